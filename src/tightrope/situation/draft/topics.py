"""Whether a text is about something else than politics: sport, business, culture, crime, weather, science."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import Any

from tightrope.ontology.verbs import lexicon
from tightrope.situation.draft.material import Material

YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
PAST, LONG_PAST = 50, 150
FEWEST, PER_SENTENCE, SHARE, LEAST, SPREAD = 4, 0.5, 0.4, 2, 1 / 3


def other_topic(material: Material) -> str | None:
    """The topic outside politics that the reports are about; None for politics.

    A topic is theirs if 40% of the sentences are about it, or if they hold four or more of its words and half as many
    words as sentences, spread over a third of the sentences.
    """
    sentences = [sentence for _, _, doc in material.passages for sentence in doc.sents]
    told: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        words = _words(sentence)
        told.update(name for name, mine in words.items() if len(mine) >= LEAST)
        touched.update(words.keys())
        for name, mine in words.items():
            found[name] |= mine
    for name, words_of in found.items():
        wide = touched[name] >= SPREAD * len(sentences)
        dense = wide and len(words_of) >= max(FEWEST, PER_SENTENCE * len(sentences))
        if dense or told[name] > SHARE * len(sentences):
            return name
    return None


def past(material: Material) -> bool:
    """Whether the years that the reports name lie 50 years and more before their day; one year alone, 150."""
    day = material.latest
    years = [int(year) for year in YEAR.findall(material.text)]
    return day is not None and bool(years) and max(years) <= day.year - (PAST if len(years) > 1 else LONG_PAST)


def _words(sentence: Any) -> dict[str, set[str]]:
    """The words of a sentence by the topic that they speak of."""
    listed, found = _listed(), defaultdict[str, set[str]](set)
    for token in sentence:
        lemma = str(token.lemma_).lower()
        name = listed.get(str(token.lower_)) or listed.get(lemma)
        if name:
            found[name].add(lemma)
    return found


@cache
def _listed() -> dict[str, str]:
    return {word: name for name, words in lexicon().topics.items() for word in words}
