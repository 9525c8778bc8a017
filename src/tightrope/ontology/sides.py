"""Sides within one state: its government, its opposition, its rebels, where these act on each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tightrope.ontology.loading import load

GOVERNMENT = "GOV"


def state_of(code: str) -> str:
    """The state of a side (`XXX` of `XXX/OPP`); any other code as it stands."""
    return code.partition("/")[0]


def side_of(sector: str | None) -> str | None:
    """With whom a sector acts inside its state: GOV, OPP or REB; None for sectors that take no side."""
    known = load().sectors.get(sector or GOVERNMENT)
    return known.side if known else None


@dataclass(frozen=True)
class Sides:
    """Sides of states as actors of their own: `XXX/OPP` stands for all sectors that act with the opposition of XXX.

    A state none of whose sides is named is one actor. A sector named by itself (`XXX/MIL`) is apart from its side.
    """

    codes: frozenset[str] = frozenset()
    _by_state: dict[str, dict[str, str]] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        for code in sorted(self.codes, key=lambda code: code.endswith(f"/{GOVERNMENT}"), reverse=True):
            state, _, sector = code.partition("/")
            known = self._by_state.setdefault(state, {})
            side = side_of(sector) or sector
            known[sector] = code
            known.setdefault(side, code)

    @classmethod
    def of(cls, codes: Iterable[str | None]) -> Sides:
        """The sides among these codes."""
        return cls(frozenset(code for code in codes if code and "/" in code))

    def states(self) -> frozenset[str]:
        """The states that are seen by sides."""
        return frozenset(self._by_state)

    def code_of(self, code: str, sector: str | None) -> str:
        """The code that a party's acts carry: its own sector's, else its side's, else as it stands."""
        known = self._by_state.get(code)
        if not known:
            return code
        return known.get(sector or GOVERNMENT) or known.get(side_of(sector) or "") or code
