"""Plain words as rich text."""


def escape(words: str) -> str:
    """Return words as rich text that shows just these; Python's own brings a table of two thousand signs, 1 ms."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
