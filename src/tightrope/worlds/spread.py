"""Where the work on blocks of worlds is done: threads here, or a Dask cluster; the results are the same bytes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from tightrope.errors import UsageError

Job = TypeVar("Job")
Block = TypeVar("Block")
Result = TypeVar("Result")
INSTALL = 'pip install "tightrope[scale]"'


class Spread(Protocol):
    """Something that runs a function over blocks, each with the same job; results come in the order of the blocks."""

    def map(self, function: Callable[[Job, Block], Result], job: Job, blocks: Sequence[Block]) -> list[Result]:
        """`[function(job, block) for block in blocks]`."""
        ...


class Threads:
    """Threads of this machine; compiled code runs beside itself."""

    def map(self, function: Callable[[Job, Block], Result], job: Job, blocks: Sequence[Block]) -> list[Result]:
        """In as many threads as there are processors."""
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            return list(pool.map(lambda block: function(job, block), blocks))


class Cluster:
    """A Dask cluster by its scheduler's address. Raises UsageError where Dask is missing or nobody answers."""

    def __init__(self, address: str, timeout: float = 10.0) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise UsageError("Dask is not installed", expected="the extra `scale`", todo=INSTALL) from None
        open_client: Any = Client
        try:
            self._client = open_client(address, timeout=timeout, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(
                f"no Dask scheduler answers at {address!r}",
                expected="an address such as tcp://127.0.0.1:8786",
                todo=f"start one with `dask scheduler` ({error or type(error).__name__})",
            ) from None

    def map(self, function: Callable[[Job, Block], Result], job: Job, blocks: Sequence[Block]) -> list[Result]:
        """On the cluster's workers; the job is sent to them once."""
        sent = self._client.scatter(job, broadcast=True, hash=False)
        futures = [self._client.submit(function, sent, block, pure=False) for block in blocks]
        found: list[Result] = self._client.gather(futures)
        return found

    def close(self) -> None:
        """Let the cluster go; it runs on for others."""
        self._client.close()
