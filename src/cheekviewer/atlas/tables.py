"""TOML files of records, each record converted on its own, so that a fault knows its line."""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import msgspec.inspect
import msgspec.structs

from cheekviewer.atlas.faults import Fault
from cheekviewer.atlas.records import Record

R = TypeVar("R", bound=Record)

_LARGEST_BYTES = 16 << 20
_HEADER = re.compile(r"\s*\[{1,2}\s*([\w.-]+)\s*\]{1,2}")
_KEY = re.compile(r"\s*([\w.-]+)\s*=")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_AT_FIELD = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")
_NAMED = re.compile(r"(?:required|unknown) field `([^`]+)`")
_TYPE = re.compile(r"`([^`]+)`")
_PLAIN: Mapping[str, str] = {
    "str": 'text in "quotes"',
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "float | null": "a number",
    "array": "a list in [ ]",
    "object": "a table",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One TOML file: its records by table name, and the line of every key."""

    file: Path
    content: Mapping[str, Any]
    lines: Mapping[tuple[str, int, str], int]
    whole: bool = True
    """Whether the file could be read."""

    def line(self, name: str, index: int, key: str = "") -> int:
        """Return the line of `key` in the record `index` of the tables `name`, or of the nearest above it."""
        key = key.partition("[")[0]
        while key and (name, index, key) not in self.lines:
            key = key.rpartition(".")[0]
        return self.lines.get((name, index, key), 1)


@dataclass(slots=True)
class Reading:
    """Records read so far, where each stands, and the faults met on the way.

    `ids` holds what each kind of record calls itself, those included that do not fit; a kind in `unread` has
    records that nobody could read, so that any id may be one of theirs.
    """

    faults: list[Fault] = field(default_factory=list)
    places: dict[int, tuple[Table, str, int]] = field(default_factory=dict)
    ids: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def fault(self, record: Record, key: str, why: str) -> None:
        """Note a fault in the field `key` of a record that was read before."""
        table, name, index = self.places[id(record)]
        self.faults.append(Fault(table.file, table.line(name, index, key), key, why))

    def table(self, file: Path) -> Table:
        """Read a file; one that cannot be read becomes a fault and an empty table."""
        try:
            content = file.read_bytes()
            if len(content) > _LARGEST_BYTES:
                raise ValueError("is larger than 16 MiB")
            text = content.decode("utf-8-sig")
            return Table(file, tomllib.loads(text), _lines(text))
        except OSError as fault:
            self.faults.append(Fault(file, 0, "file", f"cannot be read: {fault.strerror}"))
        except UnicodeDecodeError as fault:
            line = content[: fault.start].count(b"\n") + 1
            self.faults.append(Fault(file, line, "file", "is not UTF-8 text: save it as UTF-8"))
        except tomllib.TOMLDecodeError as fault:
            at = _AT_LINE.search(str(fault))
            line = int(at.group(1)) if at else text.count("\n") + 1
            self.faults.append(Fault(file, line, "toml", f"cannot be read: {_AT_LINE.sub('', str(fault)).strip()}"))
        except RecursionError:
            self.faults.append(Fault(file, 0, "file", "is nested too deep"))
        except ValueError as fault:
            self.faults.append(Fault(file, 0, "file", str(fault)))
        return Table(file, {}, {}, whole=False)

    def records(self, table: Table, name: str, kind: type[R]) -> tuple[R, ...]:
        """Convert each `[[name]]` of a table to `kind`; one that does not fit becomes a fault."""
        raw = table.content.get(name, [])
        if not table.whole or not isinstance(raw, list):
            self.unread.add(name)
        if not isinstance(raw, list):
            self.faults.append(Fault(table.file, table.line(name, 0), name, f"must be written [[{name}]]"))
            return ()
        called = [value.get("id", value.get("fact")) for value in raw if isinstance(value, dict)]
        self.ids.setdefault(name, set()).update(word for word in called if isinstance(word, str))
        found = [self._converted(table, name, index, value, kind) for index, value in enumerate(raw)]
        return tuple(record for record in found if record is not None)

    def head(self, table: Table, kind: type[R]) -> R | None:
        """Convert a whole file to one record; None when it does not fit."""
        return self._converted(table, "", 0, dict(table.content), kind) if table.whole else None

    def unknown_tables(self, table: Table, *known: str) -> None:
        """Note a fault for each table of a file that nobody reads, such as a misspelt one."""
        for name in table.content.keys() - set(known):
            line = table.lines.get((name, 0, "")) or table.line("", 0, name)
            allowed = " or ".join(f"[[{one}]]" for one in known)
            self.faults.append(Fault(table.file, line, name, f"is not read from this file: write {allowed}"))
            self.unread.update(known)

    def _converted(self, table: Table, name: str, index: int, value: object, kind: type[R]) -> R | None:
        try:
            record = msgspec.convert(value, kind)
        except msgspec.ValidationError:
            for key, why in dict.fromkeys(_misfits(value, kind)):
                self.faults.append(Fault(table.file, table.line(name, index, key), key or name, why))
            return None
        self.places[id(record)] = (table, name, index)
        return record


def _misfits(value: object, kind: type[Record], within: str = "") -> Iterator[tuple[str, str]]:
    """Yield every key of a `value` that does not fit a `kind`, dotted, and what is wrong with it in plain words."""
    if not isinstance(value, dict):
        yield within.rstrip("."), "expected a table"
        return
    fields = {one.name: one for one in msgspec.structs.fields(kind)}
    missing = {name for name, one in fields.items() if one.required and name not in value}
    for key in sorted(value.keys() - fields.keys()):
        near = difflib.get_close_matches(key, fields.keys() - value.keys(), n=1)
        missing -= set(near)  # it is there, misspelt
        yield within + key, "is not a key of this table" + (f": did you mean {near[0]}?" if near else "")
    yield from ((within + name, "is missing") for name in fields if name in missing)
    for name, one in fields.items():
        if name not in value:
            continue
        if isinstance(one.type, type) and issubclass(one.type, Record):
            yield from _misfits(value[name], one.type, f"{within}{name}.")
            continue
        try:
            msgspec.convert(value[name], one.type)
        except msgspec.ValidationError as fault:
            path, why = _told(str(fault), one.type)
            yield f"{within}{name}{'.' if path and not path.startswith('[') else ''}{path}", why


def _told(message: str, kind: object) -> tuple[str, str]:
    """Split msgspec's message on a `kind` into the path it speaks of and, in plain words, what is wrong."""
    at = _AT_FIELD.search(message)
    path = at.group("path") if at else ""
    why = _AT_FIELD.sub("", message)
    if named := _NAMED.search(why):
        key = f"{path}.{named.group(1)}".lstrip(".")
        return key, "is missing" if "missing" in why else "is not a key of this table"
    if why.startswith("Invalid enum value "):
        return path, f"{why.removeprefix('Invalid enum value ')} is not one of {', '.join(_allowed(kind, path))}"
    return path, _TYPE.sub(lambda name: _PLAIN.get(name[1], f"a {name[1]}"), why[:1].lower() + why[1:])


def _allowed(kind: object, path: str) -> Iterator[str]:
    """Yield the words that a `kind` may hold at a path."""
    at: Any = msgspec.inspect.type_info(kind)
    for part in re.findall(r"\w+", path):
        at = at.item_type if part.isdigit() else next(field.type for field in at.fields if field.name == part)
    yield from (word.value for word in at.cls) if isinstance(at, msgspec.inspect.EnumType) else at.values


def _lines(text: str) -> Mapping[tuple[str, int, str], int]:
    """Index the line of each record and key: (table, how many before it, dotted key) to line."""
    found: dict[tuple[str, int, str], int] = {}
    name, index, inner = "", 0, ""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):  # splitlines breaks where TOML does not, as at U+2028
        if header := _HEADER.match(line):
            name, _, inner = header.group(1).partition(".")
            if line.lstrip().startswith("[[") and not inner:
                counts[name] = counts.get(name, -1) + 1
            index = counts.get(name, 0)
            found.setdefault((name, index, inner), number)
        elif key := _KEY.match(line):
            found.setdefault((name, index, f"{inner}.{key.group(1)}".lstrip(".")), number)
    return found
