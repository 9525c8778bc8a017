"""Compiling with numba: cached beside the code, or in the user's cache folder, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import uuid4

from numba import njit

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(function: Function) -> Function:
    """Compile on first call, without the interpreter lock; keep the machine code where a folder can be written."""
    try:
        found = njit(cache=True, nogil=True)(function)
    except RuntimeError:
        return cast(Function, njit(nogil=True)(function))
    with suppress(AttributeError):  # numba's own names, which may change
        _guard(cast(Any, found)._cache._cache_file, Path(function.__code__.co_filename).parent)
    return cast(Function, found)


def kept(function: object) -> bool:
    """Whether machine code of a compiled function is kept from an earlier run."""
    with suppress(AttributeError, OSError):  # numba's own names, which may change
        return bool(cast(Any, function)._cache._cache_file._load_index())
    return True


def _guard(kept: Any, folder: Path) -> None:
    """Renew the code with any file of the folder, as numba looks only at the function's own; name files by process.

    Numba numbers them, so that of two processes that compile at once one could load what the other has written.
    """
    kept._source_stamp = (kept._source_stamp, _stamp(folder))
    kept._data_name_pattern = kept._data_name_pattern.replace("{number:d}", f"{uuid4().hex}.{{number:d}}")


@cache
def _stamp(folder: Path) -> tuple[tuple[str, float, int], ...]:
    """Names, times and sizes of the Python files of a folder."""
    return tuple((p.name, p.stat().st_mtime, p.stat().st_size) for p in sorted(folder.glob("*.py")))
