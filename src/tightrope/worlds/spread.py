"""Where the work on blocks of worlds is done: threads here, or a Dask cluster; the results are the same bytes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from tightrope.coding.cluster import client

Job = TypeVar("Job")
Block = TypeVar("Block")
Result = TypeVar("Result")


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
        self._client = client(address, timeout)

    def map(self, function: Callable[[Job, Block], Result], job: Job, blocks: Sequence[Block]) -> list[Result]:
        """On the cluster's workers; the job is sent to them once."""
        sent = self._client.scatter(job, broadcast=True, hash=False)
        futures = [self._client.submit(function, sent, block, pure=False) for block in blocks]
        found: list[Result] = self._client.gather(futures)
        return found

    def close(self) -> None:
        """Let the cluster go; it runs on for others."""
        self._client.close()
