"""Train the type model on our own sentences and write its weights into the package.

python bench/train_types.py [--check] [--folds 5]     (--check: cross-validation only, nothing is written)
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax

from tightrope import ontology
from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.model.features import features
from tightrope.coding.model.spans import named, pair_of
from tightrope.coding.model.weights import FILE
from tightrope.coding.parse import docs

DATA = Path(__file__).parent / "data" / "training"
COPIES = 4
RIDGE = 1e-4
BEFORE = ("", "", "", "On {day}, ", "For the second time this year, ", "In a surprise move, ", "Late on {day}, ",
          "After weeks of tension, ", "In {cap}, ", "Meanwhile, ", "A day earlier, ")  # fmt: skip
AFTER = ("", "", " on {day}", " late on {day}", ", state media said", ", officials said on {day}", ", a spokesman said",
         " for the first time in years", ", according to a witness", ", radio in {cap} reported", " over the weekend",
         ", diplomats said", " in a move that surprised diplomats", ", local residents told reporters")  # fmt: skip
BESIDE = ("{text}, while {other}.", "{text}, a day after {other}.", "{text} as {other}.",
          "Hours after {other}, {text}.", "{text}, {day} newspapers reported, adding that {other}.",
          "While {other}, {text}.", "{text}, and {other}.",
          "{text}; {other}.", "{other}, a spokesman said, and {text}.", "{text}, weeks before {other}.")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """A sentence with its two parties; `group` keeps the copies of one sentence together."""

    text: str
    source: str
    target: str
    type: str
    kinds: tuple[str, str]
    group: int


def examples() -> list[Example]:
    """Every written sentence, by file and line."""
    lines = [line for path in sorted(DATA.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = (json.loads(line) for line in lines)
    return [Example(r["text"], r["source"], r["target"], r["type"], tuple(r["kinds"]), i) for i, r in enumerate(rows)]


def varied(example: Example, rng: random.Random, phrases: dict[str, list[str]], other: Example | None) -> Example:
    """The same act of other parties, told at another time or beside another act."""
    text = example.text.replace(example.source, "\x01", 1).replace(example.target, "\x02", 1)
    if "\x01" not in text or "\x02" not in text or text.endswith('"'):
        return example
    slots = {"day": rng.choice(DAYS), "cap": rng.choice(states()).capital[0]}
    if other is None:
        before, after = rng.choice(BEFORE).format(**slots), rng.choice(AFTER).format(**slots)
        body = f"{before}{_low(text)}{after}."
    else:
        body = rng.choice(BESIDE).format(text=_low(text), other=_low(other.text), **slots)
    source, target = (_phrase(kind, rng, phrases) for kind in example.kinds)
    body = body.replace("\x01", source).replace("\x02", target)
    return replace(example, text=body[0].upper() + body[1:], source=source, target=target)


def _low(text: str) -> str:
    """A sentence as a clause."""
    return text[:1].lower() + text[1:].rstrip(".") if text.startswith(("The ", "A ", "An ")) else text.rstrip(".")


@cache
def states() -> list[ontology.State]:
    """The states that stand in for others."""
    return [s for s in ontology.load().states.values() if s.member == "UN" and s.capital and s.adjectives]


def _phrase(kind: str, rng: random.Random, phrases: dict[str, list[str]]) -> str:
    state = rng.choice(states())
    return rng.choice(phrases[kind]).format(st=state.name, dem=state.adjectives[0], cap=state.capital[0])


def copies(base: list[Example]) -> list[Example]:
    """Each sentence as written, once varied, and `COPIES` - 2 times beside another act."""
    rng = random.Random(20240229)
    phrases = yaml.safe_load((DATA / "actors.yaml").read_text(encoding="utf-8"))
    others = [None, *(rng.sample(base, len(base)) for _ in range(COPIES - 2))]
    return base + [varied(e, rng, phrases, other[i] if other else None) for other in others for i, e in enumerate(base)]


def rows(found: list[Example]) -> Iterator[tuple[Example, Matrix]]:
    """The features of each sentence whose parties are found in one sentence of its parse."""
    for example, doc in zip(found, docs(e.text for e in found), strict=True):
        hits = gazetteer().find(example.text)
        found_pairs = (pair_of(s, example.source, example.target, named(s, hits)) for s in doc.sents)
        pairs = [p for p in found_pairs if p]
        if pairs:
            yield example, features(pairs[0])


def fit(x: Matrix, y: NDArray[np.int64], types: int, weight: NDArray[np.float64], ridge: float = RIDGE) -> Matrix:
    """Multinomial logistic regression with an L2 penalty, float32 [features + 1, types]; the last row is the bias."""
    n, width = x.shape
    target = np.zeros((n, types), np.float32)
    target[np.arange(n), y] = 1.0
    share = (weight / weight.sum()).astype(np.float32)[:, None]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        w = flat.reshape(width + 1, types).astype(np.float32)
        log = log_softmax(x @ w[:-1] + w[-1], axis=1)
        slope = (np.exp(log) - target) * share
        penalty = float((w[:-1] ** 2).sum())
        grad = np.vstack([x.T @ slope + 2 * ridge * w[:-1], slope.sum(axis=0)])
        return float(-(log * target * share).sum()) + ridge * penalty, grad.ravel().astype(np.float64)

    done = minimize(loss, np.zeros((width + 1) * types), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return np.asarray(done.x.reshape(width + 1, types), np.float32)


def balance(y: NDArray[np.int64]) -> NDArray[np.float64]:
    """Weights that give each type the same say, by the square root of its share."""
    counts = Counter(y.tolist())
    return np.array([1 / np.sqrt(counts[t]) for t in y.tolist()])


def predict(x: Matrix, w: Matrix) -> Matrix:
    return np.asarray(softmax(x @ w[:-1] + w[-1], axis=1), np.float32)


def crossed(found: list[Example], x: Matrix, y: NDArray[np.int64], types: list[str], folds: int) -> None:
    """Cross-validation by written sentence: its copies never stand on both sides."""
    group = np.array([e.group for e in found])
    fold = np.random.default_rng(7).permutation(group.max() + 1)[group] % folds
    first = np.array([i == [e.group for e in found].index(g) for i, g in enumerate(group)])
    guess = np.zeros(len(y), np.int64)
    for k in range(folds):
        inside = fold != k
        w = fit(x[inside], y[inside], len(types), balance(y[inside]))
        guess[~inside] = predict(x[~inside], w).argmax(axis=1)
    print(f"cross-validation, {folds} folds, {first.sum()} sentences: accuracy {(guess == y)[first].mean():.3f}")
    for t, name in enumerate(types):
        hit = ((guess == t) & (y == t) & first).sum()
        p, r = hit / max(1, ((guess == t) & first).sum()), hit / max(1, ((y == t) & first).sum())
        wrong = Counter(types[g] for g in guess[(y == t) & (guess != t) & first].tolist()).most_common(3)
        print(f"  {name:10s} precision {p:.2f} recall {r:.2f}  taken for {wrong}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--folds", type=int, default=5)
    options = asked.parse_args()
    kept = list(rows(copies(examples())))
    found, x = [e for e, _ in kept], np.stack([r for _, r in kept])
    types = sorted({e.type for e in found})
    y = np.array([types.index(e.type) for e in found])
    print(f"{len(found)} sentences with copies, {x.shape[1]} features, {len(types)} types")
    if options.check:
        crossed(found, x, y, types, options.folds)
        return
    w = fit(x, y, len(types), balance(y))
    np.savez_compressed(FILE, weights=w.astype(np.float16), types=np.array(types))
    print(f"wrote {FILE.name}, {FILE.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
