"""The safety profile: measured distances of vessels and nerves as bands, and the chosen zone across them."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QToolTip, QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang, Point, SourceId, Structure
from cheekviewer.atlas.wording import source_words
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.parts.thin_bar import ThinBar
from cheekviewer.ui.plot import Plot
from cheekviewer.ui.plots.band_items import Reach, text_height
from cheekviewer.ui.plots.band_view import BandView
from cheekviewer.ui.plots.bands import Band, band_words, beside, figure_words, reach, scale, strips, whole_mm
from cheekviewer.ui.plots.legend import BandLegend, Sample
from cheekviewer.ui.plots.reading import BandReading, linked
from cheekviewer.ui.plots.signs import Group, group_of
from cheekviewer.ui.style.markup import escape

_QWIDGETSIZE_MAX = (1 << 24) - 1


class SafetyProfile(Plot):
    """Bands of measured distances, a readout, the notice, and in words what runs along no axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._tones: Colours = colours("light")
        self._lang: Lang = "en"
        self._entry: EntryId | None = None
        self._band: Band | None = None
        self.legend, self.bands, self.reading = BandLegend(), BandView(), BandReading()
        self.others, self.area, self._page = QLabel(wordWrap=True), QScrollArea(), QWidget()
        self.area.setVerticalScrollBar(ThinBar())
        self._inside, self._left = QVBoxLayout(self._page), QVBoxLayout()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._least, self._below = 150, False
        self._lay_out()
        self.bands.picked.connect(self.picked)
        self.bands.pointed.connect(self._tell)
        self.others.linkActivated.connect(self._follow)
        self.others.linkHovered.connect(self._point)
        self.reading.followed.connect(self._follow)

    def show_atlas(self, atlas: Atlas) -> None:
        """Show the measured distances of an atlas."""
        self._atlas, self._entry, self._band = atlas, None, None
        self.bands.show_strips(strips(atlas), scale(atlas))
        self._show()

    def show_look(self, tones: Colours, lang: Lang) -> None:
        """Use the colours of a theme and the words of a language."""
        if (tones, lang) != (self._tones, self._lang):
            self._tones, self._lang = tones, lang
            self._show()

    def show_selection(self, entry: EntryId | None) -> None:
        """Lay the zone of a point across the strips, or make the bands of a structure strong."""
        self._entry = entry
        self._show_choice()

    def sizeHint(self) -> QSize:
        """Enough for most of the bands under two charts."""
        return QSize(900, 17 * round(text_height()))

    def minimumSizeHint(self) -> QSize:
        """Enough for the notice and two bands that scroll, at the present width and size of text."""
        return QSize(19 * round(text_height()), self._least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the bands where there is room, else below."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language or size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange} and self._atlas is not None:
            self._show()

    def _lay_out(self) -> None:
        inside = self._inside
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.bands)
        inside.addWidget(self.others)
        inside.addStretch()
        self.others.setContentsMargins(8, 0, 8, 8)
        self.others.setTextFormat(Qt.TextFormat.RichText)
        self.others.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.area.setWidget(self._page)
        self.area.setWidgetResizable(True)
        self.area.setMinimumHeight(1)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        left, ruled = self._left, QVBoxLayout()
        self._whole.addLayout(left, 1)  # while it is empty, or PySide would hold on to places in it
        self._whole.addWidget(self.reading)
        left.setSpacing(0)
        left.addWidget(self.legend)
        left.addLayout(ruled)
        left.addWidget(self.area, 1)
        ruled.setContentsMargins(0, 0, self.area.verticalScrollBar().sizeHint().width(), 0)
        ruled.addWidget(self.bands.ruler)

    def _show(self) -> None:
        """Say and draw everything in the present language, colours and size of text."""
        if self._atlas is None:
            return
        self.bands.show_look(self._tones, self._lang, self.tr("mm"))
        self.reading.show_notice(
            self.tr("A gap between two bands is not a safe corridor."),
            self.tr(
                "Bands are means ± SD, or ranges, of other people in other studies; the zone is schematic, "
                "on one reference figure."
            ),
            self._tones,
        )
        self.others.setText(self._in_words(self._atlas))
        self._show_choice()
        self._arrange()

    def _show_choice(self) -> None:
        if self._atlas is None:
            return
        entry = self._atlas.entries.get(self._entry) if self._entry else None
        point = entry if isinstance(entry, Point) else None
        self.bands.show_choice(self._entry, self._zones(self._atlas, point) if point else {})
        self.legend.show_samples(list(self._samples(self._atlas, point)), self._tones)
        self._describe(self._atlas)

    def _zones(self, atlas: Atlas, point: Point) -> Mapping[str, Reach]:
        colour = self._tones.point(atlas.numbers[point.id])
        words = self.tr("zone {near} to {far} mm")
        return {
            axis: Reach((near, far), colour, words.format(near=whole_mm(near), far=whole_mm(far)))
            for axis, (near, far) in reach(atlas, point.id).items()
        }

    def _samples(self, atlas: Atlas, point: Point | None) -> Iterator[Sample]:
        yield Sample(self.tr("Safety profile"), title=True)
        if point is not None:
            name = self.tr("{name}, schematic").format(name=point.names.get(self._lang))
            yield Sample(name, zone=self._tones.point(atlas.numbers[point.id]))
        names: dict[Group, str] = {
            "artery": self.tr("artery"),
            "vein": self.tr("vein"),
            "nerve": self.tr("nerve"),
            "duct": self.tr("duct or gland"),
            "other": self.tr("other structure"),
        }
        present = {group_of(item.band.structure) for item in self.bands.bands}
        yield from (Sample(words, group) for group, words in names.items() if group in present)
        if point is None or not present:
            yield Sample(self._instead(atlas, present))

    def _instead(self, atlas: Atlas, present: Collection[Group]) -> str:
        """Return what to say where no zone is shown: how to get one, or why a chosen structure has no band."""
        entry = atlas.entries.get(self._entry) if self._entry else None
        if not present:
            return self.tr("this atlas holds no distances along a line")
        if not isinstance(entry, Structure) or any(item.band.structure == entry for item in self.bands.bands):
            return self.tr("choose a point to lay its zone across")
        if atlas.measures_of(entry.id):
            told = self.tr("{name}: measured along none of these lines, told below them")
        else:
            told = self.tr("{name}: this atlas holds no distances of it")
        return told.format(name=entry.names.get(self._lang))

    def _describe(self, atlas: Atlas) -> None:
        """Tell a screen reader every band and the zone, strip by strip."""
        lines = []
        for strip in strips(atlas):
            zone = self.bands.zones.get(strip.axis.id)
            told = [band_words(band, self._lang) for band in strip.bands] + ([zone.words] if zone else [])
            lines.append(f"{strip.axis.names.get(self._lang)}: {'; '.join(told)}.")
        self.bands.setAccessibleName(self.tr("Safety profile: measured distances"))
        self.bands.setAccessibleDescription("\n".join(lines))

    def _in_words(self, atlas: Atlas) -> str:
        """Return what runs along none of the lines, by structure, each with its source as a link."""
        style = (
            f"<style>a {{ color: {self._tones.link}; text-decoration: none; }}"
            f" .how {{ color: {self._tones.second}; margin: 2px 0 0 0; }}</style>"
        )
        told = beside(atlas)
        how = self.tr(
            "Shown is how far the zone reaches along each line, even where it lies beside the line. "
            "Distances taken over the curve of the face come out longer than on this side view."
        )
        head = self.tr("Measured along none of these lines") if told else ""
        parts = [f"<p class='how'>{escape(how)}</p><p style='margin: 8px 0 2px 0'><b>{escape(head)}</b></p>"]
        for structure, bands in groupby(told, key=lambda band: band.structure):
            name = f'<a href="entry:{structure.id}">{escape(structure.names.get(self._lang))}</a>'
            parts.append(f"<p style='margin: 5px 0 0 0'>{name}</p>")
            parts += [self._sentence(band) for band in bands]
        return style + "".join(parts)

    def _sentence(self, band: Band) -> str:
        measure = band.measure
        words = f"{measure.text.get(self._lang)} ({measure.sample.get(self._lang)})"
        mark = f'<a href="source:{measure.source}">{measure.source}</a>'
        return f"<p style='margin: 1px 0 0 12px'>{escape(words)} {mark}</p>"

    def _telling(self, atlas: Atlas, band: Band) -> str:
        """Return all about a band as rich text; below the bands, where room is dear, without the address."""
        source = band.measure.source
        style = f"<style>a {{ color: {self._tones.link}; text-decoration: none; }}</style>"
        words = source_words(atlas, source)
        if self._below:
            words = words.removesuffix(atlas.source(source).address.strip(". ")).strip()
        cite = linked(source, words)
        figure = figure_words(band.measure, self._lang)
        words = band_words(band, self._lang)
        for kept in (figure, "n = "):
            words = words.replace(kept, kept.replace(" ", "\N{NO-BREAK SPACE}"))
        return f"{style}{escape(words)}<br>{cite}"

    def _tellings(self, atlas: Atlas) -> list[str]:
        return [self._telling(atlas, item.band) for item in self.bands.bands] + [self._hint()]

    def _read(self, band: Band | None) -> None:
        self._band = band
        if self._atlas is not None and band is not None:
            self.reading.readout.setText(self._telling(self._atlas, band))
        else:
            self.reading.readout.setText(escape(self._hint()))

    def _hint(self) -> str:
        return self.tr(
            "Point at a band, or walk the bands with the arrow keys, to read its figures and source; "
            "a click or Enter chooses its structure."
        )

    def _tell(self, band: Band | None) -> None:
        """Read out a band; the last one stays to be read when the pointer has gone on."""
        if band is None or self._atlas is None:
            self.bands.setToolTip("")
            self.hovered.emit(None)
            return
        self._read(band)
        cite = f"{band.measure.source} {source_words(self._atlas, band.measure.source)}"
        tip = f"<p>{escape(band_words(band, self._lang))}</p><p>{escape(cite)}</p>"
        self.bands.setToolTip(tip)
        if self.bands.walked is not None:
            box = self.bands.walked.box
            self.area.ensureVisible(0, self.bands.y() + round(box.center().y()), 0, 2 * round(text_height()))
            if not self.reading.readout.isVisible():
                QToolTip.showText(self.bands.mapToGlobal(box.bottomLeft().toPoint()), tip, self.bands)
        self.hovered.emit(band.structure.id)

    def _arrange(self) -> None:
        """Words beside the bands if they fit there, else below; where it is low, the legend scrolls with the bands."""
        if self._atlas is None:
            return
        unit, width, height = round(text_height()), self.width(), self.height()
        aside, self._below = 17 * unit, False
        told = self.reading.fit(aside, self._tellings(self._atlas)) + self.reading.fit_notice(aside)
        beside_them = width >= 46 * unit and told <= height
        across, self._below = (aside, False) if beside_them else (width, True)
        readout, notice = self.reading.fit(across, self._tellings(self._atlas)), self.reading.fit_notice(across)
        self._read(self._band)
        left = height - self.bands.ruler.height() - (0 if beside_them else notice)
        legend = self.legend.height_at(width - aside if beside_them else width)
        low = left - legend < 3.5 * unit
        (self._inside if low else self._left).insertWidget(0, self.legend)
        self.reading.readout.setVisible(beside_them or left - legend - readout >= 5 * unit)
        self.reading.setMinimumWidth(aside if beside_them else 0)
        self.reading.setMaximumWidth(aside if beside_them else _QWIDGETSIZE_MAX)
        way = QBoxLayout.Direction.LeftToRight if beside_them else QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(way)
        self._least = round(min(self.bands.ruler.height() + notice + 3 * unit, 24 * unit))
        self._whole.activate()
        self.updateGeometry()

    def _point(self, link: str) -> None:
        kind, _, name = link.partition(":")
        self.hovered.emit(EntryId(name) if kind == "entry" else None)

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "entry":
            self.picked.emit(EntryId(name))
        else:
            self.source_picked.emit(SourceId(name))
