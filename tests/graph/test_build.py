"""Option models: feasible states, moves under rules, preferences, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from tightrope.errors import ModelError, StatementError
from tightrope.graph import OptionGraph, build, psi, ranks, ranks_of, weighed
from tightrope.graph.enumerate import Ban, feasible
from tightrope.graph.rules import limits
from tightrope.situation import loads, parse
from tightrope.situation.schema import Preference, Rule

TEXT = """
title: A loan
focal: bank
actors:
  bank: {}
  firm: {}
options:
  bank:
    lend: Lend the sum
    watch: Watch the books
  firm:
    invest: Invest it
    default: Default on the debt
rules:
  - never: firm.invest and not bank.lend
  - one_way: firm.default
status_quo: [bank.watch]
preferences:
  bank: [not firm.default, firm.invest, either_order: [bank.watch, bank.lend]]
  firm: [bank.lend, not bank.watch]
"""


def graph(*rules: Rule, free: int = 4) -> OptionGraph:
    keys = [f"{'ab'[k % 2]}.o{k}" for k in range(free)]
    return OptionGraph("ab", keys, [k % 2 for k in range(free)], limits(rules, keys))


def test_a_situation_becomes_a_graph() -> None:
    model = build(loads(TEXT))
    assert model.actors == ("bank", "firm")
    assert model.size == 12
    assert model.status_quo is not None
    assert model.label(model.status_quo) == "bank.watch"
    assert model.describe(model.status_quo) == "Bank watches the books."
    assert model.index(0) == 0
    assert model.index(0b0100) == -1
    assert model.find("bank.watch, bank.lend") == model.index(0b0011)


def test_moves_change_own_options_and_obey_rules() -> None:
    model = build(loads(TEXT))
    start = model.find("bank.lend, firm.invest, firm.default")
    assert {model.label(int(t)) for t in model.reach("firm", start)} == {"bank.lend, firm.default"}
    assert {model.label(int(t)) for t in model.reach("bank", start)} == {
        "bank.lend, bank.watch, firm.invest, firm.default"
    }


def test_worth_weighs_statements_by_place_and_averages_open_orders() -> None:
    model = build(loads(TEXT))
    worth = psi(model, loads(TEXT).preferences["bank"].prefers)
    assert worth[model.find("none")] == 8
    assert worth[model.find("bank.lend, firm.invest")] == 8 + 4 + 1.5
    assert list(ranks([[3.0, 1.0, 3.0], [0.0, 0.0, 0.0]])[0]) == [1, 0, 1]
    assert np.array_equal(weighed(model, {"bank.lend": 2.0}), 2.0 * model.holds("bank.lend"))
    assert ranks_of(model, loads(TEXT)).shape == (2, 12)
    assert np.array_equal(psi(model, [Preference(say="bank.lend")]), model.holds("bank.lend"))


def test_together_options_change_at_once_and_shared_ones_not_alone() -> None:
    tied = graph(Rule(together=("a.o0", "a.o2")))
    assert {tied.label(int(t)) for t in tied.reach("a", 0)} == {"a.o0, a.o2"}
    shared = graph(Rule(together=("a.o0", "b.o1")))
    assert {shared.label(int(t)) for t in shared.reach("a", 0)} == {"a.o2"}


def test_exclusive_options() -> None:
    assert graph(Rule(one_of=("a.o0", "b.o1"))).size == 12
    assert graph(Rule(one_of=("a.o0", "b.o1"), exactly=True)).size == 8
    assert graph(Rule(only_if={"act": "a.o0", "needs": "b.o1"})).size == 12


def test_one_way_options_can_be_kept_from_coming_back() -> None:
    model = graph(Rule(one_way="not a.o0"), free=2)
    assert [model.label(int(t)) for t in model.reach("a", model.find("a.o0"))] == ["none"]
    assert not len(model.reach("a", model.find("none")))


def test_many_options_under_tight_rules_are_enumerated_early() -> None:
    keys = [f"a.o{k}" for k in range(40)]
    rule = "at least 2 of (" + ", ".join(keys) + ")"
    pairs = [Ban(parse(f"{x} and {y}"), "pair") for n, x in enumerate(keys) for y in keys[:n]]
    assert len(feasible(keys, pairs)) == 41
    with pytest.raises(ModelError, match="40 options leave more than"):
        feasible(keys, [Ban(parse(rule, keys), rule)], limit=1 << 12)


def test_bad_models_say_what_to_do() -> None:
    with pytest.raises(ModelError, match="no state is feasible") as caught:
        graph(Rule(never="a.o0"), Rule(never="not a.o0"))
    assert "never: " in (caught.value.todo or "")
    with pytest.raises(ModelError, match=r"go in a circle: a.o0 needs b.o1 needs a.o0") as caught:
        graph(Rule(only_if={"act": "a.o0", "needs": "b.o1"}), Rule(only_if={"act": "b.o1", "needs": "a.o0"}))
    assert "together" in (caught.value.todo or "")
    with pytest.raises(StatementError, match="unknown option"):
        graph(Rule(one_way="a.o9"))
    with pytest.raises(ModelError, match="is not one option"):
        graph(Rule(one_way="a.o0 or b.o1"))
    with pytest.raises(ModelError, match=r"status quo breaks the rule `never: a.o0`"):
        OptionGraph("a", ["a.o0"], [0], limits([Rule(never="a.o0")], ["a.o0"]), status_quo=1)
    with pytest.raises(ModelError, match="priorities are too many"):
        psi(graph(), ["a.o0"] * 51)
    with pytest.raises(ModelError, match="63 options are too many"):
        OptionGraph("a", [f"a.o{k}" for k in range(63)], [0] * 63)
    with pytest.raises(ModelError, match="unknown actor"):
        graph().reach("c", 0)
    with pytest.raises(ModelError, match="no state is called"):
        graph().find("nowhere")
