"""The slots of one predicate with the names of the nouns in them, read once for all of its senses."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.lexical import keys
from tightrope.coding.syntax.complements import complements
from tightrope.coding.syntax.roles import agents, objects
from tightrope.ontology.verbs import ANY

Names = frozenset[str]


class Frame:
    """What stands around a verb or a predicative adjective."""

    def __init__(self, verb: Any) -> None:
        self.verb = verb
        self._slots: dict[str, Names] = {}

    @cached_property
    def objects(self) -> list[Any]:
        """Heads of what is acted on."""
        return objects(self.verb)

    @cached_property
    def clauses(self) -> list[Any]:
        """Clauses that complete the predicate."""
        return complements(self.verb)

    @cached_property
    def things(self) -> Names:
        """Names of the objects, of datives and of what is coordinated with them."""
        heads = [*self.objects, *children(self.verb, "dative")]
        if heads and heads[0].i < self.verb.i:
            heads += [o for o in children(self.verb, "dobj") if o not in heads]  # "was handed a note"
        return _names([*heads, *(c for noun in heads for c in children(noun, "conj"))])

    @cached_property
    def bare(self) -> Names:
        """Names of the objects and datives alone."""
        return _names([*self.objects, *children(self.verb, "dative")])

    @cached_property
    def doers(self) -> Names:
        """Names of who acts."""
        return _names(agents(self.verb))

    def slot(self, preposition: str) -> Names:
        """Names under a preposition of the verb or of its objects."""
        if preposition not in self._slots:
            nouns = [*prepositional(self.verb, preposition)]
            nouns += [n for o in self.objects for n in prepositional(o, preposition)]
            preps = [p for holder in (self.verb, *self.objects) for p in children(holder, "prep")]
            nouns += [c for p in preps if p.lower_ == preposition for c in children(p, "pcomp", "amod", "acomp")]
            self._slots[preposition] = _names(nouns)
        return self._slots[preposition]


def _names(nouns: list[Any]) -> Names:
    return frozenset(key for noun in nouns for key in keys(noun))


def fitting(wanted: Names, names: Names) -> int:
    """How well the nouns of a slot fit a class: 0 not, 1 any noun, 2 the class."""
    if ANY in wanted:
        return 1 if names else 0
    return 0 if wanted.isdisjoint(names) else 2
