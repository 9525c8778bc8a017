"""One study: from what a user names (reports, a situation, a case folder) to findings and a brief."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tightrope.domain import Coded, Finding, Report, RunRecord
from tightrope.errors import CodingError, ErrorList, NoSituation, ReportError, TightropeError, UsageError, Where

if TYPE_CHECKING:
    from tightrope.brief import Brief
    from tightrope.record import Record
    from tightrope.situation.draft import Draft
    from tightrope.situation.schema import Situation

Progress = Callable[[str], None]
LOST = "not coded"  # how the note begins of a report on which the coder failed
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
    """A situation and the record it is read against; `errors` names inputs that could not be read.

    `notes` tells what a reader of the reports should know: another language, a report that could not be coded.
    """

    situation: Situation
    record: Record
    errors: tuple[TightropeError, ...] = ()
    inputs: dict[str, str] = field(default_factory=dict)
    drafted: bool = False
    notes: tuple[str, ...] = ()

    def findings(
        self, *, worlds: int = 1000, seed: int = 0, names: Sequence[str] | None = None, progress: Progress = _silent,
        dask: str | None = None,
    ) -> dict[str, Finding]:  # fmt: skip
        """Run the analyses over an ensemble of `worlds` worlds, spread over a Dask cluster if one is named."""
        from tightrope.analyses import run
        from tightrope.worlds import Cluster, draw

        progress("drawing worlds")
        with closing(Cluster(dask)) if dask else nullcontext() as spread:
            ensemble = draw(self.situation, self.record, n=worlds, seed=seed, spread=spread)
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

    Without paths the record of `record_dir` is read as it stands. Events later than the situation's `as_of` are not
    read. Raises NoSituation where nothing can be drafted, and UsageError where `focal` is given beside a situation.
    """
    inputs = sort_inputs(paths)
    if inputs.situation and focal is not None:
        raise UsageError("the situation file names the focal actor", todo=f"change `focal:` in {inputs.situation}")
    situation = _load(inputs.situation) if inputs.situation else None
    record = _opened(record_dir, create=bool(paths))
    progress("reading reports")
    reports, errors = read_reports(inputs.reports, day)
    if inputs.reports and not reports and situation is None:
        raise _all(errors)
    progress("coding reports")
    coded = code_reports(reports)
    record.add(*coded)
    _import_tables(record, inputs.tables)
    is_draft = situation is None
    if situation is None:
        progress("drafting the situation")
        situation = drafted(record, errors, focal).situation
    elif situation.as_of:
        record = record.before(situation.as_of)
    record = record.by_sides(actor.code for actor in situation.actors.values())
    return Study(situation, record, errors, _digests(inputs, reports), is_draft, notes_on(coded))


def _opened(record_dir: Path | None, create: bool) -> Record:
    from tightrope.record import Record

    return Record.open(record_dir, create=create) if record_dir else Record.memory()


def _all(errors: Sequence[TightropeError]) -> TightropeError:
    return errors[0] if len(errors) == 1 else ErrorList(list(errors))


def read_reports(paths: Sequence[Path], day: date | None) -> tuple[list[Report], tuple[TightropeError, ...]]:
    """Read every report; those that fail come back as errors."""
    from tightrope.reports import read_many

    found = list(read_many(paths, published=day))
    errors = tuple(item for item in found if isinstance(item, TightropeError))
    return [item for item in found if isinstance(item, Report)], errors


def code_reports(reports: Sequence[Report]) -> list[Coded]:
    """Code reports in order. Raises CodingError where every one of them failed: no finding may rest on that."""
    from tightrope.coding import code_many

    coded = list(code_many(reports)) if reports else []
    lost = [one for one in coded if any(text.startswith(LOST) for text in one.notes)]
    if lost and len(lost) == len(coded):
        raise _all([_lost(one) for one in lost])
    return coded


def _lost(one: Coded) -> CodingError:
    why = next(text for text in one.notes if text.startswith(LOST))
    return CodingError(why, where=Where(one.report.path or one.report.title), todo="report it to the maintainers")


def notes_on(coded: Sequence[Coded]) -> tuple[str, ...]:
    """What a reader should know of coded reports: another language, what could not be coded."""
    from tightrope.reports.language import note

    found: list[str] = []
    for one in coded:
        found += [text for text in [note(one.report)] if text]
        found += [f"{one.report.path or one.report.title}: {text}" for text in one.notes]
    return tuple(found)


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


def _load(path: Path) -> Situation:
    from tightrope.situation import load

    return load(path)


def drafted(record: Record, errors: Sequence[TightropeError], focal: str | None) -> Draft:
    """A draft; where nothing can be drafted, the files that failed are named too, as they may be the reason."""
    from tightrope.situation.draft import draft

    try:
        return draft(record, focal=focal)
    except NoSituation as none:
        if errors:
            raise ErrorList([*errors, none]) from None
        raise


def draft_reports(paths: Sequence[Path], *, day: date | None = None, focal: str | None = None) -> Draft:
    """Draft a situation from reports; files that cannot be read are passed over as long as one can."""
    reports, errors = read_reports(paths, day)
    if not reports:
        raise _all(errors)
    record = _opened(None, create=True)
    record.add(*code_reports(reports))
    return drafted(record, errors, focal)
