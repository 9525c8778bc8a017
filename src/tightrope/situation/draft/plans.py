"""Objectives and strategies of the focal actor: archetypes of the ontology over the options at hand."""

from __future__ import annotations

import re
from typing import Any

from tightrope.ontology import Archetype, load
from tightrope.situation.draft.further import furthered
from tightrope.situation.draft.grounds import ground
from tightrope.situation.draft.limits import holds
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wants import Wants

FEWEST, AIMS = 4, 3


def objectives(plot: Plot, mine: Wants, alliances: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What the focal actor wants of others; no strained ally; if these are too few, what it wants of itself."""
    found: dict[str, dict[str, Any]] = {}
    home = f"{plot.cast.keys[plot.cast.focal]}."
    plain = [want for want in mine.ranked() if not want.say.startswith("if ")]
    others = [want for want in plain if home not in want.say]
    for want in [*others[:AIMS], *[want for want in plain if want not in others][: max(0, 2 - len(others))]]:
        key = want.say.removeprefix("not ").partition(".")[2]
        name = f"no_{key}" if want.say.startswith("not ") else key
        found[name if name not in found else f"{name}_2"] = {
            "say": want.say,
            **ground(plot.material, want.evidence, want.because),
        }
    if "allies" in alliances:
        because = "a plan that loses an ally has its price (template: unity)"
        found["unity"] = {"unstrained": "allies", "mark": "assumed", "because": because}
    if len(found) < 2:
        spare = next(
            choice for choice in plot.choices if all(choice.key not in str(line.get("say")) for line in found.values())
        )
        found["spare"] = {
            "say": spare.key,
            "mark": "assumed",
            "because": "a second aim to weigh plans by (template: aim)",
        }
    return found


def strategies(plot: Plot) -> dict[str, dict[str, Any]]:
    """At least four different plans: the archetypes that the options allow, then the simplest ones."""
    found: dict[str, dict[str, Any]] = {}
    for key, one in [*load().archetypes.items()]:
        steps = furthered(plot, key, _steps(plot, one))
        if steps and all(steps != line["steps"] for line in found.values()):
            found[key] = {
                "label": one.label,
                "archetype": key,
                "steps": steps,
                "mark": "assumed",
                "because": one.because,
            }
    for key, line in _simple(plot).items():
        if len(found) < FEWEST and all(line["steps"] != other["steps"] for other in found.values()):
            found[key] = {
                **line,
                "mark": "assumed",
                "because": "the simplest plans with the options at hand (template: simple)",
            }
    return found


def _steps(plot: Plot, one: Archetype) -> list[dict[str, Any]]:
    """The steps that the options at hand allow; none where a role that the plan is about is missing."""
    named = [role for step in one.steps for role in step.set if not role.startswith("not ")]
    needed = {role for role in named if role in ("offer", "secret")}
    needed |= {step.set[0] for step in one.steps if step.set[0] == "consult"}
    if any(not _mine(plot, role) for role in needed):
        return []
    steps = []
    for step in one.steps:
        literals = list(dict.fromkeys(say for role in step.set for say in _mine(plot, role)))
        when = _theirs(plot, step.when) if step.when else None
        if literals and (when is not None or not step.when):
            extra = {"when": when} if when else {}
            steps.append({"set": _consistent(literals), **extra, **({"month": step.month} if step.month else {})})
    offers = "offer" not in needed or any(say in str(line["set"]) for line in steps for say in _mine(plot, "offer"))
    return steps if offers else []


def _consistent(literals: list[str]) -> list[str]:
    """Each option once; what is set first stays."""
    seen: dict[str, str] = {}
    for say in literals:
        seen.setdefault(say.removeprefix("not "), say)
    return list(seen.values())


def _mine(plot: Plot, role: str) -> list[str]:
    """The focal actor's options of a role as literals; where it offers nothing, what it could concede is its offer."""
    sign, wanted = ("not ", role.removeprefix("not ")) if role.startswith("not ") else ("", role)
    held = [choice for choice in plot.of(plot.cast.focal) if not choice.verbal]
    found = [choice for choice in held if choice.role == wanted]
    if wanted == "offer" and not found:
        found = [choice for choice in held if choice.role in ("concede", "accept", "aid")][:1]
    return [f"{sign}{choice.key}" for choice in found]


def _theirs(plot: Plot, condition: str) -> str | None:
    """A condition over roles (`their.accept`, `ally.consult`) as a statement; None where no option has the role."""

    def named(match: re.Match[str]) -> str:
        owners = [plot.adversary] if match[1] == "their" else sorted(plot.allies(plot.cast.focal))
        held = [choice for owner in owners for choice in plot.of(owner) if choice.role == match[2]]
        held = [choice for choice in held if match[2] != "force" or not holds(choice)]
        keys = [choice.key for choice in held if not choice.verbal]
        return f"({' or '.join(keys)})" if len(keys) > 1 else keys[0] if keys else "false"

    statement = re.sub(r"\b(their|ally)\.(\w+)", named, condition)
    simple = re.sub(r"\bfalse or | or false\b", "", statement)
    return None if "false" in simple else _bare(simple)


def _bare(statement: str) -> str:
    return statement[1:-1] if re.fullmatch(r"\([^()]*\)", statement) else statement


def _simple(plot: Plot) -> dict[str, dict[str, Any]]:
    mine = [choice.key for choice in plot.of(plot.cast.focal)]
    theirs = [choice.key for choice in plot.of(plot.adversary)] or [
        choice.key for choice in plot.choices if choice.key not in mine
    ]
    found: dict[str, dict[str, Any]] = {}
    for key in mine:
        act = key.partition(".")[2]
        found[f"{act}_now"] = {"label": "Act at once", "steps": [{"set": [key]}]}
        found[f"no_{act}"] = {"label": "Hold back", "steps": [{"set": [f"not {key}"]}]}
        found[f"{act}_if"] = {
            "label": "Act if the other side does",
            "steps": [{"set": [f"not {key}"]}, {"set": [key], "when": theirs[0]}],
        }
        found[f"{act}_later"] = {"label": "Act later", "steps": [{"set": [f"not {key}"]}, {"set": [key], "month": 3}]}
    return found
