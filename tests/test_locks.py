import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
GROUPS = {
    "run.lock": None,
    "test.lock": "test",
    "bundle.lock": "bundle",
    "measure.lock": "measure",
    "wheel.lock": "wheel",
}
"""The locks, with the dependency group that each holds."""
TOOLS_ALONE = {"wheel.lock"}
"""The locks that hold nothing of what the program needs; the others hold all of it."""


def entries(lock: str) -> dict[str, list[Requirement]]:
    """Return the pinned requirements of a lock by name, and check that each has a hash."""
    found: dict[str, list[Requirement]] = {}
    for entry in re.split(r"\n(?=\S)", (ROOT / "requirements" / lock).read_text().replace(" \\\n", "\n")):
        pin, *hashes = entry.strip().splitlines()
        assert hashes, f"{pin} has no hash"
        assert all(re.fullmatch(r"\s+--hash=sha256:[0-9a-f]{64}", line) for line in hashes), pin
        requirement = Requirement(pin)
        found.setdefault(requirement.name.lower(), []).append(requirement)
    return found


def fits(requirement: Requirement, system: dict[str, str]) -> bool:
    """Return whether `requirement` counts on `system`."""
    return requirement.marker is None or requirement.marker.evaluate(system)


@pytest.mark.parametrize("lock", GROUPS)
@pytest.mark.parametrize("python", ["3.11.2", "3.12.0", "3.13.5", "3.14.0"])
def test_locks_fit_the_project(lock: str, python: str) -> None:
    """For each Python, every direct dependency is pinned once in its lock, to a version that pyproject.toml allows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [] if lock in TOOLS_ALONE else list(project["project"]["dependencies"])
    wanted += project["dependency-groups"].get(GROUPS[lock], [])
    system = {"python_version": python.rpartition(".")[0], "python_full_version": python}
    pinned = entries(lock)
    for requirement in map(Requirement, wanted):
        if fits(requirement, system):
            pins = [pin for pin in pinned[requirement.name.lower()] if fits(pin, system)]
            assert len(pins) == 1, requirement
            assert requirement.specifier.contains(next(iter(pins[0].specifier)).version), requirement


@pytest.mark.parametrize("lock", sorted({*GROUPS} - {"run.lock"} - TOOLS_ALONE))
def test_all_run_what_users_run(lock: str) -> None:
    """Tests, the one-folder build and measurements have everything that the program's lock pins, alike."""
    program, other = entries("run.lock"), entries(lock)
    assert {name: other.get(name) for name in program} == program


@pytest.mark.parametrize("lock", GROUPS)
def test_locks_hold_no_address(lock: str) -> None:
    """No lock says where packages come from."""
    assert not re.search(r"://|--(extra-)?index|--find-links| @ ", (ROOT / "requirements" / lock).read_text())
