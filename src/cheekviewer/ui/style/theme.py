"""How the window looks: fonts and palette, and the rules of style of the pages that open over it."""

from PySide6 import QtGui  # not its QIcon: naming that names 150 kinds of icons, and a start shows none
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from cheekviewer.atlas.records import Lang
from cheekviewer.colours import Colours
from cheekviewer.resources import asset, font

STYLE = ("-style", "fusion")
"""What a QApplication is told, for to make a style in Python names all of QStyle, 8 ms of a start."""

_WEIGHT = QFont.Tag("wght")


def load_font() -> str:
    """Register our font with Qt and return its family; the font package holds both scripts."""
    number = QFontDatabase.addApplicationFont(str(font()))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else QApplication.font().family()


def icon() -> "QtGui.QIcon":
    """Return the icon of the program, sharp at every size."""
    return QtGui.QIcon(str(asset("icons/cheekviewer.svg")))


def apply(app: QApplication, tones: Colours, family: str, text_percent: int, lang: Lang) -> None:
    """Give the whole application the colours of a theme, and text of that size for a language."""
    base = QFont(family)
    base.setPointSizeF(9.75 * text_percent / 100)
    base.setVariableAxis(_WEIGHT, 400)
    if lang == "en":  # the font's · and quotation marks are as wide as a Chinese sign, but for this feature
        base.setFeature(QFont.Tag("palt"), 1)
    app.setFont(base)
    app.setPalette(palette(tones))
    QToolTip.setPalette(app.palette())
    for news in (QEvent.Type.ApplicationFontChange, QEvent.Type.ApplicationPaletteChange):
        app.sendPostedEvents(None, news.value)  # Qt would tell the widgets later, who are laid out anew at once


def dress(page: QWidget) -> None:
    """Give a page over the window its rules of style, in the colours of the application.

    The window has none: with rules every part is drawn by way of them, which is felt at each start and change of theme.
    """
    tones = QApplication.palette()
    names = {
        "paper": tones.base(),
        "ground": tones.alternateBase(),
        "ink": tones.text(),
        "rule": tones.mid(),
        "edge": tones.dark(),
        "link": tones.highlight(),
    }
    rules = asset("style.qss").read_text("utf-8")
    for name, brush in names.items():
        rules = rules.replace(f"${name}", brush.color().name())
    page.setStyleSheet(rules)


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


def palette(c: Colours) -> QPalette:
    """Return the Qt palette of a theme's colours; disabled text is half way to the ground.

    `Mid` is the colour of rules between parts, `Dark` that of the edges of what can be pressed or typed in.
    """
    made = QPalette()
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
        role.Dark: _mixed(c.rule, c.second, 0.5),
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
