"""What a new report takes back: acts undone, wants turned round, signs that have come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tightrope.situation.draft.edits import Edit
from tightrope.situation.draft.likeness import alike
from tightrope.situation.draft.matching import Match, grounded
from tightrope.situation.names import flat
from tightrope.situation.parsing import parse
from tightrope.situation.schema import Preference
from tightrope.situation.statements import negate


def undone(found: Match, told: Iterable[tuple[str, str]]) -> Iterator[Edit]:
    """What held and is now told as ended, taken back or refused leaves the status quo, with what needs it."""
    held = {text for text in found.old.status_quo if not text.startswith("not ")}
    ended = [(key, quote) for key, quote in told if key not in found.crossed]
    ended += [(key, "the report tells the opposite") for key in found.new.status_quo if key in found.crossed]
    for key, quote in ended:
        mine = found.options.get(key)
        if mine not in held:
            continue
        for gone in [mine, *_leaning(found, mine, held)]:
            held.discard(str(gone))
            yield Edit("status_quo", (), [f"not {gone}"], quote)


def _leaning(found: Match, gone: str, held: set[str]) -> list[str]:
    """Options of the status quo that may hold only with the one that goes."""
    pairs = [rule.only_if for rule in found.old.rules if rule.only_if]
    known = {key: key in held - {gone} for key in (*found.options.values(), *held)}
    return [pair["act"] for pair in pairs if pair["act"] in held and parse(pair["needs"]).truth(known) is False]


def _opposed(found: Match) -> Iterator[tuple[str, int, Preference, Preference, str]]:
    """Lines of the file with the want of the new reports that says the opposite, in the names of the file."""
    for key, order in found.new.preferences.items():
        mine = found.actors[key]
        had = found.old.preferences.get(mine)
        for want in order.prefers if had and not had.by else ():
            said = [text for one in flat((want,)) if want.mark == "inferred" and (text := found.named(one))]
            for k, line in enumerate(had.prefers if had else ()):
                if line.say and any(negate(parse(line.say)) == parse(text) for text in said):
                    yield mine, k, line, want, str(negate(parse(line.say)))


def turned(found: Match) -> Iterator[Edit]:
    """A want that a draft inferred, and that the new reports turn round."""
    for actor, k, line, want, now in _opposed(found):
        if line.mark == "inferred":
            yield Edit("preferences", (actor,), {"say": now, **grounded(want)}, "the report turns it round", k)


def against(found: Match) -> Iterator[str]:
    """What the reports say against a want that an analyst wrote; the line is left alone."""
    for actor, _, line, want, _now in _opposed(found):
        if line.mark != "inferred":
            quote = f': "{want.evidence[0]}"' if want.evidence else ""
            yield f"the reports speak against `{line.say}` of {actor}{quote}"


def observed(found: Match) -> Iterator[Edit]:
    """Signs in words that what now holds brings about."""
    new = [
        found.new.options[key.partition(".")[0]][key.partition(".")[2]]
        for key in found.new.status_quo
        if "not " not in key
    ]
    for k, sign in enumerate(found.old.indicators):
        if sign.seen is None and sign.observed is None:
            told = next(
                (option for option in new if option.mark == "inferred" and alike(sign.sign, option.label)), None
            )
            if told is not None:
                yield Edit("indicators", (), {"observed": True}, "the report tells it", k)
