"""Seconds and bytes of every format, reading grade and complaints of the lint, for each worked example."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from tightrope.brief import Brief, lint
from tightrope.brief.formats import docx, html, json, md, pdf
from tightrope.brief.readability import grade
from tightrope.domain import RunRecord
from tightrope.study import open_study

EXAMPLES = Path(__file__).parent.parent / "examples"
WORLDS = 300
FORMS = {"html": html.render, "md": md.render, "json": json.render, "docx": docx.render, "pdf": pdf.render}


def brief_of(folder: Path) -> tuple[Brief, float]:
    study = open_study([folder])
    findings = study.findings(worlds=WORLDS)
    start = perf_counter()
    made = study.brief(findings, RunRecord(command="bench", given={"worlds": WORLDS}, seed=0))
    return made, perf_counter() - start


def measured(made: Brief) -> str:
    cells = []
    for name, render in FORMS.items():
        if name == "pdf" and pdf.browser() is None:
            continue
        start = perf_counter()
        out = render(made)
        size = len(out.encode() if isinstance(out, str) else out)
        cells.append(f"{name} {perf_counter() - start:.2f} s {size / 1000:,.0f} kB")
    return ", ".join(cells)


def main() -> None:
    for folder in sorted(p.parent for p in EXAMPLES.glob("*/situation.yaml")):
        made, seconds = brief_of(folder)
        reading = grade(line.text for line in made.lines())
        print(f"{folder.name}: composed in {seconds:.2f} s, reading grade {reading:.1f}, {len(lint(made))} complaints")
        print(f"  {measured(made)}")


if __name__ == "__main__":
    main()
