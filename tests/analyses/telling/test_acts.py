"""Acts as a desk officer says them: every type, status and negation reads as English."""

from __future__ import annotations

from datetime import date

import pytest

from tightrope import ontology
from tightrope.analyses.telling.acts import asks_kindly, mutual, predicate
from tightrope.analyses.telling.days import when
from tightrope.analyses.telling.held import held
from tightrope.domain import Claim, Event, Evidence, Party, Proposition, Report, Status, Trace

WORDS = Evidence(report="r", start=0, end=4, quote="said")
NORTH, SOUTH = Party(code="XNO", name="the north"), Party(code="XSO", name="the south")


def event(kind: str, **more: object) -> Event:
    known = {"source": NORTH, "target": SOUTH, "evidence": (WORDS,), "trace": Trace(pattern="p"), **more}
    return Event(type=kind, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", sorted(ontology.load().types))
def test_every_type_has_words_for_every_status(kind: str) -> None:
    for status in Status:
        for negated in (False, True):
            for target in ("the south", None):
                said = predicate(event(kind, status=status, negated=negated), target)
                assert "{" not in said
                assert said == said.strip()
                assert not said.startswith("not so")
    assert mutual(event(kind))


@pytest.mark.parametrize("kind", sorted(ontology.load().types))
def test_every_mode_keeps_the_other_side(kind: str) -> None:
    for mode in ontology.load().types[kind].modes:
        assert "the south" in predicate(event(kind, mode=mode), "the south")


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("CONSULT", {"status": Status.OFFERED}, "offered talks to the south"),
        ("REJECT", {"negated": True}, "has not so far turned the south down"),
        ("AGREE", {"status": Status.OFFERED}, "made an offer to the south"),
        ("ACCUSE", {}, "condemned the south"),
        ("SANCTION", {"status": Status.DEMANDED}, "was asked to impose sanctions on the south"),
        ("ASSAULT", {"status": Status.DENIED}, "denied that it meant to attack the south"),
    ],
)
def test_it_says_how_far_the_act_has_come(kind: str, more: dict[str, object], said: str) -> None:
    assert predicate(event(kind, **more), "the south") == said


def test_days_are_only_as_sharp_as_they_are_known() -> None:
    day = date(2031, 3, 4)
    reports = {"r": Report.model_construct(id="r", published=day)}
    assert when(event("ACCUSE", date=day, precision="day"), reports) == "On 4 March 2031"
    assert when(event("ACCUSE", date=day, precision="month"), reports) == "In March 2031"
    assert when(event("ACCUSE", date=day, precision="week"), reports) == "As reported on 4 March 2031,"
    assert when(event("ACCUSE", date=date(2031, 2, 1), precision="week"), reports) == "About 1 February 2031"
    assert when(event("ACCUSE"), reports) == "At a time that no report gives,"


@pytest.mark.parametrize(
    ("stance", "words", "holder", "said"),
    [
        ("fears", "the north might close the strait", "the south", "fears that “the north might close the strait”"),
        ("fears", "a deal behind its back", "experts", "fear “a deal behind its back”"),
        ("hopes", "to meet the chairman", "the south", "hopes “to meet the chairman”"),
        ("denies", "that force is considered", "officials", "deny that “force is considered”"),
    ],
)
def test_a_judgment_reads_as_a_clause_or_as_a_noun(stance: str, words: str, holder: str, said: str) -> None:
    claim = Claim(holder=SOUTH, stance=stance, about=Proposition(words=words), evidence=(WORDS,))  # type: ignore[arg-type]
    assert held(claim, holder) == said


@pytest.mark.parametrize(
    ("kind", "sense", "cameo", "said"),
    [
        ("REQUEST", "urge_to", "020", "appealed to the south"),
        ("REQUEST", "demand", "100", "made a demand of the south"),
        ("REQUEST", "", None, "asked something of the south"),
        ("AGREE", "promise_to", "030", "made the south a promise"),
        ("AGREE", "invite", "036", "invited the south"),
        ("SANCTION", "recall", "161", "called its people home from the south"),
        ("THREATEN", "warn", "130", "warned the south"),
        ("ACCUSE", "condemn", "111", "condemned the south"),
    ],
)
def test_an_act_is_told_near_the_reports_own_verb(kind: str, sense: str, cameo: str | None, said: str) -> None:
    known = event(kind, cameo=cameo, trace=Trace(pattern=f"{kind}.{sense}/verb" if sense else "model"))
    assert predicate(known, "the south") == said


def test_only_a_demand_is_hostile() -> None:
    assert asks_kindly(event("REQUEST", cameo="020"))
    assert asks_kindly(event("REQUEST"))
    assert not asks_kindly(event("REQUEST", cameo="100"))
    assert not asks_kindly(event("ACCUSE", cameo="111"))
