"""What each actor wants, in the order of how strongly the text supports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tightrope.domain import Evidence
from tightrope.situation.draft.acts import Act
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.stances import WEIGHT, meant, stances

LONGEST = 7
OWN = {"done": 0.9, "planned": 2.6, "wanted": 2.6, "offered": 0.8, "threatened": 0.5, "refused": -3.2}
DEMAND, HARM, NEED = 4.0, -3.0, 2.5
USUAL, ALLY, LEVERAGE = 1.2, 0.4, 1.9


@dataclass
class Want:
    """A statement that an actor wants true, how strongly, and why."""

    say: str
    weight: float
    evidence: list[Evidence] = field(default_factory=list)
    because: str | None = None


@dataclass
class Wants:
    """The wants of one actor: a signed weight for each option, and conditions."""

    actor: str
    weights: dict[str, float] = field(default_factory=dict)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    conditions: list[Want] = field(default_factory=list)

    def add(self, choice: Choice, weight: float, evidence: Evidence | None = None, because: str | None = None) -> None:
        """Add support for (or, below zero, against) an option."""
        self.weights[choice.key] = self.weights.get(choice.key, 0.0) + weight
        if evidence is not None:
            lines = self.evidence.setdefault(choice.key, [])
            lines += [evidence] if evidence not in lines else []
        if because is not None:
            self.reasons.setdefault(choice.key, because)

    def ranked(self, shift: dict[str, float] | None = None) -> list[Want]:
        """The wants, strongest first; `shift` adds to the weights of options (a reading of the actor)."""
        sums = {**self.weights}
        for key, by in (shift or {}).items():
            sums[key] = sums.get(key, 0.0) + by
        plain = [
            Want(key if weight > 0 else f"not {key}", abs(weight), self.evidence.get(key, []), self.reasons.get(key))
            for key, weight in sums.items()
            if abs(weight) > 0.2
        ]
        return sorted([*plain, *self.conditions], key=lambda want: (-want.weight, not want.evidence, want.say))[
            :LONGEST
        ]


def wants(plot: Plot) -> dict[str, Wants]:
    """The wants of every actor of the cast, by code."""
    found = {code: Wants(code) for code in plot.cast.keys}
    for choice in plot.choices:
        for act in choice.acts:
            _of_act(found, choice, act)
            _of_condition(plot, found, choice, act)
    for stance in stances(plot.material):
        spoken_of = meant(plot, stance) if stance.actor in found else None
        if spoken_of is not None:
            found[stance.actor].add(spoken_of, WEIGHT[stance.kind], stance.evidence)
    for choice in plot.choices:
        _usual(plot, found, choice)
    _of_allies(plot, found)
    for code in plot.cast.keys:
        _leverage(plot, found[code])
    return found


def _of_act(found: dict[str, Wants], choice: Choice, act: Act) -> None:
    sign = choice.sign(act)
    for by in act.by:
        if by in found and by != choice.actor:
            found[by].add(choice, sign * DEMAND, act.evidence)
    if act.standing in OWN:
        found[act.actor].add(choice, sign * OWN[act.standing], act.evidence)
    if act.standing in ("threatened", "done") and hostile(choice) and act.target in found and act.target != act.actor:
        found[str(act.target)].add(choice, sign * HARM, act.evidence)


def _of_condition(plot: Plot, found: dict[str, Wants], choice: Choice, act: Act) -> None:
    """Who says "I will if you do" wants it done; who says "I will strike if you do" wants it not done."""
    mains = [other for (report, at, _), other in plot.by_place.items() if (report, at) == act.main]
    for main in mains if act.standing == "needed" else []:
        if main.actor != choice.actor:
            found[main.actor].add(choice, -NEED if hostile(main) else NEED, act.evidence)


def hostile(choice: Choice) -> bool:
    """Whether the option hurts somebody."""
    kind = choice.template.type if choice.template else ""
    return choice.role in ("pressure", "force") and kind not in ("COOPERATE", "AID", "SUPPORT")


def _usual(plot: Plot, found: dict[str, Wants], choice: Choice) -> None:
    """What the template says that the doer and the other side usually want, where the text is silent."""
    template = choice.template
    other = choice.target if choice.target in plot.cast else plot.counterpart(choice.actor)
    if template and template.target_wants is not None and other and choice.key not in found[other].weights:
        wanted = "usually wants it" if template.target_wants else "usually does not want it"
        found[other].add(
            choice,
            USUAL if template.target_wants else -USUAL,
            None,
            f"the other side {wanted} (template: {template.key})",
        )
    mine = found[choice.actor]
    if template and template.source_wants and choice.key not in mine.weights:
        mine.add(choice, USUAL / 2, None, f"who does it usually wants it (template: {template.key})")
    elif "demanded" in choice.standings() and choice.key not in mine.weights:
        mine.add(choice, -USUAL / 2, None, "what others must ask for is not freely given (template: concession)")


def _of_allies(plot: Plot, found: dict[str, Wants]) -> None:
    """Allies share each other's demands, more weakly, where the text is silent."""
    before = {code: dict(mine.weights) for code, mine in found.items()}
    for code in plot.cast.keys:
        for ally in sorted(plot.allies(code)):
            for choice in plot.choices:
                weight = before[ally].get(choice.key, 0.0)
                if abs(weight) >= 2 and choice.actor not in (code, ally) and choice.key not in found[code].weights:
                    found[code].add(choice, ALLY * weight, None, "allies share the demand (template: alliance)")


def _leverage(plot: Plot, mine: Wants) -> None:
    """Pressure is kept as long as what it is for is not given."""
    asked = [(weight, key) for key, weight in mine.weights.items() if weight >= DEMAND and key in mine.evidence]
    held = [choice for choice in plot.of(mine.actor) if choice.role == "pressure" and not choice.verbal]
    for choice in held[:2] if asked else []:
        _, key = max(asked)
        mine.weights.pop(choice.key, None)
        because = "pressure is kept until the demand is met (template: leverage)"
        mine.conditions.append(
            Want(f"if not {key} then {choice.key}", LEVERAGE, mine.evidence.get(choice.key, []), because)
        )


def grouped(ranked: Iterable[Want]) -> list[list[Want]]:
    """Neighbours of equal weight together: their order is not settled."""
    rows: list[list[Want]] = []
    for want in ranked:
        last = rows[-1] if rows else []
        if last and abs(last[0].weight - want.weight) < 0.05 and len(last) < 3:
            last.append(want)
        else:
            rows.append([want])
    return rows
