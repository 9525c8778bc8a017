"""Which indicators the record shows, from how many independent origins, and how far these can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tightrope.domain import Event, Report, Status
from tightrope.situation.schema import Hypothesis, Indicator, Seen, Situation
from tightrope.worlds import scale
from tightrope.worlds.defaults import defaults

if TYPE_CHECKING:
    from tightrope.record import Record

ACTED = {Status.DONE, Status.OFFERED}


@dataclass(frozen=True)
class Item:
    """One indicator as evidence on one hypothesis.

    `seen` is None where nobody knows; `likelihood` the band of what was seen under each reading; `trust` in [0, 1];
    `events` the ids of the lines that show it; `same_as` the index of an indicator that rests on the same lines
    and already counts.
    """

    index: int
    sign: str
    seen: bool | None
    likelihood: dict[str, scale.Band]
    trust: float
    origins: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    same_as: int | None = None

    @property
    def counts(self) -> bool:
        """Whether it enters the weighing."""
        return self.seen is not None and self.same_as is None


def belongs(indicator: Indicator, key: str, hypothesis: Hypothesis) -> bool:
    """Whether an indicator speaks to a hypothesis: named by `of`, or by its readings."""
    return indicator.of == key if indicator.of else bool(set(indicator.likelihood) & set(hypothesis.readings))


def items(situation: Situation, key: str, record: Record) -> tuple[Item, ...]:
    """The indicators of a hypothesis as evidence, in file order; lines are counted once (Definition R.3)."""
    hypothesis = situation.hypotheses[key]
    reports = {report.id: report for report in record.reports()}
    events = record.events()
    found: list[Item] = []
    for index, indicator in enumerate(situation.indicators):
        if belongs(indicator, key, hypothesis):
            found.append(_item(index, indicator, hypothesis, events, reports))
    return _once(found)


def _item(
    index: int, indicator: Indicator, hypothesis: Hypothesis, events: Sequence[Event], reports: dict[str, Report]
) -> Item:
    shown = matching(indicator.seen, events) if indicator.seen else []
    seen = indicator.observed if not shown else True
    trust, origins = _trust(indicator, shown, reports)
    return Item(
        index=index,
        sign=indicator.sign,
        seen=seen,
        likelihood=_bands(indicator, hypothesis, seen),
        trust=trust,
        origins=origins,
        events=tuple(event.id for event in shown),
    )


def _bands(indicator: Indicator, hypothesis: Hypothesis, seen: bool | None) -> dict[str, scale.Band]:
    """Bands by reading; a reading that the indicator does not name gets the whole span of the others."""
    given = {key: scale.band(value) for key, value in indicator.likelihood.items() if key in hypothesis.readings}
    span = (min(low for low, _ in given.values()), max(high for _, high in given.values())) if given else (0.5, 0.5)
    bands = {key: given.get(key, span) for key in hypothesis.readings}
    return {key: scale.opposite(band) for key, band in bands.items()} if seen is False else bands


def _trust(indicator: Indicator, shown: Sequence[Event], reports: dict[str, Report]) -> tuple[float, tuple[str, ...]]:
    """How far the item counts: one minus the chance that no independent origin can be relied on."""
    known = defaults()
    credible = known.credibility[indicator.credibility] if indicator.credibility else 1.0
    by_origin: dict[str, float] = {}
    for report in _reports(shown, reports):
        weight = known.grades[indicator.grade or report.grade]
        by_origin[report.source] = max(weight, by_origin.get(report.source, 0.0))
    if not by_origin:
        return known.grades[indicator.grade or "F"] * credible, ()
    doubt = 1.0
    for weight in by_origin.values():
        doubt *= 1 - weight
    return (1 - doubt) * credible, tuple(sorted(by_origin))


def _reports(events: Iterable[Event], reports: dict[str, Report]) -> list[Report]:
    ids = sorted({evidence.report for event in events for evidence in event.evidence})
    return [reports[key] for key in ids if key in reports]


def _once(found: list[Item]) -> tuple[Item, ...]:
    kept: dict[tuple[str, ...], int] = {}
    result = []
    for item in found:
        first = kept.setdefault(item.events, item.index) if item.events else item.index
        result.append(item if first == item.index else Item(**{**vars(item), "same_as": first}))
    return tuple(result)


def matching(seen: Seen, events: Iterable[Event]) -> list[Event]:
    """The events that count as the sign; none where there are fewer than `count`."""
    found = [event for event in events if _matches(seen, event)]
    return found if len(found) >= seen.count else []


def _matches(seen: Seen, event: Event) -> bool:
    return _who(seen, event) and _what(seen, event) and _when(seen, event) and _words(seen, event)


def _who(seen: Seen, event: Event) -> bool:
    target = event.target
    source_fits = seen.source is None or seen.source in (event.source.code, event.source.full)
    return source_fits and (seen.target is None or (target is not None and seen.target in (target.code, target.full)))


def _what(seen: Seen, event: Event) -> bool:
    acted = event.status in seen.status if seen.status else _acted(event)
    return (not seen.type or event.type in seen.type) and acted and event.negated == bool(seen.negated)


def _acted(event: Event) -> bool:
    return event.status in ACTED or (event.status is Status.REFUSED and event.type == "REJECT")


def _when(seen: Seen, event: Event) -> bool:
    if event.date is None:
        return seen.since is None and seen.until is None
    after = seen.since is None or event.date >= seen.since
    return after and (seen.until is None or event.date <= seen.until)


def _words(seen: Seen, event: Event) -> bool:
    text = " ".join(e.quote for e in event.evidence).casefold()
    return not seen.words or any(word.casefold() in text for word in seen.words)
