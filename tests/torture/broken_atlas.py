"""Breaks atlases and drawings at random in a process of its own, and tells how long and how much each took.

`--count N --seed S [--plant]`: prints one line of JSON with the slowest reading, the largest peak, and what was neither
an atlas nor faults. With `--plant` reading makes each of these mistakes once, so that a test can see this harness see
them.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

from cheekviewer.atlas import loading
from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.model import Atlas
from cheekviewer.resources import asset

FOLDERS = (Path(__file__).parents[1] / "atlas" / "small", Path(__file__).parents[1] / "atlas" / "demo")
WORDS = (
    *('"', "'", '"""', "[", "]", "[[", "{", "}", "=", ",", "\n", "#", "\\u0000", "\\", "nan", "inf", "-"),
    *("1e999", "true", "<g>", "</g>", "<use href='#a'/>", "<!DOCTYPE a>", "&a;", "M0 0", "Z", "h1v1" * 60),
    *("C1 1", 'id="alpha"', "transform='x'", "\u2028", "\x00", "背", "[[claim]]", "[[point]]", 'fact = "G1"'),
    *("id = 1", "a.b.c = 2"),
)


def broken(rng: random.Random, text: str) -> str:
    """Return a text with a few of its parts lost, doubled, exchanged or put in anew."""
    for _ in range(rng.randint(1, 6)):
        at, length = rng.randrange(len(text) + 1), rng.choice((0, 1, 3, 20, 200))
        part = text[at : at + length]
        instead = rng.choice(("", part * rng.choice((2, 50)), part[::-1], rng.choice(WORDS), rng.choice(WORDS) * 30))
        text = text[:at] + instead + text[at + length :]
        if rng.random() < 0.2:
            lines = text.split("\n")
            rng.shuffle(lines)
            text = "\n".join(lines)
    return text


def write(file: Path, text: str) -> None:
    """Write over a file; one that is emptied first goes to the disk at once, ten times as slowly."""
    with file.open("r+", encoding="utf-8", errors="surrogatepass") as opened:
        opened.write(text)
        opened.truncate()


class Faulty:
    """Takes the place of reading an atlas, and is greedy, slow, broken and mute in its first four readings."""

    def __init__(self) -> None:
        self._readings = 0

    def __call__(self, folder: Path, charts: Path) -> Atlas:
        """Read an atlas, from the fifth time on as it should be."""
        self._readings += 1
        match self._readings:
            case 1:  # the one that is weighed
                bytearray(60 << 20)
            case 2:
                began = time.process_time()
                while time.process_time() < began + 0.25:
                    pass
            case 3:
                raise KeyError("planted")
            case 4:
                raise AtlasError([])
        return loading.load_atlas(folder, charts)


def main() -> None:
    """Break so many atlases and tell what came of it."""
    made = argparse.ArgumentParser()
    made.add_argument("--count", type=int, default=400)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--plant", action="store_true")
    given = made.parse_args()
    load_atlas = Faulty() if given.plant else loading.load_atlas
    rng, charts = random.Random(given.seed), asset(".")
    slowest, largest, sound, odd = 0.0, 0, 0, []
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(shutil.copytree(folder, Path(place) / folder.name)) for folder in FOLDERS]
        whole = {folder: {file: file.read_text("utf-8") for file in sorted(folder.iterdir())} for folder in folders}
        for number in range(given.count):
            folder = rng.choice(folders)
            file, text = rng.choice(list(whole[folder].items()))
            write(file, broken(rng, text))
            if weigh := number % 20 == 0:  # weighing makes reading several times slower, so it is not timed
                tracemalloc.start()
            before = time.process_time()
            try:
                load_atlas(folder, charts)
                sound += 1
            except AtlasError as error:
                if not error.faults or not all(str(fault).isprintable() for fault in error.faults):
                    odd.append([number, file.name, "faults"])
            except Exception as error:
                odd.append([number, file.name, repr(error)])
            taken = time.process_time() - before
            if weigh:
                largest = max(largest, tracemalloc.get_traced_memory()[1])
                tracemalloc.stop()
            elif taken > slowest:
                slowest = taken
            write(file, text)
    told = {
        "slowest_ms": round(slowest * 1000, 1),
        "largest_mib": round(largest / (1 << 20), 2),
        "sound": sound,
        "odd": odd,
    }
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
