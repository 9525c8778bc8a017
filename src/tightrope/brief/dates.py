"""Days as a reader says them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def spoken(day: date | str | None) -> str:
    """`12 July 2023`; empty where there is no day."""
    found = date.fromisoformat(day[:10]) if isinstance(day, str) and day else day
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}" if isinstance(found, date) else ""


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `8 reports`, `1,000 worlds`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
