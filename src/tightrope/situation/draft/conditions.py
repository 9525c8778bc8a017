"""Conditions that a text states: "A talks only once B lifts its ban", "no aid without a vote", "B goes first"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tightrope.domain import Evidence
from tightrope.situation.draft.choices import Choice, stem
from tightrope.situation.draft.clauses import condition_of, exchanged, negated, noun_acts, unsettled
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.who import Scene

LEAST = 2
NO = ("no", "neither", "nor", "never", "nothing", "nobody")
OPENING = {"unless", "until", "till", "before", "without"}


@dataclass(frozen=True)
class Condition:
    """`act` holds only where `need` does (`yes`) or does not; `told` is the sentence that says so."""

    act: Choice
    need: Choice
    yes: bool
    told: Evidence


@dataclass(frozen=True)
class _Clause:
    """A condition: the head of its clause, the main verb, and whether what it says must hold (`yes`) or must not."""

    head: Any
    main: Any
    yes: bool


def conditions(plot: Plot) -> list[Condition]:
    """All stated conditions between two options of the plot, in the order of the text, each pair once."""
    found: dict[tuple[str, str], Condition] = {}
    for report, start, doc in plot.material.passages:
        scene = Scene(plot.material, report, start, doc, plot.material.reports[report].published)
        for word in doc:
            for one in _told(plot, scene, word):
                found.setdefault((one.act.key, one.need.key), one)
    return list(found.values())


def _told(plot: Plot, scene: Scene, word: Any) -> Iterator[Condition]:
    for clause in _clauses(word):
        act = _act(plot, scene, clause)
        need = _need(plot, scene, clause, act) if act else None
        if act and need and act.role not in ("pressure", "force"):
            yield Condition(act, need[0], need[1] == clause.yes, scene.evidence(word))
    yield from _first(plot, scene, word)


def _clauses(word: Any) -> Iterator[_Clause]:
    """The conditions that a word heads. "Unless", "until", "before", "without" name what must come true for what the
    main clause denies; "only if", "once", "as long as", "in return for" what must be for what it affirms."""
    head = _main(word)
    if head is not None:
        denied = _denied(head)
        opens = bool(_marks(word) & OPENING) or (word.dep_ in ("pcomp", "pobj") and word.head.lower_ in OPENING)
        if not opens or denied:
            yield _Clause(word, head, opens or not denied)
    for thing in exchanged(word) if word.pos_ == "VERB" else ():
        yield _Clause(thing, word, True)


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
    if "only" in marks and marks & {"if", "once", "when", "after"} and word.dep_ in ("advcl", "conj"):
        return word.head
    return condition_of(word) if word.pos_ in ("VERB", "AUX") else None


def _first(plot: Plot, scene: Scene, word: Any) -> Iterator[Condition]:
    """ "A insists that B withdraw first", "that B withdraw before it signs": what A would do needs it."""
    if word.pos_ != "VERB":
        return
    later = [child for child in word.children if child.dep_ == "advcl" and "before" in _marks(child)]
    heads = [word, *noun_acts(word)]
    preps = [prep for head in heads for prep in head.children if prep.lower_ == "before"]
    later += [noun for prep in preps for noun in prep.children if unsettled(noun)]
    if not (later or any(child.lower_ == "first" for child in word.children)):
        return
    places = {scene.place(head) for head in heads}
    for need in plot.choices:
        asked = [act for act in need.acts if act.place in places and act.by]
        for by in dict.fromkeys(by for act in asked for by in act.by if by != need.actor):
            act = _later(plot, by, [token for head in later for token in head.subtree])
            if act is not None:
                yield Condition(act, need, need.sign(asked[0]) > 0, scene.evidence(word))


def _later(plot: Plot, actor: str, tokens: list[Any]) -> Choice | None:
    """What the asker would do afterwards: by its words, else its part in talks."""
    held = [choice for choice in plot.of(actor) if not choice.verbal and choice.role not in ("pressure", "force")]
    stems = _stems(tokens)
    talks = [
        choice
        for choice in held
        if family(choice.template) == "talks" and choice.acts and choice.acts[0].phrase.verb != "host"
    ]
    named = _nearest(held, stems) if tokens else None
    return named or (talks[0] if talks and (not tokens or stems & TALKS) else None)


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


def _act(plot: Plot, scene: Scene, clause: _Clause) -> Choice | None:
    """The option of the main clause: told within it, else of its subject and with words of it."""
    main = clause.main
    above = [main.head] if main.dep_ in ("xcomp", "ccomp", "acomp") else []
    inside = set(clause.head.subtree)
    tokens = [word for word in (*above, *main.subtree) if word not in inside]
    told = _placed(plot, scene, tokens)
    actor = next((code for verb in (main, *above) if (code := scene.subject(verb))), None)
    mine = [choice for choice in told if actor in (None, choice.actor)]
    if mine:
        return max(mine, key=lambda choice: (choice.role not in ("pressure", "force"), choice.weight))
    held = [choice for choice in plot.of(actor) if not choice.verbal] if actor else []
    talks = [choice for choice in held if family(choice.template) == "talks"]
    return _nearest(held, _stems(tokens)) or (talks[0] if talks and _stems(tokens) & TALKS else None)


TALKS = frozenset(
    stem(word) for word in ("talks", "talk", "negotiate", "negotiations", "dialogue", "meeting", "meet", "summit")
)


def _need(plot: Plot, scene: Scene, clause: _Clause, act: Choice) -> tuple[Choice, bool] | None:
    """The option that the condition names, and whether it must hold."""
    tokens = list(clause.head.subtree)
    actor = scene.subject(clause.head) if clause.head.pos_ in ("VERB", "AUX") else scene.who(clause.head)
    others = [choice for choice in plot.choices if choice.actor != act.actor and not choice.verbal]
    held = [choice for choice in others if actor is None or choice.actor == actor]
    told = [choice for choice in _placed(plot, scene, tokens) if choice in held]
    found = max(told, key=lambda choice: choice.weight, default=None) or _nearest(held, _stems(tokens))
    found = found or _pressure(plot, act.actor, held, tokens)
    return (found, _holds(found, clause.head)) if found else None


def _pressure(plot: Plot, actor: str, held: list[Choice], tokens: list[Any]) -> Choice | None:
    """Pressure by another name: "the blockade" for "close the border"."""
    if not any(str(word.lemma_).lower() in words().pressures for word in tokens):
        return None
    kept = [choice for choice in held if choice.role in ("pressure", "force") and "done" in choice.standings()]
    kept = [choice for choice in kept if plot.odds(actor, choice.actor) > 0]
    return max(kept, key=lambda choice: (plot.odds(actor, choice.actor), choice.weight), default=None)


def _holds(choice: Choice, head: Any) -> bool:
    """Whether the clause tells the option's yes: "lifted" is the no of "keep the ban"."""
    verb = words().nouns.get(str(head.lemma_).lower(), str(head.lemma_).lower())
    ends = verb in words().ending
    crossed = ends != (choice.label.partition(" ")[0].lower() in words().ending)
    return (crossed and _lasts(choice, ends)) == negated(head)


def _lasts(choice: Choice, ends: bool) -> bool:
    """Whether ending is the opposite of the option, and not another act upon the same thing."""
    return (
        not ends
        or choice.role in ("pressure", "force")
        or bool({act.phrase.verb for act in choice.acts} & words().keeping)
    )


def _placed(plot: Plot, scene: Scene, tokens: list[Any]) -> list[Choice]:
    places = {scene.place(word) for word in tokens}
    return [choice for choice in plot.choices if any(act.place in places for act in choice.acts) and not choice.verbal]


def _nearest(held: list[Choice], stems: frozenset[str]) -> Choice | None:
    """The option that shares most content words with the clause: two at least, or one of its object."""
    scored = [(len(choice.words & stems) + bool(_objects(choice) & stems), choice) for choice in held]
    best = max(scored, key=lambda row: (row[0], row[1].weight), default=(0, None))
    return best[1] if best[0] >= LEAST else None


def _objects(choice: Choice) -> frozenset[str]:
    return frozenset(stem(act.phrase.object) for act in choice.acts if act.phrase.object)


def _stems(tokens: list[Any]) -> frozenset[str]:
    kept = [word for word in tokens if word.pos_ in ("NOUN", "VERB") and len(word.text) > 2]
    return frozenset(stem(str(word.lemma_).lower()) for word in kept)
