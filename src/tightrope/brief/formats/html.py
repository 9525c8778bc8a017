"""HTML: one self-contained file that needs no script, reads in light and dark, and prints to A4."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tightrope.brief.annex import run_rows
from tightrope.brief.charts import NARROW, WIDE, Theme, draw
from tightrope.brief.dates import spoken
from tightrope.brief.formats.print import behind, cell, right, share, smart, stop
from tightrope.brief.groups import counted, grouped
from tightrope.brief.model import Brief, Figure
from tightrope.brief.notes import cite
from tightrope.brief.palette import DARK, LIGHT, css


def render(brief: Brief) -> str:
    """The page."""
    names = {person.key: person.name for person in brief.people}
    theme = Theme("page", {person.key: person.slot for person in brief.people}, names)

    def pictures(figure: Figure) -> tuple[Markup, Markup]:
        wide, narrow = (Markup(draw(figure.chart, theme.at(width))) for width in (WIDE, NARROW))
        return wide, narrow

    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            pictures=pictures,
            names=names,
            light=Markup(css(LIGHT)),
            dark=Markup(css(DARK)),
            sources={source.number: source for source in brief.sources},
            run=run_rows(brief.run),
            groups=grouped(brief.assumptions),
            behind=behind,
        )
    )


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("tightrope.brief.formats", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {"smart": smart, "spoken": spoken, "cite": cite, "stop": stop}
    found.filters.update(filters)
    found.globals.update(cell=cell, right=right, share=share, counted=counted)
    return found
