"""What an analysis returns: a question answered in sentences, with tables, charts and what they rest on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from tightrope import plugins
from tightrope.domain.base import Value

Kind = Literal["evidence", "assumption", "derived", "counted", "elicited"]
Cell = str | int | float | bool | None | list[Any]


class Basis(Value):
    """One thing that a sentence rests on.

    `kind` evidence: `ref` is the id of an event, claim or contact, `quote` its words, `report` its report.
    assumption or elicited: `ref` is the path in the situation file (`preferences.north[0]`), `quote` its text.
    derived or counted: `ref` names the analysis and the number (`wedge:exposure.north`).
    `note` is what a footnote says in words.
    """

    kind: Kind
    ref: str
    note: str
    quote: str | None = None
    report: str | None = None
    where: str | None = None


class Sentence(Value):
    """One sentence of a brief. `rests_on` holds the keys of bases; `weight` orders the bottom line (0-1).

    `role` lead: may stand in the bottom line; body: in its section; caveat: a limit; annex: annex only.
    """

    text: str
    rests_on: tuple[str, ...] = ()
    role: Literal["lead", "body", "caveat", "annex"] = "body"
    weight: float = 0.0


class Column(Value):
    """One column of a table. `form` tells how cells print: text, share (0-1 as %), number, word (estimative)."""

    key: str
    label: str
    form: Literal["text", "share", "number", "integer", "band", "date", "tick"] = "text"
    note: str | None = None


class Table(Value):
    """Rows keyed by column. A `band` cell is `[low, high]`; a `share` cell is a number from 0 to 1."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]
    note: str | None = None


class Chart(Value):
    """Data for a picture; the brief draws it by `kind` (`timeline`, `relations`, `moves`, `fan`, `dots`, ...).

    `data` is named lists of flat rows; `alt` says in words what the picture shows; `options` are the kind's own.
    """

    key: str
    kind: str
    title: str
    data: dict[str, list[dict[str, Cell]]]
    alt: str
    caption: str | None = None
    options: dict[str, Any] = {}


class Finding(Value):
    """The answer to one question.

    `key` is the analysis's name; `answer` its sentences in reading order; `bases` what they rest on, by key;
    `numbers` the machine-readable result; `misleads` when not to trust it; `method` the docs page and definition.
    """

    key: str
    question: str
    answer: tuple[Sentence, ...]
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    bases: dict[str, Basis] = {}
    numbers: dict[str, Any] = {}
    misleads: str = ""
    method: str = ""

    def _repr_html_(self) -> str:
        """What a notebook shows; the display is the part `finding` of the entry points `tightrope.displays`."""
        display: Callable[[Finding], str] = plugins.load("displays", "finding")
        return display(self)
