"""The words that only paper needs, in both languages; `atlas.wording` has the words of the matter."""

from collections.abc import Mapping

from cheekviewer.atlas.records import Text
from cheekviewer.atlas.vocabulary import Heading, Side
from cheekviewer.sheets.sheet import Layout, Sides

KINDS: Mapping[Layout, Text] = {
    Layout.CLINICIAN: Text(zh="医师用页", en="Clinician sheet"),
    Layout.PATIENT: Text(zh="患者用页", en="Patient sheet"),
    Layout.STUDY: Text(zh="练习页", en="Study sheet"),
    Layout.OVERVIEW: Text(zh="总览", en="Overview"),
}
SIDES: Mapping[Sides, Text] = {
    "left": Text(zh="人体左侧", en="left side of the person"),
    "right": Text(zh="人体右侧", en="right side of the person"),
    "both": Text(zh="人体左右两侧", en="both sides of the person"),
}
LETTERS: Mapping[Side, Text] = {"left": Text(zh="左", en="L"), "right": Text(zh="右", en="R")}
FACE = Text(zh="面", en="Face")
BACK = Text(zh="背", en="Back")
BEHIND = Text(zh="从背后看", en="seen from behind")
LEVELS = Text(
    zh="旁注为教科书的椎体水平，实际可上下相差一节。",
    en="Beside it textbook levels; the real level varies by one vertebra.",
)

FACE_ALT = Text(
    zh="图：头部{side}。{name}的区以颜色和条纹标出：{place}。其余各穴只画淡边。",
    en="Drawing of the head, {side}. The zone of the {name} is marked by colour and pattern: {place}. "
    "The other points are outlined faintly.",
)
BY_HAND_ALT = Text(
    zh="图：头部{side}，供用笔标记。{name}的区只画淡边：{place}。",
    en="Drawing of the head, {side}, to be marked by hand. The zone of the {name} is outlined faintly: {place}.",
)
SCHEMATIC_ALT = Text(
    zh="此区为示意，边缘为虚线，不是进针位置。",
    en="The zone is schematic, its edge dashed; it is not a place to needle.",
)
BACK_ALT = Text(
    zh="示意图：从背后看的躯干，左在左，右在右，透出骨骼。{name}的区域以颜色和条纹标出：{place}。旁注教科书椎体水平：{levels}。",
    en="Schematic drawing of the back seen from behind, left on the left, with the bones showing through. The region "
    "of the {name} is marked by colour and pattern: {place}. Textbook levels beside it: {levels}.",
)

FACE_SIGNS_ALT = Text(
    zh="图：头部{side}，各穴的区标有编号。{places}。均为示意，边缘为虚线，不是进针位置。",
    en="Drawing of the head, {side}, with the zones of the points numbered. {places}. All are schematic where their "
    "edge is dashed; none is a place to needle.",
)
BACK_SIGNS_ALT = Text(
    zh="示意图：从背后看的躯干，左在左，右在右，透出骨骼，各穴的区域标有编号。{places}。旁注教科书椎体水平：{levels}。",
    en="Schematic drawing of the back seen from behind, left on the left, with the bones showing through and the "
    "regions of the points marked. {places}. Textbook levels beside it: {levels}.",
)
BACK_BLANKS_ALT = Text(
    zh="示意图：从背后看的躯干，左在左，右在右，透出骨骼，各区域标有字母。{places}。旁边留有椎体水平的空白。",
    en="Schematic drawing of the back seen from behind, left on the left, with the bones showing through and the "
    "regions lettered. {places}. Beside it the vertebral levels are left blank, to be filled in.",
)

NOTES = Text(zh="备注", en="Notes")
SOURCES = Text(zh="来源", en="Sources")
READ = Text(zh="读到：{seen}", en="Read: {seen}")
CLAIMS = Text(
    zh="各条为所标来源的说法，由我们转述；不代表疗效已被证实。",
    en="Each statement is a claim of the source it is marked with, restated by us; "
    "it does not mean that an effect is proven.",
)
PRINTED = Text(zh="打印于 {date}", en="printed {date}")
PAGE = Text(zh="第 {page} 页，共 {pages} 页", en="page {page} of {pages}")
ATLAS = Text(zh="图谱“{title}” {version}", en="atlas “{title}” {version}")

PATIENT_TITLE = Text(zh="颊针之后", en="After your cheek acupuncture")
PATIENT_WHERE = Text(zh="做在哪里", en="Where it was done")
PATIENT_MARK = Text(zh="由为您施术的人在图上标出。", en="To be marked by your practitioner.")
PATIENT_SKETCH = Text(zh="虚线只是示意，不是准确位置。", en="The dashed line is only a sketch, not an exact place.")
PATIENT_AFTER = Text(zh="之后请注意", en="Afterwards")
PATIENT_SEEK = Text(zh="出现这些情况请就医", en="Get help when")
PATIENT_CALL = Text(zh="有问题请联系", en="Whom to call")
PATIENT_FIELDS = (Text(zh="姓名", en="Name"), Text(zh="电话", en="Telephone"), Text(zh="日期", en="Date"))

PICTURE_NOTICE = Text(zh="示意，不是进针位置。", en="Schematic; not a place to needle.")
CONTENTS = Text(zh="目录", en="Contents")
STUDY_QUESTIONS = Text(zh="练习", en="Name what is marked")
STUDY_ANSWERS = Text(zh="答案", en="Answers")
STUDY_TASK = Text(
    zh="写出每个编号的穴名、背上与之对应的字母，以及原文说它用于什么；再在图旁写出椎体水平。答案见下一页。",
    en="For each number write the name of the point, the letter of its region on the back, and what the source says "
    "it is for; then name the vertebral levels beside the back. The answers are on the next page.",
)
BESIDE = Text(zh="依据与分歧", en="How far to rely on it")
STUDIES = Text(zh="所列研究", en="The studies listed")
LEADS: Mapping[Heading, Text] = {
    Heading.DISSENT: Text(
        zh="各方说法并列；图谱不取其一，也不作建议。",
        en="Both sides are shown; the atlas takes none and gives no advice.",
    ),
    Heading.SAFETY: Text(
        zh="各来源关于一般针刺和面部针刺的说法。供专业人员参考，不是我们的规定。",
        en="What sources say of needling in general and of the face. A guide for professionals, not a rule of ours.",
    ),
    Heading.SYSTEM: Text(
        zh="各穴与它的对照是我们的解读。其中的把握只就名称和部位而言，与进针位置无关。",
        en="What a point comes nearest to is our reading. Its confidence is in names and parts of the body, never in a "
        "place to needle.",
    ),
}
"""What stands before the claims of a section."""
COMPARISON = Text(zh="图谱对照", en="Comparison")
LOOKS = (Text(zh="斜线，编号", en="slanting lines, numbered"), Text(zh="圆点，字母", en="dots, lettered"))
"""How the first and the second of two atlases are drawn."""
FACE_COMPARED_ALT = Text(
    zh="图：头部{side}，两部图谱的区叠画。“{one}”为斜线，标编号；“{other}”为圆点，标字母。{places}。边缘为虚线者均为示意，都不是进针位置。",
    en="Drawing of the head, {side}, with the zones of two atlases over each other: those of “{one}” in slanting "
    "lines and numbered, those of “{other}” in dots and lettered. {places}. All are schematic where their edge is "
    "dashed; none is a place to needle.",
)
BACK_COMPARED_ALT = Text(
    zh="示意图：从背后看的躯干，左在左，右在右，透出骨骼，两部图谱的区域叠画。“{one}”为斜线，标编号；“{other}”为圆点，标字母。{places}。旁注教科书椎体水平：{levels}。",
    en="Schematic drawing of the back seen from behind, left on the left, with the bones showing through and the "
    "regions of two atlases over each other: those of “{one}” in slanting lines and numbered, those of “{other}” in "
    "dots and lettered. {places}. Textbook levels beside it: {levels}.",
)
OF_ATLAS = Text(zh="{title}：{words}", en="{title}: {words}")
PAIRS_LEFT = Text(
    zh="每穴只列最相近的三对；另有 {count} 对也有共同之处。",
    en="The closest three of each are listed; {count} more pairs have something in common.",
)
ONLY_IN = Text(zh="只见于“{title}”", en="Only in “{title}”")
SAME_NAME = Text(zh="相同", en="the same")
OTHER_NAME = Text(zh="不同", en="another")
WORDS: Mapping[str, Text] = {
    "notes": NOTES,
    "sources": SOURCES,
    "claims": CLAIMS,
    "patient_title": PATIENT_TITLE,
    "where": PATIENT_WHERE,
    "after": PATIENT_AFTER,
    "seek": PATIENT_SEEK,
    "call": PATIENT_CALL,
    "number": Text(zh="编号", en="No."),
    "name": Text(zh="穴名", en="Point"),
    "zone": Text(zh="面部的区（示意）", en="Zone on the face (schematic)"),
    "region": Text(zh="背部的区域", en="Region on the back"),
    "letter": Text(zh="字母", en="Letter"),
    "corresponds": Text(zh="对应", en="Corresponds to"),
    "for": Text(zh="据来源用于", en="Said by the source to be for"),
    "at_page": Text(zh="页", en="Page"),
    "same": Text(zh="名称", en="Name"),
    "zone_shared": Text(zh="面部重合", en="Zone in common"),
    "region_shared": Text(zh="背部重合", en="Region in common"),
    "both_for": Text(zh="据各自来源均用于", en="Both said by their sources to be for"),
    "nothing_shared": Text(zh="两部图谱没有相同之处。", en="No two points of these atlases have anything in common."),
    "shared": Text(
        zh="重合：两形状合计面积中共有的比例。边缘为虚线的形状只是示意，其重合也是示意。",
        en="In common: the share of the area of both shapes that lies in both. Where a shape is schematic, its edge "
        "dashed, so is this.",
    ),
    "published": Text(zh="见于来源的编号与名称", en="Codes and names seen in a source"),
    "order": Text(zh="各区的次序与形状", en="Order and shape of the zones"),
}
"""What stands on many pages, by the name that the templates call it by."""
