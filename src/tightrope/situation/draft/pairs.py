"""How much each two actors have between them: what they do to, ask of and refuse each other; titles and leads first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from tightrope.coding.parse import docs
from tightrope.domain import Event
from tightrope.ontology import load
from tightrope.situation.draft.act import Act, code_of
from tightrope.situation.draft.history import over
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.material import Material
from tightrope.situation.draft.public import public, publicly, rebellious
from tightrope.situation.draft.who import Scene, scenes

Pair = frozenset[str]
FORUM = "UNO"
WEIGHT = {
    "REQUEST": 2.0, "REJECT": 2.0, "THREATEN": 3.0, "ACCUSE": 1.5, "PROTEST": 1.5, "MOBILIZE": 2.0, "SANCTION": 3.0,
    "COERCE": 3.0, "ASSAULT": 3.0, "CONCEDE": 1.5, "RETREAT": 1.5, "AGREE": 1.0, "CONSULT": 0.5,
}  # fmt: skip
HARD = ("THREATEN", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "REJECT")
FORCE = ("ASSAULT", "MOBILIZE")
ASKED, TITLED, QUARREL, TALKS = 2.0, 2.0, 4.0, 1.0
LEAD, OLD, BESIDE, JOINT, PRIVATE, ARMED, UNNAMED = 1.5, 0.3, 0.35, 0.4, 0.4, 2.7, 0.6


def pairs(material: Material, acts: Iterable[Act]) -> dict[Pair, float]:
    """The weight of each pair: its events, what one asks of the other, and every "dispute between A and B".

    Who stands between the parties (called so, or urging two that quarrel while nobody quarrels with it) and who only
    condemns counts a third.
    """
    found: defaultdict[Pair, float] = defaultdict(float)
    named: defaultdict[Pair, float] = defaultdict(float)
    leads = {key: _lead(material, key) for key in material.reports}
    for event in material.events:
        one, other = code_of(event.source), code_of(event.target)
        if one and other and one != other and not event.negated:
            found[frozenset((one, other))] += _weight(event, leads)
    known = publicly(material)
    for act in acts:
        for by in act.by:
            if by != act.actor:
                found[frozenset((by, act.actor))] += ASKED * (1.0 if {by, act.actor} <= known else PRIVATE)
    for pair in found:
        found[pair] *= ARMED if any(map(rebellious, pair)) else 1.0
    for pair, weight in _named(material):
        named[pair] += weight
    headed = titled(material).keys()
    for pair in [pair for pair in found if len(pair & headed) == 2]:
        found[pair] += TITLED
    beside, joint = _beside(material), _joint(material)
    weighed = {pair: weight * BESIDE ** len(pair & beside) for pair, weight in found.items()}
    weighed = {pair: weight * JOINT ** min(joint[pair], 2) for pair, weight in weighed.items()}
    return _with_named(weighed, named, [pair for source, pair in _asked_together(material) if source in beside])


def _with_named(weighed: dict[Pair, float], named: dict[Pair, float], asked: Iterable[Pair]) -> dict[Pair, float]:
    """The weights with the pairs that the text names; beside a quarrel that it names, others count less."""
    less = UNNAMED if max(named.values(), default=0.0) >= QUARREL else 1.0
    found = {pair: weight * (1.0 if pair in named else less) for pair, weight in weighed.items()}
    for pair, weight in [*named.items(), *((pair, ASKED) for pair in asked)]:
        found[pair] = found.get(pair, 0.0) + weight
    return found


def _asked_together(material: Material) -> list[tuple[str, Pair]]:
    """Who asks or meets two others in one breath, and whom: "the mediator met A and B"."""
    asked: defaultdict[tuple[Any, ...], set[str]] = defaultdict(set)
    for event in _told(material):
        source, target = code_of(event.source), code_of(event.target)
        if source and target and source != target and event.type in ("REQUEST", "CONSULT"):
            asked[(source, event.evidence[0].report, event.evidence[0].start, event.trace.words)].add(target)
    return [(row[0], frozenset(targets)) for row, targets in asked.items() if len(targets) == 2]


def _joint(material: Material) -> Counter[Pair]:
    """How often two actors do one thing together to a third: "A and B called on C"."""
    doers: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    for event in _told(material):
        source, target = code_of(event.source), code_of(event.target)
        if source and target and event.type not in ("CONSULT", "COOPERATE"):
            doers[(event.evidence[0].report, event.evidence[0].start, event.type, event.trace.words, target)].add(
                source
            )
    return Counter(frozenset(pair) for named in doers.values() for pair in combinations(sorted(named), 2))


def _told(material: Material) -> Iterator[Event]:
    """Events that happened, with the words that tell them; a record may hold some without."""
    return (event for event in material.events if event.evidence and not event.negated)


def _weight(event: Event, leads: dict[str, int]) -> float:
    told = event.evidence[0] if event.evidence else None
    first = told is not None and told.start < leads.get(told.report, 0)
    struck = event.type in FORCE and event.source.sector in (None, "MIL", "REB", "GOV")  # a town stands for its state
    private = PRIVATE if not (public(event.source) and (struck or public(event.target))) else 1.0
    return WEIGHT.get(event.type, 0.0) * (LEAD if first else 1.0) * (OLD if event.background else 1.0) * private


def _lead(material: Material, report: str) -> int:
    """Where the second sentence of a report ends."""
    ends = [
        start + sentence.end_char for key, start, doc in material.passages if key == report for sentence in doc.sents
    ]
    return max(sorted(ends)[:2], default=0)


def _named(material: Material) -> Iterator[tuple[Pair, float]]:
    """The parties of every "conflict between A and B", "A-B border" that a text names, and how much that weighs."""
    for scene in scenes(material):
        for noun in scene.doc:
            weight = _between_two(str(noun.lemma_).lower()) if noun.pos_ in ("NOUN", "PROPN") else 0.0
            named = {code for word in _sides(noun) if (code := scene.who(word))} if weight else set()
            if len(named) == 2 and not over(noun, "", None, scene.day):
                yield frozenset(named), weight


def _between_two(noun: str) -> float:
    return QUARREL if noun in words().quarrels else TALKS if noun in words().dealings else 0.0


def _sides(noun: Any) -> Iterator[Any]:
    """The words that name the two sides of a noun: behind "between", or right before it ("the A-B dispute")."""
    for prep in noun.children:
        if prep.lower_ == "between":
            yield from (word for child in prep.children if child.dep_ == "pobj" for word in (child, *child.conjuncts))
    before = list(noun.doc[max(noun.sent.start, noun.i - 5) : noun.i])
    while before and (before[-1].pos_ in ("PROPN", "ADJ") or before[-1].text in "-–/" or before[-1].dep_ == "compound"):
        yield before.pop()


def titled(material: Material) -> Counter[str]:
    """Whom the headlines name, and how many of them."""
    found: Counter[str] = Counter()
    for key, report in material.reports.items():
        for doc in docs([report.title]):
            scene = Scene(material, key, 0, doc, report.published)
            found.update({code for word in doc if word.pos_ in ("PROPN", "ADJ") and (code := scene.named_alone(word))})
    return found


def _beside(material: Material) -> set[str]:
    """Who stands beside the quarrel of others: it is called a mediator; or some two quarrel hard, and it does not."""
    told = [(code_of(e.source), code_of(e.target), e) for e in material.events if not e.negated]
    acting: defaultdict[str, Counter[str]] = defaultdict(Counter)
    hard: Counter[str] = Counter()
    for one, other, event in told:
        if one and other and one != other:
            acting[one][event.type] += 1
            if event.type in HARD:
                hard.update((one, other))
    speaking = {
        code
        for code, types in acting.items()
        if code in load().organisations and not hard[code] and set(types) <= {"REQUEST", "ACCUSE", "SUPPORT", "CONSULT"}
    }
    urging = {code for code in acting if hard and not hard[code] and _urges_both(told, code)}
    urging |= {source for source, pair in _asked_together(material) if not hard[source] and _request(told, source)}
    forums = {code for code in acting.keys() | hard.keys() if _forum(code) and len(hard.keys() - {code}) > 1}
    return mediators(material) | speaking | urging | forums


def _forum(code: str) -> bool:
    """Whether a body is a court, or the place where others meet: it judges and votes on what they do."""
    body = load().organisations.get(code)
    return body is not None and (body.sector == "JUD" or FORUM in (code, body.part_of))


def _request(told: list[tuple[str | None, str | None, Event]], code: str) -> bool:
    return any(one == code and event.type == "REQUEST" for one, _, event in told)


def _urges_both(told: list[tuple[str | None, str | None, Event]], code: str) -> bool:
    """Whether an actor asks two others for something, in one breath or in two."""
    asked = {other for one, other, event in told if one == code and event.type in ("REQUEST", "CONSULT") and other}
    return len(asked - {code}) > 1


def mediators(material: Material) -> set[str]:
    """Who is called a mediator: it stands between the parties and is not the one that chooses."""
    found = set()
    for scene in scenes(material):
        found |= {
            code for word in scene.doc if str(word.lemma_).lower() in words().between and (code := scene.who(word))
        }
    return found


def rivals(pairs: dict[Pair, float], code: str) -> dict[str, float]:
    """What an actor has with each other one."""
    return {other: weight for pair, weight in pairs.items() if code in pair for other in pair - {code}}
