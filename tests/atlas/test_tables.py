"""TOML tables become records, and each knows where it stands."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.records import Code, Names, Record
from cheekviewer.atlas.tables import Reading, Table

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=6)


class Shelf(Record, frozen=True, kw_only=True):
    """A record with an inner table and a list over several lines."""

    id: str
    names: Names
    codes: tuple[Code, ...] = ()


@pytest.fixture
def shelves(tmp_path: Path) -> Path:
    """A file of two shelves; the second is wrong where `CODES` stands."""
    file = tmp_path / "shelves.toml"
    file.write_text(
        """# shelves
[[shelf]]
id = "one"
names = { zh = "一", pinyin = "yī", en = "one" }

[[shelf]]
id = "two"
codes = [
  { code = "A", name = "a" },
  CODES
]
[shelf.names]
zh = "二"
pinyin = "èr"
en = "two"
""",
        "utf-8",
    )
    return file


def put(file: Path, words: str) -> Reading:
    """Write `words` where CODES stands, read all shelves and return the reading."""
    file.write_text(file.read_text("utf-8").replace("CODES", words), "utf-8")
    reading = Reading()
    reading.records(reading.table(file), "shelf", Shelf)
    return reading


def test_records_come_in_the_order_of_the_file(shelves: Path) -> None:
    """Each `[[table]]` becomes a record, its inner tables and lists with it."""
    shelves.write_text(shelves.read_text("utf-8").replace("CODES", '{ code = "B", name = "b" }'), "utf-8")
    reading = Reading()
    one, two = reading.records(reading.table(shelves), "shelf", Shelf)
    assert (one.id, two.names.en, [code.code for code in two.codes]) == ("one", "two", ["A", "B"])
    assert not reading.faults


@pytest.mark.parametrize(
    ("key", "line"), [("id", 7), ("codes", 8), ("codes[1].code", 8), ("names.en", 15), ("names", 12), ("missing", 6)]
)
def test_a_later_fault_finds_its_line(shelves: Path, key: str, line: int) -> None:
    """A fault found after reading names the line of the key, or of the nearest thing above it."""
    shelves.write_text(shelves.read_text("utf-8").replace("CODES", ""), "utf-8")
    reading = Reading()
    _, two = reading.records(reading.table(shelves), "shelf", Shelf)
    reading.fault(two, key, "is wrong")
    assert [(fault.line, fault.field) for fault in reading.faults] == [(line, key)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{ code = 1, name = 'b' }", '8: codes[1].code: expected text in "quotes", got a number'),
        ("{ code = 'B' }", "8: codes[1].name: is missing"),
        ("{ code = 'B', name = 'b', more = 1 }", "8: codes[1].more: is not a key of this table"),
        ("'B'", '8: codes[1]: expected a table, got text in "quotes"'),
        ("{ code = 'B' ", "10: toml: cannot be read: "),
    ],
)
def test_a_fault_in_a_list_is_told_at_its_key(shelves: Path, words: str, told: str) -> None:
    """A fault in a list over several lines is told at the line of the list and says which member it is."""
    (fault,) = put(shelves, words).faults
    assert str(fault).startswith(f"{shelves}:{told}")


def test_a_single_table_is_told_to_be_one_of_many(shelves: Path) -> None:
    """`[shelf]` or `shelf =` where `[[shelf]]` belongs is told at its line, and nothing is read of it."""
    for text in ("\n\n[shelf]\nid = 1\n", "\n\nshelf = 1\n"):
        shelves.write_text(text, "utf-8")
        reading = Reading()
        assert reading.records(reading.table(shelves), "shelf", Shelf) == ()
        (fault,) = reading.faults
        assert (fault.field, fault.why) == ("shelf", "must be written [[shelf]]")


def test_a_list_of_no_tables_is_told_member_by_member(shelves: Path) -> None:
    """`shelf = [1, "two"]` is as many faults as members, and the ids of none."""
    shelves.write_text('shelf = [1, "two"]\n', "utf-8")
    reading = Reading()
    assert reading.records(reading.table(shelves), "shelf", Shelf) == ()
    assert [(fault.line, fault.field, fault.why) for fault in reading.faults] == [(1, "shelf", "expected a table")] * 2
    assert reading.ids == {"shelf": set()}


def test_a_table_that_nobody_reads_is_told_at_its_line(shelves: Path) -> None:
    """A misspelt table or a loose key is a fault that names what may stand there."""
    shelves.write_text('loose = 1\n[[shelf]]\nid = "a"\n\n[[shelv]]\n[[shelv]]\n', "utf-8")
    reading = Reading()
    reading.unknown_tables(reading.table(shelves), "shelf", "box")
    told = {(fault.field, fault.line) for fault in reading.faults}
    assert told == {("loose", 1), ("shelv", 5)}
    assert {fault.why for fault in reading.faults} == {"is not read from this file: write [[shelf]] or [[box]]"}


def test_one_wrong_record_does_not_hide_the_others(shelves: Path) -> None:
    """Records that fit are returned, each that does not is a fault of its own."""
    shelves.write_text('[[shelf]]\nid = 1\n[[shelf]]\nid = "x"\nnames = { zh = "", pinyin = "", en = "" }\n[[shelf]]\n')
    reading = Reading()
    records = reading.records(reading.table(shelves), "shelf", Shelf)
    assert [record.id for record in records] == ["x"]
    assert [(fault.line, fault.field) for fault in reading.faults] == [(1, "names"), (2, "id"), (6, "id"), (6, "names")]


@given(st.lists(st.tuples(TEXT, TEXT), max_size=5), st.integers(0, 3))
def test_the_line_is_that_of_the_key(records: list[tuple[str, str]], gap: int) -> None:
    """Whatever text stands in quotes before it, a key is found at its own line."""
    lines: list[str] = []
    expected: list[int] = []
    for first, second in records:
        lines += [""] * gap + ["[[thing]]", f"id = {_quoted(first)}", f"  name={_quoted(second)}"]
        expected.append(len(lines))
    reading = Reading()
    table = _table(reading, "\n".join(lines))
    assert [table.line("thing", index, "name") for index in range(len(records))] == expected
    assert [thing["name"] for thing in table.content.get("thing", [])] == [second for _, second in records]


def _quoted(text: str) -> str:
    escaped = "".join(f"\\U{ord(sign):08X}" if ord(sign) < 0x20 or sign in '\\"\x7f' else sign for sign in text)
    return f'"{escaped}"'


def _table(reading: Reading, text: str) -> Table:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "things.toml"
        file.write_bytes(text.encode())
        table = reading.table(file)
    assert not reading.faults
    return table
