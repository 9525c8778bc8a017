"""What the brief takes as given: each line of the model with its reason, its mark and its place."""

from __future__ import annotations

from tightrope.brief.ground import at, where
from tightrope.brief.model import Assumption
from tightrope.brief.notes import Notes
from tightrope.brief.says import given
from tightrope.brief.sight import Sight
from tightrope.brief.wants import cap

DEFAULTS = "Defaults of the method"


def assumptions(sight: Sight, notes: Notes) -> tuple[Assumption, ...]:
    """Those that footnotes rest on first, then the rest; defaults of the method last."""
    cited = notes.by_path()
    lines = [_line(sight, group, path, text, cited.get(path, ())) for group, path, text in given(sight)]
    known = {line.path for line in lines}
    extra = {
        basis.ref: Assumption(
            path=basis.ref, group=DEFAULTS, says=cap(basis.note), mark="assumed", where=basis.where or "",
            notes=cited.get(basis.ref, ()),
        )
        for basis, _ in notes.bases
        if basis.kind == "assumption" and basis.ref not in known
    }  # fmt: skip
    return tuple(sorted([*lines, *extra.values()], key=lambda line: not line.notes))


def _line(sight: Sight, group: str, path: str, text: str, notes: tuple[int, ...]) -> Assumption:
    found = at(sight.situation, path)
    place = where(sight.situation, path)
    file, _, line = place.rpartition(":")
    return Assumption(
        path=path,
        group=group,
        says=cap(text),
        mark=found.mark if found else "elicited",
        because=(found.because or "") if found else "",
        where=f"{file.rsplit('/', 1)[-1]}, line {line}" if line else "",
        notes=notes,
    )
