"""The model of a situation: one YAML file that an analyst reads and edits."""

from tightrope.situation.loader import load, loads
from tightrope.situation.names import actor_name, clause, flat, label, option_keys, owner, sayer, words
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Situation
from tightrope.situation.statements import MaskColumns, Statement

__all__ = [
    "MaskColumns", "Situation", "Statement", "actor_name", "clause", "flat", "label", "load", "loads", "option_keys",
    "owner", "parse", "sayer", "words",
]  # fmt: skip
