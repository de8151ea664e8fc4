"""Where our own files lie; the only module that knows."""

from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def asset(name: str) -> Path:
    """Return the path of the shipped file or folder `name`, e.g. `atlas/points.toml`.

    Looks in the installed package first and then in the source tree, so that wheel, sdist and
    editable installs all work. Raises FileNotFoundError with the name when neither has it.
    """
    for home in (_PACKAGE / "assets", _PACKAGE.parents[1] / "assets"):
        if (home / name).exists():
            return home / name
    raise FileNotFoundError(f"CheekViewer's own file is missing: assets/{name}; install it again")


def font() -> Path:
    """Return the file of Noto Sans SC, a variable TrueType font for both scripts.

    It comes with the package `justmytype-intl-cjk` (SIL Open Font License 1.1), not with ours.
    """
    package = find_spec("justmytype_intl_cjk")
    if package is None or package.origin is None:
        raise FileNotFoundError("the package justmytype-intl-cjk is missing; install CheekViewer again")
    return Path(package.origin).parent / "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"
