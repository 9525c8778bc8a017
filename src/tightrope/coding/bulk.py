"""Coding spread over processes, in order and in bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from tightrope.coding.coder import code_many
from tightrope.domain import Coded, Report

CHUNK = 32
AHEAD = 3  # chunks in flight for each process


def spread(reports: Iterable[Report], workers: int) -> Iterator[Coded]:
    """Each report coded by one of `workers` processes; results in the order of the input."""
    source = iter(reports)
    running: deque[Future[list[Coded]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        while True:
            while len(running) < workers * AHEAD and (chunk := list(islice(source, CHUNK))):
                running.append(pool.submit(code_chunk, chunk))
            if not running:
                return
            yield from running.popleft().result()


def code_chunk(reports: list[Report]) -> list[Coded]:
    """One chunk coded in this process."""
    return list(code_many(reports))
