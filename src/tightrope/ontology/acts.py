"""What can be done: event types, contexts of events, and templates of options."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from tightrope.domain.base import Value
from tightrope.ontology.values import Record, Texts


class EventType(Record):
    """One of PLOVER 2's event types (Halterman et al. 2023, arXiv:2304.01331).

    `quad`: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. `goldstein`: a
    weight in [-10, 10] (Goldstein 1992). `modes` and `codes` (CAMEO) map a key to its meaning. `past` and `noun`
    are phrases with `{target}`; `plain` is the infinitive.
    """

    label: str
    describes: str
    cameo_roots: Texts
    quad: Literal[1, 2, 3, 4]
    goldstein: float = Field(ge=-10, le=10)
    past: str
    noun: str
    plain: str
    modes: dict[str, str] = {}
    codes: dict[str, str] = {}
    examples: Texts = ()


class Context(Record):
    """A PLOVER context: what an event is about, told by its words (lower case, whole words, `*` ends a stem)."""

    label: str
    words: Texts = ()


OptionRole = Literal[
    "offer", "accept", "concede", "pressure", "force", "demand", "consult", "join", "leave", "aid", "secret"
]  # fmt: skip


class OptionTemplate(Record):
    """Turns an act into a yes/no option.

    Chosen by the event's `type`, `status` (any if empty) and `words`; the highest `rank` wins. `label` reads
    after the actor's name and may hold `{target}`, `{organisation}`, `{subject}`. `role` is what a strategy calls
    it. `source_wants` and `target_wants` say whether the doer and the other side usually want the option to be
    yes (None: cannot be told). `one_way`: once yes, it stays yes.
    """

    type: str
    label: str
    role: OptionRole
    status: Texts = ()
    words: Texts = ()
    slot: str = ""
    source_wants: bool | None = None
    target_wants: bool | None = None
    one_way: bool = False
    needs: str | None = None
    rank: int = 0


class PlanStep(Value):
    """Part of an archetype: literals over roles (`offer`, `not pressure`), a condition over roles, a month."""

    set: Texts
    when: str | None = None
    month: float = 0.0


class Archetype(Record):
    """A strategy archetype of the focal actor in terms of option roles, with the reason it is assumed."""

    label: str
    describes: str
    because: str
    steps: tuple[PlanStep, ...]
