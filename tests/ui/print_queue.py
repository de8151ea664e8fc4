"""A private cupsd with one queue, whose jobs end in a folder; nothing else of the machine is touched."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CUPSD = shutil.which("cupsd") or next((str(path) for path in (Path("/usr/sbin/cupsd"),) if path.exists()), "")
_PROGRAMS = Path("/usr/lib/cups")
_PATIENCE_S = 60

_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct capture "Unknown" "Capture"'; exit 0; }
printf '%s\\n' "$@" > "OUT/$1.arguments"
cat "${6:--}" > "OUT/$1.part" && mv "OUT/$1.part" "OUT/$1.pdf"
"""
_RULES = """Listen SOCKET
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """ServerRoot ROOT/etc
ServerBin ROOT/bin
RequestRoot ROOT/spool
TempDir ROOT/spool/tmp
CacheDir ROOT/cache
StateDir ROOT/run
AccessLog ROOT/log/access
ErrorLog ROOT/log/error
PageLog ROOT/log/page
User USER
Group GROUP
Sandboxing relaxed
"""
_QUEUE = """<DefaultPrinter capture>
DeviceURI capture:/here
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy abort-job
</DefaultPrinter>
"""


@dataclass(frozen=True)
class PrintQueue:
    """A queue: the address of its server, and what arrives."""

    server: str
    out: Path

    def job(self) -> tuple[Path, list[str]]:
        """Wait for the first job; return its file, and id, user, title, copies and options as told to a backend."""
        end = time.monotonic() + _PATIENCE_S
        while not (arrived := sorted(self.out.glob("*.pdf"))):
            assert time.monotonic() < end, "no job came out of the queue"
            time.sleep(0.05)
        return arrived[0], arrived[0].with_suffix(".arguments").read_text("utf-8").splitlines()


@contextmanager
def print_queue(root: Path) -> Iterator[PrintQueue]:
    """Run the server in a folder of its own, whose path must be short: it holds a socket."""
    for name in ("etc", "spool/tmp", "cache", "run", "log", "bin/backend", "out"):
        (root / name).mkdir(parents=True)
    for part in _PROGRAMS.iterdir() if _PROGRAMS.is_dir() else ():
        if part.name != "backend":
            (root / "bin" / part.name).symlink_to(part)
    backend, socket = root / "bin/backend/capture", root / "run/cups.sock"
    user = "lp" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name  # cupsd refuses to work as root
    words = {"OUT": str(root / "out"), "SOCKET": str(socket), "ROOT": str(root), "USER": user, "GROUP": user}
    texts = {"bin/backend/capture": _BACKEND, "etc/cupsd.conf": _RULES, "etc/cups-files.conf": _FILES}
    for name, text in (texts | {"etc/printers.conf": _QUEUE}).items():
        for word, meant in words.items():
            text = text.replace(word, meant)
        (root / name).write_text(text, "utf-8")
    backend.chmod(0o700)
    command = [CUPSD, "-f", "-c", root / "etc/cupsd.conf", "-s", root / "etc/cups-files.conf"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + _PATIENCE_S
        while not socket.exists():
            assert server.poll() is None, (root / "log/error").read_text("utf-8")
            assert time.monotonic() < end, "the print server did not begin"
            time.sleep(0.05)
        yield PrintQueue(str(socket), root / "out")
    finally:
        server.terminate()
        server.wait(_PATIENCE_S)
