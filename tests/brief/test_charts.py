"""Pictures: every kind in every width and mode, nothing clipped, no label over another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.brief.charts import NARROW, WIDE, Theme, draw, kinds
from tightrope.brief.charts.draw import BUILT_IN
from tightrope.domain import Chart

from .drawn import read
from .sample_pictures import CHARTS

SLOTS = {"veldania": 0, "karsk": 1, "norland": 2, "sarria": 3}
SETTINGS = settings(deadline=None, derandomize=True, max_examples=25)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("key", CHARTS)
def test_nothing_is_clipped_and_no_words_cover_others(key: str, width: int) -> None:
    drawn = read(draw(CHARTS[key], Theme("light", SLOTS, width=width)))
    assert drawn.texts
    assert not drawn.outside()
    assert not drawn.overlaps()


@pytest.mark.parametrize("key", CHARTS)
def test_on_the_page_colours_come_from_the_page(key: str) -> None:
    svg = draw(CHARTS[key], Theme("page", SLOTS))
    assert "#" not in svg
    assert "var(--" in svg
    assert " id=" not in svg


@pytest.mark.parametrize("key", CHARTS)
def test_a_picture_says_what_it_shows(key: str) -> None:
    root = read(draw(CHARTS[key])).root
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == CHARTS[key].alt


def test_every_agreed_kind_is_drawn() -> None:
    assert set(BUILT_IN) == {c.kind for c in CHARTS.values()} <= set(kinds())


def test_nothing_to_draw_and_unknown_kinds_give_nothing() -> None:
    assert draw(Chart(key="x", kind="fan", title="t", alt="a", data={"course": []})) == ""
    assert draw(Chart(key="x", kind="hologram", title="t", alt="a", data={"course": [{"month": 1}]})) == ""


def test_an_actor_keeps_its_colour_in_every_picture() -> None:
    for key in ("timeline", "relations", "moves", "wedge"):
        assert "#ba4c0e" in draw(CHARTS[key], Theme("light", SLOTS)), key


EVENT = st.tuples(
    st.one_of(st.integers(0, 400), st.integers(8600, 8700)),
    st.sampled_from(sorted(SLOTS)),
    st.text("abcdefgh ", min_size=3, max_size=60).map(str.strip).filter(bool),
    st.sampled_from([1, 2, 3, 4]),
)


@SETTINGS
@given(st.lists(EVENT, min_size=1, max_size=36), st.booleans(), st.sampled_from([WIDE, NARROW]))
def test_a_timeline_of_any_acts_is_legible(acts: list[tuple[int, str, str, int]], dated: bool, width: int) -> None:
    rows = [
        {
            "date": (date(2020, 1, 1) + timedelta(days=day)).isoformat() if dated else None,
            "source": source,
            "target": None,
            "label": label,
            "quad": quad,
            "grade": "F",
            "channel": None,
            "status": "done",
        }
        for day, source, label, quad in acts
    ]
    chart = Chart(key="t", kind="timeline", title="t", alt="a", data={"events": rows})
    drawn = read(draw(chart, Theme("light", SLOTS, width=width)))
    assert not drawn.outside()
    assert not drawn.overlaps()


STATE = st.tuples(st.integers(0, 6), st.text("abcdefgh ", min_size=5, max_size=90).map(str.strip).filter(bool))


@SETTINGS
@given(st.lists(STATE, min_size=1, max_size=60), st.sampled_from([WIDE, NARROW]))
def test_a_map_of_many_situations_stays_readable(states: list[tuple[int, str]], width: int) -> None:
    rows = [
        {
            "state": k,
            "x": x if k else 0,
            "label": label,
            "holds": ["R"] if k % 3 == 0 else [],
            "status_quo": k == 0,
            "share": 0.5,
        }
        for k, (x, label) in enumerate(states)
    ]
    moves = [
        {"source": k - 1, "target": k, "actor": "karsk", "label": "moves", "improves": True}
        for k in range(1, len(rows))
    ]
    chart = Chart(key="m", kind="moves", title="t", alt="a", data={"states": rows, "moves": moves})
    drawn = read(draw(chart, Theme("light", SLOTS, width=width)))
    assert not drawn.outside()
    assert not drawn.overlaps()
    assert len(list(drawn.root.iter("{http://www.w3.org/2000/svg}rect"))) <= 100


@SETTINGS
@given(st.integers(2, 8), st.integers(0, 4), st.sampled_from([WIDE, NARROW]))
def test_a_map_of_relations_keeps_names_apart(count: int, allies: int, width: int) -> None:
    roles = ["focal", "adversary", *["ally"] * allies, *["other"] * 8][:count]
    nodes = [
        {"actor": f"a{k}", "label": f"Actor {k}", "code": "", "role": r, "strain": 0.3} for k, r in enumerate(roles)
    ]
    chart = Chart(key="r", kind="relations", title="t", alt="a", data={"nodes": nodes, "edges": []})
    drawn = read(draw(chart, Theme("light", {}, width=width)))
    assert not drawn.outside()
    assert not drawn.overlaps()
