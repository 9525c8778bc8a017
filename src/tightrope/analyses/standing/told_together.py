"""Bargains that would leave a state, in sentences."""

from __future__ import annotations

from tightrope.analyses.standing.together import Exit, exits
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import change, listing, name, short, told_change
from tightrope.graph import OptionGraph
from tightrope.worlds import Worlds

LEAST = 0.2


def tell_bargains(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, *, held: bool) -> None:
    """Who would gain by leaving the present together, though perhaps nobody does so alone."""
    told: list[Exit] = []
    for found in exits(worlds, now):
        apart = all(not set(found.group) <= set(t.group) and not set(t.group) <= set(found.group) for t in told)
        if found.share.value >= LEAST and apart and len(told) < 2:
            _tell(tale, graph, now, found, _opening(bool(told), held))
            told.append(found)
    tale.numbers["bargains"] = {
        " + ".join(graph.actors[i] for i in found.group): found.share.value for found in exits(worlds, now)
    }


def but_for_bargains(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int) -> tuple[str, tuple[str, ...]]:
    """The half sentence that qualifies "no party gains by a move of its own", with its grounds; empty if none does."""
    found = exits(worlds, now)[:1]
    if not found or found[0].share.value < LEAST:
        return "", ()
    return f", but {_gain(tale, graph, found[0])}", (_number(tale), _who_can(tale))


def _tell(tale: Tale, graph: OptionGraph, now: int, found: Exit, opening: str) -> None:
    before, after = int(graph.masks[now]), int(graph.masks[found.target])
    said = f"{opening}{_gain(tale, graph, found)}"
    whole = f"{said}: {change(tale.situation, before, after)}"
    if opening and short(whole):
        tale.say(whole, _number(tale), _who_can(tale))
        return
    tale.say(said if opening else "", _number(tale), _who_can(tale))
    for place, i in enumerate(found.group):
        part = before ^ ((before ^ after) & graph.own((i,)))
        for piece in told_change(tale.situation, before, part, "For that, " if place else "In that bargain, "):
            tale.say(piece, _number(tale))


def _opening(again: bool, held: bool) -> str:
    """How a bargain is led in; the first is in the sentence on the present already where that holds."""
    if again:
        return "Likewise, "
    return "" if held else "Besides, "


def _gain(tale: Tale, graph: OptionGraph, found: Exit) -> str:
    who = listing([name(tale.situation, graph.actors[i]) for i in found.group])
    return f"{who} would {'both' if len(found.group) == 2 else 'all'} gain by a bargain {found.share.told()}"


def _number(tale: Tale) -> str:
    return tale.number("bargains", "how often parties who can bargain would all gain by one, and would keep it")


def tell_upset(tale: Tale, worlds: Worlds, graph: OptionGraph, state: int, key: str) -> None:
    """That an outcome which nobody leaves alone would be left by a bargain, where that is so in half of the worlds."""
    found = exits(worlds, state)
    if found and found[0].share.value >= 0.5:
        who = listing([name(tale.situation, graph.actors[i]) for i in found[0].group])
        said = f"Nobody would leave that alone, but {who} would gain by leaving it together {found[0].share.told()}"
        tale.say(said, tale.number(f"upset.{key}", "how often a bargain would leave this outcome"), _who_can(tale))


def _who_can(tale: Tale) -> str:
    given = tale.situation.bargains
    if given is not None and given.among is not None:
        return tale.line("bargains", given, "who can bargain with whom")
    note = "those can bargain whom a rule ties together, who are allies, or who talked or met in the last two years"
    return tale.default("bargains", note)
