"""From the text of a report to events, claims and contacts, each with the words it rests on."""

from __future__ import annotations

from tightrope.coding.between import between
from tightrope.coding.coder import code, code_many
from tightrope.coding.who import Resolution, resolve

__all__ = ["Resolution", "between", "code", "code_many", "resolve"]
