"""`tightrope outcomes`: which states hold, why, and what would make one hold."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tightrope.cli.common import option_output, out, write

DRAWN = ("dot", "gexf", "mermaid", "case", "csv")
CONCEPTS = ("R", "GMR", "SMR", "SEQ", "SSEQ")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json", *DRAWN]), default="table", help="How to print.")
@click.option(
    "--sanctions",
    type=click.Choice(["legal", "single"]),
    default="legal",
    help="Replies counted: legal sequences of the others, or one step of one opponent.",
)
@click.option("--why", metavar="STATE", help="Explain one state: the improvement, and the reply that blocks it.")
@click.option("--hold", metavar="STATE", help="What would have to change for this state to hold for all.")
@click.option("--concept", type=click.Choice(CONCEPTS), default="SEQ", help="The concept that --hold asks for.")
@click.option(
    "--reading", "readings", multiple=True, metavar="QUESTION=READING", help="Choose a reading of a hypothesis."
)
@option_output()
def command(
    file: Path,
    form: str,
    sanctions: str,
    why: str | None,
    hold: str | None,
    concept: str,
    readings: tuple[str, ...],
    output: Path | None,
) -> None:
    """List the states that hold for every actor, by stability concept (R, GMR, SMR, SEQ, SSEQ).

    FILE is a situation (YAML), a conflict-case/1 file (JSON) or an option table (CSV). A STATE is a label of the
    file, the options that are yes joined by commas, `status quo`, or `#` and a number.

    \b
    tightrope outcomes examples/elmira/game.csv
    tightrope outcomes examples/elmira/game.csv --why 5
    tightrope outcomes examples/elmira/game.csv --hold 1 --concept R
    tightrope outcomes situation.yaml --format mermaid -o moves.mmd
    """
    from tightrope.graph import export, outcomes_json, read

    game = read(file, _pairs(readings))
    if why is not None or hold is not None:
        _ask(game, why, hold, concept, sanctions)
    elif form == "json":
        found = outcomes_json(game.graph, game.ranks, rule=sanctions)
        write(json.dumps(found, ensure_ascii=False, indent=2) + "\n", output)
    elif form in DRAWN:
        write(export(game, "table" if form == "csv" else form), output)
    else:
        _print(game, sanctions)


def _pairs(readings: tuple[str, ...]) -> dict[str, str]:
    wrong = next((text for text in readings if "=" not in text), None)
    if wrong is not None:
        raise click.BadParameter(f"{wrong!r} is not QUESTION=READING", param_hint="--reading")
    return dict((part.strip() for part in text.split("=", 1)) for text in readings)  # type: ignore[misc]


def _ask(game: object, why: str | None, hold: str | None, concept: str, rule: str) -> None:
    from tightrope.graph import explain
    from tightrope.graph.advice import advise

    if why is not None:
        out().print(explain(game, why, rule=rule), markup=False)  # type: ignore[arg-type]
    if hold is not None:
        out().print(advise(game, hold, concept, rule=rule), markup=False)  # type: ignore[arg-type]


def _print(game: object, rule: str) -> None:
    from tightrope.cli.outcomes_table import overview

    for part in overview(game, rule):  # type: ignore[arg-type]
        out().print(part)
