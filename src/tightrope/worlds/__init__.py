"""What nobody knows, as an ensemble: readings weighed by evidence, and worlds drawn from every range in the file."""

from tightrope.worlds.draw import draw
from tightrope.worlds.ensemble import Worlds
from tightrope.worlds.signs import Item
from tightrope.worlds.spread import Cluster, Spread, Threads
from tightrope.worlds.weigh import Weighing, weigh

__all__ = ["Cluster", "Item", "Spread", "Threads", "Weighing", "Worlds", "draw", "weigh"]
