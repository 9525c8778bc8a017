"""Clauses below a verb: what is asked, offered or refused, and on what condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.situation.draft.lexicon import words

INNER = ("xcomp", "ccomp")
ASKED = ("for", "to", "on", "from", "of", "with", "at")
FUTURE = ("will", "shall", "'ll")


def complements(verb: Any) -> Iterator[tuple[Any, Any]]:
    """The verbs of the complement clauses of a verb and those coordinated with them, each with the first of its row."""
    for child in verb.children:
        purpose = child.dep_ == "advcl" and any(aux.lower_ == "to" for aux in child.children if aux.dep_ == "aux")
        if (child.dep_ in INNER or purpose) and child.pos_ in ("VERB", "AUX") and child.i > verb.i:
            yield from ((other, child) for other in coordinated(child) if _alike(other, child))
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pcomp" and inner.pos_ == "VERB":
                    yield from ((other, inner) for other in coordinated(inner))


def _alike(verb: Any, first: Any) -> bool:
    """Whether a verb belongs to the row of the first: a finite past after an infinitive starts a clause of its own."""
    finite = verb.tag_ in ("VBD", "VBZ") or (verb.tag_ == "VBN" and not any(map(_auxiliary, verb.children)))
    return verb is first or not (first.tag_ == "VB" and finite)


def _auxiliary(token: Any) -> bool:
    return token.dep_ in ("aux", "auxpass")


def coordinated(verb: Any) -> Iterator[Any]:
    """The verb and the verbs coordinated with it."""
    yield verb
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB":
            yield from coordinated(child)


def noun_acts(verb: Any) -> Iterator[Any]:
    """Objects of a verb that stand for acts: "the withdrawal of troops"."""
    heads = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    preps = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in ASKED]
    heads += [noun for prep in preps for noun in prep.children if noun.dep_ == "pobj"]
    known = {*words().nouns, *words().meetings}
    yield from (noun for noun in heads if str(noun.lemma_).lower() in known)


def unsettled(noun: Any) -> bool:
    """Whether a noun tells an act that is not fixed yet: "any talks", "a withdrawal", not "the summit in July"."""
    lemma = str(noun.lemma_).lower()
    fixed = any(child.dep_ == "poss" or child.lower_ in ("the", "this", "its", "their") for child in noun.children)
    return (lemma in words().nouns or lemma in words().meetings) and not fixed


def negated(verb: Any) -> bool:
    """Whether the verb is denied."""
    return any(child.dep_ == "neg" for child in verb.children)


def verb_name(verb: Any) -> str:
    """The lemma of a verb with the particle that makes it another one: "rule out"."""
    particle = next((str(child.lower_) for child in verb.children if child.dep_ == "prt"), "")
    name = f"{str(verb.lemma_).lower()} {particle}".strip()
    return name if name in words().own else str(verb.lemma_).lower()


def infinitive(verb: Any) -> bool:
    """Whether "to" stands before the verb."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def believed(word: Any) -> bool:
    """Whether the word stands in what somebody fears, believes or doubts."""
    for above in word.ancestors:
        if above.pos_ in ("VERB", "ADJ") and str(above.lemma_).lower() in words().believing:
            return bool(above.i < word.i)
    return False


def condition_of(verb: Any) -> Any | None:
    """The verb that holds only if this one does: after "unless", "only if", "as long as", "on condition that"."""
    kinds = words().conditions
    if verb.dep_ in ("acl", "ccomp", "relcl") and str(verb.head.lemma_).lower() == "condition":
        above = [word for word in verb.head.ancestors if word.pos_ == "VERB"]
        return above[0] if above else None
    if verb.dep_ != "advcl":
        return None
    before = [child for child in verb.children if child.dep_ in ("mark", "advmod", "prep") and child.i < verb.i]
    marked = any(kinds.get(str(child.lower_)) for child in before)
    lasting = verb.doc[max(0, verb.left_edge.i - 3) : verb.left_edge.i + 3].text.lower()
    return _governor(verb.head) if marked or "as long as" in lasting else None


def _governor(head: Any) -> Any:
    """The verb that a condition is of, not the past of a relative clause between them ("what it eased if")."""
    above = [word for word in head.ancestors if word.pos_ == "VERB"]
    return above[0] if head.dep_ == "relcl" and head.tag_ in ("VBD", "VBN") and above else head


def exchanged(verb: Any) -> Iterator[Any]:
    """What a verb is offered for: "in return for a halt", "in exchange for lifting the ban"."""
    for prep in verb.children:
        for noun in prep.children if prep.lower_ == "in" else ():
            if noun.lower_ in ("return", "exchange"):
                below = [thing for after in noun.children if after.lower_ == "for" for thing in after.children]
                yield from (thing for thing in below if _act(thing))


def _act(word: Any) -> bool:
    return word.pos_ == "VERB" or str(word.lemma_).lower() in words().nouns


def modal(verb: Any) -> str | None:
    """Possible for "could, might, may", planned for "will"; None for a plain verb."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if auxiliaries & words().modals:
        return "possible"
    return "planned" if auxiliaries & set(FUTURE) else None
