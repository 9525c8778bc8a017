"""One group of acts as one sentence: each side's acts, the report's own words where they are short."""

from __future__ import annotations

from collections.abc import Mapping

from tightrope.analyses.telling.acts import mutual, predicate
from tightrope.analyses.telling.days import when
from tightrope.analyses.telling.evidence import by_hand, does, party
from tightrope.analyses.telling.news import Group
from tightrope.analyses.telling.quoting import own_words, quoted
from tightrope.analyses.telling.words import listing
from tightrope.domain import Event, Report
from tightrope.situation.schema import Situation

A_SIDE, QUOTES, LONGEST = 2, 2, 42
SAME_DAY = "The same day, "


def told(
    situation: Situation, group: Group, reports: Mapping[str, Report], said: set[str], again: int = 0
) -> tuple[str, list[Event]]:
    """The sentence, and the acts that it tells; `said` holds quotations given before, `again` counts the day's."""
    if all(by_hand(act) for act in group.acts):
        return _chronicle(group, reports, said, again)
    if len(group.pair) > 2:
        return _several(situation, group, reports, said, again)
    both, acts = _mutual(situation, group)
    sides = [s for s in _sides(group, acts) if not acts or any(not e.negated for e in s)]
    opening = SAME_DAY if again and group.day else "" if again else f"{when(group.acts[0], reports)} "
    for quotes in range(QUOTES, -1, -1):
        heard: set[str] = set()
        clauses = [both] if both else []
        clauses += [_clause(situation, side, reports, said, heard, quotes) for side in sides]
        text = opening + _joined(clauses)
        if len(text.split()) <= LONGEST:
            break
    said |= heard
    return text, [*acts, *(event for side in sides for event in side)]


def _chronicle(
    group: Group, reports: Mapping[str, Report], said: set[str], again: int
) -> tuple[str, list[Event]]:  # fmt: skip
    """Lines that a person wrote, in that person's words; nothing where they were given before."""
    lines = dict.fromkeys(act.evidence[0].quote.strip().rstrip(".") for act in group.acts)
    fresh = [line for line in lines if line not in said][:A_SIDE]
    said |= set(fresh)
    opening = "" if not fresh else SAME_DAY if again else f"{when(group.acts[0], reports)}: "
    return opening + "; ".join(fresh), list(group.acts) if fresh else []


def _several(
    situation: Situation, group: Group, reports: Mapping[str, Report], said: set[str], again: int
) -> tuple[str, list[Event]]:
    """The same act of one party on several."""
    first = group.acts[0]
    targets = listing(list(dict.fromkeys(party(situation, e.target) for e in group.acts if e.target)))
    words = next((w for e in group.acts if (w := own_words(e, reports)) and w not in said), None)
    said |= {words} if words else set()
    opening = SAME_DAY if again and group.day else "" if again else f"{when(first, reports)} "
    clause = f"{party(situation, first.source)} {predicate(first, targets)}"
    return f"{opening}{clause}" + (f" ({quoted(words)})" if words else ""), list(group.acts)


def _sides(group: Group, told_already: list[Event]) -> list[list[Event]]:
    """What each side did, the weightiest first; what it did not do only where it did not do it on the day either."""
    sides: dict[str, list[Event]] = {}
    for event in group.acts:
        sides.setdefault(event.source.code, []).append(event)
    shown = []
    for own in sides.values():
        did = {e.type for e in own if not e.negated}
        left = [e for e in own if e not in told_already and not (e.negated and e.type in did)]
        shown += [left[:A_SIDE]] if left else []
    return shown


def _mutual(situation: Situation, group: Group) -> tuple[str, list[Event]]:
    """What both did to each other, said once."""
    names, phrases = "", list[str]()
    told_of: list[Event] = []
    for act in group.acts:
        same = [e for e in group.acts if (e.type, e.status, e.negated) == (act.type, act.status, act.negated)]
        back = next((e for e in same if e.source.code != act.source.code), None)
        phrase = mutual(act) if back and act not in told_of and act.negated == group.acts[0].negated else None
        if back and phrase and len(phrases) < A_SIDE:
            names = names or listing([party(situation, act.source), party(situation, back.source)])
            phrases.append(phrase)
            told_of += [act, back]
    return f"{names} {listing(phrases)}" if phrases else "", told_of


def _clause(
    situation: Situation, acts: list[Event], reports: Mapping[str, Report], said: set[str], heard: set[str], most: int
) -> str:
    """One side's acts, each with its own words behind it while quotations are left."""
    phrases = []
    for place, act in enumerate(acts):
        words = own_words(act, reports) if len(heard) < most else None
        fresh = words if words and words not in said | heard else None
        heard |= {fresh} if fresh else set()
        phrases.append(_short(situation, act, place) + (f" ({quoted(fresh)})" if fresh else ""))
    return f"{party(situation, acts[0].source)} {listing(phrases)}"


def _short(situation: Situation, act: Event, place: int) -> str:
    """The other side by name once, then as "it"."""
    phrase = does(situation, act)
    name = party(situation, act.target) if act.target else ""
    return phrase.replace(f" {name}", " it", 1) if place and name and phrase.endswith(f" {name}") else phrase


def _joined(clauses: list[str]) -> str:
    return "; ".join(clauses) if any("“" in c for c in clauses) else ", and ".join(clauses)
