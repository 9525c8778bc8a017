"""What commands share: consoles, errors, options, writing results."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tightrope.errors import TightropeError, UsageError

if TYPE_CHECKING:
    from rich.console import Console


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Parse, or fail with an example."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2023-07-20", param, ctx)


def out() -> Console:
    """The console for results; wide enough for tables when piped."""
    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else 120)


def err() -> Console:
    """The console for progress and notes, on standard error."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def show_error(error: TightropeError, context: click.Context | None = None) -> None:
    """Write an error to standard error, as text or, where `--errors json` asks for it, in the one JSON shape."""
    if _wants_json(context or click.get_current_context(silent=True)):
        click.echo(json.dumps(error.as_json(), ensure_ascii=False), err=True)
        return
    label = click.style("error: ", fg="red", bold=True)
    click.echo(label + str(error), err=True)


@contextmanager
def naming(errors: Sequence[TightropeError]) -> Iterator[None]:
    """Name the inputs that could not be read; what is done without them is done, and the exit code is 2."""
    for error in errors:
        show_error(error)
    yield
    if errors:
        raise SystemExit(UsageError.exit_code)


def _wants_json(context: click.Context | None) -> bool:
    chosen = context.find_root().params.get("errors") if context else None
    return (chosen or os.environ.get("TIGHTROPE_ERRORS")) == "json"


def note(text: str) -> None:
    """Write a line about the run to standard error."""
    click.echo(text, err=True)


def write(text: str | bytes, path: Path | None) -> None:
    """Write a result to a file, or to standard output where no path (or `-`) is given."""
    if path is None or str(path) == "-":
        click.echo(text, nl=False)
        return
    _into(text, path)
    note(f"wrote {path}")


def _into(text: str | bytes, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}", todo="choose another place with -o") from None


@contextmanager
def progress(what: str, quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """A spinner on standard error with the step under way; the yielded function names the step.

    Without a terminal only a step that keeps a reader waiting for the first time is told.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda step: note(f"{what}: {step}") if step.startswith("compiling") and not quiet else None
        return
    with err().status(what) as status:
        yield lambda step: status.update(f"{what}: {step}")


def option_record(default: str | None = "record") -> Callable[[Any], Any]:
    """The option that names the record's folder."""
    shown = f"Folder of the record's tables (default: {default})." if default else "Folder of the record's tables."
    path = click.Path(file_okay=False, path_type=Path)
    return click.option("--record", "record_dir", type=path, default=default, help=shown)


def option_date() -> Callable[[Any], Any]:
    """The option that dates reports which carry no date."""
    text = "Day of publication of reports that carry none (YYYY-MM-DD)."
    return click.option("--date", "day", type=Day(), help=text)


def option_output() -> Callable[[Any], Any]:
    """The option that names the output file."""
    path = click.Path(dir_okay=False, path_type=Path)
    return click.option("-o", "--output", type=path, help="File to write; - for standard output.")


def run_record(ctx: click.Context, **known: Any) -> Any:
    """The run record of this command: arguments given, defaults taken, versions, seed."""
    from tightrope.domain.run import RunRecord, versions

    source = click.core.ParameterSource
    params = {k: _plain(v) for k, v in ctx.params.items() if k != "output"}
    given = {k: v for k, v in params.items() if ctx.get_parameter_source(k) is not source.DEFAULT}
    rest = {k: v for k, v in params.items() if k not in given}
    return RunRecord(command=ctx.info_name or "", given=given, defaults=rest, versions=versions(), **known)


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, Path | date) else value
