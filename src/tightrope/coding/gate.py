"""What is not a political event stays silent: crime, sport, business, weather, culture, science, accidents."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.ontology.verbs import Sense, lexicon

FORCES = frozenset({"MIL", "REB", "UAF", "PRM", "SEP", "IMG"})
VERBAL = frozenset({"REQUEST", "SUPPORT", "THREATEN", "REJECT", "AGREE", "ACCUSE"})
JUDGES = frozenset({"ELI", "EDU", None})  # experts and analysts make claims, not acts
LAW = frozenset({"COP", "JUD", "GOV", "SPY"})
PRIVATE = frozenset({None, "CRM", "CVL", "BUS", "ELI", "MED", "EDU", "LAB"})


@cache
def _topics() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Words and strong phrases with their topic."""
    words, strong = {}, []
    for topic, listed in lexicon().topics.items():
        for word in listed:
            if word.startswith("!"):
                strong.append((word[1:], topic))
            else:
                words[word] = topic
    return words, strong


def topic(sent: Any) -> str | None:
    """The topic outside politics that a sentence is about, told by its words; None for politics."""
    words, strong = _topics()
    counts: dict[str, set[str]] = {}
    for token in sent:
        low = token.lower_
        found = words.get(low) or words.get(token.lemma_.lower())
        if found:
            counts.setdefault(found, set()).add(token.lemma_.lower())
    low = sent.text.lower()
    for phrase, name in strong:
        if phrase in low:
            counts.setdefault(name, set()).update((phrase, "!"))
    best = max(counts, key=lambda name: (len(counts[name]), name), default=None)
    return best if best and len(counts[best]) >= 2 else None


def admitted(sense: Sense, source: Actor, target: Actor | None, about: str | None) -> bool:
    """Whether an act between two actors is political enough to be coded."""
    if not source.political and not (target and target.political):
        return False
    if sense.type in VERBAL and not source.known and not source.named and source.party.sector in JUDGES:
        return False
    if about and not _plain(source, target, about):
        return False
    if sense.type == "CONSULT" and sense.gate:
        return source.party.sector not in PRIVATE or source.known
    return not sense.gate or target is None or _public(source, target)


def _plain(source: Actor, target: Actor | None, about: str) -> bool:
    """Whether both sides are political although the words sound otherwise."""
    both = bool(target and source.political and target.political)
    if about in ("sport", "culture", "science", "weather", "accident"):
        return (
            both
            and bool(target and source.party.code != target.party.code and target.known)
            and about not in ("sport", "culture")
        )
    return both


def _public(source: Actor, target: Actor) -> bool:
    """Whether an arrest, a killing or a suit is more than a matter between private persons and the law."""
    if source.party.sector in FORCES or target.political:
        return True
    if source.party.sector in LAW:
        return target.known or target.party.sector not in PRIVATE or (source.known and target.named)
    return source.known
