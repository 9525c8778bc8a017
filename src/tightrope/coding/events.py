"""From acts to events of the domain, each with its words and its trace."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import Act
from tightrope.coding.dates import Dated
from tightrope.coding.gate import admitted
from tightrope.coding.status import Settled, settle
from tightrope.coding.syntax.setting import channel, place, rank
from tightrope.domain import Event, Evidence, Party, Status, Trace


def event(scene: Scene, sent: Any, act: Act, dated: Dated, about: str | None) -> Event | None:
    """The event of an act; None where it does not take place or is none of politics."""
    sense = act.match.sense
    settled = Settled(sense.type, Status.DEMANDED) if act.demanded else settle(sense, act.standing)
    if settled is None or dated.history or not admitted(sense, act.source, act.target, about):
        return None
    if act.target is None and settled.type not in ALONE:
        return None
    return Event(
        type=settled.type,
        source=act.source.party,
        target=act.target.party if act.target else None,
        evidence=(quote(scene, sent, act),),
        trace=trace(act),
        status=settled.status,
        negated=settled.negated,
        mode=None if settled.shifted else sense.mode,
        contexts=sense.contexts,
        cameo=None if settled.shifted else sense.cameo,
        date=dated.day,
        precision=dated.precision,
        tense=act.standing.tense,
        background=dated.background,
        channel=channel(scene, sent, act.match),
        level=rank(sent, act.source, act.target, settled.type),
        place=place(scene, act.match),
        reciprocal=act.reciprocal,
        confidence=confidence(act),
    )


ALONE = frozenset({"MOBILIZE", "AGREE", "CONCEDE", "RETREAT", "PROTEST", "REJECT", "THREATEN"})


def quote(scene: Scene, sent: Any, act: Act) -> Evidence:
    """The words from the first to the last part of an act."""
    tokens = [act.match.verb.i, act.match.anchor.i]
    marks = [m for m in (_place(scene, sent, a.party) for a in (act.source, act.target) if a) if m]
    start = min([sent.doc[i].idx for i in tokens] + [a for a, _ in marks])
    end = max([sent.doc[i].idx + len(sent.doc[i]) for i in tokens] + [b for _, b in marks])
    base = scene.offset
    text = scene.text[base + start : base + end]
    return Evidence(
        report=scene.report, start=base + start, end=base + end, quote=text,
        sentence_start=base + sent.start_char, sentence_end=base + sent.end_char,
    )  # fmt: skip


def _place(scene: Scene, sent: Any, party: Party) -> tuple[int, int] | None:
    """Where a party stands, if in this sentence."""
    if party.start is None or party.end is None:
        return None
    a, b = party.start - scene.offset, party.end - scene.offset
    return (a, b) if sent.start_char <= a and b <= sent.end_char else None


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
    """A rough grade from 0.3 to 0.95: constraints met, parties known, nothing inferred."""
    known = sum(a.known for a in (act.source, act.target) if a)
    inferred = sum(a.party.via in ("pronoun", "collective", "context") for a in (act.source, act.target) if a)
    return round(min(0.95, max(0.3, 0.5 + 0.04 * act.match.score + 0.12 * known - 0.08 * inferred)), 2)
