"""`tightrope brief`: the main job, from reports or a case to a brief."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import (
    naming,
    note,
    option_date,
    option_output,
    option_record,
    progress,
    run_record,
    write,
)
from tightrope.errors import UsageError

if TYPE_CHECKING:
    from tightrope.brief import Brief

TEXT_FORMS = {"md", "json"}


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", help="html, md, json, docx, pdf, or an added one; else as -o ends, else html.")
@click.option("--worlds", type=click.IntRange(1, 1_000_000), default=1000, show_default=True, help="Worlds to draw.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of every random draw.")
@click.option("--dask", metavar="ADDRESS", help="A Dask scheduler that the worlds are spread over; same results.")
@click.option("--focal", help="The actor whose choice is analysed, where the situation is drafted.")
@click.option("--lint", is_flag=True, help="Check the words of the brief; fail where it overclaims.")
@option_date()
@option_record(default=None)
@option_output()
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    form: str | None,
    worlds: int,
    seed: int,
    dask: str | None,
    focal: str | None,
    lint: bool,
    day: date | None,
    record_dir: Path | None,
    output: Path | None,
) -> None:
    """Write a brief: what happened, who wants what, what would hold, where an alliance can be split.

    PATHS are reports, a situation file, or a case folder with situation.yaml, reports/ and chronology.csv. Without a
    situation one is drafted from the reports, each line marked inferred or assumed; with --record and no PATHS, from
    what the record holds. Text formats go to standard output unless -o is given; others are written to the working
    folder as NAME.brief.FORMAT.

    \b
    tightrope brief examples/japan-north-korea-2023 -o brief.html
    tightrope brief article.txt --date 2023-07-20
    tightrope brief article.txt --format json --seed 1 > brief.json
    """
    from tightrope.plugins import load
    from tightrope.study import open_study

    if not paths and record_dir is None:
        raise UsageError("nothing is named to read", expected="reports, a situation, a case folder, or --record DIR")
    form = form or _form(output)
    render = load("briefs", form)
    with progress("brief") as step:
        study = open_study(paths, day=day, record_dir=record_dir, focal=focal, progress=step)
        findings = study.findings(worlds=worlds, seed=seed, progress=step, dask=dask)
        as_of = study.situation.as_of
        run = run_record(ctx, seed=seed, inputs=study.inputs, as_of=as_of and as_of.isoformat())
        step("composing")
        brief = study.brief(findings, run)
        result = render(brief)
    with naming(study.errors):
        for text in study.notes:
            note(text)
        write(result, output or _place(paths[0] if paths else Path("record"), form))
        if lint:
            _lint(brief)


def _form(output: Path | None) -> str:
    """The format that the output file's ending names; html where it names none."""
    from tightrope.plugins import available

    ending = output.suffix[1:].lower() if output else ""
    ending = {"htm": "html", "markdown": "md"}.get(ending, ending)
    return ending if ending in available("briefs") else "html"


def _place(path: Path, form: str) -> Path | None:
    name = path.resolve().name if path.is_dir() else path.stem
    return None if form in TEXT_FORMS else Path(f"{name}.brief.{form}")


def _lint(brief: Brief) -> None:
    from tightrope.brief import lint

    found = lint(brief)
    for line in found:
        note(str(line))
    if found:
        raise SystemExit(1)
