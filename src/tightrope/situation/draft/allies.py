"""Alliances: the ontology's treaties among the actors, and whom they face."""

from __future__ import annotations

from typing import Any

from tightrope.ontology import load
from tightrope.situation.draft.cast import name
from tightrope.situation.draft.scenes import Plot


def alliances(plot: Plot) -> dict[str, dict[str, Any]]:
    """Alliances by key: actors of the cast joined by treaties in force."""
    found: dict[str, dict[str, Any]] = {}
    for block in _blocks(plot):
        facing = _facing(plot, block)
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
                block.append(other)
                edge.append(other)
        left = [code for code in left if code not in block]
        blocks += [block] if len(block) > 1 else []
    return blocks


def _facing(plot: Plot, block: list[str]) -> str | None:
    near = {code: sum(plot.dealings[one][code] for one in block) for code in plot.cast.keys if code not in block}
    return max(near, key=lambda code: (near[code], -list(near).index(code)), default=None)


def _alliance(plot: Plot, block: list[str], facing: str | None) -> dict[str, Any]:
    keys = plot.cast.keys
    names = [load().alliances[key].name for one in block for key in _treaties(plot, one, block)]
    treaties = "; ".join(dict.fromkeys(names))
    line = [
        choice.key
        for one in block
        for choice in plot.of(one)
        if choice.role in ("pressure", "join") and "done" in choice.standings()
    ]
    return {
        "name": f"{', '.join(name(one) for one in block)}",
        "members": [keys[one] for one in block],
        **({"facing": keys[facing]} if facing else {}),
        **({"line": line} if line else {}),
        "mark": "assumed",
        "because": f"treaties in force: {treaties}",
    }


def _treaties(plot: Plot, one: str, block: list[str]) -> list[str]:
    known = load().allies_of(one, plot.material.latest)
    return sorted({key for other in block for key in known.get(other, ())})
