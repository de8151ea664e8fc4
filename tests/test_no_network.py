"""The program speaks to nobody: no code of it can, and a whole sitting opens no socket."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "QtNetwork", "webbrowser"}
SITTING = Path(__file__).with_name("no_network.py")


def imported(tree: ast.AST) -> set[str]:
    """Return every part of every name that a module imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {part for alias in node.names for part in alias.name.split(".")}
        elif isinstance(node, ast.ImportFrom):
            found |= {*(node.module or "").split("."), *(alias.name for alias in node.names)}
    return found


def test_no_module_can_speak_to_a_network() -> None:
    """No module of ours imports anything that opens connections."""
    for file in SOURCE.rglob("*.py"):
        assert not imported(ast.parse(file.read_text("utf-8"))) & NETWORK, file.name


def test_only_a_button_under_its_address_opens_a_browser() -> None:
    """QDesktopServices is named by the two pages that show the address, and by the one that opens a folder of ours."""
    named = {file.name for file in SOURCE.rglob("*.py") if "QDesktopServices" in file.read_text("utf-8")}
    assert named == {"source_page.py", "sources_view.py", "report_page.py"}
    report = (SOURCE / "cheekviewer/ui/faults/report_page.py").read_text("utf-8")
    assert report.count("openUrl(") == report.count("openUrl(QUrl.fromLocalFile(") == 1


@pytest.mark.parametrize("plant", ["", "--plant"])
def test_a_sitting_opens_no_socket(tmp_path: Path, plant: str) -> None:
    """Choosing, searching, references, another atlas: no socket of a network is opened; a planted one is seen."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, str(SITTING), *filter(None, [plant])], env=env, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert (done.stdout == "opened: 0\n") is not bool(plant), done.stdout
