"""`tightrope outcomes`: which states hold."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tightrope.cli.common import option_output, out, write


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="How to print.")
@click.option(
    "--sanctions",
    type=click.Choice(["legal", "single"]),
    default="legal",
    help="Replies counted: legal sequences of the others, or one step of one opponent.",
)
@click.option("--why", metavar="STATE", help="Explain one state: the improvement, and the reply that blocks it.")
@option_output()
def command(file: Path, form: str, sanctions: str, why: str | None, output: Path | None) -> None:
    """List the states that hold for every actor, by stability concept (R, GMR, SMR, SEQ, SSEQ).

    FILE is a situation (YAML), a conflict-case/1 file (JSON) or an option table (CSV).

    \b
    tightrope outcomes examples/elmira/situation.yaml
    tightrope outcomes case.json --format json
    """
    from tightrope.graph import read

    game = read(file)
    if why is not None:
        _explain(game, why, sanctions)
        return
    from tightrope.graph import outcomes_json

    result = outcomes_json(game.graph, game.ranks, rule=sanctions)
    if form == "json" or output:
        write(json.dumps(result, ensure_ascii=False, indent=2) + "\n", output)
    else:
        _print(result)


def _print(result: dict[str, object]) -> None:
    from rich.table import Table

    concepts = result["concepts"]
    assert isinstance(concepts, dict)
    table = Table("concept", "holds for all", "states")
    for concept, labels in concepts.items():
        table.add_row(concept, str(len(labels)), "\n".join(map(str, labels)) or "none")
    out().print(table)


def _explain(game: object, state: str, rule: str) -> None:
    from tightrope.graph import explain

    out().print(explain(game, state, rule=rule))
