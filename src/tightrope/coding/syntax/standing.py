"""How an act stands where it is told: done, hypothetical, future, negated; told by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from tightrope.coding.actors.phrase import children
from tightrope.ontology.verbs import lexicon

Tense = Literal["past", "present", "future"]
DOUBTFUL = frozenset(
    [
        "possible",
        "potential",
        "alleged",
        "proposed",
        "likely",
        "imminent",
        "hypothetical",
        "future",
        "upcoming",
        "suspected",
        "planned",
        "further",
        "feared",
        "eventual",
        "threatened",
    ]
)
FACTUAL = frozenset(
    [
        "for",
        "after",
        "by",
        "before",
        "since",
        "while",
        "in",
        "despite",
        "over",
        "following",
        "during",
        "with",
        "upon",
        "on",
        "as",
        "through",
        "amid",
    ]
)
BELOW = frozenset(
    [
        "xcomp",
        "ccomp",
        "acomp",
        "attr",
        "oprd",
        "dobj",
        "nsubjpass",
        "nsubj",
        "pobj",
        "prep",
        "appos",
        "dative",
        "agent",
        "parataxis",
    ]
)
SEEKERS = frozenset(
    [
        "seek",
        "want",
        "avoid",
        "prevent",
        "fear",
        "propose",
        "consider",
        "expect",
        "need",
        "request",
        "demand",
        "discuss",
        "debate",
        "plan",
        "urge",
        "require",
        "favour",
        "favor",
        "advocate",
        "oppose",
        "suggest",
        "hope",
    ]
)


@dataclass(frozen=True, slots=True)
class Standing:
    """`open`: not said to happen; `future`: said to come; `not_yet`: negated for now; `speaker`: verb of saying."""

    negated: bool = False
    not_yet: bool = False
    open: bool = False
    future: bool = False
    denied: bool = False
    tense: Tense = "past"
    speaker: int | None = None
    why: str = ""


def standing(word: Any) -> Standing:
    """How the act of a verb or noun stands, read from the word up to the root of the sentence."""
    state = _own(word, Standing())
    node = word
    for _ in range(12):
        if node.head.i == node.i or state.open:
            break
        step = _above(node, node.head, state)
        if step is None:
            break
        state, node = step
    return state


def _own(word: Any, state: Standing) -> Standing:
    """What a clause says by its own auxiliaries."""
    ops = lexicon().operators
    for child in word.children:
        low = child.lower_
        if child.dep_ == "neg" or low in ("never", "no longer") or (low in ("no", "neither") and child.dep_ == "det"):
            state = replace(state, negated=not state.negated, not_yet=state.not_yet or _yet(word), why=state.why or low)
        elif child.dep_ == "aux" and child.tag_ == "MD":
            state = _modal(low, state, ops)
        elif (child.dep_ == "mark" and low in ops["conditional"]) or (child.dep_ == "amod" and low in DOUBTFUL):
            state = replace(state, open=True, why=low)
    if word.tag_ in ("VBZ", "VBP") and not state.future:
        state = replace(state, tense="present")
    if (
        any(c.dep_ == "aux" and c.lower_ in ("is", "are", "'s", "'re", "am") for c in word.children)
        and word.tag_ == "VBG"
    ):
        state = replace(state, tense="present")
    return state


def _yet(word: Any) -> bool:
    return any(c.lower_ == "yet" for c in word.children)


def _modal(low: str, state: Standing, ops: dict[str, frozenset[str]]) -> Standing:
    if low in ops["future_modals"]:
        return replace(state, future=True, tense="future", why=low)
    if low == "would":
        return replace(state, future=True, tense="future", why="would")
    return replace(state, open=True, why=low)


def _above(node: Any, head: Any, state: Standing) -> tuple[Standing, Any] | None:
    """One step up; None where what stands above no longer bears on the act."""
    dep = node.dep_
    if dep == "conj":
        return (
            (_coordinated(node, head, state), head) if not children(node, "nsubj", "nsubjpass") else _skip(head, state)
        )
    if dep in BELOW:
        return _governed(node, head, dep, state)
    if dep == "advcl":
        return (replace(state, open=True, why="purpose"), head) if _infinitive(node) else None
    if dep == "acl":
        return (replace(state, open=True, why="infinitive"), head) if _infinitive(node) else None
    if dep == "pcomp":
        fact = head.lower_ in FACTUAL
        return None if fact else (replace(state, open=True, why=head.lower_), head)
    return None


def _skip(head: Any, state: Standing) -> tuple[Standing, Any]:
    return state, head


def _coordinated(node: Any, head: Any, state: Standing) -> Standing:
    """A verb without its own auxiliaries shares those of the verb before."""
    if node.pos_ != "VERB" or head.pos_ not in ("VERB", "AUX") or children(node, "aux"):
        return state
    own = _own(head, Standing())
    if node.tag_ == head.tag_ or (own.future and node.tag_ == "VB") or own.open:
        return replace(
            state,
            open=state.open or own.open,
            future=state.future or (own.future and node.tag_ in ("VB", "VBP")),
            negated=state.negated,
        )
    return state


def _governed(node: Any, head: Any, dep: str, state: Standing) -> tuple[Standing, Any] | None:
    ops = lexicon().operators
    lemma = head.lemma_.lower()
    if dep in ("dobj", "nsubjpass", "pobj") and lemma in SEEKERS:
        return replace(state, open=True, why=lemma), head
    if dep in ("nsubj", "pobj", "appos", "dative", "agent"):
        return None if dep != "pobj" else (state, head)
    if dep in ("dobj", "nsubjpass", "prep", "acomp", "attr", "oprd"):
        return _own(head, state) if head.pos_ == "AUX" else state, head
    if dep == "ccomp" and lemma == "deny":
        return replace(state, denied=True), head
    if lemma in ops["speech"] and dep in ("ccomp", "parataxis"):
        return _told(head, state), head
    if lemma in ops["hypothetical"]:
        return replace(state, open=True, why=lemma), head
    if dep == "xcomp":
        return _complement(head, lemma, state)
    return state, head


def _told(head: Any, state: Standing) -> Standing:
    told = state if state.speaker is not None else replace(state, speaker=head.i)
    own = _own(head, Standing())
    return replace(told, open=told.open or own.open or (own.negated and not own.not_yet))


def _complement(head: Any, lemma: str, state: Standing) -> tuple[Standing, Any] | None:
    ops = lexicon().operators
    if lemma in ops["future"] and not lemma == "decide":
        return replace(_own(head, state), future=True, tense="future", why=lemma), head
    if lemma in ops["transparent"] or head.pos_ == "AUX":
        return _own(head, state), head
    return replace(state, open=True, why=lemma), head


def _infinitive(clause: Any) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
