"""The language of the interface, Qt's own dialogs included; changed while the program runs."""

import logging

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import Lang
from cheekviewer.resources import asset
from cheekviewer.ui.style.translation import is_sound

_LOG = logging.getLogger("cheekviewer")

LACKING = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)
"""Words of Qt's dialogs that its own Chinese lacks (6.11); ours is asked first, and has them."""


class Language:
    """Holds the translators of the language that is spoken now; English needs none."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._spoken: Lang = "en"
        self._translators: list[QTranslator] = []

    def speak(self, lang: Lang) -> None:
        """Speak `lang` from now on; every open window is told by Qt's LanguageChange."""
        if lang == self._spoken:
            return
        self._spoken = lang
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = self._loaded() if lang == "zh" else []
        for translator in self._translators:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(QLocale.Language.Chinese if lang == "zh" else QLocale.Language.English))

    def _loaded(self) -> list[QTranslator]:
        own, qt = QTranslator(), QTranslator()
        file = asset("translations/cheekviewer_zh.qm")
        if file.is_file() and is_sound(file.read_bytes()):
            own.load(str(file))
        else:
            _LOG.warning("%s is damaged: the window speaks English; install the program again", file.name)
        qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        return [qt, own]
