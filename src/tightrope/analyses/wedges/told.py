"""Wedges in sentences: who would leave, lured by what, held by whom, and at what price."""

from __future__ import annotations

from tightrope.analyses.telling.grounds import priority
from tightrope.analyses.telling.shares import over_assignments
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import (
    act,
    change,
    changes,
    count,
    fitted,
    listing,
    name,
    percent,
    possessive,
    sentence_start,
    short,
    wish,
    worlds_told,
)
from tightrope.analyses.wedges.board import Front
from tightrope.analyses.wedges.casebook import Case
from tightrope.analyses.wedges.paths import Wedge
from tightrope.analyses.wedges.told_plans import tell_plans
from tightrope.graph import OptionGraph
from tightrope.situation import parse
from tightrope.worlds import Worlds

NOTABLE, HEARD, TWO = 0.05, 18, 50  # TWO: words of two sentences


def tell(tale: Tale, worlds: Worlds, graph: OptionGraph, now: int, front: Front, cases: list[Case]) -> None:
    """All that is worth saying of one alliance."""
    ground = tale.line(f"alliances.{front.key}", front.alliance, f"the line of {alliance_name(front)}")
    present = sorted((case for case in cases if case.state == now and case.free), key=lambda case: -case.at_risk)
    risky = [case for case in present if case.at_risk >= NOTABLE]
    for case in risky:
        if case.unprompted.value >= NOTABLE:
            _unprompted(tale, worlds, graph, front, case, ground)
        if case.open.value >= NOTABLE:
            _open(tale, worlds, graph, case, ground)
    _held(tale, worlds, [case for case in present if case.bound.value + case.credible.value >= NOTABLE], ground)
    _firm(tale, [case for case in present if case not in risky], ground)
    tell_plans(tale, graph, now, cases, ground)


def alliance_name(front: Front) -> str:
    """The alliance as prose has it."""
    return front.alliance.name or f"the {front.key.replace('_', ' ')} alliance"


def _mask(graph: OptionGraph, state: int) -> int:
    return int(graph.masks[state])


def _unprompted(tale: Tale, worlds: Worlds, graph: OptionGraph, front: Front, case: Case, ground: str) -> None:
    """Self-inflicted strain is told as such, with what would remove its cause (Definition D.5)."""
    leaves = case.exposure.leaves
    assert leaves is not None
    situation = tale.situation
    divider = name(situation, graph.actors[front.dividers[0]])
    done = act(situation, _mask(graph, case.state), _mask(graph, leaves))
    number = tale.number(
        f"unprompted.{case.ally}", "how often this ally gains by leaving although the adversary does nothing"
    )
    role: Role = "body" if front.outside else "lead"
    who, weight = name(situation, case.ally), 0.5 + 0.45 * case.unprompted.value
    cause = _cause(tale, worlds, graph, case, leaves)
    said = f"{sentence_start(case.unprompted.told())}, {who} gains by leaving the line although {divider} does nothing"
    bond, binding = _bond(tale, worlds, graph, case)
    whole, bonded = f"{said}: it {done}", f"{said}: it {done}{bond}"
    if short(whole):
        held = bool(bond) and len(bonded.split()) <= TWO
        grounds = (ground, number, *cause, binding if held else None)
        tale.say(bonded if held else whole, *grounds, role=role, weight=weight)
    else:
        held = False
        tale.say(said, ground, number, *cause, role=role, weight=weight)
        for part in fitted([f"it {done}"]):
            tale.say(part, ground, number, *cause)
    _remedy(tale, worlds, graph, case, "The strain is of the alliance's own making: ", said=held)


def _cause(tale: Tale, worlds: Worlds, graph: OptionGraph, case: Case, leaves: int) -> list[str]:
    """The priority that decides for leaving, in the commonest world in which it does."""
    k = max((k for k in range(len(worlds.assignments)) if case.exposure.unprompted[k]), key=lambda k: worlds.mass[k])
    i = graph.number(case.ally)
    for statement in worlds.lists[i][worlds.assignments[k, i]]:
        truth = graph.holds(statement)
        if truth[leaves] and not truth[case.state]:
            found = priority(tale, case.ally, statement)
            return [found] if found else []
    return []


def _binding(tale: Tale, case: Case) -> str:
    return tale.number(f"binding.{case.ally}", "how often this act closes what is open, and what it costs who does it")


def _bond(tale: Tale, worlds: Worlds, graph: OptionGraph, case: Case) -> tuple[str, str | None]:
    """What keeps the ally in line wherever it would leave, as the end of the sentence on its leaving; its ground."""
    if not case.binds or _closed(worlds, case) < 1 - 1e-9:
        return "", None
    return f"; {name(tale.situation, case.ally)} stays in line once {_done(tale, graph, case)}", _binding(tale, case)


def _closed(worlds: Worlds, case: Case) -> float:
    """The share of the worlds at risk in which the best act keeps the ally in line."""
    return float(worlds.mass @ case.binds[0].closes) / max(float(worlds.mass @ case.exposure.at_risk), 1e-12)


def _done(tale: Tale, graph: OptionGraph, case: Case) -> str:
    best, before = case.binds[0], _mask(graph, case.state)
    after = _mask(graph, best.target)
    itself = graph.actors[best.binder] == case.ally
    return f"it {act(tale.situation, before, after)}" if itself else change(tale.situation, before, after)


def _remedy(
    tale: Tale, worlds: Worlds, graph: OptionGraph, case: Case, opening: str = "", *, said: bool = False
) -> None:
    """The cheapest act that keeps the ally in line, how often it does, and what it costs; `said`: told already."""
    number = _binding(tale, case)
    who = name(tale.situation, case.ally)
    if not case.binds:
        tale.say(f"{opening}no single act of an ally would keep {who} in line there", number)
        return
    best = case.binds[0]
    closed, itself, done = _closed(worlds, case), graph.actors[best.binder] == case.ally, _done(tale, graph, case)
    reach = "in all of those worlds" if closed >= 1 else f"in {percent(closed)} of those worlds"
    binder, cost = name(tale.situation, graph.actors[best.binder]), _cost(best.cost)
    role: Role = "lead"
    weight = 0.45 + 0.4 * float(worlds.mass @ best.closes)
    told = f"{opening}{who} stays in line, {reach}, once {done}"
    price = f"this costs {'it' if itself else binder} {cost}"
    if said:
        tale.say(f"{opening}what keeps {who} in line costs {binder} {cost}", number)
    elif short(f"{told}; {price}"):
        tale.say(f"{told}; {price}", number, role=role, weight=weight)
    else:
        tale.say(told, number, role=role, weight=weight)
        tale.say(price, number)
    loose = float(worlds.mass @ best.closes) - float(worlds.mass @ best.firm)
    if loose >= NOTABLE:
        tale.say(f"That binds only if it is kept: {who} gains by going back on it {worlds_told(loose)}", number)


def _cost(cost: float) -> str:
    if cost <= 0.0005:
        return "next to nothing it cares for" if cost > -0.0005 else "nothing, as it gains by it"
    return f"{'little' if cost < 0.1 else 'much' if cost > 0.3 else 'something'} of what it wants"


def _open(tale: Tale, worlds: Worlds, graph: OptionGraph, case: Case, ground: str) -> None:
    """The wedge, what the ally does then, and who has to object before the fact."""
    wedge = case.exposure.commonest
    assert wedge is not None
    situation = tale.situation
    number = tale.number(f"open.{case.ally}", "how often a wedge against this ally is open at present")
    divider, ally = name(situation, graph.actors[wedge.divider]), name(situation, case.ally)
    moved = act(situation, _mask(graph, wedge.state), _mask(graph, wedge.lured))
    left = act(situation, _mask(graph, wedge.lured), _mask(graph, wedge.left))
    means = {"reward": " by reward", "coercive": " by pressure", "opening": ""}[wedge.mode]
    opened = f"{sentence_start(case.open.told())}, {divider} can split {ally} off{means}: it {moved}"
    bond, binding = ("", None) if case.unprompted.value else _bond(tale, worlds, graph, case)
    held_by = bool(bond) and len(f"{opened}{bond}".split()) <= TWO
    tale.say(
        f"{opened}{bond if held_by else ''}", ground, number, binding if held_by else None,
        role="lead", weight=0.5 + 0.45 * case.open.value,
    )  # fmt: skip
    then = f"After that opening, {ally} gains when it {left}"
    wanted, wants = _served(tale, worlds, graph, case, wedge)
    then += f", as it wants that {wanted}" if wanted else ""
    held = "no reply of the other allies would take that gain away"
    for said in [f"{then}, and {held}"] if short(f"{then}, and {held}") else [then, held]:
        tale.say(said, ground, number, wants)
    losers = listing([name(situation, graph.actors[j]) for j in wedge.losers])
    tale.say(f"{losers} would be worse off than today, and would have to object before the fact", number)
    if not case.unprompted.value:
        _remedy(tale, worlds, graph, case, said=held_by)


def _served(tale: Tale, worlds: Worlds, graph: OptionGraph, case: Case, wedge: Wedge) -> tuple[str, str | None]:
    """The ally's highest priority that its leaving meets, in the commonest world in which it does, and its ground.

    Without words where the priority is the act itself.
    """
    k = max((k for k in range(len(worlds.assignments)) if case.exposure.open[k]), key=lambda k: worlds.mass[k])
    i = graph.number(case.ally)
    for statement in worlds.lists[i][worlds.assignments[k, i]]:
        truth = graph.holds(statement)
        if truth[wedge.left] and not truth[wedge.lured]:
            itself = wish(tale.situation, statement)
            done = changes(tale.situation, _mask(graph, wedge.lured), _mask(graph, wedge.left))
            more = parse(statement, graph.options).names() - {key for key, _ in done}
            said = itself if more and len(itself.split()) <= HEARD else ""
            return said, priority(tale, case.ally, statement)
    return "", None


def _held(tale: Tale, worlds: Worlds, cases: list[Case], ground: str) -> None:
    """Wedges that some reply takes the gain from."""
    for case in cases:
        number = tale.number(f"held.{case.ally}", "how often a reply of the others takes the gain from leaving away")
        who = name(tale.situation, case.ally)
        if case.credible.value >= NOTABLE:
            tale.say(
                f"{over_assignments(worlds, case.exposure.credible).told()}, {who} could be tempted but is bound: "
                "the other "
                "allies have a reply that takes the gain away and that they would gain by themselves", ground, number,
            )  # fmt: skip
        if case.bound.value >= NOTABLE:
            tale.say(
                f"{case.bound.told()}, only a reply that would cost the other allies something keeps {who} in "
                "line", ground,
                number, weight=0.3,
            )  # fmt: skip


def _firm(tale: Tale, cases: list[Case], ground: str) -> None:
    """Allies against whom nothing is open, with how far they are from it."""
    if not cases:
        return
    number = tale.number("price", "the least number of neighbouring priorities that would have to change places")
    near = [case for case in cases if case.least() is not None]
    firm = [case for case in cases if case.least() is None]
    if firm:
        names = listing([name(tale.situation, case.ally) for case in firm])
        verb, their = ("is", "its") if len(firm) == 1 else ("are", "their")
        swaps = count(firm[0].most, "change")
        said = (
            f"{names} {verb} not cheap to split: not even {swaps} in the order of {their} priorities would open a gap"
        )
        tale.say(said, ground, number, weight=0.2)
    for case in near:
        least = case.least()
        tale.say(
            f"{name(tale.situation, case.ally)} holds today but is cheap to split: {count(least or 0, 'change')} "
            "in the order of "
            f"{possessive(name(tale.situation, case.ally))} priorities would open a gap", ground, number, weight=0.35,
        )  # fmt: skip
