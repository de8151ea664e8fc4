"""What the layers of the charts are called, in the language set now."""

from PySide6.QtCore import QCoreApplication

_DEPTHS = ("deep", "middle", "superficial")


def layer_word(name: str) -> str:
    """Return the short word for a layer, as on its switch."""
    translate = QCoreApplication.translate
    words = {
        "skin": translate("LayerChips", "Skin"),
        "bones": translate("LayerChips", "Bones"),
        "muscles": translate("LayerChips", "Muscles"),
        "vessels": translate("LayerChips", "Vessels, nerves"),
        "deep": translate("LayerChips", "Deep"),
        "middle": translate("LayerChips", "Middle"),
        "superficial": translate("LayerChips", "Superficial"),
        "landmarks": translate("LayerChips", "Landmarks"),
        "levels": translate("LayerChips", "Levels"),
        "bands": translate("LayerChips", "Measured"),
    }
    return words[name]


def layer_name(name: str) -> str:
    """Return what a layer is called on its own, e.g. `Deep muscles`."""
    translate = QCoreApplication.translate
    if name in _DEPTHS:
        return translate("LayerChips", "{depth} muscles").format(depth=layer_word(name))
    if name == "bands":
        return translate("LayerChips", "Measured distances")
    return translate("LayerChips", "Vertebral levels") if name == "levels" else layer_word(name)


def layer_told(name: str) -> str:
    """Return a layer's name and what a reader must know of it."""
    translate = QCoreApplication.translate
    told = {
        "vessels": translate("LayerChips", "{layer}; their courses are drawn by us, schematically"),
        "bands": translate(
            "LayerChips",
            "{layer} of vessels and nerves: mean and SD of some people; no gap between them is known to be free",
        ),
        "levels": translate("LayerChips", "{layer} of textbooks; the real level varies by one"),
    }
    return told.get(name, "{layer}").format(layer=layer_name(name))


def caution(name: str) -> str:
    """Return what must be read beside the levels or the bands on a chart."""
    translate = QCoreApplication.translate
    if name == "levels":
        return translate("LayerChips", "Textbook levels; the real level varies by one")
    return translate("LayerChips", "Mean ± SD of some people; no gap between them is known to be free")
