"""Places in the situation file that sentences rest on: priorities, alliances, objectives, plans."""

from __future__ import annotations

from collections.abc import Iterator

from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import listing, name, possessive, wish
from tightrope.situation import owner
from tightrope.situation.schema import Preference, Situation


def priorities(situation: Situation, actor: str) -> Iterator[tuple[str, Preference]]:
    """Every priority an actor may have, under any reading, with its path."""
    ordering = situation.preferences.get(actor)
    if ordering is None:
        return
    if ordering.by and ordering.by in situation.hypotheses:
        for key, reading in situation.hypotheses[ordering.by].readings.items():
            for place, preference in enumerate(reading.prefers):
                yield f"hypotheses.{ordering.by}.readings.{key}.prefers[{place}]", preference
        return
    for place, preference in enumerate(ordering.prefers):
        yield f"preferences.{actor}[{place}]", preference


def priority(tale: Tale, actor: str, statement: str) -> str | None:
    """The ground of one priority: its first place in the file."""
    for path, preference in priorities(tale.situation, actor):
        if statement == preference.say or statement in (preference.either_order or ()):
            owner = possessive(name(tale.situation, actor))
            return tale.line(path, preference, f"{owner} priority that {wish(tale.situation, statement)}")
    return None


def reading(tale: Tale, hypothesis: str, key: str) -> str:
    """The ground of one reading and its prior."""
    found = tale.situation.hypotheses[hypothesis].readings[key]
    low, high = min(found.prior), max(found.prior)
    label = found.label or key.replace("_", " ")
    return tale.line(
        f"hypotheses.{hypothesis}.readings.{key}",
        found,
        f"the reading “{label}”, given {low:.0%} to {high:.0%} at first",
    )


def asked(tale: Tale, hypothesis: str) -> str:
    """The ground of a hypothesis: the question and its readings."""
    found = tale.situation.hypotheses[hypothesis]
    labels = [f"“{reading.label or key.replace('_', ' ')}”" for key, reading in found.readings.items()]
    return tale.line(f"hypotheses.{hypothesis}", found, f"the question “{found.asks}”, read as {listing(labels, 'or')}")


def drafted(situation: Situation, actor: str) -> bool:
    """Whether all that a party is said to want was drafted by machine: no near-certainty may rest on that alone."""
    wants = [preference for _, preference in priorities(situation, actor)]
    return bool(wants) and all(preference.mark in {"inferred", "assumed"} for preference in wants)


def untold(tale: Tale, keys: list[str]) -> list[str]:
    """The grounds of acts that all come from a template and from no report; empty where one of them is told of."""
    lines = [(f"options.{key}", tale.situation.options[owner(key)][key.partition(".")[2]]) for key in keys]
    if not keys or any(option.mark != "assumed" for _, option in lines):
        return []
    return [tale.line(path, option, "an act that no report tells of") for path, option in lines]
