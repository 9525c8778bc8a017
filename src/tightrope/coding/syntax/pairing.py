"""Who acts on whom: the pairs of one act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.actor import Actor, one_side, side
from tightrope.coding.patterns import Match

Pair = tuple[Actor, Actor | None, bool]
TOGETHER = ("with", "between", "among", "alongside", "object", "noun", "subject")


def paired(match: Match, who: tuple[Actor, ...], whom: tuple[Actor, ...], slot: str) -> Iterator[Pair]:
    """Who acts on whom; a reciprocal act runs both ways."""
    together = match.sense.type == "AGREE" and len({side(a) for a in who}) > 1
    together = together and not any(a.known or a.party.sector for a in whom)  # "A and B resolved to keep the peace"
    each = together or (len(who) > 1 and _each_other(match.verb))
    if match.sense.reciprocal or (each and (not whom or not any(a.known for a in whom))):
        other = tuple(a for a in whom if a.agent) if slot in TOGETHER else ()
        if len(who) > 1 and slot == "object" and not any(a.known for a in other):
            other = ()  # "exchanged prisoners": what is exchanged is no party
        if other or len(who) > 1:
            yield from _mutual(who, other)
            return
    for source in who:
        others = [t for t in whom if t.party.name != source.party.name]
        for target in others:
            yield source, target, False
        if not others:
            yield source, None, False


def _each_other(verb: Any) -> bool:
    before = ("each", "one", "the")
    return any(
        t.lower_ in ("other", "another") and t.i and t.nbor(-1).lower_ in before and _bare(t) for t in verb.subtree
    )


def _bare(word: Any) -> bool:
    """ "The other" by itself, and not "the other side of the river"."""
    return word.dep_ in ("dobj", "pobj") or word.nbor(-1).lower_ in ("each", "one")


def _mutual(who: tuple[Actor, ...], whom: tuple[Actor, ...]) -> Iterator[Pair]:
    if whom:
        pairs = [(a, b) for a in who for b in whom if a.party.name != b.party.name and not one_side(a, b)]
    else:
        pairs = [
            (a, b)
            for i, a in enumerate(who)
            for b in who[i + 1 :]
            if a.party.name != b.party.name and not one_side(a, b)
        ]
    for a, b in pairs:
        yield a, b, True
        yield b, a, True
