"""Names of actors found in a text: longest match over the ontology's surface forms."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from tightrope import ontology
from tightrope.ontology import Entry
from tightrope.ontology.entries import folded

WORD = re.compile(r"\w+")
AFTER = frozenset({
    "said", "says", "reported", "reports", "wrote", "writes", "quoted", "quotes", "newspaper", "daily", "added",
    "claimed", "also", "has", "had", "is", "was", "in", "on", "that",
})  # fmt: skip
SHORT = {"us", "it", "who", "un", "as", "is", "eu", "can", "may"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at characters `start` to `end`, with its possible readings, best first."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    @property
    def entry(self) -> Entry:
        """The best reading."""
        return self.entries[0]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Surface forms by their first word, longest first."""

    forms: dict[str, list[tuple[str, str, tuple[Entry, ...]]]]

    def find(self, text: str, on: date | None = None) -> list[Hit]:
        """All names in a text, without overlaps, in order. `on` ranks people by who was in office."""
        text = text if text.isascii() else "".join(map(_plain, text))
        low, hits, free = text.lower(), [], 0
        for word in WORD.finditer(low):
            at = word.start()
            if at < free or word.group() not in self.forms:
                continue
            hit = self._at(text, low, at, on)
            if (
                hit
                and word.group() == "the"
                and (self._longer(text, low, at + 4, hit.end, on) or self._adjective(text, hit))
            ):
                continue
            if hit:
                hits.append(hit)
                free = hit.end
        return hits

    def _longer(self, text: str, low: str, at: int, end: int, on: date | None) -> bool:
        """Whether the words after "the" are part of a longer name: "the West" in "the West Bank"."""
        word = WORD.match(low, at)
        later = self._at(text, low, at, on) if word and word.group() in self.forms else None
        return later is not None and later.end > end

    def _adjective(self, text: str, hit: Hit) -> bool:
        """ "The Australian openers": the name of a newspaper that is an adjective before a noun is none."""
        after = WORD.match(text, hit.end + 1)
        bare = text[hit.start + 4 : hit.end]
        adjective = any(e.kind == "adjective" for s, _, es in self.forms.get(bare.lower(), ()) if s == bare for e in es)
        return bool(adjective and after and after.group().islower() and after.group() not in AFTER)

    def _at(self, text: str, low: str, at: int, on: date | None) -> Hit | None:
        word = WORD.match(low, at)
        assert word is not None
        for surface, lower, entries in self.forms[word.group()]:
            end = at + len(lower)
            if low.startswith(lower, at) and _ends(text, end):
                fits = _cased(text[at:end], surface, entries)
                if fits:
                    return Hit(at, end, tuple(sorted(fits, key=lambda e: _rank(e, on))))
        return None


def _ends(text: str, end: int) -> bool:
    """Whether a name may end here: before no letter, unless it is the first half of a joined word; not "US$"."""
    after = text[end : end + 1]
    return after != "$" and not (after.isalnum() and text[end - 1] != "-")


def _cased(shown: str, surface: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The readings that the case of the shown words allows."""
    if shown == surface:
        return entries
    if shown[0].islower() and surface[0].isupper():
        return ()
    if shown.islower() != surface.islower() or surface.lower() in SHORT:
        return ()
    return tuple(e for e in entries if not e.cased)


def _rank(entry: Entry, on: date | None) -> tuple[bool, float, str, str]:
    held = on is None or ((entry.since is None or entry.since <= on) and (entry.until is None or on <= entry.until))
    latest = entry.until.isoformat() if entry.until else "9999"
    return (not held, -entry.weight, "".join(chr(255 - ord(c)) for c in latest), entry.code)


@cache
def _plain(letter: str) -> str:
    """A letter without its accent, so that names with half of theirs are found too; always one letter."""
    plain = folded(letter)
    return plain if len(plain) == 1 else letter


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the installed ontology."""
    grouped: dict[str, list[Entry]] = defaultdict(list)
    for entry in ontology.load().entries():
        grouped[entry.surface].append(entry)
    forms: dict[str, list[tuple[str, str, tuple[Entry, ...]]]] = defaultdict(list)
    for surface, entries in grouped.items():
        first = WORD.search(surface.lower())
        if first and first.start() == 0:
            forms[first.group()].append((surface, surface.lower(), tuple(entries)))
    for same in forms.values():
        same.sort(key=lambda form: (-len(form[0]), form[0]))
    return Gazetteer(dict(forms))
