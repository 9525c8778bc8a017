"""What the command line draws: the trace of an event, the readings of a name."""

from __future__ import annotations

from datetime import date
from io import StringIO

from rich.console import Console

from tightrope.cli.traced import sentence, traces
from tightrope.coding import code, resolve

TEXT = "On Monday Norway condemned Peru's missile test. Chile said nothing."


def test_the_trace_shows_sentence_pattern_path_and_who_decided() -> None:
    out = StringIO()
    Console(file=out, width=100).print(traces(code(TEXT, date(2023, 7, 20))))
    drawn = out.getvalue()
    for words in (
        "On Monday Norway condemned Peru's missile test.",
        "ACCUSE.condemn/verb",
        "condemned:ROOT",
        "by rule",
    ):
        assert words in drawn
    assert "Chile said nothing" not in drawn


def test_the_parts_are_marked_where_they_stand() -> None:
    coded = code(TEXT, date(2023, 7, 20))
    shown = sentence(coded.events[0], coded.report)
    marked = {str(span.style): shown.plain[span.start : span.end] for span in shown.spans}
    assert marked == {
        "underline": "Norway condemned Peru's missile test",
        "bold green": "Norway",
        "bold cyan": "Peru",
        "bold yellow": "condemned",
    }


def test_every_reading_of_a_name_is_listed_with_its_dates() -> None:
    found = resolve("President Bush", on=date(1990, 7, 20)).candidates
    assert [c.name for c in found if c.chosen] == ["George H.W. Bush"]
    assert len({c.name for c in found}) > 1
    assert any(not c.held for c in found)
