"""Chart data of the invented crisis, one of each kind."""

from __future__ import annotations

from tightrope.domain import Chart

from .sample_record import EVENTS, REPORTS

NAMES = {"XVE": "veldania", "XKA": "karsk", "XNO": "norland", "XSA": "sarria"}
QUAD = {"CONSULT": 1, "COOPERATE": 2, "REQUEST": 1, "ACCUSE": 3, "REJECT": 3, "DEMAND": 3, "MOBILIZE": 4}
GRADE = {r.id: r.grade for r in REPORTS}
LABELS = (
    "offers a leaders' meeting",
    "tells Norland an hour before",
    "learns of the offer from the news",
    "tests a coastal missile",
    "condemns the test",
    "renews its call for talks",
    "condemns the test",
    "sends a patrol ship",
    "demands that the fishing line move",
    "urges Karsk to resume talks",
    "demands to be consulted",
    "drills with Sarria",
    "accuses Norland of a blockade",
)
EVENT_ROWS = [
    {
        "date": e.date and e.date.isoformat(),
        "source": NAMES[e.source.code],
        "target": e.target and NAMES[e.target.code],
        "type": e.type,
        "quad": QUAD[e.type],
        "label": label,
        "status": str(e.status),
        "channel": e.channel,
        "grade": GRADE[e.evidence[0].report],
        "report": e.evidence[0].report,
    }
    for e, label in zip(EVENTS, LABELS, strict=True)
]
ORDER = ["veldania", "karsk", "norland", "sarria"]


def _state(state: int, x: int, label: str, share: float, *holds: str) -> dict[str, object]:
    return {"state": state, "x": x, "label": label, "share": share, "holds": list(holds), "status_quo": state == 0}


def _move(source: int, target: int, actor: str, label: str, improves: bool = True) -> dict[str, object]:
    return {"source": source, "target": target, "actor": actor, "label": label, "improves": improves}


STATES = [
    _state(0, 0, "Veldania has offered; the ban and the treaty stand", 0.31, "R"),
    _state(1, 1, "Sarria drops the port treaty", 0.24),
    _state(2, 1, "Veldania consults its allies; the offer stands", 0.64, "R", "GMR", "SEQ"),
    _state(3, 1, "Karsk tests again while the offer stands", 0.18),
    _state(4, 2, "Karsk receives an envoy after consultation", 0.58, "R", "GMR"),
    _state(5, 2, "Karsk receives an envoy; Sarria has left the treaty", 0.12),
    _state(6, 2, "Veldania withdraws the offer after the test", 0.33, "GMR"),
    _state(7, 3, "The crews come home and the ban stays", 0.41, "R", "GMR", "SEQ"),
    _state(8, 3, "The crews come home and the ban ends", 0.09),
]
MOVES = [
    _move(0, 1, "sarria", "drops the treaty"),
    _move(0, 2, "veldania", "consults"),
    _move(0, 3, "karsk", "tests"),
    _move(2, 4, "karsk", "receives an envoy"),
    _move(1, 5, "karsk", "receives an envoy"),
    _move(3, 6, "veldania", "withdraws"),
    _move(4, 7, "karsk", "frees the crews"),
    _move(4, 8, "veldania", "ends the ban", False),
]

GROUPS = {
    "An opening that holds": (0.05, 0.46),
    "Standoff": (0.75, 0.3),
    "Rift in the Compact": (0.12, 0.18),
    "Open clash": (0.03, 0.06),
}
COURSE = [
    {
        "month": month,
        "group": group,
        "share_low": max(0.0, (share := start + (end - start) * (1 - 0.75**month)) - 0.012 * month),
        "share": share,
        "share_high": min(1.0, share + 0.012 * month),
    }
    for group, (start, end) in GROUPS.items()
    for month in range(13)
]

PLANS = {
    "Hold the line": ((0.06, 0.02, 0.11), (0.31, 0.25, 0.36), (0.74, 0.66, 0.81)),
    "Offer first": ((0.19, 0.12, 0.27), (0.08, 0.03, 0.14), (0.69, 0.6, 0.77)),
    "Consult, then offer": ((0.44, 0.35, 0.52), (0.27, 0.2, 0.33), (0.41, 0.33, 0.49)),
    "Quiet channel": ((0.28, 0.17, 0.4), (0.22, 0.15, 0.3), (0.55, 0.46, 0.63)),
}
METRICS = ("Both aims met", "Worst tenth", "Greatest regret")
POINTS = [
    {"row": plan, "series": metric, "value": value, "low": low, "high": high, "label": None}
    for plan, values in PLANS.items()
    for metric, (value, low, high) in zip(METRICS, values, strict=True)
]

SIGNS = (
    "The envoy restates a precondition",
    "A missile test follows the offer",
    "No answer for five weeks",
    "Talk of a quiet channel",
    "Karsk accuses Norland, not Veldania",
)
CELLS = [
    {"row": row, "column": sign, "value": value, "text": text}
    for row, cells in {
        "Karsk seeks a rift in the Compact": (
            (0.2, "fits"),
            (-0.1, "neutral"),
            (0.3, "fits"),
            (0.1, "neutral"),
            (0.8, "fits well"),
        ),
        "Karsk would trade the crews": (
            (0.3, "fits"),
            (-0.7, "against"),
            (-0.4, "against"),
            (0.6, "fits well"),
            (0.2, "fits"),
        ),
        "Karsk wants no talks": (
            (0.6, "fits well"),
            (0.7, "fits well"),
            (0.5, "fits well"),
            (-0.5, "against"),
            (None, "no bearing"),
        ),
    }.items()
    for sign, (value, text) in zip(SIGNS, cells, strict=True)
]

STEPS = [
    {
        "step": 1,
        "actor": "karsk",
        "act": "receives a Veldan envoy",
        "state_label": "Talks begin; the allies were not asked",
        "kind": "move",
    },
    {
        "step": 2,
        "actor": "sarria",
        "act": "leaves the port treaty",
        "state_label": "The Compact's line is broken, and Karsk gains",
        "kind": "leave",
    },
    {
        "step": 3,
        "actor": "veldania",
        "act": "consults Sarria before the envoy leaves",
        "state_label": "Sarria no longer gains by leaving",
        "kind": "bind",
    },
]
CONDITIONS = [
    {
        "plan": "Consult, then offer",
        "condition": "Karsk wants no talks and tests within three months",
        "share_with": 0.86,
        "share_without": 0.31,
        "coverage": 0.62,
        "density": 0.86,
    },
    {
        "plan": "Offer first",
        "condition": "Sarria puts consultation first",
        "share_with": 0.93,
        "share_without": 0.52,
        "coverage": 0.71,
        "density": 0.93,
    },
    {
        "plan": "Hold the line",
        "condition": "Karsk frees nobody without talks",
        "share_with": 0.99,
        "share_without": 0.8,
        "coverage": 0.9,
        "density": 0.99,
    },
]


def _node(actor: str, label: str, code: str, role: str, strain: float) -> dict[str, object]:
    return {"actor": actor, "label": label, "code": code, "role": role, "strain": strain}


def _edge(source: str, target: str, kind: str, weight: float, label: str) -> dict[str, object]:
    return {"source": source, "target": target, "kind": kind, "weight": weight, "label": label}


NODES = [
    _node("veldania", "Veldania", "XVE", "focal", 0.0),
    _node("karsk", "Karsk", "XKA", "adversary", 0.0),
    _node("norland", "Norland", "XNO", "ally", 0.1),
    _node("sarria", "Sarria", "XSA", "ally", 0.55),
]
EDGES = [
    _edge("veldania", "norland", "alliance", 1, "Northern Compact"),
    _edge("veldania", "sarria", "alliance", 1, "Northern Compact"),
    _edge("norland", "sarria", "alliance", 1, "Northern Compact"),
    _edge("veldania", "karsk", "coop", 3, "3 friendly acts"),
    _edge("karsk", "veldania", "conflict", 2, "2 hostile acts"),
    _edge("norland", "karsk", "conflict", 2, "2 hostile acts"),
    _edge("sarria", "veldania", "conflict", 2, "2 complaints"),
]


def _chart(key: str, kind: str, title: str, alt: str, data: dict[str, object], **options: object) -> Chart:
    return Chart(key=key, kind=kind, title=title, alt=alt, data=data, options=options)  # type: ignore[arg-type]


CHARTS = {
    c.key: c
    for c in (
        _chart(
            "timeline",
            "timeline",
            "Five weeks in thirteen acts",
            "Acts of four parties from 4 March to 2 April 2031.",
            {"events": EVENT_ROWS},
            actors=ORDER,
        ),
        _chart(
            "relations",
            "relations",
            "Who leans where",
            "A map of four parties; Sarria is strained.",
            {"nodes": NODES, "edges": EDGES},
        ),
        _chart(
            "moves",
            "moves",
            "From here, where could it settle?",
            "Nine situations by number of moves from today.",
            {"states": STATES, "moves": MOVES},
        ),
        _chart(
            "course",
            "fan",
            "How common each course is, by month",
            "Four courses over twelve months.",
            {"course": COURSE},
        ),
        _chart(
            "strategies",
            "dots",
            "Four plans by three measures",
            "Consulting first leads on two of three measures.",
            {"points": POINTS},
            x_title="Share or score, 0 to 1",
            better={"Greatest regret": "low"},
        ),
        _chart(
            "readings",
            "heat",
            "How each sign bears on each reading",
            "Three readings against five signs.",
            {"cells": CELLS},
        ),
        _chart(
            "wedge",
            "path",
            "How Sarria could be split off, and what closes the path",
            "Two steps open the split; consultation closes it.",
            {"steps": STEPS},
        ),
        _chart(
            "fails",
            "boxes",
            "When each plan fails",
            "Failure shares with and without a condition.",
            {"conditions": CONDITIONS},
        ),
    )
}
