"""Parses set right where a parser breaks a rule of English: likes are joined to likes, headlines have verbs."""

from __future__ import annotations

from functools import cache
from typing import Any

from tightrope.coding.actors.phrase import children, proper
from tightrope.coding.dates import DAYS, MONTHS
from tightrope.coding.lexical import index
from tightrope.ontology.verbs import lexicon

SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
FINITE = frozenset({"VBD", "VBZ"})
BASE = frozenset({"VB", "VBG"})
WHEN = frozenset({"earlier", "later", "then", "also", "subsequently", "immediately", "already", "previously"})
STOPS = frozenset({".", "!", "?", '"', ":", ";"})
PLURAL = frozenset({"police", "troops", "people"})
DATES = frozenset({*MONTHS, *DAYS})
NOMINAL = frozenset({"NNS", "NNPS"})
CLIMB = 8


def mend(doc: Any) -> Any:
    """The document with the heads of misplaced second verbs, and the verbs of headlines, set right in place."""
    for word in doc:
        if word.dep_ == "amod" and word.tag_ == "VBN" and word.i > 1 and word.nbor(-1).lower_ in WHEN:
            _second_verb(word)
        if word.dep_ == "conj" and word.pos_ == "VERB" and not children(word, *SUBJECT):
            _joined(word)
        if word.dep_ == "conj" and word.pos_ == "NOUN" and word.head.i == word.i - 1 and word.head.pos_ == "NOUN":
            _stacked(word)
        if word.dep_ == "dobj" and word.head.dep_ in ("ROOT", "conj"):
            _inverted(word)
    for sent in doc.sents:
        if sent[-1].text not in STOPS:
            _headline(sent)
    return doc


def _joined(verb: Any) -> None:
    """A verb that shares a subject stands beside one of its own form, and a speaker's verb beside that of speaking."""
    above = verb.head
    if verb.tag_ in FINITE and above.tag_ in BASE:
        _move(verb, _like(verb, above))
    elif verb.tag_ == "VB" and above.tag_ not in BASE and above.i < verb.i and not children(verb, "aux"):
        _move(verb, _infinitive(verb, above))
    elif verb.lemma_.lower() in lexicon().operators["speaking"]:
        said = _said(above)
        if said is not None and _agree(verb, said):
            _move(verb, said)


def _infinitive(verb: Any, above: Any) -> Any | None:
    """ "Blamed for its failure to cease fire, allow aid and talk": the infinitive before it, unless a modal governs."""
    if any(c.tag_ == "MD" or c.lemma_ == "do" for c in children(above, "aux")):
        return None
    between = verb.doc[above.i + 1 : verb.i]
    return next((t for t in reversed(between) if t.tag_ == "VB" and any(c.lower_ == "to" for c in t.lefts)), None)


def _inverted(noun: Any) -> None:
    """ "Chile has broken its word, charged the minister": who speaks stands behind the verb."""
    verb = noun.head
    said = any(c.i < verb.i for c in children(verb, "ccomp"))
    row = verb.dep_ == "conj" and verb.i > 0 and verb.nbor(-1).text == "," and not children(verb.head, "cc")
    if not (said or row) or noun.i < verb.i or children(verb, "nsubj") or verb.lemma_.lower() not in _telling():
        return
    noun.dep_ = "nsubj"
    if row:
        verb.dep_ = "parataxis"


@cache
def _telling() -> frozenset[str]:
    words = lexicon().operators
    return words["speaking"] | words["speech"] | {"charge"}


def _stacked(noun: Any) -> None:
    """ "Sign fisheries pact": of two nouns side by side the first qualifies the second."""
    first = noun.head
    noun.head, noun.dep_ = first.head, first.dep_
    first.head, first.dep_ = noun, "compound"


def _like(verb: Any, node: Any) -> Any | None:
    """ "Agreed to talk and recalled": the finite verb above."""
    for _ in range(CLIMB):
        if node.tag_ == verb.tag_:
            return node
        if node.head.i == node.i or node.dep_ not in ("xcomp", "conj", "pcomp", "prep", "acl", "dobj", "advcl"):
            return None
        node = node.head
    return None


def _said(clause: Any) -> Any | None:
    """The verb of saying whose complement a clause is; none where the clause itself tells of speaking."""
    while clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX") and not children(clause, *SUBJECT):
        clause = clause.head
    if clause.dep_ != "ccomp" or clause.lemma_.lower() in lexicon().operators["speaking"]:
        return None
    head = clause.head
    return head if head.i < clause.i and children(head, "nsubj") else None


def _agree(verb: Any, said: Any) -> bool:
    """Whether both stand in one tense: "denies ... and accuses", "has said ... and has urged"."""
    if verb.tag_ in FINITE:
        return bool(verb.tag_ == said.tag_)
    return verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in children(verb, "aux"))


def _move(verb: Any, head: Any | None) -> None:
    if head is not None and head.i != verb.i and not verb.is_ancestor(head):
        verb.head = head


def _second_verb(word: Any) -> None:
    """ "Has tried to mend it and later imposed sanctions": no noun is qualified here."""
    noun, joint = word.head, word.nbor(-2)
    if joint.dep_ != "cc" or noun.dep_ != "conj" or word.lemma_.lower() not in index().verbs:
        return
    verb = next((a for a in noun.ancestors if a.pos_ == "VERB" and children(a, "nsubj")), None)
    if verb is None:
        return
    before = word.nbor(-1)
    word.head, word.dep_, word.tag_, word.pos_ = verb, "conj", "VBD", "VERB"
    noun.head, noun.dep_ = word, "dobj"
    before.head, before.dep_ = word, "advmod"


def _headline(sent: Any) -> None:
    """A line without a full stop: "Lima summons envoy", "A, B sign pact", "A, B to hold talks"."""
    if sent.root.pos_ in ("NOUN", "PROPN"):
        _verbless(sent)
    _listed(sent)
    _next(sent.root)


def _verbless(sent: Any) -> None:
    """After a leading name a word in -s, after a plural a bare word, that is a verb of the lexicon is one."""
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sent) or not sent[0].text[:1].isupper():
        return
    done = next((c for c in children(sent.root, "acl") if c.tag_ == "VBN" and children(c, "agent", "prep")), None)
    if done is not None and sent.root.pos_ == "PROPN":
        _passive(sent.root, done)
        return
    for word in sent[1:6]:
        before = word.nbor(-1)
        if word.lower_ == "to" and word.i + 1 < sent.end and word.nbor().tag_ == "VB" and proper(before):
            word.tag_, word.dep_ = "MD", "aux"
            _verbal(sent, word.nbor(), word.nbor().lemma_)
            return
        plural = before.tag_ in ("NNS", "NNPS") or before.lower_ in PLURAL
        bare = word.lower_ if plural and word.tag_ in ("NN", "VB") and word.lower_ in index().verbs else None
        base = bare or (_base(word) if word.tag_ in NOMINAL and before.pos_ in ("NOUN", "PROPN") else None)
        if base and _first_noun(sent, word) is not None:
            _verbal(sent, word, base)
            return
        if word.pos_ not in ("PROPN", "NOUN", "ADJ", "PART", "PUNCT"):
            return


def _passive(subject: Any, verb: Any) -> None:
    """ "Lima criticised by neighbours": told of now."""
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    subject.head, subject.dep_ = verb, "nsubjpass"


def _listed(sent: Any) -> None:
    """ "A, B sign pact": a comma stands for "and"."""
    verb = sent.root
    for subject in children(verb, "nsubj"):
        comma = subject.left_edge.i - 1
        if comma <= sent.start or sent.doc[comma].text != "," or subject.pos_ != "PROPN":
            continue
        first = sent.doc[comma - 1]
        head = next((t for t in (first, *first.ancestors) if t.head.i == verb.i), None)
        if head is None or head.left_edge.i != sent.start or head.pos_ not in ("NOUN", "PROPN") or not proper(first):
            continue
        if first.lower_ in DATES or any(t.text == "," for t in sent.doc[subject.i : verb.i]):
            continue
        head.dep_ = "nsubj"
        subject.head, subject.dep_ = first, "conj"


def _next(verb: Any) -> None:
    """ "A accuses B of spying, recalls envoy": the second verb has the first one's subject."""
    told = [c for c in children(verb, "ccomp") if c.i < verb.i and c.tag_ == verb.tag_ and children(c, "nsubj")]
    late = [c for c in children(verb, "nsubj") if c.i > verb.i]
    if not told or not late or verb.lemma_ in lexicon().operators["speech"] - {"recall"}:
        return
    first = told[0]
    first.head, first.dep_ = first, "ROOT"
    verb.head, verb.dep_ = first, "conj"
    late[0].dep_ = "dobj"


def _base(word: Any) -> str | None:
    low = word.lower_
    stems = (low[:-1], low[:-2], f"{low[:-3]}y") if low.endswith("s") else ()
    return next((stem for stem in stems if stem in index().verbs), None)


def _verbal(sent: Any, word: Any, base: str) -> None:
    """Make a word the verb of its sentence: what stands before it the subject, the noun after it the object."""
    before = [t for t in sent[: word.i - sent.start] if t.dep_ != "aux"]
    subject, object_, root = before[-1], _first_noun(sent, word), sent.root
    others = [t for t in sent if t.head.i in (word.i, root.i) and t.i > word.i and t.dep_ == "prep"]
    if object_ is None:
        return
    word.head = word
    word.dep_, word.pos_, word.lemma_ = "ROOT", "VERB", base
    word.tag_ = word.tag_ if word.tag_ == "VB" else "VBZ"
    first = next((t for t in before if t.nbor().text == ","), None)
    head = first if first is not None and first.i < subject.i else subject
    for token in before:
        token.head = head if token.text == "," or token.i in (head.i, subject.i) else subject
        if token.i not in (head.i, subject.i) and token.text != ",":
            token.head = head if token.i < head.i else subject
            token.dep_ = "compound" if proper(token) or token.pos_ == "NOUN" else "amod"
    for token in (head, object_, root, *others):
        if token.i != word.i and (token.i not in (subject.i,) or head is subject):
            token.head = word
    head.dep_, object_.dep_ = "nsubj", "dobj"
    if head.i != subject.i:
        subject.dep_ = "conj"


def _first_noun(sent: Any, word: Any) -> Any | None:
    """The head of the first noun phrase after a word."""
    last = None
    for token in sent[word.i + 1 - sent.start :]:
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
        elif last is not None or token.pos_ not in ("ADJ", "DET", "NUM", "PRON"):
            break
    return last
