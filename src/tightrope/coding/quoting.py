"""The words of an event: the smallest stretch from its doer, its word and its other side that reads."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.phrase import bounds, children
from tightrope.coding.actors.scene import Scene
from tightrope.coding.patterns import Match
from tightrope.coding.syntax.complements import complements
from tightrope.domain import Evidence
from tightrope.ontology.verbs import lexicon

FAR = 14  # tokens between the word and a party beyond which the party is left out
INNER = frozenset({"poss", "amod", "compound", "nmod"})
LOOSE = frozenset({"conj", "cc", "advcl", "relcl", "appos", "parataxis"})
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl"})
WITH_VERB = frozenset({"aux", "auxpass", "neg", "prt"})
Span = tuple[int, int]


def quote(scene: Scene, sent: Any, match: Match, source: Actor, target: Actor | None) -> Evidence:
    """The verbatim words of an act. A party far off or in a neighbour's clause is left out."""
    start, end = _core(match)
    for actor in (source, target):
        found = _party(scene, sent, match, actor) if actor else None
        if found:
            start, end = min(start, found[0]), max(end, found[1])
    first, last = sent.doc[start], sent.doc[end - 1]
    return evidence(scene, sent, first.idx, last.idx + len(last))


def evidence(scene: Scene, sent: Any, start: int, end: int) -> Evidence:
    """Evidence for characters `start` to `end` of the paragraph at hand."""
    base = scene.offset
    return Evidence(
        report=scene.report, start=base + start, end=base + end, quote=scene.text[base + start : base + end],
        sentence_start=base + sent.start_char, sentence_end=base + sent.end_char,
    )  # fmt: skip


def _core(match: Match) -> Span:
    """The word of an act with its auxiliaries, negation, particle and noun, a pronoun that acts, its object."""
    verb, anchor = match.verb, match.anchor
    own = [verb.i, anchor.i, *(c.i for c in verb.children if c.dep_ in WITH_VERB)]
    own += [c.i for c in children(verb, "nsubj", "nsubjpass") if c.pos_ == "PRON" and verb.i - c.i <= 4]
    own += [bounds(o)[1] - 1 for o in children(verb, "dobj") if o.pos_ != "PRON"]
    own += [_short(c) for c in complements(verb)[:1] if match.sense.complement or match.sense.embeds]
    if verb.pos_ == "NOUN":
        carried = [up for up in verb.ancestors if up.lemma_.lower() in lexicon().operators["producing"]]
        own += [t.i for up in carried[:1] for t in up.children if t.dep_ in WITH_VERB and up.i < verb.i]
    near = [i for i in own if abs(i - verb.i) <= FAR]
    return min(near), max(near) + 1


def _short(clause: Any) -> int:
    """The last token of a clause without what hangs on it loosely."""
    left_out = {t.i for c in clause.subtree if c.dep_ in LOOSE and c.i > clause.i for t in c.subtree}
    tokens = [t.i for t in clause.subtree if t.i not in left_out and t.pos_ != "PUNCT"]
    run = clause.i
    for i in tokens:
        run = i if run < i <= clause.i + FAR and i - run <= 2 else run
    return int(run)


def _party(scene: Scene, sent: Any, match: Match, actor: Actor) -> Span | None:
    """Tokens of a party's phrase where it belongs to the clause of the act."""
    span = _phrase(scene, sent, actor)
    if span is None:
        return None
    end = _whole(span, match)
    low, high = sorted((match.verb.i, match.anchor.i))
    gap = low - end if end <= low else span.start - high
    return None if gap > FAR or _elsewhere(span, match) else (span.start, end)


def _phrase(scene: Scene, sent: Any, actor: Actor) -> Any | None:
    """The words of this sentence that name a party; none for a pronoun's antecedent."""
    party = actor.party
    if party.via == "collective" and sent.start <= actor.at < sent.end:
        first, last = bounds(sent.doc[actor.at])
        return sent.doc[first:last]
    if party.start is None or party.end is None or party.via == "pronoun":
        return None
    a, b = party.start - scene.offset, party.end - scene.offset
    return sent.doc.char_span(a, b, alignment_mode="expand") if sent.start_char <= a and b <= sent.end_char else None


def _whole(span: Any, match: Match) -> int:
    """The end of a phrase with the noun that it qualifies: "the Peruvian" with "criticism"."""
    head = span.root
    for _ in range(3):
        if head.dep_ not in INNER or head.head.i <= head.i or head.head.i - head.i > 6:
            break
        head = head.head
    return max(span.end, head.i + 1) if head.i != match.verb.i else int(span.end)


def _elsewhere(span: Any, match: Match) -> bool:
    """Whether another predicate stands between: the doer of a coordinated verb, named before its neighbour."""
    verb, root = match.verb, span.root
    above = {t.i for t in verb.ancestors if t.dep_ != "conj"} if verb.dep_ == "xcomp" else set()
    between = (t for t in span.doc[root.i + 1 : verb.i] if t.pos_ == "VERB" and t.dep_ in CLAUSES)
    return any(t.i not in above and t.i != match.anchor.i and not root.is_ancestor(t) for t in between)
