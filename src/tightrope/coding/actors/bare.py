"""Whose "the government", "the army" or "police" are: bodies of a state told without its name."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.offices import bare
from tightrope.coding.actors.scene import Scene
from tightrope.ontology import load

BACK = 3  # sentences in which the state may have been named


def stranger(scene: Scene) -> str | None:
    """The state of a titled stranger: the dateline's where the text names no other."""
    states = {code for code in scene.codes if code in load().states}
    return scene.home if states <= {scene.home} else None


def home_of(scene: Scene, head: Any) -> str | None:
    """The state that a body without a name belongs to.

    Of the last sentences: the only state, without those that the sentence itself sets apart; the dateline's if it is
    among them; the subject of the last sentence. Failing that the dateline's.
    """
    inner = head.lemma_.lower() in heads().domestic or bare(head)
    if not inner or any(c.dep_ in ("prep", "nmod") for c in head.children):
        return scene.home
    near = [a.party.code for told in scene.told[-BACK + 1 :] for a in told]
    apart = {h.entry.code for i, h in scene.hits.items() if head.sent.start <= i < head.sent.end}
    for pool in ([c for c in near if c not in apart], near):
        states = set(pool)
        if len(states) == 1 or scene.home in states:
            return scene.home if scene.home in states else pool[0]
        last = next((a.party.code for a in reversed(scene.subjects) if a.party.code in states), None)
        if last:
            return last
    return scene.home
