"""How may the parties be read? (Definitions R.1 to R.6)"""

from __future__ import annotations

from math import log2

from tightrope.analyses.telling.chances import Chance
from tightrope.analyses.telling.evidence import lines
from tightrope.analyses.telling.grounds import asked, reading
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing
from tightrope.domain import Chart, Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Item, Weighing, Worlds
from tightrope.worlds.weigh import diagnosticity

MISLEADS = (
    "Mandel (2019, with Dhami and Belton) found that laying out hypotheses against evidence did not make trained analysts "
    "more accurate. The table makes the judgment visible; it does not make it right. Readings are taken to exclude each "
    "other and signs to be independent given a reading, and a reading that nobody listed cannot win."
)


def readings(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Readings weighed by the signs in the record, as ranges, beside Heuer's count. Definition R.4."""
    tale = Tale("readings", "How may the parties be read?", situation, method="theory/readings.md#definition-r4", misleads=MISLEADS)
    if not worlds.weighings:
        return tale.missing("The situation names no hypotheses, so every party is read in one way", "add `hypotheses` where experts differ")
    for key, found in worlds.weighings.items():
        _tell(tale, key, found, record)
        tale.tables.append(_table(situation, key, found))
        tale.charts.append(_heat(situation, key, found))
        tale.numbers[key] = _numbers(situation, found)
    return tale.finding()


def label(situation: Situation, key: str, name: str) -> str:
    """A reading's label."""
    return situation.hypotheses[key].readings[name].label or name.replace("_", " ")


def _quoted(situation: Situation, key: str, name: str) -> str:
    return f"“{label(situation, key, name)}”"


def _tell(tale: Tale, key: str, found: Weighing, record: Record) -> None:
    situation, order = tale.situation, found.order()
    question = situation.hypotheses[key].asks
    first, rest = order[0], order[1:]
    told = {name: _chance(found, name).told() for name in order}
    ground, number = reading(tale, key, first), tale.number(f"posterior.{key}", "the weight of each reading after the signs, over all priors and likelihoods in their ranges")
    others = listing([f"{_quoted(situation, key, name)} {told[name]}" for name in rest])
    wide = found.posterior[first][1] - found.posterior[first][0]
    tale.say(
        f"On “{question}” the weightiest reading is {_quoted(situation, key, first)}, {told[first]}" + (f", against {others}" if others else ""),
        ground, number, asked(tale, key), role="lead", weight=0.35 + 0.3 * (1 - wide),
    )  # fmt: skip
    _signs(tale, key, found, record)
    _robust(tale, key, found)
    if found.scaled:
        tale.say(f"The first weights given to the readings of “{question}” cannot add to one, and were scaled until they do", asked(tale, key), role="caveat")


def _chance(found: Weighing, name: str) -> Chance:
    low, high = found.posterior[name]
    return Chance(found.central[name], low, high)


def _signs(tale: Tale, key: str, found: Weighing, record: Record) -> None:
    """The signs that were counted, the most telling one, and those that tell nothing."""
    counted = sorted(found.counted, key=lambda item: -round(diagnosticity(item), 9))
    if not counted:
        tale.say("The record shows none of the signs named for this question, so the weights are those given at first", asked(tale, key))
        return
    best = counted[0]
    if diagnosticity(best) < 0.05:
        tale.say(f"{count(len(counted), 'sign was', 'signs were')} counted, but none tells the readings apart", asked(tale, key))
        return
    favoured = max(best.likelihood, key=lambda name: sum(best.likelihood[name]))
    against = min(best.likelihood, key=lambda name: sum(best.likelihood[name]))
    grounds = [_indicator(tale, best), *lines(tale, best.events, record)]
    seen = "the sign" if best.seen else "the absence of the sign"
    tale.say(
        f"Of {count(len(counted), 'sign')} counted the most telling is {seen} “{best.sign}”: it speaks for "
        f"{_quoted(tale.situation, key, favoured)} and against {_quoted(tale.situation, key, against)}", *grounds,
    )  # fmt: skip
    idle = [item for item in counted if diagnosticity(item) < 0.05]
    if idle:
        tale.say(f"The sign “{idle[0].sign}” tells nothing, as every reading expects it", _indicator(tale, idle[0]))


def _indicator(tale: Tale, item: Item) -> str:
    return tale.line(f"indicators[{item.index}]", tale.situation.indicators[item.index], f"the sign “{item.sign}”")


def _robust(tale: Tale, key: str, found: Weighing) -> None:
    """Which single sign the order rests on, and whether Heuer's count agrees."""
    situation = tale.situation
    flips = found.flips()
    number = tale.number(f"flips.{key}", "the order of the readings with each sign left out in turn")
    if flips:
        index, order = min(flips.items(), key=lambda item: (item[1][0] == found.order()[0], item[0]))
        item = next(item for item in found.counted if item.index == index)
        change = f"{_quoted(situation, key, order[0])} would come first" if order[0] != found.order()[0] else "the order of the others would change"
        tale.say(f"The order rests on a single sign: without “{item.sign}”, {change}", number, _indicator(tale, item), role="lead", weight=0.35)
    elif len(found.counted) > 1:
        tale.say("Leaving out any single sign does not change the order", number)
    least = [name for name in found.readings if found.inconsistency[name] == min(found.inconsistency.values())]
    if found.counted and found.order()[0] not in least:
        tale.say(f"Counting only what speaks against each reading, {listing([_quoted(situation, key, name) for name in least])} would come first instead", number)
    unseen = [item for item in found.items if item.seen is None]
    if unseen:
        best = max(unseen, key=lambda item: round(diagnosticity(item), 9))
        tale.say(f"Of the signs not seen so far, “{best.sign}” would part the readings most", _indicator(tale, best))


def _table(situation: Situation, key: str, found: Weighing) -> Table:
    columns = (
        Column(key="reading", label="Reading"), Column(key="prior", label="At first", form="band"),
        Column(key="posterior", label="After the signs", form="band"),
        Column(key="against", label="Signs against", form="integer", note="signs that the reading makes unlikely or less (Heuer)"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "reading": label(situation, key, name), "prior": _ends(found.prior[name]),
            "posterior": _ends(found.posterior[name]), "against": found.inconsistency[name],
        }
        for name in found.order()
    )  # fmt: skip
    return Table(key=f"readings.{key}", title=situation.hypotheses[key].asks, columns=columns, rows=rows)


def _ends(band: tuple[float, float]) -> list[float]:
    return [round(band[0], 6), round(band[1], 6)]


def _heat(situation: Situation, key: str, found: Weighing) -> Chart:
    cells: list[dict[str, Cell]] = [
        {
            "row": label(situation, key, name), "column": item.sign, "value": _lean(item, name),
            "text": _word(situation, item, name), "counted": item.counts,
        }
        for name in found.order()
        for item in found.items
    ]  # fmt: skip
    alt = f"Readings against signs: how far each sign speaks for or against each reading of “{situation.hypotheses[key].asks}”."
    options = {"legend": "speaks against … speaks for; pale: not seen so far"}
    return Chart(key=f"readings.{key}", kind="heat", title=situation.hypotheses[key].asks, data={"cells": cells}, alt=alt, options=options)


def _lean(item: Item, name: str) -> float | None:
    """How far a sign speaks for a reading: trusted bits against the mean of the readings, from -1 to 1 (two bits)."""
    if not item.counts:
        return None
    bits = {key: item.trust * log2((low * high) ** 0.5) for key, (low, high) in item.likelihood.items()}
    mean = sum(bits.values()) / len(bits)
    return round(max(-1.0, min(1.0, (bits[name] - mean) / 2)), 6)


def _word(situation: Situation, item: Item, name: str) -> str:
    given = situation.indicators[item.index].likelihood.get(name)
    if isinstance(given, str):
        return given.replace("_", " ")
    return f"{given[0]:.0%} to {given[1]:.0%}" if given else "not said"


def _numbers(situation: Situation, found: Weighing) -> dict[str, object]:
    items = [
        {
            "sign": item.sign, "seen": item.seen, "counts": item.counts, "trust": item.trust, "origins": list(item.origins),
            "events": list(item.events), "same_as": item.same_as, "bits": diagnosticity(item),
        }
        for item in found.items
    ]  # fmt: skip
    return {
        "prior": found.prior, "posterior": found.posterior, "central": found.central, "order": list(found.order()),
        "inconsistency": found.inconsistency, "items": items, "scaled": found.scaled,
        "flips": {situation.indicators[k].sign: list(order) for k, order in found.flips().items()},
    }  # fmt: skip
