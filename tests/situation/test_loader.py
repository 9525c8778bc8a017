"""Short forms spelled out; bad files refused with every error at its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from tests.situation.samples import RIVER

from tightrope.errors import ErrorList, SituationError, TightropeError
from tightrope.situation import load, loads

ODD = (None, True, -1, 12.5, "", "a.b", "((", "not", "😀", [], {}, [[]], {"a": None})


def errors(text: str) -> list[TightropeError]:
    """What is wrong with a file."""
    with pytest.raises(TightropeError) as found:
        loads(text, "f.yaml")
    return found.value.errors if isinstance(found.value, ErrorList) else [found.value]


def only(old: str, new: str) -> TightropeError:
    """The one error that a change of the sample makes."""
    assert old in RIVER
    found = errors(RIVER.replace(old, new, 1))
    assert len(found) == 1, [str(error) for error in found]
    line = RIVER.replace(old, new, 1).split(new.strip().splitlines()[-1])[0].count("\n") + 1
    assert found[0].where is not None
    assert found[0].where.line == line, str(found[0])
    return found[0]


def test_short_forms_are_spelled_out() -> None:
    river = loads(RIVER)
    assert river.actors["lowland"].code == "EGY"
    assert river.options["upland"]["inspect"].evidence == ("inspectors may come",)
    assert river.options["neighbour"]["pressure"].label == "Pressure"
    assert river.rules[2].only_if == {"act": "lowland.pressure", "needs": "not upland.inspect"}
    assert river.rules[3].never == "not (if lowland.talks then neighbour.pressure or not neighbour.pressure)"
    assert river.status_quo == ("lowland.pressure",)
    assert river.preferences["neighbour"].prefers[0].say == "not upland.fills"
    assert river.preferences["upland"].by == "aim"
    assert river.hypotheses["aim"].readings["leverage"].prior == (0.4, 0.4)
    assert river.indicators[0].likelihood == {"power": "very_likely", "leverage": (0.1, 0.3)}
    assert river.objectives["unity"].unstrained == "pact"
    assert [step.when for step in river.strategies["offer"].steps] == [None, "upland.fills"]
    assert river.strategies["hold"].steps[0].set == ("lowland.pressure", "not lowland.talks")
    assert river.strategies["wait"].steps[0].month == 3


def test_lines_are_kept() -> None:
    river = loads(RIVER)
    assert RIVER.splitlines()[river.places["preferences.lowland[2]"] - 1].strip().startswith("- either_order")
    assert RIVER.splitlines()[river.places["options.upland.fills"] - 1].strip().startswith("fills")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("focal: lowland", "focal: lowlands", "did you mean `lowland`"),
        ("facing: upland", "facing: lowland", "is a member"),
        ("members: [lowland, neighbour]", "members: [lowland]", "two or more"),
        ("[neighbour.pressure, if", "[neighbour.presure, if", "did you mean `neighbour.pressure`"),
        ("- one_way: upland.fills", "- one_wy: upland.fills", "did you mean `one_way`"),
        ("- one_way: upland.fills", "- one_of: [upland.fills]", "fewer than two"),
        ("status_quo: lowland.pressure", "status_quo: [upland.inspect]", "breaks the rule of line 24"),
        ("status_quo: lowland.pressure", "status_quo: [upland.fills or lowland.talks]", "is a condition"),
        ("upland: {by: aim}", "upland: {by: aims}", "did you mean `aim`"),
        ("power: {prior: [0.4, 0.8],", "power: {prior: [0.8, 0.4],", "no range of probability"),
        ("leverage: {prior: 0.4,", "leverage: {prior: often,", "a range [low, high]"),
        ("{power: very likely, leverage", "{power: very likly, leverage", "did you mean `very_likely`"),
        ("leverage: [0.1, 0.3]}", "lever: [0.1, 0.3], leverage: 0.2}", "did you mean `leverage`"),
        ("power: very likely, leverage: [0.1, 0.3]", "leverage: [0.1, 0.3]", "no likelihood for power"),
        ("no ally of pact is strained", "no ally of pakt is strained", "did you mean `pact`"),
        ("hold: [lowland.pressure,", "hold: [upland.fills,", "not an option of the focal actor"),
        ("hold: [lowland.pressure,", "hold: [lowland.talks,", "both yes and no"),
        ("as_of: 2024-03-01", "as_of: spring", "a date such as"),
        ("months: 18", "months: 0", "above 0"),
        ("  upland: {code: ETH}", "  upland: {cod: ETH}", "did you mean `code`"),
        ("    talks: Offer talks", "    talks: Offer talks\n    talks: Again", "given twice"),
    ],
)
def test_slips_are_told_where_they_stand(old: str, new: str, said: str) -> None:
    assert said in str(only(old, new))


def test_slips_that_show_elsewhere_are_told() -> None:
    assert "is about `lowland`" in errors(RIVER.replace("about: upland", "about: lowland"))[0].what
    assert "cannot sum to one" in errors(RIVER.replace("{prior: 0.4,", "{prior: 0.1,"))[0].what


def test_all_errors_are_told_in_one_pass_in_file_order() -> None:
    broken = (
        RIVER.replace("months: 18", "month: 18")
        .replace("by: aim", "by: am")
        .replace("- not upland.fills", "- not upland.fils")
    )
    found = errors(broken)
    assert len(found) == 3
    lines = [error.where.line or 0 for error in found if error.where]
    assert lines == sorted(lines)


def test_a_comma_in_a_flow_list_is_explained() -> None:
    text = RIVER.replace(
        '"at least 1 of (lowland.talks, neighbour.pressure)"', "at least 1 of (lowland.talks, neighbour.pressure)"
    )
    assert "quotes" in str(errors(text)[0])


def test_clashing_rules_are_named_and_no_others() -> None:
    rules = (
        "rules:\n  - never: not upland.fills\n  - never: lowland.talks\n  - never: upland.fills and not lowland.talks\n"
    )
    start, end = RIVER.index("rules:"), RIVER.index("status_quo:")
    [found] = errors(RIVER[:start] + rules + RIVER[end:])
    assert "lines 24, 25, 26 together" in found.what
    [alone] = errors(RIVER[:start] + "rules:\n  - never: lowland.talks\n  - never: true\n" + RIVER[end:])
    assert alone.what == "no state satisfies this rule"


def test_too_many_options_say_what_to_do() -> None:
    acts = "".join(f"    more{k}: Do {k}\n" for k in range(22))
    [found] = errors(RIVER.replace("    fills: Fill the reservoir\n", "    fills: Fill the reservoir\n" + acts))
    assert "at most 24" in str(found)
    assert "merge" in str(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("- a\n- b\n", "no keys"),
        ("title: a: b\n", "not YAML"),
        ("title: x\n", "is missing"),
        ("title: [\n", "not YAML"),
        ("a: &a [*a]\n", ""),
    ],
)
def test_what_is_no_situation_is_refused(text: str, said: str) -> None:
    assert said in str(errors(text)[0])


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00\x01")
    for name, said in [("none.yaml", "no such file"), ("binary.yaml", "no text file"), (".", "directory")]:
        with pytest.raises(SituationError, match=said):
            load(tmp_path / name)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(data=st.data())
def test_any_value_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    whole = YAML(typ="safe").load(RIVER)
    place, key = data.draw(st.sampled_from(list(_places(whole))))
    place[key] = data.draw(st.sampled_from(ODD))
    text = StringIO()
    YAML().dump(whole, text)
    with suppress(TightropeError):
        loads(text.getvalue())


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from _places(value[key])
