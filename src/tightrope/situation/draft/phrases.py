"""Verb phrases of a parsed sentence as the labels of options: "fired two missiles at it" gives "Fire missiles"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tightrope.situation.draft.clauses import infinitive
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.spelling import TIME, counted, join, timed, tree

LONGEST = 9
OBJECTS = ("dobj", "attr", "oprd", "dative", "acomp", "prt", "xcomp")
HEADS = ("dobj", "nsubjpass", "attr", "pobj", "prep", "xcomp", "ccomp")
DIRECT = ("dobj", "nsubjpass", "ccomp", "xcomp", "dative", "attr", "oprd")
CAUSING = ("let", "allow", "help", "make", "have")
RELATIVE = ("that", "which", "whom")
JOINTS = {"of", "in", "on", "at", "for", "from", "to", "with", "and", "or", "by", "between", "against", "over", "near"}
EMPTY = {"it", "this", "that", "them", "they", "what", "which", "who", "so", "itself", "both"}


@dataclass(frozen=True)
class Phrase:
    """A verb phrase: the verb's lemma, the head noun of what it is done to, the label, and its content words.

    `key` names it: verb and object. `bare`: read from a noun that does not say what is acted on; a template words it
    better. `direct`: the verb has an object of its own.
    """

    verb: str
    object: str
    label: str
    negated: bool = False
    bare: bool = False
    key: str = ""
    direct: bool = True

    @property
    def words(self) -> frozenset[str]:
        """Lower-case words of the label, and of verb and object."""
        return frozenset(re.findall(r"[a-z][a-z'-]+", self.label.lower())) | {self.verb, self.object}


def phrase(verb: Any) -> Phrase:
    """The phrase of a verb token, in the infinitive, without its subject, times and subordinate clauses."""
    if verb.pos_ == "NOUN":
        return _of_noun(verb)
    carried = next((inner for child in verb.children if child.dep_ == "dobj" for inner in carried_by(child)), None)
    if carried is None and str(verb.lemma_).lower() in words().own:
        carried = next((child for child in verb.children if child.dep_ == "xcomp" and infinitive(child)), None)
    if carried is not None:
        return phrase(carried)
    parts, name = _parts(verb), "give" if gift(verb) is not None else _lemma(verb)
    objects = [head for head, _ in parts if head.dep_ in HEADS]
    label = " ".join([name, *(word for _, text in _fitting(parts) for word in text)]).replace(" '", "'")
    none = any(word.lower_ == "no" for one, _ in parts for word in one.children)
    label = re.sub(r"\bno ", "", label) if none else label
    head = _noun(objects)
    thing = str(head.lemma_).lower() if head is not None else ""
    direct = any(one.dep_ in DIRECT for one, _ in parts)
    return Phrase(name, thing, _capital(label), _negated(verb) != none, key=_key(verb, head, name), direct=direct)


def gift(verb: Any) -> Any | None:
    """What a verb of offering hands over, where its object is a thing: "promised a loan"."""
    offers = str(verb.lemma_).lower() in words().own and words().own[str(verb.lemma_).lower()] == "offered"
    things = [child for child in verb.children if child.dep_ == "dobj" and str(child.lemma_).lower() in words().gifts]
    return things[0] if offers and things else None


def carried_by(noun: Any) -> list[Any]:
    """The infinitives that a noun carries: "efforts to mend ties"."""
    if str(noun.lemma_).lower() not in words().carriers:
        return []
    below = [child for child in noun.children if child.dep_ in ("acl", "relcl", "xcomp", "ccomp")]
    beside = [child for child in noun.head.children if child.dep_ == "advcl" and child.i > noun.i]
    return [verb for verb in [*below, *(beside if noun.dep_ == "dobj" else [])] if infinitive(verb)]


def _of_noun(noun: Any) -> Phrase:
    """ "the withdrawal of its troops" as "Withdraw its troops"; a noun of no act stands for itself."""
    carried = next(iter(carried_by(noun)), None)
    if carried is not None:
        return phrase(carried)
    if str(noun.lemma_).lower() in words().meetings:
        return _meeting(noun)
    verb = words().nouns.get(str(noun.lemma_).lower())
    inside = [child for child in noun.children if child.dep_ == "prep" and not timed(child)]
    close = ("of", "to") if verb in words().ending else ("of",)
    objects = [thing for prep in inside if prep.lower_ in close for thing in prep.children if thing.dep_ == "pobj"]
    if verb is None:
        own = str(noun.lemma_).lower()
        return Phrase("", own, _capital(" ".join(join(tree(noun)))), key=own)
    before = [word for word in noun.lefts if word.dep_ == "compound" and not word.ent_type_ and word.pos_ == "NOUN"]
    named = [text for thing in objects for text in join(tree(thing))] or [counted(word) for word in before]
    rest = [text for prep in inside if prep.lower_ not in close for text in join(tree(prep))]
    label = " ".join([verb, *named, *rest][: LONGEST + 2]).replace(" '", "'").replace(" ’", "’")
    head = next(iter([*objects, *before[-1:]]), None)
    thing = str(head.lemma_).lower() if head is not None else ""
    key = f"{verb}_{thing}".strip("_")
    return Phrase(verb, thing, _capital(label), bare=not objects, key=key)


def accepting(noun: Any) -> Phrase:
    """What is proposed by a noun as the act of who accepts it: "Accept a ceasefire"."""
    if str(noun.lemma_).lower() in (*words().meetings, *words().nouns):
        return _of_noun(noun)
    thing = str(noun.lemma_).lower()
    return Phrase("accept", thing, _capital(" ".join(["accept", *join(tree(noun))[:LONGEST]])), key=f"accept_{thing}")


def _meeting(noun: Any) -> Phrase:
    """ "no talks with A on arms" as "Hold talks with A on arms"."""
    kept = [
        word for word in join(tree(noun)) if word.lower() not in ("any", "no", "the", "further", "new", "their", "its")
    ]
    single = (
        noun.tag_ == "NN" and str(noun.lemma_).lower() in ("meeting", "summit") and kept[0].lower() not in ("a", "an")
    )
    label = " ".join(["hold", *(["a"] if single else []), *kept[:LONGEST]]).replace(" '", "'")
    return Phrase("hold", str(noun.lemma_).lower(), _capital(label), key=f"hold_{noun.lower_}")


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _lemma(verb: Any) -> str:
    return str(verb.lemma_).lower() if verb.pos_ in ("VERB", "AUX") else str(verb.text).lower()


def _negated(verb: Any) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _parts(verb: Any) -> list[tuple[Any, list[str]]]:
    """Objects and prepositional phrases in the order of the text; a passive subject counts as the object."""
    passive = [child for child in verb.children if child.dep_ == "nsubjpass"]
    kinds = (*OBJECTS, "prep", *(("ccomp",) if verb.lemma_ in CAUSING else ()))
    near = [child for child in verb.children if child.i > verb.i or child.lower_ in RELATIVE]
    after = [child for child in near if child.dep_ in kinds or _particle(child)]
    kept = [child for child in after if not timed(child)]
    found = [(child, _text(child)) for child in [*passive, *kept]]
    return [(child, text) for child, text in found if text and not (len(text) == 1 and text[0] in EMPTY)]


def _particle(token: Any) -> bool:
    return token.dep_ == "advmod" and str(token.lower_) in words().particles


def _text(token: Any) -> list[str]:
    """The words of a part without what hangs loosely on it; a relative "which" stands for its noun."""
    if token.lower_ in RELATIVE and token.head.dep_ == "relcl":
        texts = join(tree(token.head.head))
        determined = texts[0].lower() in ("the", "its", "his", "their")
        return texts if determined else ["the", *texts[1:]] if texts[0].lower() in ("a", "an") else ["the", *texts]
    if token.dep_ == "ccomp":
        subjects = [word for child in token.children if child.dep_ == "nsubj" for word in join(tree(child))]
        return [*subjects, *(["to"] if infinitive(token) else []), *_decapitalised(phrase(token).label).split()]
    if token.dep_ == "xcomp":
        inner = phrase(token)
        marked = any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)
        first = [token.text] if token.tag_ == "VBG" else [_lemma(token)]
        return [*(["to"] if marked else []), *first, *inner.label.split()[1:]]
    return join(tree(token))


def _decapitalised(label: str) -> str:
    return label[:1].lower() + label[1:]


def _fitting(parts: list[tuple[Any, list[str]]]) -> list[tuple[Any, list[str]]]:
    """As many parts from the start as a label holds; the first always."""
    kept: list[tuple[Any, list[str]]] = []
    for head, texts in parts:
        if kept and sum(len(text) for _, text in kept) + len(texts) > LONGEST:
            break
        kept.append((head, _cut(texts)))
    return kept


def _cut(texts: list[str]) -> list[str]:
    """The first words of a part that is too long, up to its last phrase that is whole."""
    most = LONGEST + 3
    if len(texts) <= most:
        return texts
    ends = [k for k, word in enumerate(texts[: most + 1]) if k > 1 and word.lower() in JOINTS]
    return texts[: ends[-1]] if ends else texts[:most]


def _noun(objects: list[Any]) -> Any | None:
    for token in objects:
        if token.lower_ in RELATIVE and token.head.dep_ == "relcl":
            token = token.head.head
        if token.dep_ in ("prep", "ccomp"):
            inner = ("pobj", "pcomp") if token.dep_ == "prep" else ("nsubj", "nsubjpass")
            token = next((child for child in token.children if child.dep_ in inner), token)
        return token
    return None


def _key(verb: Any, head: Any | None, name: str) -> str:
    """The verb with its particle, and the head noun with its compounds: "halt_missile_activities"."""
    particles = [str(child.lower_) for child in verb.children if child.dep_ == "prt" or _particle(child)]
    before = [] if head is None else [word for word in head.lefts if word.dep_ in ("compound", "nmod")][-2:]
    nouns = [] if head is None or TIME.fullmatch(head.text) else [*before, head]
    return "_".join([name, *particles, *(str(word.lower_) for word in nouns)])
