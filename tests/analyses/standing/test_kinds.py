"""Outcomes that differ only in what makes no difference are told as one (Definition O.6)."""

from __future__ import annotations

from itertools import product

import numpy as np

from tightrope.analyses.standing.holding import holding
from tightrope.analyses.standing.kinds import _cubes, core, kinds, told
from tightrope.record import Record
from tightrope.situation import loads
from tightrope.worlds import draw

FAIR = """
title: A town and its fair
focal: town
months: 6
actors: {town: {}, guild: {}}
options:
  town: {opens: Open the gates, rings: Ring the bells, paves: Pave the square}
  guild: {sells: Sell at the fair}
status_quo: []
preferences:
  town: [town.opens, guild.sells]
  guild: [if town.opens then guild.sells, town.opens]
"""


def test_cubes_cover_every_mask_once() -> None:
    random = np.random.default_rng(3)
    for _ in range(40):
        masks = random.choice(64, int(random.integers(1, 40)), replace=False).tolist()
        found = _cubes({mask: k for k, mask in enumerate(masks)})
        members = [k for kind in found for k in kind.members]
        assert sorted(members) == list(range(len(masks)))
        for kind in found:
            free = [1 << k for k in range(6) if kind.loose >> k & 1]
            spread = {
                (kind.mask & ~kind.loose) | sum(bit for bit, on in zip(free, each, strict=True) if on)
                for each in product((False, True), repeat=len(free))
            }
            assert spread == {masks[k] for k in kind.members}


def test_what_nobody_minds_is_said_once() -> None:
    situation = loads(FAIR)
    worlds = draw(situation, Record.memory(), n=1)
    graph, now = worlds.graph, worlds.graph.status_quo
    assert now is not None
    found = holding(worlds, now)
    firm = np.flatnonzero(found.any & (found.share("R") > 0)).tolist()
    alike = kinds(worlds, graph, now, found, firm)
    best = next(kind for kind in alike if kind.loose)
    assert len(best.members) == 4
    assert core(best, int(graph.masks[now])).bit_count() == 2
    assert told(situation, best, 0) == (
        "Town opens the gates, and Guild sells at the fair, whether or not Town rings the bells or paves the square"
    )
