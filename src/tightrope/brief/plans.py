"""Plans by letter: introduced once with their names, then called "plan B", so that no sentence carries long names."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import Any

from tightrope.analyses.telling.plan_names import brief_names, plan_label
from tightrope.brief.model import Plan
from tightrope.domain import Chart, Table
from tightrope.situation.schema import Situation

FEWEST, TODAY = 3, "Today"
LETTER = r"plan ([A-Z])(?! \()"


class Plans:
    """Calls the plans of a situation by letters; with fewer than three the names stay."""

    def __init__(self, situation: Situation) -> None:
        labels, briefly = {key: plan_label(situation, key) for key in situation.strategies}, brief_names(situation)
        kept = labels if FEWEST <= len(labels) <= len(ascii_uppercase) else {}
        self.letters = dict(zip(kept.values(), ascii_uppercase, strict=False))
        self.short = {label: briefly[key] for key, label in labels.items()}
        self.because = {labels[k]: s.because or "" for k, s in situation.strategies.items()}
        self.names = {word for actor in situation.actors.values() for word in (actor.name or "").split()}
        self.seen: dict[str, set[str]] = {}

    def all(self) -> tuple[Plan, ...]:
        """The plans, to be listed once."""
        return tuple(Plan(letter=letter, name=label, why=self.because[label]) for label, letter in self.letters.items())

    def text(self, section: str, text: str) -> str:
        """A sentence with letters for names; the first time in a section a few words tell which plan it is."""
        seen = self.seen.setdefault(section, set())
        few = sum(f"“{label}”" in text or f"“{self.short[label]}”" in text for label in self.letters) < FEWEST
        for label in sorted(self.letters, key=lambda label: text.find(f"“{self.short[label]}")):
            text = self._name(text, label, seen, told=few)
        return _cap(_collected(text))

    def _name(self, text: str, label: str, seen: set[str], *, told: bool) -> str:
        quoted, called = f"“{label}”", f"plan {self.letters[label]}"
        text = text.replace(f"“{self.short[label]}”", quoted)
        if told and quoted in text and label not in seen:
            seen.add(label)
            text = text.replace(quoted, f"{called} ({self._small(label)})", 1)
        return text.replace(quoted, called)

    def _small(self, label: str) -> str:
        """The short form inside brackets: its first letter small unless it starts a name."""
        short = self.short[label]
        return short if short.split()[0] in self.names or short[1:2].isupper() else short[:1].lower() + short[1:]

    def table(self, found: Table) -> Table:
        """A table with the letter before each plan's name."""
        rows = tuple({key: self._cell(value) for key, value in row.items()} for row in found.rows)
        return found.model_copy(update={"rows": rows})

    def chart(self, found: Chart) -> Chart:
        """A picture with the letter before each plan's name, and letters in its words."""
        data = {
            name: [{key: self._cell(value, briefly=True) for key, value in row.items()} for row in rows]
            for name, rows in found.data.items()
        }
        return found.model_copy(update={"data": data, "alt": self.bare(found.alt)})

    def bare(self, text: str) -> str:
        """A text with letters for names that stand without quotation marks."""
        for label in sorted(self.letters, key=len, reverse=True):
            text = text.replace(f"“{label}”", label).replace(f"“{self.short[label]}”", label)
            text = text.replace(label, f"plan {self.letters[label]}")
        return _cap(text)

    def choice(self, found: Table) -> Table:
        """A table with the whole name of each plan, one a line, as where plans are introduced."""
        rows = tuple(
            {key: "\n".join(map(self._cell, _parts(value))) if key == "plan" else value for key, value in row.items()}
            for row in found.rows
        )
        columns = tuple(column for column in found.columns if column.form != "tick")
        return found.model_copy(update={"rows": rows, "columns": columns})

    def _cell(self, value: Any, *, briefly: bool = False) -> Any:
        parts = _parts(value)
        known = [part for part in parts if part in self.letters]
        if not known or len(known) + (parts[0] == TODAY) != len(parts):
            return value
        names = self.short if briefly else {}
        if len(known) < (FEWEST - briefly):
            return " / ".join(f"{self.letters[p]}. {names.get(p, p)}" if p in known else p for p in parts)
        start = [] if parts[0] in known else [parts[0]]
        return " / ".join([*start, f"Plans {_run([self.letters[part] for part in known])}"])


def _parts(value: Any) -> list[str]:
    return value.split(" / ") if isinstance(value, str) else []


def _run(letters: list[str]) -> str:
    """`B to F`, or `B, D and E`."""
    whole = "".join(letters) in ascii_uppercase
    return f"{letters[0]} to {letters[-1]}" if whole else f"{', '.join(letters[:-1])} and {letters[-1]}"


def _collected(text: str) -> str:
    """`plan A, plan B and plan C` as `plans A, B and C`."""

    def joined(match: re.Match[str]) -> str:
        return "plans " + re.sub(r"plan ([A-Z])", r"\1", match.group())

    return re.sub(rf"{LETTER}(?:, {LETTER})* (?:and|or) {LETTER}", joined, text)


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
