"""The sector that a role takes from those whom it serves: "a rebel spokesman", "leader of a gang alliance"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.heads import heads, paired
from tightrope.coding.actors.phrase import children, prepositional, proper

UNLAWFUL = frozenset({"breakaway", "renegade", "secessionist", "separatist", "self-proclaimed"})
LENT = frozenset(
    {"REB", "SEP", "OPP", "MIL", "COP", "JUD", "LEG", "PTY", "UAF", "PRM", "LAB", "EDU", "REL", "BUS", "CRM", "SPY"}
)


def lent(head: Any) -> str | None:
    """The sector of those whom a role serves: "a rebel spokesman", "the opposition's leader", "leaders of the coup"."""
    known = heads()
    if head.lemma_.lower() not in known.serving or known.sectors.get(paired(head)):
        return None
    for noun in (*children(head, "compound", "amod", "poss", "nmod"), *prepositional(head, "of")):
        lemma = noun.lemma_.lower()
        if any(c.lower_ in UNLAWFUL for c in noun.lefts):
            return "SEP"  # "leaders of a renegade island"
        armed = next(
            (x for c in children(noun, "compound") if (x := known.sectors.get(c.lemma_.lower())) in LENT), None
        )
        sector = known.deeds.get(lemma) or armed or known.sector(noun)
        if (sector in LENT and not proper(noun)) or lemma in known.deeds:
            return sector
    return None
