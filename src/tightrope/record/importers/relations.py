"""Tables of coded relations, as in ICEWS and POLECAT extracts: `date, source, relation, target` (CSV or Parquet).

A map from relation texts to CAMEO (`relation, cameo_code, cameo_root`) is found beside the file, or given. Actors
are names, or `role (State)`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from tightrope import ontology
from tightrope.domain import Coded, Event, Evidence, Party, Report, Trace
from tightrope.errors import RecordError, Where
from tightrope.record.importers.building import known
from tightrope.reports import dates
from tightrope.reports.paths import exists

NEEDED = ("date", "source", "relation", "target")
MAPS = ("relation_map.csv", "cameo_relation_map.csv")


def read(path: Path | str, relation_map: Path | str | None = None) -> Iterator[Coded]:
    """The relations, a report a day. Raises RecordError for a missing column, map, or unreadable date."""
    place = exists(Path(path))
    types = _types(_map_of(place, relation_map))
    rows = sorted(_rows(place), key=lambda row: str(row["date"]))
    for day, group in groupby(rows, key=lambda row: str(row["date"])):
        yield _coded(place, _day(place, day), list(group), types)


def _rows(path: Path) -> list[dict[str, Any]]:
    return _with(path, _parquet(path) if path.suffix == ".parquet" else _table(path), NEEDED)


def _with(path: Path, rows: list[dict[str, Any]], columns: Sequence[str]) -> list[dict[str, Any]]:
    missing = [name for name in columns if rows and name not in rows[0]]
    if missing:
        raise RecordError(f"the table lacks {', '.join(missing)}", where=Where(path), expected=", ".join(columns))
    return rows


def _parquet(path: Path) -> list[dict[str, Any]]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise RecordError(f"the Parquet file cannot be read: {error}", where=Where(path)) from None
    return rows


def _table(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines, restval=""))
    except (UnicodeDecodeError, csv.Error):
        raise RecordError("this is no table in UTF-8", where=Where(path), expected=", ".join(NEEDED)) from None


def _map_of(path: Path, given: Path | str | None) -> Path:
    if given:
        return exists(Path(given))
    found = [path.parent / name for name in MAPS if (path.parent / name).exists()]
    if not found:
        todo = f"put {MAPS[0]} with columns relation, cameo_code, cameo_root beside it"
        raise RecordError("there is no map from relations to CAMEO", where=Where(path), todo=todo)
    return found[0]


def _types(path: Path) -> dict[str, tuple[str, str]]:
    """Relation text to event type and CAMEO code; relations that are no act (a mere statement) are left out."""
    rows = _with(path, _table(path), ("relation", "cameo_code"))
    found = {_plain(row["relation"]): (_type_of(row["cameo_code"]), row["cameo_code"]) for row in rows}
    return {relation: (kind, code) for relation, (kind, code) in found.items() if kind}


def _type_of(code: str) -> str | None:
    """The event type of the longest known prefix of a CAMEO code."""
    known = _cameo()
    return next((known[code[:n]] for n in range(len(code), 1, -1) if code[:n] in known), None)


@cache
def _cameo() -> dict[str, str]:
    types = ontology.load().types
    return {code: key for key, kind in types.items() for code in (*kind.codes, *kind.cameo_roots)}


def _plain(text: object) -> str:
    return str(text).replace("_", " ").strip()


def _day(path: Path, text: str) -> date:
    try:
        return dates.parse(text)
    except ValueError as error:
        raise RecordError(f"bad date: {error}", where=Where(path), expected=dates.EXPECTED) from None


def _coded(path: Path, day: date, rows: list[dict[str, Any]], types: dict[str, tuple[str, str]]) -> Coded:
    texts = [f"{row['source']} | {row['relation']} | {row['target']}" for row in rows]
    title = f"{path.name}, {day.isoformat()}"
    report = Report(title=title, text="\n".join(texts), publisher=path.stem, published=day, path=str(path))
    events, start, unknown = [], 0, 0
    for row, text in zip(rows, texts, strict=True):
        kind = types.get(_plain(row["relation"]))
        if kind:
            events.append(_event(row, text, start, report.id, day, *kind))
        else:
            unknown += 1
        start += len(text) + 1
    notes = (f"{unknown} lines tell no act that the map knows",) if unknown else ()
    return Coded(report=report, events=tuple(events), notes=notes)


def _event(row: dict[str, Any], text: str, start: int, report: str, day: date, kind: str, code: str) -> Event:
    evidence = Evidence(report=report, start=start, end=start + len(text), quote=text)
    trace = Trace(pattern=f"cameo:{code}", words=str(row["relation"]), decided_by="import")
    source, target = _actor(str(row["source"])), _actor(str(row["target"]))
    return Event(
        type=kind,
        source=source,
        target=target,
        evidence=(evidence,),
        trace=trace,
        cameo=code,
        date=day,
        precision="day",
    )


@cache
def _actor(name: str) -> Party:
    """The state in brackets, else the name as the ontology knows it, else a party without a code."""
    inside = re.search(r"\(([^()]+)\)\s*$", name)
    found = known(_plain(inside[1]) if inside else _plain(name))
    code = found.code if found else "---"
    return Party(code=code, name=name, via="import")
