"""The brief a minister reads: composed from findings, each sentence with its footnotes, printed in many formats.

`compose` makes the value; `html`, `md` and `json` print it; `lint` checks its words; `compare` sets two side by side.
"""

from __future__ import annotations

from tightrope.brief.compose import compose
from tightrope.brief.model import Brief

__all__ = ["Brief", "compose"]
