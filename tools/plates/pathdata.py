"""Cubic Béziers as SVG path data, written short, and read back.

The data keeps to absolute moves (M, L), relative curves (c, q) and closing (z).
"""

import re

import numpy as np
from numpy.typing import ArrayLike

_TOKEN = re.compile(r"[MCcqlLzZ]|-?(?:\d+\.?\d*|\.\d+)")


def evaluate(curve: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Return the points of a cubic at parameters between 0 and 1."""
    u = np.asarray(at, float)[:, None]
    return (1 - u) ** 3 * curve[0] + 3 * u * (1 - u) ** 2 * curve[1] + 3 * u * u * (1 - u) * curve[2] + u**3 * curve[3]


def numbers(values: ArrayLike, decimals: int) -> str:
    """Return numbers as SVG wants them, as short as they can be written."""
    text = ""
    for value in np.ravel(values):
        word = f"{value:.{decimals}f}"
        word = word.rstrip("0").rstrip(".") if decimals else word
        word = {"-0": "0", "": "0"}.get(word, word)
        word = re.sub(r"^(-?)0\.", r"\1.", word)
        text += word if not text or word.startswith("-") else f" {word}"
    return text


def path_data(curves: list[np.ndarray], *, close: bool = False, decimals: int = 2, move: bool = True) -> str:
    """Return relative path data of joined cubics; rounding is carried along, never summed up."""
    if not curves:
        return ""
    pen = np.round(curves[0][0], decimals)
    text = f"M{numbers(pen, decimals)}" if move else ""
    for curve in curves:
        steps = np.round(curve[1:] - pen, decimals)
        text += "c" + numbers(steps, decimals)
        pen = np.round(pen + steps[-1], decimals)
    return text + ("z" if close else "")


def rings(data: str, steps: int = 6) -> list[np.ndarray]:
    """Return the lines of path data as polylines, with `steps` points on each curve.

    Reads what is written here, and absolute curves as the zones have them.
    """
    lines: list[list[np.ndarray]] = []
    for command, args in _commands(data):
        if command in "ML":
            if command == "M":
                lines.append([])
            lines[-1].append(args[0])
        elif command in "zZ":
            lines[-1].append(lines[-1][0])
        elif command == "C":
            for k in range(0, len(args), 3):
                control = np.vstack([lines[-1][-1], args[k : k + 3]])
                lines[-1] += list(evaluate(control, np.linspace(0, 1, steps + 1)[1:]))
        else:
            pen, size = lines[-1][-1], {"c": 3, "q": 2, "l": 1}[command]
            for k in range(0, len(args), size):
                control = np.vstack([pen, pen + args[k : k + size]])
                if size == 2:
                    control = np.array([control[0], *(control[1] * 2 + control[::2]) / 3, control[2]])
                lines[-1] += list(evaluate(control, np.linspace(0, 1, steps + 1)[1:])) if size > 1 else [control[1]]
                pen = lines[-1][-1]
    return [np.array(line) for line in lines]


def mirrored_data(data: str) -> str:
    """Return path data of the other side of the body: every x changes its sign."""
    text = ""
    for command, args in _commands(data):
        decimals = 2
        text += command + (numbers(args * [-1, 1], decimals) if len(args) else "")
    return text


def _commands(data: str) -> list[tuple[str, np.ndarray]]:
    """Return the commands of path data with their points (n × 2)."""
    words: list[tuple[str, list[float]]] = []
    for token in _TOKEN.findall(data):
        if token.isalpha():
            words.append((token, []))
        else:
            words[-1][1].append(float(token))
    return [(command, np.array(values).reshape(-1, 2)) for command, values in words]
