"""Assumptions that the worlds fall back on, read from `data/defaults.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ruamel.yaml import YAML

from tightrope.domain.base import Value

Pair = tuple[float, float]


class Defaults(Value):
    """Weights of sources and the ranges taken where a situation gives none."""

    grades: dict[str, float]
    credibility: dict[int, float]
    tempo: Pair
    tempo_limits: Pair
    tempo_window: float
    tempo_least: float
    rationality: Pair
    reluctance: Pair
    bargaining: Pair
    units: float
    inconsistent: float


@cache
def defaults() -> Defaults:
    """The assumptions of the package."""
    text = files("tightrope.worlds").joinpath("data/defaults.yaml").read_text(encoding="utf-8")
    return Defaults.model_validate(YAML(typ="safe", pure=True).load(text))
