"""The figures of a page as plain data: the drawing, what stands on and under it, and what it says unseen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang, Point, Text
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets import figures, labels
from cheekviewer.sheets.marking import Style
from cheekviewer.sheets.passages import Data, passages, per_language
from cheekviewer.sheets.sheet import Sheet
from cheekviewer.sheets.spots import apart


def one_point(sheet: Sheet, point: Point, notes: list[Data], *, by_hand: bool) -> Data:
    """Return the faces and the back with one point marked among the others, or its faces alone to be marked by hand."""
    style = Style.BY_HAND if by_hand else Style.SHOWN
    faces = [_face_of(sheet, point, side, style, notes) for side in sheet.options.sides]
    return {"faces": _told_once(faces), "back": None if by_hand else _back_of(sheet, point)}


def many_points(sheet: Sheet, signs: Mapping[str, Mapping[EntryId, str]], style: Style) -> Data:
    """Return the faces and the back with the points that have a sign in `signs["face"]`, each marked with its sign."""
    points = tuple(signs["face"])
    faces = [_face(sheet, points, side, style, signs["face"]) for side in sheet.options.sides]
    return {"faces": _told_once(faces), "back": _back(sheet, points, style, signs["back"])}


def two_atlases(sheet: Sheet, other: Atlas, signs: Sequence[Mapping[EntryId, str]]) -> Data:
    """Return the faces and the back with all points of two atlases over each other; `signs` names those of each."""
    faces = [_compared(sheet, other, signs, Chart.FACE, side) for side in sheet.options.sides]
    return {"faces": _told_once(faces), "back": _compared(sheet, other, signs, Chart.BACK, "left")}


def _compared(sheet: Sheet, other: Atlas, signs: Sequence[Mapping[EntryId, str]], chart: Chart, side: Side) -> Data:
    lead, atlases, face = sheet.options.langs[0], (sheet.atlas, other), chart is Chart.FACE
    drawn = figures.compared(chart, atlases, signs, right=face and side == "right", greys=sheet.options.grey)
    held = {sign: spots if chart is Chart.BACK else spots[:1] for sign, spots in drawn.spots.items()}
    one, two = (atlas.head.title.get(lead) for atlas in atlases)
    told = (_places(atlas, named, chart.value, lead) for atlas, named in zip(atlases, signs, strict=True))
    alt = (labels.FACE_COMPARED_ALT if face else labels.BACK_COMPARED_ALT).get(lead)
    words = {"one": one, "other": two, "places": "; ".join(told), "side": labels.SIDES[side].get(lead)}
    rest = _face_told(sheet, side) if face else _back_told(sheet)
    return (
        _figure(drawn, {}, whole=False)
        | rest
        | {
            "alt": alt.format(**words, levels=_named_levels(lead)),
            "signs": [{"sign": sign, "at": list(at)} for sign, at in apart(held, drawn.ratio)],
        }
    )


def _told_once(faces: list[Data]) -> list[Data]:
    """Two faces share what stands under the first."""
    return [face if index == 0 else face | {"caption": [], "notes": []} for index, face in enumerate(faces)]


def _face_of(sheet: Sheet, point: Point, side: Side, style: Style, notes: list[Data]) -> Data:
    lead = sheet.options.langs[0]
    alt = (labels.BY_HAND_ALT if style is Style.BY_HAND else labels.FACE_ALT).get(lead)
    words = alt.format(side=labels.SIDES[side].get(lead), name=point.names.get(lead), place=point.zone_place.get(lead))
    words += "" if point.zone.verified else " " + labels.SCHEMATIC_ALT.get(lead)
    caption = _caption((labels.FACE, labels.SIDES[sheet.options.side]), point.zone_place, sheet.options.langs)
    return _face(sheet, (point.id,), side, style, {}) | {"alt": words, "caption": caption, "notes": notes}


def _back_of(sheet: Sheet, point: Point) -> Data:
    lead = sheet.options.langs[0]
    alt = labels.BACK_ALT.get(lead).format(
        name=point.names.get(lead), place=point.region_place.get(lead), levels=_named_levels(lead)
    )
    caption = _caption((labels.BACK, labels.BEHIND), point.region_place, sheet.options.langs)
    return _back(sheet, (point.id,), Style.SHOWN, {}) | {"alt": alt, "caption": caption}


def _face(sheet: Sheet, points: Sequence[EntryId], side: Side, style: Style, signs: Mapping[EntryId, str]) -> Data:
    options = sheet.options
    drawn = figures.face(sheet.atlas, points, right=side == "right", style=style, greys=options.grey)
    places = _places(sheet.atlas, signs, "face", options.langs[0])
    alt = labels.FACE_SIGNS_ALT.get(options.langs[0])
    words = alt.format(side=labels.SIDES[side].get(options.langs[0]), places=places)
    return _figure(drawn, signs, whole=False) | _face_told(sheet, side) | {"alt": words}


def _face_told(sheet: Sheet, side: Side) -> Data:
    """What stands on and under a face, whatever is marked on it."""
    options = sheet.options
    return {
        "letters": [_letter(side, 0.0 if side == "left" else 1.0, options.langs)],
        "caption": _caption((labels.FACE, labels.SIDES[options.side]), None, options.langs),
        "notes": [],
    }


def _back(sheet: Sheet, points: Sequence[EntryId], style: Style, signs: Mapping[EntryId, str]) -> Data:
    lead = sheet.options.langs[0]
    drawn = figures.back(sheet.atlas, points, style=style, greys=sheet.options.grey)
    alt = labels.BACK_SIGNS_ALT if style is Style.SHOWN else labels.BACK_BLANKS_ALT
    words = alt.get(lead).format(places=_places(sheet.atlas, signs, "back", lead), levels=_named_levels(lead))
    return _figure(drawn, signs, whole=True) | _back_told(sheet) | {"alt": words}


def _back_told(sheet: Sheet) -> Data:
    """What stands on, beside and under the back, whatever is marked on it."""
    langs = sheet.options.langs
    return {
        "letters": [_letter("left", 0.0, langs), _letter("right", 1.0, langs)],
        "caption": _caption((labels.BACK, labels.BEHIND), None, langs),
        "notes": [{"passages": passages(labels.LEVELS, langs), "sources": [], "sign": ""}],
        "levels": [
            {"id": level.id, "at": level.share, "text": passages(level.at, langs)} for level in figures.levels()
        ],
    }


def _figure(drawn: figures.Figure, signs: Mapping[EntryId, str], *, whole: bool) -> Data:
    """A drawing and the signs on it; on the back (`whole`) a sign stands on each part of a region."""
    length, share = drawn.bar
    return {
        "plate": drawn.plate,
        "svg": drawn.svg,
        "ratio": drawn.ratio,
        "bar": {"mm": length, "share": share},
        "spots": [list(map(list, spots)) for spots in drawn.spots.values()],
        "signs": [
            {"sign": sign, "at": list(spot)}
            for point, sign in signs.items()
            for spot in drawn.spots.get(point, ())[: None if whole else 1]
        ],
    }


def _places(atlas: Atlas, signs: Mapping[EntryId, str], chart: str, lead: Lang) -> str:
    """Where each sign stands, in words."""
    told = []
    for point_id, sign in signs.items():
        point = atlas.point(point_id)
        told.append(f"{sign}: {(point.zone_place if chart == 'face' else point.region_place).get(lead)}")
    return "; ".join(told)


def _named_levels(lead: Lang) -> str:
    return ", ".join(f"{level.id} {level.at.get(lead)}" for level in figures.levels())


def _letter(side: Side, at: float, langs: Iterable[Lang]) -> dict[str, Any]:
    """The letter of a side of the person, and at which share of the figure's width it stands."""
    return {"at": at, "text": passages(labels.LETTERS[side], langs)}


def _caption(title: Iterable[Text], place: Text | None, langs: Iterable[Lang]) -> list[Data]:
    """What stands under a figure: its title and the place that is marked."""
    joined = per_language(title, " · ", langs)
    return [one | {"title": one["text"], "text": place.get(one["lang"]) if place else ""} for one in joined]
