"""How the window looks: fonts, palette and the few rules of style that both themes share."""

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from cheekviewer.colours import Colours, Theme, colours
from cheekviewer.resources import font

_WEIGHT = QFont.Tag("wght")


def load_font() -> str:
    """Register our font with Qt and return its family; the font package holds both scripts."""
    number = QFontDatabase.addApplicationFont(str(font()))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else QApplication.font().family()


def apply(app: QApplication, theme: Theme, family: str, text_percent: int) -> None:
    """Give the whole application the colours of `theme` and text of that size."""
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    base = QFont(family)
    base.setPointSizeF(9.75 * text_percent / 100)
    base.setVariableAxis(_WEIGHT, 400)
    app.setFont(base)
    app.setPalette(palette(theme))
    app.setStyleSheet(_style(colours(theme), base.pointSizeF()))


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


def _style(c: Colours, points: float) -> str:
    """The style sheet: quiet rules instead of frames, visible focus, nothing else."""
    return f"""
    QToolTip {{ color: {c.ink}; background: {c.ground}; border: 1px solid {c.rule}; padding: 4px 6px; }}
    QToolBar {{ border: 0; border-bottom: 1px solid {c.rule}; background: {c.paper}; spacing: 4px; padding: 4px 10px; }}
    QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 9px; color: {c.ink}; }}
    QToolBar QToolButton:hover {{ border-color: {c.rule}; background: {c.ground}; }}
    QToolBar QToolButton:disabled {{ color: {_mixed(c.ink, c.paper, 0.55).name()}; }}
    QToolBar QToolButton:focus, QPushButton:focus, QToolButton:focus {{ border-color: {c.link}; }}
    QMenuBar {{ background: {c.paper}; padding: 1px 6px; }}
    QMenuBar::item {{ padding: 4px 9px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {c.ground}; }}
    QMenu {{ background: {c.paper}; border: 1px solid {c.rule}; padding: 4px; }}
    QMenu::item {{ padding: 5px 26px 5px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.tag}; color: {c.ink}; }}
    QMenu::item:disabled {{ color: {_mixed(c.ink, c.paper, 0.55).name()}; }}
    QMenu::separator {{ height: 1px; background: {c.rule}; margin: 4px 8px; }}
    QStatusBar {{ background: {c.paper}; border-top: 1px solid {c.rule}; color: {c.second}; }}
    QStatusBar::item {{ border: 0; }}
    QSplitter::handle {{ background: {c.rule}; }}
    QSplitter::handle:hover {{ background: {c.link}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
    QScrollBar::handle {{ background: {_mixed(c.rule, c.second, 0.35).name()}; border-radius: 3px; min-height: 28px; min-width: 28px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: 0; width: 0; height: 0; }}
    QPushButton {{ border: 1px solid {c.rule}; border-radius: 5px; padding: 5px 14px; background: {c.paper}; color: {c.ink}; }}
    QPushButton:hover {{ background: {c.ground}; }}
    QPushButton:default {{ border-color: {c.link}; color: {c.link}; }}
    QPushButton:disabled {{ color: {_mixed(c.ink, c.paper, 0.55).name()}; }}
    QLineEdit {{ border: 1px solid {_mixed(c.rule, c.second, 0.5).name()}; border-radius: 6px; padding: 6px 9px; background: {c.paper}; }}
    QLineEdit:focus {{ border: 2px solid {c.link}; padding: 5px 8px; }}
    """
