"""Labels that stand by themselves: pronouns of a quotation spelled out."""

from __future__ import annotations

import re
from dataclasses import replace

from tightrope.situation.draft.act import Act
from tightrope.situation.draft.cast import the

OURS = re.compile(r"\b(our|my)\b", re.IGNORECASE)
US = re.compile(r"\b(us|we)\b")


def plain(act: Act) -> Act:
    """The act with "our" and "us" as whose words they are: of who asks, else of the actor itself."""
    label = act.phrase.label
    if not OURS.search(label) and not US.search(label):
        return act
    speaker = act.by[0] if act.by else act.target if act.standing == "blamed" else None
    owner = possessive(the(speaker)) if speaker else "its"
    label = OURS.sub(owner, label)
    label = US.sub(the(speaker), label) if speaker else label
    return replace(act, phrase=replace(act.phrase, label=label))


def possessive(name: str) -> str:
    """ "the Philippines'", "Peru's"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"
