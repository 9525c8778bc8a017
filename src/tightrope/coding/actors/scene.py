"""What is known while one report is read: its date, the names of the sentence, who was named before."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tightrope.coding.actors.actor import Actor
from tightrope.coding.actors.story import bonds, main_state, parties, torn_state, towns
from tightrope.coding.gazetteer import Hit
from tightrope.domain import Event, Party
from tightrope.ontology import load

KEEP = 40
NEAR, FAR = 2, 8  # sentences within which "the move", and within which "the attack", may point back
HOSTILE = frozenset({"REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


@dataclass(slots=True)
class Scene:
    """The state of reading one report; `offset` is where the paragraph at hand starts in its text."""

    report: str
    text: str = ""
    on: date | None = None
    home: str | None = None
    publisher: str | None = None
    forum: str | None = None
    offset: int = 0
    hits: dict[int, Hit] = field(default_factory=dict)
    resolved: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    people: dict[str, Actor] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    signs: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    groups: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    states: list[Actor] = field(default_factory=list)
    subjects: list[Actor] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    told: list[tuple[Actor, ...]] = field(default_factory=list)
    lists: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    owned: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    bodies: dict[str, Hit] = field(default_factory=dict)
    offices: dict[str, tuple[int, Actor]] = field(default_factory=dict)
    bodies_told: list[tuple[int, Actor]] = field(default_factory=list)
    joins: list[tuple[int, tuple[Actor, Actor]]] = field(default_factory=list)
    pairs: list[tuple[int, Party, Party, bool]] = field(default_factory=list)
    organs: list[tuple[int, Actor]] = field(default_factory=list)
    nouns: dict[str, tuple[int, Actor]] = field(default_factory=dict)
    deeds: list[tuple[int, str, Actor]] = field(default_factory=list)
    main: str | None = None
    torn: str | None = None
    towns: frozenset[str] = frozenset()
    bonds: dict[frozenset[str], int] = field(default_factory=dict)
    couple: tuple[int, tuple[Actor, ...]] = (0, ())
    body: str = ""
    starts: list[int] = field(default_factory=list)
    sentence: int = 0

    def enter(self, doc: Any, offset: int, hits: list[Hit]) -> None:
        """Start on the next paragraph."""
        self.offset, self.resolved, self.hits = offset, {}, {}
        self.body, self.starts = doc.text, [s.start for s in doc.sents]
        for hit in parties(doc.text, hits, self.towns):
            span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
            if span is not None:
                self.hits.update(dict.fromkeys(range(span.start, span.end), hit))
            if hit.entry.kind in ("organisation", "organ", "group"):
                self.bodies[hit.entry.surface.rsplit(" ", 1)[-1].lower()] = hit
            if hit.entry.kind != "surname":
                self.codes.add(hit.entry.code)

    def name(self, named: list[tuple[str, list[Hit]]]) -> None:
        """Note who is named anywhere in the report's texts, so that a short form may stand before the full one."""
        self.towns = towns(named)
        named = [(text, parties(text, hits, self.towns)) for text, hits in named]
        self.main, self.torn, self.bonds = main_state(named), torn_state(named), bonds(named)
        for hit in (h for _, hits in named for h in hits):
            if hit.entry.kind == "person":
                self.persons.add(hit.entry.of)
            if hit.entry.kind != "surname":
                self.codes.add(hit.entry.code)
            if len({e.code for e in hit.entries}) == 1 and hit.entry.kind != "surname":
                self.signs.setdefault(hit.entry.code, set()).add((hit.entry.surface, hit.entry.kind))

    def begins(self, token: int) -> int:
        """The first token of the sentence of a token."""
        return self.starts[bisect_right(self.starts, token) - 1]

    def ends(self, token: int) -> int:
        """The token after the last one of the sentence of a token; beyond any where it is the last sentence."""
        after = bisect_right(self.starts, token)
        return self.starts[after] if after < len(self.starts) else sys.maxsize

    def read(self, token: int) -> tuple[Actor, ...]:
        """The actors that a noun was read as, looked up at the last token of a name that it is part of."""
        hit = self.hits.get(token)
        while hit is not None and self.hits.get(token + 1) is hit:
            token += 1
        return self.resolved.get(token, ())

    def acted(self, events: list[Event]) -> None:
        """Note who acts on whom in a sentence, and whether it is hostile."""
        for one in events:
            if one.target and "---" not in (one.source.code, one.target.code):
                self.pairs.append((self.sentence, one.source, one.target, one.type in HOSTILE))

    def deed(self, type: str, doer: Actor) -> None:
        """Note an act with its doer, so that "the move" or "these charges" may point at it."""
        self.deeds = [*self.deeds[-KEEP:], (self.sentence, type, doer)]

    def doer(self, types: frozenset[str] | None) -> tuple[Actor, ...]:
        """Who did the act of one of the types told last; without types, the last one but for talks."""
        for sentence, type, doer in reversed(self.deeds):
            if self.sentence - sentence > (NEAR if types is None else FAR):
                break
            if doer.known and (type in types if types is not None else type != "CONSULT"):
                return (doer,)
        return ()

    def remember(self, actor: Actor) -> None:
        """Note an actor for later short forms, pronouns and collective phrases."""
        code, name = actor.party.code, actor.party.name
        if code in load().states and not actor.place:
            self.states = [*(a for a in self.states[-KEEP:] if a.party.code != code), actor]
        elif (code in load().groups or code in load().organisations) and actor.agent:
            self.bodies_told = [
                *(b for b in self.bodies_told[-KEEP:] if b[1].party.code != code),
                (self.sentence, actor),
            ]
        if actor.party.person and actor.person:
            for word in actor.party.person.lower().split():
                self.people.setdefault(word, actor)
        if actor.person and " " in name:
            self.people.setdefault(name.split()[-1].lower().removesuffix("'s"), actor)
