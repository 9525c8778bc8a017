"""What a situation file may say but looks like a slip, in words with the line where there is one."""

from __future__ import annotations

from collections.abc import Iterator

from tightrope.ontology import load
from tightrope.situation.mentions import mentioned
from tightrope.situation.names import flat, option_keys
from tightrope.situation.parsing import nearest, parse
from tightrope.situation.schema import Ordering, Situation
from tightrope.situation.statements import Statement, negate

SLOW = 1 << 16


def slips(situation: Situation, states: int) -> Iterator[str]:
    """Warnings about a situation that loads; `states` is how many states its rules leave."""
    yield from _codes(situation)
    yield from _idle(situation)
    for path, order in _orders(situation):
        yield from _against_itself(situation, path, order)
    used = {order.by for order in situation.preferences.values()}
    for key in situation.hypotheses:
        if key not in used:
            yield f"{_line(situation, f'hypotheses.{key}')}no actor's preferences follow the hypothesis `{key}`"
    yield from _late(situation)
    yield from _thin(situation)
    if states > SLOW:
        yield f"{states:,} states: an ensemble of worlds will be slow; rules or fewer options help"


def _codes(situation: Situation) -> Iterator[str]:
    """Codes that the ontology does not know, and two actors of one code."""
    first: dict[str, str] = {}
    for key, actor in situation.actors.items():
        code = actor.code
        if code is None:
            continue
        if not known(code):
            yield f"{_line(situation, f'actors.{key}')}{_unknown(code)}"
        if code in first:
            both = f"`{first[code]}` and `{key}` have the code {code}"
            yield f"{_line(situation, f'actors.{key}')}{both}: its events count for both"
        first.setdefault(code, key)
    for k, sign in enumerate(situation.indicators):
        for code in (sign.seen.source, sign.seen.target) if sign.seen else ():
            if code is not None and not known(code):
                yield f"{_line(situation, f'indicators[{k}].seen')}{_unknown(code)}"


def known(code: str) -> bool:
    """Whether the ontology has the code; `NOR/GOV` counts as `NOR`."""
    plain = code.partition("/")[0]
    ontology = load()
    return any(plain in table for table in (ontology.states, ontology.organisations, ontology.groups))


def _unknown(code: str) -> str:
    close = nearest(code, [*load().states, *load().organisations])
    hint = f"; did you mean {close} ({load().name_of(close)})?" if close else ""
    return f"the ontology has no code `{code}`: no event of the record will count for it{hint}"


def _idle(situation: Situation) -> Iterator[str]:
    wanted = mentioned(situation)
    for key in option_keys(situation):
        if key not in wanted:
            yield f"{_line(situation, f'options.{key}')}no preference or objective mentions `{key}`"
    for actor in situation.actors:
        if not situation.options.get(actor):
            yield f"{_line(situation, f'actors.{actor}')}`{actor}` has no options: it can only watch"
        order = situation.preferences.get(actor)
        if order is None or not (order.by or order.prefers):
            path = f"preferences.{actor}" if order else f"actors.{actor}"
            yield f"{_line(situation, path)}`{actor}` has no preferences: every state is equal to it"


def _orders(situation: Situation) -> Iterator[tuple[str, Ordering]]:
    yield from ((f"preferences.{actor}", order) for actor, order in situation.preferences.items())
    for key, hypothesis in situation.hypotheses.items():
        for name, reading in hypothesis.readings.items():
            yield f"hypotheses.{key}.readings.{name}", Ordering(prefers=reading.prefers)


def _against_itself(situation: Situation, path: str, order: Ordering) -> Iterator[str]:
    """A priority whose opposite stands before it: the earlier one always wins."""
    seen: set[Statement] = set()
    for text in flat(order.prefers):
        tree = parse(text)
        if negate(tree) in seen:
            yield f"{_line(situation, path)}`{tree}` stands after its opposite, which always wins"
        seen.add(tree)


def _late(situation: Situation) -> Iterator[str]:
    for key, plan in situation.strategies.items():
        for step in plan.steps:
            if step.month >= situation.months:
                where = _line(situation, f"strategies.{key}")
                yield f"{where}month {step.month:g} of `{key}` lies beyond the horizon of {situation.months:g}"


def _thin(situation: Situation) -> Iterator[str]:
    if situation.as_of is None:
        yield "no `as_of` date: nothing tells what the analyst knew when"
    if not situation.strategies:
        yield "no strategies: there is no plan to compare"
    if not situation.objectives:
        yield "no objectives: plans cannot be judged"


def _line(situation: Situation, path: str) -> str:
    line = situation.places.get(path)
    return f"line {line}: " if line else ""
