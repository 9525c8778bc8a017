"""What a judgment is about: its words, and the act in them where it parses."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.country import own
from tightrope.coding.actors.phrase import bounds, children, prepositional
from tightrope.coding.actors.resolve import resolve
from tightrope.coding.actors.scene import Scene
from tightrope.coding.acts import match
from tightrope.coding.lexical import noun_senses
from tightrope.coding.syntax.nominal import nominal
from tightrope.coding.syntax.roles import agents, objects
from tightrope.coding.syntax.slots import targets
from tightrope.coding.syntax.sources import acting, sources
from tightrope.domain import Party, Proposition

Parts = tuple[Party | None, str | None, Party | None]


def clause(scene: Scene, verb: Any) -> Proposition:
    """The proposition of a clause: its words without the word that introduces it."""
    left_out = {t.i for c in verb.children if _aside(verb, c) for t in c.subtree}
    tokens = _until_stop([t for t in verb.subtree if t.i not in left_out], verb) or [verb]
    actor, kind, target = act(scene, verb)
    return Proposition(words=_text(tokens[0].i, tokens[-1].i + 1, verb), actor=actor, type=kind, target=target)


def _until_stop(tokens: list[Any], verb: Any) -> list[Any]:
    """The tokens up to a semicolon after the verb, without marks and a loose "and" at the end."""
    stop = next((t.i for t in tokens if t.text == ";" and t.i > verb.i), None)
    kept = [t for t in tokens if stop is None or t.i < stop]
    while kept and kept[0].pos_ == "PUNCT" and kept[0].text not in "\"'(":
        kept.pop(0)
    while kept and (kept[-1].pos_ in ("PUNCT", "CCONJ") or kept[-1].dep_ == "cc"):
        kept.pop()
    return kept


def _joined(verb: Any, child: Any) -> bool:
    """A coordinated clause of its own: "denies that it is so and accuses", "..., and Oslo agreed"."""
    if child.dep_ != "conj" or child.pos_ not in ("VERB", "AUX") or child.i < verb.i:
        return False
    alone = child.tag_ in ("VBZ", "VBD", "VBP") and child.tag_ != verb.tag_
    return alone or bool(children(child, "nsubj", "nsubjpass"))


def _aside(verb: Any, child: Any) -> bool:
    """The word that introduces a clause, an adverb at its head, a subordinate or coordinated clause at its end."""
    if _joined(verb, child):
        return True
    if child.dep_ == "mark" or (child.dep_ == "cc" and child.i < verb.i):
        return True
    if child.lower_ == "according":
        return True
    if child.dep_ in ("advmod", "punct") and child.i < verb.i and child.i == verb.left_edge.i:
        return True
    return bool(child.dep_ == "advcl" and child.right_edge.i >= verb.right_edge.i - 1 and children(child, "mark"))


def noun(scene: Scene, head: Any) -> Proposition:
    """The proposition of a noun phrase: "a leaders' meeting", "potential talks between A and B"."""
    start, end = bounds(head)
    end = max(end, head.right_edge.i + 1)
    actor, kind, target = act(scene, head)
    return Proposition(words=_text(start, end, head), actor=actor, type=kind, target=target)


def act(scene: Scene, word: Any) -> Parts:
    """Actor, type and target of the act that a clause or noun tells, whatever its standing."""
    found = match(word)
    if found is None:
        return _parties(scene, word)
    if word.pos_ in ("NOUN", "PROPN"):
        who, whom = nominal(scene, found)
        if len(who) > 1 and not whom:
            who, whom = who[:1], who[1:]
    else:
        who = sources(scene, found)
        whom = targets(scene, found, who).actors
    first = who[0].party if who else None
    second = whom[0].party if whom else None
    return first, found.sense.type, second


def _parties(scene: Scene, word: Any) -> Parts:
    """Without a known act: the subject and the first party after the verb."""
    if word.pos_ in ("NOUN", "PROPN"):
        who = acting(scene, word)
        return (who[0].party if who else None), None, None
    who = tuple(a for n in agents(word) for a in acting(scene, n))
    after = [*objects(word), *prepositional(word)]
    whom = tuple(a for n in after for a in acting(scene, n) if a.known) or _named(scene, word, who)
    kind = next((s[0].type for n in after if (s := noun_senses(n))), None)
    return (who[0].party if who else None), kind, (whom[0].party if whom else None)


def _named(scene: Scene, word: Any, who: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The first state or body that a clause names anywhere, other than who acts."""
    taken = {a.party.code for a in who}
    for token in word.subtree:
        hit = own(scene, token)
        if hit and hit.entry.code not in taken:
            return tuple(a for a in resolve(scene, token) if a.known and a.party.code not in taken)[:1]
    return ()


def _text(start: int, end: int, word: Any) -> str:
    text: str = word.doc[start:end].text
    return text.strip(" ,.;")
