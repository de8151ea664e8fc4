"""The few words that are ours and not a claim of any source: headings, certainty, kinds, sides."""

from collections.abc import Mapping
from enum import Enum
from typing import Literal

from cheekviewer.atlas.records import Certainty, Kind, Lang, Text

Side = Literal["left", "right"]


class Heading(Enum):
    """What a paragraph is about, in both languages."""

    NAME = Text(zh="名称", en="Name")
    LOCATION = Text(zh="位置", en="Where")
    LINK = Text(zh="联系", en="Link")
    ACTION = Text(zh="所述作用", en="Stated action")
    EFFECT = Text(zh="所述效果", en="Stated effect")
    QUESTION = Text(zh="问题", en="Question")
    SITES = Text(zh="部位", en="Sites")
    ALL_POINTS = Text(zh="本图谱的穴", en="Points of this atlas")
    CONDITION = Text(zh="所述用于", en="Said to be for")
    STRUCTURES = Text(zh="涉及的结构", en="Structures spoken of")
    DRAWING = Text(zh="图上位置", en="On the drawing")
    AFTERCARE = Text(zh="针后护理", en="Afterwards")
    CAUTION = Text(zh="注意", en="Caution")
    SEEK_CARE = Text(zh="何时就医", en="Seek care")
    UNDER = Text(zh="其下的结构", en="What lies under it")
    HIDDEN = Text(zh="看不到之处", en="Hidden")
    LEVEL = Text(zh="高度", en="Level")
    FEEL = Text(zh="怎样找到", en="How to find it")
    ANATOMY = Text(zh="解剖", en="Anatomy")
    MEASURES = Text(zh="测得的距离", en="Measured distances")
    POINTS = Text(zh="提及它的穴", en="Points that speak of it")
    CODES = Text(zh="最接近的编码", en="Nearest codes")
    IDS = Text(zh="标识", en="Identifiers")
    CONCERNS = Text(zh="相关结构", en="Concerns")
    NOTICE = Text(zh="说明", en="Notice")


HEADINGS: Mapping[Kind, Heading] = {
    Kind.QUESTION: Heading.QUESTION,
    Kind.SITES: Heading.SITES,
    Kind.NAME: Heading.NAME,
    Kind.LOCATION: Heading.LOCATION,
    Kind.LINK: Heading.LINK,
    Kind.ACTION: Heading.ACTION,
    Kind.EFFECT: Heading.EFFECT,
    Kind.CONDITION: Heading.CONDITION,
    Kind.AFTERCARE: Heading.AFTERCARE,
    Kind.CAUTION: Heading.CAUTION,
    Kind.SEEK_CARE: Heading.SEEK_CARE,
    Kind.ANATOMY: Heading.ANATOMY,
    Kind.FEEL: Heading.FEEL,
}
CERTAINTY: Mapping[Certainty, tuple[str, Text]] = {
    Certainty.ONE_UNREFERENCED: ("◌", Text(zh="单一来源，未附文献", en="one unreferenced source")),
    Certainty.SEVERAL: ("◐", Text(zh="多个来源", en="several sources")),
    Certainty.MEASURED: ("●", Text(zh="测量所得", en="measured")),
    Certainty.TEXTBOOK: ("◉", Text(zh="教科书", en="textbook")),
    Certainty.DERIVED: ("◇", Text(zh="我们的推导", en="derived by us")),
}
KINDS: Mapping[str, Text] = {
    "muscle": Text(zh="肌", en="muscle"),
    "bone": Text(zh="骨", en="bone"),
    "joint": Text(zh="关节", en="joint"),
    "fascia": Text(zh="筋膜", en="fascia"),
    "disc": Text(zh="椎间盘", en="disc"),
    "artery": Text(zh="动脉", en="artery"),
    "vein": Text(zh="静脉", en="vein"),
    "nerve": Text(zh="神经", en="nerve"),
    "gland": Text(zh="腺", en="gland"),
    "duct": Text(zh="管", en="duct"),
    "surface": Text(zh="体表标志", en="surface landmark"),
}
SIDES: Mapping[Side, Text] = {
    "left": Text(zh="左侧面部", en="left side of the face"),
    "right": Text(zh="右侧面部", en="right side of the face"),
}
CARE = (Kind.AFTERCARE, Kind.CAUTION, Kind.SEEK_CARE)
STATED: Mapping[Lang, Text] = {"zh": Text(zh="原文中文", en="in Chinese"), "en": Text(zh="原文英文", en="in English")}
AND = Text(zh="、", en=" and ")
SCHEMATIC = Text(zh="示意图", en="schematic")
DOUBT = Text(zh="（示意）", en=" (schematic)")
NONE = Text(zh="本图谱没有穴提及它。", en="No point of this atlas speaks of it.")
AS_DRAWN = Text(zh="按图所示，由浅入深：", en="As drawn, from the skin inwards: ")
CROSSES = Text(zh="（穿行）", en=" (crosses it)")
COVERS = Text(zh="（占穴区{share}%）", en=" (under {share} % of it)")
NOT_LISTED = Text(
    zh="。走行为示意，因人而异；没有列出，不等于没有。",
    en=". Courses are schematic and differ from person to person; what is not listed may lie there all the same.",
)
LEVEL = Text(
    zh="教科书水平：{level}，实际可相差一节；{imaging}",
    en="Textbook level {level}, the real level varies by one; {imaging}",
)
NO_IMAGING = Text(zh="未见影像研究", en="no imaging study was seen")
HOW: Mapping[str, Text] = {
    "named": Text(zh="原文点名", en="named by the source"),
    "implied": Text(zh="据原文推及，我们的解读", en="implied, by our reading"),
}
