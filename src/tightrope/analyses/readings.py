"""How may the parties be read? (Definitions R.1 to R.6)"""

from __future__ import annotations

from tightrope.analyses.sheets.readings import heat, label, numbers, table
from tightrope.analyses.telling.chances import WIDE, Chance
from tightrope.analyses.telling.evidence import lines
from tightrope.analyses.telling.grounds import asked, reading
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import count, fitted, listing, short
from tightrope.domain import Finding
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Item, Weighing, Worlds
from tightrope.worlds.weigh import diagnosticity

MISLEADS = (
    "Mandel (2019, with Dhami and Belton) found that laying out hypotheses against evidence did not make trained "
    "analysts "
    "more accurate. The table makes the judgment visible; it does not make it right. Readings are taken to "
    "exclude each "
    "other and signs to be independent given a reading, and a reading that nobody listed cannot win."
)

ALIKE = 0.02


def readings(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Readings weighed by the signs in the record, as ranges, beside Heuer's count. Definition R.4."""
    tale = Tale(
        "readings",
        "How may the parties be read?",
        situation,
        method="theory/readings.md#definition-r4",
        misleads=MISLEADS,
    )
    if not worlds.weighings:
        return tale.missing(
            "The situation names no hypotheses, so every party is read in one way",
            "add `hypotheses` where experts differ",
        )
    for key, found in worlds.weighings.items():
        _tell(tale, key, found, record)
        tale.tables.append(table(situation, key, found))
        tale.charts.append(heat(situation, key, found))
        tale.numbers[key] = numbers(situation, found)
    return tale.finding()


def _quoted(situation: Situation, key: str, name: str) -> str:
    return f"“{label(situation, key, name)}”"


def _tell(tale: Tale, key: str, found: Weighing, record: Record) -> None:
    situation, order = tale.situation, found.order()
    question = situation.hypotheses[key].asks
    first, rest = order[0], order[1:]
    note = "the weight of each reading after the signs, over all priors and likelihoods in their ranges"
    ground, number = reading(tale, key, first), tale.number(f"posterior.{key}", note)
    wide = found.posterior[first][1] - found.posterior[first][0]
    tied = [name for name in order if found.central[first] - found.central[name] < ALIKE]
    if len(tied) > 1:
        rest = tuple(name for name in rest if name not in tied)
        open_to = _unsettled(tale, key, found)
        if open_to:
            tale.say(open_to[0], asked(tale, key), number, open_to[1], role="lead", weight=0.2)
        alike = listing([_quoted(situation, key, name) for name in tied])
        same = f"nothing seen so far tells {alike} apart: each weighs the same, {_chance(found, first).told()}"
        tale.say(f"On “{question}” {same}", ground, number, asked(tale, key),
                 role="body" if open_to else "lead", weight=0.05)  # fmt: skip
    else:
        open_to = _unsettled(tale, key, found) if _chance(found, first).wide else []
        if open_to:
            tale.say(open_to[0], asked(tale, key), number, open_to[1], role="lead", weight=0.3)
        tale.say(_weightiest(situation, key, first, _chance(found, first)), ground, number, asked(tale, key),
                 role="body" if open_to else "lead", weight=_weight(wide, settled=not open_to))  # fmt: skip
    others = [f"{_quoted(situation, key, name)}, {_chance(found, name).told()}" for name in rest]
    for place, said in enumerate(fitted(others, word="and then")):
        opening = "then comes" if place else "next comes"
        tale.say(f"{opening} {said}", number, asked(tale, key))
    _signs(tale, key, found, record)
    _robust(tale, key, found)
    if found.scaled:
        tale.say(
            f"The first weights given to the readings of “{question}” cannot add to one, and were scaled until they do",
            asked(tale, key),
            role="caveat",
        )


def _weight(wide: float, *, settled: bool) -> float:
    """How much the weightiest reading counts for the bottom line: the less, the wider its range."""
    return 0.0 if not settled else 0.15 if wide > WIDE else 0.35 + 0.3 * (1 - wide)


def _unsettled(tale: Tale, key: str, found: Weighing) -> list[str]:
    """Where no reading stands out: that nothing settles it, and the open sign that would come nearest; and its ground.

    Empty where no sign is left to see.
    """
    unseen = [item for item in found.items if item.seen is None]
    if not unseen:
        return []
    best = max(unseen, key=lambda item: round(diagnosticity(item), 9))
    settled = f"nothing seen so far settles “{tale.situation.hypotheses[key].asks}”"
    said = f"{settled}; of the signs still open, “{best.sign}” would tell most"
    return [said, _indicator(tale, best)]


def _weightiest(situation: Situation, key: str, first: str, weight: Chance) -> str:
    """The reading that weighs most, or that nobody can tell."""
    question, named = situation.hypotheses[key].asks, _quoted(situation, key, first)
    if weight.wide:
        return f"On “{question}” the reading that weighs most is {named}, {weight.told()}"
    return f"On “{question}” the weightiest reading is {named}, {weight.told()}"


def _chance(found: Weighing, name: str) -> Chance:
    low, high = found.posterior[name]
    return Chance(found.central[name], low, high)


def _signs(tale: Tale, key: str, found: Weighing, record: Record) -> None:
    """The signs that were counted, the most telling one, and those that tell nothing."""
    counted = sorted(found.counted, key=lambda item: -round(diagnosticity(item), 9))
    if not counted:
        tale.say(
            "The record shows none of the signs named for this question, so the weights are those given at first",
            asked(tale, key),
        )
        return
    best = counted[0]
    if diagnosticity(best) < 0.05:
        tale.say(
            f"{count(len(counted), 'sign was', 'signs were')} counted, but none tells the readings apart",
            asked(tale, key),
        )
        return
    favoured = max(best.likelihood, key=lambda name: sum(best.likelihood[name]))
    against = min(best.likelihood, key=lambda name: sum(best.likelihood[name]))
    grounds = [_indicator(tale, best), *lines(tale, best.events, record)]
    seen = "" if best.seen else "the absence of "
    of = f"Of {count(len(counted), 'sign')} counted, the most telling is" if len(counted) > 1 else "One sign counts:"
    speaks = (
        f"it speaks for {_quoted(tale.situation, key, favoured)} and against {_quoted(tale.situation, key, against)}"
    )
    whole = f"{of} {seen}“{best.sign}”: {speaks}"
    for said in [whole] if short(whole) else [f"{of} {seen}“{best.sign}”", speaks]:
        tale.say(said, *grounds)
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
        changed, question = order[0] != found.order()[0], f"“{situation.hypotheses[key].asks}”"
        rests = f"Which answer to {question} comes first" if changed else f"The order of the answers to {question}"
        then = f"it would be {_quoted(situation, key, order[0])}" if changed else "the others would change places"
        said = f"{rests} rests on a single sign: without “{item.sign}”, {then}"
        for place, part in enumerate([said] if short(said) else said.split(": ", 1)):
            role: Role = "body" if place else "lead"
            tale.say(part, number, _indicator(tale, item), role=role, weight=0.35)
    elif len(found.counted) > 1:
        tale.say("Leaving out any single sign does not change the order", number)
    least = [name for name in found.readings if found.inconsistency[name] == min(found.inconsistency.values())]
    if found.counted and found.order()[0] not in least:
        tale.say(
            "Counting only what speaks against each reading, "
            f"{listing([_quoted(situation, key, name) for name in least])} would come first instead",
            number,
        )
    unseen = [item for item in found.items if item.seen is None]
    if unseen and not _chance(found, found.order()[0]).wide:
        best = max(unseen, key=lambda item: round(diagnosticity(item), 9))
        tale.say(f"Of the signs not seen so far, “{best.sign}” would part the readings most", _indicator(tale, best))
