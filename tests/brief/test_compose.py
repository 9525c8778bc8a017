"""Composing: footnotes in order and once each, empty parts said plainly, parts that do not apply left out."""

from __future__ import annotations

from tightrope.brief import Brief, compose
from tightrope.domain import Finding

from .sample import FINDINGS, RECORD, RUN, SITUATION


def text_of(brief: Brief, key: str) -> str:
    section = next(s for s in brief.sections if s.key == key)
    lines = [section.lead] if section.lead else []
    for block in section.blocks:
        lines += [line for paragraph in block.paragraphs for line in paragraph]
        lines += block.limits
    return " ".join(line.text for line in lines)


def test_footnotes_are_numbered_by_first_appearance(brief: Brief) -> None:
    seen = [n for line in brief.lines() for n in line.notes]
    assert list(dict.fromkeys(seen)) == sorted(set(seen))
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))


def test_a_ground_has_one_footnote_however_often_it_is_cited(brief: Brief) -> None:
    keys = [(n.kind, n.ref, n.quote) for n in brief.notes]
    assert len(keys) == len(set(keys))
    assert max(len(n.cited) for n in brief.notes) > 1


def test_footnotes_know_who_cites_them(brief: Brief) -> None:
    for note in brief.notes:
        assert {line.id for line in brief.lines() if note.number in line.notes} == set(note.cited)


def test_quotations_lead_to_a_source_with_title_date_and_grade(brief: Brief) -> None:
    quoted = [n for n in brief.notes if n.kind == "evidence"]
    assert quoted
    sources = {s.number: s for s in brief.sources}
    for note in quoted:
        assert note.quote
        source = sources[note.source or 0]
        assert source.published
        assert source.reliability
        assert note.quote in RECORD.reports()[[r.title for r in RECORD.reports()].index(source.title)].text


def test_assumptions_lead_to_a_line_of_the_file(brief: Brief) -> None:
    note = next(n for n in brief.notes if n.ref == "preferences.veldania[0]")
    assert note.where == "situation.yaml, line 41"
    assert "crews" in note.says


def test_line_ids_are_unique(brief: Brief) -> None:
    ids = [line.id for line in brief.lines()]
    assert len(ids) == len(set(ids))


def test_the_parts_stand_in_the_order_of_a_brief(brief: Brief) -> None:
    assert [s.key for s in brief.sections] == [
        "happened",
        "wants",
        "read",
        "hold",
        "split",
        "balance",
        "course",
        "watch",
    ]


def test_figures_are_numbered_through(brief: Brief) -> None:
    numbers = [f.number for s in brief.sections for b in s.blocks for f in b.figures]
    assert numbers == list(range(1, len(numbers) + 1))


def test_without_an_alliance_there_is_no_part_on_splitting_it() -> None:
    alone = SITUATION.model_copy(update={"alliances": {}})
    brief = compose(alone, RECORD, FINDINGS, RUN)
    assert "split" not in {s.key for s in brief.sections}
    assert any("names no alliance" in text for text in brief.left_out)


def test_what_was_not_asked_is_left_out() -> None:
    few = {key: FINDINGS[key] for key in ("timeline", "outcomes")}
    brief = compose(SITUATION, RECORD, few, RUN)
    assert [s.key for s in brief.sections] == ["happened", "wants", "hold"]
    assert any("How it may go" in text for text in brief.left_out)


def test_an_empty_part_is_said_plainly() -> None:
    empty = Finding(key="contacts", question="Who met whom?", answer=())
    brief = compose(SITUATION, RECORD, {**FINDINGS, "contacts": empty}, RUN)
    assert "The record names no meeting." in text_of(brief, "happened")


def test_an_added_analysis_gets_a_part_of_its_own() -> None:
    added = FINDINGS["course"].model_copy(update={"key": "tides", "question": "What does the tide do?"})
    brief = compose(SITUATION, RECORD, {**FINDINGS, "tides": added}, RUN)
    assert [s.title for s in brief.sections][-2:] == ["What does the tide do", "What to watch"]


def test_wants_are_told_in_words_with_their_ground(brief: Brief) -> None:
    told = text_of(brief, "wants")
    assert told.startswith("Veldania puts first that Karsk frees the crews.")
    assert "What Karsk wants depends on how it is read." in told
    assert "has not settled" in told
    assert "“Sarria demanded that Veldania consult its allies before any meeting with Karsk”" in told


def test_the_same_inputs_give_an_equal_brief(brief: Brief) -> None:
    assert compose(SITUATION, RECORD, FINDINGS, RUN) == brief


def test_without_a_date_it_says_so() -> None:
    brief = compose(SITUATION.model_copy(update={"as_of": None}), RECORD, FINDINGS, RUN)
    assert brief.facts[0].startswith("Dates unknown")


def test_a_footnote_reads_on_its_own(brief: Brief) -> None:
    note = next(n for n in brief.notes if n.quote == "Sarria demanded that Veldania consult its allies")
    assert note.sentence == "Sarria demanded that Veldania consult its allies before any meeting with Karsk."
