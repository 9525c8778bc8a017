"""Actors, alliances and options."""

from __future__ import annotations

from tightrope.errors import StatementError
from tightrope.situation.checks.base import Check
from tightrope.situation.mentions import mentioned
from tightrope.situation.places import Path

MOST_OPTIONS = 24
RESERVED = frozenset(
    ("and", "or", "not", "if", "then", "iff", "at", "least", "most", "of", "exactly", "true", "false", "yes", "no",
     "on", "off", "null", "none")
)  # fmt: skip


def parties(check: Check) -> None:
    """At least two actors with names that statements can use; the focal actor and all allies among them."""
    actors = check.situation.actors
    if len(actors) < 2:
        check.refuse(("actors",), "fewer than two actors", "at least two parties that act on each other")
    for key in actors:
        _identifier(check, ("actors", key), key, "actor")
    check.known(("focal",), check.situation.focal, actors, "actor")
    for key in check.situation.alliances:
        _alliance(check, key)


def _alliance(check: Check, key: str) -> None:
    alliance, actors, at = check.situation.alliances[key], check.situation.actors, ("alliances", key)
    _identifier(check, at, key, "alliance")
    for k, member in enumerate(alliance.members):
        check.known((*at, "members", k), member, actors, "actor")
    if len(set(alliance.members)) < 2:
        check.refuse((*at, "members"), f"the alliance `{key}` has fewer than two members", "two or more actors")
    if alliance.facing is not None:
        check.known((*at, "facing"), alliance.facing, actors, "actor")
    if alliance.facing in alliance.members:
        what = f"`{alliance.facing}` is a member of `{key}`"
        check.refuse((*at, "facing"), what, "an actor outside the alliance")
    for k, text in enumerate(alliance.line):
        check.statement((*at, "line", k), text)


def options(check: Check) -> None:
    """Options of known actors, with usable names, and not too many of them."""
    for actor, acts in check.situation.options.items():
        check.known(("options", actor), actor, check.situation.actors, "actor")
        for key in acts:
            _identifier(check, ("options", actor, key), key, "option")
    if not check.options:
        check.refuse(("options",), "no options", "at least one option of one actor")
    if len(check.options) > MOST_OPTIONS:
        _too_many(check)


def _too_many(check: Check) -> None:
    count, idle = len(check.options), _idle(check)
    spare = f"drop options that no line mentions ({', '.join(idle)})" if idle else "drop options that few lines mention"
    check.refuse(
        ("options",),
        f"{count} options make 2^{count} states",
        f"at most {MOST_OPTIONS} options",
        f"merge options that always go together, or {spare}",
    )


def _idle(check: Check) -> list[str]:
    try:
        wanted = mentioned(check.situation)
    except StatementError:
        return []
    return [key for key in check.options if key not in wanted]


def _identifier(check: Check, path: Path, key: str, kind: str) -> None:
    article = "an" if kind[0] in "aeiou" else "a"
    if key.lower() in RESERVED:
        what = f"`{key}` cannot name {article} {kind}: it is a word of statements or of YAML"
        check.refuse(path, what, "a name of its own", "use a verb and its object, such as `lift_sanctions`")
    elif not key.isidentifier():
        usable = "".join(letter if letter.isalnum() else "_" for letter in key).strip("_") or kind
        usable = usable if usable.isidentifier() else f"{kind}_{usable}"
        what = f"`{key}` cannot name {article} {kind}"
        check.refuse(path, what, "letters, digits and _, no digit first", f"use `{usable}`")
