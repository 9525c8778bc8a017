"""An actor as found in a sentence: its party and what it can be."""

from __future__ import annotations

from dataclasses import dataclass

from tightrope.domain import Party

POLITICAL = frozenset(
    [
        "GOV",
        "LEG",
        "JUD",
        "MIL",
        "COP",
        "SPY",
        "REB",
        "UAF",
        "OPP",
        "PTY",
        "REF",
        "IGO",
        "PRM",
        "SEP",
        "IMG",
        "HRI",
        "NGO",
        "JRN",
        "ETH",
    ]
)  # sectors whose acts are political in themselves


@dataclass(frozen=True, slots=True)
class Actor:
    """A party with its head token `at`.

    `agent`: can act; `place`: stands as a place; `time`: a day or span; `named`: headed by a proper name;
    `civic`: people in a public role (protesters, voters); `person` and `plural` serve pronouns.
    """

    party: Party
    at: int
    agent: bool = True
    place: bool = False
    plural: bool = False
    person: bool = False
    time: bool = False
    named: bool = False
    civic: bool = False

    @property
    def known(self) -> bool:
        """Whether the ontology knows its code."""
        return self.party.code != "---"

    @property
    def political(self) -> bool:
        """Whether it is a state, an organisation, or acts in a political sector."""
        return self.known or self.party.sector in POLITICAL


PLAIN = frozenset({None, "GOV"})
STATE = frozenset({None, "GOV", "MIL"})  # sectors that are the state itself
AGAINST = frozenset({"OPP", "REB", "SEP", "UAF", "PRM", "PTY", "CVL", "LAB", "EDU", "REL", "AGR", "ETH"})


def side(actor: Actor) -> str:
    """The side that it is on: its code, with the sector of those who can stand against their own state."""
    code, sector = actor.party.code, actor.party.sector
    return f"{code}/{sector}" if sector in AGAINST and "-" not in code else code


def one_side(a: Actor, b: Actor, sectors: frozenset[str | None] = PLAIN) -> bool:
    """Two names of one government, or of those `sectors` of one state: no pair."""
    return a.known and a.party.code == b.party.code and {a.party.sector, b.party.sector} <= sectors


def itself(source: Actor, target: Actor) -> bool:
    """Whether both are one party: of one code, and neither sector nor person tells them apart.

    A state without a sector is its government.
    """
    one, other = source.party, target.party
    if not source.known or one.code != other.code:
        return False
    if one.person and other.person:
        return one.person == other.person
    if (one.sector or "GOV") != (other.sector or "GOV"):
        return False
    return None in (one.sector, other.sector) or one.name == other.name
