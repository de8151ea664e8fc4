"""The atlas that comes with the program, kept in the user's cache in a form that is read fast."""

from collections.abc import Callable

from cheekviewer.atlas import compiled
from cheekviewer.atlas.model import Atlas
from cheekviewer.resources import asset
from cheekviewer.storage import keep, kept

_NAME = "built-in.atlas"


def built_in(load: Callable[[], Atlas]) -> Atlas:
    """Return the built-in atlas as an earlier start kept it, if its files are the same still, else what `load` does.

    Raises what `load` raises, and OSError when its files cannot be read.
    """
    sources = _sources()
    atlas = compiled.atlas_in(kept(_NAME), sources)
    if atlas is None:
        atlas = load()
        if _sources() == sources:  # else somebody wrote while we read
            keep(_NAME, compiled.compiled(atlas, sources))
    return atlas


def _sources() -> dict[str, bytes]:
    return compiled.sources(asset("atlas"), asset("."))
