"""Word vectors from the files of the installed `wordllama` wheel; nothing is fetched, nothing of it is imported."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WIDTH = 256
WEIGHTS = "weights/l2_supercat_256.safetensors"
TOKENS = "tokenizers/l2_supercat_tokenizer_config.json"
Vector = NDArray[np.float32]


def folder() -> Path | None:
    """Where the wheel's files lie; None where it is not installed."""
    spec = find_spec("wordllama")
    places = list(spec.submodule_search_locations or ()) if spec else []
    home = Path(places[0]) if places else None
    return home if home and (home / WEIGHTS).is_file() and (home / TOKENS).is_file() else None


@cache
def _files() -> tuple[Any, Any]:
    """The tokenizer and the mapped matrix, float16 [32000, 256]."""
    from safetensors import safe_open
    from tokenizers import Tokenizer

    home = folder()
    assert home is not None
    with safe_open(str(home / WEIGHTS), "np") as opened:
        matrix = opened.get_tensor("embedding.weight")
    return Tokenizer.from_file(str(home / TOKENS)), matrix


@cache
def vector(word: str) -> Vector:
    """The mean vector of a word's pieces, float32 [256], of length 1 (0 for an empty word)."""
    tokenizer, matrix = _files()
    pieces = tokenizer.encode(word, add_special_tokens=False).ids
    if not pieces:
        return np.zeros(WIDTH, np.float32)
    mean = matrix[pieces].astype(np.float32).mean(axis=0)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0), np.float32)


def mean(words: list[str]) -> Vector:
    """The mean direction of several words, of length 1; zeros where there are none."""
    if not words:
        return np.zeros(WIDTH, np.float32)
    total = np.sum([vector(w) for w in words], axis=0)
    return np.asarray(total / (np.linalg.norm(total) or 1.0), np.float32)
