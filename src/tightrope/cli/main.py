"""The entry of the command line: settings that all commands share, and the one place where errors are shown."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from tightrope import __version__
from tightrope.cli.common import show_error
from tightrope.cli.lazy import LazyGroup
from tightrope.errors import UsageError

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
    try:
        code = cli.main(args=None if argv is None else list(argv), prog_name="tightrope", standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(UsageError.exit_code)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        todo = f"{context.command_path} --help" if context else "tightrope --help"
        show_error(UsageError(error.format_message(), todo=todo), context)
        sys.exit(UsageError.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
