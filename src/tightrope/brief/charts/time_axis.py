"""A time axis: days to pixels, with ticks at weeks, months, quarters or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class TimeAxis:
    """Maps days from `first` to `last` onto pixels from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """The pixel of a day."""
        span = max((self.last - self.first).days, 1)
        return self.left + (self.right - self.left) * (day - self.first).days / span

    def ticks(self) -> list[tuple[date, str]]:
        """Days to mark with their words, about four to nine of them."""
        days = (self.last - self.first).days
        if days <= 75:
            return self._weeks(max(7, -(-days // 49) * 7))
        step = next((s for s in (1, 2, 3, 6, 12, 24, 60, 120) if days / 30.4 / s <= 9), 240)
        return self._months(step)

    def _weeks(self, step: int) -> list[tuple[date, str]]:
        day = self.first + timedelta(days=(7 - self.first.weekday()) % 7)
        found = []
        while day <= self.last:
            found.append((day, f"{day.day} {MONTHS[day.month - 1]}"))
            day += timedelta(days=step)
        return found

    def _months(self, step: int) -> list[tuple[date, str]]:
        count = self.first.year * 12 + self.first.month - 1
        count += -count % step
        found = []
        while (day := date(count // 12, count % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                found.append((day, str(day.year) if step >= 12 else f"{MONTHS[day.month - 1]} {day.year}"))
            count += step
        return found


def axis(days: Sequence[date], left: float, right: float) -> TimeAxis | None:
    """An axis over some days with a little room at both ends; None where they are fewer than two."""
    if not days or min(days) == max(days):
        return None
    room = timedelta(days=max(1, (max(days) - min(days)).days // 40))
    return TimeAxis(min(days) - room, max(days) + room, left, right)
