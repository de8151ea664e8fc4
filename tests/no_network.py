"""A sitting with the program in which every opening of a socket is counted; with --plant one is opened."""

import os
import socket
import sys
from pathlib import Path

FAMILIES = {int(socket.AF_INET), int(socket.AF_INET6)}
opened: list[object] = []


def hear(event: str, arguments: tuple[object, ...]) -> None:
    """Count each socket that Python makes, and each name that it looks up."""
    if event in {"socket.__new__", "socket.connect", "socket.getaddrinfo"}:
        opened.append((event, arguments))


def sockets() -> int:
    """Return how many sockets of the network the process holds, those of Qt included."""
    held = 0
    held_files = Path("/proc/self/fd")
    for file in list(held_files.iterdir()) if held_files.is_dir() else []:
        try:
            if str(file.readlink()).startswith("socket:"):
                held += socket.socket(fileno=os.dup(int(file.name))).family in FAMILIES
        except OSError:
            continue
    return held


def sit() -> None:
    """Use what there is to use."""
    from PySide6.QtWidgets import QApplication

    from cheekviewer import app
    from cheekviewer.arguments import parser
    from cheekviewer.opening import open_atlas

    made = QApplication([])
    window = app.build(made, open_atlas(None), parser().parse_args(["--lang", "en", "--theme", "light"]))
    window.show()
    for entry in list(window.atlas.entries)[:12]:
        window.selection.select(entry)
        made.processEvents()
    window.search.box.setText("spine")
    for name in ("sources", "evidence", "system", "disagreements", "profile"):
        window.commands[name].trigger()
        made.processEvents()
    window.atlases.library.references().sources.show_source(window.atlas.sources[0].id)
    window.atlases.library.open(Path(__file__).with_name("atlas") / "demo")
    made.processEvents()
    window.close()
    made.processEvents()


if __name__ == "__main__":
    sys.addaudithook(hear)
    if "--plant" in sys.argv:
        held = socket.socket()
    else:
        sit()
    print(f"opened: {len(opened) + sockets()}")
