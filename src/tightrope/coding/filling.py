"""The other side that an act leaves to the act told beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.coding.acts import Act

SHARING = frozenset({"SANCTION", "REJECT", "ACCUSE", "REQUEST", "THREATEN", "COERCE"})
JOINING = frozenset({"conj", "advcl"})
STEPS = 5


def filled(found: list[Act]) -> list[Act]:
    """ "Recalled its envoy, expelled two diplomats of B": the first verb is aimed at whom the second names."""
    return [_aimed(act, found) if act.target is None and act.match.sense.type in SHARING else act for act in found]


def _aimed(act: Act, found: list[Act]) -> Act:
    for other in found:
        aim = other.target
        same = other.source.known and other.source.party.code == act.source.party.code
        if same and aim and aim.known and not other.standing.open and _joined(act.match.verb, other.match.verb):
            party = aim.party.model_copy(update={"via": "context"})
            return replace(act, target=replace(aim, party=party))
    return act


def _joined(one: Any, other: Any) -> bool:
    """Whether two verbs are coordinated, or one is told in a participle of the other."""
    return _above(one) is not None and _above(one) == _above(other)


def _above(verb: Any) -> int | None:
    """The first verb of a row."""
    for _ in range(STEPS):
        if verb.dep_ in JOINING and not children(verb, "nsubj"):
            verb = verb.head
        elif verb.dep_ == "pcomp" and verb.head.head.pos_ == "VERB":
            verb = verb.head.head
        else:
            break
    return int(verb.i) if verb.pos_ in ("VERB", "AUX") else None
