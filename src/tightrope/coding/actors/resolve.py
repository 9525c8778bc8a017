"""Who a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.beside import apposed, assembly, including, shared
from tightrope.coding.actors.bodies import of_kind
from tightrope.coding.actors.collective import collective
from tightrope.coding.actors.country import country, hyphened, own
from tightrope.coding.actors.described import described, joined
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.keepers import keepers
from tightrope.coding.actors.offices import again, hold, holder
from tightrope.coding.actors.party import from_name
from tightrope.coding.actors.phrase import children, conjuncts, prepositional, proper
from tightrope.coding.actors.pronouns import antecedent
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit
from tightrope.coding.lexical import kinds
from tightrope.ontology.verbs import lexicon

Preps = Sequence[str]
OWNERS: Preps = (
    "of", "by", "from", "between", "with", "against", "on", "to", "in", "for", "over", "at", "towards", "toward",
    "near",
)  # fmt: skip
GUESSED = frozenset({"context", "unknown"})
AGAIN = frozenset({"pronoun", "collective", "earlier"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
NEW = frozenset({"latest", "recent", "fresh", "new", "such"})


def resolve(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """The actors that a phrase and what is coordinated with it name."""
    head = _top(scene, head, scene.hits[head.i]) if head.i in scene.hits else head
    if head.i not in scene.resolved:
        scene.resolved[head.i] = ()  # a phrase that contains itself names nobody more
        found = shared([actor for noun in _row(scene, head) for actor in _one(scene, noun)], head.doc)
        scene.resolved[head.i] = tuple(found)
        _listed(scene, found)
        for actor in found:
            scene.remember(actor)
        for actor in found:
            hold(scene, head if len(found) == 1 else head.doc[actor.at], actor)
    return scene.resolved[head.i]


def _row(scene: Scene, head: Any) -> list[Any]:
    """A head and what is coordinated with it, or with the first noun of its name: "the Kingdom of A and B"."""
    hit, root = scene.hits.get(head.i), head
    while hit is not None and root.head.i != root.i and scene.hits.get(root.head.i) is hit:
        root = root.head
    row = [*conjuncts(head), *(n for n in conjuncts(root)[1:] if root.i != head.i and n.i > head.i)]
    return _one_person(*row) if len(row) == 2 else row


def _one_person(first: Any, last: Any) -> list[Any]:
    """The one of two titles that tells who bears them: "former president and now mediator Thabo Mbeki"."""
    if not _title(first):
        return [first, last]
    if proper(last) and any(c.tag_ == "NN" for c in children(last, "compound", "nmod")):
        return [last]
    return [first] if _title(last) and any(proper(n) for n in children(last, "appos")) else [first, last]


def _title(noun: Any) -> bool:
    return noun.tag_ == "NN" and noun.lemma_.lower() in heads().levels and not children(noun, "det", "poss")


def _listed(scene: Scene, found: list[Actor]) -> None:
    """Keep known parties that stand in one row."""
    if len(found) < 2 or any(not a.known or a.party.via in AGAIN for a in found):
        return
    if len(found) > 2:
        scene.lists[len(found)] = tuple(found)
    elif not any(a.place for a in found):
        scene.joins.append((scene.sentence, (found[0], found[1])))


def _one(scene: Scene, head: Any) -> tuple[Actor, ...]:
    if head.pos_ == "PRON" or head.lower_ in ("its", "their", "his", "her", "both"):
        return antecedent(scene, head, resolve)
    if head.lower_ in ("other", "another") and head.i and head.nbor(-1).lower_ in ("each", "one"):
        return ()
    group = collective(scene, head, resolve) or apposed(scene, head, resolve)
    if group:
        return group
    hit = own(scene, head)
    if hit:
        return (from_name(scene, head, _owner_first(scene, head, hit)),)
    told = joined(scene, head) or of_kind(scene, head)
    if told:
        return told
    if head.lower_ == "other" and head.i and head.nbor(-1).lower_ == "the":
        return ()
    one = described(scene, head, _owner(scene, head))
    told = including(scene, head, resolve)
    if told or one.party.via not in GUESSED:
        return told or (one,)
    return (holder(scene, head) or again(scene, head) or one,)


def _owner(scene: Scene, head: Any) -> Actor | None:
    """Whom "its", "his" or "their" before a noun stands for; not where the noun names another party ("its allies")."""
    if head.lemma_.lower() in heads().relational:
        return None
    for word in children(head, "poss"):
        if word.pos_ == "PRON":
            found = antecedent(scene, word, resolve)
        elif proper(word) or word.i in scene.hits or word.lemma_.lower() not in heads().owners:
            continue
        else:
            found = resolve(scene, word)
        if len(found) == 1 and found[0].known:
            return found[0]
    return None


def owners(scene: Scene, head: Any, depth: int = 0, preps: Preps = OWNERS) -> tuple[Actor, ...]:
    """The parties to whom a thing belongs: "Peru's test", "the attack by X" (`preps`), "a US decision"."""
    if depth > 3 or assembly(scene, head):
        return ()
    lemma = head.lemma_.lower()
    for noun in (n for n in children(head, "poss") if n.pos_ != "PRON"):
        found = tuple(a for a in resolve(scene, noun) if a.agent) or owners(scene, noun, depth + 1, preps)
        if found:
            scene.owned[lemma] = found
            return found
    named = _qualified(scene, head) or keepers(scene, head)
    if named:
        scene.owned.update({lemma: named} if len(named) == 1 else {})
        return named
    for prep in preps:
        for noun in prepositional(head, prep):
            found = tuple(a for a in resolve(scene, noun) if a.agent and a.political) or owners(
                scene, noun, depth + 1, preps
            )
            if found:
                return found
    mine = tuple(a for n in children(head, "poss") if n.pos_ == "PRON" for a in resolve(scene, n) if a.agent)
    return mine or (_told_before(scene, head) if depth == 0 else ())


def _qualified(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """Of "a US decision", "the Sino-Indian war": the names before a head."""
    hit = country(scene, head)
    inner = head if hit is None else next((t for t in head.subtree if scene.hits.get(t.i) is hit), head)
    if hit is None or inner.i >= head.i:
        return ()
    return tuple(from_name(scene, _top(scene, token, name), name) for token, name in hyphened(scene, inner, hit))


def _told_before(scene: Scene, head: Any) -> tuple[Actor, ...]:
    """ "The launch", "that offer", "this step": of whoever the text named with it, or told to do it, before."""
    pointed = any(c.lower_ in POINTING for c in head.lefts)
    bare = not children(head, "compound", "prep", "acl", "relcl", "nummod")
    if not pointed or not bare or any(c.lower_ not in NEW for c in children(head, "amod")):
        return ()
    lemma = head.lemma_.lower()
    found = scene.owned.get(lemma, ()) or scene.doer(None if lemma in lexicon().classes["deeds"] else kinds(head))
    return tuple(replace(a, at=head.i, party=a.party.model_copy(update={"via": "context"})) for a in found)


def _owner_first(scene: Scene, head: Any, hit: Hit) -> Hit:
    """A bare surname gives way to a country that stands with it: "King Olav of Norway"."""
    if hit.entry.kind not in ("person", "surname"):
        return hit
    inner = country(scene, head)
    if inner is None or inner is hit or inner.entry.code == hit.entry.code or _located(scene, head, inner):
        return hit
    if hit.entry.kind == "person" and inner.entry.kind not in ("organisation", "abbreviation", "organ"):
        return hit
    return Hit(hit.start, hit.end, (replace(inner.entry, kind=hit.entry.kind, sector=hit.entry.sector),))


def _located(scene: Scene, head: Any, inner: Hit) -> bool:
    """Whether the country only tells where a person was: "received the envoy in Lima"."""
    return any(scene.hits.get(n.i) is inner for n in prepositional(head, "in", "at", "to", "with", "on", "near"))


def _top(scene: Scene, token: Any, hit: Hit) -> Any:
    """The last token of a name."""
    while token.i + 1 < len(token.doc) and scene.hits.get(token.i + 1) is hit:
        token = token.nbor()
    return token
