"""The statement language."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tightrope.errors import StatementError, Where
from tightrope.situation.parsing import parse
from tightrope.situation.statements import All, Any, Constant, Count, If, Iff, Name, Not, Statement, negate, parts
from tightrope.situation.wording import words

KEYS = ("a.x", "a.y", "b.or", "order.if_z")
MASKS = np.arange(1 << len(KEYS), dtype=np.int64)


def _grow(inner: st.SearchStrategy[Statement]) -> st.SearchStrategy[Statement]:
    many = st.lists(inner, min_size=2, max_size=3).map(tuple)
    kinds = st.sampled_from(["at least", "at most", "exactly"])
    return st.one_of(
        inner.map(Not),
        many.map(All),
        many.map(Any),
        st.builds(If, inner, inner),
        st.builds(Iff, inner, inner),
        st.builds(Count, kinds, st.integers(0, 4), st.lists(inner, min_size=1, max_size=3).map(tuple)),
    )


LEAVES = st.one_of(st.sampled_from(KEYS).map(Name), st.booleans().map(Constant))
STATEMENTS = st.recursive(LEAVES, _grow, max_leaves=8)
CALM = settings(deadline=None, derandomize=True, max_examples=150)


def python(statement: Statement) -> str:
    """The same condition as a Python expression over `v`."""
    inner = [python(part) for part in parts(statement)]
    match statement:
        case Name(key):
            return f"v[{key!r}]"
        case Constant(value):
            return str(value)
        case Not():
            return f"(not {inner[0]})"
        case All():
            return f"all([{', '.join(inner)}])"
        case Any():
            return f"any([{', '.join(inner)}])"
        case If():
            return f"((not {inner[0]}) or {inner[1]})"
        case Iff():
            return f"({inner[0]} == {inner[1]})"
        case Count(kind, number, _):
            sign = {"at least": ">=", "at most": "<=", "exactly": "=="}[kind]
            return f"(sum([{', '.join(inner)}]) {sign} {number})"
    raise TypeError(statement)


@CALM
@given(STATEMENTS)
def test_printing_and_parsing_give_the_statement_back(statement: Statement) -> None:
    assert parse(statement.text(), KEYS) == statement


@CALM
@given(STATEMENTS)
def test_evaluation_equals_python(statement: Statement) -> None:
    found = statement.on(MASKS, KEYS)
    states = [{key: bool(mask >> k & 1) for k, key in enumerate(KEYS)} for mask in range(len(MASKS))]
    assert found.dtype == np.bool_
    assert found.tolist() == [bool(eval(python(statement), {"v": state})) for state in states]
    assert [statement.truth(state) for state in states] == found.tolist()
    columns = {key: np.array([state[key] for state in states]) for key in KEYS}
    assert statement.evaluate(columns).tolist() == found.tolist()


@CALM
@given(STATEMENTS, st.dictionaries(st.sampled_from(KEYS), st.booleans()))
def test_a_truth_that_is_settled_early_stays(statement: Statement, known: dict[str, bool]) -> None:
    early = statement.truth(known)
    agrees = [
        all(bool(mask >> KEYS.index(key) & 1) is value for key, value in known.items()) for mask in MASKS.tolist()
    ]
    assert early is None or set(statement.on(MASKS[np.array(agrees)], KEYS).tolist()) == {early}


@CALM
@given(STATEMENTS)
def test_negation_is_the_opposite(statement: Statement) -> None:
    assert (negate(statement).on(MASKS, KEYS) == ~statement.on(MASKS, KEYS)).all()


def test_not_binds_closest_then_and_then_or() -> None:
    assert parse("not a.x and a.y or b.or", KEYS) == parse("((not a.x) and a.y) or b.or", KEYS)


def test_keywords_inside_names_are_names() -> None:
    assert parse("b.or or order.if_z", KEYS).names() == {"b.or", "order.if_z"}


def test_unknown_names_are_told_with_the_nearest_one() -> None:
    with pytest.raises(StatementError) as found:
        parse("a.x and b.ore", KEYS, Where("f.yaml", 7, 5))
    assert str(found.value.where) == "f.yaml:7:13"
    assert "b.or" in str(found.value.todo)


def test_a_name_without_its_actor_finds_its_option() -> None:
    with pytest.raises(StatementError) as found:
        parse("not if_z", ("order.if_z",))
    assert "order.if_z" in str(found.value.todo)


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("a.x and", 8, "an option"),
        ("a.x a.y", 5, "`and`"),
        ("at least of (a.x)", 10, "a number"),
        ("(a.x", 5, "`)`"),
        ("a.x = a.y", 5, "`and`"),
        ("", 1, "an option"),
    ],
)
def test_broken_statements_are_told_with_their_column(text: str, column: int, expected: str) -> None:
    with pytest.raises(StatementError) as found:
        parse(text, KEYS, Where("f.yaml", 1, 1))
    assert found.value.where is not None
    assert found.value.where.column == column
    assert expected in str(found.value.expected)


def test_statements_read_as_english() -> None:
    def say(key: str, yes: bool) -> str:
        return f"{key} {'holds' if yes else 'fails'}"

    assert words(parse("not (a.x or a.y)"), say) == "a.x fails and a.y fails"
    assert words(parse("if a.x then (a.y or b.or)"), say) == "if a.x holds, then (either a.y holds or b.or holds)"
    assert words(parse("not at least 2 of (a.x, a.y)"), say) == "at most 1 of these: a.x holds; a.y holds"
    assert words(parse("not exactly 1 of (a.x, a.y)"), say) == "not exactly 1 of these: a.x holds; a.y holds"
    assert words(parse("a.x iff true"), say) == "a.x holds exactly when always"
