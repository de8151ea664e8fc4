"""Figures and the aims they are held against, as plain text or JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, or none where it was left out; `aim` is the most it should be, if anything is aimed at."""

    topic: str
    what: str
    value: float | None
    unit: str
    aim: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the aim is met, in a word; empty without an aim."""
        return "" if self.aim is None or self.value is None else "met" if self.value <= self.aim else "MISSED"


def as_text(figures: Iterable[Figure]) -> str:
    """Return the figures as a table, a heading for each topic."""
    lines: list[str] = []
    topic = ""
    for figure in figures:
        if figure.topic != topic:
            topic = figure.topic
            lines += ["", topic]
        aim = "" if figure.aim is None else f"aim ≤ {figure.aim:g}"
        value = "" if figure.value is None else f"{figure.value:10.2f}"
        lines.append(f"  {figure.what:52}{value:10} {figure.unit:6}{aim:12}{figure.verdict}".rstrip())
    return "\n".join(lines)


def as_data(figures: Iterable[Figure]) -> Sequence[dict[str, object]]:
    """Return the figures for JSON."""
    return [asdict(figure) for figure in figures]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` (0 to 1) of the values do not exceed."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]
