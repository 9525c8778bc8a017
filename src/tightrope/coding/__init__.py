"""From the text of a report to events, claims and contacts, each with the words it rests on."""

from __future__ import annotations

from tightrope.coding.coder import code, code_many

__all__ = ["code", "code_many"]
