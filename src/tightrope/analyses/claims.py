"""Who judges what, and how surely? (Definition Q.4)"""

from __future__ import annotations

from collections import defaultdict

from tightrope.analyses.telling.evidence import party
from tightrope.analyses.telling.held import held, plain_words
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import listing, sentence
from tightrope.domain import Claim, Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds
from tightrope.worlds.weigh import frozen

MISLEADS = (
    "Tetlock (2005) found that experts who are quoted often do no better than chance, and that the surest do "
    "worst: a claim "
    "in the record is evidence of what is believed, not of what is so."
)
ROWS, TOLD, LEAST, MOST = 40, 5, 4, 28


def claims(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """Judgments in the record by holder, with how they are hedged. Definition Q.4 of docs/theory/views.md."""
    tale = Tale("claims", "Who judges what?", situation, method="theory/views.md#definition-q4", misleads=MISLEADS)
    found = frozen(situation, record).claims()
    if not found:
        return tale.missing(
            "The record holds no judgment of anybody", "add reports that quote experts, media or officials"
        )
    by_holder = _by_holder(situation, found)
    for holder, own in sorted(by_holder.items(), key=lambda item: (-len(item[1]), item[0]))[:TOLD]:
        _tell(tale, holder, own)
    tale.tables.append(_table(situation, found))
    tale.numbers = {"claims": len(found), "by_holder": {holder: len(own) for holder, own in sorted(by_holder.items())}}
    return tale.finding()


def _by_holder(situation: Situation, found: list[Claim]) -> dict[str, list[Claim]]:
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        grouped[party(situation, claim.holder)].append(claim)
    return dict(grouped)


def _tell(tale: Tale, holder: str, own: list[Claim]) -> None:
    """One holder's judgments by stance, the words quoted."""
    by_stance: dict[str, Claim] = {}
    for claim in sorted(own, key=lambda c: len(plain_words(c).split()) > MOST):
        if len(plain_words(claim).split()) >= LEAST:
            by_stance.setdefault(claim.stance, claim)
    some = list(by_stance.values())[:2]
    some = some if sum(len(plain_words(c).split()) for c in some) <= MOST else some[:1]
    if some:
        grounds = [tale.record(claim, f"{holder} {claim.stance}") for claim in some]
        tale.say(f"{holder} {listing([held(claim, holder) for claim in some])}", *grounds, weight=0.1)


def _table(situation: Situation, found: list[Claim]) -> Table:
    columns = (Column(key="holder", label="Who"), Column(key="stance", label="Stance"),
               Column(key="about", label="About"),
               Column(key="hedge", label="Hedge"), Column(key="band", label="Band", form="band"))  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {
            "holder": sentence(party(situation, c.holder)).rstrip("."), "stance": c.stance, "about": plain_words(c),
            "hedge": c.hedge.word if c.hedge else None, "band": [c.hedge.low, c.hedge.high] if c.hedge else None,
        }
        for c in found[:ROWS]
    )  # fmt: skip
    return Table(key="claims", title="Judgments in the record", columns=columns, rows=rows)
