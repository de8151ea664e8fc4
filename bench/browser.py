"""Opens a page in a headless Chromium, where there is one, and takes what the page tells."""

import http.server
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

_CALLED = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in _CALLED if (found := shutil.which(name))), "")
_FLAGS = (
    *("--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--allow-file-access-from-files", "--hide-scrollbars"),
    *("--disable-frame-rate-limit", "--window-size=1440,900"),  # a frame is painted when it is wanted, as with us
)
_PATIENCE = 60


class _Told(http.server.BaseHTTPRequestHandler):
    """Keeps what is posted in `server.told`."""

    def do_POST(self) -> None:
        self.server.told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def opened(page: Path, clicks: int = 0) -> dict[str, Any]:
    """Return what a page tells: `first`, ms until its first frame, `took`, ms of each click, and `memory`, MiB.

    Memory is the proportional set of all processes of the browser. Raises TimeoutError when it tells nothing.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, _server() as server:
        address = f"file://{page}#tell=http://127.0.0.1:{server.server_port}/" + (f"&clicks={clicks}" if clicks else "")
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        start = 1000 * time.time()
        browser = subprocess.Popen(
            [CHROMIUM, *_FLAGS, *root, f"--user-data-dir={home}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            end = time.monotonic() + _PATIENCE
            while server.told is None:
                server.handle_request()
                if time.monotonic() > end:
                    raise TimeoutError("the page told nothing")
            told: dict[str, Any] = server.told
            return {**told, "first": told["first"] - start, "memory": _share(browser.pid)}
        finally:
            os.killpg(browser.pid, signal.SIGKILL)
            browser.wait()


def _server() -> http.server.HTTPServer:
    server = http.server.HTTPServer(("127.0.0.1", 0), _Told)
    server.timeout = 1
    server.told = None
    return server


def _share(group: int) -> float:
    """The proportional set of a group of processes in MiB."""
    found = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(process.name)) == group:
                lines = (process / "smaps_rollup").read_text().splitlines()
                found += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except OSError:
            continue  # it has ended, or is none of ours
    return found / 1024
