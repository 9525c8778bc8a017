"""Whether there is anything between the parties of a text."""

from __future__ import annotations

from collections.abc import Iterable

from tightrope.situation.draft.act import Act, code_of, unkind
from tightrope.situation.draft.cast import Cast
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import Material

OPEN = ("refused", "threatened", "blamed", "needed", "demanded", "wanted", "offered")


def contested(material: Material, acts: Iterable[Act], cast: Cast) -> bool:
    """Whether one party hurts, blames, asks or refuses another, offers it something, or the text names a quarrel."""
    for event in material.events:
        pair = {code_of(event.source), code_of(event.target)}
        if unkind(event.type) and not event.negated and len(pair & cast.keys.keys()) == 2:
            return True
    if any(act.actor in cast and (act.standing in OPEN or act.by) for act in acts):
        return True
    return any(
        str(word.lemma_).lower() in words().quarrels and word.pos_ == "NOUN"
        for *_, doc in material.passages
        for word in doc
    )
