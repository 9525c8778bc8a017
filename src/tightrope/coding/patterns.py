"""Which sense of the lexicon a word tells, judged by its place in the tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.dates import DAYS, MONTHS
from tightrope.coding.frame import Frame, fitting
from tightrope.coding.lexical import Rest, fits, index, noun_senses
from tightrope.coding.nominalised import NounFrame, deed
from tightrope.coding.syntax.complements import infinitive
from tightrope.coding.syntax.roles import objects, passive
from tightrope.coding.syntax.supposed import subjunctive
from tightrope.coding.syntax.unsaid import unsaid
from tightrope.ontology.verbs import ANY, Sense

PARTICLES = ("prt", "prep", "advmod", "advcl", "npadvmod", "acomp", "oprd", "agent", "dobj")
PHRASAL = frozenset(
    {"call", "take", "give", "turn", "break", "put", "set", "bring", "hold", "pull", "carry", "throw", "back"}
)
WISHING = frozenset({"want", "expect", "seek", "like", "need"})
KINDS = frozenset({"act", "form", "kind", "case", "piece", "sort", "instance", "example", "display"})
DATES = frozenset({*MONTHS, *DAYS})


@dataclass(frozen=True, slots=True)
class Match:
    """A sense told by `trigger`; `anchor` carries the slots (the noun of a light verb); `verb` the clause."""

    sense: Sense
    verb: Any
    anchor: Any
    score: int
    reversed: bool = False
    light: bool = False

    @property
    def words(self) -> str:
        """The trigger's words."""
        first, last = sorted((self.verb, self.anchor), key=lambda t: t.i)
        return first.text if first.i == last.i else f"{first.text} {last.text}"


def verb_matches(verb: Any) -> list[Match]:
    """Every sense that a verb tells as it stands, the best first."""
    found, frame = [], Frame(verb)
    if unsaid(verb):
        return []
    for rest, sense in index().verbs.get(verb.lemma_.lower(), ()):
        base = _particle(verb, rest)
        if base is not None:
            score = _score(frame, sense)
            if score is not None:
                found.append(Match(sense, verb, verb, score + base))
    if _names(verb):
        found = [m for m in found if m.sense.needs]
    found.extend(_light(verb))
    return sorted(found, key=lambda m: -m.score)


def _names(verb: Any) -> bool:
    """ "Called the deal a failure": judges, and is no telephone call."""
    if verb.lemma_ != "call":
        return False
    named = [c for c in children(verb, "oprd", "acomp", "ccomp", "xcomp", "attr") if not infinitive(c)]
    return bool(named or _apposed(verb))


def _apposed(verb: Any) -> list[Any]:
    """ "Called the seizure of the boat an illegal act": parsers take the name for an apposition."""
    return [
        a for o in children(verb, "dobj") for a in children(o, "appos") if verb.lemma_ in ("call", "brand", "label")
    ]


def adjective_matches(word: Any) -> list[Match]:
    """Senses of a predicative adjective ("is ready to")."""
    found, frame = [], Frame(word)
    for sense in index().adjectives.get(word.lower_, ()):
        score = _score(frame, sense)
        if score is not None:
            found.append(Match(sense, word, word, score))
    return sorted(found, key=lambda m: -m.score)


def deed_matches(noun: Any) -> list[Match]:
    """Senses of the verb that a noun is made of, the best first: "the release of B's sailors by A"."""
    verb = deed(noun)
    if verb is None:
        return []
    found, frame = [], NounFrame(noun)
    for rest, sense in index().verbs.get(verb, ()):
        score = _score(frame, sense) if not (rest or sense.subject) else None
        if score is not None:
            found.append(Match(sense, noun, noun, score))
    return sorted(found, key=lambda m: -m.score)


def suits(noun: Any, sense: Sense) -> bool:
    """Whether a noun stands in the frame that its sense asks for: "expulsion of diplomats"."""
    frame = Frame(noun) if sense.needs else None
    return frame is None or all(
        any(_need(frame, n, words) for n in slot.split("|")) for slot, words in sense.needs.items()
    )


def _particle(verb: Any, rest: Rest) -> int | None:
    if not rest:
        return None if verb.lemma_ in PHRASAL and any(c.dep_ == "prt" for c in verb.children) else 0
    after = verb.doc[verb.i + 1 : verb.i + 1 + len(rest)]
    if [t.lower_ for t in after] == list(rest):
        return 4
    if len(rest) == 1 and any(c.lower_ == rest[0] and c.i > verb.i and _belongs(c) for c in verb.children):
        return 4
    return None


def _belongs(particle: Any) -> bool:
    """Whether a word is the verb's own particle; "on Wednesday" is not."""
    if particle.dep_ not in PARTICLES:
        return False
    return not any(c.dep_ == "pobj" and c.ent_type_ == "" and c.lower_ in DATES for c in particle.children)


def _score(frame: Frame, sense: Sense) -> int | None:
    """Points of a sense at a verb; None where a condition fails."""
    verb, score = frame.verb, 2 * sense.weight
    if sense.object:
        best = fitting(sense.object, frame.things)
        if not best:
            return None
        score += 1 if best == 1 else 4
    if sense.subject and ANY not in sense.subject:
        if not fitting(sense.subject, frame.doers):
            return None
        score += 2
    for slot, words in sense.needs.items():
        if not any(_need(frame, name, words) for name in slot.split("|")):
            return None
        score += 3
    if sense.complement:
        if not _complement(frame, sense.complement) or (
            sense.type == "REQUEST" and _left_open(frame, sense.complement)
        ):
            return None
        if sense.type == "REQUEST" and verb.lemma_ in WISHING and not _of_another(frame):
            return None
        score += 3 if sense.complement != ANY else 1
    return score


def _of_another(frame: Frame) -> bool:
    """ "Wants Y to do" asks Y; "wants to do" asks nobody."""
    return bool(frame.objects) or any(children(c, "nsubj", "nsubjpass") for c in frame.clauses)


def _need(frame: Frame, slot: str, words: frozenset[str]) -> bool:
    verb = frame.verb
    if slot.startswith("embedded"):
        return _embedded(frame.clauses, slot, words)
    if slot == "object":
        return bool(fitting(words, frame.bare))
    if slot in ("acomp", "oprd", "attr"):
        told = children(verb, "acomp", "oprd", "attr", "xcomp", "ccomp", "dobj", "advcl", "prep")
        return any(fits(o, words) for head in (*told, *_apposed(verb)) for o in (head, *prepositional(verb, "as")))
    if slot == "dobj":
        return passive(verb) and any(fits(o, words) for o in children(verb, "dobj"))
    if slot == "npadvmod":
        return any(fits(o, words) for o in children(verb, "npadvmod"))
    if slot == "dative":
        return bool(children(verb, "dative"))
    return bool(fitting(words, frame.slot(slot)))


def _embedded(clauses: list[Any], slot: str, words: frozenset[str]) -> bool:
    """What a sense asks of the clauses that complete its verb."""
    if slot == "embedded":
        return any(c.lemma_.lower() in words for c in clauses)
    if slot == "embedded_not":
        return any(c.lemma_.lower() in words and children(c, "neg") for c in clauses)
    if slot == "embedded_for":
        return any(c.lower_ == "for" for k in clauses for c in children(k, "mark"))
    if slot == "embedded_object":
        return any(fits(o, words) for c in clauses for o in (*objects(c), *prepositional(c, "to")))
    if slot == "embedded_attr":
        told = (o for c in clauses for o in children(c, "acomp", "attr", "prep"))
        return any(fits(o, words) for head in told for o in (head, *_of_kind(head)))
    first = clauses[:1]
    return ("bare" in words and any(subjunctive(c) for c in first)) or any(
        a.lower_ in words or a.lemma_ in words
        for c in first
        for a in (*children(c, "aux"), c)
        if a.lemma_ != "have" or _has_to(c)
    )


def _of_kind(noun: Any) -> list[Any]:
    """ "An act of aggression": aggression."""
    return list(prepositional(noun, "of")) if noun.lemma_ in KINDS else []


def _has_to(clause: Any) -> bool:
    return clause.lemma_ == "have" and bool(children(clause, "xcomp"))


def _left_open(frame: Frame, kind: str) -> bool:
    """ "Asked whether", "suggested that X could": nothing is demanded."""
    clauses = [c for c in frame.clauses if c.dep_ == "ccomp" and not infinitive(c)]
    asked = any(c.lower_ in ("whether", "if", "why", "how") for k in clauses for c in children(k, "mark", "advmod"))
    open_ = any(c.lower_ in ("could", "might", "may") for k in clauses for c in children(k, "aux"))
    return kind == "that" and (asked or open_)


def _complement(frame: Frame, kind: str) -> bool:
    clauses = frame.clauses
    if kind == "to":
        return any(infinitive(c) for c in clauses)
    if kind == "that":
        return any(c.dep_ == "ccomp" and not infinitive(c) for c in clauses)
    return bool(clauses) or any(c.dep_ == "pcomp" for p in children(frame.verb, "prep") for c in p.children)


def _light(verb: Any) -> list[Match]:
    """A light verb with a noun that tells an act."""
    way = "receive" if verb.lemma_ == "come" else index().light.get(verb.lemma_.lower())
    if way is None:
        return []
    if children(verb, "oprd") or _names(verb):
        return []
    nouns = [n for o in objects(verb) for n in (o, *children(o, "conj"))]
    if verb.lemma_ == "come":
        nouns += list(prepositional(verb, "under"))
    elif way == "receive" and passive(verb):
        nouns = list(prepositional(verb, "with"))
    back = way == "receive"
    points = 6 if back and passive(verb) else 3
    return [
        Match(sense, verb, noun, points + 2 * sense.weight, reversed=back, light=True)
        for noun in nouns
        for sense in noun_senses(noun)
        if suits(noun, sense)
    ]
