"""A group of commands that imports a command only when it is asked for."""

from __future__ import annotations

from errno import EPIPE
from typing import Any

import click

from tightrope.cli.common import show_error
from tightrope.errors import TightropeError, UsageError
from tightrope.plugins import available


class LazyGroup(click.Group):
    """Commands come from the entry points `tightrope.commands`; third parties add theirs the same way."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, alphabetical."""
        return list(available("commands"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command; None for an unknown name."""
        point = available("commands").get(cmd_name)
        return point.load() if point else None

    def invoke(self, ctx: click.Context) -> Any:
        """Run; a user's mistake is shown while the settings are at hand, and sets the exit code."""
        try:
            return super().invoke(ctx)
        except TightropeError as error:
            show_error(error, ctx)
            ctx.exit(error.exit_code)
        except OSError as error:
            if error.errno == EPIPE:
                raise
            place = f"{error.filename}: " if error.filename else ""
            show_error(UsageError(f"{place}{error.strerror or error}", todo="check the place, its rights and its room"))
            ctx.exit(UsageError.exit_code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but an unknown command names the nearest one."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            ctx.fail(_unknown(args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def _unknown(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
    return f"no command is called {name!r}; {hint}"
