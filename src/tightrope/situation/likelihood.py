"""Words of estimation in the situation file (ICD 203), as bands of probability."""

from __future__ import annotations

BANDS: dict[str, tuple[float, float]] = {
    "almost_no_chance": (0.01, 0.05),
    "very_unlikely": (0.05, 0.20),
    "unlikely": (0.20, 0.45),
    "roughly_even": (0.45, 0.55),
    "likely": (0.55, 0.80),
    "very_likely": (0.80, 0.95),
    "almost_certain": (0.95, 0.99),
}
SAME = {
    "remote": "almost_no_chance",
    "highly_improbable": "very_unlikely",
    "improbable": "unlikely",
    "roughly_even_chance": "roughly_even",
    "roughly_even_odds": "roughly_even",
    "even": "roughly_even",
    "probable": "likely",
    "highly_probable": "very_likely",
    "nearly_certain": "almost_certain",
    "almost_certainly": "almost_certain",
}
WORDS = (*BANDS, *SAME)


def band(value: str | tuple[float, float]) -> tuple[float, float]:
    """The band (low, high) in [0, 1] of a word of estimation or a range. Raises KeyError for other words."""
    return BANDS[SAME.get(value, value)] if isinstance(value, str) else value
