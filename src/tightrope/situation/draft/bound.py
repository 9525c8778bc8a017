"""Which option the main clause of a condition tells, and which one it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tightrope.situation.draft.act import code_of
from tightrope.situation.draft.choices import Choice, stem
from tightrope.situation.draft.clauses import negated
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.who import Scene

LEAST = 2
SETTLEMENT = frozenset({"deal", "settlement", "agreement", "peace", "treaty", "accord", "nothing", "progress"})
TALKS = frozenset(
    stem(word) for word in ("talks", "talk", "negotiate", "negotiations", "dialogue", "meeting", "meet", "summit")
)
CLOSING = {"close", "block", "blockade", "besiege", "seal", "impose"}


@dataclass(frozen=True)
class Clause:
    """A condition: the head of its clause, the main verb, and whether what it says must hold (`yes`) or must not."""

    head: Any
    main: Any
    yes: bool


def later_option(plot: Plot, actor: str, tokens: list[Any]) -> Choice | None:
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


def main_option(plot: Plot, scene: Scene, clause: Clause) -> Choice | None:
    """The option of the main clause: told within it, else of its subject and with words of it."""
    main = clause.main
    above = [main.head] if main.dep_ in ("xcomp", "ccomp", "acomp") else []
    inside = set(clause.head.subtree)
    tokens = [word for word in (*above, *main.subtree) if word not in inside]
    told = placed(plot, scene, tokens)
    actor = next((code for verb in (main, *above) if (code := scene.subject(verb))), None)
    actor = actor or (_speaker(plot, scene, main) if not told else None)
    mine = [choice for choice in told if actor in (None, choice.actor)]
    if mine:
        return max(mine, key=lambda choice: (choice.role not in ("pressure", "force"), choice.weight))
    held = [choice for choice in plot.of(actor) if not choice.verbal] if actor else []
    talks = [choice for choice in held if family(choice.template) == "talks" or _received(choice)]
    near = _nearest(held, _stems(tokens)) or (talks[0] if talks and _stems(tokens) & TALKS else None)
    gives = [choice for choice in held if choice.role in ("accept", "concede", "aid", "join")]
    agreed = words().answers.get(str(main.lemma_).lower()) == "accepted" or _settles(main)
    return near or (max([*talks, *gives], key=lambda choice: choice.role == "accept") if agreed and gives else None)


def _received(choice: Choice) -> bool:
    """Whether the option is to receive those who come to talk."""
    return choice.template is not None and choice.template.type == "CONSULT" and choice.role == "accept"


def _settles(main: Any) -> bool:
    """Whether a clause without an actor speaks of a settlement: "nothing will be settled", "no deal is possible"."""
    nouns = {str(child.lemma_).lower() for child in main.children if child.dep_ in ("nsubj", "nsubjpass", "attr")}
    return bool(nouns & SETTLEMENT) or str(main.lemma_).lower() in ("settle", "conclude")


def _speaker(plot: Plot, scene: Scene, main: Any) -> str | None:
    """Who is quoted in a sentence whose main clause names no actor."""
    told = scene.evidence(main)
    for claim in plot.material.claims:
        holder = code_of(claim.holder)
        if holder in plot.cast and any(
            one.report == told.report and one.sentence_start == told.sentence_start for one in claim.evidence
        ):
            return holder
    above = [word for word in main.ancestors if word.pos_ == "VERB"]
    beside = [child for child in main.children if child.dep_ in ("ccomp", "parataxis")]
    return next((code for verb in (*above, *beside) if (code := scene.subject(verb)) in plot.cast), None)


def needed_option(plot: Plot, scene: Scene, clause: Clause, act: Choice) -> tuple[Choice, bool] | None:
    """The option that the condition names, and whether it must hold."""
    tokens = list(clause.head.subtree)
    actor = scene.subject(clause.head) if clause.head.pos_ in ("VERB", "AUX") else scene.who(clause.head)
    others = [choice for choice in plot.choices if choice.actor != act.actor and not choice.verbal]
    held = [choice for choice in others if actor is None or choice.actor == actor]
    told = [choice for choice in placed(plot, scene, tokens) if choice in held]
    found = max(told, key=lambda choice: choice.weight, default=None) or _nearest(held, _stems(tokens))
    found = found or _pressure(plot, act.actor, held, tokens)
    return (found, _holds(found, clause.head)) if found else None


def _pressure(plot: Plot, actor: str, held: list[Choice], tokens: list[Any]) -> Choice | None:
    """Pressure by another name: "the blockade" for "close the border"."""
    if not any(str(word.lemma_).lower() in words().pressures for word in tokens):
        return None
    kept = [choice for choice in held if choice.role in ("pressure", "force") and "done" in choice.standings()]
    kept = [choice for choice in kept if plot.odds(actor, choice.actor) > 0]

    def closeness(choice: Choice) -> tuple[float, bool, float]:
        closes = bool({act.phrase.verb for act in choice.acts} & CLOSING)
        return plot.odds(actor, choice.actor), closes, choice.weight

    return max(kept, key=closeness, default=None)


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


def placed(plot: Plot, scene: Scene, tokens: list[Any]) -> list[Choice]:
    """The options that are told at one of these words."""
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
