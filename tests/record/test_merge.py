"""Several reports of one act are one event; corroboration counts origins, not articles."""

from __future__ import annotations

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.domain import Coded, Event, Report, Trace
from tightrope.record import Record, merge

from . import sample

TOLD = ["Norland condemned the raid.", "The raid was condemned by Norland.", "Norland has condemned Sudland's raid."]


def told(n: int, **fields: object) -> Coded:
    about = {k: v for k, v in fields.items() if k in Report.model_fields}
    of = sample.report(TOLD[n], **{"publisher": f"Paper {n}", **about})
    rest = {k: v for k, v in fields.items() if k not in Report.model_fields}
    return Coded(report=of, events=(sample.event(of, **rest),))


def test_three_reports_of_one_act_are_one_event(record: Record) -> None:
    record.add(told(0), told(1, date=sample.DAY + timedelta(days=1)), told(2))
    [event] = record.events()
    assert len(event.evidence) == 3
    assert event.origins == 3
    assert len(record.events(raw=True)) == 3


def test_reprints_of_one_origin_corroborate_once(record: Record) -> None:
    record.add(told(0, origin="Agency"), told(1, origin="Agency"), told(2, publisher="Agency"))
    assert [(len(e.evidence), e.origins) for e in record.events()] == [(3, 1)]


def test_different_acts_stay_apart(record: Record) -> None:
    for fields in (
        {},
        {"type": "REJECT"},
        {"status": sample.REFUSED},
        {"negated": True},
        {"date": date(2023, 7, 16)},
        {"target": None},
    ):
        of = sample.report(f"Told: {fields}")
        record.add(Coded(report=of, events=(sample.event(of, **fields),)))
    assert len(record.events()) == 6


def test_a_date_known_to_the_week_joins_the_day_before_it_and_not_after(record: Record) -> None:
    record.add(told(0, date=date(2023, 7, 14)), told(1, date=date(2023, 7, 17), precision="week"))
    assert [(e.date, e.precision, len(e.evidence)) for e in record.events()] == [(date(2023, 7, 14), "day", 2)]
    record.add(told(2, date=date(2023, 7, 20)))
    assert len(record.events()) == 2


def test_one_report_telling_two_acts_keeps_both(record: Record) -> None:
    of = sample.report("Norland condemned the raid. Norland condemned the raid again.")
    words = ("Norland condemned the raid.", "Norland condemned the raid again.")
    record.add(Coded(report=of, events=tuple(sample.event(of, evidence=(sample.evidence(of, w),)) for w in words)))
    assert len(record.events()) == 2


def test_undated_lines_join_only_with_the_same_words(record: Record) -> None:
    undated = {"date": None, "precision": "unknown"}
    a, b = (
        sample.report("Norland condemned the raid loudly."),
        sample.report("Norland condemned the raid loudly.", publisher="B"),
    )
    c = sample.report("In other words, Norland was angry.", publisher="C")
    record.add(*(Coded(report=of, events=(sample.event(of, **undated),)) for of in (a, b, c)))
    assert sorted(len(e.evidence) for e in record.events()) == [1, 2]


def test_rows_of_a_table_are_acts_of_their_own(record: Record) -> None:
    by_hand = Trace(pattern="chronology", decided_by="hand")
    record.add(told(0, trace=by_hand), told(1, trace=by_hand, date=sample.DAY + timedelta(days=1)), told(2))
    assert [len(e.evidence) for e in record.events()] == [2, 1]


def test_an_edited_chronology_imported_again_doubles_nothing(record: Record) -> None:
    by_hand = Trace(pattern="chronology", decided_by="hand")
    for more in ("", " And more."):
        of = sample.report(f"Norland condemned the raid.{more}")
        words = sample.evidence(of, "Norland condemned the raid.")
        record.add(Coded(report=of, events=(sample.event(of, trace=by_hand, evidence=(words,)),)))
    assert len(record.events()) == 1


def test_the_better_source_tells_it(record: Record) -> None:
    record.add(told(0, grade="D", place="Nowhere"), told(1, grade="A", place="Port"))
    assert record.events()[0].place == "Port"


def test_claims_printed_again_are_one(record: Record) -> None:
    a, b = sample.report(), sample.report(publisher="Other")
    record.add(Coded(report=a, claims=(sample.claim(a),)), Coded(report=b, claims=(sample.claim(b),)))
    assert [len(c.evidence) for c in record.claims()] == [2]


@st.composite
def lines(draw: st.DrawFn) -> list[Event]:
    found = []
    for n in range(draw(st.integers(1, 12))):
        of = sample.report(f"Text {draw(st.integers(0, 4))}.", publisher=f"P{draw(st.integers(0, 3))}")
        day = draw(st.none() | st.dates(date(2023, 7, 1), date(2023, 7, 8)))
        kind = draw(st.sampled_from(["ACCUSE", "REJECT"]))
        found.append(sample.event(of, type=kind, date=day, precision="day" if day else "unknown", place=str(n)))
    return list({e.id: e for e in found}.values())


@settings(deadline=None, derandomize=True, max_examples=80)
@given(lines(), st.integers(0, 1000))
def test_the_order_of_adding_does_not_matter_and_no_line_is_lost(events: list[Event], seed: int) -> None:
    shuffled = random.Random(seed).sample(events, len(events))
    groups = [sorted(e.id for e in group) for group in merge.clusters(events)]
    assert groups == [sorted(e.id for e in group) for group in merge.clusters(shuffled)]
    assert sorted(key for group in groups for key in group) == sorted(e.id for e in events)
    for group in merge.clusters(events):
        reports = [e.evidence[0].report for e in group]
        assert len(set(reports)) == len(reports)
        assert len({merge.key(e) for e in group}) == 1
