"""The words that only paper needs, in both languages; `atlas.wording` has the words of the matter."""

from collections.abc import Mapping

from cheekviewer.atlas.records import Text
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets.sheet import Layout

KINDS: Mapping[Layout, Text] = {
    Layout.CLINICIAN: Text(zh="医师用页", en="Clinician sheet"),
    Layout.PATIENT: Text(zh="患者用页", en="Patient sheet"),
}
SIDES: Mapping[Side, Text] = {
    "left": Text(zh="人体左侧", en="left side of the person"),
    "right": Text(zh="人体右侧", en="right side of the person"),
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
