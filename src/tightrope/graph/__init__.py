"""The graph model for conflict resolution: states, moves, stability, evolution. Linear in the number of states.

Compiled code is loaded when something is first solved, not on import.
"""

from tightrope.graph.base import Graph
from tightrope.graph.build import build, ordering, ranks_of
from tightrope.graph.case import read_case
from tightrope.graph.evolution import Evolution, Step, evolution
from tightrope.graph.exports import export
from tightrope.graph.game import Game, read
from tightrope.graph.listed import ListedGraph
from tightrope.graph.options import OptionGraph
from tightrope.graph.outcomes import outcomes_json
from tightrope.graph.picture import moves_chart
from tightrope.graph.preferences import psi, ranking, ranks, weighed
from tightrope.graph.stability import (
    CONCEPTS,
    RULES,
    equilibria,
    stable,
    stable_all,
    stable_worlds,
    stable_worlds_all,
)  # fmt: skip
from tightrope.graph.why import Why, explain, why

__all__ = [
    "CONCEPTS", "RULES", "Evolution", "Game", "Graph", "ListedGraph", "OptionGraph", "Step", "Why",
    "build", "equilibria", "evolution", "explain", "export", "moves_chart", "ordering", "outcomes_json", "psi",
    "ranking", "ranks", "ranks_of", "read", "read_case", "stable", "stable_all", "stable_worlds", "stable_worlds_all",
    "weighed", "why",
]  # fmt: skip
