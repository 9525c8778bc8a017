"""The same coding on a Dask cluster (the extra `scale`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tightrope.coding.bulk import AHEAD, Chunk, code_chunk, in_order
from tightrope.domain import Coded, Report
from tightrope.errors import UsageError


def on_cluster(reports: Iterable[Report], address: str) -> Iterator[Coded]:
    """Each report coded by a worker of the Dask scheduler at `address`; results in the order of the input.

    Raises UsageError where Dask is not installed or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("Dask is not installed", todo="pip install 'tightrope[scale]'") from None
    try:
        client: Any = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"no Dask scheduler answers at {address}: {error}", expected="tcp://HOST:8786") from None
    with client:
        threads = sum(client.nthreads().values()) or 1

        def submit(chunk: Chunk) -> object:
            return client.submit(code_chunk, chunk, pure=False)

        yield from in_order(reports, submit, threads * AHEAD)
