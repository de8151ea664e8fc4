"""Pages to learn from: figures with blanks, and on the next page the same figures with the answers."""

from collections.abc import Sequence
from string import ascii_uppercase
from zlib import crc32

from cheekviewer.atlas.records import Point
from cheekviewer.sheets import drawings, labels
from cheekviewer.sheets.marking import Style
from cheekviewer.sheets.notes import sides_words
from cheekviewer.sheets.overview import head, row
from cheekviewer.sheets.passages import Data, passages
from cheekviewer.sheets.sheet import Layout, Sheet

_MOST = 8
"""So many points are asked for on one page, so that there is room to write."""


def pages(sheet: Sheet, points: Sequence[Point]) -> list[Data]:
    """Return a page of questions and one of answers for each handful of points."""
    handfuls = [points[at : at + _MOST] for at in range(0, len(points), _MOST)]
    return [
        _page(sheet, handful, f"study-{number}", answers=answers)
        for number, handful in enumerate(handfuls, start=1)
        for answers in (False, True)
    ]


def _page(sheet: Sheet, points: Sequence[Point], name: str, *, answers: bool) -> Data:
    langs = sheet.options.langs
    numbered, lettered = _shuffled(points, "face"), _shuffled(points, "back")
    numbers = {point.id: str(number) for number, point in enumerate(numbered, start=1)}
    letters = {point.id: letter for point, letter in zip(lettered, ascii_uppercase, strict=False)}
    style = Style.SHOWN if answers else Style.BLANK
    return (
        drawings.many_points(sheet, {"face": numbers, "back": letters}, style)
        | head(sheet, points)
        | {
            "id": f"{name}-{'answers' if answers else 'questions'}",
            "form": "study",
            "code": "cheekviewer",
            "answers": answers,
            "kind": passages(labels.KINDS[Layout.STUDY], langs),
            "heading": passages(labels.STUDY_ANSWERS if answers else labels.STUDY_QUESTIONS, langs),
            "task": passages(labels.STUDY_TASK, langs),
            "title": passages(sheet.atlas.head.title, langs),
            "side": sides_words(sheet.options),
            "rows": [row(sheet, point, numbers[point.id]) | {"letter": letters[point.id]} for point in numbered],
        }
    )


def _shuffled(points: Sequence[Point], chart: str) -> list[Point]:
    """Order the points so that nothing can be told from it, on each chart otherwise, the same every time."""

    def order(point: Point) -> int:
        return crc32(f"{chart} {point.id}".encode())

    return sorted(points, key=order)
