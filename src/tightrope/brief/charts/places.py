"""Where parties stand on a map of relations: allies on one side of the focal party, adversaries on the other."""

from __future__ import annotations

from tightrope.brief.charts.rows import Row, words
from tightrope.brief.charts.theme import Theme

ROOM, MARGIN = 104, 62
Spots = dict[str, tuple[float, float]]


def places(nodes: list[Row], theme: Theme) -> tuple[Spots, float]:
    """The middle of each party, and the height of the map; a wide map reads from left to right, a narrow one down."""
    roles: dict[str, list[str]] = {"ally": [], "focal": [], "adversary": [], "other": []}
    for node in nodes:
        role = words(node, "role")
        roles[role if role in roles else "other"].append(words(node, "actor"))
    spots, y = (_down if theme.narrow else _across)(roles, theme.width)
    per_row = 3 if theme.narrow else 6
    for start in range(0, len(roles["other"]), per_row):
        spots.update(_row(roles["other"][start : start + per_row], y + MARGIN - 14, theme.width))
        y += ROOM
    return spots, y + 16


def _across(roles: dict[str, list[str]], width: float) -> tuple[Spots, float]:
    most = max(len(group) for role, group in roles.items() if role != "other")
    height = (
        max(340.0 if most > 1 else 230.0, ROOM * most + 30)
        if any(roles[r] for r in ("ally", "focal", "adversary"))
        else 0.0
    )
    spots: Spots = {}
    for role, depth in (("ally", 0.11), ("focal", 0.43), ("adversary", 0.88)):
        for k, actor in enumerate(roles[role]):
            across = _spread(k, len(roles[role]), role)
            spots[actor] = (MARGIN + depth * (width - 2 * MARGIN), 42 + across * (height - 112))
    return spots, height


def _spread(k: int, count: int, role: str) -> float:
    """A share of the height; no ally stands level with the focal party, whose lines would hide behind it."""
    if count == 1:
        return 0.1 if role == "ally" else 0.5
    place = k / (count - 1)
    return place + (0.16 if role == "ally" and count == 3 and k == 1 else 0.0)


def _down(roles: dict[str, list[str]], width: float) -> tuple[Spots, float]:
    spots: Spots = {}
    y = 0.0
    for role in ("ally", "focal", "adversary"):
        for start in range(0, len(roles[role]), 3):
            spots.update(_row(roles[role][start : start + 3], y + MARGIN - 14, width))
            y += ROOM
        y += 26 if roles[role] and role != "adversary" else 0
    return spots, y


def _row(actors: list[str], y: float, width: float) -> Spots:
    step = width / len(actors)
    return {actor: (step * (k + 0.5), y) for k, actor in enumerate(actors)}
