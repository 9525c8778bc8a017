"""Alliances: the ontology's treaties among the actors, and whom they face."""

from __future__ import annotations

from typing import Any

from tightrope.ontology import load
from tightrope.situation.draft.cast import name
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.grounds import ground
from tightrope.situation.draft.limits import holds
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.steps import step_of


def alliances(plot: Plot) -> dict[str, dict[str, Any]]:
    """Alliances by key: actors of the cast joined by treaties in force."""
    found: dict[str, dict[str, Any]] = {}
    for block in _blocks(plot):
        facing = _facing(plot, block)
        if facing is None and plot.cast.focal not in block:
            continue
        key = "allies" if plot.cast.focal in block else f"allies_of_{plot.cast.keys[block[0]]}"
        found[key] = _alliance(plot, block, facing)
    return found


def _blocks(plot: Plot) -> list[list[str]]:
    """Groups of actors that are allied directly or through one common ally, the focal actor's group first."""
    left = list(plot.cast.keys)
    blocks = []
    while left:
        block, edge = [left[0]], [left[0]]
        while edge:
            one = edge.pop()
            for other in sorted(plot.allies(one) & set(left) - set(block)):
                if not _at_odds(plot, block, other):
                    block.append(other)
                    edge.append(other)
        left = [code for code in left if code not in block]
        blocks += [block] if len(block) > 1 else []
    return blocks


def _at_odds(plot: Plot, block: list[str], other: str) -> bool:
    """Whether somebody quarrels with a member, or is the one whom the focal actor of the block faces."""
    foe = other == plot.adversary and plot.cast.focal in block
    return foe or any(plot.tension[frozenset((one, other))] > 0 for one in block)


def _facing(plot: Plot, block: list[str]) -> str | None:
    """Whom the allies face: the focal actor's adversary, else whoever is most at odds with them."""
    if plot.cast.focal in block and plot.adversary not in block:
        return plot.adversary
    odds = {
        code: sum(plot.tension[frozenset((one, code))] for one in block) for code in plot.cast.keys if code not in block
    }
    least = {code: 0 if plot.cast.focal in (*block, code) else 1 for code in odds}
    return max((code for code in odds if odds[code] > least[code]), key=lambda code: odds[code], default=None)


def _alliance(plot: Plot, block: list[str], facing: str | None) -> dict[str, Any]:
    keys = plot.cast.keys
    step = step_of(plot) if plot.cast.focal in block else None
    consult = next((choice for choice in plot.of(plot.cast.focal) if choice.role == "consult"), None)
    alone = [f"if {step.key} then {consult.key}"] if step and consult else []
    names = [load().alliances[key].name for one in block for key in _treaties(plot, one, block)]
    told, line = _line(plot, block)
    because = f"treaties in force: {'; '.join(dict.fromkeys(names))}"
    if line and not told:
        because += "; no sentence tells the common line (template: line)"
    evidence = [choice.acts[0].evidence for choice in told]
    marked = {**ground(plot.material, evidence, because), "because": because}
    return {
        "name": ", ".join(map(name, block)),
        "members": [keys[one] for one in block],
        **({"facing": keys[facing]} if facing else {}),
        **({"line": [*(choice.key for choice in line), *alone]} if line or alone else {}),
        **marked,
    }


def _line(plot: Plot, block: list[str]) -> tuple[list[Choice], list[Choice]]:
    """What the allies keep up against the adversary: told ones first; else their backing and pressure, assumed."""
    mine = [choice for one in block for choice in plot.of(one)]
    told = [choice for choice in mine if choice.acts and holds(choice) and _common(choice, block)]
    if told:
        return told, told
    spare = [choice for choice in mine if choice.role in ("pressure", "consult") and not choice.verbal]
    return [], [choice for choice in spare if choice.role == "pressure" or not choice.acts]


def _common(choice: Choice, block: list[str]) -> bool:
    """Whether it presses the other side; ties among the allies are no line."""
    pressing = choice.role in ("pressure", "force") and not choice.verbal
    return pressing and choice.target not in block


def _treaties(plot: Plot, one: str, block: list[str]) -> list[str]:
    known = load().allies_of(one, plot.material.latest)
    return sorted({key for other in block for key in known.get(other, ())})
