"""Events of what the model reads, marked as its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.scene import Scene
from tightrope.coding.events import event
from tightrope.coding.gate import genre
from tightrope.coding.model.propose import proposed
from tightrope.coding.syntax.timing import dated
from tightrope.domain import Event

TRUST = 0.65  # a model's chance as a grade of confidence, on the scale of the rules


def guessed(scene: Scene, sent: Any, field: float | None = None) -> Iterator[Event]:
    """Events of a sentence in which the rules told none; none in what is about sport, business or crime."""
    for act, found in proposed(scene, sent):
        about = genre(scene, sent, field)
        if about.topic is not None:
            return
        day = dated(act.match.verb, scene.on, act.standing.future, scene.before, True)
        one = event(scene, sent, act, day, about)
        if one is not None:
            trace = one.trace.model_copy(update={"decided_by": "model", "pattern": f"{one.type}.model"})
            yield one.model_copy(update={"trace": trace, "confidence": round(TRUST * found.probability, 2)})
