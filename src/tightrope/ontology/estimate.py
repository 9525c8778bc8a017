"""Words of estimation after ICD 203 (2015): a probability is printed as a word with its band."""

from __future__ import annotations

from tightrope.errors import OntologyError
from tightrope.ontology.loading import load


def band(p: float) -> tuple[str, float, float]:
    """The word for a probability (0 to 1) and its band; a value between two bands takes the nearer.

    Raises ValueError outside [0, 1].
    """
    if not 0 <= p <= 1:
        raise ValueError(f"a probability lies between 0 and 1, not {p}")
    found = load().bands[load().words_for(p, p)]
    return found.key, found.low, found.high


def say(low: float, high: float) -> str:
    """A range of probability in words: "likely (55-80%)", "unlikely to likely (30-70%)".

    One word prints with its band; a range over several words prints its own ends.
    """
    edge = min(1e-9, (high - low) / 2)
    first, last = band(low + edge), band(high - edge)
    if first[0] == last[0]:
        return f"{first[0]} ({_percent(first[1], first[2])})"
    middle = band((low + high) / 2)
    if high - low <= middle[2] - middle[1]:
        return f"{middle[0]} ({_percent(middle[1], middle[2])})"
    return f"{first[0]} to {last[0]} ({_percent(low, high)})"


def _percent(low: float, high: float) -> str:
    return f"{round(low * 100)}-{round(high * 100)}%"


def meaning(word: str) -> tuple[float, float]:
    """The band of a word of estimation or of an alias ("roughly_even", "highly likely"). Raises OntologyError."""
    plain = " ".join(word.replace("_", " ").replace("-", " ").lower().split())
    for found in load().bands.values():
        if plain in (found.key.replace("-", " "), *(alias.replace("-", " ") for alias in found.aliases)):
            return found.low, found.high
    raise OntologyError(f"no word of estimation is called {word!r}", expected=", ".join(load().bands))
