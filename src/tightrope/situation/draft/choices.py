"""An option of a draft, and when two accounts are one option."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tightrope.ontology import OptionTemplate
from tightrope.situation.draft.act import Act
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.roles import verbal

WEIGHT = {
    "demanded": 3.0, "offered": 3.0, "refused": 2.5, "threatened": 3.0, "planned": 2.5, "done": 2.0, "needed": 2.5,
    "wanted": 1.5, "possible": 1.5, "denied": 0.5, "blamed": 2.0,
}  # fmt: skip
GENERAL = 12
SMALL = {
    "the",
    "its",
    "his",
    "her",
    "their",
    "a",
    "an",
    "of",
    "on",
    "to",
    "in",
    "with",
    "for",
    "from",
    "and",
    "more",
    "any",
    "new",
}


@dataclass(frozen=True)
class Choice:
    """An option of an actor: what its acts have in common. `because` is set where nothing in the text names it."""

    actor: str
    label: str
    acts: tuple[Act, ...]
    template: OptionTemplate | None
    role: str
    key: str = ""
    because: str | None = None
    target: str | None = None
    short: str = ""

    @property
    def weight(self) -> float:
        """How strongly the text supports it."""
        verbal = 0.2 if self.verbal else 1.0
        return verbal * (max((WEIGHT[act.standing] for act in self.acts), default=0.0) + 0.5 * len(self.acts))

    @property
    def verbal(self) -> bool:
        """Whether it is only a way of speaking: condemning, urging, praising."""
        spoken = bool(self.acts) and all(act.phrase.verb in words().speaking for act in self.acts)
        return spoken or verbal(self.template)

    @property
    def words(self) -> frozenset[str]:
        """Content words of its acts, as stems."""
        return frozenset(
            stem(word) for act in self.acts for word in act.phrase.words if word not in SMALL and len(word) > 2
        )

    def sign(self, act: Act) -> float:
        """1 where the act is the option, -1 where it is its opposite: "impose" for "lift", or a negated act."""
        crossed = (act.phrase.verb in words().ending) != (self.label.partition(" ")[0].lower() in words().ending)
        return -1.0 if crossed != (act.phrase.negated and act.standing != "refused") else 1.0

    def standings(self) -> set[str]:
        """The standings of its acts."""
        return {act.standing for act in self.acts}


def stem(word: str) -> str:
    """A word without its commonest endings."""
    return re.sub(r"(ations?|ing|ies|es|ed|s|al|e)$", "", word) if len(word) > 4 else word


def merged(choices: list[Choice]) -> list[Choice]:
    """Near-synonyms of one actor as one option, under the words of the better supported."""
    found: list[Choice] = []
    for choice in sorted(choices, key=lambda choice: -choice.weight):
        twin = next((n for n, other in enumerate(found) if _same(choice, other)), None)
        if twin is None:
            found.append(choice)
        else:
            found[twin] = replace(found[twin], acts=found[twin].acts + choice.acts)
    return found


def _same(one: Choice, other: Choice) -> bool:
    if one.actor != other.actor or one.verbal != other.verbal:
        return False
    if _of_one_kind(one, other):
        return True
    first, second = one.acts[0].phrase, other.acts[0].phrase
    if first.verb == second.verb and (not first.object or not second.object or first.object == second.object):
        return True
    shared = one.words & other.words
    kin = first.object == second.object and bool(first.object) and one.role == other.role
    return (
        kin
        or _opposite(one, other, shared)
        or (len(shared) >= 2 and len(shared) / min(len(one.words), len(other.words)) >= 0.6)
    )


def _of_one_kind(one: Choice, other: Choice) -> bool:
    """Whether one template with a plain sense words both, towards the same actor."""
    same = one.template is not None and one.template == other.template and one.template.rank > GENERAL
    return same and (one.target == other.target or None in (one.target, other.target))


def _opposite(one: Choice, other: Choice, shared: frozenset[str]) -> bool:
    """Doing and ending the same thing."""
    verbs = {one.acts[0].phrase.verb, other.acts[0].phrase.verb}
    return (
        (bool(shared - {stem(verb) for verb in verbs}) or _same_pressure(one, other))
        and len(verbs & words().ending) == 1
        and bool(verbs & words().keeping)
    )


def _same_pressure(one: Choice, other: Choice) -> bool:
    """ "Extend the ban", "lift the measures": one pressure under two names."""
    return all(choice.acts[0].phrase.object in words().pressures for choice in (one, other))
