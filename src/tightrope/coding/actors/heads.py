"""What a head noun says of its bearer: sector, whether it can act, whether it stands for its country."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope import ontology
from tightrope.ontology.actors import Level
from tightrope.ontology.verbs import lexicon

ACTING = ("ist", "ian", "man", "men", "woman", "women", "eer", "goer", "holder", "keeper", "worker", "leader", "maker")


@dataclass(frozen=True, slots=True)
class Heads:
    """The head nouns of the lexicon and of the ontology's roles."""

    sectors: dict[str, str]
    levels: dict[str, Level]
    stands_for: frozenset[str]
    collective: frozenset[str]
    never: frozenset[str]
    civic: frozenset[str]
    sides: frozenset[str]
    titles: dict[str, str]
    former: frozenset[str]
    relational: frozenset[str]
    domestic: frozenset[str]
    plain: frozenset[str]
    outside: frozenset[str]
    serving: frozenset[str]
    owners: frozenset[str]
    national: dict[str, tuple[str, ...]]
    institutions: frozenset[str]
    groups: dict[str, frozenset[str]]
    unions: dict[str, frozenset[str]]
    realms: dict[str, str]
    regions: dict[str, tuple[str, ...]]
    islands: frozenset[str]
    deeds: dict[str, str]

    def sector(self, head: Any) -> str | None:
        """The sector of a head token, read with the word before it where both make a role."""
        pair = paired(head)
        if pair in self.sectors:
            return self.sectors[pair]
        return (
            self.sectors.get(head.lemma_.lower()) or self.sectors.get(head.lower_) or self.sectors.get(singular(head))
        )


def singular(head: Any) -> str:
    """The lemma of a noun, of one in capitals too: "the Foreign Ministers"."""
    lemma = str(head.lemma_.lower())
    return lemma[:-1] if head.pos_ == "PROPN" and lemma[-1:] == "s" else lemma


def paired(head: Any) -> str:
    """A head with the word before it, or the one that a hyphen joins to it: "prime minister", "secretary-general"."""
    if head.is_sent_start:
        return ""
    before = head.nbor(-1)
    joined = before.text == "-" and before.i > 0
    return f"{before.nbor(-1).lower_}-{head.lemma_.lower()}" if joined else f"{before.lower_} {head.lemma_.lower()}"


@cache
def heads() -> Heads:
    """The head nouns, roles of the ontology first."""
    raw = lexicon().heads
    own = {noun: sector for sector, nouns in raw["sectors"].items() for noun in nouns}
    roles = ontology.load().roles
    taken = {name: role.sector for name, role in roles.items()}
    plural = {role.plural: role.sector for role in roles.values() if role.plural}
    levels = {name: role.level for name, role in roles.items() if role.level}
    return Heads(
        sectors={**taken, **plural, **own},
        levels=levels,
        stands_for=frozenset(raw["stands_for"]),
        collective=frozenset(raw["collective"]),
        never=frozenset(raw["never"]),
        civic=frozenset(raw["civic"]),
        sides=frozenset(raw["sides"]),
        titles=raw["titles"],
        former=frozenset(raw["former"]),
        relational=frozenset(raw["relational"]),
        domestic=frozenset(raw["domestic"]),
        plain=frozenset(raw["plain"]),
        outside=frozenset(raw["outside"]),
        serving=frozenset(raw["serving"]),
        owners=frozenset(raw["owners"]),
        national={office: tuple(codes) for office, codes in raw["national"].items()},
        institutions=frozenset(raw["institutions"]),
        groups={noun: frozenset(sectors) for noun, sectors in raw["groups"].items()},
        unions={noun: frozenset(words) for noun, words in raw["unions"].items()},
        realms=raw["realms"],
        regions={words: tuple(keys) for words, keys in raw["regions"].items()},
        islands=frozenset(raw["islands"]),
        deeds=raw["deeds"],
    )


def acts(head: Any) -> bool:
    """Whether a noun without a role can still act: a name, or a noun for people by its ending."""
    if head.lower_ in heads().never or head.lemma_.lower() in heads().never:
        return False
    if head.pos_ == "PROPN":
        return not bool(head.like_num)
    return bool(head.lower_.rstrip("s").endswith(ACTING))


def level(head: Any) -> Level | None:
    """The level of an office: leader, minister, envoy, official; None where the words do not tell."""
    known = heads().levels
    words = [t.lower_ for t in head.doc[head.left_edge.i : head.i + 1]]
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            found = known.get(" ".join(words[start:end]))
            if found:
                return found
    return None
