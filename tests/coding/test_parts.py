"""Text, gazetteer, dates, lines, the act between two spans, the lexicon's files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.coding import between, code, code_many
from tightrope.coding.dates import when
from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.lines import as_lines, code_lines
from tightrope.coding.text import heading, paragraphs, straight
from tightrope.domain import Report
from tightrope.errors import OntologyError
from tightrope.ontology.files import Document
from tightrope.ontology.verbs import _senses, lexicon

ON = date(2023, 7, 20)  # a Thursday


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_paragraphs_keep_their_places(text: str) -> None:
    plain = straight(text)
    assert len(plain) == len(text)
    for part in paragraphs(text):
        assert plain[part.start : part.start + len(part.text)].replace("\n", " ") == part.text


def test_a_dateline_is_cut_off_and_kept() -> None:
    [part] = paragraphs("LIMA, Peru (AP) -- Police detained protesters.")
    assert (part.text, part.place) == ("Police detained protesters.", "Lima")


@pytest.mark.parametrize(
    ("line", "title"), [("A Balancing Act for Japan", True), ("Norway met Peru on Monday.", False)]
)
def test_a_title_is_no_sentence(line: str, title: bool) -> None:
    assert heading(line) is title


def test_the_longest_name_wins() -> None:
    assert [h.entry.code for h in gazetteer().find("South Korea and North Korea told us")] == ["KOR", "PRK"]


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("met on Monday", date(2023, 7, 17), "day"),
        ("met on July 3", date(2023, 7, 3), "day"),
        ("met on 12 December", date(2022, 12, 12), "day"),
        ("met yesterday", date(2023, 7, 19), "day"),
        ("met in May", date(2023, 5, 1), "month"),
        ("met two months ago", date(2023, 5, 21), "month"),
        ("met last year", date(2022, 7, 20), "year"),
        ("met in 1994", date(1994, 1, 1), "year"),
    ],
)
def test_date_expressions(text: str, day: date, precision: str) -> None:
    found = when(text, ON)
    assert (found.day, found.precision) == (day, precision)


def test_old_dates_are_background_and_unknown_dates_stay_unknown() -> None:
    assert when("met in 1994", ON).background
    assert when("met on Monday", None).day is None


def test_lines_have_plover_codes() -> None:
    [row] = code_lines([{"id": "x", "date": "2023-07-20", "text": "The European Union condemned Peru."}])
    assert [(e["source"][:3], e["target"], e["type"]) for e in row["events"]] == [("IGO", "PER", "ACCUSE")]
    assert as_lines(code("Norway did not attack Peru."))["events"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway condemned Peru for the arrests.", "ACCUSE"),
        ("Norway said it would send medicine to Peru.", "AGREE"),
        ("Norway's warplanes bombed a town in Peru.", "ASSAULT"),
    ],
)
def test_the_act_between_two_spans(text: str, kind: str) -> None:
    assert between(text, "Norway", "Peru") == kind


def test_many_reports_keep_their_order() -> None:
    reports = [Report(title=str(i), text=f"Norway condemned Peru {i} times.") for i in range(70)]
    assert [c.report.title for c in code_many(reports)] == [str(i) for i in range(70)]


def test_workers_give_the_same_lines_in_order() -> None:
    reports = [Report(title=str(i), text=f"Norway condemned Peru {i} times.") for i in range(40)]
    assert list(code_many(reports, workers=2)) == list(code_many(reports))


def test_the_lexicon_covers_all_types() -> None:
    assert len({s.type for s in lexicon().senses}) == 16
    assert lexicon().size >= 400


def test_a_broken_sense_names_its_file(tmp_path: Path) -> None:
    document = Document("verbs", tmp_path / "x.yaml", {"type": "AID", "senses": {"odd": {"verb": ["give"]}}})
    with pytest.raises(OntologyError) as caught:
        list(_senses(document, {}))
    assert "odd" in str(caught.value)
    assert caught.value.where is not None


def test_the_seed_article(shared: Path) -> None:
    coded = code((shared / "seed-article.txt").read_text(encoding="utf-8"), date(2023, 7, 20))
    held = {(e.type, e.source.code, e.target.code) for e in coded.events if e.target and not e.negated}
    assert ("AGREE", "JPN", "PRK") in held
    assert ("ACCUSE", "JPN", "PRK") in held
    assert ("REQUEST", "JPN", "PRK") in held
    assert ("REJECT", "PRK", "JPN") in held
    assert ("SUPPORT", "KOR", "JPN") in held
    assert ("CONSULT", "PRK", "JPN") not in held
    assert any(a.present is False and a.reason for c in coded.contacts for a in c.attendance)
    assert len([c for c in coded.claims if c.hedge]) >= 3
    assert len(coded.claims) >= 5
