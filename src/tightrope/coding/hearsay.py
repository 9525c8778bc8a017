"""Acts that a sentence only charges somebody with, or only looks ahead to."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.ontology.verbs import lexicon

CHARGED = frozenset({"for", "of", "with", "over"})
AHEAD = frozenset({"before", "pending", "until"})
WISHES = frozenset({"want", "wish", "like", "seek", "hope", "need", "desire", "prefer"})
BOUNDS = frozenset({"after", "once", "when", "until", "till", "before", "if", "unless", "as"})
STEPS = 4


def charged(word: Any) -> bool:
    """ "Condemned B for meddling", "accused B of having shelled": the charge is coded, not the deed."""
    node = word
    for _ in range(STEPS):
        if node.dep_ in ("acl", "ccomp") and node.head.pos_ == "NOUN" and _accuses(node.head):
            return True  # "accusations that B had shelled"
        if node.dep_ == "pcomp" and node.head.lower_ in CHARGED:
            return _accuses(node.head.head)
        if node.dep_ not in ("conj", "xcomp", "dobj", "pobj", "prep"):
            return False
        if node.dep_ == "prep" and node.lower_ in CHARGED and word.pos_ == "NOUN" and _accuses(node.head):
            return bool(node.lower_ == "of")
        node = node.head
    return False


def _accuses(head: Any) -> bool:
    """A verb or noun of charging, or a party beside one: "condemned his counterpart for"."""
    words = lexicon().claims["accusing"]
    return head.lemma_.lower() in words or (head.pos_ != "VERB" and head.head.lemma_.lower() in words)


def abstract(noun: Any) -> bool:
    """ "The importance of cooperation among the three": spoken of, not done."""
    if noun.pos_ == "NOUN" and noun.dep_ == "nsubj":
        return bool(noun.head.lemma_ in ("be", "remain", "have", "seem"))  # "the partnership is vital"
    return bool(noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN")


def bound(verb: Any) -> bool:
    """ "Will open the border once they sign": what only sets the time of something to come is still to come."""
    node = verb
    while node.dep_ == "conj" and node.head.pos_ == "VERB":
        node = node.head
    if node.dep_ != "advcl" or node.tag_ not in ("VBZ", "VBP", "VBN"):
        return False
    marked = any(c.lower_ in BOUNDS for c in children(node, "mark", "advmod"))
    return marked and any(c.lower_ in ("will", "'ll", "shall", "would") for c in children(node.head, "aux"))


def wished(verb: Any) -> bool:
    """ "Wants to attack": what somebody wants to do is demanded of nobody."""
    above = verb.head
    return bool(
        verb.dep_ == "xcomp" and above.lemma_.lower() in WISHES and not children(verb, "nsubj")
        and not children(above, "dobj")
    )  # fmt: skip


def awaited(noun: Any) -> bool:
    """ "Ahead of the summit", "on the eve of talks", "preparations for a visit": not said to have taken place."""
    if noun.dep_ == "acl" and noun.tag_ == "VBN":
        noun = noun.head  # "a summit mediated by"
    words = lexicon().claims["awaiting"]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return noun.lemma_.lower() in words  # "prepared for"
    if any(c.lemma_.lower() in words or c.lower_ in words for c in children(noun, "amod", "acl")):
        return True
    if noun.dep_ in ("nsubjpass", "dobj") and noun.head.lemma_.lower() in lexicon().claims["calling_off"]:
        return True
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return _supposed(noun)
    if noun.dep_ != "pobj":
        return False
    prep = noun.head
    above = prep.head
    if prep.lower_ in AHEAD and any(c.tag_ in ("VBG", "VBN") for c in children(noun, "amod")):
        return True
    lone = prep.lower_ in ("of", "to", "for") and (above.lower_ in words or above.lemma_.lower() in words)
    return bool(lone or (prep.lower_ == "of" and prep.i and prep.nbor(-1).lower_ in ("ahead", "eve", "advance")))


def _supposed(noun: Any) -> bool:
    """ "Fear that a summit would", "a summit could": whoever says so does not say that it took place."""
    if any(c.lower_ == "be" and c.tag_ == "VB" for c in children(noun.head, "auxpass")) and not any(
        c.tag_ in ("MD", "TO") for c in children(noun.head, "aux")
    ):
        return True  # "demanded that talks be held"
    if noun.head.lemma_ == "be" and any(c.lemma_ == "be" for c in children(noun.head, "xcomp")):
        return True  # "the talks were to be the first"
    if any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in ("the", "this", "that")) for c in noun.children):
        return False
    verb = noun.head
    if any(c.tag_ == "MD" for c in children(verb, "aux")):
        return True
    return bool(verb.dep_ in ("ccomp", "acl") and verb.head.lemma_.lower() in _open())


@cache
def _open() -> frozenset[str]:
    """Words of fear, hope, doubt and rumour."""
    stances = lexicon().claims["stances"]
    named = ("fears", "hopes", "doubts", "speculates")
    return frozenset(w for s in named for listed in stances[s].values() for w in listed)
