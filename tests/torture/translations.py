"""Reads spoiled translations, in a process of its own for the case that Qt does not survive one.

    python translations.py TIMES SEED [--plant]

`--plant` gives Qt also what we would not.
"""

import faulthandler
import random
import re
import sys
from html import unescape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from cheekviewer.resources import asset
from cheekviewer.ui.style.translation import is_sound
from tests.torture.mutation import spoiled

CONTEXT = re.compile(r"<name>(.*?)</name>(.*?)</context>", re.DOTALL)
SOURCE = re.compile(r"<source>(.*?)</source>", re.DOTALL)


def main(times: int, seed: int, *, plant: bool) -> None:
    """Load so many spoiled files, and ask each that Qt takes for all our words."""
    faulthandler.enable()
    QCoreApplication([])
    luck = random.Random(seed)
    whole = asset("translations/cheekviewer_zh.qm").read_bytes()
    text = asset("translations/cheekviewer_zh.ts").read_text("utf-8")
    words = [(name, unescape(source)) for name, body in CONTEXT.findall(text) for source in SOURCE.findall(body)]
    file, taken = Path("spoiled.qm"), 0
    for _ in range(times):
        content = spoiled(whole, luck)
        if not plant and not is_sound(content):
            continue
        file.write_bytes(content)
        translator = QTranslator()
        if translator.load(str(file)):
            taken += 1
            for context, source in words:
                translator.translate(context, source)
    print(f"{times} translations, {taken} taken, {len(words)} words each")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), plant="--plant" in sys.argv)
