"""A time axis: days to pixels, with ticks at weeks, months or years; a long past is drawn smaller, behind a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WINDOWS = (31, 92, 183, 366, 731)
PAST, GAP = 0.34, 30
Tick = tuple[float, str]


@dataclass(frozen=True)
class Stretch:
    """Days from `first` to `last` on pixels from `left` to `right`, evenly."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """The pixel of a day."""
        span = max((self.last - self.first).days, 1)
        return self.left + (self.right - self.left) * (day - self.first).days / span

    def ticks(self) -> list[Tick]:
        """Pixels to mark with their words, as many as there is room for."""
        days, most = (self.last - self.first).days, max(2, int((self.right - self.left) / 56))
        if days <= 75:
            return self._weeks(max(7, -(-days // (7 * most)) * 7))
        step = next((s for s in (1, 2, 3, 6, 12, 24, 60, 120) if days / 30.4 / s <= most), 240)
        return self._months(step)

    def _weeks(self, step: int) -> list[Tick]:
        day = self.first + timedelta(days=(7 - self.first.weekday()) % 7)
        found = []
        while day <= self.last:
            found.append((self.x(day), f"{day.day} {MONTHS[day.month - 1]}"))
            day += timedelta(days=step)
        return found

    def _months(self, step: int) -> list[Tick]:
        count = self.first.year * 12 + self.first.month - 1
        count += -count % step
        found = []
        while (day := date(count // 12, count % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                found.append((self.x(day), str(day.year) if step >= 12 else f"{MONTHS[day.month - 1]} {day.year}"))
            count += step
        return found


@dataclass(frozen=True)
class TimeAxis:
    """One stretch, or two with a break between them."""

    stretches: tuple[Stretch, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.stretches[0].left

    @property
    def breaks(self) -> list[float]:
        """Pixels at which the scale changes."""
        return [stretch.left - GAP / 2 for stretch in self.stretches[1:]]

    def x(self, day: date) -> float:
        """The pixel of a day."""
        return next((s for s in self.stretches if day <= s.last), self.stretches[-1]).x(day)

    def end(self, x: float, right: float) -> float:
        """How far right words may reach that belong to pixel `x`: to the next break, or to `right`."""
        return next((s.right for s in self.stretches[:-1] if x <= s.right + 1), right)

    def start(self, x: float) -> float:
        """How far left words may reach that belong to pixel `x`: to the break before it, or to the left end."""
        return next((s.left - 4 for s in reversed(self.stretches) if x >= s.left - 4), self.left) - 4

    def ticks(self) -> list[Tick]:
        """The ticks of every stretch that stand clear of its ends, and so of the breaks."""
        many = len(self.stretches) > 1
        return [
            tick
            for stretch in self.stretches
            for tick in stretch.ticks()
            if not many or stretch.left + 18 <= tick[0] <= stretch.right - 18
        ]


def axis(days: Sequence[date], left: float, right: float) -> TimeAxis | None:
    """An axis over some days with a little room at both ends; None where they are fewer than two.

    Where at least half of the days fall into the last quarter of the span, or less, that part gets most of the room.
    """
    if not days or min(days) == max(days):
        return None
    first, last = min(days), max(days)
    room = timedelta(days=max(1, (last - first).days // 40))
    recent = _recent(days, first, last)
    if recent is None:
        return TimeAxis((Stretch(first - room, last + room, left, right),))
    middle = left + PAST * (right - left)
    start, small = recent, timedelta(days=max(1, (last - recent).days // 40))
    past = Stretch(first - room, start - timedelta(days=1), left, middle - GAP / 2)
    return TimeAxis((past, Stretch(start, last + small, middle + GAP / 2, right)))


def _recent(days: Sequence[date], first: date, last: date) -> date | None:
    span = (last - first).days
    for window in WINDOWS:
        start = last - timedelta(days=window)
        if window <= span / 4 and sum(day >= start for day in days) >= max(4, len(days) / 2):
            inside = [day for day in days if day >= start]
            return max(start, min(inside) - timedelta(days=2))
    return None
