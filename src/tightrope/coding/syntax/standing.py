"""How an act stands where it is told: done, hypothetical, future, negated; told by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from tightrope.coding.actors.phrase import children
from tightrope.coding.lexical import noun_senses
from tightrope.coding.syntax.supposed import conditional, subjunctive, supposed
from tightrope.ontology.verbs import lexicon

Tense = Literal["past", "present", "future"]
BELOW = frozenset({
    "xcomp", "ccomp", "acomp", "attr", "oprd", "dobj", "nsubjpass", "nsubj", "pobj", "prep", "appos", "dative", "agent",
    "parataxis",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """`open`: not said to happen; `future`: said to come; `not_yet`: negated for now; `speaker`: verb of saying.

    `withheld`: a negated verb that by itself refuses ("did not allow"); `kept`: not ruled out.
    """

    negated: bool = False
    not_yet: bool = False
    open: bool = False
    future: bool = False
    denied: bool = False
    tense: Tense = "past"
    speaker: int | None = None
    withheld: bool = False
    kept: bool = False
    why: str = ""


def standing(word: Any) -> Standing:
    """How the act of a verb or noun stands, read from the word up to the root of the sentence."""
    state = _nothing(word, _own(word, Standing()))
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
    if supposed(word) or subjunctive(word):
        state = replace(state, open=True, why="if")
    elif word.lemma_ in ("face", "risk") and conditional(word):
        state = replace(state, future=True, tense="future", why="unless")
    for child in word.children:
        low = child.lower_
        if child.dep_ == "neg" or low in ("never", "no longer") or (low in ("no", "neither") and child.dep_ == "det"):
            state = replace(state, negated=not state.negated, not_yet=state.not_yet or _yet(word), why=state.why or low)
        elif child.dep_ == "aux" and child.tag_ == "MD":
            state = _modal(low, state)
        elif (child.dep_ == "mark" and low in ops["conditional"]) or (
            child.dep_ in ("amod", "advmod") and low in ops["doubtful"]
        ):
            state = replace(state, open=True, why=low)
    return _tensed(word, state)


def _nothing(word: Any, state: Standing) -> Standing:
    """ "Sent no envoy" is not sent; "did not allow" refuses, "has not allowed" does not."""
    nouns = [o for o in children(word, "dobj", "nsubj", "nsubjpass", "attr") if word.pos_ in ("VERB", "AUX")]
    neither = any(c.lower_ == "neither" for o in nouns for c in children(o, "preconj", "cc"))
    none = any(c.lower_ in ("no", "neither") and c.dep_ in ("det", "neg") for o in nouns for c in o.children)
    if neither or none:
        state = replace(state, negated=not state.negated, why=state.why or "no")
    perfect = any(c.lemma_ == "have" for c in children(word, "aux"))
    refuses = word.lemma_.lower() in lexicon().operators["withholding"]
    return replace(state, withheld=state.negated and refuses and not perfect)


def _tensed(word: Any, state: Standing) -> Standing:
    running = word.tag_ == "VBG" and any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in word.children)
    if state.tense == "past" and (running or word.tag_ in ("VBZ", "VBP")):
        return replace(state, tense="present")
    return state


def _yet(word: Any) -> bool:
    return any(c.lower_ == "yet" for c in word.children)


def _modal(low: str, state: Standing) -> Standing:
    if low == "would" or low in lexicon().operators["future_modals"]:
        return replace(state, future=True, tense="future", why=low)
    return replace(state, open=True, why=low)


def _above(node: Any, head: Any, state: Standing) -> tuple[Standing, Any] | None:
    """One step up; None where what stands above no longer bears on the act."""
    dep = node.dep_
    if dep == "conj":
        own_subject = children(node, "nsubj", "nsubjpass")
        return (state if own_subject else _coordinated(node, head, state)), head
    if dep in BELOW:
        return _governed(node, head, dep, state)
    if dep == "advcl" and node.tag_ == "VBG" and head.lemma_.lower() in lexicon().operators["flinching"]:
        return _complement(node, state), head
    if dep == "advcl":
        return _aside(node, head, state)
    if _infinitive(node) and dep in ("acl", "relcl"):
        if head.lemma_.lower() in lexicon().operators["steps"] and head.head.lemma_ == "take":
            return _own(head.head, state), head.head
        return replace(state, open=True, why="infinitive"), head
    if dep == "pcomp":
        aim = head.lower_ == "for" and head.head.pos_ == "NOUN" and not noun_senses(head.head)
        factual = head.lower_ in lexicon().operators["factual"] and not aim
        if not factual:
            return replace(state, open=True, why=head.lower_), head
        return _alongside(head.head, state) if head.lower_ in ("in", "by", "with", "while") else None
    return None


def _alongside(verb: Any, state: Standing) -> tuple[Standing, Any] | None:
    """ "Will join them in sending troops": the participle stands as its verb does."""
    above = standing(verb) if verb.pos_ in ("VERB", "AUX") else Standing()
    if above.open or above.future:
        return replace(
            state, open=state.open or above.open, future=above.future, tense=above.tense, why=above.why
        ), verb
    return None


def _aside(node: Any, head: Any, state: Standing) -> tuple[Standing, Any] | None:
    """A purpose is open, unless the main verb only serves it ("used the forum to"); a participle shares doubt."""
    if _infinitive(node):
        served = head.lemma_.lower() in lexicon().operators["transparent"] and not children(head, "prt", "auxpass")
        return (_own(head, state) if served else replace(state, open=True, why="purpose")), head
    if children(node, "mark", "nsubj"):
        return None
    above = standing(head)
    return (replace(state, open=True, why=above.why), head) if above.open else None


def _coordinated(node: Any, head: Any, state: Standing) -> Standing:
    """A verb without its own auxiliaries shares those of the verb before."""
    if node.pos_ != "VERB" or head.pos_ not in ("VERB", "AUX") or children(node, "aux"):
        return state
    own = _own(head, Standing())
    bare = node.tag_ in ("VB", "VBP")
    if node.tag_ == head.tag_ or (own.future and bare) or own.open:
        return replace(state, open=state.open or own.open, future=state.future or (own.future and bare))
    return state


def _said_to_be(noun: Any) -> bool:
    """ "The attack", "Norway's attack": there is one, whatever it would do."""
    return any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ not in ("a", "an", "any")) for c in noun.children)


def _governed(node: Any, head: Any, dep: str, state: Standing) -> tuple[Standing, Any] | None:
    ops = lexicon().operators
    lemma = head.lemma_.lower()
    if dep == "nsubj" and any(c.lemma_ in ops["prospects"] for c in children(head, "attr", "acomp", "dobj")):
        return replace(state, open=True, why="prospect"), head
    if dep in ("dobj", "nsubjpass", "pobj") and lemma in ops["seeking"]:
        return replace(state, open=True, why=lemma), head
    if dep == "nsubjpass" and node.pos_ == "NOUN" and lemma in ops["cancelling"]:
        return replace(state, open=True, why=lemma), head
    if dep in ("nsubj", "nsubjpass") and node.pos_ == "NOUN" and not _said_to_be(node):
        if lemma in ops["happening"] and any(c.dep_ == "aux" and c.lower_ in ("will", "would") for c in head.children):
            return replace(state, future=True, tense="future", why="will"), head
        ahead = any(c.dep_ == "aux" and c.lower_ in ("would", "could", "might", "may") for c in head.children)
        return (replace(state, open=True, why="would"), head) if ahead else None
    if dep in ("nsubj", "appos", "dative", "agent"):
        return None
    settled = node.lower_ == "on" and lemma == "agree"
    if dep == "prep" and (settled or (node.lower_ == "for" and lemma in ops["pleading"])):
        return replace(state, open=True, why=lemma), head
    if dep == "prep" and head.pos_ == "NOUN" and lemma in ops["unsure"]:
        return replace(state, open=True, why=lemma), head
    if dep in ("pobj", "dobj", "nsubjpass", "prep", "acomp", "attr", "oprd"):
        carries = head.pos_ == "AUX" or lemma in ops["producing"]
        return (_own(head, state) if carries else state), head
    return _clause(node, dep, state)


def _clause(node: Any, dep: str, state: Standing) -> tuple[Standing, Any]:
    """Of a clause that completes another verb."""
    ops, head = lexicon().operators, node.head
    lemma = head.lemma_.lower()
    if dep == "ccomp" and lemma == "deny":
        return replace(state, denied=True), head
    if lemma in ops["speech"] and dep in ("ccomp", "parataxis"):
        return _told(head, state), head
    due = dep == "xcomp" and lemma in ops["future"] and bool(children(head, "auxpass"))
    if lemma in ops["hypothetical"] and not due:
        return replace(state, open=True, why=lemma), head
    return (_complement(node, state) if dep == "xcomp" else state), head


def _told(head: Any, state: Standing) -> Standing:
    told = state if state.speaker is not None else replace(state, speaker=head.i)
    own = _own(head, Standing())
    if told.future and any(
        c.dep_ == "nsubj" and c.lemma_.lower() in lexicon().claims["outsiders"] for c in head.children
    ):
        return replace(told, open=True, why="outsider")
    return replace(told, open=told.open or own.open or (own.negated and not own.not_yet))


def _complement(node: Any, state: Standing) -> Standing:
    ops, head = lexicon().operators, node.head
    lemma = head.lemma_.lower()
    if lemma in ops["future"] and lemma != "decide":
        return replace(_own(head, state), future=True, tense="future", why=lemma)
    if lemma in ops["flinching"] and _own(head, Standing()).negated:
        return replace(state, future=True, tense="future", kept=lemma == "rule", why=f"not {lemma}")
    if node.tag_ == "VBG" and lemma in ops["perceiving"] and children(head, "auxpass"):
        return _own(head, state)  # "troops were seen moving"
    if lemma == "be" and _infinitive(node):
        return _destined(head, state)
    if (lemma in ops["transparent"] and not children(head, "prt")) or head.pos_ == "AUX":
        return _own(head, state)
    return replace(state, open=True, why=lemma)


def _destined(head: Any, state: Standing) -> Standing:
    """ "Is to send" is announced; of "the aim is to send" nothing is."""
    aims = any(c.lemma_.lower() in lexicon().operators["unsure"] for c in children(head, "nsubj"))
    return (
        replace(state, open=True, why="aim")
        if aims
        else replace(_own(head, state), future=True, tense="future", why="is to")
    )


def _infinitive(clause: Any) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
