"""Readings as a table, a heat map and numbers."""

from __future__ import annotations

from math import log2

from tightrope.domain import Chart, Column, Table
from tightrope.domain.finding import Cell
from tightrope.situation.schema import Situation
from tightrope.worlds import Item, Weighing
from tightrope.worlds.weigh import diagnosticity


def label(situation: Situation, key: str, name: str) -> str:
    """A reading's label."""
    return situation.hypotheses[key].readings[name].label or name.replace("_", " ")


def table(situation: Situation, key: str, found: Weighing) -> Table:
    """Readings with their ranges before and after, and Heuer's count."""
    columns = (
        Column(key="reading", label="Reading"), Column(key="prior", label="At first", form="band"),
        Column(key="posterior", label="After the signs", form="band"),
        Column(key="against", label="Signs against", form="integer", note="signs that it makes unlikely or less"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "reading": label(situation, key, name), "prior": _ends(found.prior[name]),
            "posterior": _ends(found.posterior[name]), "against": found.inconsistency[name],
        }
        for name in found.order()
    )  # fmt: skip
    return Table(key=f"readings.{key}", title=situation.hypotheses[key].asks, columns=columns, rows=rows)


def _ends(band: tuple[float, float]) -> list[float]:
    return [round(band[0], 6), round(band[1], 6)]


def heat(situation: Situation, key: str, found: Weighing) -> Chart:
    """Readings against signs."""
    cells: list[dict[str, Cell]] = [
        {
            "row": label(situation, key, name), "column": item.sign, "value": _lean(item, name),
            "text": _word(situation, item, name), "counted": item.counts,
        }
        for name in found.order()
        for item in found.items
    ]  # fmt: skip
    alt = f"How far each sign speaks for or against each reading of “{situation.hypotheses[key].asks}”."
    options = {"legend": "speaks against … speaks for; pale: not seen so far"}
    return Chart(
        key=f"readings.{key}",
        kind="heat",
        title=situation.hypotheses[key].asks,
        data={"cells": cells},
        alt=alt,
        options=options,
    )


def _lean(item: Item, name: str) -> float | None:
    """How far a sign speaks for a reading: trusted bits against the mean of the readings, from -1 to 1 (two bits)."""
    if not item.counts:
        return None
    bits = {key: item.trust * log2((low * high) ** 0.5) for key, (low, high) in item.likelihood.items()}
    mean = sum(bits.values()) / len(bits)
    return round(max(-1.0, min(1.0, (bits[name] - mean) / 2)), 6)


def _word(situation: Situation, item: Item, name: str) -> str:
    given = situation.indicators[item.index].likelihood.get(name)
    if isinstance(given, str):
        return given.replace("_", " ")
    return f"{given[0]:.0%} to {given[1]:.0%}" if given else "not said"


def numbers(situation: Situation, found: Weighing) -> dict[str, object]:
    """The whole weighing for machines."""
    items = [
        {
            "sign": item.sign, "seen": item.seen, "counts": item.counts, "trust": item.trust,
            "origins": list(item.origins), "events": list(item.events),
            "same_as": item.same_as, "bits": diagnosticity(item),
        }
        for item in found.items
    ]  # fmt: skip
    return {
        "prior": found.prior, "posterior": found.posterior, "central": found.central, "order": list(found.order()),
        "inconsistency": found.inconsistency, "items": items, "scaled": found.scaled,
        "flips": {situation.indicators[k].sign: list(order) for k, order in found.flips().items()},
    }  # fmt: skip
