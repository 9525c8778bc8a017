"""From the sense of a word and its standing to the event's type and status (docs/theory/coding.md, Definition K.5)."""

from __future__ import annotations

from dataclasses import dataclass

from tightrope.coding.syntax.standing import Standing
from tightrope.domain import Status
from tightrope.ontology.verbs import Sense

COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
FORCE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
VOLITION = frozenset({"AGREE", "CONCEDE", "SUPPORT", "RETREAT", "AID"})


@dataclass(frozen=True, slots=True)
class Settled:
    """The type and status that an act is coded with."""

    type: str
    status: Status
    negated: bool = False
    shifted: bool = False


def settle(sense: Sense, stand: Standing) -> Settled | None:
    """Type and status; None where the text does not say that the act takes place."""
    if stand.open or (stand.kept and sense.type not in FORCE):
        return None
    if stand.denied:
        return Settled(sense.type, Status.DENIED)
    if stand.negated and sense.status == "refused":
        return Settled(sense.type, Status.REFUSED)
    if stand.future:
        return _coming(sense, stand)
    if stand.negated:
        return _not(sense, stand)
    return Settled(sense.type, Status(sense.status))


def _coming(sense: Sense, stand: Standing) -> Settled | None:
    """PLOVER: a statement of future cooperation is AGREE, one of future force THREATEN, of none REJECT."""
    if stand.negated and sense.type == "REJECT":
        return None  # "will not rule out"
    if stand.negated:
        flipped = "AGREE" if sense.type in (FORCE | {"THREATEN"}) - {"MOBILIZE"} else "REJECT"  # "will send no troops"
        return Settled(flipped, Status.REFUSED if flipped == "REJECT" else Status.OFFERED, shifted=True)
    if sense.type in COOPERATION:
        return Settled("AGREE", Status.HYPOTHETICAL, shifted=True)
    if sense.type in FORCE:
        return Settled("THREATEN", Status.HYPOTHETICAL, shifted=True)
    return Settled(sense.type, Status.HYPOTHETICAL)


def _not(sense: Sense, stand: Standing) -> Settled:
    """What is not done stays a negated line; only words that refuse when negated ("did not allow") reject."""
    if stand.withheld and not stand.not_yet and sense.type in VOLITION:
        return Settled("REJECT", Status.REFUSED, shifted=True)
    return Settled(sense.type, Status.DONE, negated=True)
