"""Who speaks for or against what: condemning, backing, refusing, accepting, wanting, fearing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope.domain import Claim, Event, Evidence
from tightrope.situation.draft.act import code_of
from tightrope.situation.draft.acts import triggers
from tightrope.situation.draft.choices import Choice, stem
from tightrope.situation.draft.clauses import complements, negated
from tightrope.situation.draft.leanings import leanings
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import Material
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.who import Scene, scenes

NEAR = 500
SAID_OF = 2.5
WEIGHT = {"against": -3.0, "for": 2.5, "refuses": -3.0, "accepts": 2.0, "wants": 4.0, "fears": -3.0, "hopes": 3.0}
KINDS = {
    "ACCUSE": "against",
    "PROTEST": "against",
    "SUPPORT": "for",
    "REJECT": "refuses",
    "AGREE": "accepts",
    "REQUEST": "wants",
}
MEANT = ("it", "them", "this", "that", "so")
OBJECTS = ("dobj", "pobj", "nsubjpass", "oprd", "attr")


@dataclass(frozen=True)
class Stance:
    """What an actor says for or against something told in a few nouns.

    `target` is whose it is, where told; `direct`: the target itself is spoken to ("accused A of arming B").
    """

    actor: str
    kind: str
    nouns: frozenset[str]
    evidence: Evidence
    place: tuple[str, int]
    target: str | None = None
    direct: bool = False


def stances(material: Material) -> list[Stance]:
    """All stances of events and claims, in the order of the text."""
    known = triggers(material)
    found = [one for claim in material.claims for one in _of_claim(claim)]
    for scene in scenes(material):
        for word in scene.doc:
            for event in known.get(scene.place(word), ()):
                found += _of_event(scene, word, event)
            if not known.get(scene.place(word)):
                found += _of_view(scene, word)
    return sorted(found, key=lambda one: one.place)


def _of_event(scene: Scene, word: Any, event: Event) -> Iterator[Stance]:
    kind, actor = KINDS.get(event.type), code_of(event.source)
    inner = kind in ("refuses", "accepts", "wants") and any(map(_says_more, complements(word)))
    acted = kind == "for" and str(word.lemma_).lower() not in {*words().views, *words().speaking}
    if kind and actor and not event.negated and not inner and not acted:
        target = code_of(event.target)
        objects = [child for child in word.children if child.dep_ == "dobj"]
        direct = target is not None and any(scene.who(child) == target for child in objects)
        nouns = _nouns(word) | _meant_by_which(word)
        if nouns or kind in ("refuses", "accepts", "wants") or any(child.pos_ == "PRON" for child in objects):
            yield Stance(actor, kind, nouns, scene.evidence(word), scene.place(word), target, direct)


def _says_more(clause: tuple[Any, Any]) -> bool:
    """Whether a clause tells an act of its own: not "to do so", "to join them"."""
    verb = clause[0]
    things = [child for child in verb.children if child.dep_ in OBJECTS or child.dep_ in ("prep", "xcomp", "ccomp")]
    return str(verb.lemma_) != "do" and not (things and all(thing.lower_ in MEANT for thing in things))


def _of_view(scene: Scene, word: Any) -> Iterator[Stance]:
    """What a verb or an adjective of liking or minding says of what others do: "A opposes any relief for B"."""
    lemma = str(word.lemma_).lower()
    lists = leanings()
    kind = "wants" if lemma in lists.wanting else "hopes" if lemma in lists.hoping else words().views.get(lemma)
    if word.pos_ not in ("VERB", "ADJ"):
        return
    if kind is None and lemma in lists.bearing and (negated(word) or "never" in _adverbs(word)):
        kind = "against"
    elif negated(word) or (kind == "hopes" and not _aimed(word)):
        kind = None
    actor = scene.subject(word) if word.pos_ == "VERB" else scene.subject(word.head)
    nouns = (_nouns(word) | _told_in(word) | _meant_by_which(word)) if kind else frozenset()
    if kind == "wants" and any(map(_says_more, complements(word))):
        return
    if actor and kind and nouns:
        target = next((code for verb, _ in complements(word) if (code := scene.subject(verb))), None)
        yield Stance(actor, kind, nouns, scene.evidence(word), scene.place(word), target if target != actor else None)


def _adverbs(word: Any) -> set[str]:
    return {str(child.lower_) for child in word.children if child.dep_ in ("neg", "advmod")}


def _aimed(word: Any) -> bool:
    """Whether what is hoped is an outcome: "hopes to resolve the issue of A"."""
    return any(str(verb.lemma_).lower() in words().aims for verb, _ in complements(word))


def _meant_by_which(word: Any) -> frozenset[str]:
    """What a relative "which" before the word stands for: "plans to build a dam, which A will never accept"."""
    clause = word
    while clause.dep_ in ("ccomp", "xcomp") and clause.head is not clause:
        clause = clause.head
    which = any(child.lower_ == "which" and child.dep_ in OBJECTS for child in word.children)
    if clause.dep_ != "relcl" or not which:
        return frozenset()
    verb = next((above for above in clause.head.ancestors if above.pos_ == "VERB"), clause.head)
    inside = set(clause.subtree)
    kept = [token for token in (verb, *clause.head.subtree) if token not in inside and token.pos_ in ("NOUN", "VERB")]
    return frozenset(stem(str(token.lemma_).lower()) for token in kept)


def _told_in(word: Any) -> frozenset[str]:
    """Nouns and verbs of the clause below a word: "worried that A could test"."""
    below = [token for child in word.children if child.dep_ == "ccomp" for token in child.subtree]
    return frozenset(stem(str(token.lemma_).lower()) for token in below if token.pos_ in ("NOUN", "VERB"))


def _nouns(word: Any) -> frozenset[str]:
    """The nouns that a word is said of, as stems; names of actors do not count."""
    below = [
        token for child in word.children if child.dep_ in (*OBJECTS, "prep", "acl", "xcomp") for token in child.subtree
    ]
    return frozenset(
        stem(str(token.lemma_).lower()) for token in below if token.pos_ in ("NOUN", "VERB") and len(token.text) > 2
    )


def _of_claim(claim: Claim) -> Iterator[Stance]:
    holder, evidence = code_of(claim.holder), claim.evidence[0]
    if holder and claim.stance in ("fears", "hopes"):
        plain = [word.strip(".,;'") for word in claim.about.words.split()]
        nouns = frozenset(stem(word) for word in plain if len(word) > 3 and word.islower())
        yield Stance(
            holder, claim.stance, nouns, evidence, (evidence.report, evidence.start), code_of(claim.about.actor)
        )


def meant(plot: Plot, stance: Stance) -> Choice | None:
    """The option that a stance speaks of: one of the same words, else the last fitting one told shortly before."""
    fit = _open_to(plot, stance)
    told = {choice.key: _told(choice, stance) for choice in fit}
    scored = [(_likeness(plot, choice, stance), told[choice.key], choice) for choice in fit]
    best = max(scored, key=lambda row: (row[0], row[1]), default=None)
    if best and best[0] >= (SAID_OF if stance.kind in ("hopes", "fears") else 1):
        return best[2]
    near = [row for row in scored if row[1] > 0 and _natural(plot, row[2], stance)]
    return max(near, key=lambda row: row[1])[2] if near and _stands_in(stance) else None


def turned(choice: Choice, stance: Stance) -> int:
    """-1 where the stance is about what the option would end: who condemns a ban wants "lift the ban"."""
    ends = choice.label.partition(" ")[0].lower() in words().ending
    says_so = bool(stance.nouns & {stem(verb) for verb in words().ending})
    return -1 if ends and not says_so and stance.kind in ("against", "for") else 1


def _open_to(plot: Plot, stance: Stance) -> list[Choice]:
    """Options that it may speak of: others' acts; who refuses or accepts, its own, else others' of the same words."""
    acts = [choice for choice in plot.choices if choice.acts and not choice.verbal]
    if stance.direct and stance.target in plot.cast and stance.kind == "against":
        return [choice for choice in acts if choice.actor == stance.target]
    if stance.kind not in ("refuses", "accepts"):
        itself = stance.kind in ("hopes", "fears") and stance.target == stance.actor
        return [choice for choice in acts if (choice.actor == stance.actor) == itself]
    own = [choice for choice in acts if choice.actor == stance.actor or choice.role in ("offer", "consult", "accept")]
    return own if any(_common(choice, stance) for choice in own) or _stands_in(stance) else acts


def _likeness(plot: Plot, choice: Choice, stance: Stance) -> float:
    """Shared content words, a bonus for the right owner."""
    shared = len(_common(choice, stance))
    owner = 0.5 if stance.target == choice.actor else -0.25 if stance.target in plot.cast else 0.0
    return 1.0 + shared + owner if shared else 0.0


def _common(choice: Choice, stance: Stance) -> set[str]:
    spoken = {stem(word) for word in words().views}
    return {stem(word) for word in choice.words} & stance.nouns - standing_in() - spoken


def _told(choice: Choice, stance: Stance) -> int:
    """How near before the stance the option was last told, higher is nearer; 0 if not near."""
    before = [
        act.place[1]
        for act in choice.acts
        if act.place[0] == stance.place[0] and act.place[1] <= (stance.evidence.sentence_end or 0)
    ]
    gap = min((abs(stance.place[1] - at) for at in before), default=NEAR)
    return max(0, NEAR - gap)


def _natural(plot: Plot, choice: Choice, stance: Stance) -> bool:
    """Whether the kind of the stance fits the option without words in common."""
    if stance.target in plot.cast and stance.kind not in ("refuses", "accepts") and choice.actor != stance.target:
        return False
    if stance.nouns & {stem(word) for word in leanings().calls}:
        return family(choice.template) == "talks" and choice.actor == stance.actor
    if stance.kind == "wants" and stance.target in plot.cast:
        return True
    if stance.kind == "against":
        return choice.role in ("pressure", "force", "leave") or "refused" in choice.standings()
    if stance.kind in ("refuses", "accepts"):
        asked = any(act.by for act in choice.acts) and choice.actor == stance.actor
        return asked and (
            stance.target is None
            or any(stance.target in act.by for act in choice.acts)
            or stance.target not in _askers(choice)
        )
    return choice.role not in ("pressure", "force", "leave")


def _askers(choice: Choice) -> set[str]:
    return {by for act in choice.acts for by in act.by}


@cache
def standing_in() -> frozenset[str]:
    """Stems of nouns that stand for something told before."""
    return frozenset(map(stem, words().stand_ins | {"step", "act", "move", "deal", "remark", "decision", "measure"}))


def _stands_in(stance: Stance) -> bool:
    """Whether the stance is about something told before: "the step", or nothing at all."""
    return not stance.nouns or bool(stance.nouns & standing_in())
