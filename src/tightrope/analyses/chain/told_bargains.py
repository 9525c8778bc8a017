"""How much of a course hangs on bargains, in sentences (Definition C.9)."""

from __future__ import annotations

import numpy as np

from tightrope.analyses.chain.free import Run, alone
from tightrope.analyses.telling.chances import chance
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import becomes, listing, name
from tightrope.graph import OptionGraph
from tightrope.worlds import Worlds

LEAST = 0.15


def tell_bargains(tale: Tale, worlds: Worlds, graph: OptionGraph, run: Run) -> None:
    """What would be less likely without bargains, and who is taken to be able to strike them."""
    if not len(run.made.bargains.target):
        return
    seen, assumed = alone(worlds, graph, run), _often(tale)
    weight, tried = run.weight[: len(seen)], run.options[: len(seen), -1]
    assert graph.status_quo is not None
    now = (int(graph.masks[graph.status_quo]) >> np.arange(len(graph.options)) & 1).astype(np.bool_)
    fall = np.where(now, -1, 1) * (weight @ (tried - seen)) / weight.sum()
    tale.numbers["without_bargains"] = dict(zip(graph.options, (weight @ seen / weight.sum()).tolist(), strict=True))
    number = tale.number("without_bargains", "the chance of each act at the end if nobody struck bargains")
    for k in [int(k) for k in np.argsort(-fall, kind="stable")[:2] if fall[k] >= LEAST]:
        act = becomes(tale.situation, graph.options[k], not now[k])
        left = chance(1 - seen[:, k] if now[k] else seen[:, k], weight)
        tale.say(f"Whether {act} hangs on bargains: without any, {left.that('it comes about')}", number, assumed)
    pairs = [group for group in worlds.groups if len(group) == 2]
    told = "; ".join(listing([name(tale.situation, graph.actors[i]) for i in pair]) for pair in pairs)
    tale.say(f"These are taken to be able to bargain: {told}", assumed, role="caveat")


def _often(tale: Tale) -> str:
    given = tale.situation.bargains
    if given is not None and given.share is not None:
        return tale.line("bargains", given, "how often parties can strike a bargain")
    return tale.default("bargaining", "of a party's turns, one in ten to one in two can go to a bargain")
