"""Whether a text is about something else than politics: sport, business, culture, crime, weather, science."""

from __future__ import annotations

from collections import defaultdict

from tightrope.coding.gate import topic
from tightrope.ontology.verbs import lexicon
from tightrope.situation.draft.material import Material

FEWEST, PER_SENTENCE, SHARE = 4, 0.5, 0.4


def other_topic(material: Material) -> str | None:
    """The topic outside politics that the reports are about; None for politics.

    A topic is theirs if 40% of the sentences are about it, or if they hold four or more of its words and half as many
    words as sentences.
    """
    sentences = [sentence for _, _, doc in material.passages for sentence in doc.sents]
    told = [topic(sentence) for sentence in sentences]
    listed = {word: name for name, words in lexicon().topics.items() for word in words}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for token in (token for sentence in sentences for token in sentence):
        lemma = str(token.lemma_).lower()
        name = listed.get(str(token.lower_)) or listed.get(lemma)
        if name:
            found[name].add(lemma)
    for name, words in found.items():
        dense = len(words) >= max(FEWEST, PER_SENTENCE * len(sentences))
        if dense or told.count(name) > SHARE * len(sentences):
            return name
    return None
