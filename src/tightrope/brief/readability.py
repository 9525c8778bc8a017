"""How hard a text is to read: the Flesch-Kincaid grade, in years of school (Kincaid and others 1975)."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’-][A-Za-zÀ-ÿ]+)*|\d[\d.,]*")
SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"(\d])")
SILENT = (
    r"(?:[^aeiouytdl]|[aeiouyl]l)ed$|[^aeiouysxzcgh]es$",
    r"[aeiou][^aeiouyl]e(ly|ments?|less|ness|things?)$|whi?le$",
)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text; a title such as "Mr." does not end one."""
    held = re.sub(r"\b(Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|No|vs|U\.S|U\.N)\.\s", r"\1․ ", text)
    return [part.replace("․", ".").strip() for part in SENTENCE.split(held) if part.strip()]


def syllables(word: str) -> int:
    """An estimate from groups of vowels; a silent last e does not count, `ia` and `io` do as two."""
    plain = re.sub(r"[^a-zà-ÿ]", "", word.lower())
    if not plain:
        return max(1, len(word) // 2)
    groups = len(re.findall(r"[aeiouyà-ÿ]+", plain))
    silent = sum(bool(re.search(pattern, plain)) for pattern in SILENT)
    silent += plain.endswith("e") and not plain.endswith(("le", "ee", "ye", "oe"))
    apart = len(re.findall(r"(?<![tscgq])i[ao]|[aeiou]ing$|eo(?!u)|ua(?!r)|iu|iet", plain))
    return max(1, groups - silent + apart)


def grade(texts: Iterable[str]) -> float:
    """The grade of some sentences taken together; 0 where there are none."""
    found = [words for text in texts for part in sentences(text) if (words := WORD.findall(part))]
    count = sum(map(len, found))
    if not count:
        return 0.0
    return 0.39 * count / len(found) + 11.8 * sum(syllables(w) for words in found for w in words) / count - 15.59
