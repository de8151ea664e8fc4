"""The few words that are ours and not a claim of any source: headings, certainty, kinds, sides."""

from collections.abc import Mapping
from enum import Enum
from typing import Literal

from cheekviewer.atlas.records import Certainty, Kind, Lang, SourceKind, Text

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
    LIES_OVER = Text(zh="其下", en="Lies over")
    SYSTEM = Text(zh="已发表的体系", en="Published system")
    EVIDENCE = Text(zh="研究证据", en="Evidence")
    SAFETY = Text(zh="针刺的风险", en="Hazards of needling")
    DISSENT = Text(zh="来源不一", en="Sources disagree")
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
    Kind.LIES_OVER: Heading.LIES_OVER,
    Kind.SYSTEM: Heading.SYSTEM,
    Kind.EVIDENCE: Heading.EVIDENCE,
    Kind.SAFETY: Heading.SAFETY,
    Kind.DISSENT: Heading.DISSENT,
    Kind.FEEL: Heading.FEEL,
}
CERTAINTY: Mapping[Certainty, tuple[str, Text]] = {
    Certainty.ONE_UNREFERENCED: ("◌", Text(zh="单一来源，未附文献", en="one unreferenced source")),
    Certainty.SEVERAL: ("◐", Text(zh="多个来源", en="several sources")),
    Certainty.MEASURED: ("●", Text(zh="测量所得", en="measured")),
    Certainty.TEXTBOOK: ("◉", Text(zh="教科书", en="textbook")),
    Certainty.DERIVED: ("◇", Text(zh="我们的推导", en="derived by us")),
}
MEANING: Mapping[Certainty, Text] = {
    Certainty.ONE_UNREFERENCED: Text(
        zh="只有一个来源这样说，没有引文可查；它说得多肯定，都不增加把握。",
        en="One source says so and cites nothing that could be looked up; however firmly it is put, that adds nothing.",
    ),
    Certainty.SEVERAL: Text(
        zh="互不依赖的几个来源都这样说；它们可能一同有误。",
        en="Sources that do not depend on each other say so; they may still be wrong together.",
    ),
    Certainty.MEASURED: Text(
        zh="有研究测过或数过，写明例数和离散程度；只对所测的人成立。",
        en="A study measured or counted it, and the number and spread are given; it holds for the people measured.",
    ),
    Certainty.TEXTBOOK: Text(
        zh="教科书或标准的通行说法；个体会有出入。",
        en="Common teaching of textbooks, or a standard; single people differ.",
    ),
    Certainty.DERIVED: Text(
        zh="我们由列出的来源和条目推出的，没有来源直接这样说。",
        en="Our own reading of the sources and statements named with it; none of them says so itself.",
    ),
}
"""What each grade of certainty means, as docs/certainty.md defines it."""
SOURCE_KINDS: Mapping[SourceKind, Text] = {
    "portal-article": Text(zh="门户文章", en="health-portal article"),
    "review": Text(zh="综述", en="review"),
    "trial": Text(zh="临床研究", en="clinical study"),
    "case-report": Text(zh="病例报告", en="case report"),
    "registration": Text(zh="试验注册", en="trial registration"),
    "commentary": Text(zh="评论", en="commentary"),
    "anatomy-study": Text(zh="解剖学研究", en="anatomical study"),
    "survey": Text(zh="调查", en="survey"),
    "textbook": Text(zh="教科书", en="textbook"),
    "standard": Text(zh="标准", en="standard"),
    "classic": Text(zh="古籍", en="classical text"),
    "web-page": Text(zh="网页", en="web page"),
    "dataset": Text(zh="数据集", en="data set"),
}
WEAK = Text(zh="弱来源：宣传文字或生成文字", en="weak: promotional or generated text")
CONFIDENCE = Text(zh="名称对应的把握：{confidence}。", en="Confidence in the names: {confidence}.")
LIMITS = Text(zh="局限：{limits}。", en="Limits: {limits}.")
NO_STUDY = Text(zh="所列研究没有一项涉及它。", en="None of the studies listed touches it.")
NEAR_STUDY = Text(zh="研究的是同一部位，并非此穴。", en=" It is of the same part of the body, not of this point.")
MORE = Text(zh=" · 另有 {count} 个，见列表。", en=" · and {count} more, in the list.")
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
BESIDE = (Kind.SYSTEM, Kind.EVIDENCE, Kind.SAFETY, Kind.DISSENT)
"""The kinds of claim that are set beside the atlas, on pages of their own."""
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
