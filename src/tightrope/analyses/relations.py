"""Who leans where? (Definition Q.2)"""

from __future__ import annotations

from collections import defaultdict

from tightrope import ontology
from tightrope.analyses.plans.strained import strained
from tightrope.analyses.telling.acts import asks_kindly
from tightrope.analyses.telling.evidence import actor_of, told
from tightrope.analyses.telling.judged import judged
from tightrope.analyses.telling.limits import start
from tightrope.analyses.telling.shares import over_assignments
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import listing, name, sentence
from tightrope.analyses.wedges.board import Board, fronts
from tightrope.analyses.wedges.survey import survey
from tightrope.domain import Chart, Column, Event, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation import actor_name
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds
from tightrope.worlds.weigh import frozen

MISLEADS = (
    "Baum and Zhukov (2015) show that what the press reports of a conflict is filtered by who owns and reads it. "
    "Counts of "
    "friendly and hostile acts follow the reports at hand; a pair that nobody writes about looks calm."
)
LEAST = 3
Pair = tuple[str, str]
Acts = dict[Pair, tuple[list[Event], list[Event]]]


def relations(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Who is allied with whom, and what passes between them. Definition Q.2 of docs/theory/views.md."""
    tale = Tale("relations", "Who leans where?", situation, method="theory/views.md#definition-q2", misleads=MISLEADS)
    known = frozen(situation, record)
    open_to_doubt = judged(known.claims(), known.reports())
    acts = _acts(situation, [event for event in known.events() if not open_to_doubt(event)])
    strains = _strains(situation, worlds)
    _tell(tale, acts)
    tale.tables.append(_table(situation, acts))
    tale.charts.append(_chart(situation, acts, strains))
    tale.numbers = {
        "pairs": [
            {"source": a, "target": b, "friendly": len(good), "hostile": len(bad)}
            for (a, b), (good, bad) in acts.items()
        ],
        "strain": strains,
    }
    return tale.finding()


def _acts(situation: Situation, events: list[Event]) -> Acts:
    """Acts that took place, by directed pair of the situation's actors: friendly, hostile; appeals are neither."""
    found: Acts = defaultdict(lambda: ([], []))
    types = ontology.load().types
    for event in events:
        source = actor_of(situation, event.source.code)
        target = event.target and actor_of(situation, event.target.code)
        if (
            event.type in types
            and source
            and target
            and source != target
            and not event.negated
            and not asks_kindly(event)
            and event.status in ("done", "offered")
        ):
            found[source, target][types[event.type].quad > 2].append(event)
    return dict(sorted(found.items()))


def _strains(situation: Situation, worlds: Worlds) -> dict[str, float]:
    """For each ally the share of worlds in which it leaves the line, lured or unprompted, as things stand."""
    here = start(worlds)
    if here is None:
        return {}
    graph, now = here
    found: dict[str, float] = {}
    for front in fronts(situation, graph):
        for ally in front.members:
            at_risk = survey(Board(graph), front, worlds, ally, now).at_risk
            member = graph.actors[ally]
            found[member] = max(found.get(member, 0.0), over_assignments(worlds, at_risk).value)
    for key, alliance in situation.alliances.items():
        for member in alliance.members:
            if member in graph.actors and member != situation.focal:
                now_strained = strained(situation, worlds, key, now, member)[:, now]
                found[member] = max(found.get(member, 0.0), over_assignments(worlds, now_strained).value)
    return found


def _tell(tale: Tale, acts: Acts) -> None:
    situation = tale.situation
    for key, alliance in situation.alliances.items():
        members = listing([name(situation, member) for member in alliance.members])
        faces = f", facing {name(situation, alliance.facing)}" if alliance.facing in situation.actors else ""
        called = _called(situation, key)
        tale.say(
            f"{members} stand together in {called}{faces}",
            tale.line(f"alliances.{key}", alliance, f"the alliance {called}"),
        )
    if not acts:
        tale.say("The record holds no act of one party on another", role="caveat")
        return
    pairs: dict[frozenset[str], int] = defaultdict(int)
    for (source, target), (good, bad) in acts.items():
        pairs[frozenset((source, target))] += len(good) + len(bad)
    busy = [pair for pair in sorted(pairs, key=lambda p: (-pairs[p], sorted(p))) if pairs[pair] >= LEAST]
    if not busy:
        tale.say("Too few acts passed between any two parties to say how they lean", role="caveat")
    for place, pair in enumerate(busy[:3]):
        text, last = _between(situation, acts, sorted(pair, key=lambda a: (a != situation.focal, a)), place)
        tale.say(text, *(tale.record(event, told(situation, event)) for event in last))


def _between(situation: Situation, acts: Acts, pair: list[str], place: int) -> tuple[str, list[Event]]:
    """How two stand to each other, each side's friendly and hostile acts counted, with the last act of each."""
    leans: list[str] = []
    last: list[Event] = []
    for source, target in (pair, pair[::-1]):
        good, bad = acts.get((source, target), ([], []))
        if good or bad:
            one, other = name(situation, source), name(situation, target)
            subject = f"those of {one}" if leans else f"{'the acts of' if place else 'in the record the acts of'} {one}"
            leans.append(f"{subject} towards {other} {_lean(len(good), len(bad))}")
            last += sorted([*good, *bad], key=lambda e: (str(e.date or ""), e.id))[-1:]
    return ", ".join(leans), last


def _lean(good: int, bad: int) -> str:
    if not good or not bad:
        word = "friendly" if good else "hostile"
        return f"are all {word} ({good or bad})" if good + bad > 1 else f"come to one, which is {word}"
    word = "mostly friendly" if good > 2 * bad else "mostly hostile" if bad > 2 * good else "mixed"
    return f"are {word} ({good} friendly, {bad} hostile)"


def _called(situation: Situation, key: str) -> str:
    """The alliance's name; where that only lists its members, "an alliance"."""
    alliance = situation.alliances[key]
    called = alliance.name or ""
    return "an alliance" if not called or all(actor_name(situation, m) in called for m in alliance.members) else called


def _table(situation: Situation, acts: Acts) -> Table:
    columns = (Column(key="source", label="From"), Column(key="target", label="To"),
               Column(key="good", label="Friendly acts", form="integer"),
               Column(key="bad", label="Hostile acts", form="integer"))  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {"source": _title(situation, a), "target": _title(situation, b), "good": len(good), "bad": len(bad)}
        for (a, b), (good, bad) in acts.items()
    )
    return Table(key="relations", title="What passes between the parties", columns=columns, rows=rows)


def _title(situation: Situation, actor: str) -> str:
    return sentence(name(situation, actor)).rstrip(".")


def _chart(situation: Situation, acts: Acts, strains: dict[str, float]) -> Chart:
    nodes: list[dict[str, Cell]] = [
        {
            "actor": key,
            "label": actor_name(situation, key),
            "code": actor.code or "",
            "role": _role(situation, key),
            "strain": round(strains.get(key, 0.0), 6),
        }
        for key, actor in situation.actors.items()
    ]
    edges: list[dict[str, Cell]] = []
    for key, alliance in situation.alliances.items():
        label = alliance.name or key.replace("_", " ")
        pairs = [(a, b) for n, a in enumerate(alliance.members) for b in alliance.members[n + 1 :]]
        edges += [{"source": a, "target": b, "kind": "alliance", "weight": 1, "label": label} for a, b in pairs]
    for (a, b), (good, bad) in acts.items():
        for kind, events in (("coop", good), ("conflict", bad)):
            if events:
                edges.append({"source": a, "target": b, "kind": kind, "weight": len(events), "label": str(len(events))})
    alt = "; ".join(
        f"{_title(situation, a)} to {name(situation, b)}: {len(g)} friendly, {len(h)} hostile"
        for (a, b), (g, h) in acts.items()
    )
    caption = "Lines count acts in the record; a ring, in how many sampled worlds an ally would leave."
    return Chart(
        key="relations",
        kind="relations",
        title="Who leans where",
        data={"nodes": nodes, "edges": edges},
        alt=alt or "The parties and their alliances.",
        caption=caption,
    )


def _role(situation: Situation, actor: str) -> str:
    if actor == situation.focal:
        return "focal"
    own = [a for a in situation.alliances.values() if situation.focal in a.members]
    if any(actor in a.members for a in own):
        return "ally"
    return "adversary" if any(a.facing == actor for a in own) else "other"
