"""A report says where in the program it was, and nothing of the user's."""

import pytest

from cheekviewer.ui.faults.report_text import crash_report, exception_report


def cause(message: str) -> Exception:
    """Return an exception that another one led to."""
    try:
        try:
            raise KeyError(message)
        except KeyError as first:
            raise OSError(2, message, message) from first
    except OSError as second:
        return second


def test_kinds_and_places_stand_in_order() -> None:
    """What came first stands first, each with its kind and its places, no message of either."""
    lines = exception_report(cause("Mrs Smith"), ["print", "theme"]).splitlines()
    assert lines[1] == "Last commands: print, theme"
    assert lines[2] == "builtins.KeyError"
    assert lines[4:6] == ["which led to", "builtins.FileNotFoundError"]
    assert lines[3].startswith('  File "test_report_text.py", line ')
    assert "Smith" not in "".join(lines)


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/srv/jane/cheekviewer/src/cheekviewer/ui/chart/diagram.py", "cheekviewer/ui/chart/diagram.py"),
        ("/srv/jane/.venv/lib/python3.11/site-packages/msgspec/toml.py", "msgspec/toml.py"),
        ("/usr/lib/python3.11/json/decoder.py", "decoder.py"),
        ("<string>", "<string>"),
        ("", ""),
    ],
)
def test_a_file_is_told_from_its_package_on(file: str, shown: str) -> None:
    """Where the program lies on this machine, and whose it is, is left out."""
    told = crash_report(f'Fatal Python error: Aborted\n  File "{file}", line 3 in paint', [])
    assert told.endswith(f'Last commands: none\nFatal Python error: Aborted\n  File "{shown}", line 3 in paint\n')
