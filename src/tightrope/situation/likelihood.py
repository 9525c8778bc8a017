"""Words of estimation in the situation file, as the ontology's bands of probability (ICD 203)."""

from __future__ import annotations

from tightrope.ontology import load
from tightrope.ontology.estimate import meaning


def words() -> tuple[str, ...]:
    """The words that a likelihood may be, as the file writes them: `very_likely`."""
    bands = load().bands.values()
    names = [*(band.key for band in bands), *(alias for band in bands for alias in band.aliases)]
    return tuple(name.replace(" ", "_").replace("-", "_") for name in names)


def band(value: str | tuple[float, float]) -> tuple[float, float]:
    """The band (low, high) in [0, 1] of a word of estimation or a range. Raises OntologyError for other words."""
    return meaning(value) if isinstance(value, str) else value
