"""Verb phrases of a parsed sentence as the labels of options: "fired two missiles at it" gives "Fire missiles"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tightrope.situation.draft.lexicon import words

LONGEST = 9
OBJECTS = ("dobj", "attr", "oprd", "dative", "acomp", "prt", "xcomp")
INSIDE = ("relcl", "advcl", "appos", "cc", "conj", "punct", "acl", "parataxis", "mark", "npadvmod", "advmod", "preconj")
TIME = re.compile(
    r"(mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october"
    r"|november|december|weeks?|months?|years?|days?|today|yesterday|recently|time|summer|winter|spring|autumn|\d{4}",
    re.IGNORECASE,
)
CAUSING = ("let", "allow", "help", "make", "have")
RELATIVE = ("that", "which", "whom")
EMPTY = {"it", "this", "that", "them", "they", "what", "which", "who", "so", "itself"}


@dataclass(frozen=True)
class Phrase:
    """A verb phrase: the verb's lemma, the head noun of what it is done to, the label, and its content words.

    `bare`: read from a noun that does not say what is acted on; a template words it better.
    """

    verb: str
    object: str
    label: str
    negated: bool = False
    bare: bool = False

    @property
    def words(self) -> frozenset[str]:
        """Lower-case words of the label, and of verb and object."""
        return frozenset(re.findall(r"[a-z][a-z'-]+", self.label.lower())) | {self.verb, self.object}


def phrase(verb: Any) -> Phrase:
    """The phrase of a verb token, in the infinitive, without its subject, times and subordinate clauses."""
    if verb.pos_ == "NOUN":
        return _of_noun(verb)
    carried = next((inner for child in verb.children if child.dep_ == "dobj" for inner in carried_by(child)), None)
    if carried is not None:
        return phrase(carried)
    parts = _parts(verb)
    objects = [head for head, _ in parts if head.dep_ in ("dobj", "nsubjpass", "attr", "pobj", "prep", "xcomp")]
    label = " ".join([_lemma(verb), *(word for _, text in _fitting(parts) for word in text)]).replace(" '", "'")
    return Phrase(_lemma(verb), _head(objects), label[:1].upper() + label[1:], _negated(verb))


def carried_by(noun: Any) -> list[Any]:
    """The infinitives that a noun carries: "efforts to mend ties"."""
    if str(noun.lemma_).lower() not in words().carriers:
        return []
    below = [child for child in noun.children if child.dep_ in ("acl", "relcl", "xcomp", "ccomp")]
    beside = [child for child in noun.head.children if child.dep_ == "advcl" and child.i > noun.i]
    return [verb for verb in [*below, *(beside if noun.dep_ == "dobj" else [])] if _infinitive(verb)]


def _infinitive(verb: Any) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _of_noun(noun: Any) -> Phrase:
    """ "the withdrawal of its troops" as "Withdraw its troops"; a noun of no act stands for itself."""
    carried = next(iter(carried_by(noun)), None)
    if carried is not None:
        return phrase(carried)
    verb = words().nouns.get(str(noun.lemma_).lower())
    inside = [child for child in noun.children if child.dep_ == "prep" and not _timed(child)]
    objects = [thing for prep in inside if prep.lower_ == "of" for thing in prep.children if thing.dep_ == "pobj"]
    if verb is None:
        text = " ".join(word.text for word in _subtree(noun))
        return Phrase("", str(noun.lemma_).lower(), text[:1].upper() + text[1:])
    before = [
        word.text for word in noun.lefts if word.dep_ == "compound" and not word.ent_type_ and word.pos_ == "NOUN"
    ]
    named = [word.text for thing in objects for word in _subtree(thing)] or before
    rest = [word.text for prep in inside if prep.lower_ != "of" for word in _subtree(prep)]
    label = " ".join([verb, *named, *rest][: LONGEST + 2])
    thing = str(objects[0].lemma_).lower() if objects else ""
    return Phrase(verb, thing, label[:1].upper() + label[1:], bare=not objects)


def _lemma(verb: Any) -> str:
    return str(verb.lemma_).lower() if verb.pos_ in ("VERB", "AUX") else str(verb.text).lower()


def _negated(verb: Any) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _parts(verb: Any) -> list[tuple[Any, list[str]]]:
    """Objects and prepositional phrases in the order of the text; a passive subject counts as the object."""
    passive = [child for child in verb.children if child.dep_ == "nsubjpass"]
    kinds = (*OBJECTS, "prep", *(("ccomp",) if verb.lemma_ in CAUSING else ()))
    near = [child for child in verb.children if child.i > verb.i or child.lower_ in RELATIVE]
    after = [child for child in near if child.dep_ in kinds]
    kept = [child for child in after if not _timed(child)]
    found = [(child, _text(child)) for child in [*passive, *kept]]
    return [(child, words) for child, words in found if words and not (len(words) == 1 and words[0] in EMPTY)]


def _timed(token: Any) -> bool:
    heads = [child.text for child in token.children if child.dep_ == "pobj"]
    return token.dep_ == "prep" and any(TIME.fullmatch(head) or head == "order" for head in heads)


def _text(token: Any) -> list[str]:
    """The words of a part without what hangs loosely on it; a relative "which" stands for its noun."""
    if token.lower_ in RELATIVE and token.head.dep_ == "relcl":
        token = token.head.head
    if token.dep_ == "ccomp":
        subjects = [word.text for child in token.children if child.dep_ == "nsubj" for word in _subtree(child)]
        return [*subjects, *_decapitalised(phrase(token).label).split()]
    if token.dep_ == "xcomp":
        inner = phrase(token)
        marked = any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)
        first = [token.text] if token.tag_ == "VBG" else [_lemma(token)]
        return [*(["to"] if marked else []), *first, *inner.label.split()[1:]]
    return [word.text for word in _subtree(token)]


def _decapitalised(label: str) -> str:
    return label[:1].lower() + label[1:]


def _subtree(token: Any) -> list[Any]:
    loose = INSIDE if token.dep_ == "prep" else tuple(kind for kind in INSIDE if kind != "advmod")
    found = [token]
    for child in token.children:
        if child.dep_ not in loose and not TIME.fullmatch(child.text) and not _timed(child):
            found += _subtree(child)
    return sorted(found, key=lambda word: word.i)


def _fitting(parts: list[tuple[Any, list[str]]]) -> list[tuple[Any, list[str]]]:
    """As many parts from the start as a label holds; the first always."""
    kept: list[tuple[Any, list[str]]] = []
    for head, texts in parts:
        if kept and sum(len(text) for _, text in kept) + len(texts) > LONGEST:
            break
        kept.append((head, texts[: LONGEST + 3]))
    return kept


def _head(objects: list[Any]) -> str:
    for token in objects:
        if token.lower_ in RELATIVE and token.head.dep_ == "relcl":
            token = token.head.head
        if token.dep_ == "prep":
            token = next((child for child in token.children if child.dep_ in ("pobj", "pcomp")), token)
        return str(token.lemma_).lower()
    return ""
