"""What is told of a record: day by day, pair by pair; what both did once, what one did to several once."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope.analyses.telling.news import groups, newest, weight
from tightrope.analyses.telling.reported import told
from tightrope.domain import Event, Evidence, Party, Report, Status, Trace
from tightrope.situation import loads
from tightrope.situation.schema import Situation

DAY = date(2031, 3, 4)
CODES = {"north": "XNO", "south": "XSO", "east": "XEA"}


@pytest.fixture(scope="module")
def strait() -> Situation:
    actors = "".join(f"  {key}: {{name: {key.title()}, code: {code}}}\n" for key, code in CODES.items())
    options = "".join(f"  {key}: {{act: Act}}\n" for key in CODES)
    return loads(f"title: Strait\nfocal: north\nactors:\n{actors}options:\n{options}status_quo: []\n")


def act(kind: str, source: str, target: str, words: str = "said", **more: object) -> Event:
    known = {
        "source": Party(code=CODES[source], name=source), "target": Party(code=CODES[target], name=target),
        "evidence": (Evidence(report="r", start=0, end=len(words), quote=words),), "trace": Trace(pattern="p"),
        "date": DAY, "precision": "day", **more,
    }  # fmt: skip
    return Event(type=kind, **known)  # type: ignore[arg-type]


def say(situation: Situation, *events: Event) -> list[str]:
    return [told(situation, group, {}, set())[0] for group in groups(situation, events)]


def test_what_both_did_is_told_once(strait: Situation) -> None:
    said = say(strait, act("CONSULT", "north", "south"), act("CONSULT", "south", "north"))
    assert said == ["On 4 March 2031 North and South held talks"]


def test_what_one_did_to_several_is_told_once(strait: Situation) -> None:
    said = say(strait, act("REQUEST", "north", "south"), act("REQUEST", "north", "east"))
    assert said == ["On 4 March 2031 North asked something of South and East"]


def test_the_reports_words_stand_behind_the_act(strait: Situation) -> None:
    said = say(strait, act("ACCUSE", "north", "south", "North calls the drill a rehearsal for war"))
    assert said == ["On 4 March 2031 North condemned South (“North calls the drill a rehearsal for war”)"]


def test_considered_acts_and_acts_on_itself_are_not_told(strait: Situation) -> None:
    assert not say(strait, act("AGREE", "north", "south", status=Status.HYPOTHETICAL), act("AGREE", "north", "north"))


def test_a_refusal_and_its_denial_are_not_told_together(strait: Situation) -> None:
    said = say(strait, act("REJECT", "north", "south"), act("REJECT", "north", "south", "else", negated=True))
    assert said == ["On 4 March 2031 North turned South down"]


def test_the_newest_come_first_and_deeds_weigh_more(strait: Situation) -> None:
    early, late = act("ACCUSE", "north", "south", date=date(2030, 1, 1)), act("ACCUSE", "south", "north")
    found = newest(strait, groups(strait, [early, late]), 2)
    assert [group.day for group in found] == [DAY, date(2030, 1, 1)]
    assert weight(act("ASSAULT", "north", "south")) > weight(act("ACCUSE", "north", "south"))


def test_a_line_written_by_hand_is_told_in_its_words_and_once(strait: Situation) -> None:
    hand = Trace(pattern="row", decided_by="import")
    line = "The three agree to meet again."
    said = say(strait, act("AGREE", "north", "south", line, trace=hand))
    assert said == ["On 4 March 2031: The three agree to meet again"]
    heard: set[str] = set()
    both = [act("AGREE", "north", "south", line, trace=hand), act("CONSULT", "east", "south", line, trace=hand)]
    texts = [told(strait, group, {}, heard)[0] for group in groups(strait, both)]
    assert sorted(texts) == ["", "On 4 March 2031: The three agree to meet again"]


def test_a_better_source_comes_first(strait: Situation) -> None:
    poor, good = (Report(title=grade, text="said", published=DAY, grade=grade) for grade in ("E", "A"))

    def told_by(report: Report, source: str, target: str) -> Event:
        evidence = Evidence(report=report.id, start=0, end=4, quote="said")
        return act("ACCUSE", source, target, evidence=(evidence,))

    found = groups(strait, [told_by(poor, "south", "east"), told_by(good, "east", "south")])
    assert len(found) == 1
    found = groups(strait, [told_by(poor, "south", "east"), told_by(good, "north", "south")])
    reports = {report.id: report for report in (poor, good)}
    ranked = newest(strait.model_copy(update={"focal": "south"}), found, 1, reports)
    assert ranked[0].acts[0].source.code == CODES["north"]
