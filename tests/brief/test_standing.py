"""A drafted model says so, and says what of it nothing supports."""

from __future__ import annotations

from collections import Counter

from tightrope.brief import Brief
from tightrope.brief.headings import heading
from tightrope.brief.standing import caution, fact, hollow
from tightrope.domain import Finding

DRAFTED = {"Signs": Counter(inferred=1, assumed=3), "What each party wants": Counter(inferred=6, assumed=2)}


def test_an_analysts_model_needs_no_caution(brief: Brief) -> None:
    assert brief.caution == ""
    assert not any("machine" in text for text in brief.facts)


def test_a_draft_says_what_rests_on_nothing() -> None:
    assert fact(DRAFTED) == "Model drafted by machine, not edited"
    said = caution(DRAFTED)
    assert "nobody has edited it yet" in said
    assert "Of its 12 lines 7 follow words of the reports, and 5 are assumed" in said
    assert "the signs to weigh" in said
    assert "what parties want" not in said


def test_an_edited_draft_says_so() -> None:
    edited = DRAFTED | {"Aims and plans": Counter(elicited=2)}
    assert fact(edited) == "Model drafted by machine, edited since"
    assert "an analyst has edited part of it" in caution(edited)


def test_headings_say_what_stands_out() -> None:
    def found(key: str, numbers: dict[str, object]) -> dict[str, Finding]:
        return {key: Finding(key=key, question="?", answer=(), numbers=numbers)}

    several = {"outcomes": [{"reached_and_holds": 0.5}, {"reached_and_holds": 0.3}]}
    assert heading("hold", "What would hold", found("outcomes", several)) == "Several ways for it to settle"
    assert heading("balance", "The balancing act", found("strategies", {"pareto": ["a", "b"]})).endswith("two plans")
    assert heading("watch", "What to watch", {}) == "What to watch"
    assert heading("wants", "Who wants what", {}) == "Who wants what"


def test_a_model_that_nothing_supports_gives_no_bottom_line_on_plans() -> None:
    thin = {"What each party can do": Counter(inferred=1, assumed=4), "What each party wants": Counter(assumed=5)}
    assert hollow(thin)
    assert "sketch to edit" in caution(thin)
    assert "Of its 10 lines 1 follows words of the reports" in caution(thin)
    assert not hollow(DRAFTED)
    assert not hollow({"What each party can do": Counter(elicited=2)})
