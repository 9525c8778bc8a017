"""What each actor wants, in the order of how strongly the text supports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tightrope.domain import Event, Evidence
from tightrope.situation.draft.acts import Act, code_of
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.menu import Choice
from tightrope.situation.draft.scenes import Plot

LONGEST, NEAR = 7, 450
OWN = {"done": 1.5, "planned": 2.5, "wanted": 2.5, "offered": 0.8, "threatened": 0.6, "refused": -3.0}
AGAINST, FOR = ("ACCUSE", "PROTEST"), ("SUPPORT",)
DEMAND, HARM, WARM = 4.0, -3.0, 2.0
USUAL, ALLY, LEVERAGE = 1.2, 0.4, 0.9


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

    def ranked(self) -> list[Want]:
        """The wants, strongest first."""
        plain = [
            Want(key if weight > 0 else f"not {key}", abs(weight), self.evidence.get(key, []), self.reasons.get(key))
            for key, weight in self.weights.items()
            if abs(weight) > 0.2
        ]
        return sorted([*plain, *self.conditions], key=lambda want: (-want.weight, not want.evidence, want.say))[:LONGEST]


def wants(plot: Plot) -> dict[str, Wants]:
    """The wants of every actor of the cast, by code."""
    found = {code: Wants(code) for code in plot.cast.keys}
    for choice in plot.choices:
        for act in choice.acts:
            _of_act(found, choice, act)
    for event in plot.material.events:
        _of_event(plot, found, event)
    for choice in plot.choices:
        _usual(plot, found, choice)
    _of_allies(plot, found)
    for code in plot.cast.keys:
        _leverage(plot, found[code])
    return found


def _of_act(found: dict[str, Wants], choice: Choice, act: Act) -> None:
    sign = -1.0 if act.phrase.negated else 1.0
    for by in act.by:
        if by in found and by != choice.actor:
            found[by].add(choice, sign * DEMAND, act.evidence)
    if act.standing in OWN and act.actor in found:
        found[act.actor].add(choice, OWN[act.standing], act.evidence)
    if act.standing in ("threatened", "done") and hostile(choice) and act.target in found and act.target != act.actor:
        found[str(act.target)].add(choice, HARM, act.evidence)


def hostile(choice: Choice) -> bool:
    """Whether the option hurts somebody."""
    return choice.role in ("pressure", "force", "leave")


def _of_event(plot: Plot, found: dict[str, Wants], event: Event) -> None:
    """Condemning and backing speak of an act told before; refusing of a demand told before."""
    source, target = code_of(event.source), code_of(event.target)
    if source not in found or event.negated:
        return
    for evidence in event.evidence[:1]:
        if event.type in AGAINST:
            _speaks_of(plot, found[source], _before(plot, evidence, not_by=source, by=target, hostile_first=True), HARM, evidence)
        elif event.type in FOR:
            _speaks_of(plot, found[source], _before(plot, evidence, not_by=source, by=target), WARM, evidence)
        elif event.type == "REJECT" and any(word in evidence.quote.lower() for word in words().stand_ins):
            asked = [act for act in _told_before(plot, evidence) if act.actor == source and act.by]
            _speaks_of(plot, found[source], asked[-1] if asked else None, HARM, evidence)


def _speaks_of(plot: Plot, mine: Wants, act: Act | None, weight: float, evidence: Evidence) -> None:
    choice = plot.by_place.get((*act.place, act.actor)) if act else None
    if choice is not None:
        mine.add(choice, weight, evidence)


def _told_before(plot: Plot, evidence: Evidence) -> list[Act]:
    """Acts told in the same sentence or shortly before."""
    end = evidence.sentence_end or evidence.end
    return [act for act in plot.acts if act.place[0] == evidence.report and end - NEAR <= act.place[1] < end]


def _before(
    plot: Plot, evidence: Evidence, not_by: str, by: str | None, hostile_first: bool = False
) -> Act | None:
    """The last act of another actor that a word of praise or blame may speak of."""
    told = [act for act in _told_before(plot, evidence) if act.actor != not_by and (*act.place, act.actor) in plot.by_place]
    told = [act for act in told if not plot.by_place[*act.place, act.actor].verbal]
    mine = [act for act in told if act.actor == by] if by in plot.cast else told
    harsh = [act for act in mine if hostile(plot.by_place[*act.place, act.actor])]
    return next(reversed(harsh if hostile_first and harsh else mine), None)


def _usual(plot: Plot, found: dict[str, Wants], choice: Choice) -> None:
    """What the template says that the doer and the other side usually want, where the text is silent."""
    template = choice.template
    other = choice.target if choice.target in plot.cast else plot.counterpart(choice.actor)
    if template and template.target_wants is not None and other and choice.key not in found[other].weights:
        sign = 1.0 if template.target_wants else -1.0
        found[other].add(choice, sign * USUAL, None, _because(template.key, "the other side usually wants it" if sign > 0 else "the other side usually does not want it"))
    mine = found[choice.actor]
    if template and template.source_wants and choice.key not in mine.weights:
        mine.add(choice, USUAL / 2, None, _because(template.key, "who does it usually wants it"))
    elif "demanded" in choice.standings() and choice.key not in mine.weights:
        mine.add(choice, -USUAL / 2, None, "what others must ask for is not freely given (template: concession)")


def _because(template: str, why: str) -> str:
    return f"{why} (template: {template})"


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
    for choice in held[:2]:
        if asked:
            weight, key = max(asked)
            mine.weights.pop(choice.key, None)
            because = "pressure is kept until the demand is met (template: leverage)"
            mine.conditions.append(Want(f"if not {key} then {choice.key}", LEVERAGE + 1, mine.evidence.get(choice.key, []), because))


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
