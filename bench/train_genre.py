"""Train the genre model on our own words and sentences and write its weights into the package.

python bench/train_genre.py [--check]     (--check: figures only, nothing is written)
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import softmax

from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.genre import FILE, LIGHT, POLITICS, telling
from tightrope.coding.model.vectors import WIDTH, mean
from tightrope.coding.parse import docs

DATA = Path(__file__).parent / "data"
RIDGE = 1e-4
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


def heaps(words: dict[str, Any], side: str, rng: random.Random) -> Iterator[tuple[str, Rows]]:
    """For each field heaps of two to six of its words, with verbs that every field borrows."""
    for field, listed in words[side].items():
        made = []
        for _ in range(MADE[side]):
            picked = [w for phrase in rng.sample(listed, min(rng.randint(2, 6), len(listed))) for w in phrase.split()]
            made.append(mean(picked + rng.sample(words["verbs"], rng.randint(0, 2))))
        yield (field if side == "apart" else POLITICS), np.array(made, np.float32)


def fit(table: Rows, allowed: NDArray[np.bool_], weight: Rows) -> NDArray[np.float64]:
    """Weights and biases of a ridge multinomial regression, float64 [WIDTH + 1, fields]; `allowed` [rows, fields].

    A silent sentence may be of any field but politics: its loss is that of all of them together.
    """
    shape = (WIDTH + 1, allowed.shape[1])

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        at = flat.reshape(shape)
        chance = softmax(table @ at[:-1] + at[-1], axis=1)
        kept = (chance * allowed).sum(axis=1, keepdims=True) + 1e-9
        slope = weight[:, None] * (chance - chance * allowed / kept) / weight.sum()
        grown = np.vstack([table.T @ slope + 2 * RIDGE * at[:-1], slope.sum(axis=0)])
        return -(weight * np.log(kept[:, 0])).sum() / weight.sum() + RIDGE * (at[:-1] ** 2).sum(), grown.ravel()

    return np.asarray(minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B").x.reshape(shape))


def trained() -> tuple[list[str], NDArray[np.float64]]:
    """The fields, politics last, and their weights."""
    words = yaml.safe_load((DATA / "genre" / "words.yaml").read_text(encoding="utf-8"))
    rng = random.Random(1)
    fields = [*words["apart"], POLITICS]
    parts = [(POLITICS, rows(political()), WEIGHT["acts"]), ("", rows(silent()), WEIGHT["silent"])]
    parts += [(name, made, WEIGHT["made"]) for side in MADE for name, made in heaps(words, side, rng)]
    allowed = [[name == f or (not name and f != POLITICS) for f in fields] for name, made, _ in parts for _ in made]
    weight = np.repeat([share for *_, share in parts], [len(made) for _, made, _ in parts])
    return fields, fit(np.vstack([made for _, made, _ in parts]), np.array(allowed), weight.astype(np.float32))


def told(name: str, texts: Iterable[str], fields: list[str], at: NDArray[np.float64]) -> None:
    chances = softmax(rows(list(texts)) @ at[:-1] + at[-1], axis=1)
    light = chances[:, [f in LIGHT for f in fields]].sum(axis=1)
    for label, found in (("apart", 1 - chances[:, -1]), ("light", light)):
        shares = "  ".join(f">{c}: {(found > c).mean():.3f}" for c in (0.3, 0.5, 0.65, 0.8))
        print(f"{name:20s} {label} {len(found):5d}  {shares}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args()
    fields, at = trained()
    for name in ("silent_own", "silent_fresh", "coding_own"):
        told(f"{name} test", (r["text"] for r in lines(DATA / f"{name}.jsonl", "test")), fields, at)
    if not options.check:
        np.savez_compressed(FILE, fields=np.array(fields), weights=at.astype(np.float16))
        print(f"wrote {FILE.name}")


if __name__ == "__main__":
    main()
