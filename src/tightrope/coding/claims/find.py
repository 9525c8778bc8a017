"""Claims of one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.coding.claims import about, own, readings
from tightrope.coding.claims.holder import TEXT, attributed, of_noun, of_verb
from tightrope.coding.claims.words import hedge, turned, weighed, words
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.roles import agents, objects
from tightrope.domain import Claim, Evidence, Party, Proposition
from tightrope.domain.claim import Stance

FELT = ("fears", "expects", "doubts", "hopes")  # stances whose verbs take a plain object
POINTING = ("that", "it", "this", "so")
OUTLOOK = ("likely", "unlikely", "certain", "sure", "bound", "poised", "expected", "set")
PLAIN = ("suggest", "argue", "propose", "urge", "warn")  # verbs of advising that, without a modal, only state
REGARDING = ("regarding", "concerning")
Piece = tuple[tuple[Party, ...], Stance, Proposition, Any, Any, str]


def claims(scene: Scene, sent: Any) -> list[Claim]:
    """The judgments that a sentence reports, in order; one for each holder. A question tells none."""
    found: list[Claim] = []
    if sent.text.rstrip(" \"')").endswith("?"):
        return found
    used: set[int] = set()
    for token in sent:
        for holders, stance, proposition, first, clause, pattern in _pieces(scene, token, used):
            if proposition.words.lower() in POINTING and found:
                proposition = found[-1].about  # "but others doubt that"
            if (
                stance == "advises"
                and proposition.actor
                and proposition.actor.code in {h.code for h in holders} - {"---"}
            ):
                continue  # its own house
            if not _telling(proposition, holders):
                continue
            used.add(clause.i)
            evidence = _quote(scene, sent, first, clause)
            rest = {
                "evidence": (evidence,),
                "hedge": None if stance == "advises" else weighed(first, clause, stance),
                "chain": _chain(scene),
                "pattern": pattern,
            }
            found += [Claim(holder=h, stance=stance, about=proposition, **rest) for h in holders]
    return found


def _chain(scene: Scene) -> tuple[str, ...]:
    return (scene.publisher,) if scene.publisher else ()


def _telling(proposition: Proposition, holders: tuple[Party, ...]) -> bool:
    """Whether the judgment is about a party or an act, or held by a party."""
    known = any(h.code != "---" for h in holders)
    return known or bool(proposition.actor or proposition.target or proposition.type)


def _pieces(scene: Scene, token: Any, used: set[int]) -> Iterator[Piece]:
    felt = token.tag_ == "VBN" and token.lower_ in words().adjectives
    if felt and (children(token, "auxpass") or token.dep_ == "acomp"):
        yield from _adjectival(scene, token, token.head if token.dep_ == "acomp" else token)
    elif token.pos_ in ("VERB", "AUX"):
        yield from _verbal(scene, token, used)
    elif token.pos_ == "NOUN":
        yield from _nominal(scene, token)
    elif token.pos_ == "ADJ" and token.dep_ == "acomp":
        yield from _adjectival(scene, token, token.head)


def _verbal(scene: Scene, verb: Any, used: set[int]) -> Iterator[Piece]:
    lemma, negated = verb.lemma_.lower(), bool(children(verb, "neg"))
    stance = words().verbs.get(lemma)
    clauses = [c for c in complements(verb) if c.dep_ in ("ccomp", "xcomp")]
    if lemma in words().showing and readings.sign(verb):
        yield from readings.shown(scene, verb, clauses)
        return
    holders = of_verb(scene, verb)
    if holders and not negated and _modal(verb) is None and lemma in words().labelling and readings.labels(verb):
        yield from readings.named(scene, verb, holders)
        return
    if stance == "advises" and any(h.code != "---" for h in holders):
        return  # a party that urges acts
    if stance is not None and negated and (stance := turned(stance, negated)) is None:
        return
    if clauses and holders and (stance or (lemma in words().saying and not negated)):
        yield from _judged(scene, verb, stance, clauses[0], holders)
    elif stance in FELT and not clauses and holders and not negated:
        yield from (
            (holders, stance, about.noun(scene, n), verb, n, f"claim.{stance}/object") for n in _abouts(verb)[:1]
        )
    elif not clauses and verb.i not in used and _main(verb):
        yield from _unsigned(scene, verb)


def _main(verb: Any) -> bool:
    """Whether a verb heads the main clause or is coordinated with its head."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return bool(verb.dep_ == "ROOT")


def _unsigned(scene: Scene, verb: Any) -> Iterator[Piece]:
    """What the text itself holds open or advises: "the timing could strain", "Norway must"."""
    modal = _modal(verb)
    never = modal in ("would", "could", "should") and any(c.lemma_ == "have" for c in children(verb, "aux"))
    terms = modal == "would" and (verb.dep_ == "conj" or own.terms(verb))
    if never or terms or modal == "can" or any(n.lower_ == "you" for n in agents(verb)):
        return  # "would have been": it was not; "under the plan it would": a term; "can": what the law allows
    outlook = [c for c in children(verb, "acomp", "oprd") if c.lower_ in OUTLOOK and children(c, "xcomp")]
    if modal in words().open | words().advising or outlook:
        stance: Stance = "advises" if modal in words().advising else "expects"
        said = about.clause(scene, verb)
        if outlook:
            actor, kind, target = about.act(scene, children(outlook[0], "xcomp")[0])
            said = Proposition(words=said.words, actor=actor or said.actor, type=kind, target=target)
        yield attributed(scene, verb), stance, said, verb.left_edge, verb, "claim.modal"


def _judged(scene: Scene, verb: Any, stance: Stance | None, clause: Any, holders: tuple[Party, ...]) -> Iterator[Piece]:
    """A clause that somebody judges; words of saying count where the clause is hedged or advises."""
    modal, lemma = _modal(clause), verb.lemma_.lower()
    if own.pledged(scene, verb, clause, holders) or (stance is None and own.felt(clause)):
        return
    if modal in words().advising and (stance is None or stance in ("advises", "believes")):
        stance = "advises" if _outside(clause, holders) else "believes"
    elif stance is None and modal in ("can", "could") and children(clause, "neg"):
        return  # "could not verify"
    elif stance in (None, "advises") and (modal in words().open or hedge(clause)):
        stance = "expects"
    elif stance is None and readings.judging(clause):
        stance = "reads"
    elif (stance == "advises" and lemma in PLAIN and modal is None) or (stance is None and own.watching(verb, holders)):
        stance = "believes"
    if stance is not None:
        yield holders, stance, about.clause(scene, clause), verb, clause, f"claim.{stance}/verb"


def _outside(clause: Any, holders: tuple[Party, ...]) -> bool:
    """Advice goes to somebody else."""
    return not any(n.text in h.name for n in agents(clause) for h in holders)


def _modal(clause: Any) -> str | None:
    return next((c.lower_ for c in clause.children if c.dep_ == "aux" and c.tag_ == "MD"), None)


def _abouts(verb: Any) -> list[Any]:
    return [*objects(verb), *(n for p in ("about", "over", "as") for n in prepositional(verb, p))]


def _nominal(scene: Scene, noun: Any) -> Iterator[Piece]:
    stance = words().nouns.get(noun.lemma_.lower())
    if stance is None or any(c.dep_ == "neg" or c.lower_ == "no" for c in noun.children):
        return
    up = noun.head
    if noun.dep_ == "dobj" and up.lemma_ == "raise" and any(True for _ in prepositional(up, "with")):
        return  # "raised concerns with": an act
    holders = of_noun(scene, noun)
    for clause in children(noun, "acl", "ccomp", "relcl"):
        if any(c.dep_ == "mark" or c.lower_ == "that" for c in clause.children):
            yield holders, stance, about.clause(scene, clause), noun, clause, f"claim.{stance}/noun"
            return
    if stance == "believes" and holders[0] is TEXT:
        return  # "opinions on it differ"
    for inner in _topics(noun) or _causes(noun):
        yield holders, stance, about.noun(scene, inner), noun, inner, f"claim.{stance}/noun"
        return
    if stance == "reads" and holders[0] is not TEXT:
        yield holders, stance, _reading(scene, noun), noun.left_edge, noun, "claim.reads/noun"


def _reading(scene: Scene, noun: Any) -> Proposition:
    """A reading without an object is of what its sentence speaks of."""
    root = noun.sent.root
    main = about.clause(scene, next((c for c in complements(root) if root.lemma_ in words().verbs), root))
    shown: str = noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text
    return Proposition(words=shown, actor=main.actor, type=main.type, target=main.target)


def _causes(noun: Any) -> list[Any]:
    """Of "X sparked concerns among Y": X."""
    caused = noun.dep_ == "dobj" and noun.head.lemma_.lower() in words().causing
    return agents(noun.head) if caused else []


def _topics(noun: Any) -> list[Any]:
    hung = [n for p in sorted(words().about) for n in prepositional(noun, p)]
    above = noun.head if noun.dep_ in ("nsubj", "dobj", "attr", "nsubjpass") else None
    if above is not None and not hung:
        hung = [n for p in ("about", "over", "regarding", "concerning", "on") for n in prepositional(above, p)]
        hung += [n for c in above.children if c.lower_ in REGARDING for n in children(c, "pobj", "dobj")]
    return hung


def _adjectival(scene: Scene, word: Any, head: Any) -> Iterator[Piece]:
    """ "Is worried that", "were concerned about", "it is unclear whether"; `head` holds the subject."""
    stance = words().adjectives.get(word.lower_) or words().adjectives.get(word.lemma_.lower())
    if stance is None:
        return
    stance = turned(stance, bool(children(head, "neg")))
    if stance is None:
        return
    bare = any(n.lower_ == "it" for n in agents(head))
    holders = (attributed(scene, head) if bare else ()) or of_verb(scene, head)
    so = any(c.lower_ in ("so", "too", "enough") for c in children(word, "advmod"))  # "so worried that they left"
    inner = [] if so else [c for c in (*word.children, *head.children) if c.dep_ == "ccomp" and c.i > word.i]
    topics = [n for p in ("about", "over", "of") for n in prepositional(word, p)]
    if holders and inner:
        yield holders, stance, about.clause(scene, inner[0]), word, inner[0], f"claim.{stance}/adjective"
    elif holders and topics:
        yield holders, stance, about.noun(scene, topics[0]), word, topics[0], f"claim.{stance}/adjective"


def _quote(scene: Scene, sent: Any, first: Any, clause: Any) -> Evidence:
    tokens = [*clause.subtree, first]
    start = min(t.idx for t in tokens)
    end = max(t.idx + len(t) for t in tokens)
    base = scene.offset
    return Evidence(
        report=scene.report, start=base + start, end=base + end, quote=scene.text[base + start : base + end],
        sentence_start=base + sent.start_char, sentence_end=base + sent.end_char,
    )  # fmt: skip
