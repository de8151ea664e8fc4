"""Words for a template, as passages: `{"lang", "text"}` for each language, so that the file tells them apart."""

from collections.abc import Iterable
from typing import Any

from cheekviewer.atlas.records import Lang, Text

Data = dict[str, Any]
Passages = list[Data]


def passages(text: Text, langs: Iterable[Lang]) -> Passages:
    """Return the words of a text in each language."""
    return [{"lang": lang, "text": text.get(lang)} for lang in langs]


def per_language(texts: Iterable[Text], between: str, langs: Iterable[Lang]) -> Passages:
    """Return several texts joined in each language."""
    listed = list(texts)
    return [{"lang": lang, "text": between.join(text.get(lang) for text in listed)} for lang in langs]


def text_of(names: Any) -> Text:
    """Return the Chinese and English of names as a text."""
    return Text(zh=names.zh, en=names.en)
