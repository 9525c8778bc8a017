"""From acts to events of the domain, each with its words and its trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tightrope.coding.about import contexts
from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import Act
from tightrope.coding.dates import Dated
from tightrope.coding.gate import Genre, admitted
from tightrope.coding.hearsay import abstract, awaited, bound, charged, wished
from tightrope.coding.quoting import quote
from tightrope.coding.status import Settled, settle
from tightrope.coding.syntax.setting import channel, place, rank
from tightrope.domain import Event, Evidence, Status, Trace


def event(scene: Scene, sent: Any, act: Act, dated: Dated, about: Genre) -> Event | None:
    """The event of an act; None where it does not take place or is none of politics."""
    sense, stand = act.match.sense, act.standing
    if scene.on and dated.told and dated.day and dated.precision == "day" and dated.day > scene.on + timedelta(1):
        stand = replace(stand, future=True, tense="future")
    settled = Settled(sense.type, Status.DEMANDED) if act.demanded else settle(sense, stand)
    if (
        (sense.type != "ACCUSE" and charged(act.match.verb))
        or (act.demanded and wished(act.match.verb))
        or bound(act.match.verb)
    ):
        return None
    if sense.type == "COOPERATE" and abstract(act.match.anchor):
        return None
    if sense.type == "CONSULT" and settled is not None and settled.status is Status.DONE and awaited(act.match.anchor):
        return None
    if settled is None or dated.history or not admitted(sense, act.source, act.target, about):
        return None
    if thing(act.target) and settled.type in BARE:
        act = replace(act, target=None)
    if act.target is None and settled.type not in ALONE:
        return None
    words = quote(scene, sent, act.match, act.source, act.target)
    return Event(
        type=settled.type,
        source=act.source.party,
        target=act.target.party if act.target else None,
        evidence=(words,),
        trace=trace(act),
        status=settled.status,
        negated=settled.negated,
        mode=None if settled.shifted else sense.mode,
        contexts=_contexts(scene, sent, act, words),
        cameo=None if settled.shifted else sense.cameo,
        date=dated.day,
        precision=dated.precision,
        tense=stand.tense,
        background=dated.background,
        channel=channel(scene, sent, act.match),
        level=rank(scene, sent, act.source, act.target, settled.type),
        place=place(scene, act.match),
        reciprocal=act.reciprocal,
        confidence=confidence(act),
    )


def thing(target: Actor | None) -> bool:
    """Whether an act is on something that the text gives to nobody."""
    return target is not None and not target.known and not target.agent


BARE = frozenset({"SUPPORT", "COOPERATE", "RETREAT", "THREATEN"})  # of which nobody is the other side of a thing
ALONE = frozenset({"MOBILIZE", "AGREE", "CONCEDE", "RETREAT", "PROTEST", "REJECT", "THREATEN"})


def _contexts(scene: Scene, sent: Any, act: Act, words: Evidence) -> tuple[str, ...]:
    """Those of the sense first, then those told by the words."""
    parties = [a.party for a in (act.source, act.target) if a]
    names = [(p.start, p.end) for p in parties if p.start is not None and p.end is not None]
    return tuple(dict.fromkeys((*act.match.sense.contexts, *contexts(sent, words, scene.offset, names))))


def trace(act: Act) -> Trace:
    """Why: the pattern, the path of relations from trigger to root, the trigger's words."""
    path, node = [], act.match.verb
    for _ in range(8):
        path.append(f"{node.lower_}:{node.dep_}")
        if node.head.i == node.i:
            break
        node = node.head
    way = "receive" if act.match.reversed else "light" if act.match.light else act.match.verb.pos_.lower()
    return Trace(pattern=f"{act.match.sense.id}/{way}", path=tuple(path), words=act.match.words)


def confidence(act: Act) -> float:
    """A grade from 0.2 to 0.95: points of the pattern, parties known or inferred, how far they stand from the word."""
    sides = [a for a in (act.source, act.target) if a]
    known = sum(a.known for a in sides)
    inferred = sum(a.party.via in INFERRED for a in sides)
    far = sum(min(max(abs(a.at - act.match.anchor.i) - NEAR, 0), 15) for a in sides)
    grade = 0.5 + 0.03 * min(act.match.score, 7) + 0.11 * known - 0.08 * inferred - 0.01 * far
    return float(round(min(0.95, max(0.2, grade)), 2))


NEAR = 6  # tokens between a party and the word that cost nothing
INFERRED = frozenset({"pronoun", "collective", "context", "place", "earlier"})
