"""Long sentences in two, at places that `data/breaks.yaml` names, so that the body stays easy to read."""

from __future__ import annotations

import re
from functools import cache

from tightrope.brief.knowledge import knowledge
from tightrope.brief.readability import sentences

LONG, LEAST = 32, 5
HANGING = re.compile(r"(?i)\b(once|if|when|where|while|although|as|that|whether|unless|because)\b")
SCENE = re.compile(r"(There|In it) ")
MEMBER = re.compile(r", (?=(?:the )?[A-Z]\w+ (?:[A-Z]\w+ )*(?:no longer |[a-z]+s )[^,]*$)")
KEPT = re.compile(r"“[^”]*”|\([^()]*\)")


def broken(text: str) -> str:
    """The text with its long sentences broken where they may be."""
    return " ".join(_broken(part) for part in sentences(text)) if len(text.split()) > LONG else text


def _broken(text: str) -> str:
    if len(text.split()) <= LONG:
        return text
    bare = KEPT.sub(lambda m: "x" * len(m.group()), text)
    for at, into in _rules():
        for match in at.finditer(bare):
            if at.pattern.startswith(", ") and HANGING.search(bare[: match.start()]):
                continue
            first, _, rest = match.expand(into).rpartition(". ")
            before = text[: match.start()]
            before = _joined(before) if match.group() == ", and " else before
            head, tail = before + first + ".", rest + text[match.end() :]
            if min(len(head.split()), len(tail.split())) >= LEAST:
                return f"{_broken(head)} {_broken(_opened(head, tail))}"
    return text


def _joined(head: str) -> str:
    """A list of clauses that has lost its last member joined anew: `A acts, B waits` as `A acts, and B waits`."""
    found = None if ", and " in head else next(iter(reversed(list(MEMBER.finditer(head)))), None)
    return f"{head[: found.start()]}, and {head[found.end() :]}" if found else head


def _opened(head: str, tail: str) -> str:
    """The second sentence with a capital; where the first sets a scene, the second stays in it."""
    scene = SCENE.match(head)
    return (
        f"{scene.group()}{tail[:1].lower() if tail.startswith('The ') else tail[:1]}{tail[1:]}"
        if scene
        else (tail[:1].upper() + tail[1:])
    )


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule["at"]), rule["into"]) for rule in knowledge("breaks"))
