"""One picture of both charts for slides: SVG with a named group for each zone, or PNG made of it."""

from collections.abc import Mapping, Sequence

import typst

from cheekviewer import __version__
from cheekviewer.atlas.correction import shapes_of
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang, Point
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import LIGHT
from cheekviewer.resources import font
from cheekviewer.sheets import figures, labels
from cheekviewer.sheets.marking import traced
from cheekviewer.sheets.sheet import SheetError

_HIGH, _FOOT, _GAP = 1000.0, 96.0, 90.0
"""Height of the charts, room for words under them, and room between them, in units of the picture."""
_PENS: Mapping[Chart, float] = {Chart.FACE: figures.FACE.pen, Chart.BACK: figures.BACK.pen}

_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""


def of_entry(atlas: Atlas, entry: EntryId | None, side: Side, lang: Lang) -> str | None:
    """Return both charts with a point marked or a structure traced; None for what has no shape on a chart."""
    if entry is None or not shapes_of(atlas, entry):
        return None
    is_point = isinstance(atlas.entries[entry], Point)
    return svg(atlas, [entry], side, lang) if is_point else svg(atlas, [], side, lang, entry)


def svg(atlas: Atlas, points: Sequence[EntryId], side: Side, lang: Lang, structure: EntryId | None = None) -> str:
    """Return both charts with `points` marked, the person's sides, scales, names and the schematic notice.

    A `structure` is traced over them, on the charts on which it is drawn.
    """
    over = {chart: traced(outline, _PENS[chart]) for chart, outline in shapes_of(atlas, structure).items()}
    face, back = figures.face(atlas, points, right=side == "right"), figures.back(atlas, points)
    charts = [(face, over.get(Chart.FACE, "")), (back, over.get(Chart.BACK, ""))]
    (first, on_first), (second, on_second) = reversed(charts) if side == "right" else charts
    apart = _HIGH * first.ratio + _GAP
    width = apart + _HIGH * second.ratio
    left, right = labels.LETTERS["left"].get(lang), labels.LETTERS["right"].get(lang)
    face_at, back_at = (apart, 0.0) if side == "right" else (0.0, apart)
    face_width, back_width = _HIGH * face.ratio, _HIGH * back.ratio
    letters = (
        _words(right, face_at + face_width - 20, 60, 34, "end")
        if side == "right"
        else _words(left, face_at + 20, 60, 34, "start"),
        _words(left, back_at + 20, 60, 34, "start"),
        _words(right, back_at + back_width - 20, 60, 34, "end"),
    )
    shown = [atlas.entries[name].names for name in (*points, *([structure] if structure else []))]
    names = " · ".join(f"{one.zh} {one.en}" for one in shown)
    notice = f"{labels.PICTURE_NOTICE.get(lang)} CheekViewer {__version__} · {atlas.head.title.get(lang)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {_HIGH + _FOOT:.0f}"'
        f' font-family="Noto Sans SC, sans-serif" font-weight="400" fill="{LIGHT.ink}"><title>{_plain(names)}</title>'
        f'<rect width="100%" height="100%" fill="#FFFFFF"/>'
        f"{_chart(first, on_first, 0.0)}{_chart(second, on_second, apart)}"
        f"{''.join(letters)}"
        f"{_words(names, 20, _HIGH + 36, 30, 'start')}{_words(notice, 20, _HIGH + 76, 21, 'start')}</svg>"
    )


def png(drawing: str, width: int) -> bytes:
    """Return such a drawing as a picture `width` pixels wide; raises SheetError when it cannot be drawn."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[font().parent])
    compiler = typst.Compiler(font_paths=fonts, sys_inputs={"svg": drawing, "width": str(width)})
    try:
        made = compiler.compile(input=_PAGE, format="png", ppi=72)
    except typst.TypstError as fault:
        raise SheetError(f"the picture cannot be drawn: {fault.message}") from fault
    assert isinstance(made, bytes)
    return made


def _chart(figure: figures.Figure, over: str, x: float) -> str:
    """A chart with its scale bar, `x` units from the left, and `over` it what is drawn in the frame of the chart."""
    view = figures.BACK if figure.plate == "back" else figures.FACE
    seen = view.mirrored if figure.plate == "right" else view
    scale = _HIGH / view.height
    drawn = "".join(_inner(drawing) for drawing in (figures.plates(greys=False)[figure.plate], figure.svg))
    drawn += f'<g transform="scale(-1 1)">{over}</g>' if figure.plate == "right" else over
    length, share = figure.bar
    across = _HIGH * figure.ratio
    start = x + (across - share * across - 20 if figure.plate == "right" else 20)
    bar = f"M{start:.1f} {_HIGH - 40}v12m0 -6h{share * across:.1f}m0 -6v12"
    return (
        f'<g transform="translate({x:.2f} 0) scale({scale:.5f}) translate({-seen.left:g} {-seen.top:g})">{drawn}</g>'
        f'<path d="{bar}" fill="none" stroke="{LIGHT.second}" stroke-width="1.6"/>'
        f"{_words(f'{length} mm', start, _HIGH - 6, 20, 'start')}"
    )


def _inner(drawing: str) -> str:
    """What an SVG document holds, without its own element."""
    return drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]


def _words(words: str, x: float, y: float, size: float, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}">{_plain(words)}</text>'


def _plain(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
