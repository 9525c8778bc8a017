"""Drafts of the tests' twelve reports against their hand-made golds: recall, precision, time.

    python bench/draft.py [--show NAME]

`told` counts only options that a sentence supports; `options` also those that a template assumes.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.situation.scoring import FOLDER, Score, golds, score

from tightrope.coding import code
from tightrope.reports import read
from tightrope.situation.draft import Draft, draft

PARTS = ("actors", "options", "options told", "wants", "rules")


def drafted(name: str) -> tuple[Draft, float]:
    """The draft of one report, and the seconds that coding and drafting took."""
    start = time.perf_counter()
    made = draft([code(read(FOLDER / f"{name}.md"))])
    return made, time.perf_counter() - start


def cells(scores: dict[str, Score]) -> str:
    return "  ".join(f"{scores[part].recall:4.2f}/{scores[part].precision:4.2f}" for part in PARTS)


def main() -> None:
    if "--show" in sys.argv:
        print(drafted(sys.argv[-1])[0].text)
        return
    code("Warm up the parser with one sentence about Norway and Chad.")
    total = {part: Score() for part in PARTS}
    print(f"{'':12}  {'  '.join(f'{part:>9}' for part in PARTS)}  seconds  focal (recall/precision)")
    for name, gold in golds().items():
        made, seconds = drafted(name)
        scores = score(made.situation, gold)
        total = {part: total[part] + scores[part] for part in PARTS}
        focal = made.situation.actors[made.situation.focal].code
        wanted = "" if focal in gold["focal"] else f"(gold: {', '.join(gold['focal'])})"
        print(f"{name:12}  {cells(scores)}  {seconds:7.2f}  {focal} {wanted}")
    print(f"{'all':12}  {cells(total)}")


if __name__ == "__main__":
    main()
