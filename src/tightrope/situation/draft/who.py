"""Whom a noun of a parsed paragraph names: as the record resolved it, else by the ontology's names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tightrope.coding.actors.heads import heads
from tightrope.domain import Evidence
from tightrope.ontology import load
from tightrope.ontology.sides import side_of
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import NOBODY, Material

STRONG = 0.7
SIDED = {"opposition": "OPP", "rebel": "REB", "insurgent": "REB", "separatist": "SEP"}
PRONOUNS = ("it", "its", "he", "his", "she", "her", "they", "their")
SUBJECTS = ("nsubj", "nsubjpass")
BEFORE = ("compound", "nmod", "amod", "poss", "nummod")


@dataclass(frozen=True)
class Scene:
    """A parsed paragraph, the report it stands in, and the character at which it starts there."""

    material: Material
    report: str
    start: int
    doc: Any
    day: date | None = None

    def place(self, token: Any) -> tuple[str, int]:
        """The report and the character of a word."""
        return self.report, self.start + int(token.idx)

    def evidence(self, token: Any) -> Evidence:
        """The sentence of a word, as a quotation."""
        start, end = self.start + token.sent.start_char, self.start + token.sent.end_char
        quote = self.material.reports[self.report].text[start:end]
        end -= len(quote) - len(quote.rstrip())
        return Evidence(
            report=self.report, start=start, end=end, quote=quote.rstrip(), sentence_start=start, sentence_end=end
        )

    def who(self, token: Any) -> str | None:
        """The code of the actor that a noun or pronoun names, by its head or its owner; None if none."""
        near = sorted([token, *(child for child in token.lefts if child.dep_ in BEFORE)], key=lambda word: -word.i)
        for word in near:
            report, at = self.place(word)
            found = self.material.named(report, at, at + len(word.text))
            if found:
                return found
        if any(word.lower_ in PRONOUNS for word in near):
            named = [word for word in near if word.lower_ not in PRONOUNS]
            return (self._looked_up(token, named) if named else None) or self._antecedent(token)
        return self._looked_up(token, near) or self._at_home(token)

    def named_alone(self, token: Any) -> str | None:
        """The code that a word names by itself, without the record: for words that stand outside the text."""
        near = sorted([token, *(child for child in token.lefts if child.dep_ in BEFORE)], key=lambda word: -word.i)
        return self._looked_up(token, near)

    def _looked_up(self, token: Any, near: list[Any]) -> str | None:
        spans = [self.doc[first : last + 1].text for last in _ends(token) for first in range(near[-1].i, token.i + 1)]
        for text in dict.fromkeys([*spans, *(word.text for word in near)]):
            entry = next(iter(load().lookup(text, self.day)), None) if text[:1].isupper() else None
            if entry and entry.weight >= STRONG and entry.code != NOBODY:
                code, kind = load().code_of(entry.code), sector(token)
                found = self.material.sides.code_of(code, kind)
                return None if found == code and code in load().states and side_of(kind) == "REB" else found
        return None

    def _at_home(self, noun: Any) -> str | None:
        """The side that a noun names by what it is ("the protesters"), where one state is told apart."""
        kind = sector(noun) if str(noun.lemma_).lower() not in words().anybody else None
        sides = self.material.sides
        states = sides.states() if kind else ()
        found = sides.code_of(next(iter(states)), kind) if len(states) == 1 else ""
        return found if found in sides.codes else None

    def _antecedent(self, token: Any) -> str | None:
        """The subject that was named last before a pronoun; "urged it to leave" speaks of whom the subject is not."""
        before = [word for word in self.doc[: token.i] if word.dep_ in SUBJECTS and word.pos_ != "PRON"]
        found = next((found for word in reversed(before[-3:]) if (found := self.who(word))), None)
        if token.pos_ != "PRON" or token.dep_ not in ("dobj", "dative") or found != self.subject(token.head):
            return found
        named = [word for word in self.doc[: token.i] if word.pos_ == "PROPN"]
        return next((code for word in reversed(named) if (code := self.who(word)) not in (None, found)), None)

    def owners(self, noun: Any) -> list[str]:
        """The codes of those to whom a thing belongs, coordinated ones too; else of its compound or adjective."""
        heads = [child for child in noun.children if child.dep_ == "poss"]
        heads += [
            thing
            for prep in noun.children
            if prep.lower_ in ("of", "by", "from")
            for thing in prep.children
            if thing.dep_ == "pobj"
        ]
        named = [found for head in heads for one in (head, *head.conjuncts) if (found := self.who(one))]
        return list(dict.fromkeys(named)) or [found for found in [self.who(noun)] if found]

    def own_subject(self, verb: Any) -> Any | None:
        """The subject of the verb itself."""
        return next((child for child in verb.children if child.dep_ in SUBJECTS), None)

    def _doer(self, verb: Any) -> Any | None:
        """Who does what the verb tells: its subject, or of a passive the one behind "by"."""
        own = self.own_subject(verb)
        if own is None or own.dep_ != "nsubjpass":
            return own
        agents = [noun for child in verb.children if child.dep_ == "agent" for noun in child.children]
        return next((noun for noun in agents if noun.dep_ == "pobj"), None)

    def subjects(self, verb: Any) -> list[str]:
        """The codes of the verb's own subject and of those coordinated with it."""
        own = self._doer(verb)
        return [code for one in (own, *own.conjuncts) if (code := self.who(one))] if own is not None else []

    def subject(self, verb: Any) -> str | None:
        """The code of the verb's subject; coordinated and dependent verbs share the one above."""
        first = verb
        for _ in range(4):
            own = self.own_subject(verb)
            if own is not None:
                other = self.other_than_main(verb, own)
                if other is not None:
                    return other
                doer = self._doer(verb) if verb is first else own
                return self.who(doer) if doer is not None else None
            asked = verb.dep_ == "xcomp" and str(verb.head.lemma_).lower() in words().others
            beside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
            if not (beside or verb.dep_ in ("conj", "xcomp")) or verb.head is verb or (asked and not _own(verb.head)):
                return None
            verb = verb.head
        return None

    def other_than_main(self, verb: Any, own: Any) -> str | None:
        """Whom a pronoun in "A will strike B unless it yields" means: whom the main clause acts on, not its doer."""
        marked = any(child.dep_ == "mark" and child.lower_ in ("unless", "until", "if") for child in verb.children)
        if own.pos_ != "PRON" or verb.dep_ != "advcl" or not marked:
            return None
        doer, inside = self.subject(verb.head), set(verb.subtree)
        named = [word for word in verb.head.subtree if word.pos_ == "PROPN" and word not in inside]
        target = next((code for word in named if (code := self.who(word)) not in (None, doer)), None)
        return target if self.who(own) == doer else None

    def sides(self, noun: Any, source: str) -> list[str]:
        """Whom "both sides", "both countries" mean: the two actors named most, or last; the speaker left out."""
        lemma = str(noun.lemma_).lower()
        if any(child.dep_ == "poss" for child in noun.children):
            return []
        if lemma in words().collective:
            return [code for code in self.material.principals if code != source][:2]
        both = any(child.lower_ in ("both", "two") for child in noun.children)
        return self._last_named(noun, source) if lemma in words().peers and both else []

    def _last_named(self, noun: Any, source: str) -> list[str]:
        named = [self.who(word) for word in reversed(self.doc[: noun.i]) if word.pos_ == "PROPN"]
        return [code for code in dict.fromkeys(named) if code and code != source][:2]

    def object(self, verb: Any) -> str | None:
        """The code of the first object of a verb that names an actor."""
        direct = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
        after = [noun for prep in verb.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj"]
        return next((found for found in map(self.who, [*direct, *after]) if found), None)


def sector(noun: Any) -> str | None:
    """The sector that a noun tells of who bears it; what is of the opposition or the rebels is so under any head."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    told = next((SIDED[str(child.lower_)] for child in noun.lefts if str(child.lower_) in SIDED), None)
    return told or heads().sector(noun)


def _ends(token: Any) -> list[int]:
    """Where a name that a noun heads may end: with its "of" phrase ("League of Arab States"), or with the noun."""
    nouns = [noun for prep in token.children if prep.lower_ == "of" for noun in prep.children if noun.dep_ == "pobj"]
    return [*(noun.i for noun in nouns if noun.pos_ == "PROPN" and token.pos_ == "PROPN"), token.i]


def _own(verb: Any) -> bool:
    """Whether a verb of asking may speak of its own subject's act: "wants to leave", "insists on"."""
    return str(verb.lemma_).lower() in words().own


def scenes(material: Material) -> Iterator[Scene]:
    """Every paragraph of the material, in order."""
    for report, start, doc in material.passages:
        yield Scene(material, report, start, doc, material.reports[report].published)
