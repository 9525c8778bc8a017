"""How likely a reading makes a sign: words of estimation, numbers or ranges, as bands of probability."""

from __future__ import annotations

from tightrope.situation import likelihood as words

Band = tuple[float, float]
LEAST = 0.001


def band(likelihood: str | Band) -> Band:
    """The band of a verbal or numeric likelihood, kept away from 0 and 1 (Definition R.1). Raises KeyError."""
    low, high = words.band(likelihood)
    return clip((min(low, high), max(low, high)))


def clip(found: Band) -> Band:
    """A band within [0.001, 0.999]: no sign is proof."""
    low, high = (min(max(end, LEAST), 1 - LEAST) for end in found)
    return low, high


def opposite(found: Band) -> Band:
    """The band of the sign's absence."""
    return 1 - found[1], 1 - found[0]
