"""Train the genre model on our own words and sentences and write its weights into the package.

python bench/train_genre.py [--check]     (--check: figures only, nothing is written)
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.genre import FILE, telling
from tightrope.coding.model.vectors import WIDTH, mean
from tightrope.coding.parse import docs

DATA = Path(__file__).parent / "data"
RIDGE = 3e-4
MADE = {"apart": 160, "politics": 260}  # heaps of words drawn from each field
WEIGHT = {"acts": 1.0, "silent": 2.0, "made": 0.5}
Rows = NDArray[np.float32]


def lines(path: Path, split: str | None = None) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if split is None or row["split"] == split]


def political() -> list[str]:
    """Our sentences that tell an act."""
    files = sorted(path for path in (DATA / "training").glob("*.jsonl") if path.stem != "none")
    return [r["text"] for p in files for r in lines(p)] + [r["text"] for r in lines(DATA / "coding_own.jsonl", "dev")]


def silent() -> list[str]:
    """Our sentences that tell none; of the measuring files the dev half only."""
    plain = [x for x in (DATA / "silent.txt").read_text(encoding="utf-8").splitlines() if x and x[0] != "#"]
    halves = [r for name in ("silent_own", "silent_fresh") for r in lines(DATA / f"{name}.jsonl", "dev")]
    games = [r for r in lines(DATA / "training" / "none.jsonl") if r["kinds"] == ["st", "st"]]
    return plain + [r["text"] for r in (*halves, *games)]


def rows(texts: list[str]) -> Rows:
    """The mean direction of the telling words of each text, float32 [texts, WIDTH]."""
    found = []
    for text, doc in zip(texts, docs(texts), strict=True):
        spans = [doc.char_span(h.start, h.end, alignment_mode="expand") for h in gazetteer().find(text, None)]
        found.append(mean(telling(doc, {t.i for span in spans if span for t in span})))
    return np.array(found, np.float32)


def heaps(words: dict[str, Any], side: str, rng: random.Random) -> Rows:
    """Heaps of two to six words of one field, with verbs that every field borrows."""
    made = []
    for listed in words[side].values():
        for _ in range(MADE[side]):
            picked = [w for phrase in rng.sample(listed, min(rng.randint(2, 6), len(listed))) for w in phrase.split()]
            made.append(mean(picked + rng.sample(words["verbs"], rng.randint(0, 2))))
    return np.array(made, np.float32)


def fit(table: Rows, apart: Rows, weight: Rows) -> NDArray[np.float64]:
    """Weights and bias of a ridge logistic regression, float64 [WIDTH + 1]."""

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        chance = expit(table @ at[:-1] + at[-1])
        fitted = -(weight * np.log(np.where(apart > 0, chance, 1 - chance) + 1e-9)).sum() / weight.sum()
        slope = weight * (chance - apart) / weight.sum()
        return fitted + RIDGE * (at[:-1] ** 2).sum(), np.r_[table.T @ slope + 2 * RIDGE * at[:-1], slope.sum()]

    return np.asarray(minimize(loss, np.zeros(WIDTH + 1), jac=True, method="L-BFGS-B").x)


def trained() -> NDArray[np.float64]:
    words = yaml.safe_load((DATA / "genre" / "words.yaml").read_text(encoding="utf-8"))
    rng = random.Random(1)
    parts = [rows(political()), rows(silent()), heaps(words, "politics", rng), heaps(words, "apart", rng)]
    shares = (WEIGHT["acts"], WEIGHT["silent"], WEIGHT["made"], WEIGHT["made"])
    apart = np.repeat([0.0, 1.0, 0.0, 1.0], [len(p) for p in parts]).astype(np.float32)
    return fit(np.vstack(parts), apart, np.repeat(shares, [len(p) for p in parts]).astype(np.float32))


def told(name: str, texts: Iterable[str], at: NDArray[np.float64]) -> None:
    chances = expit(rows(list(texts)) @ at[:-1] + at[-1])
    print(f"{name:28s} {len(chances):5d}  " + "  ".join(f">{c}: {(chances > c).mean():.3f}" for c in (0.5, 0.65, 0.8)))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args()
    at = trained()
    for name in ("silent_own", "silent_fresh", "coding_own"):
        told(f"{name} test", (r["text"] for r in lines(DATA / f"{name}.jsonl", "test")), at)
    if not options.check:
        np.savez_compressed(FILE, weights=at.astype(np.float16))
        print(f"wrote {FILE.name}")


if __name__ == "__main__":
    main()
