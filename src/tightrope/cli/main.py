"""The entry of the command line: settings that all commands share, and the one place where errors are shown."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from tightrope import __version__
from tightrope.cli.lazy import LazyGroup
from tightrope.errors import TightropeError, UsageError

EPILOG = """\b
First steps:
  tightrope brief examples/japan-north-korea-2023     the worked example, as an HTML brief
  tightrope brief REPORT --date 2023-07-20            a brief from any diplomatic article
  tightrope code REPORT                               who did what to whom, with the words
  tightrope draft REPORT -o situation.yaml            a model to edit
"""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tightrope")
@click.option(
    "--errors",
    type=click.Choice(["text", "json"]),
    default="text",
    envvar="TIGHTROPE_ERRORS",
    help="How errors are written to standard error.",
)
def cli(errors: str) -> None:
    """From reports of a diplomatic situation to a record, a model and a brief.

    Everything runs on this machine; nothing that is read leaves it.
    """


def main(argv: Sequence[str] | None = None) -> None:
    """Run a command. A user's mistake prints what is wrong and what to do, never a traceback."""
    args = list(sys.argv[1:] if argv is None else argv)
    try:
        code = cli.main(args=args, prog_name="tightrope", standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        sys.exit(_show(_from_click(error), args))
    except TightropeError as error:
        sys.exit(_show(error, args))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)


def _from_click(error: click.ClickException) -> TightropeError:
    context = getattr(error, "ctx", None)
    todo = f"{context.command_path} --help" if context else "tightrope --help"
    return UsageError(error.format_message(), todo=todo)


def _show(error: TightropeError, args: list[str]) -> int:
    from tightrope.cli.common import show_error

    show_error(error, as_json=_wants_json(args))
    return error.exit_code


def _wants_json(args: list[str]) -> bool:
    import os

    asked = "--errors=json" in args or ("--errors" in args and args[args.index("--errors") + 1 :][:1] == ["json"])
    return asked or os.environ.get("TIGHTROPE_ERRORS") == "json"
