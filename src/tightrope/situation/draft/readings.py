"""How the actor whose signals point both ways may be read, and the signs that tell the readings apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope.domain import Evidence
from tightrope.ontology.files import records
from tightrope.situation.draft.cast import many, the
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.grounds import ground
from tightrope.situation.draft.roles import pattern
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wanting import hostile
from tightrope.situation.draft.wants import Wants
from tightrope.situation.names import third_person

MOST = 3
EVEN = (0.3, 0.7)
WARM = ("accept", "concede", "offer", "join", "aid")


@dataclass(frozen=True)
class Template:
    """A reading as the ontology's `draft_readings` give it."""

    label: str
    prior: tuple[float, float]
    shift: dict[str, float]
    words: tuple[str, ...]
    likelihood: dict[str, str]
    needs: str | None = None


@cache
def templates() -> dict[str, Template]:
    """All templates of readings, read once."""
    rows = {
        key: {**row, **{part: tuple(row[part]) for part in ("prior", "words")}}
        for key, row in records("draft_readings").items()
    }
    return {key: Template(**row) for key, row in rows.items()}


def doubtful(plot: Plot) -> str:
    """The actor other than the focal one whose signals conflict most: kind and hostile acts, and claims about it."""
    scores = {code: _conflict(plot, code) for code in plot.cast.keys if code != plot.cast.focal}
    return max(scores, key=lambda code: (scores[code], code == plot.adversary, -list(scores).index(code)))


def _conflict(plot: Plot, actor: str) -> float:
    warm = sum(choice.weight for choice in plot.of(actor) if choice.role in WARM)
    cold = sum(choice.weight for choice in plot.of(actor) if choice.role not in WARM)
    claims = sum(1.0 for claim in plot.material.claims if claim.about.actor and claim.about.actor.code == actor)
    return min(warm, cold) + claims + 2.0 * (actor == plot.adversary)


def readings(plot: Plot, actor: str, base: Wants) -> dict[str, dict[str, Any]]:
    """Two or three readings of an actor with the priorities that each implies."""
    other = plot.cast.focal if plot.adversary == actor or plot.counterpart(actor) == actor else plot.counterpart(actor)
    found: dict[str, dict[str, Any]] = {}
    spoken = {key: _spoken(plot, actor, one) for key, one in templates().items()}
    keys = sorted(templates(), key=lambda key: (key not in ("opening", "refusal"), not spoken[key]))
    for key in keys:
        one = templates()[key]
        lines = _prefers(plot, actor, other, key, base)
        fresh = all(_said(lines) != _said(line["prefers"]) for line in found.values())
        if lines and fresh and len(found) < MOST and (one.needs is None or plot.allies(other)):
            why = f"a usual reading where signals conflict; its prior is wide on purpose (template: {key})"
            ground_ = ground(plot.material, spoken[key], why)
            found[key] = {"label": one.label, "prior": list(one.prior), "prefers": lines, **ground_, "because": why}
    return found if len(found) > 1 else {**found, **_opposite(found)}


def _opposite(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """A second reading where the options allow only one: the first want turned round; both with wide priors."""
    only = next(iter(found.values()))
    first, *rest = only["prefers"]
    say = first["say"].removeprefix("not ") if first["say"].startswith("not ") else f"not ({first['say']})"
    key = "opening" if "refusal" in found else "refusal"
    because = f"the options allow no other reading: the first want turned round (template: {key})"
    only["prior"] = list(EVEN)
    turned = {"say": say.replace("(", "").replace(")", "") if "if " not in say else say}
    lines = [{**turned, "mark": "assumed", "because": because}, *rest]
    label = templates()[key].label
    return {key: {"label": label, "prior": list(EVEN), "prefers": lines, "mark": "assumed", "because": because}}


def _said(lines: list[dict[str, Any]]) -> list[str]:
    return [line["say"] for line in lines]


def _prefers(plot: Plot, actor: str, other: str, key: str, base: Wants) -> list[dict[str, Any]]:
    """What the actor wants on any reading, shifted by this one; what the shift decides is assumed."""
    one, owners = templates()[key], {"own": {actor}, "theirs": {other}, "allies": plot.allies(other) - {actor}}
    shift = {
        choice.key: float(by)
        for rule, by in one.shift.items()
        for choice in plot.choices
        if choice.actor in owners[rule.split()[0]] and _plays(choice, rule.split()[1])
    }
    lines = []
    for want in base.ranked(shift):
        shifted = want.say.removeprefix("not ") in shift
        because = f"{one.label} (template: {key})" if shifted else want.because
        lines.append({"say": want.say, **ground(plot.material, [] if shifted else want.evidence, because)})
    return lines


def _plays(choice: Choice, role: str) -> bool:
    """Whether an option has a role; what hurts is no joining."""
    return choice.role == role and not choice.verbal and not (role == "join" and hostile(choice))


def _spoken(plot: Plot, actor: str, one: Template) -> list[Evidence]:
    """Sentences that judge the actor in the words of a reading: claims first."""
    found = []
    for claim in plot.material.claims:
        about = {party.code for party in (claim.about.actor, claim.about.target) if party}
        text = f"{claim.about.words} {claim.evidence[0].quote}"
        if actor in about and pattern(one.words).search(text):
            found.append(claim.evidence[0])
    return found


def signs(plot: Plot, actor: str, kept: dict[str, Any]) -> list[dict[str, Any]]:
    """What would tell the readings apart: that the actor yields, presses, or names conditions."""
    kinds = {
        "yields": (
            f"{upper(the(actor))} accepts, concedes or offers something",
            ["AGREE", "CONCEDE", "RETREAT", "COOPERATE"],
        ),
        "presses": (
            f"{upper(the(actor))} threatens, punishes or uses force",
            ["THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
        ),
        "stalls": (f"{upper(the(actor))} refuses or names conditions", ["REJECT", "REQUEST"]),
    }
    found = []
    for kind, (sign, types) in kinds.items():
        seen: dict[str, Any] = {"source": actor, "type": types, "status": ["done", "offered"], "negated": False}
        line = {"sign": sign, "seen": seen, "likelihood": {key: templates()[key].likelihood[kind] for key in kept}}
        found.append({**line, "mark": "assumed", "because": f"what each reading makes likely (template: {kind})"})
    return [*found, *_stated(plot, actor, kept)]


def _stated(plot: Plot, actor: str, kept: dict[str, Any]) -> list[dict[str, Any]]:
    """Acts that the text itself names as what would matter: "unless A changes its stance"."""
    found = []
    for act in plot.acts:
        if act.standing == "needed" and act.actor == actor:
            verb, _, rest = act.phrase.label.partition(" ")
            sign = f"{upper(the(actor))} {third_person(verb.lower())} {rest}".strip()
            chance = {key: templates()[key].likelihood["yields"] for key in kept}
            found.append({"sign": sign, "likelihood": chance, **ground(plot.material, [act.evidence])})
    return found[:2]


def upper(text: str) -> str:
    """A text with a capital first letter."""
    return text[:1].upper() + text[1:]


def asks(actor: str, choices: list[Choice]) -> str:
    """The question of the hypothesis."""
    does = "do" if many(actor) else "does"
    return f"What {does} {the(actor)} want?" if choices else f"How will {the(actor)} act?"
