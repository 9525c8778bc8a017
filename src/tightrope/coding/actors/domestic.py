"""Acts inside one state: a side without a country takes that of the other."""

from __future__ import annotations

from dataclasses import replace

from tightrope.coding.actors.actor import Actor
from tightrope.domain import Party
from tightrope.ontology import load

TALKS = frozenset({"CONSULT", "COOPERATE", "SUPPORT"})
FIGHTERS = frozenset({"REB", "SEP", "LAB", "AGR", "OPP"})  # whom, without a name, only their own state talks to
STATE = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
INNER = frozenset({
    "COP", "JUD", "LEG", "OPP", "CVL", "LAB", "EDU", "REB", "PTY", "AGR", "REL", "SEP", "JRN", "HRI", "CRM", "MED",
    "BUS", "UAF",
})  # fmt: skip
RULING = frozenset({
    "COERCE", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "PROTEST", "RETREAT", "AGREE", "THREATEN", "SANCTION",
})  # fmt: skip
ABROAD = frozenset({"embassy", "consulate", "embassies", "ambassador", "envoy", "diplomats", "peacekeepers"})


def at_home(kind: str, source: Actor, target: Actor | None) -> tuple[Actor, Actor | None]:
    """Both sides, an unknown one at home where the other is a body of a state or acts inside one."""
    if target is None or source.known == target.known:
        return source, target
    if not target.known and _domestic(kind, source, target, True):
        return source, _moved(target, source)
    if not source.known and _domestic(kind, target, source, False):
        return _moved(source, target), target
    return source, target


def own_state(kind: str, source: Actor) -> Actor | None:
    """A protest against nobody named is against the government at home."""
    if kind != "PROTEST" or len(source.party.code) != 3 or source.party.sector not in INNER:
        return None
    party = Party(code=source.party.code, name=load().name_of(source.party.code), sector="GOV", via="context")
    return Actor(party, source.at)


def _domestic(kind: str, known: Actor, unknown: Actor, acts: bool) -> bool:
    """Whether an unnamed side most likely belongs to the state of the known one; `acts`: that is the source."""
    if known.party.code not in load().states or unknown.place or not unknown.agent or _abroad(known):
        return False
    mine, other = known.party.sector or ("GOV" if acts else None), unknown.party.sector
    if kind == "PROTEST" and other in INNER and not unknown.named:
        return True
    if kind in TALKS:
        return other in FIGHTERS and mine in STATE and not unknown.named
    if unknown.named:
        return (other in STATE and mine in INNER) or (other in ("PTY", "OPP") and known.party.sector in STATE)
    if kind == "REQUEST" and other == "JRN":
        return False  # reporters of anywhere ask for answers
    return kind in RULING and ((mine in STATE and other in INNER) or (mine in INNER and other in STATE | {"OPP"}))


def _abroad(actor: Actor) -> bool:
    """Whether a body of a state stands in another one, so that those around it are not its own people."""
    return not ABROAD.isdisjoint(actor.party.name.lower().split())


def _moved(actor: Actor, home: Actor) -> Actor:
    change = {"code": home.party.code, "via": "context"}
    return replace(actor, party=actor.party.model_copy(update=change))
