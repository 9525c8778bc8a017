"""`tightrope actor`: whom a phrase names on a day, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import Day
from tightrope.errors import UsageError

if TYPE_CHECKING:
    from tightrope.coding import Resolution
    from tightrope.coding.who import Candidate
    from tightrope.domain import Party


SHOWN = 12  # readings of a name that are printed


@click.command()
@click.argument("phrase")
@click.option("--on", "day", type=Day(), help="The day on which the phrase was written.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def command(phrase: str, day: date | None, form: str) -> None:
    """Say whom a phrase names, and how that was resolved.

    \b
    tightrope actor "Prime Minister Trudeau" --on 2023-07-20
    tightrope actor "the Quai d'Orsay"
    """
    from tightrope.coding import resolve

    if not phrase.strip():
        raise UsageError("the phrase is empty", expected="who acts, as a text names them", todo='actor "the Kremlin"')
    found = resolve(phrase, on=day)
    click.echo(_json(found) if form == "json" else _text(found))


def _text(found: Resolution) -> str:
    known = [party for party in found.parties if party.code != "---"]
    head = [_named(party) for party in known] or [f"nobody that the ontology knows: {found.phrase}"]
    readings = [_reading(one) for one in found.candidates] if len(found.candidates) > 1 else []
    more = [f"    and {len(readings) - SHOWN} more: --format json lists them all"] if len(readings) > SHOWN else []
    listed = ["readings (* chosen):", *readings[:SHOWN], *more] if readings else []
    return "\n".join([*head, *(f"  {step}" for step in found.steps), *listed])


def _reading(one: Candidate) -> str:
    """One line: the mark, the code, what it names, since when and until when, whether that holds on the day."""
    span = f", {one.since or '...'} to {one.until or 'now'}" if one.since or one.until else ""
    late = "" if one.held else " (not on that day)"
    return f"  {'*' if one.chosen else ' '} {one.form!r}: {one.code}, {one.kind} of {one.name}{span}{late}"


def _named(party: Party) -> str:
    from tightrope import ontology

    person = f" ({party.person})" if party.person and party.person != party.code else ""
    return f"{party.full}  {ontology.load().name_of(party.code)}{person}"


def _json(found: Resolution) -> str:
    import json
    from dataclasses import asdict

    parties = [party.model_dump(exclude={"start", "end"}) for party in found.parties]
    readings = [asdict(one) for one in found.candidates]
    body = {"phrase": found.phrase, "parties": parties, "steps": found.steps, "readings": readings}
    return json.dumps(body, ensure_ascii=False, indent=2, default=str)
