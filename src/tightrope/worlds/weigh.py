"""Readings weighed by the record: Bayes as a range, beside Heuer's count (Definitions R.1 to R.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tightrope.situation.schema import Situation
from tightrope.worlds.defaults import defaults
from tightrope.worlds.posterior import fit, limits, onto_simplex, update
from tightrope.worlds.scale import Band
from tightrope.worlds.signs import Item, items

if TYPE_CHECKING:
    from tightrope.record import Record

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Weighing:
    """One hypothesis weighed.

    `prior` and `posterior` are ranges by reading; `central` the posterior at the middle of every range;
    `inconsistency` counts the items that speak against a reading (Heuer 1999); `scaled` says that the priors as
    given could not add to one.
    """

    key: str
    readings: tuple[str, ...]
    items: tuple[Item, ...]
    prior: dict[str, Band]
    posterior: dict[str, Band]
    central: dict[str, float]
    inconsistency: dict[str, int]
    scaled: bool = False

    @property
    def counted(self) -> tuple[Item, ...]:
        """The items that enter the weighing."""
        return tuple(item for item in self.items if item.counts)

    def order(self) -> tuple[str, ...]:
        """Readings, the weightiest first; equals in file order."""
        return ranked(self.central)

    def heuer(self) -> tuple[str, ...]:
        """Readings, the least contradicted first; equals in file order."""
        return tuple(sorted(self.readings, key=lambda key: self.inconsistency[key]))

    def arrays(self) -> tuple[Floats, Floats]:
        """Prior ranges, low [H] and high [H], that can add to one."""
        low, high = (np.array([self.prior[key][end] for key in self.readings]) for end in (0, 1))
        return fit(low, high)[:2]

    def without(self, index: int) -> dict[str, float]:
        """The central posterior if one item had not been seen."""
        return central(self, tuple(item for item in self.counted if item.index != index))

    def flips(self) -> dict[int, tuple[str, ...]]:
        """Items whose absence would change the order of the readings, with the order then (Definition R.6)."""
        orders = {item.index: ranked(self.without(item.index)) for item in self.counted}
        return {index: order for index, order in orders.items() if order != self.order()}


def ranked(weights: dict[str, float]) -> tuple[str, ...]:
    """Keys, the weightiest first; equals (to nine digits) keep their order."""
    return tuple(sorted(weights, key=lambda key: -round(weights[key], 9)))


def central(found: Weighing, kept: tuple[Item, ...]) -> dict[str, float]:
    """The posterior of some items at the middle of priors and bands (geometric for bands)."""
    low, high = found.arrays()
    prior = onto_simplex((low + high) / 2, low, high)
    posterior = update(prior, middles(found.readings, kept), trusts(kept))
    return dict(zip(found.readings, map(float, posterior), strict=True))


def middles(readings: tuple[str, ...], kept: tuple[Item, ...]) -> Floats:
    """The geometric middle of each band, [items, H]."""
    low, high = ends(readings, kept)
    return np.sqrt(low * high)


def ends(readings: tuple[str, ...], kept: tuple[Item, ...]) -> tuple[Floats, Floats]:
    """The low and high ends of each band, [items, H] each."""
    bands = np.array([[item.likelihood[key] for key in readings] for item in kept]).reshape(-1, len(readings), 2)
    return bands[..., 0], bands[..., 1]


def trusts(kept: tuple[Item, ...]) -> Floats:
    """The trust in each item, [items]."""
    return np.array([item.trust for item in kept], dtype=np.float64)


def diagnosticity(item: Item) -> float:
    """Bits that an item gives between the two readings it parts most, after trust (Definition R.5)."""
    logs = [float(np.log2(np.sqrt(low * high))) for low, high in item.likelihood.values()]
    return item.trust * (max(logs) - min(logs)) if logs else 0.0


def weigh(situation: Situation, record: Record) -> dict[str, Weighing]:
    """Every hypothesis weighed by what the record shows up to the situation's `as_of`."""
    known = frozen(situation, record)
    return {key: _weigh(situation, key, known) for key in situation.hypotheses}


def frozen(situation: Situation, record: Record) -> Record:
    """The record as it stood on the situation's day; nothing later may be read."""
    return record.before(situation.as_of) if situation.as_of else record


def _weigh(situation: Situation, key: str, record: Record) -> Weighing:
    readings = situation.hypotheses[key].readings
    found = items(situation, key, record)
    prior = {name: (min(r.prior), max(r.prior)) for name, r in readings.items()}
    low, high = (np.array([prior[name][end] for name in readings]) for end in (0, 1))
    low, high, scaled = fit(low, high)
    kept = tuple(item for item in found if item.counts)
    least, most = (np.exp((trusts(kept)[:, None] * np.log(end)).sum(axis=0)) for end in ends(tuple(readings), kept))
    lower, upper = limits(low, high, least, most)
    posterior = {name: (float(a), float(b)) for name, a, b in zip(readings, lower, upper, strict=True)}
    bare = Weighing(key, tuple(readings), found, prior, posterior, {}, _against(tuple(readings), kept), scaled)
    return Weighing(**{**vars(bare), "central": central(bare, kept)})


def _against(readings: tuple[str, ...], kept: tuple[Item, ...]) -> dict[str, int]:
    most = defaults().inconsistent
    return {key: sum(item.likelihood[key][1] <= most + 1e-9 for item in kept) for key in readings}
