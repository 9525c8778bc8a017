"""Long sentences in two, at places that `data/breaks.yaml` names, so that the body stays easy to read."""

from __future__ import annotations

import re
from functools import cache

from tightrope.brief.knowledge import knowledge
from tightrope.brief.readability import sentences

LONG, LEAST = 32, 5
HANGING = re.compile(r"(Once|If|When|Where|While|Although|As) ")
KEPT = re.compile(r"“[^”]*”|\([^()]*\)")


def broken(text: str) -> str:
    """The text with its long sentences broken where they may be."""
    return " ".join(_broken(part) for part in sentences(text)) if len(text.split()) > LONG else text


def _broken(text: str) -> str:
    if len(text.split()) <= LONG:
        return text
    bare = KEPT.sub(lambda m: "x" * len(m.group()), text)
    hangs = bool(HANGING.match(bare))
    for at, into in (rule for rule in _rules() if not (hangs and rule[0].pattern.startswith(", "))):
        for match in at.finditer(bare):
            first, _, rest = match.expand(into).rpartition(". ")
            head, tail = text[: match.start()] + first + ".", rest + text[match.end() :]
            if min(len(head.split()), len(tail.split())) >= LEAST:
                return f"{_broken(head)} {_broken(tail[:1].upper() + tail[1:])}"
    return text


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule["at"]), rule["into"]) for rule in knowledge("breaks"))
