"""The record: who did what to whom and who judged what, append-only, in Delta tables or in memory."""

from tightrope.record.added import Added
from tightrope.record.record import Record

__all__ = ["Added", "Record"]
