"""The annex: what was left out and why, remarks on method, and how the run was made."""

from __future__ import annotations

from tightrope.brief.model import Line
from tightrope.brief.notes import Notes
from tightrope.brief.sight import Sight
from tightrope.domain import RunRecord


def remarks(sight: Sight, notes: Notes) -> tuple[Line, ...]:
    """The sentences that findings keep for the annex."""
    return tuple(
        notes.line("annex", sentence, finding)
        for finding in sight.findings.values()
        for sentence in finding.answer
        if sentence.role == "annex"
    )


def outside(sight: Sight) -> tuple[str, ...]:
    """What the model leaves out, in the analyst's words."""
    return tuple(f"Left out of the model: {text}." for text in (t.rstrip(".") for t in sight.situation.left_out))


def run_rows(run: RunRecord) -> list[tuple[str, str]]:
    """The run record as pairs of name and words."""
    rows = [("command", f"tightrope {run.command}")]
    rows += [(f"given: {key}", _plain(value)) for key, value in sorted(run.given.items())]
    rows += [(f"default: {key}", _plain(value)) for key, value in sorted(run.defaults.items())]
    rows += [("seed", str(run.seed)), ("frozen at", run.as_of or "no date")]
    rows += [(f"input: {key}", value) for key, value in sorted(run.inputs.items())]
    return rows + [(f"version: {key}", value) for key, value in sorted(run.versions.items())]


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return "none" if value is None else str(value)
