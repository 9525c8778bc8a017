"""The situation file as typed values, after short forms have been spelled out (see `normal.py`).

Statements stay text here; `statements.py` parses them. Every line may carry its ground.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

Mark = Literal["elicited", "inferred", "assumed", "counted", "derived"]


def _pair(value: Any) -> Any:
    """A single number stands for the range from itself to itself."""
    return (value, value) if isinstance(value, int | float) else value


def _rising(value: tuple[float, float]) -> tuple[float, float]:
    if not 0 <= value[0] <= value[1]:
        raise ValueError("0 <= low <= high")
    return value


def _share(value: tuple[float, float]) -> tuple[float, float]:
    if not 0 <= value[0] <= value[1] <= 1:
        raise ValueError("0 <= low <= high <= 1")
    return value


MOST_MONTHS = 240
Range = Annotated[tuple[float, float], BeforeValidator(_pair)]
Rate = Annotated[Range, AfterValidator(_rising)]
Share = Annotated[Range, AfterValidator(_share)]


class Part(BaseModel):
    """A part of the file: frozen, refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Grounded(Part):
    """A line with its ground.

    `because`: the reason in words; `evidence`: quoted words or record ids; `mark`: how the line came about;
    `by`: who elicited it; `confidence`: in [0, 1].
    """

    because: str | None = None
    evidence: tuple[str, ...] = ()
    mark: Mark = "elicited"
    by: str | None = None
    confidence: float | None = Field(default=None, ge=0, le=1)


class Actor(Grounded):
    """A party. `code` is an ontology id; `tempo` its moves a month, `rationality` its logit precision (ranges)."""

    code: str | None = None
    name: str | None = None
    tempo: Rate | None = None
    rationality: Rate | None = None


class Alliance(Grounded):
    """Allies `members` facing an adversary; `line` lists the statements that hold while the line is kept."""

    members: tuple[str, ...]
    facing: str | None = None
    line: tuple[str, ...] = ()
    name: str | None = None


class Option(Grounded):
    """A yes/no act that one actor controls. `label` reads after the actor's name: "Offer a summit"."""

    label: str = Field(min_length=1)


class Rule(Grounded):
    """A limit on states or moves; exactly one of the kinds is given.

    `never`: a statement no state may satisfy. `only_if`: `{act, needs}`, the act may hold only where `needs`
    does. `one_way`: an option that stays yes (or `not option`: stays no). `together`: options that change
    only together. `one_of`: at most one of these options holds (`exactly: true` for exactly one).
    """

    never: str | None = None
    only_if: dict[str, str] | None = None
    one_way: str | None = None
    together: tuple[str, ...] | None = None
    one_of: tuple[str, ...] | None = None
    exactly: bool = False


class Preference(Grounded):
    """One priority: a statement, or a group of statements whose order among themselves is not settled."""

    say: str | None = None
    either_order: tuple[str, ...] | None = None


class Ordering(Part):
    """An actor's priorities, most important first; or the hypothesis whose readings fix them (`by`)."""

    by: str | None = None
    prefers: tuple[Preference, ...] = ()


class Reading(Grounded):
    """One way of reading an actor: its prior range, and the priorities that it implies."""

    prior: Range
    prefers: tuple[Preference, ...]
    label: str | None = None


class Hypothesis(Grounded):
    """A question about an actor (`about`) with exclusive readings."""

    asks: str
    about: str
    readings: dict[str, Reading]


class Seen(Part):
    """What in the record counts as the sign: fields that must match; `count` events at least."""

    source: str | None = None
    target: str | None = None
    type: tuple[str, ...] | None = None
    status: tuple[str, ...] | None = None
    negated: bool | None = None
    words: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None
    count: int = Field(default=1, ge=1)


class Indicator(Grounded):
    """A sign, where the record shows it (`seen`), or the analyst's word on it (`observed`), and how likely each
    reading makes it: a word of estimation, a number, or a range. `of` names the hypothesis."""

    sign: str
    likelihood: dict[str, str | Range]
    seen: Seen | None = None
    observed: bool | None = None
    of: str | None = None
    grade: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: int | None = Field(default=None, ge=1, le=6)


class Objective(Grounded):
    """An aim of the focal actor: a statement, or the allies of an alliance that must not be strained."""

    say: str | None = None
    unstrained: str | None = None
    target: Share | None = None
    label: str | None = None


class Step(Part):
    """Part of a plan: from month `month`, and only where `when` holds, these literals are set."""

    set: tuple[str, ...]
    when: str | None = None
    month: float = Field(default=0.0, ge=0)


class Strategy(Grounded):
    """A plan of the focal actor: steps, the last whose condition holds wins for an option; `short` is its name after
    the first mention."""

    label: str | None = None
    short: str | None = None
    steps: tuple[Step, ...]
    archetype: str | None = None


class Group(Grounded):
    """A group at home that a deal must pass: its weight, whether it alone can block, and what it wants."""

    label: str | None = None
    weight: Range = (1.0, 1.0)
    veto: bool = False
    prefers: tuple[Preference, ...]


class Home(Grounded):
    """Who must agree at home: groups, and the share of their weight that a deal `needs`."""

    needs: float = 0.5
    groups: dict[str, Group]


class Tie(Grounded):
    """How much party `of` depends on its ally `to`, how firmly it is committed, and how far both want the same towards
    the adversary (`overlap`): ranges from 0 to 1."""

    of: str
    to: str
    dependence: Range = (0.0, 1.0)
    commitment: Range = (0.0, 1.0)
    overlap: Range = (0.0, 1.0)


class Bargains(Grounded):
    """Who can change course together, each because the others do: two or three of a group of `among` (left out: who
    depend on each other by a rule, are allies, or talk, as the record has it). `share`: of an actor's turns, how many
    it can spend on that (range, 0 to 1)."""

    among: tuple[tuple[str, ...], ...] | None = None
    share: Range | None = None


class Situation(Part):
    """A whole situation. Keys of actors, options (`actor.option`), readings and plans are its names."""

    title: str
    as_of: date | None = None
    focal: str
    months: float = Field(default=12.0, gt=0, le=MOST_MONTHS)
    issue: str | None = None
    actors: dict[str, Actor]
    alliances: dict[str, Alliance] = {}
    options: dict[str, dict[str, Option]]
    rules: tuple[Rule, ...] = ()
    status_quo: tuple[str, ...] = ()
    preferences: dict[str, Ordering] = {}
    hypotheses: dict[str, Hypothesis] = {}
    indicators: tuple[Indicator, ...] = ()
    objectives: dict[str, Objective] = {}
    strategies: dict[str, Strategy] = {}
    ratify: dict[str, Home] = {}
    ties: tuple[Tie, ...] = ()
    bargains: Bargains | None = None
    left_out: tuple[str, ...] = ()
    notes: str | None = None
    places: dict[str, int] = Field(default={}, exclude=True, repr=False)
    path: str | None = Field(default=None, exclude=True, repr=False)

    def __eq__(self, other: object) -> bool:
        """Equal content; where it was read from does not count."""
        return isinstance(other, Situation) and self.model_dump() == other.model_dump()
