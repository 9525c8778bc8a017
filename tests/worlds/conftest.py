"""A record with one sign, told by one origin or by several."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tightrope.domain import Coded, Event, Evidence, Party, Report, Trace
from tightrope.record import Record
from tightrope.situation import Situation, loads

TEXT = "The mainland answered the island."
FILE = """
title: Two parties
as_of: 2023-07-20
focal: island
actors: {island: {code: ISL}, mainland: {code: ZAF}}
options: {island: {offer: Offer talks}, mainland: {accept: Accept talks, raid: Raid the coast}}
preferences:
  island: [mainland.accept, {either_order: [not mainland.raid, not island.offer]}]
  mainland: {by: intent}
hypotheses:
  intent:
    asks: What does it want?
    about: mainland
    readings:
      war: {prior: [0.4, 0.6], prefers: [mainland.raid]}
      peace: {prior: [0.3, 0.5], prefers: [mainland.accept]}
indicators:
  - sign: The mainland answers
    seen: {source: ZAF, target: ISL, type: AGREE, since: 2023-05-01}
    likelihood: {war: unlikely, peace: likely}
"""


@pytest.fixture
def situation() -> Situation:
    return loads(FILE)


@pytest.fixture
def told() -> Callable[..., Record]:
    """A record in which each (publisher, grade) given tells of the answer."""

    def made(*sources: tuple[str, str], day: date = date(2023, 6, 1), origin: str | None = None) -> Record:
        record = Record.memory()
        for number, (publisher, grade) in enumerate(sources):
            facts = {"publisher": publisher, "published": day, "grade": grade, "origin": origin}
            report = Report(title=f"Report {number}", text=TEXT, **facts)  # type: ignore[arg-type]
            evidence = Evidence(report=report.id, start=13, end=21, quote="answered")
            parties = Party(code="ZAF", name="mainland"), Party(code="ISL", name="island")
            event = Event(type="AGREE", source=parties[0], target=parties[1], evidence=(evidence,),
                          trace=Trace(pattern="t"), date=day, precision="day")  # fmt: skip
            record.add(Coded(report=report, events=(event,)))
        return record

    return made
