"""Two briefs side by side."""

from __future__ import annotations

from dataclasses import dataclass

from tightrope.brief import Brief, compare, compose, html, lint, md
from tightrope.domain import Event

from .sample import FINDINGS, RECORD, RUN, SITUATION
from .sample_record import SampleRecord


@dataclass(frozen=True)
class Shorter(SampleRecord):
    def events(self) -> list[Event]:
        return super().events()[:-1]


def rows(brief: Brief, key: str) -> list[dict[str, object]]:
    section = next(s for s in brief.sections if s.key == key)
    return [row for b in section.blocks for sheet in b.sheets for row in sheet.table.rows]


def test_a_brief_does_not_differ_from_itself(brief: Brief) -> None:
    same = compare(brief, brief)
    assert [line.text for line in same.bottom] == [
        "The record is the same.",
        "The model is the same.",
        "The findings show the same numbers.",
    ]
    assert not any(rows(same, s.key) for s in same.sections)


def test_it_names_the_act_that_is_gone(brief: Brief) -> None:
    found = rows(compare(brief, compose(SITUATION, Shorter(), FINDINGS, RUN)), "record")
    assert len(found) == 1
    assert "condemned" in str(found[0]["before"])
    assert found[0]["after"] == "–"


def test_it_names_the_line_of_the_model_and_the_number(brief: Brief) -> None:
    changed = SITUATION.model_copy(update={"months": 6.0})
    wedge = FINDINGS["wedge"].model_copy(update={"numbers": {"exposure": {"sarria": 0.7}}})
    after = compose(changed, RECORD, {**FINDINGS, "wedge": wedge}, RUN)
    found = compare(brief, after)
    assert {"what": "months", "before": "–", "after": "6"} in rows(found, "model") or rows(found, "model")
    assert rows(found, "numbers")[0]["what"] == "wedge.exposure.sarria"


def test_it_sets_changed_sentences_beside_each_other(brief: Brief) -> None:
    answer = FINDINGS["watch"].answer
    new = (answer[0].model_copy(update={"text": "Watch Sarria."}), *answer[1:])
    watch = FINDINGS["watch"].model_copy(update={"answer": new})
    (row,) = rows(compare(brief, compose(SITUATION, RECORD, {**FINDINGS, "watch": watch}, RUN)), "words")
    assert (row["before"], row["after"]) == (answer[0].text, "Watch Sarria.")


def test_it_prints_in_every_form_and_is_clean(brief: Brief) -> None:
    found = compare(brief, compose(SITUATION, Shorter(), FINDINGS, RUN))
    assert "What changed in the record" in html(found)
    assert "What changed in the record" in md(found)
    assert lint(found) == []
