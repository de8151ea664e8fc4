"""The commands that need no window: what they print, their exit codes, and faults in one line."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from cheekviewer.app import main
from cheekviewer.atlas.model import Atlas
from tests.sheets.reading import texts

SMALL = Path(__file__).parent / "atlas" / "small"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small sound atlas, free to be changed."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `cheekviewer` as a process of its own."""
    command = [sys.executable, "-m", "cheekviewer", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


def printed(capsys: Captured, *arguments: str) -> str:
    """Run a command in this process; it must be done without a word on stderr. Return what it prints."""
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def parsed(capsys: Captured, *arguments: str) -> Any:
    """Return the JSON that a command prints."""
    return json.loads(printed(capsys, *arguments))


def fault(capsys: Captured, *arguments: str) -> str:
    """Run a command that must fail by its input; return its one line on stderr, nothing else being printed."""
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\n")
    (line,) = err[:-1].split("\n")
    return line


def misused(capsys: Captured, *arguments: str) -> str:
    """Run a command that is used wrongly; return the last line on stderr."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: cheekviewer")
    return err.strip().split("\n")[-1]


def test_search_prints_hits_best_first(capsys: Captured, atlas: Atlas) -> None:
    """Each hit has its id, kind, name, what matched and the points that it leads to, in that order."""
    hits = parsed(capsys, "search", "--json", "肩周炎")
    assert list(hits[0]) == ["id", "kind", "name", "matched", "points"]
    assert hits[0]["id"] == "shoulder-periarthritis"
    assert hits[0]["kind"] == "condition"
    assert hits[0]["points"] == ["scapular"]
    for hit in hits:
        assert hit["kind"] == type(atlas.entries[hit["id"]]).__name__.lower()
        assert hit["kind"] in {"point", "structure", "condition"}
        assert tuple(hit["points"]) == atlas.points_of(hit["id"])
        assert isinstance(hit["matched"], str)


@pytest.mark.parametrize("given", [("--lang", "zh", "search"), ("search", "--lang", "zh")])
def test_search_speaks_the_language_asked_for(capsys: Captured, given: Sequence[str]) -> None:
    """Names come in the language given before or after the command, English at first."""
    assert parsed(capsys, *given, "--json", "spine")[0]["name"] == "脊柱穴"
    assert parsed(capsys, "search", "--json", "spine")[0]["name"] == "Spine Point"


@pytest.mark.parametrize("text", ["zzzzqqqq", "", "   ", "。", "\udcff"])
def test_nothing_found_is_no_fault(capsys: Captured, text: str) -> None:
    """What fits nothing is an empty list, and the command is done."""
    assert parsed(capsys, "search", "--json", text) == []


def test_search_stops_at_the_limit(capsys: Captured) -> None:
    """At most N hits, which are the first of all; 0 prints none."""
    every = parsed(capsys, "search", "--json", "back")
    assert len(every) > 2
    assert parsed(capsys, "search", "--json", "--limit", "2", "back") == every[:2]
    assert parsed(capsys, "search", "--json", "--limit", "0", "back") == []


@pytest.mark.parametrize("limit", ["-1", "x", "1.5", "", "²", "9" * 5000])
def test_a_limit_that_is_no_count_is_wrong_usage(capsys: Captured, limit: str) -> None:
    """A limit is a whole number that is not negative, and the line says so."""
    assert "whole number, 0 or more" in misused(capsys, "search", f"--limit={limit}", "back")


def test_search_reads_well_without_json(capsys: Captured) -> None:
    """One line a hit: id, name, what matched, and where it leads."""
    lines = printed(capsys, "search", "frozen shoulder").splitlines()
    assert lines[0].startswith("shoulder-periarthritis  ")
    assert lines[0].endswith("→ scapular")


def test_list_holds_the_whole_atlas(capsys: Captured, atlas: Atlas) -> None:
    """The JSON has the keys that scripts rely on, and every fact once, in both languages."""
    told = parsed(capsys, "list", "--json")
    assert list(told)[:5] == ["points", "general", "sources", "structures", "conditions"]
    for point in told["points"]:
        assert {"id", "names", "zone", "region", "claims"} <= point.keys()
    entries = [*told["points"], *told["structures"], *told["conditions"]]
    claims = [*told["general"], *(claim for entry in entries for claim in entry["claims"])]
    assert sorted(claim["fact"] for claim in claims) == sorted(claim.fact for claim in atlas.claims)
    for claim in claims:
        assert [key for key in claim if key != "inputs"] == ["fact", "kind", "text", "stated_in", "source", "certainty"]
        assert all(claim["text"][lang] for lang in ("zh", "en"))
        assert set(claim["stated_in"]) <= {"zh", "en"}
    assert [source["id"] for source in told["sources"]] == [source.id for source in atlas.sources]


def test_list_names_every_entry(capsys: Captured, atlas: Atlas) -> None:
    """Without JSON there is one line an entry: its id, what it is, and its names."""
    lines = printed(capsys, "list").splitlines()
    assert [line.split("  ")[0] for line in lines] == list(atlas.entries)
    assert lines[0] == "upper-back  point  上背部穴  Upper Back Point"


def test_list_takes_another_atlas(capsys: Captured, folder: Path) -> None:
    """`--atlas` names the folder, before or after the command."""
    for given in (("--atlas", str(folder), "list"), ("list", "--atlas", str(folder))):
        assert [point["id"] for point in parsed(capsys, *given, "--json")["points"]] == ["spine", "scapular"]


def test_what_is_printed_is_utf_8() -> None:
    """Chinese names are printed whatever the locale says."""
    for arguments in (("list",), ("search", "--lang", "zh", "spine")):
        done = run(*arguments, PYTHONIOENCODING="cp1252")
        assert (done.returncode, done.stderr) == (0, b"")
        assert "脊柱穴" in done.stdout.decode("utf-8")


def test_a_reader_may_have_enough() -> None:
    """Printing into a pipe that closes early ends quietly."""
    command = [sys.executable, "-m", "cheekviewer", "list", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_a_sheet_is_a_pdf_of_the_points(capsys: Captured, tmp_path: Path) -> None:
    """Contents and one page a point, in the order given, each once; a condition stands for its points."""
    file = tmp_path / "a.pdf"
    printed(capsys, "sheet", "spine", "scapular", "shoulder-periarthritis", "-o", str(file), "--lang", "zh")
    contents, first, second = texts(file)
    assert "目录" in contents
    assert "脊柱穴" in first
    assert "肩胛穴" in second


def test_all_sheets(capsys: Captured, tmp_path: Path, atlas: Atlas) -> None:
    """`--all` has contents and, in two languages, a page and one for notes for every point of the atlas."""
    printed(capsys, "sheet", "--all", "-o", str(tmp_path / "a.pdf"), "--lang", "both", "--paper", "letter")
    read = PdfReader(tmp_path / "a.pdf")
    assert len(read.pages) == 1 + 2 * len(atlas.points)
    assert tuple(map(float, read.pages[0].mediabox[2:])) == (612, 792)


@pytest.mark.parametrize(("layout", "count", "word"), [("study", 6, "Answers"), ("overview", 1, "Overview")])
def test_sheets_of_the_whole_atlas(capsys: Captured, tmp_path: Path, layout: str, count: int, word: str) -> None:
    """Study sheet and overview are asked for by their names, across, of both sides and in grey."""
    file = tmp_path / "a.pdf"
    looks = ("--orientation", "landscape", "--side", "both", "--grey")
    printed(capsys, "sheet", "--all", "-o", str(file), "--layout", layout, *looks)
    told = texts(file)
    assert len(told) == count
    (titled,) = [page for page in told if word in page[:40]]
    assert "both sides of the person" in titled
    width, height = map(float, PdfReader(file).pages[0].mediabox[2:])
    assert width > height


def test_a_patient_s_sheet_is_never_across(capsys: Captured, tmp_path: Path) -> None:
    """What cannot be is told in one line, and nothing is written."""
    target = tmp_path / "a.pdf"
    told = fault(capsys, "sheet", "spine", "-o", str(target), "--layout", "patient", "--orientation", "landscape")
    assert told == "cheekviewer: the patient sheet is upright only: leave out --orientation landscape"
    assert not target.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process as Linux has them")
def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    """When the disk takes only a part, the file that was there stays whole, and one line says why."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    code = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000));"
        "from cheekviewer.app import main; raise SystemExit(main())"
    )
    arguments = ("sheet", "spine", "-o", str(target))
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}  # it writes, too
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=alone, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"cheekviewer: {target}: cannot be written: ")
    assert len(done.stderr.splitlines()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
def test_standard_output_that_is_full_is_told() -> None:
    """A full disk behind `-o -` is one line and exit code 1."""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "cheekviewer", "sheet", "spine", "-o", "-"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "space" in done.stderr


def test_a_sheet_goes_to_standard_output() -> None:
    """`-o -` prints the PDF itself and nothing else."""
    done = run("sheet", "spine", "-o", "-", "--layout", "patient", "--lang", "zh", "--side", "right")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")
    assert "脊柱穴" in texts(done.stdout)[0]


def test_two_atlases_are_compared(capsys: Captured, tmp_path: Path, folder: Path) -> None:
    """`--compare` lays the atlas of a folder over the built-in one, or over that of `--atlas`, on one page."""
    file, demo = tmp_path / "a.pdf", Path(__file__).parent / "atlas" / "demo"
    printed(capsys, "sheet", "--compare", str(demo), "-o", str(file), "--grey", "--orientation", "landscape")
    (told,) = texts(file)
    assert "Back pain: five cheek points 0.1.0" in told
    assert "An invented atlas 3" in told
    printed(capsys, "sheet", "--atlas", str(demo), "--compare", str(folder), "-o", str(file), "--lang", "both")
    assert "An invented atlas 3" in texts(file)[0]
    assert "Lower Back" not in "".join(texts(file))


def test_what_cannot_be_compared_is_told(capsys: Captured, tmp_path: Path, folder: Path) -> None:
    """A folder without an atlas, an empty name or a layout besides is one line, and nothing is written."""
    file = tmp_path / "a.pdf"
    for place in (str(tmp_path / "none"), ""):
        assert "atlas.toml:0: file: is missing" in fault(capsys, "sheet", "--compare", place, "-o", str(file))
    told = fault(capsys, "sheet", "--compare", str(folder), "-o", str(file), "--layout", "overview")
    assert told == "cheekviewer: a comparison has a layout of its own: leave out --layout"
    assert not file.exists()


def test_an_unknown_id_offers_the_nearest(capsys: Captured, tmp_path: Path) -> None:
    """A misspelt id is one line with the nearest, a strange one says where the ids are; nothing is written."""
    target = str(tmp_path / "a.pdf")
    assert fault(capsys, "sheet", "spin", "-o", target) == (
        "cheekviewer: no entry has the id 'spin': did you mean spine?"
    )
    assert fault(capsys, "sheet", "xyz\n", "-o", target) == (
        r"cheekviewer: no entry has the id 'xyz\n': `cheekviewer list` shows all ids"
    )
    assert not list(tmp_path.iterdir())


def test_what_leads_to_no_point_has_no_sheet(capsys: Captured, tmp_path: Path, atlas: Atlas) -> None:
    """A structure that no point speaks of is told so."""
    silent = next(structure for structure in atlas.structures if not structure.spoken_of)
    told = fault(capsys, "sheet", silent.id, "-o", str(tmp_path / "a.pdf"))
    assert told == "cheekviewer: no point of this atlas speaks of that: name a point, or --all"


@pytest.mark.parametrize("place", ["none/a.pdf", "."])
def test_a_target_that_cannot_be_written_is_told(capsys: Captured, tmp_path: Path, place: str) -> None:
    """The line names the file and the reason."""
    target = tmp_path / place
    assert fault(capsys, "sheet", "spine", "-o", str(target)).startswith(f"cheekviewer: {target}: cannot be written: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "a.pdf"], "one of the arguments ID --all --compare is required"),
        (["--all", "spine", "-o", "a.pdf"], "not allowed with argument"),
        (["--all", "--compare", "b", "-o", "a.pdf"], "not allowed with argument"),
        (["spine"], "the following arguments are required: -o/--output"),
        (["spine", "-o", "a.pdf", "--layout", "poster"], "invalid choice: 'poster'"),
        (["spine", "-o", "a.pdf", "--paper", "a3"], "invalid choice: 'a3'"),
        (["spine", "-o", "a.pdf", "--lang", "fr"], "invalid choice: 'fr'"),
    ],
)
def test_a_sheet_asked_for_wrongly_is_wrong_usage(capsys: Captured, arguments: list[str], told: str) -> None:
    """Which points and where to are needed, and the choices are told."""
    assert told in misused(capsys, "sheet", *arguments)


def test_a_sound_folder_is_summed_up(capsys: Captured, folder: Path) -> None:
    """A good folder is one line: the atlas and how much it holds."""
    told = printed(capsys, "check", str(folder))
    assert told == "small: sound; 2 points, 2 structures, 1 condition, 2 claims, 1 source\n"


def test_a_bad_folder_is_a_line_a_fault(capsys: Captured, folder: Path) -> None:
    """Every fault is a line on stderr `file:line: field: what is wrong`, and nothing else is printed."""
    for name, old, new in (("points.toml", 'names.en = "Spine Point"\n', ""), ("sources.toml", '"textbook"', '"book"')):
        (folder / name).write_text((folder / name).read_text("utf-8").replace(old, new, 1), "utf-8")
    assert main(["check", str(folder)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    points, sources = err.splitlines()
    assert points.startswith(f"{folder / 'points.toml'}:1: names.en: is missing")
    assert sources.startswith(f"{folder / 'sources.toml'}:6: kind: 'book' is not one of ")


@pytest.mark.parametrize("place", ["nowhere", ""])
def test_no_folder_is_a_fault(capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """A folder that is not there, or a name that is empty, is never taken for the built-in atlas."""
    monkeypatch.chdir(tmp_path)
    assert fault(capsys, "check", place).endswith("atlas.toml:0: file: is missing: name a folder that holds an atlas")
    assert main(["list", "--atlas", place]) == 1
    assert main(["search", "--atlas", place, "spine"]) == 1
    assert main(["sheet", "--atlas", place, "spine", "-o", "a.pdf"]) == 1


@pytest.mark.parametrize(
    "arguments", [["search"], ["check"], ["list", "x"], ["nonsense"], ["list", "--lang", "both"], ["search", "a", "b"]]
)
def test_wrong_usage_shows_the_usage(capsys: Captured, arguments: list[str]) -> None:
    """What the commands do not know is exit code 2, with the usage and one line."""
    assert "error: " in misused(capsys, *arguments)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("check", "nowhere"), 1), (("sheet", "spin", "-o", "a.pdf"), 1), (("search", "--limit", "-1", "x"), 2)],
)
def test_a_fault_ends_the_process_without_a_traceback(arguments: tuple[str, ...], code: int) -> None:
    """The exit code is that of the process, stdout is empty and stderr is plain words."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_commands_need_no_window() -> None:
    """Searching and listing load neither Qt's widgets nor the libraries of sheets and plots."""
    code = (
        "import sys; from cheekviewer.app import main; main(['search', 'spine']);"
        "print([name for name in sys.modules if name.startswith(('PySide6.QtWidgets', 'typst', 'numpy', 'pyqtgraph'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_new_atlas_is_written_and_sound(capsys: Captured, tmp_path: Path) -> None:
    """`new` writes into a folder that is not there yet, `check` finds nothing wrong or doubtful in it."""
    folder = tmp_path / "deep" / "mine"
    assert "a new atlas" in printed(capsys, "new", str(folder))
    assert {"atlas.toml", "points.toml", "face.svg", "back.svg"} <= {file.name for file in folder.iterdir()}
    assert main(["check", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("my-atlas: sound; 1 point,")
    assert err == ""


def test_a_new_atlas_overwrites_nothing(capsys: Captured, tmp_path: Path) -> None:
    """A folder that holds something, or a file in its place, is refused and left as it is."""
    kept = tmp_path / "kept.txt"
    kept.write_text("mine")
    for place in (tmp_path, kept):
        assert "is not empty: name a folder that is not there yet" in fault(capsys, "new", str(place))
    assert list(tmp_path.iterdir()) == [kept]


def test_a_doubt_is_a_warning_and_no_fault(capsys: Captured, folder: Path) -> None:
    """Wrong pinyin is a line on stderr with its place; the atlas is sound all the same, with exit code 0."""
    file = folder / "points.toml"
    file.write_text(file.read_text("utf-8").replace("jǐ zhù xué", "jǐ zhù xuē"), "utf-8")
    assert main(["check", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("small: sound; ")
    assert err.startswith(f"{file}:4: names.pinyin: warning: xuē is no reading of 穴")
    assert err.count("\n") == 1


def test_a_former_id_leads_to_the_present_one(capsys: Captured, folder: Path, tmp_path: Path) -> None:
    """An entry is found by an id that it had before, by search and for a sheet."""
    file = folder / "points.toml"
    text = file.read_text("utf-8").replace('aliases = ["back", "脊"]', 'aliases = ["back"]\nformerly = ["backbone"]')
    file.write_text(text, "utf-8")
    told = parsed(capsys, "search", "--atlas", str(folder), "--json", "backbone")
    assert told[0]["id"] == "spine"
    assert main(["sheet", "--atlas", str(folder), "backbone", "-o", str(tmp_path / "a.pdf")]) == 0
