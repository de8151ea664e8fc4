"""The borders of the house, as docs/architecture.md draws them; each rule is also shown a fault that it must see."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
TEXTS = {
    ".cfg",
    ".css",
    ".json",
    ".lock",
    ".md",
    ".py",
    ".sh",
    ".svg",
    ".toml",
    ".ts",
    ".txt",
    ".typ",
    ".xml",
    ".yml",
    "",
}

UI = (
    *("cheekviewer.atlas", "cheekviewer.sheets", "cheekviewer.selection", "cheekviewer.settings"),
    *("cheekviewer.resources", "cheekviewer.colours", "cheekviewer.plates", "cheekviewer.storage"),
    *("PySide6", "msgspec"),
)
STYLE = ("cheekviewer.ui.style", "cheekviewer.ui.parts")
# Module or package -> what else it may import, besides the standard library and itself; the longest name counts.
MAY_IMPORT = {
    "cheekviewer": (),
    "cheekviewer.__main__": ("cheekviewer.app",),
    "cheekviewer.app": ("cheekviewer", "PySide6", "pypinyin"),
    "cheekviewer.opening": ("cheekviewer.atlas", "cheekviewer.resources"),
    "cheekviewer.cli": (
        "cheekviewer.opening",
        "cheekviewer.atlas",
        "cheekviewer.sheets",
        "cheekviewer.resources",
        "cheekviewer.storage",
        "msgspec",
    ),
    "cheekviewer.desktop": (
        "cheekviewer.atlas.faults",
        *("cheekviewer.completion", "cheekviewer.manual", "cheekviewer.opening", "cheekviewer.resources"),
        "cheekviewer.storage",
    ),
    "cheekviewer.completion": ("cheekviewer.resources", "cheekviewer.usage"),
    "cheekviewer.manual": ("cheekviewer.usage",),
    "cheekviewer.usage": (),
    "cheekviewer.atlas": ("msgspec", "rapidfuzz"),
    "cheekviewer.colours": ("msgspec",),
    "cheekviewer.plates": ("cheekviewer.atlas", "msgspec"),
    "cheekviewer.resources": (),
    "cheekviewer.selection": ("cheekviewer.atlas", "PySide6.QtCore"),
    "cheekviewer.settings": (
        *("cheekviewer.atlas", "cheekviewer.colours", "cheekviewer.storage", "PySide6.QtCore", "PySide6.QtGui"),
    ),
    "cheekviewer.sheets": (
        *(
            "cheekviewer.atlas",
            "cheekviewer.colours",
            "cheekviewer.plates",
            "cheekviewer.resources",
            "typst",
            "msgspec",
        ),
    ),
    "cheekviewer.storage": ("PySide6.QtCore",),
    "cheekviewer.built_in": ("cheekviewer.atlas", "cheekviewer.resources", "cheekviewer.storage"),
    "cheekviewer.ui": UI,
    "cheekviewer.ui.style": UI,
    "cheekviewer.ui.parts": UI,
    "cheekviewer.ui.chart": (*UI, *STYLE),
    "cheekviewer.ui.speech": (*UI, "cheekviewer.ui.chart"),
    "cheekviewer.ui.lists": (*UI, *STYLE, "cheekviewer.ui.speech.voice"),
    "cheekviewer.ui.commands": (*UI, *STYLE, "cheekviewer.ui.lists", "cheekviewer.ui.speech.voice"),
    "cheekviewer.ui.paper": (*UI, *STYLE, "cheekviewer.ui.waiting"),
    "cheekviewer.ui.references": (*UI, *STYLE, "cheekviewer.ui.plot", "cheekviewer.ui.reading"),
    "cheekviewer.ui.atlases": (
        *(*UI, *STYLE, "cheekviewer.ui.paper.print_desk", "cheekviewer.ui.references"),
        *("cheekviewer.ui.plot", "cheekviewer.ui.reading", "cheekviewer.ui.waiting"),
    ),
    "cheekviewer.ui.faults": (*UI, *STYLE, "cheekviewer.ui.reading"),
    "cheekviewer.ui.speech.accessibility": ("cheekviewer", "PySide6", "shiboken6"),
    "cheekviewer.ui.plots": ("cheekviewer", "PySide6", "pyqtgraph", "numpy", "msgspec"),
}
# Whole parts of the window: they meet in main_window (and app), never each other.
PANEL = r"cheekviewer\.ui\.((?:\w+\.)?\w+_panel|plots|main_window)(\.\w+)?"
ONLY_IN = {
    r"QSettings": "cheekviewer.settings",
    r"QPrint\w+|QPageSetupDialog": "cheekviewer.ui.paper.printing",
    r"Q(Save|Temporary)File|NamedTemporaryFile|mkstemp|\w*FileHandler|write_(text|bytes)|touch": "cheekviewer.storage",
}

Rule = Callable[[str, ast.Module], Iterator[str]]


def imports_of(tree: ast.AST, *, late: bool = True) -> Iterator[str]:
    """Yield the full names that are imported, `from a import b` as `a.b`; without `late` not those inside functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names)
        elif late or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from imports_of(node, late=late)


def within(name: str, package: str) -> bool:
    """Return whether `name` is `package` or lies in it."""
    return name == package or name.startswith(package + ".")


def keeps_to_its_neighbours(module: str, tree: ast.Module) -> Iterator[str]:
    """A module imports only what its layer may."""
    layer = max((layer for layer in MAY_IMPORT if within(module, layer)), key=len)
    own = () if layer == "cheekviewer" else (layer,)
    for name in imports_of(tree):
        known = name.split(".")[0] in sys.stdlib_module_names or name in {
            "cheekviewer.__version__",
            "cheekviewer.atlas",
        }
        if not known and not any(within(name, neighbour) for neighbour in (*MAY_IMPORT[layer], *own)):
            yield f"imports {name}"


def knows_no_other_panel(module: str, tree: ast.Module) -> Iterator[str]:
    """Only main_window and app import a panel."""
    if module in {"cheekviewer.app", "cheekviewer.ui.main_window"}:
        return
    for name in imports_of(tree):
        panel = re.match(PANEL, name)
        if panel and not within(module, f"cheekviewer.ui.{panel[1]}"):
            yield f"imports {name}"


def opens_plots_late(module: str, tree: ast.Module) -> Iterator[str]:
    """The plots, whose libraries are slow to import, are imported inside a function only."""
    for name in imports_of(tree, late=False):
        if within(name, "cheekviewer.ui.plots") and not within(module, "cheekviewer.ui.plots"):
            yield f"imports {name} at its top"


def imports_at_the_top(module: str, tree: ast.Module) -> Iterator[str]:
    """No function imports anything, apart from those of app."""
    if module == "cheekviewer.app":
        return
    for function in ast.walk(tree):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from (f"{function.name} imports {name}" for name in imports_of(function))


def names_only_its_own(module: str, tree: ast.Module) -> Iterator[str]:
    """Settings, printers and writing are each named in one module."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names |= {name.rpartition(".")[2] for name in imports_of(tree)}
    for pattern, owner in ONLY_IN.items():
        if not within(module, owner):
            yield from (f"names {name}" for name in sorted(names) if re.fullmatch(pattern, name))


def writes_nothing(module: str, tree: ast.Module) -> Iterator[str]:
    """Only storage opens a file for writing, and pictures are saved into a buffer for it."""
    if module == "cheekviewer.storage":
        return
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        words = [*call.args, *(keyword.value for keyword in call.keywords)]
        modes = [word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)]
        if name in {"open", "fdopen"} and any(re.fullmatch(r"[rbt]*[wax+][wax+bt]*", mode) for mode in modes):
            yield f"line {call.lineno} opens for writing"
        pictured = re.search(r"(image|pixmap|picture|grab\(.*\))\.save$", ast.unparse(call.func), re.IGNORECASE)
        if pictured and getattr(call.args[0], "id", "") != "buffer":
            yield f"line {call.lineno} saves to a file"


def promises(module: str, tree: ast.Module) -> Iterator[str]:
    """Every public name has a docstring; overrides of Qt, in Qt's spelling, have Qt's."""
    if not ast.get_docstring(tree):
        yield "has no docstring"
    nodes = list(tree.body)
    for node in nodes:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            of_qt = isinstance(node, ast.FunctionDef) and re.search(r"[a-z][A-Z]", node.name)
            second = any(isinstance(word, ast.Attribute) and word.attr == "setter" for word in node.decorator_list)
            if not of_qt and not second and not ast.get_docstring(node):
                yield f"{node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                nodes.extend(node.body)


def stays_small(module: str, tree: ast.Module) -> Iterator[str]:
    """Files have 300 lines at most, functions 50."""
    last = max((getattr(node, "end_lineno", 0) for node in tree.body), default=0)
    if last > 300:
        yield f"has {last} lines"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno - node.lineno >= 50:
            yield f"{node.name} has {node.end_lineno - node.lineno + 1} lines"


def holds_no_state(module: str, tree: ast.Module) -> Iterator[str]:
    """Nothing at module level can change: a table is typed as a read-only Mapping, which mypy then guards."""
    for node in tree.body:
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        made_by = getattr(value.func, "id", "") if isinstance(value, ast.Call) else ""
        literal = isinstance(value, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            continue
        guarded = isinstance(node, ast.AnnAssign) and re.match(
            r"(Final\[)?(Mapping|Sequence)\b", ast.unparse(node.annotation)
        )
        if (literal and not guarded) or made_by in {
            "list",
            "dict",
            "set",
            "defaultdict",
            "deque",
            "Counter",
            "bytearray",
        }:
            yield f"line {node.lineno} holds something that can change"


RULES: tuple[Rule, ...] = (
    *(keeps_to_its_neighbours, knows_no_other_panel, opens_plots_late, imports_at_the_top, names_only_its_own),
    *(writes_nothing, promises, stays_small, holds_no_state),
)
PLANTED = (
    (keeps_to_its_neighbours, "cheekviewer.atlas.model", "from PySide6.QtCore import QObject"),
    (keeps_to_its_neighbours, "cheekviewer.sheets.content", "from cheekviewer.ui.style.theme import font"),
    (keeps_to_its_neighbours, "cheekviewer.ui.chart.diagram", "import numpy as np"),
    (keeps_to_its_neighbours, "cheekviewer.ui.chart.diagram", "from cheekviewer.cli import main"),
    (keeps_to_its_neighbours, "cheekviewer.ui.parts.flow", "from cheekviewer.ui.chart.camera import Camera"),
    (keeps_to_its_neighbours, "cheekviewer.resources", "from cheekviewer.atlas.model import Atlas"),
    (knows_no_other_panel, "cheekviewer.ui.lists.search_panel", "from cheekviewer.ui.detail_panel import DetailPanel"),
    (knows_no_other_panel, "cheekviewer.ui.detail_panel", "from cheekviewer.ui.chart.chart_panel import ChartPanel"),
    (knows_no_other_panel, "cheekviewer.ui.chart.diagram", "from cheekviewer.ui import main_window"),
    (opens_plots_late, "cheekviewer.app", "from cheekviewer.ui.plots import SafetyProfile"),
    (imports_at_the_top, "cheekviewer.cli", "def f():\n    import json"),
    (names_only_its_own, "cheekviewer.ui.main_window", "from PySide6.QtCore import QSettings"),
    (names_only_its_own, "cheekviewer.ui.main_window", "QtPrintSupport.QPrinter()"),
    (names_only_its_own, "cheekviewer.cli", "path.write_text('x')"),
    (writes_nothing, "cheekviewer.cli", "path.open('wb')"),
    (writes_nothing, "cheekviewer.app", "open(path, mode='r+')"),
    (writes_nothing, "cheekviewer.app", "window.grab().save(path)"),
    (
        promises,
        "cheekviewer.cli",
        "'''Words.'''\nclass A:\n    '''A.'''\n    def b(self): ...\n    def mouseMove(self): ...",
    ),
    (promises, "cheekviewer.cli", "x = 1"),
    (stays_small, "cheekviewer.cli", "x = 1\n" * 301),
    (stays_small, "cheekviewer.cli", "def f():\n" + "    x = 1\n" * 50),
    (holds_no_state, "cheekviewer.cli", "NAMES: dict[str, str] = {}"),
    (holds_no_state, "cheekviewer.cli", "NAMES = defaultdict(list)"),
)


@cache
def modules() -> list[tuple[str, ast.Module]]:
    """Return the modules of the program by name, parsed."""
    files = {file: ".".join(file.relative_to(SOURCE).with_suffix("").parts) for file in SOURCE.rglob("*.py")}
    return sorted((name.removesuffix(".__init__"), ast.parse(file.read_text("utf-8"))) for file, name in files.items())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule: Rule) -> None:
    """Every module of the program keeps the rule."""
    assert modules()
    assert [f"{name}: {fault}" for name, tree in modules() for fault in rule(name, tree)] == []


@pytest.mark.parametrize(("rule", "module", "planted"), PLANTED)
def test_a_planted_fault_is_seen(rule: Rule, module: str, planted: str) -> None:
    """The rule finds the one fault that is planted for it."""
    assert len(list(rule(module, ast.parse(planted)))) == 1


def test_the_facts_reach_no_window() -> None:
    """By no detour does the atlas or a sheet import Qt, and nothing imports the program's front door."""
    qt = ("PySide6*", "numpy*", "pyqtgraph*", "cheekviewer.ui*", "cheekviewer.settings", "cheekviewer.storage")
    archrule("the facts stand alone").match("cheekviewer.atlas*", "cheekviewer.sheets*").should_not_import(*qt).check(
        "cheekviewer"
    )
    archrule("the front door").match("cheekviewer.*").exclude(
        "cheekviewer.__main__", "cheekviewer.app"
    ).should_not_import("cheekviewer.app").check("cheekviewer")


def test_the_first_frame_waits_for_no_plot() -> None:
    """Importing the program imports neither pyqtgraph nor numpy, whose 300 ms the first frame would wait for."""
    look = "import sys, cheekviewer.app, cheekviewer.ui.main_window; print({'numpy', 'pyqtgraph'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "set()\n"


def texts() -> Iterator[Path]:
    """Yield the text files of the tree: those that git knows or would take, all of them where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = listed.stdout.splitlines() or [
        str(file.relative_to(ROOT)) for file in ROOT.rglob("*") if ".venv" not in file.parts
    ]
    yield from (ROOT / name for name in names if Path(name).suffix in TEXTS and (ROOT / name).is_file())


@pytest.mark.parametrize(
    "trace",
    [r"https?://[^\s\"')>]*(/simple/|/packages/|pypi|registry)", r"(?<![\w.}/])/(home|root|Users|work|mnt|opt)/\w"],
    ids=["registry", "machine"],
)
def test_no_trace_of_a_machine(trace: str) -> None:
    """No file holds the address of a package registry or a path of one machine."""
    found = [file for file in texts() if re.search(trace, file.read_text(encoding="utf-8", errors="replace"))]
    assert [str(file.relative_to(ROOT)) for file in found] == []


def test_the_first_frame_waits_for_no_reference() -> None:
    """Building the window imports none of the pages that are opened by a command."""
    look = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; from PySide6.QtWidgets import QApplication;"
        "from cheekviewer import app, arguments; from cheekviewer.opening import open_atlas; made = QApplication([]);"
        "window = app.build(made, open_atlas(None), arguments.parser().parse_args([]));"
        "print([name for name in sys.modules if name.startswith(('cheekviewer.ui.atlases.library',"
        " 'cheekviewer.ui.references', 'cheekviewer.atlas.review', 'cheekviewer.atlas.template', 'pypinyin'))])"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
