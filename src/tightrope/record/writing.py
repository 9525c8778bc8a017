"""Appending what is new: lines are told apart by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tightrope.domain import Coded
from tightrope.record import rows
from tightrope.record.added import Added
from tightrope.record.stores import Store

LINES = 5000
ORDER = ("reports", "events", "claims", "contacts")


def batches(coded: Iterable[Coded]) -> Iterator[list[Coded]]:
    """The stream in pieces of about LINES lines, so that memory stays flat and commits few."""
    batch: list[Coded] = []
    size = 0
    for one in coded:
        batch.append(one)
        size += 1 + len(one.events) + len(one.claims) + len(one.contacts)
        if size >= LINES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class Writer:
    """Adds coded reports to a store; remembers the ids that it has seen at a version of a table."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ids: dict[str, tuple[int, set[str]]] = {}

    def add(self, batch: Sequence[Coded]) -> Added:
        """Append the new lines of a batch, reports first, so that no line ever lacks its report."""
        lines: dict[str, list[Any]] = {
            "reports": [coded.report for coded in batch],
            "events": [event for coded in batch for event in coded.events],
            "claims": [claim for coded in batch for claim in coded.claims],
            "contacts": [contact for coded in batch for contact in coded.contacts],
        }
        counts = {table: self._append(table, lines[table]) for table in ORDER}
        return Added(**counts, known=sum(len(found) for found in lines.values()) - sum(counts.values()))

    def _append(self, table: str, lines: list[Any]) -> int:
        if not lines:
            return 0
        ids = self._known(table)
        fresh = {line.id: line for line in lines}
        new = [line for key, line in fresh.items() if key not in ids]
        if new:
            self._store.append(table, rows.table(table, new))
            self._remember(table, ids | {line.id for line in new})
        return len(new)

    def _remember(self, table: str, ids: set[str]) -> None:
        """Keep the ids, unless another writer came in between."""
        before, _ = self._ids.pop(table)
        version = self._store.version(table)
        if version == before + 1:
            self._ids[table] = (version, ids)

    def _known(self, table: str) -> set[str]:
        version = self._store.version(table)
        if table not in self._ids or self._ids[table][0] != version:
            self._ids[table] = (version, set(self._store.rows(table, ["id"]).column("id").to_pylist()))
        return self._ids[table][1]
