"""Fill the reference pages with what the code says of itself, so that the two never part.

A line `<!-- help: NAME -->` in a page becomes the `--help` of that command.
"""

from __future__ import annotations

import re
from typing import Any

import click

MARK = re.compile(r"^<!-- help: ([\w -]+) -->$", re.M)


def help_of(name: str) -> str:
    """The help text of a command or subcommand, e.g. `record sql`."""
    from tightrope.cli.main import cli

    command: click.Command = cli
    context = click.Context(cli, info_name="tightrope")
    for word in name.split():
        assert isinstance(command, click.Group)
        found = command.get_command(context, word)
        assert found is not None, f"no command {name}"
        command, context = found, click.Context(found, info_name=word, parent=context)
    return command.get_help(context)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The mkdocs hook: replace the marks of a page."""
    return MARK.sub(lambda m: f"```text\n{help_of(m[1])}\n```", markdown)
