"""`tightrope draft`: a situation file from reports, for an analyst to edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tightrope.cli.common import naming, note, option_date, option_output, progress, write
from tightrope.errors import ErrorList, TightropeError, UsageError

if TYPE_CHECKING:
    from tightrope.domain import Coded
    from tightrope.record import Record
    from tightrope.situation.draft import Draft

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--focal", help="The actor whose choice is analysed (a code or name); found in the text if not given.")
@option_date()
@option_output()
@click.option("--explain", type=FILE, help="Also write a page with text and model side by side (HTML).")
@click.option("--update", type=FILE, help="Propose what REPORTS would add to this edited file, as a diff.")
@click.option("--write", "apply", is_flag=True, help="With --update: write the file, not only the diff.")
@click.option("--llm", metavar="URL", help="Also ask this OpenAI-compatible endpoint for lines (off by default).")
@click.option("--model", default="local", show_default=True, help="With --llm: the model's name.")
@click.option("--llm-remote", is_flag=True, help="With --llm: allow an endpoint outside this machine and its network.")
def command(
    reports: tuple[Path, ...],
    focal: str | None,
    day: date | None,
    output: Path | None,
    explain: Path | None,
    update: Path | None,
    apply: bool,
    llm: str | None,
    model: str,
    llm_remote: bool,
) -> None:
    """Draft a situation from reports. Each line is marked inferred (with its sentence) or assumed.

    \b
    tightrope draft article.txt --date 2023-07-20 -o situation.yaml
    tightrope draft article.txt -o situation.yaml --explain draft.html
    tightrope draft --update situation.yaml new-report.txt           # shows a diff, changes nothing
    tightrope draft --update situation.yaml new-report.txt --write
    """
    from tightrope.study import notes_on

    if apply and update is None:
        raise UsageError("--write stands without --update", todo="name the file: --update situation.yaml")
    if update is not None and (explain or llm or focal):
        raise UsageError("--update goes with REPORTS, --date, --write and -o only", todo="draft anew, or update")
    with progress("drafting"):
        coded, errors = _coded(reports, day)
        made = None if update else _drafted(coded, errors, focal, llm, model, llm_remote)
    with naming(errors):
        for text in notes_on(coded):
            note(text)
        if made is None:
            assert update is not None
            _update(update, coded, apply, output)
        else:
            write(made.text, output)
            if explain:
                _explain(made, coded, explain)
            for line in made.left_out:
                note(f"left out: {line}")


def _coded(paths: tuple[Path, ...], day: date | None) -> tuple[list[Coded], tuple[TightropeError, ...]]:
    from tightrope.study import code_reports, read_reports

    reports, errors = read_reports(paths, day)
    if not reports:
        raise ErrorList(list(errors)) if len(errors) > 1 else errors[0]
    return code_reports(reports), errors


def _record(coded: list[Coded]) -> Record:
    from tightrope.record import Record

    record = Record.memory()
    record.add(*coded)
    return record


def _drafted(
    coded: list[Coded],
    errors: tuple[TightropeError, ...],
    focal: str | None,
    llm: str | None,
    model: str,
    remote: bool,
) -> Draft:
    from tightrope.study import drafted

    made = drafted(_record(coded), errors, focal)
    if llm is None:
        return made
    from tightrope.situation.draft.llm import Endpoint, ask, extended

    answer = ask(Endpoint(llm, model, remote), [one.report for one in coded], made.situation)
    note(f"{model}: {len(answer.edits)} lines taken, {len(answer.refused)} refused")
    for reason in answer.refused:
        note(f"  refused: {reason}")
    return extended(made, answer)


def _update(path: Path, coded: list[Coded], apply: bool, output: Path | None) -> None:
    from tightrope.situation.draft.updating import update

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {path}: {error}", todo="name a situation file") from None
    found = update(text, _record(coded), str(path))
    for remark in found.remarks:
        note(remark)
    if not found.edits:
        note("the reports add nothing that the file does not say")
        return
    click.echo(found.diff, nl=False)
    if apply or output:
        write(found.text, output or path)
    else:
        note(f"{len(found.edits)} changes proposed; nothing is written (add --write, or -o FILE)")


def _explain(made: Draft, coded: list[Coded], path: Path) -> None:
    from tightrope.situation.draft.explain import explained

    write(explained(made, [one.report for one in coded]), path)
