"""The same coding on a Dask cluster (the extra `scale`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tightrope.coding.bulk import AHEAD, Chunk, code_chunk, in_order
from tightrope.domain import Coded, Report
from tightrope.errors import UsageError

ADDRESS = "an address such as tcp://127.0.0.1:8786"


def client(address: str, timeout: float = 10.0) -> Any:
    """A client of the Dask scheduler at `address`. Raises UsageError where Dask is missing or nobody answers."""
    try:
        from distributed import Client
    except ImportError:
        todo = 'pip install "tightrope[scale]"'
        raise UsageError("Dask is not installed", expected="the extra `scale`", todo=todo) from None
    if not re.fullmatch(r"(\w+://)?[^/\s]+:\d{1,5}", address):
        raise UsageError(f"{address!r} is no address of a Dask scheduler", expected=ADDRESS)
    open_client: Any = Client
    try:
        return open_client(address, timeout=timeout, set_as_default=False)
    except (OSError, ValueError) as error:
        why = f"start one with `dask scheduler` ({error or type(error).__name__})"
        raise UsageError(f"no Dask scheduler answers at {address!r}", expected=ADDRESS, todo=why) from None


def on_cluster(reports: Iterable[Report], address: str) -> Iterator[Coded]:
    """Each report coded by a worker of the Dask scheduler at `address`; results in the order of the input.

    Raises UsageError where Dask is not installed or nobody answers.
    """
    with client(address) as cluster:
        threads = sum(cluster.nthreads().values()) or 1

        def submit(chunk: Chunk) -> object:
            return cluster.submit(code_chunk, chunk, pure=False)

        yield from in_order(reports, submit, threads * AHEAD)
