"""A situation from its file: YAML, short forms, schema, names and limits; all errors in one pass."""

from __future__ import annotations

from pathlib import Path as FilePath

from pydantic import ValidationError

from tightrope.errors import SituationError, Where
from tightrope.situation.checks.base import Check
from tightrope.situation.checks.homes import homes
from tightrope.situation.checks.parties import options, parties
from tightrope.situation.checks.plans import plans
from tightrope.situation.checks.rules import rules
from tightrope.situation.checks.wants import wants
from tightrope.situation.normal import spell_out
from tightrope.situation.places import Document, raise_all, read, spoken
from tightrope.situation.refusals import refuse_all, without
from tightrope.situation.schema import Situation

STARTER = "start one from a report with `tightrope draft REPORT -o situation.yaml`"


def load(path: FilePath | str) -> Situation:
    """The situation in a file. Raises SituationError, or ErrorList with every error of the file."""
    try:
        text = FilePath(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SituationError("no such file", where=Where(path), todo=STARTER) from None
    except (OSError, UnicodeDecodeError) as found:
        what = "this is no text file" if isinstance(found, UnicodeDecodeError) else str(found.strerror)
        raise SituationError(what, where=Where(path), expected="a YAML file in UTF-8", todo=STARTER) from None
    return loads(text, str(path))


def loads(text: str, name: str = "situation.yaml") -> Situation:
    """The situation that a YAML text says; `name` stands in errors. Raises as `load`."""
    document = read(text, name)
    if not isinstance(document.plain, dict):
        what = "the file is empty" if document.plain is None else "the file holds no keys"
        raise SituationError(what, where=Where(name, 1), expected="`title:`, `actors:`, `options:`, ...", todo=STARTER)
    situation = _shaped(document, name)
    if situation is not None:
        _check(situation, document)
    raise_all(document.errors)
    assert situation is not None
    return situation


def _check(situation: Situation, document: Document) -> None:
    """Names and limits; what stands in a line that is refused already is not refused twice."""
    refused, document.errors = document.errors, []
    check = Check(situation, document)
    for part in (parties, options, rules, wants, plans, homes):
        part(check)
    lines = {error.where.line for error in refused if error.where}
    document.errors = refused + [error for error in document.errors if error.where and error.where.line not in lines]


def _shaped(document: Document, name: str) -> Situation | None:
    lines = {spoken(path): line for path, (line, _) in document.places.items()}
    full = spell_out(document.plain)
    try:
        return Situation(**{**full, "places": lines, "path": name})
    except ValidationError as found:
        refuse_all(found, document)
        rest = without(full, found)
    try:
        return Situation(**{**rest, "places": lines, "path": name})
    except ValidationError:
        return None
