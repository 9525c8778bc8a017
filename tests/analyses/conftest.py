"""A small made-up situation: an island courts a mainland while its patron watches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tightrope.record import Record
from tightrope.situation import Situation, loads
from tightrope.worlds import Worlds, draw

ISLAND = """
title: An island courts the mainland
focal: island
months: 12
actors:
  island: {tempo: [0.5, 1], rationality: [2, 4]}
  mainland: {tempo: [0.5, 1], rationality: [2, 4]}
  patron: {tempo: [0.5, 1], rationality: [2, 4]}
alliances:
  pact: {members: [island, patron], facing: mainland, line: [patron.guards, island.embargo]}
options:
  island:
    offer: Offer talks
    tell: Tell the patron first
    embargo: Keep the embargo
  mainland:
    accept: Accept talks
    raid: Raid the coast
  patron:
    guards: Guard the straits
rules:
  - never: mainland.accept and not island.offer
  - one_way: island.tell
status_quo: [island.embargo, patron.guards, mainland.raid]
preferences:
  island:
    - mainland.accept
    - either_order: [not mainland.raid, patron.guards]
    - island.embargo
    - not island.tell
  mainland: {by: intent}
  patron:
    - if island.offer and not island.tell then not patron.guards
    - island.embargo
    - patron.guards
    - not mainland.raid
hypotheses:
  intent:
    asks: What does the mainland want?
    about: mainland
    readings:
      split:
        label: to part the two
        prior: [0.3, 0.7]
        prefers: [not patron.guards, not island.embargo, mainland.raid, not mainland.accept]
      peace:
        label: quiet
        prior: [0.2, 0.6]
        prefers: [if island.offer then mainland.accept, not mainland.raid, not island.embargo]
indicators:
  - sign: The mainland frees a fisherman
    observed: true
    grade: B
    likelihood: {split: unlikely, peace: likely}
  - sign: The mainland names a date
    likelihood: {split: very_unlikely, peace: likely}
objectives:
  talks: {say: mainland.accept, label: Talks begin, target: [0.3, 0.6]}
  unity: no ally of pact is strained
strategies:
  wait: {label: Wait, set: [not island.offer]}
  rush: {label: Offer at once, set: [island.offer]}
  tell_first:
    label: Tell the patron, then offer
    steps:
      - set: [island.tell]
      - {month: 1, set: [island.offer]}
  guarded: {label: Offer unless raided, set: [island.offer], when: [{mainland.raid: [not island.offer]}]}
"""


@pytest.fixture(scope="session")
def island() -> Situation:
    return loads(ISLAND)


@pytest.fixture(scope="session")
def record() -> Record:
    return Record.memory()


@pytest.fixture(scope="session")
def worlds(island: Situation, record: Record) -> Worlds:
    return draw(island, record, n=200, seed=1)


@pytest.fixture(scope="session")
def vary() -> Callable[..., Situation]:
    """The situation without some of its top-level parts, or with them replaced by YAML."""

    def made(*without: str, **parts: str) -> Situation:
        blocks: dict[str, str] = {}
        for line in ISLAND.strip().splitlines():
            key = line.split(":")[0] if line[:1].isalpha() else next(reversed(blocks))
            blocks[key] = blocks.get(key, "") + line + "\n"
        for key in without:
            blocks.pop(key)
        blocks.update({key: f"{key}: {text}\n" for key, text in parts.items()})
        return loads("".join(blocks.values()))

    return made
