"""Files that an analyst might write by mistake: refused or warned about, quickly, in plain words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.situation.samples import RIVER
from tests.situation.test_loader import errors

from tightrope.cli.check import command
from tightrope.situation import loads
from tightrope.situation.check import sum_up


def with_(old: str, new: str) -> str:
    assert old in RIVER
    return RIVER.replace(old, new, 1)


TEMPO = ("  upland: {code: ETH}", "  upland: {code: ETH, tempo: %s}")
REFUSED = {
    "months without end": ("months: 18", "months: 1e9", "240 at most"),
    "no number": ("months: 18", "months: .nan", "a finite number"),
    "no day": ("as_of: 2024-03-01", "as_of: 2024-13-45", "no day of the calendar"),
    "range turned round": (TEMPO[0], TEMPO[1] % "[1.0, 0.3]", "low <= high"),
    "speed below nothing": (TEMPO[0], TEMPO[1] % "-1", "0 <= low"),
    "rationality below nothing": (TEMPO[0], "  upland: {code: ETH, rationality: -2}", "0 <= low"),
    "too many of a list": ('"at least 1 of', '"at least 3 of', "never holds"),
    "always true": ('"at least 1 of', '"at most 2 of', "always holds"),
    "twice": ("    - not upland.fills\n", "    - not upland.fills\n    - not upland.fills\n", "listed twice"),
    "a word of statements": ("    fills: Fill", "    and: And\n    fills: Fill", "cannot name an option"),
    "a word of YAML": ("    fills: Fill", "    yes: Agree\n    fills: Fill", "cannot name an option"),
    "a number": ("    fills: Fill", "    1: Agree\n    fills: Fill", "use `option_1`"),
    "no label": ("    talks: Offer talks", "    talks: {label: }", "a text that reads after"),
    "rules as text": ("- one_way: upland.fills", "- [upland.fills]", "a list of rules"),
    "unknown type": ("type: CONCEDE", "type: CONCEED", "did you mean `CONCEDE`"),
    "until before since": ("since: 2024-01-01", "since: 2024-01-01, until: 2023-01-01", "since <= until"),
    "grade": ("- sign: Engineers publish the filling plan", "- sign: Engineers\n    grade: G", "A to F"),
}


@pytest.mark.parametrize(("old", "new", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(old: str, new: str, said: str) -> None:
    found = errors(with_(old, new))
    assert said in str(found[0])
    assert all(error.where and error.where.line and error.expected for error in found)
    assert "Input should" not in str(found)


def test_rules_in_a_circle_are_told_with_the_way_out() -> None:
    circle = "  - only_if: {lowland.talks: upland.inspect}\n  - only_if: {upland.inspect: lowland.talks}\n"
    [found] = errors(with_("  - one_way: upland.fills\n", f"  - one_way: upland.fills\n{circle}"))
    assert "lowland.talks needs upland.inspect needs lowland.talks" in str(found)
    assert "together: [lowland.talks, upland.inspect]" in str(found.todo)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "more than 50,000 values"),
        ("a: " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        (RIVER + "---\ntitle: again\n", "second document"),
        (RIVER.replace("  upland: {code", "\tupland: {code"), "indent with spaces"),
        (RIVER.replace("- not upland.fills", f"- {'not ' * 300}upland.fills"), "too deep"),
        ("notes: " + "x" * 5_000_000, "characters"),
    ],
)
def test_what_would_hang_is_refused_at_once(text: str, said: str) -> None:
    start = time.process_time()
    assert said in str(errors(text)[0])
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  upland: {code: ETH}", "  upland: {code: ETX}", "no code `ETX`"),
        ("  lowland: EGY", "  lowland: ETH", "have the code ETH"),
        ("  neighbour: not upland.fills", "  neighbour: []", "no preferences"),
        ("    - say: upland.inspect", "    - say: upland.fills", "after its opposite"),
        ("month: 3", "month: 30", "beyond the horizon"),
    ],
)
def test_what_may_be_meant_is_a_warning_with_its_line(old: str, new: str, said: str) -> None:
    warnings = sum_up(loads(with_(old, new))).warnings
    assert any(said in text and text.startswith("line ") for text in warnings)


def test_check_shows_warnings(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(with_("  lowland: EGY", "  lowland: ETH"), encoding="utf-8")
    assert "note: line" in CliRunner().invoke(command, [str(path)]).output
