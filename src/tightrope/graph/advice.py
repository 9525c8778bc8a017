"""What would make a state hold, as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tightrope.errors import TightropeError
from tightrope.graph.acts import acts
from tightrope.graph.inverse import Repair, cheapest, cheapest_ranks
from tightrope.graph.options import OptionGraph
from tightrope.graph.orders import Order
from tightrope.graph.preferences import spelled

if TYPE_CHECKING:
    from tightrope.graph.game import Game


def advise(game: Game, state: str, concept: str = "SEQ", rule: str = "legal") -> str:
    """The least change of preferences, and the fewest acts set beforehand, that make a state hold for all."""
    at = game.graph.find(state)
    lines = [f"{game.graph.label(at)}: {game.graph.describe(at)}", *_preferences(game, at, concept, rule)]
    if isinstance(game.graph, OptionGraph):
        found = acts(game.graph, game.ranks, at, concept, rule=rule)
        lines += [
            f"Set beforehand as in this state, it holds under {concept}: {' and '.join(keys)}."
            for keys in found
            if keys
        ]
        lines += [] if found else ["No three options set beforehand make it hold."]
    return "\n".join(lines)


def _preferences(game: Game, at: int, concept: str, rule: str) -> list[str]:
    try:
        if game.orders:
            repair = cheapest(game.graph, game.orders, at, concept, rule=rule)
        else:
            repair = cheapest_ranks(game.graph, game.ranks, at, concept, rule=rule)
    except TightropeError as error:
        return [f"Preferences: {error.what}."]
    if repair is None:
        return [f"No order of the actors' priorities makes it hold under {concept}."]
    if not repair.total:
        return [f"It holds under {concept} as things are."]
    bound = "the least possible" if repair.proven else f"at least {repair.lower} are needed"
    head = f"It holds under {concept} after {_swaps(repair.total)} of neighbours ({bound}):"
    return [head, *(_told(game, actor, repair) for actor in repair.orders)]


def _told(game: Game, actor: str, repair: Repair) -> str:
    name, order = game.graph.name(game.graph.number(actor)), repair.orders[actor]
    raised = ", ".join(_unit(game, actor, k) for k in _raised(order))
    return f"  {name}, {_swaps(repair.swaps[actor])}: would put higher {raised}."


def _swaps(count: int) -> str:
    return f"{count} swap{'' if count == 1 else 's'}"


def _raised(order: Order) -> Sequence[int]:
    """What now stands before something that it stood behind, unless it only changed places with what fell."""
    return [k for n, k in enumerate(order) if any(other < k for other in order[n + 1 :])]


def _unit(game: Game, actor: str, place: int) -> str:
    if game.orders:
        return " / ".join(spelled(game.orders[actor][place]))
    rank = game.ranks[game.graph.number(actor)]
    return " = ".join(str(game.graph.label(int(s))) for s in (rank == rank.max() - place).nonzero()[0])
