"""How the model came about: by an analyst, or drafted by machine; and how much of it nothing supports."""

from __future__ import annotations

from collections import Counter

from tightrope.brief.ground import at
from tightrope.brief.says import given
from tightrope.brief.sight import Sight

HELD = {
    "Alliances": "the alliances", "What each party can do": "what parties can do", "Limits": "the limits",
    "What each party wants": "what parties want", "How parties may be read": "how parties may be read",
    "Signs": "the signs to weigh", "Aims and plans": "the plans", "Tempo": "how often parties act",
}  # fmt: skip
MACHINE, DRAFTED = {"inferred", "assumed"}, 0.4
CORE, FIRM = ("What each party can do", "What each party wants"), 1 / 3
MODELLED = frozenset(
    {"outcomes", "wedge", "strain", "dilemma", "ratify", "strategies", "course", "sensitivity", "watch"}
)
Marks = dict[str, Counter[str]]


def marks(sight: Sight) -> Marks:
    """How many lines of each group carry which mark."""
    found: Marks = {}
    for group, path, _ in given(sight):
        line = at(sight.situation, path)
        if line is not None:
            found.setdefault(group, Counter())[line.mark] += 1
    return found


def fact(found: Marks) -> str:
    """A word for the head of the brief; empty where an analyst wrote the model."""
    total = sum(found.values(), Counter[str]())
    if sum(total[mark] for mark in MACHINE) < DRAFTED * total.total() or not total:
        return ""
    return "Model drafted by machine, edited since" if set(total) - MACHINE else "Model drafted by machine, not edited"


def hollow(found: Marks) -> bool:
    """Whether a drafted model rests so little on the reports that no bottom line on outcomes or plans can stand on it:
    under a third of what parties can do and want follows their words or an analyst's."""
    core = sum((found.get(group, Counter()) for group in CORE), Counter[str]())
    return bool(fact(found)) and core["assumed"] > (1 - FIRM) * core.total()


def caution(found: Marks) -> str:
    """What of a drafted model rests on words, and what on nothing; empty where an analyst wrote it."""
    total = sum(found.values(), Counter[str]())
    if not fact(found):
        return ""
    edited = "and an analyst has edited part of it" if set(total) - MACHINE else "and nobody has edited it yet"
    count, inferred, assumed = sum(total.values()), total["inferred"], total["assumed"]
    follow, are = "follows" if inferred < 2 else "follow", "is" if assumed == 1 else "are"
    text = f"A machine drafted the model behind these sentences, {edited}. "
    text += f"Of its {count} lines {inferred or 'none'} {follow}"
    text += f" words of the reports, and {assumed} {are} assumed"
    loose = [
        HELD.get(group, group.lower()) for group, marked in found.items() if marked["assumed"] * 2 > marked.total()
    ]
    text += f", among them most of {_listing(loose)}" if loose else ""
    if hollow(found):
        return (
            f"{text}. That is too little for a bottom line on outcomes or plans: what stands below on them is a "
            "sketch to edit."
        )
    return f"{text}. Every share of worlds here rests on both."


def _listing(items: list[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else items[0]
