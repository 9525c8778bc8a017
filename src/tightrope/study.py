"""One study: from what a user names (reports, a situation, a case folder) to findings and a brief."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tightrope.domain import Coded, Finding, Report, RunRecord
from tightrope.errors import ErrorList, ReportError, TightropeError, UsageError, Where

if TYPE_CHECKING:
    from tightrope.brief import Brief
    from tightrope.record import Record
    from tightrope.situation.draft import Draft
    from tightrope.situation.schema import Situation

Progress = Callable[[str], None]
SITUATION_NAMES = ("situation.yaml", "situation.yml")


def _silent(_: str) -> None:
    return None


@dataclass(frozen=True)
class Inputs:
    """What a user named, sorted: at most one situation, reports, tables of events, and files that failed."""

    situation: Path | None
    reports: tuple[Path, ...]
    tables: tuple[Path, ...]


@dataclass(frozen=True)
class Study:
    """A situation and the record it is read against; `errors` names inputs that could not be read."""

    situation: Situation
    record: Record
    errors: tuple[TightropeError, ...] = ()
    inputs: dict[str, str] = field(default_factory=dict)
    drafted: bool = False

    def findings(
        self, *, worlds: int = 1000, seed: int = 0, names: Sequence[str] | None = None, progress: Progress = _silent
    ) -> dict[str, Finding]:
        """Run the analyses over an ensemble of `worlds` worlds."""
        from tightrope.analyses import run
        from tightrope.worlds import draw

        progress("drawing worlds")
        ensemble = draw(self.situation, self.record, n=worlds, seed=seed)
        return run(self.situation, ensemble, self.record, names=names, progress=progress)

    def brief(self, findings: dict[str, Finding], run: RunRecord) -> Brief:
        """Compose the brief."""
        from tightrope.brief import compose

        return compose(self.situation, self.record, findings, run)


def sort_inputs(paths: Sequence[Path]) -> Inputs:
    """Tell situations, tables and reports apart; a case folder stands for the files in it."""
    situations: list[Path] = []
    reports: list[Path] = []
    tables: list[Path] = []
    for path in paths:
        if path.is_dir() and (case := _case(path)):
            situations.append(case)
            reports.extend(_reports_of(path))
            tables.extend(p for p in [path / "chronology.csv"] if p.exists())
        elif path.suffix in {".yaml", ".yml"}:
            situations.append(path)
        elif path.suffix == ".csv":
            tables.append(path)
        else:
            reports.append(path)
    if len(situations) > 1:
        raise UsageError(f"{len(situations)} situations were named", expected="one", todo="run them one by one")
    return Inputs(situations[0] if situations else None, tuple(reports), tuple(tables))


def _case(folder: Path) -> Path | None:
    return next((folder / name for name in SITUATION_NAMES if (folder / name).exists()), None)


def _reports_of(folder: Path) -> list[Path]:
    return [folder / "reports"] if (folder / "reports").is_dir() else []


def open_study(
    paths: Sequence[Path],
    *,
    day: date | None = None,
    record_dir: Path | None = None,
    focal: str | None = None,
    progress: Progress = _silent,
) -> Study:
    """Read, code and record the reports; load the situation, or draft one where none is named.

    Events later than the situation's `as_of` are not read. Raises NoSituation where nothing can be drafted.
    """
    from tightrope.record import Record

    inputs = sort_inputs(paths)
    record = Record.open(record_dir) if record_dir else Record.memory()
    progress("reading reports")
    reports, errors = read_reports(inputs.reports, day)
    if inputs.reports and not reports and inputs.situation is None:
        raise ErrorList(list(errors)) if len(errors) > 1 else errors[0]
    progress("coding reports")
    record.add(*code_reports(reports))
    _import_tables(record, inputs.tables)
    digests = _digests(inputs, reports)
    if inputs.situation:
        return _loaded(inputs.situation, record, errors, digests)
    progress("drafting the situation")
    return _drafted(record, errors, digests, focal)


def read_reports(paths: Sequence[Path], day: date | None) -> tuple[list[Report], tuple[TightropeError, ...]]:
    """Read every report; those that fail come back as errors."""
    from tightrope.reports import read_many

    found = list(read_many(paths, published=day))
    errors = tuple(item for item in found if isinstance(item, TightropeError))
    return [item for item in found if isinstance(item, Report)], errors


def code_reports(reports: Sequence[Report]) -> list[Coded]:
    """Code reports in order."""
    from tightrope.coding import code_many

    return list(code_many(reports)) if reports else []


def _import_tables(record: Record, tables: Sequence[Path]) -> None:
    from tightrope.plugins import load

    for table in tables:
        record.add(*load("importers", "chronology")(table))


def _digests(inputs: Inputs, reports: Sequence[Report]) -> dict[str, str]:
    files = [*inputs.tables, *([inputs.situation] if inputs.situation else [])]
    named = {path.name: _sha(path) for path in files}
    return {**named, **{report.title: report.id for report in reports}}


def _sha(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise ReportError(f"cannot read: {error.strerror}", where=Where(path), todo="check the path") from None


def _loaded(path: Path, record: Record, errors: tuple[TightropeError, ...], digests: dict[str, str]) -> Study:
    from tightrope.situation import load

    situation = load(path)
    if situation.as_of:
        record = record.before(situation.as_of)
    return Study(situation, record, errors, digests)


def _drafted(record: Record, errors: tuple[TightropeError, ...], digests: dict[str, str], focal: str | None) -> Study:
    from tightrope.situation.draft import draft

    made = draft(record, focal=focal)
    return Study(made.situation, record, errors, digests, drafted=True)


def draft_reports(paths: Sequence[Path], *, day: date | None = None, focal: str | None = None) -> Draft:
    """Draft a situation from reports."""
    from tightrope.record import Record
    from tightrope.situation.draft import draft

    record = Record.memory()
    reports, errors = read_reports(paths, day)
    if not reports:
        raise ErrorList(list(errors)) if len(errors) > 1 else errors[0]
    record.add(*code_reports(reports))
    return draft(record, focal=focal)
