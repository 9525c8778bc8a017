"""Clauses and lists in plain English, from the labels of a situation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tightrope.situation import actor_name, clause, option_keys, owner
from tightrope.situation.names import with_article, words
from tightrope.situation.schema import Situation

BRACKETS = re.compile(r"if \(([^()]*)\), then")
LONGEST = 40
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def name(situation: Situation, actor: str) -> str:
    """An actor's name as it stands inside a sentence: "the United States"."""
    return with_article(actor_name(situation, actor))


def possessive(text: str) -> str:
    """`Island's`, `the United States'`."""
    return f"{text}'" if text.endswith("s") else f"{text}'s"


def sentence(text: str) -> str:
    """With a capital first and a full stop last."""
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."


def sentence_start(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """A label inside a sentence: its first letter small unless it starts a name or an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def listing(items: Sequence[str], word: str = "and") -> str:
    """`a, b and c`."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}" if len(items) > 1 else "".join(items)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`one plan`, `three plans`, `no plan`."""
    word = COUNTS[number] if 0 <= number < len(COUNTS) else str(number)
    return f"{word} {noun if number in (0, 1) else plural or f'{noun}s'}"


def percent(share: float) -> str:
    """A share in whole percent, never 0 or 100 unless it is exact."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return "under 1%"
    return "over 99%" if whole == 100 and share < 1 else f"{whole}%"


def becomes(situation: Situation, key: str, yes: bool) -> str:
    """An option that changes, as a clause: "Island offers talks", "Island no longer keeps its embargo"."""
    said = clause(situation, key)
    if yes:
        return said
    subject = name(situation, owner(key))
    return f"{subject} no longer{said[len(subject) :]}" if said.startswith(subject) else clause(situation, key, False)


def changes(situation: Situation, before: int, after: int) -> list[tuple[str, bool]]:
    """The options that differ between two masks, in file order, with what they become."""
    keys = option_keys(situation)
    return [(key, bool(after >> k & 1)) for k, key in enumerate(keys) if (before ^ after) >> k & 1]


def change(situation: Situation, before: int, after: int) -> str:
    """What happens between two states, as a clause: one subject a party."""
    told = [f"{subject} {listing(acts)}" for subject, acts in _by_owner(situation, before, after).items()]
    return f"{', '.join(told[:-1])}, and {told[-1]}" if len(told) > 1 else "".join(told)


def position(situation: Situation, status_quo: int, mask: int) -> str:
    """A state as it differs from the status quo, for tables and pictures."""
    return sentence(change(situation, status_quo, mask) or "All stays as it is").rstrip(".")


def worlds_told(share: float) -> str:
    """`in 62% of the sampled worlds`; never to be read as a probability."""
    if share >= 1:
        return "in all sampled worlds"
    return "in no sampled world" if share <= 0 else f"in {percent(share)} of the sampled worlds"


def act(situation: Situation, before: int, after: int) -> str:
    """What one party does between two states, without naming it: "offers a summit and no longer tests"."""
    told = [becomes(situation, key, yes) for key, yes in changes(situation, before, after)]
    subjects = [name(situation, owner(key)) for key, _ in changes(situation, before, after)]
    return listing([text[len(subject) :].strip() for text, subject in zip(told, subjects, strict=True)])


def wish(situation: Situation, statement: str) -> str:
    """A priority as words: a clause that can follow "that"."""
    return BRACKETS.sub(r"if \1, then", words(situation, statement))


def once(clauses: Sequence[str]) -> list[str]:
    """Clauses of a list without a subject that the one before has: `Island acts often` and `acts on small gains`."""
    said: list[str] = []
    subject = ""
    for text in clauses:
        verb = re.search(r" (?:acts|is|cares)\b", text)
        own = text[: verb.start()] if verb else text
        said.append(text[len(own) + 1 :] if own == subject else text)
        subject = own
    return said


def fitted(parts: Sequence[str], opening: str = "", word: str = "and", longest: int = LONGEST) -> list[str]:
    """Parts as one sentence if that is short enough to be heard, else as several, each with the opening."""
    comma = "," if any("“" in part or "," in part for part in parts) else ""
    whole = (
        f"{opening}{listing([', '.join(parts[:-1]) + comma, parts[-1]], word) if len(parts) > 1 else listing(parts)}"
    )
    if len(whole.split()) <= longest or len(parts) < 2:
        return [whole] if parts else []
    half = (len(parts) + 1) // 2
    return [*fitted(parts[:half], opening, word, longest), *fitted(parts[half:], opening, word, longest)]


def short(text: str) -> bool:
    """Whether a sentence is short enough to be heard."""
    return len(text.split()) <= LONGEST


def told_change(situation: Situation, before: int, after: int, opening: str) -> list[str]:
    """What happens between two states in sentences short enough to be heard, the first with the opening."""
    whole = f"{opening}{change(situation, before, after)}"
    if short(whole):
        return [whole]
    found: list[str] = []
    for subject, acts in _by_owner(situation, before, after).items():
        for part in fitted(acts, f"{subject} ", longest=LONGEST - len(opening.split())):
            longer = f"{found[-1]}, and {part}" if found else ""
            if longer and short(longer):
                found[-1] = longer
            else:
                found.append(f"{'there ' if found else opening}{part}")
    return found


def _by_owner(situation: Situation, before: int, after: int) -> dict[str, list[str]]:
    """What each party does between two states, without its name."""
    found: dict[str, list[str]] = {}
    for key, yes in changes(situation, before, after):
        subject = name(situation, owner(key))
        found.setdefault(subject, []).append(becomes(situation, key, yes)[len(subject) :].strip())
    return found


def join(sentences: Iterable[str]) -> str:
    """Sentences as one paragraph."""
    return " ".join(sentence(text) for text in sentences if text)
