"""The commands that need no window: search, list, sheet, new, check."""

import datetime
import io
import json
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from cheekviewer.atlas.faults import AtlasError, InputFault
from cheekviewer.atlas.listing import listing
from cheekviewer.atlas.loading import read_atlas
from cheekviewer.atlas.records import Entry, Lang
from cheekviewer.atlas.review import Readings, review
from cheekviewer.atlas.search import Index
from cheekviewer.atlas.template import template
from cheekviewer.atlas.wording import kind_words
from cheekviewer.opening import complain, known, open_atlas
from cheekviewer.resources import asset
from cheekviewer.sheets.sheet import Colouring, Layout, Options, Sheet, SheetError
from cheekviewer.storage import write_whole

Typeset = Callable[[Sheet], bytes]
"""Makes a PDF of a sheet; handed in, because only one command needs what it imports."""


def search(arguments: Namespace) -> None:
    """Print the entries that fit a text, best first."""
    atlas = open_atlas(arguments.atlas)
    hits = Index(atlas).hits(arguments.text, arguments.limit)
    lang: Lang = arguments.lang or "en"
    if arguments.json:
        _print_json(
            [
                {
                    "id": hit.entry.id,
                    "kind": _kind(hit.entry),
                    "name": hit.entry.names.get(lang),
                    "matched": hit.matched,
                    "points": hit.points,
                }
                for hit in hits
            ]
        )
        return
    for hit in hits:
        print(f"{hit.entry.id}  {hit.entry.names.get(lang)}  ({hit.matched}) → {', '.join(hit.points) or '–'}")


def show_list(arguments: Namespace) -> None:
    """Print everything the atlas holds."""
    atlas = open_atlas(arguments.atlas)
    if arguments.json:
        _print_json(listing(atlas))
        return
    lang: Lang = arguments.lang or "en"
    for entry in atlas.entries.values():
        print(f"{entry.id}  {kind_words(entry, lang)}  {entry.names.zh}  {entry.names.en}")


def sheet(arguments: Namespace, typeset: Typeset) -> None:
    """Save the zone sheets of some points, or of all, or a comparison, as one PDF; `-` is standard output."""
    atlas = open_atlas(arguments.atlas)
    other = None if arguments.compare is None else open_atlas(arguments.compare)
    if other is not None and arguments.layout is not None:
        raise InputFault("a comparison has a layout of its own: leave out --layout")
    chosen = [point.id for point in atlas.points] if arguments.all or other is not None else arguments.ids
    points = dict.fromkeys(point for given in chosen for point in atlas.points_of(known(atlas, given)))
    if not points:
        raise InputFault("no point of this atlas speaks of that: name a point, or --all")
    langs: tuple[Lang, ...] = ("zh", "en") if arguments.lang == "both" else (arguments.lang or "en",)
    today = datetime.date(*time.localtime()[:3])
    layout = Layout.OVERVIEW if other is not None else Layout(arguments.layout or Layout.CLINICIAN)
    colouring: Colouring = "grey" if arguments.grey else "colour"
    if arguments.orientation not in layout.orientations:
        raise InputFault(f"the {layout.value} sheet is upright only: leave out --orientation {arguments.orientation}")
    options = Options(layout, langs, arguments.paper, arguments.side, today, arguments.orientation, colouring)
    content = typeset(Sheet(atlas, tuple(points), options, other))
    if arguments.output == "-":
        sys.stdout.buffer.write(content)
    else:
        write_whole(Path(arguments.output), content)


def check(arguments: Namespace, readings: Readings) -> None:
    """Say that the atlas in a folder is sound; raises AtlasError with all that is not.

    What is only doubtful goes to stderr, a line each, as `file:line: field: warning: what`.
    """
    folder = Path(arguments.folder)
    atlas, reading = read_atlas(folder, asset("."))
    for doubt in review(atlas, reading, folder, asset("."), readings):
        print(replace(doubt, why=f"warning: {doubt.why}"), file=sys.stderr)
    parts = (atlas.points, atlas.structures, atlas.conditions, atlas.claims, atlas.sources)
    names = ("point", "structure", "condition", "claim", "source")
    counts = [f"{len(part)} {name}{'' if len(part) == 1 else 's'}" for part, name in zip(parts, names, strict=True)]
    print(f"{atlas.head.id}: sound; {', '.join(counts)}")


def new(arguments: Namespace) -> None:
    """Write an atlas to begin with into a folder that is new or empty."""
    folder = Path(arguments.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputFault(f"{folder} is not empty: name a folder that is not there yet")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in template(asset(".")).items():
        write_whole(folder / name, text.encode())
    print(f"{folder}: a new atlas; `cheekviewer --atlas {folder}` opens it, `cheekviewer check {folder}` reads it")


def run(arguments: Namespace, typeset: Typeset, readings: Readings) -> int:
    """Carry out one of these commands; a fault of the input becomes a line on stderr and exit code 1."""
    commands = {"search": search, "list": show_list, "new": new}
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale, names are Chinese
    try:
        if arguments.command == "sheet":
            sheet(arguments, typeset)
        elif arguments.command == "check":
            check(arguments, readings)
        else:
            commands[arguments.command](arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has enough, as in `| head`
        # https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AtlasError, InputFault, SheetError, OSError) as fault:
        complain(fault)
        return 1
    return 0


def _kind(entry: Entry) -> str:
    return type(entry).__name__.lower()


def _print_json(content: object) -> None:
    sys.stdout.buffer.write(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
