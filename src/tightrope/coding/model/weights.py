"""The trained weights, read when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "types.npz"


@dataclass(frozen=True)
class Weights:
    """Of a multinomial logistic regression: `matrix` [features, types], `bias` [types]."""

    types: tuple[str, ...]
    matrix: NDArray[np.float32]
    bias: NDArray[np.float32]

    def chances(self, row: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability of each type, float32 [types]."""
        score = row @ self.matrix + self.bias
        grown = np.exp(score - score.max())
        return np.asarray(grown / grown.sum(), np.float32)


@cache
def weights() -> Weights:
    """The weights of the package."""
    with np.load(FILE, allow_pickle=False) as kept:
        table = kept["weights"].astype(np.float32)
        return Weights(tuple(str(t) for t in kept["types"]), table[:-1], table[-1])
