"""Where journeys begin: the program on a screen, the first notice accepted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.sitting import Sitting, is_possible

NOTICE = "Before you begin|使用之前"


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Sitting]]:
    """Start the program with arguments, accepting the notice if it should come, and end it after the test."""
    if not is_possible():
        pytest.skip("needs an X server and xdotool")
    sittings: list[Sitting] = []

    def begin(*arguments: str, notice: bool = True) -> Sitting:
        sitting = Sitting(tmp_path, "--theme", "light", *arguments)
        sittings.append(sitting)
        if notice:
            page = sitting.window(NOTICE)
            sitting.leave(page, "Return")
        return sitting

    yield begin
    for sitting in sittings:
        sitting.stop()
