"""Our typeface: held as a whole, and enough for all that is said."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import cheekviewer
from cheekviewer.colours import LIGHT
from cheekviewer.resources import asset
from cheekviewer.ui.style import theme
from cheekviewer.ui.style.typeface import WEIGHTS, Typeface

SOURCE = Path(cheekviewer.__file__).parent


@pytest.fixture
def family(qapp: QApplication) -> str:
    """The application in our typeface."""
    found = theme.load_font()
    theme.apply(qapp, LIGHT, found, 100, "en")
    return found


def asked_for() -> Iterator[int]:
    """Yield the weights that the program names."""
    for file in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "weighted":
                yield from (one.value for one in ast.walk(call.args[0]) if isinstance(one, ast.Constant))  # type: ignore[misc] # numbers


def drawn_by(sign: str) -> set[str]:
    """Return the families that Qt takes to draw a sign with; one without the sign is told as none."""
    layout = QTextLayout(sign, theme.weighted(400))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {"" if 0 in run.glyphIndexes() else run.rawFont().familyName() for run in layout.glyphRuns()}


def test_every_weight_is_held(family: str, qtbot: QtBot) -> None:
    """Soon after a start each weight that the program asks for is held, and no other."""
    parent = QObject()
    typeface = Typeface(parent)
    assert typeface._held == []
    qtbot.waitUntil(lambda: typeface._held != [])
    held = [font.variableAxisValue(tag) for font in typeface._held for tag in font.variableAxisTags()]
    assert held == sorted(set(asked_for())) == list(WEIGHTS)


def test_every_sign_is_in_the_typeface(family: str) -> None:
    """No sign of the program, its translations or its atlas is borrowed from whatever else a system has."""
    files = [*SOURCE.rglob("*.py"), *asset(".").rglob("*.toml"), *asset("translations").glob("*.ts")]
    signs = {sign for file in files for sign in file.read_text("utf-8")} - {*"\n\t"}
    assert len(signs) > 1000
    assert {sign: drawn_by(sign) for sign in signs if drawn_by(sign) not in (set(), {family})} == {}


def test_a_borrowed_sign_is_seen(family: str) -> None:
    """A sign that the typeface lacks is told, whether another one has it or none."""
    assert drawn_by("\u2b1f") != {family}
    assert drawn_by("a腰") == {family}
