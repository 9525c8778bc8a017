"""Findings and briefs as a notebook shows them: sentences, pictures and tables in place."""

from __future__ import annotations

from html import escape

from tightrope.brief.charts import Theme, draw
from tightrope.brief.formats.print import cell, right, smart
from tightrope.brief.model import Brief
from tightrope.brief.palette import assign
from tightrope.domain import Chart, Finding, Table

ACTOR_KEYS = ("actor", "source", "target")
BOX = "max-width:46rem;line-height:1.5"
HEIGHT = 900


def finding(found: Finding) -> str:
    """A finding as HTML: its question, its answer, its pictures, its tables folded, and when it misleads."""
    said = [s for s in found.answer if s.role != "annex"]
    texts = "".join(f"<p{_weight(s.role)}>{escape(smart(s.text))}</p>" for s in said)
    pictures = "".join(map(_picture, found.charts))
    tables = "".join(map(_table, found.tables))
    misleads = f"<p><small><em>When this misleads.</em> {escape(smart(found.misleads))}</small></p>"
    head = f"<h4>{escape(smart(found.question))}</h4>"
    return f'<div style="{BOX}">{head}{texts}{pictures}{tables}{misleads if found.misleads else ""}</div>'


def brief(made: Brief) -> str:
    """A whole brief in a frame of its own, so that its style stays inside."""
    from tightrope.brief.formats.html import render

    page = escape(render(made), quote=True)
    return f'<iframe title="{escape(made.title)}" srcdoc="{page}" width="100%" height="{HEIGHT}"></iframe>'


def _weight(role: str) -> str:
    return {"lead": ' style="font-weight:600"', "caveat": ' style="font-style:italic"'}.get(role, "")


def _picture(chart: Chart) -> str:
    drawn = draw(chart, Theme("light", assign(_actors(chart))))
    frame = f'<figure style="margin:1em 0;background:#fffefb;padding:.6em">{drawn}'
    return f"{frame}<figcaption>{escape(smart(chart.title))}</figcaption></figure>" if drawn else ""


def _actors(chart: Chart) -> list[str]:
    """The parties in a picture, in its own order, else as they appear."""
    named = [str(a) for a in chart.options.get("actors", ())]
    found = [str(row[k]) for rows in chart.data.values() for row in rows for k in ACTOR_KEYS if row.get(k) is not None]
    return list(dict.fromkeys([*named, *found]))


def _table(table: Table) -> str:
    heads = "".join(f"<th>{escape(smart(column.label))}</th>" for column in table.columns)
    rows = "".join(f"<tr>{_cells(table, k)}</tr>" for k in range(len(table.rows)))
    body = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<details><summary>{escape(smart(table.title))}</summary>{body}</details>"


def _cells(table: Table, k: int) -> str:
    row = table.rows[k]
    return "".join(
        f'<td style="text-align:{"right" if right(c) else "left"}">{escape(smart(cell(c, row.get(c.key))))}</td>'
        for c in table.columns
    )
