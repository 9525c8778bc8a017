"""Numbers as they go out: six digits, plain types, so that the same run gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

DIGITS = 6


def plain(value: Any) -> Any:
    """Any nested value as JSON types, floats rounded to six digits; what is not finite becomes None."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, float):
        return (round(value, DIGITS) + 0.0) if np.isfinite(value) else None
    return value
