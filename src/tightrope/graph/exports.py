"""A game in the formats of other programs: Graphviz, GEXF, Mermaid. Improvements are solid, other moves dashed."""

from __future__ import annotations

import json
from io import BytesIO

from tightrope import plugins
from tightrope.errors import ModelError
from tightrope.graph.game import Game
from tightrope.graph.marks import every_arc, marks

COLOURS = ("#4269d0", "#efb118", "#ff725c", "#6cc5b0", "#3ca951", "#ff8ab7", "#a463f2", "#97bbf5", "#9c6b4e", "#9498a0")
DRAWN = 400


def export(game: Game, form: str) -> str:
    """The game as text: dot, gexf, mermaid, case, table, or another part of the group `tightrope.game_exports`."""
    return str(plugins.load("game_exports", form)(game))


def dot(game: Game) -> str:
    """The integrated graph for Graphviz: one colour an actor, states that hold under SEQ ringed."""
    _drawable(game)
    lines = ["digraph game {", '  rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"];']
    for mark in marks(game):
        text = f"{mark.label}\n{' '.join(mark.holds)}" if mark.holds else mark.label
        shape = ", peripheries=2" if "SEQ" in mark.holds else ""
        start = ", penwidth=2" if mark.status_quo else ""
        lines.append(f"  s{mark.state} [label={_quoted(text)}, tooltip={_quoted(mark.sentence)}{shape}{start}];")
    for arc in every_arc(game):
        colour = COLOURS[game.graph.actors.index(arc.actor) % len(COLOURS)]
        style = "solid" if arc.improves else "dashed"
        look = f'color="{colour}", style={style}, tooltip={_quoted(arc.actor)}'
        lines.append(f"  s{arc.source} -> s{arc.target} [{look}];")
    return "\n".join([*lines, "}"]) + "\n"


def mermaid(game: Game) -> str:
    """The integrated graph as a Mermaid flowchart, with the mover on each improvement."""
    _drawable(game)
    lines = ["flowchart LR"]
    for mark in marks(game):
        left, right = ("[[", "]]") if "SEQ" in mark.holds else ("(", ")")
        text = f"{mark.label}<br/>{' '.join(mark.holds)}" if mark.holds else mark.label
        lines.append(f"  s{mark.state}{left}{_quoted(text.replace(chr(34), chr(39)))}{right}")
    for arc in every_arc(game):
        link = f"-->|{arc.actor}|" if arc.improves else "-.->"
        lines.append(f"  s{arc.source} {link} s{arc.target}")
    start = game.graph.status_quo
    return "\n".join([*lines, *([f"  style s{start} stroke-width:3px"] if start is not None else [])]) + "\n"


def gexf(game: Game) -> str:
    """The integrated graph as GEXF 1.2, of any size: nodes with what holds, edges with actor and improvement."""
    import networkx as nx

    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    for mark in marks(game):
        graph.add_node(mark.state, label=mark.label, sentence=mark.sentence, holds=" ".join(mark.holds),
                       status_quo=mark.status_quo)  # fmt: skip
    for arc in every_arc(game):
        graph.add_edge(arc.source, arc.target, actor=arc.actor, improves=arc.improves)
    buffer = BytesIO()
    nx.write_gexf(graph, buffer)
    return buffer.getvalue().decode("utf-8")


def _drawable(game: Game) -> None:
    if game.graph.size > DRAWN:
        raise ModelError(
            f"{game.graph.size:,} states are too many to draw one by one",
            expected=f"at most {DRAWN}",
            todo="export as gexf, or set options beforehand",
        )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
