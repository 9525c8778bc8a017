"""How often an actor moves: as the file says, else as the record counts, else a named default (Definition C.2)."""

from __future__ import annotations

from datetime import date
from math import sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

from tightrope.situation.schema import Situation
from tightrope.worlds.defaults import Pair, defaults

if TYPE_CHECKING:
    from tightrope.record import Record

DAYS_A_MONTH = 365.25 / 12


class Tempo(NamedTuple):
    """Moves a month as a range, where it comes from, and the days with acts that were counted."""

    span: Pair
    source: Literal["elicited", "counted", "assumed"]
    days: int = 0


def tempo(situation: Situation, actor: str, record: Record) -> Tempo:
    """The tempo of one actor."""
    given = situation.actors[actor].tempo
    if given:
        return Tempo((min(given), max(given)), "elicited")
    code = situation.actors[actor].code
    days = sorted({e.date for e in record.events() if e.date and e.holds and code and e.source.code == code})
    return _counted(days, situation.as_of) or Tempo(defaults().tempo, "assumed")


def _counted(days: list[date], as_of: date | None) -> Tempo | None:
    """Days with acts a month over the last two years, give or take one standard error of a Poisson count."""
    known = defaults()
    if not days:
        return None
    end = as_of or days[-1]
    recent = [day for day in days if 0 <= (end - day).days <= known.tempo_window * DAYS_A_MONTH]
    months = (end - recent[0]).days / DAYS_A_MONTH if recent else 0.0
    if months < known.tempo_least:
        return None
    count, (least, most) = len(recent), known.tempo_limits
    low, high = (min(max(x / months, least), most) for x in (count - sqrt(count), count + sqrt(count)))
    return Tempo((low, high), "counted", count)
