"""Drafts of the twelve reports: what every draft must have, and how far it agrees with the golds."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.situation.scoring import FOLDER, HELD_OUT, Score, golds, score

from tightrope.coding import code
from tightrope.domain import Coded
from tightrope.errors import NoSituation
from tightrope.reports import read
from tightrope.situation import loads, option_keys
from tightrope.situation.check import sum_up
from tightrope.situation.draft import Draft, draft

NAMES = sorted(golds())


@cache
def coded(name: str) -> Coded:
    return code(read(FOLDER / f"{name}.md"))


@cache
def drafted(name: str) -> Draft:
    return draft([coded(name)])


@pytest.mark.parametrize("name", NAMES)
def test_every_draft_can_be_analysed(name: str) -> None:
    made = drafted(name).situation
    assert loads(drafted(name).text) == made
    assert 2 <= len(made.actors) <= 8
    assert all(made.options.get(actor) for actor in made.actors)
    assert set(made.preferences) == set(made.actors)
    assert all(order.by or order.prefers for order in made.preferences.values())
    assert len(option_keys(made)) <= 18
    assert len(made.strategies) >= 4
    assert len({str(plan.steps) for plan in made.strategies.values()}) == len(made.strategies)
    assert len(made.objectives) >= 2
    [hypothesis] = made.hypotheses.values()
    assert len(hypothesis.readings) >= 2
    assert hypothesis.about != made.focal
    assert sum_up(made).counts["states"] >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_its_ground(name: str) -> None:
    text = " ".join(coded(name).report.text.split())
    lines = drafted(name).lines
    assert {line.mark for line in lines} == {"inferred", "assumed"}
    for line in lines:
        assert line.evidence if line.mark == "inferred" else line.because, line.path
        assert all(quote in text for quote in line.evidence), line.path


def test_the_same_reports_give_the_same_bytes() -> None:
    assert draft([coded("river")]).text == drafted("river").text


def test_several_reports_give_one_situation() -> None:
    made = draft([coded("river"), coded("recognition")])
    assert {"ETH", "EGY", "SOM"} <= {actor.code for actor in made.situation.actors.values()}
    assert made.situation.as_of == date(2024, 1, 15)
    assert made.left_out


def test_the_focal_actor_can_be_chosen() -> None:
    assert draft([coded("river")], focal="SDN").situation.focal == "sudan"
    assert draft([coded("river")], focal="Sudan").situation.focal == "sudan"


def test_a_text_without_a_situation_is_refused() -> None:
    with pytest.raises(NoSituation) as found:
        draft([code(read(FOLDER / "notes.none.txt"))])
    assert found.value.exit_code == 3
    assert "no two parties act on each other in this text" in str(found.value)


def scored(folder: Path) -> dict[str, Score]:
    total: dict[str, Score] = {}
    for name, gold in golds(folder).items():
        made = drafted(name) if folder == FOLDER else draft([code(read(folder / f"{name}.md"))])
        for part, one in score(made.situation, gold).items():
            total[part] = total.get(part, Score()) + one
    return total


@pytest.mark.parametrize("folder", [FOLDER, HELD_OUT], ids=["twelve", "held_out"])
def test_drafts_agree_with_the_golds(folder: Path) -> None:
    total = scored(folder)
    assert total["actors"].recall >= 0.9
    assert total["actors"].precision >= 0.9
    assert total["options"].recall >= 0.65
    assert total["options"].precision >= 0.65
    assert total["wants"].recall >= 0.4
    assert total["wants"].precision >= 0.4


def test_the_seed_article_gives_its_parties(shared: Path) -> None:
    made = draft([code(read(shared / "seed-article.txt", published=date(2023, 7, 20)))])
    codes = {actor.code for actor in made.situation.actors.values()}
    assert codes == {"JPN", "PRK", "USA", "KOR"}
    assert made.situation.actors[made.situation.focal].code == "JPN"
