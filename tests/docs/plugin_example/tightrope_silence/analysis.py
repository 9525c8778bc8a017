"""Who does not act on whom?"""

from itertools import combinations

from tightrope.domain import Basis, Column, Finding, Sentence, Table
from tightrope.record import Record
from tightrope.situation import actor_name
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds


def silence(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """The pairs of parties between whom the record tells no act."""
    codes = {key: actor.code for key, actor in situation.actors.items() if actor.code}
    silent = [(a, b) for a, b in combinations(codes, 2) if not _acts(record, codes[a], codes[b])]
    pairs = [f"{actor_name(situation, a)} and {actor_name(situation, b)}" for a, b in silent]
    text = f"The record tells of no act between {pairs[0]}." if pairs else "Every pair of parties acts in the record."
    table = Table(
        key="silent",
        title="Pairs without an act",
        columns=(Column(key="pair", label="Pair"),),
        rows=tuple({"pair": pair} for pair in pairs),
    )
    return Finding(
        key="silence",
        question="Who does not act on whom?",
        answer=(Sentence(text=text, rests_on=("silence:pairs",), weight=0.1),),
        tables=(table,) if pairs else (),
        bases={"silence:pairs": Basis(kind="counted", ref="silence:pairs", note="pairs without an act in the record")},
        numbers={"pairs": len(pairs)},
        misleads="Weidmann (2015) shows that what no reporter sees is in no record.",
    )


def _acts(record: Record, one: str, other: str) -> bool:
    return bool(record.between(one, other) or record.between(other, one))
