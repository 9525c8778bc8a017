"""Conditions that a text states: "A talks only once B lifts its ban", "no aid without a vote", "B goes first"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tightrope.domain import Evidence
from tightrope.situation.draft.bound import Clause, later_option, main_option, needed_option, placed
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.clauses import condition_of, exchanged, modal, negated, noun_acts, unsettled
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.who import Scene, scenes

NEAR = 300


NO = ("no", "neither", "nor", "never", "nothing", "nobody")


PROVIDED = ("provided", "providing", "assuming")
HANGING = ("dependent", "depend", "conditional", "contingent", "hinge", "subject")
OPENING = {"unless", "until", "till", "before", "without"}


@dataclass(frozen=True)
class Condition:
    """`act` holds only where `need` does (`yes`) or does not; `told` is the sentence that says so."""

    act: Choice
    need: Choice
    yes: bool
    told: Evidence


def conditions(plot: Plot) -> list[Condition]:
    """All stated conditions between two options of the plot, in the order of the text, each pair once."""
    found: dict[tuple[str, str], Condition] = {}
    for scene in scenes(plot.material):
        for word in scene.doc:
            for one in _told(plot, scene, word):
                found.setdefault((one.act.key, one.need.key), one)
    return list(found.values())


def _told(plot: Plot, scene: Scene, word: Any) -> Iterator[Condition]:
    for clause in _clauses(word):
        act = main_option(plot, scene, clause)
        need = needed_option(plot, scene, clause, act) if act else None
        if act and need and act.role not in ("pressure", "force"):
            yield Condition(act, need[0], need[1] == clause.yes, scene.evidence(word))
    yield from _first(plot, scene, word)
    yield from _then(plot, scene, word)


def _clauses(word: Any) -> Iterator[Clause]:
    """The conditions that a word heads. "Unless", "until", "before", "without" name what must come true for what the
    main clause denies; "only if", "once", "as long as", "in return for" what must be for what it affirms."""
    head = _main(word)
    if head is not None:
        denied = _denied(head)
        opens = bool(_marks(word) & OPENING) or (word.dep_ in ("pcomp", "pobj") and word.head.lower_ in OPENING)
        if not opens or denied:
            yield Clause(word, head, opens or not denied)
    for thing in exchanged(word) if word.pos_ == "VERB" else ():
        yield Clause(thing, word, True)


def _marks(word: Any) -> set[str]:
    before = [child for child in word.children if child.dep_ in ("mark", "advmod", "prep") and child.i < word.i]
    return {str(child.lower_) for child in before}


def _main(word: Any) -> Any | None:
    """The verb that a condition clause hangs on; None for any other word."""
    marks = _marks(word)
    if word.dep_ == "advcl" and word.head.lower_ == "long" and "as" in marks:
        return word.head.head
    if word.dep_ == "advcl" and marks & OPENING:
        return word.head
    if word.dep_ in ("pcomp", "pobj") and word.head.lower_ in OPENING:
        return word.head.head if word.dep_ == "pcomp" or _event(word) else None
    if word.head.lower_ in PROVIDED and word.dep_ in ("ccomp", "pcomp", "advcl") and word.i > word.head.i:
        return word.head.head
    if word.dep_ == "advcl" and (_inverted(word) or ("after" in marks and _to_come(word.head))):
        return word.head
    if word.dep_ in ("pobj", "pcomp") and str(word.head.head.lemma_).lower() in HANGING:
        return next((above for above in word.ancestors if above.pos_ == "VERB"), None)
    if "only" in marks and marks & {"if", "once", "when", "after"} and word.dep_ in ("advcl", "conj"):
        return word.head
    return condition_of(word) if word.pos_ in ("VERB", "AUX") else None


def _inverted(verb: Any) -> bool:
    """Whether a clause is a condition by its order: "should A yield", "were A to yield"."""
    subject = next((child.i for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), verb.i)
    return any(child.lower_ in ("should", "were") and child.i < subject for child in verb.children)


def _to_come(main: Any) -> bool:
    """Whether a main clause tells what is still to be: what it does after something else waits for that."""
    return any(child.lower_ in ("will", "would", "shall") and child.dep_ == "aux" for child in main.children)


def _first(plot: Plot, scene: Scene, word: Any) -> Iterator[Condition]:
    """ "A insists that B withdraw first", "that B withdraw before it signs": what A would do needs it."""
    if word.pos_ != "VERB":
        return
    later = [child for child in word.children if child.dep_ == "advcl" and "before" in _marks(child)]
    heads = [word, *noun_acts(word)]
    preps = [prep for head in heads for prep in head.subtree if prep.lower_ == "before" and prep.dep_ == "prep"]
    later += [noun for prep in preps for noun in prep.children if unsettled(noun)]
    if not (later or any(child.lower_ == "first" for child in word.children)):
        return
    places = {scene.place(head) for head in heads}
    for need in plot.choices:
        asked = [act for act in need.acts if act.place in places and act.by]
        for by in dict.fromkeys(by for act in asked for by in act.by if by != need.actor):
            act = later_option(plot, by, [token for head in later for token in head.subtree])
            if act is not None:
                yield Condition(act, need, need.sign(asked[0]) > 0, scene.evidence(word))


def _then(plot: Plot, scene: Scene, word: Any) -> Iterator[Condition]:
    """ "A would lift the ban. B would then talk": what is to follow needs what was told before of somebody else."""
    if word.pos_ != "VERB" or not any(child.lower_ == "then" for child in word.children) or modal(word) is None:
        return
    told = scene.evidence(word)
    acts = [choice for choice in placed(plot, scene, list(word.subtree)) if choice.role not in ("pressure", "force")]
    for act in acts[:1]:
        before = [
            (one.place, choice)
            for choice in plot.choices
            for one in choice.acts
            if choice.actor != act.actor and not choice.verbal and one.evidence.report == told.report
            if told.start - NEAR < one.place[1] < told.start and one.standing in ("possible", "planned", "offered")
        ]
        sentence = max((one.evidence.start for _, choice in before for one in choice.acts), default=0)
        firsts = [row for row in before if row[0][1] >= sentence] or before
        for _, need in sorted(firsts, key=lambda row: row[0])[:1]:
            yield Condition(act, need, True, told)


def _event(noun: Any) -> bool:
    lemma = str(noun.lemma_).lower()
    return lemma in words().nouns or lemma in words().meetings


def _denied(main: Any) -> bool:
    """Whether the main clause says no: negated, refused, ruled out, or with a subject or object of "no"."""
    for verb in (main, *([main.head] if main.dep_ in ("xcomp", "ccomp") else [])):
        name = " ".join([str(verb.lemma_).lower(), *(str(part.lower_) for part in verb.children if part.dep_ == "prt")])
        nouns = [part for part in verb.children if part.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")]
        none = any(word.lower_ in NO for noun in nouns for word in (noun, *noun.children))
        if none or words().own.get(name) == "refused" or negated(verb):
            return True
    return any(child.lower_ == "not" for child in main.children)
