"""Parts that third parties can add: looked up by entry point, imported only when used.

Groups: `tightrope.commands`, `tightrope.readers` (report formats), `tightrope.importers` and
`tightrope.exporters` (record formats), `tightrope.analyses`, `tightrope.briefs` (brief formats),
`tightrope.games` and `tightrope.game_exports` (model formats), `tightrope.charts` (kinds of picture),
`tightrope.displays` (how a value shows itself in a notebook), `tightrope.ontology` (packages of knowledge files).
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from tightrope.errors import UsageError


@cache
def available(group: str) -> dict[str, EntryPoint]:
    """The parts registered under `tightrope.<group>`, by name, in alphabetical order."""
    found = {point.name: point for point in entry_points(group=f"tightrope.{group}")}
    return dict(sorted(found.items()))


def load(group: str, name: str) -> Any:
    """Import one part. Raises UsageError that lists the known names."""
    try:
        return available(group)[name].load()
    except KeyError:
        known = ", ".join(available(group)) or "none installed"
        raise UsageError(f"no {group} part is called {name!r}", expected=known) from None
