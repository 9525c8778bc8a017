"""Who acts on whom as a network, for Gephi, Cytoscape and their kind."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from tightrope import ontology
from tightrope.domain import Event
from tightrope.record.record import Record


def network(record: Record) -> Any:
    """A directed graph: actors by code; an edge a pair with counts by quad class and the mean Goldstein weight."""
    import networkx as nx

    onto = ontology.load()
    pairs: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in record.events():
        if event.target and event.holds:
            pairs[(event.source.code, event.target.code)].append(event)
    graph: Any = nx.DiGraph()
    graph.add_nodes_from((code, {"label": onto.name_of(code)}) for code in sorted({c for pair in pairs for c in pair}))
    for (source, target), events in sorted(pairs.items()):
        kinds = [onto.types[e.type] for e in events if e.type in onto.types]
        weight = sum(kind.goldstein for kind in kinds) / max(len(kinds), 1)
        counts = {f"quad{quad}": sum(kind.quad == quad for kind in kinds) for quad in (1, 2, 3, 4)}
        graph.add_edge(source, target, events=len(events), goldstein=round(weight, 3), **counts)
    return graph


def to_graphml(record: Record, path: Path | str) -> int:
    """GraphML; gives the number of edges."""
    import networkx as nx

    graph = network(record)
    nx.write_graphml(graph, str(path))
    return int(graph.number_of_edges())


def to_gexf(record: Record, path: Path | str) -> int:
    """GEXF; gives the number of edges."""
    import networkx as nx

    graph = network(record)
    nx.write_gexf(graph, str(path))
    return int(graph.number_of_edges())
