"""Surface and logical roles of a predicate, across coordination, control, participles and relative clauses."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.phrase import children, core
from tightrope.ontology.verbs import lexicon

SUBJECT = ("nsubj", "nsubjpass", "csubj")
RELATIVE = frozenset({"who", "which", "that", "whom"})
LINKING = frozenset({"acomp", "attr", "oprd"})


def passive(verb: Any) -> bool:
    """Whether a verb form stands in the passive voice."""
    if children(verb, "nsubjpass", "auxpass"):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in ("acl", "amod") or (verb.dep_ == "advcl" and not children(verb, *SUBJECT, "aux")):
        return True
    if verb.dep_ == "conj" and not children(verb, "aux") and (not children(verb, *SUBJECT) or passive(verb.head)):
        return passive(verb.head)
    return verb.dep_ == "xcomp" and not children(verb, "aux")


def surface_subject(verb: Any, depth: int = 0) -> Any | None:
    """The noun that is the grammatical subject of a predicate, its own or the one that it shares."""
    if depth > 6:
        return None
    own = children(verb, *SUBJECT)
    if own:
        return _antecedent(own[0], verb)
    head = verb.head
    if head.i == verb.i:
        return None
    return _shared(verb, head, depth + 1)


def _shared(verb: Any, head: Any, depth: int) -> Any | None:
    dep = verb.dep_
    if dep in ("acl", "relcl"):
        return _of_noun(verb, head, depth)
    if dep == "pcomp":
        return _of_preposition(head, depth)
    if dep == "xcomp" or (dep == "ccomp" and not children(verb, *SUBJECT)):
        controlled = children(head, "dobj", "dative")
        if controlled and controlled[0].i < verb.i and dep == "xcomp" and not _serves(head):
            return controlled[0]
    if dep in LINKING or head.pos_ in ("VERB", "AUX", "ADJ"):
        return surface_subject(head, depth)
    if dep == "conj" and head.pos_ in ("NOUN", "PROPN") and verb.pos_ in ("VERB", "AUX"):
        return surface_subject(head.head, depth) if head.head.i != head.i else None
    return None


def _serves(head: Any) -> bool:
    """ "Used the forum to condemn": the object does not act."""
    return head.lemma_.lower() in lexicon().operators["using"]


def _antecedent(subject: Any, verb: Any) -> Any:
    if subject.lower_ in RELATIVE:
        up = verb
        for _ in range(4):
            if up.dep_ == "relcl":
                return up.head
            up = up.head
    return subject


def _of_noun(verb: Any, noun: Any, depth: int) -> Any | None:
    """Of a clause on a noun: "troops sent", "the army holding", "a decision to leave"."""
    if noun.pos_ in ("VERB", "AUX", "ADJ"):
        return surface_subject(noun, depth)
    if verb.tag_ in ("VBG", "VBN") and not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return noun
    owner = children(noun, "poss")
    if owner:
        return owner[0]
    return (
        surface_subject(noun.head, depth) if noun.dep_ in ("dobj", "attr", "pobj") and noun.head.i != noun.i else None
    )


def _of_preposition(prep: Any, depth: int) -> Any | None:
    up = prep.head
    if up.pos_ in ("VERB", "AUX"):
        objects = children(up, "dobj", "nsubjpass")
        if prep.lower_ in ("of", "from", "for", "against") and objects and prep.i > objects[0].i:
            return objects[0]
        return surface_subject(up, depth)
    owner = children(up, "poss")
    return owner[0] if owner else (surface_subject(up.head, depth) if up.head.i != up.i else None)


def foretold(verb: Any) -> bool:
    """ "Warned that talks would harm trust": a forecast, unless it is the speaker who will act or somebody is told."""
    clause = next((c for c in children(verb, "ccomp") if not any(k.lower_ == "to" for k in children(c, "aux"))), None)
    if clause is None or verb.lemma_.lower() not in ("warn", "caution") or children(verb, "dobj", "dative"):
        return False
    modals = {c.lower_ for c in children(clause, "aux")}
    subject = next(iter(children(clause, "nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ == "PRON" or children(subject, "poss"):
        return False
    return bool(modals & {"could", "may", "might"} or ("would" in modals and subject.pos_ == "NOUN"))


def agents(verb: Any) -> list[Any]:
    """Heads of the phrases that name who acts."""
    if passive(verb):
        found = [
            n
            for c in verb.children
            if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")
            for n in children(c, "pobj")
        ]
        if not found and verb.dep_ == "conj":
            return agents(verb.head) if passive(verb.head) else []
        return found or _by_later(verb)
    subject = surface_subject(verb)
    return [subject] if subject is not None else []


def _by_later(verb: Any) -> list[Any]:
    """ "Was ousted and detained by the guard": of both."""
    if any(c.i > verb.i and c.dep_ not in ("cc", "conj", "punct", "advmod") for c in verb.children):
        return []
    later = (c for c in children(verb, "conj") if c.tag_ == "VBN" and not children(c, *SUBJECT))
    return [n for c in later for a in children(c, "agent") for n in children(a, "pobj")]


def agentless(verb: Any) -> bool:
    """ "Talks were held": a passive that leaves its doer to the noun."""
    return passive(verb) and not agents(verb)


def _called(verb: Any) -> list[Any]:
    """ "Struck what it called bases": the bases."""
    naming = (c for c in children(verb, "ccomp") if any(o.lower_ == "what" for o in children(c, "dobj")))
    return [o for clause in naming for o in children(clause, "oprd", "attr")]


def _counted(those: Any) -> Any | None:
    """ "X was among those arrested": X."""
    up = those.head
    while up.dep_ in ("prep", "attr", "pobj", "agent") and up.head.i != up.i:
        up = up.head
    return surface_subject(up) if up.lemma_ == "be" else those


def objects(verb: Any) -> list[Any]:
    """Heads of the phrases that name what is acted on."""
    if passive(verb):
        if verb.dep_ in ("acl", "relcl") and verb.head.lower_ in ("those", "one") and verb.head.dep_ == "pobj":
            return [found] if (found := _counted(verb.head)) is not None else []
        subject = (
            verb.head if verb.dep_ in ("acl", "amod") and verb.head.pos_ in ("NOUN", "PROPN") else surface_subject(verb)
        )
        return [subject] if subject is not None else []
    own = [core(_antecedent(o, verb)) for o in children(verb, "dobj")] or _called(verb)
    if own:
        return own
    if (
        verb.dep_ == "relcl"
        and not any(c.lower_ in RELATIVE and c.dep_ in SUBJECT for c in verb.children)
        and children(verb, *SUBJECT)
    ):
        return [verb.head]
    shared = [
        o
        for c in verb.children
        if c.dep_ == "conj" and c.pos_ == "VERB"
        for o in children(c, "dobj")
        if c.i == verb.i + 2
    ]
    return shared
