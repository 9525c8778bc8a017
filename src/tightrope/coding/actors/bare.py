"""Whose "the government", "the army" or "police" are: bodies of a state told without its name."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.domestic import INNER
from tightrope.coding.actors.heads import heads, level
from tightrope.coding.actors.offices import bare
from tightrope.coding.actors.phrase import core
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load
from tightrope.ontology.actors import Post
from tightrope.ontology.values import holds

RIVALS = frozenset({"OPP", "REB", "SEP", "JUD", "LEG"})  # with whom a government deals at home
INWARD = frozenset({"MIL", "COP", "OPP", "REB", "SEP"})
ARBITERS = frozenset({"commission", "tribunal", "panel", "committee", "mission"})
SEIZED = frozenset({"junta", "regime", "ruler", "general"})  # who rule after a coup
BACK = 3  # sentences in which the state may have been named


def stranger(scene: Scene, head: Any) -> str | None:
    """The state of a titled stranger ("Fisheries Minister N. N."): the report's, or the dateline's where it is named.

    None for those whose office the ontology follows, as it would know them: leaders, and ministers of foreign affairs
    where another is known to have held the office on the day.
    """
    states = {code for code in scene.codes if code in load().states}
    home = scene.main or scene.home
    if home is None or (states and home not in states):
        return None
    words = [t.lower_ for t in head.doc[head.left_edge.i : head.i]]
    titles = [" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)]
    if level(head) == "leader":
        return home if states <= {home} else None
    return None if any(_taken(scene, t, home) for t in titles) else home


@cache
def _offices() -> dict[str, dict[str, list[Post]]]:
    """Posts of leaders and ministers by office and state."""
    found: dict[str, dict[str, list[Post]]] = {}
    for post in (p for person in load().people.values() for p in person.posts):
        if post.level in ("leader", "minister") and " " in post.office:
            found.setdefault(post.office, {}).setdefault(post.code, []).append(post)
    return found


def _taken(scene: Scene, office: str, home: str) -> bool:
    """Whether somebody else is known in an office of a state, or that state has no such office."""
    if home not in heads().national.get(office, (home,)):
        return True
    return any(holds(p.since, p.until, scene.on) for p in _offices().get(office, {}).get(home, []))


def home_of(scene: Scene, head: Any) -> str | None:
    """The state that a body without a name belongs to; None for the troops that a state sends, no other party.

    That of the subject whose own people act on it; for armies, police and sides that of the report or the one that it
    tells to be torn; that of the report where the last sentence names no other; of the last sentences the only state,
    without those that the sentence itself sets apart, the dateline's if it is among them, the subject of the last;
    failing that the report's or the dateline's.
    """
    before = head.doc[head.left_edge.i : head.i]
    if any(c.lower_ in heads().outside or c.lower_ in heads().regions for c in before):
        return None
    lemma, many = head.lemma_.lower(), head.tag_ in ("NNS", "NNPS")
    if many and (
        lemma in heads().stands_for or (lemma in heads().sides and any(c.dep_ == "nummod" for c in head.lefts))
    ):
        return None
    if lemma in ARBITERS and scene.main is None:
        return None  # between states a commission is of neither
    doer, sector = _subject(scene, head), heads().sector(head)
    if doer is not None and _at_home(head, doer, sector):
        return doer.party.code
    noun = core(head)
    if not (noun.lemma_.lower() in heads().domestic or bare(noun)):
        return (scene.main or scene.home) if scene.home else None
    seized = scene.torn if lemma in SEIZED else None
    found = seized or _own(scene, sector) or _lately(scene, head) or scene.main or scene.home or _here(scene, head)
    sent = doer is not None and head.dep_ in ("dobj", "pobj") and sector == "MIL"
    bare_plural = head.left_edge.i == head.i  # "promised soldiers": of whoever sends them
    return None if sent and (bare_plural or (doer and doer.party.code == found)) else found


def _own(scene: Scene, sector: str | None) -> str | None:
    """The state of the report, for those who act at home, and for others where the last sentence names no other."""
    if sector in INWARD:
        return scene.torn or scene.main
    last = set(_states(scene.told[-1])) if scene.told else set()
    return scene.main if last == {scene.main} else None


def _lately(scene: Scene, head: Any) -> str | None:
    """The state of the last sentences, those first that the sentence at hand does not name."""
    first, after = scene.begins(head.i), scene.ends(head.i)
    apart = {h.entry.code for i, h in scene.hits.items() if first <= i < after}
    near = [_states(told) for told in reversed(scene.told[1 - BACK :])]
    pools = [*([c for c in told if c not in apart] for told in near), *near]
    return next((state for pool in pools if (state := _one_of(scene, pool))), None)


def _here(scene: Scene, head: Any) -> str | None:
    """ "The Cabinet reiterated Peru's offer": in a first sentence the state that the body speaks of as its own."""
    if scene.told or head.lemma_.lower() not in ("cabinet", "parliament", "government"):
        return None
    owners = (
        h for i, h in scene.hits.items() if head.i < i < scene.ends(head.i) and head.doc[i + 1 : i + 2].text == "'s"
    )
    return next((h.entry.code for h in owners if h.entry.code in load().states), None)


def _states(told: tuple[Actor, ...]) -> list[str]:
    return list(dict.fromkeys(a.party.code for a in told if a.party.code in load().states))


def _subject(scene: Scene, head: Any) -> Actor | None:
    """The state, or body of one, that acts on a noun."""
    if head.dep_ not in ("dobj", "pobj", "nsubjpass"):
        return None
    for up in head.ancestors:
        for noun in (c for c in up.children if c.dep_ == "nsubj" and c.i < head.i):
            found = scene.read(noun.i)
            return found[0] if len(found) == 1 and found[0].party.code in load().states else None
    return None


def _at_home(head: Any, doer: Actor, sector: str | None) -> bool:
    """ "Sudan's rebels accused the army", "President X invited the opposition": both sides of one state."""
    rival = sector in RIVALS and bare(head)
    return doer.party.sector in (INNER | {"GOV"} if rival else INNER)


def _one_of(scene: Scene, codes: list[str]) -> str | None:
    """Of the states of a sentence: the only one, the dateline's, the last that stood as a subject."""
    if len(codes) == 1 or scene.home in codes:
        return scene.home if scene.home in codes else codes[0]
    return next((a.party.code for a in reversed(scene.subjects) if a.party.code in codes), None)
