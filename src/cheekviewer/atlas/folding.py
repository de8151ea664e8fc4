"""What two spellings have in common: words as the search compares them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

# Traditional form, then the simplified one that stands in the built-in atlas. A test finds what is missing or stale.
_PAIRS: Final = """
兩两 個个 為为 書书 亂乱 們们 傷伤 側侧 關关 內内 岡冈 減减 動动 勞劳 區区 衛卫 發发 響响 圍围 圓圆 處处 頭头 實实
對对 導导 層层 帶带 幫帮 應应 張张 總总 損损 時时 標标 橫横 匯汇 溝沟 沒没 淺浅 測测 點点 狀状 環环 盤盘 眥眦 著着
稱称 豎竖 緊紧 約约 紋纹 線线 組组 織织 終终 經经 綜综 緩缓 緣缘 聯联 脈脉 腦脑 臉脸 節节 見见 診诊 該该 說说 調调
資资 轉转 輕轻 過过 運运 連连 跡迹 鄰邻 針针 鎖锁 長长 間间 闊阔 際际 隨随 靜静 韌韧 項项 頸颈 頰颊 頜颌 頦颏 顳颞
顴颧 飯饭 與与 餘余 氣气 機机 鬆松 係系 據据 徵征 種种 範范 薦荐 適适 後后 隻只 製制 於于 週周 凍冻 並并 結结 縫缝
觸触 錯错 風风 準准 樣样 來来 參参 寬宽 記记 閉闭
"""
_SIMPLIFIED: Final[Mapping[int, str]] = MappingProxyType({ord(pair[0]): pair[1] for pair in _PAIRS.split()})

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUNS: Final = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_TONE: Final = re.compile(r"([aeiouv][a-z]*)[0-5]")


def fold(text: str) -> str:
    """Return the words of `text`, one space apart, without case, accents, width, punctuation or traditional forms.

    A run of Chinese characters is a word of its own. Folding twice changes nothing, and nothing raises.
    """
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).translate(_SIMPLIFIED)
    return " ".join(_RUNS.findall(text.casefold()))


def close_up(folded: str) -> str:
    """Return folded words without the spaces, so that `yao di` and `yaodi` are the same."""
    return folded.replace(" ", "")


def without_tones(folded: str) -> str:
    """Return folded pinyin without tone numbers and with `v` as the `u` it stands for: `yao1di3` is `yaodi`."""
    return _TONE.sub(r"\1", folded).replace("v", "u")


def syllable_pattern(letters: str) -> re.Pattern[str]:
    """Return what finds ASCII `letters` as starts of neighbouring syllables, in a text with a space before each.

    `ydx`, `yaod` and `dix` all find ` yao di xue`.
    """
    return re.compile(" " + "(?:[a-z]* )?".join(letters))


def stretch(text: str, words: Sequence[str]) -> str:
    """Return `text` from the first to the last of the folded `words`, as written; all of it when none is in it."""
    folded = [(letter, place) for place, written in enumerate(text) for letter in fold(written) or " "]
    plain = "".join(letter for letter, _ in folded)
    looked_for = (re.escape(word) if not word.isascii() else rf"\b{re.escape(word)}[a-z0-9]*" for word in words)
    spans = [found.span() for pattern in looked_for if (found := re.search(pattern, plain, re.ASCII))]
    if not spans:
        return text
    first, last = min(start for start, _ in spans), max(end for _, end in spans) - 1
    return text[folded[first][1] : folded[last][1] + 1]
