"""What nobody knows, as an ensemble: readings weighed by evidence, and worlds drawn from every range in the file."""

from tightrope.worlds.draw import draw
from tightrope.worlds.ensemble import Worlds
from tightrope.worlds.signs import Item
from tightrope.worlds.weigh import Weighing, weigh

__all__ = ["Item", "Weighing", "Worlds", "draw", "weigh"]
