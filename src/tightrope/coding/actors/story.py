"""The state that a report is about, and the one whose inner conflict it tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from tightrope.coding.gazetteer import Hit
from tightrope.ontology import load

INNER = re.compile(
    r"\W{0,3}(?:[\w-]+\s+){0,2}?(?:rebel|insurgen|guerrilla|separatist|opposition\b|dissident|protesters?\b"
    r"|protest (?:leader|movement|camp|organi)|demonstrator|junta|coup\b|putsch|militia|mutin|civil war"
    r"|transitional|interim|militar(?:y|ies) (?:council|ruler|government|regime)|ruling"
    r"|(?:president|opposition) (?:party|coalition))"
)
KINDS = r"(?:town|village|city|hamlet|settlement|district|suburb|county|township)"
TOWN = re.compile(rf", (?:a|the) (?:[\w-]+ ){{0,3}}?{KINDS}\b")
OF_TOWN = re.compile(rf"\b{KINDS} of $")
TREATY = re.compile(
    r"(?: (?:[A-Z][a-z]+|peace|border|ceasefire|climate))?"
    r" (?:[Aa]greements?|[Aa]ccords?|[Dd]eclaration|Convention|[Pp]rotocol|[Pp]rocess|Treaty|Pact|[Ff]ormat)\b"
)
JOINS = frozenset({"-", "/", " and ", " & ", "'s and "})
CLEAR = 2  # times as often as any other
SIDES = frozenset({"REB", "SEP", "OPP", "UAF"})
Named = Iterable[tuple[str, list[Hit]]]


def main_state(named: Named) -> str | None:
    """The state named at least twice as often as any other; None where none is."""
    return _first(Counter(code for _, hits in named for h in hits if (code := _state(h))), 2)


def torn_state(named: Named) -> str | None:
    """The state whose rebels, opposition or junta the report tells of more than of any other's; None where none is."""
    told: Counter[str] = Counter()
    for text, hits in named:
        for hit in hits:
            code = _state(hit)
            group = load().groups.get(hit.entry.code)
            if code and INNER.match(text[hit.end : hit.end + 40].lower()):
                told[code] += 1
            elif group and group.sector in SIDES and group.state in load().states:
                told[group.state] += 1
    return _first(told, 1)


def parties(text: str, hits: list[Hit], strangers: frozenset[str]) -> list[Hit]:
    """The names of a text without towns of a foreign name and those that only name a treaty: "the Lima Agreement"."""
    return [h for h in hits if h.entry.surface not in strangers and not _treaty(text, h)]


def _treaty(text: str, hit: Hit) -> bool:
    joined = text[max(0, hit.start - 1) : hit.start] in ("-", "/")
    return (
        hit.entry.kind in ("capital", "place") and not joined and TREATY.match(text[hit.end : hit.end + 60]) is not None
    )


def towns(named: Named) -> frozenset[str]:
    """Names of states that a report tells to be towns: "Tonga, a town near the border", "the village of Jordan"."""
    found = set()
    for text, hits in named:
        for hit in (h for h in hits if h.entry.kind == "name" and h.entry.code in load().states):
            state = load().states[hit.entry.code]
            capital = hit.entry.surface in state.capital
            if not capital and (TOWN.match(text[hit.end :]) or OF_TOWN.search(text[: hit.start])):
                found.add(hit.entry.surface)
    return frozenset(found)


def bonds(named: Named) -> Counter[frozenset[str]]:
    """How often two states or groups stand in one breath: "Norway and Peru", "the Norwegian-Peruvian border"."""
    found: Counter[frozenset[str]] = Counter()
    for text, hits in named:
        for one, other in pairwise(hits):
            codes = frozenset((one.entry.code, other.entry.code))
            if len(codes) == 2 and all(map(_side, codes)) and text[one.end : other.start] in JOINS:
                found[codes] += 1
    return found


def _side(code: str) -> bool:
    return code in load().states or code in load().groups


def _state(hit: Hit) -> str | None:
    return hit.entry.code if hit.entry.kind != "surname" and hit.entry.code in load().states else None


def _first(told: Counter[str], least: int) -> str | None:
    ranked = told.most_common(2)
    clear = ranked and ranked[0][1] >= least and (len(ranked) == 1 or ranked[0][1] >= CLEAR * ranked[1][1])
    return ranked[0][0] if clear else None
