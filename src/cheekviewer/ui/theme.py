"""How the window looks: fonts, palette and the few rules of style that both themes share."""

from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import Lang
from cheekviewer.colours import Colours, Theme, colours
from cheekviewer.resources import asset, font

STYLE = ("-style", "fusion")
"""What a QApplication is told, for to make a style in Python names all of QStyle, 8 ms of a start."""

_WEIGHT = QFont.Tag("wght")


def load_font() -> str:
    """Register our font with Qt and return its family; the font package holds both scripts."""
    number = QFontDatabase.addApplicationFont(str(font()))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else QApplication.font().family()


def icon() -> QIcon:
    """Return the icon of the program, sharp at every size."""
    return QIcon(str(asset("icons/cheekviewer.svg")))


def apply(app: QApplication, theme: Theme, family: str, text_percent: int, lang: Lang) -> None:
    """Give the whole application the colours of `theme`, and text of that size for a language."""
    base = QFont(family)
    base.setPointSizeF(9.75 * text_percent / 100)
    base.setVariableAxis(_WEIGHT, 400)
    if lang == "en":  # the font's · and quotation marks are as wide as a Chinese sign, but for this feature
        base.setFeature(QFont.Tag("palt"), 1)
    app.setFont(base)
    app.setPalette(palette(theme))


def style(app: QApplication, theme: Theme) -> None:
    """Give the whole application the rules of style, in the colours of `theme`.

    At a start after the window is put together: else Qt looks them up for each part anew whenever it finds its place.
    """
    app.setStyleSheet(_style(colours(theme)))


def weighted(weight: int, scale: float = 1.0) -> QFont:
    """Return the application font at `weight` (100 to 900), `scale` times its size."""
    made = QFont(QApplication.font())
    made.setPointSizeF(made.pointSizeF() * scale)
    made.setVariableAxis(_WEIGHT, weight)
    return made


def tinted(colour: str, alpha: float) -> QColor:
    """Return a colour with an opacity of 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of `theme`; disabled text is half way to the ground."""
    c, made = colours(theme), QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: c.paper,
        role.Base: c.paper,
        role.AlternateBase: c.ground,
        role.Button: c.paper,
        role.ToolTipBase: c.ground,
        role.WindowText: c.ink,
        role.Text: c.ink,
        role.ButtonText: c.ink,
        role.ToolTipText: c.ink,
        role.PlaceholderText: c.second,
        role.Highlight: c.link,
        role.HighlightedText: c.paper,
        role.Link: c.link,
        role.LinkVisited: c.link,
        role.Accent: c.link,
        role.Mid: c.rule,
        role.Light: c.paper,
        role.Midlight: c.ground,
        role.Dark: c.rule,
        role.Shadow: c.second,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, _mixed(c.ink, c.paper, 0.55))
    return made


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


def _style(c: Colours) -> str:
    """Return the style sheet in the colours of a theme."""
    between = {
        "faint": _mixed(c.ink, c.paper, 0.55).name(),
        "grip": _mixed(c.rule, c.second, 0.35).name(),
        "edge": _mixed(c.rule, c.second, 0.5).name(),
    }
    tones = {name: getattr(c, name) for name in ("paper", "ground", "ink", "second", "rule", "link", "tag")}
    return Template(asset("style.qss").read_text("utf-8")).substitute(tones, **between)
