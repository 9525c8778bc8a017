"""Clauses that suppose: "would, if", "that talks be held", "unless"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children

ONE = frozenset({"it", "he", "she"})
OWN = frozenset({"country", "nation", "government", "island", "kingdom", "state", "army", "military", "ministry"})


def supposed(word: Any) -> bool:
    """ "It would endorse a meeting if": nothing is announced; "said it would, if" is a promise."""
    would = any(c.lower_ == "would" for c in children(word, "aux"))
    own = word.dep_ == "ccomp" and (any(_same(c) for c in children(word, "nsubj")) or _its_own(word.head))
    marks = (c.lower_ for clause in children(word, "advcl") for c in children(clause, "mark"))
    return would and not own and any(low in ("if", "unless") for low in marks)


def subjunctive(word: Any) -> bool:
    """ "A condition that talks be held", "the ruling that it return the town": nothing is done."""
    alone = word.tag_ == "VBP" and any(c.tag_ in ("NN", "NNP") or c.lower_ in ONE for c in children(word, "nsubj"))
    bare = word.tag_ == "VB" or alone or any(c.lower_ == "be" for c in children(word, "auxpass"))
    return (
        bare
        and not children(word, "aux")
        and bool(children(word, "mark"))
        and bool(children(word, "nsubj", "nsubjpass"))
    )


def _same(subject: Any) -> bool:
    """ "Said it would", "said the country would": the speaker's own."""
    pointed = subject.left_edge.lower_ in ("the", "its", "his", "her", "their")
    return subject.pos_ == "PRON" or (pointed and subject.lemma_.lower() in OWN)


def _its_own(saying: Any) -> bool:
    """ "..., its leader said": the speaker belongs to who acts."""
    return any(c.dep_ == "poss" and c.pos_ == "PRON" for n in children(saying, "nsubj") for c in n.children)


def conditional(word: Any) -> bool:
    """Whether a clause with "if" or "unless" hangs on a verb, or stands on its verb of saying."""
    heads = [word, *([word.head] if word.dep_ in ("ccomp", "parataxis") else [])]
    clauses = (clause for head in heads for clause in children(head, "advcl"))
    return any(c.lower_ in ("if", "unless") for clause in clauses for c in children(clause, "mark"))
