"""What is known after reading: the material, its acts, the cast and the options; shared by the later steps."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from tightrope.domain import Event
from tightrope.ontology import load
from tightrope.situation.draft.act import Act, code_of, unkind
from tightrope.situation.draft.cast import Cast
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.material import Material
from tightrope.situation.draft.pairs import rivals

TENSION = {1: -1, 2: -2, 3: 1, 4: 3}
HELP = ("SUPPORT", "COOPERATE", "AID")
SOFT = ("REQUEST",)  # an appeal, to an ally too, is no quarrel
BINDING = ("defence", "commitment", "consultation")


@dataclass(frozen=True)
class Plot:
    """The material with what has been made of it so far."""

    material: Material
    acts: tuple[Act, ...]
    cast: Cast
    choices: tuple[Choice, ...]

    def of(self, actor: str) -> list[Choice]:
        """The options of an actor, by code."""
        return [choice for choice in self.choices if choice.actor == actor]

    @cached_property
    def by_place(self) -> dict[tuple[str, int, str], Choice]:
        """Options by the place and actor of each of their acts."""
        return {(*act.place, act.actor): choice for choice in self.choices for act in choice.acts}

    def mains(self, act: Act) -> list[tuple[Choice, Act]]:
        """The options, with the act as told, that hold only if this act does."""
        return [
            (choice, told)
            for choice in self.choices
            for told in choice.acts
            if act.main is not None and told.place == act.main
        ]

    def speakers(self, act: Act) -> set[str]:
        """Who is quoted in the sentence of an act."""
        return {
            str(code_of(claim.holder))
            for claim in self.material.claims
            for told in claim.evidence
            if told.report == act.evidence.report and told.sentence_start == act.evidence.sentence_start
        }

    @cached_property
    def dealings(self) -> dict[str, defaultdict[str, float]]:
        """How much each actor deals with each other one."""
        found: dict[str, defaultdict[str, float]] = {code: defaultdict(float) for code in self.cast.keys}
        pairs = [(code_of(event.source), code_of(event.target), 1.0) for event in self.material.events]
        pairs += [(by, act.actor, 2.0) for act in self.acts for by in act.by]
        pairs += [(act.actor, act.target, 1.0) for act in self.acts]
        for one, other, weight in pairs:
            if one in self.cast and other in self.cast and one != other:
                found[str(one)][str(other)] += weight
                found[str(other)][str(one)] += weight
        return found

    def counterpart(self, actor: str) -> str:
        """The actor that another one deals with most; the focal actor if it deals with nobody."""
        others = [code for code in self.cast.keys if code != actor]
        near = self.dealings[actor]
        return max(others, key=lambda code: (near[code], code == self.cast.focal, -others.index(code)))

    @cached_property
    def adversary(self) -> str:
        """Whom the focal actor faces: the one that it has most with, and is not allied to."""
        focal = self.cast.focal
        allied = self.allies(focal)
        others = [code for code in self.cast.keys if code not in allied and code != focal]
        near = self.dealings[focal]

        between = rivals(self.cast.pairs, focal)

        def closeness(code: str) -> tuple[float, float, float]:
            return between.get(code, 0.0), near[code] + max(0, self.odds(focal, code)), self.cast.weights.get(code, 0.0)

        return max(others, key=closeness, default=self.counterpart(focal))

    def allies(self, actor: str) -> set[str]:
        """The actors of the cast that treaties in force bind to this one, unless the two are told to be at odds."""
        known = load().allies_of(actor, self.material.latest)
        kinds = {key: treaty.kind for key, treaty in load().alliances.items()}
        bound = {
            code for code, keys in known.items() if code in self.cast and any(kinds.get(key) in BINDING for key in keys)
        }
        return {code for code in bound if self.tension[frozenset((actor, code))] <= 0}

    @cached_property
    def tension(self) -> Counter[frozenset[str]]:
        """How much more two actors hurt and press each other than they help each other."""
        found: Counter[frozenset[str]] = Counter()
        for event in self.material.events:
            pair = frozenset(str(code_of(party)) for party in (event.source, event.target))
            if not event.negated and event.type in load().types and event.type not in SOFT:
                found[pair] += TENSION[load().types[event.type].quad]
        return found

    def against(self, code: str) -> str | None:
        """Who is told to hurt or blame an actor, most often first; requests do not count."""
        hard = [event for event in self._hard if event.type not in SOFT]
        return self._most([(code_of(event.target), code_of(event.source)) for event in hard], code)

    def blamed(self, code: str) -> str | None:
        """Whom an actor blames, presses or asks, most often first."""
        pairs = [(code_of(event.source), code_of(event.target)) for event in self._hard]
        pairs += [(act.actor, act.target) for act in self.acts if unkind(act.type)]
        return self._most(pairs, code)

    @cached_property
    def _hard(self) -> list[Event]:
        return [event for event in self.material.events if unkind(event.type) and not event.negated]

    def _most(self, pairs: list[tuple[str | None, str | None]], code: str) -> str | None:
        found = Counter(other for one, other in pairs if one == code)
        others = [other for other, _ in found.most_common() if other in self.cast and other != code]
        return str(others[0]) if others else None

    def helps(self, one: str, other: str) -> bool:
        """Whether the first is told to help the second: its forces there are no threat to it."""
        kind = [event for event in self.material.events if event.type in HELP and not event.negated]
        return any(code_of(event.source) == one and code_of(event.target) == other for event in kind)

    def odds(self, one: str, other: str) -> int:
        """How far two actors quarrel, with what they ask of each other."""
        pair = frozenset((one, other))
        return self.tension[pair] + self.appeals[pair]

    @cached_property
    def appeals(self) -> Counter[frozenset[str]]:
        """How often two actors ask something of each other."""
        asked = [event for event in self.material.events if event.type in SOFT and not event.negated]
        return Counter(frozenset(str(code_of(party)) for party in (one.source, one.target)) for one in asked)
