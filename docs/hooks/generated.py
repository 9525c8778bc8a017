"""Fill the reference pages with what the code says of itself, so that the two never part.

`<!-- help: NAME -->` becomes the `--help` of a command, `<!-- event types -->` the ontology's types,
`<!-- parts: GROUP -->` the installed parts of an entry-point group, `<!-- errors -->` the kinds of errors, and
`<!-- names: PART -->` the public names that mkdocstrings passes over: constants, functions called like their module.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import Any

import click

HELP = re.compile(r"^<!-- help: ([\w -]+) -->$", re.M)
PARTS = re.compile(r"<!-- parts: (\w+) -->")
NAMES = re.compile(r"<!-- names: (\w+) -->")
TYPES = "<!-- event types -->"
ERRORS = "<!-- errors -->"
QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


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


def event_types() -> str:
    """A heading a type: definition, weight, modes, CAMEO codes, examples."""
    from tightrope import ontology

    return "\n\n".join(_type(key, kind) for key, kind in ontology.load().types.items())


def _type(key: str, kind: Any) -> str:
    roots = ", ".join(kind.cameo_roots)
    facts = f"{QUADS[kind.quad].capitalize()} · CAMEO {roots} · Goldstein weight {kind.goldstein:+.1f}"
    modes = "".join(f"- mode `{name}`: {text}\n" for name, text in kind.modes.items())
    codes = ", ".join(f"{code} {text.lower()}" for code, text in kind.codes.items())
    examples = "".join(f"> {text}\n>\n" for text in kind.examples)
    return f"## {key}\n\n{kind.describes}\n\n{facts}\n\n{modes}\n{examples}\n*CAMEO codes:* {codes or 'none'}"


def parts(group: str) -> str:
    """The names that the package itself registers in an entry-point group."""
    from tightrope import plugins

    own = [f"`{name}`" for name, point in plugins.available(group).items() if point.value.startswith("tightrope.")]
    return ", ".join(own) or "none"


def names(part: str) -> str:
    """Public names of a part that its own section lacks."""
    module = import_module(f"tightrope.{part}")
    told = []
    for name in module.__all__:
        path = f"tightrope.{part}.{name}"
        if name.isupper():
            told.append(f"**`{name}`**{{#{path}}} = `{getattr(module, name)!r}`")
        elif path in sys.modules:
            told.append(f"::: {path}.{name}\n    options: {{heading_level: 3}}")
    return "\n\n".join(told)


def errors() -> str:
    """A row a kind of error: its name in JSON, the exception, what it means, the exit code."""
    from tightrope import errors as family

    kinds = [c for c in vars(family).values() if isinstance(c, type) and issubclass(c, family.TightropeError)]
    rows = [f"| `{c.kind}` | `{c.__name__}` | {_first(c)} | {c.exit_code} |" for c in kinds[1:]]
    return "\n".join(["| kind | exception | means | exit code |", "| --- | --- | --- | --- |", *rows])


def _first(cls: type) -> str:
    return " ".join((cls.__doc__ or "").split())


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The mkdocs hook: replace the marks of a page."""
    filled = HELP.sub(lambda m: f"```text\n{help_of(m[1])}\n```", markdown)
    filled = PARTS.sub(lambda m: parts(m[1]), filled)
    filled = NAMES.sub(lambda m: names(m[1]), filled)
    for mark, made in ((TYPES, event_types), (ERRORS, errors)):
        filled = filled.replace(mark, made()) if mark in filled else filled
    return filled
