"""`tightrope compare`: two briefs side by side."""

from __future__ import annotations

from pathlib import Path

import click

from tightrope.cli.common import option_output, write

TEXT_FORMS = {"md", "json"}


@click.command()
@click.argument("before", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("after", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--format", "form", help="md, html, json, docx, pdf, or an added one; told from -o where it is not given."
)
@option_output()
def command(before: Path, after: Path, form: str | None, output: Path | None) -> None:
    """Set two briefs side by side: what changed in the record, in the model and in the findings.

    BEFORE and AFTER are files that `tightrope brief --format json` wrote.

    \b
    tightrope compare monday.json friday.json
    tightrope compare monday.json friday.json -o changes.html
    """
    from tightrope.brief import compare
    from tightrope.brief.formats.json import read
    from tightrope.plugins import load

    form = form or (output.suffix.lstrip(".") if output and output.suffix else "md")
    render = load("briefs", form)
    old, new = (read(path.read_text(encoding="utf-8", errors="replace"), str(path)) for path in (before, after))
    place = None if form in TEXT_FORMS else Path(f"{before.stem}-{after.stem}.{form}")
    write(render(compare(old, new)), output or place)
