"""The brief a minister reads: composed from findings, each sentence with its footnotes, printed in many formats.

`compose` makes the value; `html`, `md` and `json` print it; `lint` checks its words; `compare` sets two side by side.
"""

from __future__ import annotations

from tightrope.brief.compare import compare
from tightrope.brief.compose import compose
from tightrope.brief.lint import lint, lint_file
from tightrope.brief.lints import Lint
from tightrope.brief.model import Brief

__all__ = ["Brief", "Lint", "compare", "compose", "html", "json", "lint", "lint_file", "md"]


def html(brief: Brief) -> str:
    """The brief as one self-contained HTML file."""
    from tightrope.brief.formats.html import render

    return render(brief)


def md(brief: Brief) -> str:
    """The brief as Markdown with footnotes."""
    from tightrope.brief.formats.md import render

    return render(brief)


def json(brief: Brief) -> str:
    """The brief, its findings and its run record as JSON: the same inputs give the same bytes."""
    from tightrope.brief.formats.json import render

    return render(brief)
