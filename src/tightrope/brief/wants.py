"""Who wants what, from the priorities of the situation and what each party asked for on the record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tightrope.brief.dates import spoken
from tightrope.brief.ground import basis
from tightrope.brief.model import Block, Line
from tightrope.brief.notes import Notes
from tightrope.brief.quotes import Quotes
from tightrope.brief.sight import Sight
from tightrope.domain import Basis, Event, Sentence, Status
from tightrope.situation import words
from tightrope.situation.schema import Preference, Reading

SHOWN, LONGEST, JOINED = 3, 32, 38
Wish = tuple[str, str, Preference]
Told = tuple[str, list[Basis]]


def block(sight: Sight, notes: Notes) -> Block:
    """A paragraph an actor, the focal one first."""
    situation = sight.situation
    actors = sorted(situation.preferences, key=lambda a: a != situation.focal)
    paragraphs = [_paragraph(sight, notes, actor, turn) for turn, actor in enumerate(actors)]
    return Block(finding="wants", paragraphs=tuple(tuple(p) for p in paragraphs if p))


def _paragraph(sight: Sight, notes: Notes, actor: str, turn: int) -> list[Line]:
    ordering = sight.situation.preferences[actor]
    hypothesis = sight.situation.hypotheses.get(ordering.by or "")
    if hypothesis is None:
        said = _priorities(sight, actor, turn)
    else:
        said = [
            (f"What {sight.spoken(actor)} wants depends on how it is read.", [basis(sight, f"preferences.{actor}")])
        ]
        for key, reading in hypothesis.readings.items():
            said += _reading(sight, actor, f"hypotheses.{ordering.by}.readings.{key}", key, reading)
    said += _asked(sight, actor, notes.quotes)
    return [notes.line("wants", Sentence(text=cap(text)), bases=bases) for text, bases in said]


def _wishes(sight: Sight, actor: str, path: str, prefers: Sequence[Preference]) -> list[Wish]:
    found = []
    for k, preference in enumerate(prefers):
        statements = (preference.say,) if preference.say else preference.either_order or ()
        said = [_own(sight, actor, _once(sight, _plain(words(sight.situation, s)))) for s in statements]
        found.append((f"{path}[{k}]", " or ".join(f"that {clause}" for clause in said), preference))
    return _unambiguous(sight, actor, found)


def _unambiguous(sight: Sight, actor: str, wishes: list[Wish]) -> list[Wish]:
    """The actor by name instead of "it" where the wish before speaks of another party."""
    said: list[Wish] = []
    for path, told, preference in wishes:
        other = said and any(sight.spoken(a) in said[-1][1] for a in sight.situation.actors if a != actor)
        said.append((path, re.sub(r"^that it\b", f"that {sight.spoken(actor)}", told) if other else told, preference))
    return said


def _short(wishes: list[Wish]) -> list[Wish]:
    """The first, and of the others those that a sentence can carry; the assumptions list them all."""
    return wishes[:1] + [wish for wish in wishes[1:] if len(wish[1].split()) <= LONGEST]


def _plain(clause: str) -> str:
    """Without the brackets that keep a list of alternatives together; the sentence does that."""
    return re.sub(r"\bif \(([^()]*)\), then", r"if \1, then", re.sub(r"\(((?:either |at )[^()]*)\)", r"\1", clause))


def _once(sight: Sight, clause: str) -> str:
    """A subject that returns after "and" or "or", with no other between, is not said again."""
    names = [sight.spoken(actor) for actor in sight.situation.actors]
    for name in names:
        others = "|".join(re.escape(other) for other in names if other != name) or "$^"
        pattern = rf"(\b{re.escape(name)} (?:(?!{others})[^,;])*?) (and|or) {re.escape(name)} "
        clause = re.sub(pattern, r"\1 \2 ", clause)
    return clause


def _own(sight: Sight, actor: str, clause: str) -> str:
    """The actor itself as "it" where the clause begins with its name."""
    name = sight.spoken(actor) + " "
    return f"it {clause[len(name) :]}" if clause.startswith(name) else clause


def _priorities(sight: Sight, actor: str, turn: int) -> list[Told]:
    wishes = _short(_wishes(sight, actor, f"preferences.{actor}", sight.situation.preferences[actor].prefers))[:SHOWN]
    if not wishes:
        return []
    name = sight.spoken(actor)
    first = [
        "{name} puts first {wish}.", "What matters most to {name} is {wish}.", "The first concern of {name} is {wish}.",
    ][turn % 3]  # fmt: skip
    said = [(_ranked(first, name, wishes[0]), [basis(sight, wishes[0][0])]), *_why(sight, wishes[0][2], wishes[0][0])]
    plain = [w for w in wishes[1:] if w[2].say]
    if plain:
        leads = ("Its second aim is ", "Its third is ") if turn % 2 == 0 else ("Second in rank is ", "Third is ")
        leads = leads if wishes[0][2].say else ("Its next aim is ", "After that comes ")
        for lead, wish in zip(leads, plain, strict=False):
            said += [(f"{lead}{wish[1]}.", [basis(sight, wish[0])]), *_why(sight, wish[2], wish[0])]
    for path, told, preference in wishes[1:]:
        if not preference.say:
            said.append((f"It has not settled which matters more: {told}.", [basis(sight, path)]))
    return said


def _ranked(template: str, name: str, wish: Wish) -> str:
    if wish[2].say:
        return template.format(name=name, wish=wish[1])
    several = len(wish[2].either_order or ()) > 2
    return f"{name} has not settled which comes first{'' if several else ' of the two'}: {wish[1]}."


def _reading(sight: Sight, actor: str, path: str, key: str, reading: Reading) -> list[Told]:
    wishes = _short(_wishes(sight, actor, f"{path}.prefers", reading.prefers))[:2]
    label = reading.label or key.replace("_", " ")
    name = sight.name(actor)
    start = sight.spoken(actor) + label[len(name) :]
    given = f"If {start}, it" if label.startswith(name) else f"On the reading “{label}” it"
    ground = basis(sight, path)
    if not wishes:
        return [(f"{given} has no stated aim.", [ground])]
    said = [(f"{given} puts first {wishes[0][1]}.", [ground, basis(sight, wishes[0][0])])]
    why = _why(sight, reading, path)
    rest = [(f"Next in rank is {wish}.", [basis(sight, place)]) for place, wish, _ in wishes[1:]]
    if not rest or len(said[0][0].split()) + len(rest[0][0].split()) > JOINED:
        return said + rest + why
    text = f"{said[0][0].rstrip('.')}, and next {wishes[1][1]}."
    return [(text, [*said[0][1], *rest[0][1]]), *why]


def _why(sight: Sight, grounded: Preference | Reading, path: str) -> list[Told]:
    """The analyst's own reason, where it is a sentence that a reader can hear; a template's is not told."""
    because = (grounded.because or "").strip()
    spoken_of = grounded.mark == "elicited" and because[:1].isupper() and because.endswith(".")
    return [(because, [basis(sight, path)])] if spoken_of and len(because.split()) <= LONGEST else []


def _asked(sight: Sight, actor: str, quotes: Quotes) -> list[Told]:
    asks = _asks(sight, actor)
    if not asks:
        return []
    last = asks[-1]
    target = next((a for a, p in sight.situation.actors.items() if last.target and p.code == last.target.code), None)
    if target is None:
        return []
    when = f" on {spoken(last.date)}" if last.date else ""
    said = quotes.sentence(_evidence(last)) or last.evidence[0].quote
    said = said.strip('“”" ').rstrip(".")
    text = f"The record last has it asking something of {sight.spoken(target)}{when}: “{said}”."
    return [(text, [_evidence(last)])]


def _asks(sight: Sight, actor: str) -> list[Event]:
    code = sight.situation.actors[actor].code
    found = [
        e for e in sight.events
        if code and e.source.code == code and e.target and e.target.code != code and not e.negated
        and e.type == "REQUEST" and e.status is Status.DONE and e.evidence
    ]  # fmt: skip
    return sorted(found, key=lambda e: str(e.date or ""))


def _evidence(event: Event) -> Basis:
    first = event.evidence[0]
    return Basis(kind="evidence", ref=event.id, note="a demand", quote=first.quote, report=first.report)


def cap(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]
