"""Two briefs side by side: what changed in the record, in the model, and in the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tightrope.brief.dates import spoken
from tightrope.brief.model import Block, Brief, Entry, Line, Section, Sheet
from tightrope.domain import Column, RunRecord, Table

CHANGE = (
    Column(key="what", label="What"),
    Column(key="before", label="Before"),
    Column(key="after", label="After"),
)
LARGEST = 60
Row = dict[str, Any]


def compare(before: Brief, after: Brief) -> Brief:
    """A brief on the differences. It can be printed in every format; it carries the run of `after`."""
    parts = [
        ("record", "What changed in the record", _record(before, after)),
        ("model", "What changed in the model", list(_model(before.situation, after.situation))),
        ("numbers", "What changed in the numbers", list(_numbers(before, after))),
        ("words", "What the briefs say differently", list(_words(before, after))),
        ("run", "What changed in the run", list(_differences(_run(before.run), _run(after.run)))),
    ]
    counts = {key: len(rows) for key, _, rows in parts}
    return Brief(
        title=f"{after.title}: what changed",
        kicker="Comparison of two briefs",
        as_of=after.as_of,
        people=after.people,
        facts=(f"Before: {spoken(before.as_of) or 'no date'}", f"After: {spoken(after.as_of) or 'no date'}"),
        bottom=_bottom(counts),
        sections=tuple(_section(*part) for part in parts),
        run=after.run,
    )


def _bottom(counts: Mapping[str, int]) -> tuple[Line, ...]:
    record, model, numbers = counts["record"], counts["model"], counts["numbers"]
    said = [
        f"The record differs in {_count(record, 'line')}." if record else "The record is the same.",
        f"The model differs in {_count(model, 'line')}." if model else "The model is the same.",
        f"The findings differ in {_count(numbers, 'number')}." if numbers else "The findings show the same numbers.",
    ]
    return tuple(Line(id=f"bottom-{k}", text=text, role="caveat") for k, text in enumerate(said, 1))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _section(key: str, title: str, rows: list[Row]) -> Section:
    if not rows:
        same = Line(id=f"{key}-1", text="Nothing.", role="caveat")
        return Section(key=key, title=title, blocks=(Block(finding=key, paragraphs=((same,),)),))
    note = f"{len(rows) - LARGEST} more are in the two files." if len(rows) > LARGEST else None
    sheet = Sheet(table=Table(key=key, title=title, columns=CHANGE, rows=tuple(rows[:LARGEST]), note=note))
    return Section(key=key, title=title, blocks=(Block(finding=key, sheets=(sheet,)),))


def _record(before: Brief, after: Brief) -> list[Row]:
    old, new = ({_same(e): e for e in brief.record} for brief in (before, after))
    gone = [_row(old[key].kind, _entry(old[key]), "–") for key in old.keys() - new.keys()]
    come = [_row(new[key].kind, "–", _entry(new[key])) for key in new.keys() - old.keys()]
    return sorted([*gone, *come], key=lambda row: (row["what"], row["before"], row["after"]))


def _same(entry: Entry) -> str:
    return entry.id


def _entry(entry: Entry) -> str:
    return f"{spoken(entry.day) + ': ' if entry.day else ''}{entry.says}"


def _model(before: Any, after: Any) -> Iterator[Row]:
    yield from _differences(dict(_flat("", before)), dict(_flat("", after)))


def _flat(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _flat(f"{path}.{key}" if path else str(key), item)
    elif isinstance(value, list | tuple) and any(isinstance(item, dict | list) for item in value):
        for k, item in enumerate(value):
            yield from _flat(f"{path}[{k}]", item)
    else:
        yield path, value


def _numbers(before: Brief, after: Brief) -> Iterator[Row]:
    flat = [dict(_flat("", {key: f.numbers for key, f in brief.findings.items()})) for brief in (before, after)]
    changed = [row for row in _differences(*flat) if _moved(flat[0].get(row["what"]), flat[1].get(row["what"]))]
    yield from sorted(changed, key=lambda row: -_size(flat[0].get(row["what"]), flat[1].get(row["what"])))


def _moved(old: Any, new: Any) -> bool:
    if isinstance(old, int | float) and isinstance(new, int | float):
        return abs(old - new) > 5e-4 * max(1.0, abs(old))
    return bool(old != new)


def _size(old: Any, new: Any) -> float:
    both = isinstance(old, int | float) and isinstance(new, int | float)
    return abs(float(old) - float(new)) if both else 0.0


def _words(before: Brief, after: Brief) -> Iterator[Row]:
    for key in dict.fromkeys([*before.findings, *after.findings]):
        old, new = ([s.text for s in b.findings[key].answer] if key in b.findings else [] for b in (before, after))
        gone, come = [t for t in old if t not in new], [t for t in new if t not in old]
        for k in range(max(len(gone), len(come))):
            yield _row(key, gone[k] if k < len(gone) else "–", come[k] if k < len(come) else "–")


def _run(run: RunRecord) -> dict[str, Any]:
    return dict(_flat("", run.model_dump(mode="json")))


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Row]:
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            yield _row(key, _say(old.get(key)), _say(new.get(key)))


def _row(what: str, before: str, after: str) -> Row:
    return {"what": what, "before": before, "after": after}


def _say(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
