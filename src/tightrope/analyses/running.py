"""Run analyses by name, in reading order; third parties' follow in alphabetical order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tightrope import plugins
from tightrope.domain import Finding
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

Progress = Callable[[str], None]
COMPILING = "compiling, once after an install: up to half a minute"
ORDER = (
    "timeline", "relations", "contacts", "claims", "readings", "outcomes", "wedge", "strain", "dilemma", "ratify",
    "strategies", "course", "sensitivity", "watch",
)  # fmt: skip


def names() -> tuple[str, ...]:
    """The installed analyses, in reading order."""
    known = plugins.available("analyses")
    first = [name for name in ORDER if name in known]
    return (*first, *(name for name in known if name not in ORDER))


def run(
    situation: Situation, worlds: Worlds, record: Record, names: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> dict[str, Finding]:  # fmt: skip
    """The findings of the named analyses (all by default). Raises UsageError for a name that is not installed."""
    found = {}
    if progress and cold():
        progress(COMPILING)
    for name in names if names is not None else _all():
        analysis = plugins.load("analyses", name)
        if progress:
            progress(name)
        found[name] = analysis(situation, worlds, record)
    return found


def cold() -> bool:
    """Whether the machine code of the analyses has to be made first, as in the first run after an install."""
    from tightrope.analyses.chain.kernel import follow
    from tightrope.graph.compiled import kept

    return not kept(follow)


def _all() -> tuple[str, ...]:
    return names()
