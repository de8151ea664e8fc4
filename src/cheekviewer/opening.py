"""What the window and every command begin with: an atlas, an id that it has, and one line for a fault."""

import difflib
import sys
from pathlib import Path

from cheekviewer.atlas.faults import AtlasError, InputFault
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.resources import asset


def open_atlas(folder: str | Path | None) -> Atlas:
    """Return the atlas in a folder, or the built-in one; raises AtlasError."""
    return load_atlas(asset("atlas") if folder is None else Path(folder), asset("."))


def known(atlas: Atlas, entry_id: str) -> EntryId:
    """Return an id that the atlas has, for a former one the present; raises InputFault that offers the nearest."""
    if entry_id in atlas.entries:
        return EntryId(entry_id)
    if entry_id in atlas.renamed:
        return atlas.renamed[EntryId(entry_id)]
    near = difflib.get_close_matches(entry_id, atlas.entries, n=1)
    offer = f"did you mean {near[0]}?" if near else "`cheekviewer list` shows all ids"
    raise InputFault(f"no entry has the id {entry_id!r}: {offer}")


def complain(fault: Exception) -> None:
    """Print a fault of the input on stderr: its lines, and nothing else."""
    lead = "" if isinstance(fault, AtlasError) else "cheekviewer: "
    print(f"{lead}{fault}", file=sys.stderr)
