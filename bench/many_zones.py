"""Atlases of any size, as folders that the program reads like any other: `write_atlas(folder, zones)`.

Zones lie side by side in the cheek and regions on the back, so that they shrink as they become more. Names are coined,
a few words in many of them and most in few; nothing in such an atlas says anything about a body.
"""

import math
import random
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

CHEEK = (-86.0, -34.0, 80.0, 100.0)
BACK = (-150.0, 240.0, 300.0, 480.0)
"""Left, top, width and height in chart mm of what the shapes fill."""

_SYLLABLES = (
    "an",
    "bi",
    "cer",
    "den",
    "fa",
    "glo",
    "lar",
    "mus",
    "ner",
    "os",
    "pal",
    "ri",
    "sca",
    "spi",
    "tem",
    "tu",
    "vi",
    "zy",
)
_SIGNS = "颊颞颧项肩背腰骶臂肘腕髋膝踝额颌耳鼻眉颈胸腹肋脊"
_PINYIN = (
    "jiá",
    "niè",
    "quán",
    "xiàng",
    "jiān",
    "bèi",
    "yāo",
    "dǐ",
    "bì",
    "zhǒu",
    "wàn",
    "kuān",
    "xī",
    "huái",
    "é",
    "gé",
    "ěr",
    "bí",
    "méi",
    "jǐng",
    "xiōng",
    "fù",
    "lèi",
    "jǐ",
)
_ROUND = 0.5523  # how far a control lies out for a quarter of a circle
_EACH_CONDITION = 20

HEAD = """id = "many-zones"
title.zh = "许多"
title.en = "Many zones"
version = "1"
licence = "made up"
notice.zh = "为测量速度而生成。"
notice.en = "Generated to measure speed."
"""
SOURCE = """[[source]]
id = "B1"
title = "Made up"
kind = "dataset"
seen.zh = "全部"
seen.en = "all"
"""
POINT = """[[point]]
id = "{id}"
names.zh = "{zh}"
names.pinyin = "{pinyin}"
names.en = "{en}"
corresponds_to.zh = "{zh}"
corresponds_to.en = "{en}"
zone_place.zh = "颊部"
zone_place.en = "in the cheek"
region_place.zh = "背部"
region_place.en = "on the back"
[point.zone]
basis = "schematic"
verified = false
caption.zh = "示意。"
caption.en = "Schematic."
source = "B1"
"""
CLAIM = """[[claim]]
fact = "{fact}"
about = "{id}"
kind = "{kind}"
text.zh = "据该书，{zh}。"
text.en = "According to the book: {en}."
stated_in = ["en"]
source = "B1"
certainty = "one-unreferenced-source"
"""
CONDITION = """[[condition]]
id = "{id}"
names.zh = "{zh}"
names.pinyin = "{pinyin}"
names.en = "{en}"
spoken_of = [{{ point = "{point}", how = "named", fact = "{fact}" }}]
"""


def write_atlas(folder: Path, zones: int) -> None:
    """Write an atlas of so many points, a claim for each and a condition for every twentieth; always the same one."""
    chance = random.Random(zones)
    folder.mkdir(parents=True, exist_ok=True)
    ids = [f"zone-{number}" for number in range(zones)]
    names = dict(zip(ids, _names(chance), strict=False))
    told = [CLAIM.format(fact=f"F.{one}", id=one, kind="location", **names[one]) for one in ids]
    told.append(CLAIM.format(fact="F.care", id="", kind="aftercare", zh="保持清洁", en="keep it clean"))
    complaints = zip(ids[::_EACH_CONDITION], _names(chance), strict=False)
    ailing = [CONDITION.format(id=f"c-{one}", point=one, fact=f"F.{one}", **name) for one, name in complaints]
    texts = {
        "atlas.toml": HEAD,
        "sources.toml": SOURCE,
        "points.toml": "".join(POINT.format(id=one, **names[one]) for one in ids),
        "claims.toml": "".join(told),
        "conditions.toml": "".join(ailing),
        "face.svg": _drawing(chance, ids, CHEEK),
        "back.svg": _drawing(chance, ids, BACK),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")


def _names(chance: random.Random) -> Iterator[dict[str, str]]:
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(3_000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    while True:
        signs = chance.choices(range(len(_SIGNS)), k=chance.randint(2, 5))
        for en in chance.choices(words, weights, k=1):
            yield {
                "zh": "".join(_SIGNS[sign] for sign in signs),
                "pinyin": " ".join(_PINYIN[sign] for sign in signs),
                "en": f"{en} {chance.choice(words)}",
            }


def _drawing(chance: random.Random, ids: list[str], box: tuple[float, float, float, float]) -> str:
    left, top, width, height = box
    pitch = math.sqrt(width * height / len(ids))
    columns = max(1, math.ceil(width / pitch))
    rows = math.ceil(len(ids) / columns)
    across, down = width / columns, height / rows
    places = ((left + (c + 0.5) * across, top + (r + 0.5) * down) for r in range(rows) for c in range(columns))
    paths = (
        f'<path id="{one}" d="{_blob(chance, x, y, 0.42 * across, 0.42 * down)}"/>\n'
        for one, (x, y) in zip(ids, islice(places, len(ids)), strict=True)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{"".join(paths)}</svg>\n'


def _blob(chance: random.Random, x: float, y: float, across: float, down: float) -> str:
    """Return a closed shape of four curves about a place, each a little out of the round."""
    reach = [chance.uniform(0.75, 1.15) for _ in range(4)]
    right, low, left, high = across * reach[0], down * reach[1], -across * reach[2], -down * reach[3]
    corners = ((right, 0.0), (0.0, low), (left, 0.0), (0.0, high), (right, 0.0))
    curves = []
    for (ax, ay), (bx, by) in pairwise(corners):
        first, second = (ax + bx * _ROUND, ay + by * _ROUND), (bx + ax * _ROUND, by + ay * _ROUND)
        curves.append("C" + " ".join(f"{x + px:.2f} {y + py:.2f}" for px, py in (first, second, (bx, by))))
    return f"M{x + right:.2f} {y:.2f}{''.join(curves)}Z"
