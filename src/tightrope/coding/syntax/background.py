"""Acts told as background: reduced relatives, past perfect, nouns after "since"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children
from tightrope.ontology.verbs import lexicon


def told_of_the_past(word: Any) -> bool:
    """Whether an act is told as something that lies before the story: "citizens abducted by", "had signed"."""
    return modifier(word) or (pluperfect(word) and not backshifted(word)) or _since(word)


def modifier(word: Any) -> bool:
    """Whether a participle only qualifies a noun; "a statement signed by" is the act itself."""
    while word.dep_ == "conj" and word.head.pos_ in ("VERB", "ADJ") and word.tag_ == "VBN":
        word = word.head
    if word.tag_ != "VBN" or word.dep_ not in ("acl", "amod"):
        return False
    return word.head.lemma_.lower() not in lexicon().operators["documents"]


def pluperfect(word: Any) -> bool:
    """ "Had signed", "had been signed"; of coordinated verbs the first tells."""
    while word.dep_ == "conj" and word.tag_ == "VBN" and word.head.tag_ == "VBN" and not children(word, "aux", "nsubj"):
        word = word.head
    return any(c.lower_ in ("had", "'d") and c.tag_ == "VBD" for c in children(word, "aux"))


def backshifted(word: Any) -> bool:
    """Whether the past perfect is only that of reported speech: "said it had attacked"."""
    node = word
    for _ in range(6):
        if node.dep_ in ("ccomp", "parataxis") and node.head.lemma_.lower() in lexicon().operators["speech"]:
            return True
        if any(c.dep_ == "parataxis" and c.lemma_.lower() in lexicon().operators["speech"] for c in node.children):
            return True
        if node.head.i == node.i or node.dep_ not in ("conj", "xcomp", "ccomp"):
            return False
        node = node.head
    return False


def _since(word: Any) -> bool:
    return bool(word.pos_ == "NOUN" and word.dep_ == "pobj" and word.head.lower_ == "since")
