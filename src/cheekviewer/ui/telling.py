"""What the foot of the window says in words: of what is pointed at or chosen, and of what lies under a click."""

from PySide6.QtCore import QObject

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.atlas.wording import link_words
from cheekviewer.selection import Selection
from cheekviewer.ui.chart.forward import Forward
from cheekviewer.ui.status_line import StatusLine
from cheekviewer.ui.style.look import Look


class Telling(QObject):
    """Puts sentences at the foot of the window, in the language and of the side that are shown."""

    def __init__(self, atlas: Atlas, selection: Selection, look: Look, forward: Forward, foot: StatusLine) -> None:
        super().__init__(foot)
        self._atlas, self._selection, self._look, self._forward, self._foot = atlas, selection, look, forward, foot

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of the entries of another atlas."""
        self._atlas = atlas

    def tell(self) -> None:
        """Say what is pointed at, or else what is chosen and which layer came forward for it."""
        chosen = self._selection.entry
        entry = self._selection.hovered_entry or chosen
        words = [link_words(self._atlas, entry, self._look.side, self._look.lang)] if entry else []
        words += [self._forward.words] if entry and entry == chosen and self._forward.words else []
        self._foot.show_words(" · ".join(words))

    def tell_heap(self, under: tuple[EntryId, ...]) -> None:
        """Say how many shapes lie under the place clicked, and which the next click chooses."""
        chosen, lang = self._selection.entry, self._look.lang
        if len(under) < 2 or chosen not in under:
            return
        at = under.index(chosen) + 1
        following = self._atlas.entries[under[at]].names.get(lang) if at < len(under) else self.tr("nothing")
        told = self.tr("{at} of {count} here; click again for {name}")
        words = told.format(at=at, count=len(under), name=following)
        self._foot.show_words(f"{self._atlas.entries[chosen].names.get(lang)} · {words}")
