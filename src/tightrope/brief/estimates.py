"""Words of estimation in a sentence: each carries its number, the number fits the word, and none stands with a
statement of confidence (ICD 203, 2015, D.6.e: likelihood and confidence are never mixed in one sentence)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tightrope.brief.lints import Lint
from tightrope.ontology.loading import load

CONFIDENCE = re.compile(r"\b(high|moderate|medium|low|great|little|full) confidence\b|\bconfident(ly)?\b", re.I)
NUMBER = r"\s*\((?:about )?(?P<low>\d{1,2}|100)\s*(?:[-–]|to)\s*(?P<high>\d{1,2}|100)\s*%\)"
COMPARED = re.compile(r"\b(most|more|less|least|equally|as|how|however) $", re.I)
SLACK = 2


def estimates(where: str, text: str) -> Iterator[Lint]:
    """What is wrong with the words of estimation of one sentence."""
    found = list(_words().finditer(text))
    found = [m for m in found if not COMPARED.search(text[: m.start()])]
    if found and CONFIDENCE.search(text):
        todo = "give the confidence in a sentence of its own"
        yield Lint(
            rule="likelihood-and-confidence",
            where=where,
            says="it mixes likelihood and confidence",
            words=text,
            todo=todo,
        )
    for match in found:
        yield from _number(where, text, match)


def _number(where: str, text: str, match: re.Match[str]) -> Iterator[Lint]:
    word = match.group("word").lower()
    low, high = _bands()[word]
    given = match.group("low"), match.group("high")
    if given[0] is None:
        todo = f'write "{word} ({low}-{high}%)"'
        yield Lint(
            rule="number-missing",
            where=where,
            says="an estimate lacks its number",
            words=word,
            todo=todo,
            sentence=text,
        )
        return
    top = _bands()[match.group("to").lower()] if match.group("to") else (low, high)
    first, last = int(given[0]), int(given[1])
    if first > last or first < low - SLACK or last > top[1] + SLACK:
        todo = f"{word} stands for {low}-{high}%"
        words = match.group().strip()
        yield Lint(
            rule="number-mismatch",
            where=where,
            says="word and number do not fit",
            words=words,
            todo=todo,
            sentence=text,
        )


@cache
def _bands() -> dict[str, tuple[int, int]]:
    """Words and their aliases with their bands in percent; words that mean other things as well are left out."""
    found = {}
    for band in load().bands.values():
        for word in (band.key, *band.aliases):
            if word not in {"remote", "even"}:
                found[word.lower()] = (round(band.low * 100), round(band.high * 100))
    found.setdefault("probably", found.get("likely", (55, 80)))
    return found


@cache
def _words() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(_bands(), key=len, reverse=True))
    return re.compile(rf"\b(?<!-)(?P<word>{words})\b(?:(?: to (?P<to>{words}))?{NUMBER})?", re.IGNORECASE)
