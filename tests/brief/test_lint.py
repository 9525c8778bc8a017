"""The lint: it finds what overclaims, and leaves good sentences and quotations alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.brief import Brief, html, lint, lint_file, md
from tightrope.errors import UsageError

BAD = {
    "certainty": ["The talks will collapse.", "The pact is bound to fail.", "This is certain.", "It won't hold."],
    "number-missing": ["A test is likely.", "It is almost certain that they leave.", "They probably leave."],
    "number-mismatch": ["A test is likely (20-45%).", "It is unlikely (55–80%).", "It is likely (90-10%)."],
    "likelihood-and-confidence": ["We judge with high confidence that a test is likely (55-80%)."],
    "vague": ["They may well leave.", "Perhaps they leave.", "A rift cannot be ruled out."],
    "share-as-probability": ["The chance of a rift is 40% in the sampled worlds."],
    "bare-number": ["Norland leaves in 40% then."],
    "state-number": ["It settles in state 37."],
    "machine-name": ["Here south_korea moves.", "It sets japan.summit to yes."],
    "jargon": ["It is a Nash equilibrium.", "GMR holds.", "The posterior says so."],
    "verdict": ["Waiting is the optimal choice."],
    "doubled": ["The the envoy left."],
    "form": ["The envoy left ,then came back."],
}
GOOD = (
    "A test is likely (55-80%).",
    "A test is likely (55–80%), and talks are unlikely (20-45%).",
    "It is almost certain (95-99%) that the ban stays.",
    "It is unlikely to likely (30-70%) that they answer.",
    "Norland leaves in 40% of the sampled worlds.",
    "The premier said that “the talks will collapse”.",
    "There is no political will for talks.",
    "This is the most likely reading.",
    "Sarria's priority is that Karsk does not test.",
    "The shares are no probabilities of the worlds.",
    "Its premier says that it will tighten the law.",
    "He said that that envoy had had no orders.",
)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in BAD.items() for text in texts])
def test_it_finds(rule: str, text: str) -> None:
    found = lint(text)
    assert rule in {line.rule for line in found}
    assert all(line.todo and line.where == "line 1" for line in found)


@pytest.mark.parametrize("text", GOOD)
def test_it_leaves_alone(text: str) -> None:
    assert lint(text) == []


def test_the_generated_brief_is_clean_in_every_form(brief: Brief) -> None:
    assert lint(brief) == []
    assert lint(md(brief)) == []
    assert lint(html(brief)) == []


def test_a_sentence_without_a_ground_is_named(brief: Brief) -> None:
    bare = brief.bottom[0].model_copy(update={"notes": ()})
    found = lint(brief.model_copy(update={"bottom": (bare,)}))
    assert [(line.rule, line.where) for line in found] == [("no-footnote", "bottom-1")]


def test_an_edit_by_hand_is_found_in_its_line(brief: Brief, tmp_path: Path) -> None:
    for name, text in (("brief.md", md(brief)), ("brief.html", html(brief))):
        edited = text.replace("cheap to split", "certainly easy to split", 1)
        path = tmp_path / name
        path.write_text(edited, encoding="utf-8")
        (found,) = lint_file(path)
        line = next(k for k, row in enumerate(edited.splitlines(), 1) if "certainly easy" in row)
        assert found.rule == "certainty"
        assert found.where in {f"{path}: line {line}", f"{path}: line {line - 1}"}


def test_hard_prose_is_told(brief: Brief) -> None:
    hard = "Multilateral institutionalisation notwithstanding, governmental intransigence perpetuates instability. "
    assert "hard-reading" in {line.rule for line in lint(hard * 3)}


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(UsageError, match="cannot read this as text"):
        lint_file(path)
