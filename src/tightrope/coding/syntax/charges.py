"""Senses that turn on who acts: harsh words, abductions by rebels, broken word told by the other side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.heads import acts, heads
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gate import CROWDS, FORCES
from tightrope.coding.lexical import fits, noun_senses
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.implied import telling
from tightrope.coding.syntax.roles import objects, passive
from tightrope.coding.syntax.standing import Standing
from tightrope.ontology.verbs import Sense, lexicon

IRREGULAR = frozenset({"REB", "UAF", "SEP", "IMG"})
RULING = frozenset({"GOV", "LEG"})
REPROACH = Sense(key="harsh_words", type="ACCUSE", target=("object", "at", "for", "over"), cameo="111")
ABDUCTION = Sense(key="captors", type="ASSAULT", target=("object", "of"), gate=True, mode="abduct", cameo="181")
VOW = Sense(
    key="vow", type="THREATEN", target=("complement", "object", "to", "against"), complement="to", cameo="130",
    embeds="hypothetical",
)  # fmt: skip
PROMISES = frozenset({"promise_to", "promise_that", "willing", "decide_to_help", "express_willingness", "willingness"})
MEASURES = frozenset(
    {"take", "adopt", "use", "impose", "add", "raise", "bring", "file", "launch"}
)  # with "against": harm
HARM = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT", "THREATEN"})
BREACH = Sense(key="breach", type="ACCUSE", cameo="112")
CHOOSING = frozenset({"choose", "decide", "opt", "vote", "elect", "prefer"})
YIELDING = frozenset({"CONCEDE", "RETREAT", "COOPERATE", "CONSULT", "SUPPORT", "AID", "AGREE"})
HITTING = frozenset({"hit", "fire", "shoot", "strike"})
KEPT = frozenset({"comply", "keep_word"})  # senses that, denied by the other side, are charges


def vows(match: Match, held: list[Match]) -> bool:
    """ "Vowed to stage more protests": a promise of force is a threat."""
    if match.sense.key not in PROMISES:
        return False
    return any(m.sense.type in HARM for m in held) or any(_against(c) for c in promised(match))


def promised(match: Match) -> list[Any]:
    """Clauses of what is promised, of the verb and of its noun."""
    return list(dict.fromkeys((*complements(match.verb), *complements(match.anchor))))


def _against(clause: Any) -> bool:
    """ "To take measures against", "to take measures should the attacks go on"."""
    if clause.lemma_ not in MEASURES:
        return False
    aimed = (*prepositional(clause, "against"), *(n for o in objects(clause) for n in prepositional(o, "against")))
    return bool(aimed) or any(c.lower_ == "should" for a in children(clause, "advcl") for c in a.children)


def by_doers(match: Match, who: tuple[Actor, ...]) -> Match:
    """The sense that a word has in the mouth or hands of those who act."""
    if not who:
        return match
    sectors = {a.party.sector for a in who}
    if match.anchor.pos_ == "NOUN":
        return _noun(match, who, sectors)
    lemma, ops = match.verb.lemma_.lower(), lexicon().operators
    if match.sense.key == "retaliate" and lemma in HITTING and not sectors & FORCES and _answers(match.verb):
        return replace(match, sense=REPROACH)
    if match.sense.type == "ASSAULT" and lemma in ops["harsh"] and not sectors & FORCES and _reproached(match.verb):
        return replace(match, sense=REPROACH)
    if match.sense.type == "COERCE" and sectors <= IRREGULAR and lemma in ops["abducting"] and _people(match.verb):
        return replace(match, sense=ABDUCTION)
    return match


def _people(verb: Any) -> bool:
    """Whether those taken are people, and not a town or a ship."""
    classes = lexicon().classes
    known = classes["people"] | classes["prisoners"]
    return any(fits(n, known) == 2 or acts(n) or heads().sector(n) for n in objects(verb))


def _answers(verb: Any) -> bool:
    """ "Fired back, calling it a lie", "hit back at the minister": an answer in words."""
    spoken = any(c.tag_ == "VBG" and c.lemma_ in lexicon().operators["speaking"] for c in children(verb, "advcl"))
    armed = any(c.dep_ == "prep" and c.lower_ in ("with", "by") for c in verb.children)
    return spoken or (not armed and any(c.dep_ == "prep" and c.lower_ == "at" for c in verb.children))


def _reproached(verb: Any) -> bool:
    """ "Pounded X over its record": words, not shells."""
    return any(c.dep_ == "prep" and c.lower_ in ("over", "for") for c in verb.children) and not any(
        c.dep_ == "prep" and c.lower_ == "with" for c in verb.children
    )


def _noun(match: Match, who: tuple[Actor, ...], sectors: set[str | None]) -> Match:
    """A "strike" of workers is no attack; "under fire" from troops no criticism; a state's "protest" a complaint."""
    kind = match.sense.type
    if (
        kind == "PROTEST"
        and all(a.party.via not in ("adjective", "demonym") for a in who)
        and all(a.party.sector in RULING or (a.known and a.party.sector is None) for a in who)
    ):
        return replace(match, sense=_named("ACCUSE", "protest_to")) if match.anchor.lemma_ == "protest" else match
    other = "PROTEST" if sectors <= CROWDS else "ASSAULT" if sectors <= FORCES else kind
    told = [s for s in noun_senses(match.anchor) if s.type == other] if other != kind else []
    return replace(match, sense=told[0]) if told else match


def _named(kind: str, key: str) -> Sense:
    return next((s for s in lexicon().senses if (s.type, s.key) == (kind, key)), BREACH)


def breach(
    scene: Scene, match: Match, stand: Standing, who: tuple[Actor, ...]
) -> tuple[Match, tuple[Actor, ...]] | None:
    """ "B has not kept its word, A said": A accuses B. The match and who accuses; None for anything else."""
    if not stand.negated or match.sense.key not in KEPT or not children(match.verb, "nsubj"):
        return None
    speakers = tuple(a for a in telling(scene, match.verb) if a.party.code not in {b.party.code for b in who})
    return (replace(match, sense=BREACH), speakers) if speakers else None


def turned(match: Match, state: Standing, held: list[Match]) -> Standing:
    """ "Chose not to join", "vowed never to cede", "is not willing": refused; "agreed not to attack": agreed."""
    chosen = match.verb.dep_ == "xcomp" and match.verb.head.lemma_ in CHOOSING and children(match.verb, "neg")
    if chosen and match.sense.type in YIELDING:
        return replace(state, negated=True, withheld=True)
    if match.sense.type != "AGREE" or match.sense.complement not in ("to", "that"):
        return state
    yields = any(m.sense.type in YIELDING for m in held) or any(passive(c) for c in complements(match.verb)[:1])
    if any(children(c, "neg") for c in complements(match.verb)[:1]):
        keeps = match.verb.lemma_ not in CHOOSING and not yields
        return state if keeps else replace(state, negated=not state.negated, withheld=not state.negated)
    unready = match.verb.pos_ == "ADJ" and state.negated and not state.not_yet
    return replace(state, withheld=True) if unready else state
