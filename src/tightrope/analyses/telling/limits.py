"""What every analysis checks first: is there a model to ask, and where does it start?"""

from __future__ import annotations

from tightrope.analyses.telling.tale import Tale
from tightrope.domain import Finding
from tightrope.graph import OptionGraph
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds


def start(worlds: Worlds) -> tuple[OptionGraph, int] | None:
    """The option graph and the status quo; None where the situation has no options or no settled status quo."""
    graph = worlds.graph
    if not isinstance(graph, OptionGraph) or not graph.options or graph.status_quo is None:
        return None
    return graph, graph.status_quo


def no_start(tale: Tale) -> Finding:
    """The finding where nothing can be asked of the model."""
    return tale.missing("The situation does not say how things stand now", "list in `status_quo` what is done today")


def wanting(situation: Situation, worlds: Worlds) -> list[str]:
    """Actors with options for whom the file names no priority: they are taken to be indifferent."""
    owners = set(situation.options)
    pairs = zip(worlds.graph.actors, worlds.lists, strict=True)
    return [actor for actor, lists in pairs if actor in owners and not any(lists)]


def indifferent(tale: Tale, worlds: Worlds) -> None:
    """Say for whom no priorities are given, if for anybody."""
    from tightrope.analyses.telling.words import listing, name

    silent = wanting(tale.situation, worlds)
    if silent:
        names = listing([name(tale.situation, actor) for actor in silent])
        tale.say(f"No priorities are given for {names}, who can therefore neither gain nor lose here", role="caveat")
