"""How somebody reads a thing: what it shows, what it is called, what it is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.coding.claims import about
from tightrope.coding.claims.holder import speaker
from tightrope.coding.claims.words import words
from tightrope.coding.syntax.roles import agents, objects
from tightrope.domain import Party, Proposition
from tightrope.domain.claim import Stance

Piece = tuple[tuple[Party, ...], Stance, Proposition, Any, Any, str]
BEING = frozenset({"be", "represent", "constitute", "amount", "remain", "mark", "look", "seem", "appear"})
NAMED = ("oprd", "attr", "xcomp")


def sign(verb: Any) -> bool:
    """Whether what "shows" is a sign and no party: "this shows", "the reply signals"."""
    return any(n.lemma_.lower() in words().signs for n in agents(verb))


def shown(scene: Scene, verb: Any, clauses: list[Any]) -> Iterator[Piece]:
    """What a sign is said to show, held by who says so."""
    holders = speaker(scene, verb)
    if clauses:
        yield holders, "reads", about.clause(scene, clauses[0]), verb, clauses[0], "claim.reads/sign"
        return
    for noun in objects(verb)[:1]:
        yield holders, "reads", about.noun(scene, noun), verb, noun, "claim.reads/sign"


def labels(verb: Any) -> bool:
    """Whether a verb names a thing something: "called the ruling a provocation", "regards it as settled"."""
    return _tail(verb) is not None


def named(scene: Scene, verb: Any, holders: tuple[Party, ...]) -> Iterator[Piece]:
    """ "Sees the offer as a trap": the thing with its name."""
    tail = _tail(verb)
    assert tail is not None
    things = [n for n in objects(verb) if n.i < tail.i] or children(tail, "nsubj") or _small(verb)
    things = [n for n in things if n.tag_ not in ("WP", "WDT")]  # "which it described as"
    start = min((t.left_edge.i for t in things), default=tail.left_edge.i)
    words_ = verb.doc[start : _end(tail)].text.strip(" ,;")
    whole = about.noun(scene, things[0]) if things and things[0].pos_ != "PRON" else Proposition(words=words_)
    proposition = Proposition(words=words_, actor=whole.actor, type=whole.type, target=whole.target)
    yield holders, "reads", proposition, verb, tail, "claim.reads/as"


def _small(verb: Any) -> list[Any]:
    return [n for clause in children(verb, "ccomp") for n in children(clause, "nsubj")]


def _end(tail: Any) -> int:
    """The token after a name without a clause that hangs on it loosely."""
    loose = [c for c in tail.subtree if c.dep_ in ("advcl", "parataxis", "npadvmod") and c.i > tail.i]
    return int(min((c.left_edge.i for c in loose), default=tail.right_edge.i + 1))


def _tail(verb: Any) -> Any | None:
    """What a thing is named: a noun or adjective beside the object, or after "as"."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in NAMED and child.pos_ in ("NOUN", "ADJ", "PROPN"):
            return child
        if child.dep_ == "ccomp" and child.pos_ in ("NOUN", "ADJ") and children(child, "nsubj"):
            return child
    for holder in (verb, *objects(verb)):
        for prep in (c for c in holder.children if c.lower_ == "as" and c.i > verb.i):
            inner = [c for c in prep.children if c.dep_ in ("pobj", "pcomp", "amod", "acomp", "advcl")]
            return inner[0] if inner else None
    return None


def judging(clause: Any) -> bool:
    """Whether what is said of a thing judges it: "was a provocation", "amounts to a threat", "is directed against"."""
    if clause.lemma_.lower() in words().aims:
        return bool(children(clause, "auxpass")) and any(True for _ in prepositional(clause, "against", "at"))
    if clause.lemma_.lower() not in BEING:
        return False
    said = [*children(clause, "attr", "acomp", "dobj", "oprd"), *prepositional(clause, "to", "like")]
    return any(c.lemma_.lower() in words().judging for c in said)
