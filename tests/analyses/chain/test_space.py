"""Large spaces are followed in part, and what is left out is unlikely."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.analyses.chain import space as module
from tightrope.analyses.chain.passage import chain, follow
from tightrope.situation import Situation
from tightrope.worlds import Worlds


def test_leaving_out_unlikely_states_changes_little(
    island: Situation, worlds: Worlds, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = chain(island, worlds)
    monkeypatch.setattr(module, "FOLLOWED", len(whole.space.states) // 2)
    part = chain(island, worlds)
    assert part.space.pruned
    assert 0 < len(part.space.states) < len(whole.space.states)
    seen = []
    for made in (whole, part):
        mask = worlds.graph.holds("mainland.raid")[made.space.states][None, None]
        seen.append(follow(made, worlds, mask).seen[:, -1, 0])
    assert np.abs(seen[0] - seen[1]).mean() < 0.05
