"""The window: the only place where the views meet.

A choice goes from a view to `Selection.select`, from its `changed` to every view's `show_selection`;
no view calls another.
"""

from collections.abc import Callable
from functools import lru_cache, partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, SourceId
from cheekviewer.atlas.wording import plain_text
from cheekviewer.selection import Selection
from cheekviewer.settings import NOTICE_VERSION, Settings
from cheekviewer.ui.atlases.atlas_desk import AtlasDesk
from cheekviewer.ui.chart.both_charts import BothCharts
from cheekviewer.ui.chart.camera import ZOOM_STEP
from cheekviewer.ui.chart.chart_panel import ChartPanel
from cheekviewer.ui.chart.forward import Forward
from cheekviewer.ui.commands.table import TOOLBAR, Commands
from cheekviewer.ui.detail_panel import DetailPanel
from cheekviewer.ui.lists.search_panel import SearchPanel
from cheekviewer.ui.paper.print_desk import PrintDesk
from cheekviewer.ui.plot import Plot
from cheekviewer.ui.rooms import Rooms
from cheekviewer.ui.speech.announcer import Announcer
from cheekviewer.ui.speech.voice import Voice
from cheekviewer.ui.status_line import StatusLine
from cheekviewer.ui.style.look import Look
from cheekviewer.ui.telling import Telling
from cheekviewer.ui.tool_bar import ToolBar
from cheekviewer.ui.tools import Tools
from cheekviewer.ui.tray import Tray


class MainWindow(QMainWindow):
    """A search list, the two charts with their thread, and the panel that tells what is known."""

    def __init__(self, atlas: Atlas, selection: Selection, settings: Settings, tools: Tools) -> None:
        super().__init__()
        self.atlas, self.selection, self._settings, self._tools = atlas, selection, settings, tools
        self._look = Look(settings, tools.dress, self)
        self._forward = Forward(atlas, self._look)
        self._profile: Plot | None = None
        self.atlases = AtlasDesk(self, atlas, selection, settings, self._look, tools.library)
        self._index = lru_cache(1)(tools.index)  # of the atlas that is open, not of those before
        self.search, self.detail, self.status = SearchPanel(self._index), DetailPanel(), StatusLine()
        self._telling = Telling(atlas, selection, self._look, self._forward, self.status)
        self.face, self.back = ChartPanel(Chart.FACE), ChartPanel(Chart.BACK)
        self._charts = BothCharts(self.face.diagram, self.back.diagram, self._look)
        self.rooms = Rooms(self.search, (self.face, self.back), self.detail, settings)
        self.commands = Commands(self, self._functions(), settings, tools.trail)
        self.tray = Tray(self, atlas, self.commands["print"])
        self._desk = PrintDesk(atlas, selection, settings, tools.printing, lambda: self.tray.points)
        self._bar = ToolBar([self.commands[name] for name in TOOLBAR])
        self._lay_out()
        Voice(self, tools.heard)
        self._announcer = Announcer(self, atlas, self.face.diagram, self.back.diagram)
        self._connect()
        self._fill()
        for view in (self.search, self.face, self.back, self.detail):
            view.show_atlas(atlas)
        if selection.entry is not None:
            selection.changed.emit(selection.entry)

    def settle(self) -> None:
        """Draw both charts sharp before returning, for screenshots."""
        for panel in (self.face, self.back):
            panel.diagram.settle_now()
        self._tie()

    def finish(self) -> None:
        """Let the painting in the background end, before the program does."""
        for panel in (self.face, self.back):
            panel.diagram.finish()

    def greet(self) -> None:
        """Show the first-start notice, unless this user has accepted it."""
        if self._settings.notice_accepted < NOTICE_VERSION:
            notice = self._tools.pages().notice(self, self.atlas, self._look.lang)
            notice.accepted.connect(self._accept_notice)
            notice.open()

    def show_source(self, source_id: SourceId) -> None:
        """Show a source in full."""
        self.atlases.show_source(source_id)

    def show_atlas(self, atlas: Atlas) -> None:
        """Show another atlas, or the same one read anew, and keep what is chosen if it is still there."""
        self.atlas = atlas
        for view in (self.search, self.face, self.back, self.detail, self._profile):
            if view is not None:
                view.show_atlas(atlas)
        for other in (self._announcer, self._desk, self._telling, self._forward, self.tray, self.atlases):
            other.show_atlas(atlas)
        self.selection.keep(atlas.entries, atlas.renamed)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Tie the thread once the charts have their places."""
        super().showEvent(event)
        self.face.diagram.setFocus()
        QTimer.singleShot(0, self._tie)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the sizes of things, and let the painting in the background end."""
        self.rooms.remember()
        if not self.isMaximized() and not self.isFullScreen():
            self._settings.remember_sizes("window", (self.width(), self.height()))
        self._settings.flush()
        self.finish()
        super().closeEvent(event)

    def _functions(self) -> dict[str, Callable[[], object]]:
        return {
            "print": lambda: self._desk.preview(self),
            "save-sheet": lambda: self._say(self._desk.save(self)),
            "collect": lambda: self._collect(self.selection.entry),
            "save-figure": lambda: self._say(self._desk.save_figure(self)),
            "quit": self.close,
            "copy": self._copy,
            "copy-figure": lambda: self._say(self._desk.copy_figure(self)),
            "find": self.search.go_there,
            "clear": self._clear,
            "side": self._look.other_side,
            "names": self._look.toggle_names,
            "profile": self._toggle_profile,
            "see-through": self._look.toggle_see_through,
            "deeper": lambda: self._charts.peel(1),
            "shallower": lambda: self._charts.peel(-1),
            "measure": self._measure,
            "theme": self._look.other_theme,
            "strong": self._look.toggle_strong,
            "language": self._look.other_language,
            "zoom-in": lambda: self._charts.zoom(ZOOM_STEP),
            "zoom-out": lambda: self._charts.zoom(1 / ZOOM_STEP),
            "fit": self._charts.fit,
            "hint": lambda: self._charts.in_use.hint(),
            "larger": self._look.larger,
            "smaller": self._look.smaller,
            "back": self.selection.back,
            "forward": self.selection.forward,
            "palette": self._open_palette,
            **self.atlases.functions(),
            "shortcuts": lambda: self._tools.pages().keys(self, self.commands, self._look.tones).open(),
            "about": lambda: self._tools.pages().about(self, self.atlas, self._look.lang).open(),
        }

    def _lay_out(self) -> None:
        for title, actions in self.commands.of_menus().items():
            self.menuBar().addMenu(title).addActions(list(actions))
        self.face.add_button(self.commands["side"])
        self.setCentralWidget(self.rooms)
        self.setStatusBar(self.status)
        self.addToolBar(self._bar)
        width, height = self._settings.sizes("window", 2) or (1440, 900)
        room = self.screen().availableGeometry()
        self.resize(max(min(width, room.width()), 640), max(min(height, room.height()), 480))

    def _connect(self) -> None:
        for view in (self.search, self.face.diagram, self.back.diagram, self.detail):
            view.picked.connect(self.selection.select)
            view.hovered.connect(self.selection.hover)
            self.selection.changed.connect(view.show_selection)
        for panel in (self.face, self.back):
            self.selection.hovered.connect(panel.diagram.show_hover)
            panel.diagram.moved.connect(self._tie)
            panel.diagram.heap.connect(self._telling.tell_heap)
            panel.diagram.collected.connect(self._collect)
            panel.layer_asked.connect(partial(self._look.switch_layer, panel.diagram.chart))
            panel.peeled.connect(partial(self._look.peel, panel.diagram.chart))
            panel.add_switch(self.commands["see-through"])
            panel.diagram.measured.connect(self.status.show_words)
            panel.diagram.length_settled.connect(self._announcer.say)
            panel.diagram.measuring_ended.connect(self._clear)
        self.face.diagram.crossed.connect(self.back.diagram.go_to)
        self.back.diagram.crossed.connect(self.face.diagram.go_to)
        self._look.changed.connect(self._fill)
        self._look.layered.connect(self._show_layers)
        self.commands.keyring.changed.connect(self._fill)
        self.selection.changed.connect(self.face.inset.show_selection)
        self.selection.changed.connect(self._follow)
        self.tray.changed.connect(lambda: self._follow(self.selection.entry))
        self.selection.changed.connect(self._announcer.tell)
        self.selection.changed.connect(self._forward.show_selection)
        self._forward.told.connect(self._telling.tell)
        self._forward.told.connect(self._announcer.say)
        self.selection.hovered.connect(self._telling.tell)
        self.search.left.connect(self.face.diagram.setFocus)
        self.detail.source_picked.connect(self.show_source)
        self.atlases.opened.connect(self.show_atlas)

    def _fill(self) -> None:
        """Show everything in the language, theme and side that are set now."""
        lang, tones, side = self._look.lang, self._look.tones, self._look.side
        self.setWindowTitle(f"CheekViewer 颊针图谱 · {self.atlas.head.title.get(lang)}")
        self._bar.show_title(self.atlas.head.title.get(lang))
        self.commands.retranslate()
        for menu, title in zip(self.menuBar().actions(), self.commands.of_menus(), strict=True):
            menu.setText(title)
        self.commands["names"].setChecked(self._look.names)
        self.commands["theme"].setChecked(self._look.theme == "dark")
        self.commands["strong"].setChecked(self._look.strong)
        self._show_layers()
        for panel in (self.face, self.back):
            panel.show_look(self._look.theme, lang, names=self._look.names, strong=self._look.strong)
            panel.show_side(side)
        self.search.show_look(tones, lang, self.commands.short_key("find"))
        self.detail.show_look(tones, lang, side)
        self._announcer.show_look(lang, side)
        self.tray.show_look(lang)
        self.status.show_hints(self._hints(), tones)
        if self._profile is not None:
            self._profile.show_look(tones, lang)
        self._follow(self.selection.entry)

    def _show_layers(self) -> None:
        self.commands["see-through"].setChecked(self._look.see_through)
        for panel in (self.face, self.back):
            panel.show_layers(self._look.layers(panel.diagram.chart), see_through=self._look.see_through)

    def _hints(self) -> list[tuple[str, str]]:
        hints = self.commands.hints()
        return [*hints[:2], (self.tr("Space"), self.tr("the counterpart")), *hints[2:]]

    def _follow(self, entry: EntryId | None) -> None:
        """Make everything that hangs on the choice agree with it."""
        points = self.atlas.points_of(entry) if entry else ()
        for name in ("print", "save-sheet", "save-figure", "copy-figure"):
            self.commands[name].setEnabled(bool(points or self.tray.points))
        self.commands["collect"].setEnabled(bool(points))
        self.commands["copy"].setEnabled(entry is not None)
        self.commands["back"].setEnabled(self.selection.can_go_back)
        self.commands["forward"].setEnabled(self.selection.can_go_forward)
        if self._profile is not None:
            self._profile.show_selection(entry)
        self._telling.tell()
        self._tie()

    def _tie(self) -> None:
        self._charts.tie(self.atlas, self.selection.entry, self._look.tones)

    def _open_palette(self) -> None:
        kind, lang = self._tools.pages().palette, self._look.lang
        if any(palette.isVisible() for palette in self.findChildren(kind)):
            return
        palette = kind(self, self.commands, self.atlas, lambda: self._index(self.atlas), self._look.tones, lang)
        palette.picked.connect(self.selection.select)
        palette.open()

    def _measure(self) -> None:
        """Take the measuring tool up on both charts, or put it away."""
        wanted = self.commands["measure"].isChecked()
        self._charts.measure(wanted)
        told = self.tr("Measure: drag between two places, or arrow keys and Enter; Esc ends")
        self.status.show_words(told if wanted else "")

    def _clear(self) -> None:
        """Put the measuring tool away, or else choose nothing."""
        if self.commands["measure"].isChecked():
            self.commands["measure"].trigger()
        else:
            self.selection.select(None)

    def _say(self, words: str) -> None:
        if words:
            self.status.show_words(words)

    def _collect(self, entry: EntryId | None) -> None:
        if entry is not None:
            self.tray.collect(self.atlas.points_of(entry))

    def _copy(self) -> None:
        if (entry := self.selection.entry) is not None:
            text = plain_text(self.atlas, entry, self._look.lang, self._look.side)
            QApplication.clipboard().setText(text)
            self.status.show_words(self.tr("Copied as text"))

    def _toggle_profile(self) -> None:
        if self._profile is None:
            self._profile = self._tools.profile()
            self._profile.show_atlas(self.atlas)
            self._profile.picked.connect(self.selection.select)
            self._profile.hovered.connect(self.selection.hover)
            self._profile.source_picked.connect(self.show_source)
            self.rooms.add_plot(self._profile)
            self._fill()
        self._profile.setVisible(self.commands["profile"].isChecked())

    def _accept_notice(self) -> None:
        self._settings.notice_accepted = NOTICE_VERSION
