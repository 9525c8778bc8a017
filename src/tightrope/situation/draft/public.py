"""Who acts in public matters: states and their organs, sides, groups, bodies; no courts, firms, teams or towns."""

from __future__ import annotations

import re

from tightrope.domain import Party
from tightrope.ontology import load
from tightrope.situation.draft.material import Material

BOTH = ("GOV", "MIL")
OWNED = re.compile(r"['’]s? [A-Z]")
FIRMS = ("BUS", "MNC")


def public(party: Party | None) -> bool:
    """Whether a party acts in public matters: a state, its government or army, a side or group; no court or firm."""
    if party is None:
        return False
    if party.code in load().states:
        return party.sector in BOTH or (party.sector is None and not _private(party))
    body = load().organisations.get(party.code)
    return body is None or (body.cls != "MNC" and body.sector not in FIRMS)


def _private(party: Party) -> bool:
    """Whether a name without a sector is a town of a state, or somebody of it ("Peru's Lopez")."""
    name = re.sub(r"^[Tt]he ", "", party.name)
    entry = next((one for one in load().lookup(name) if load().code_of(one.code) == party.code), None)
    return bool(OWNED.search(name)) or (entry is not None and entry.kind == "place")


def publicly(material: Material) -> set[str]:
    """The codes that some event names as a party in public matters."""
    parties = [party for event in material.events for party in (event.source, event.target) if not event.negated]
    return {load().code_of(party.code) for party in parties if party is not None and public(party)}


def rebellious(code: str) -> bool:
    """Whether a code stands for a side or an armed group, with whom a state does not deal without cause."""
    group = load().groups.get(code)
    return "/" in code or (group is not None and group.sector in ("REB", "SEP", "OPP"))
