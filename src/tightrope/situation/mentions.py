"""Which options the priorities and objectives of a situation speak of."""

from __future__ import annotations

from collections.abc import Iterator

from tightrope.situation.parsing import parse
from tightrope.situation.schema import Preference, Situation


def priorities(situation: Situation) -> Iterator[Preference]:
    """Every priority of the file, those of readings too."""
    for order in situation.preferences.values():
        yield from order.prefers
    for hypothesis in situation.hypotheses.values():
        for reading in hypothesis.readings.values():
            yield from reading.prefers


def mentioned(situation: Situation) -> frozenset[str]:
    """Option names that stand in some priority or objective."""
    texts = [text for line in priorities(situation) for text in (line.say, *(line.either_order or ())) if text]
    texts += [aim.say for aim in situation.objectives.values() if aim.say]
    return frozenset().union(*(parse(text).names() for text in texts))
