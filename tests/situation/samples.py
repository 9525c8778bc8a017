"""A small situation that uses every short form."""

from __future__ import annotations

RIVER = """\
title: Upland dams the river
as_of: 2024-03-01
focal: lowland
months: 18
actors:
  upland: {code: ETH}
  lowland: EGY
  neighbour:                      # no code: the ontology need not know it
alliances:
  pact:
    members: [lowland, neighbour]
    facing: upland
    line: [neighbour.pressure, if upland.fills then lowland.pressure]
options:
  upland:
    fills: Fill the reservoir
    inspect: {label: Admit inspectors, mark: inferred, evidence: "inspectors may come"}
  lowland:
    talks: Offer talks
    pressure: Press in public
  neighbour:
    pressure:
rules:
  - never: upland.inspect and not lowland.talks   # inspectors come by agreement
  - one_way: upland.fills
  - only_if: {lowland.pressure: not upland.inspect}
  - if lowland.talks then neighbour.pressure or not neighbour.pressure
status_quo: lowland.pressure
preferences:
  lowland:
    - not upland.fills
    - say: upland.inspect
      because: stated by the ministry
    - either_order: [lowland.pressure, "at least 1 of (lowland.talks, neighbour.pressure)"]
  neighbour: not upland.fills
  upland: {by: aim}
hypotheses:
  aim:
    asks: What is the dam for?
    about: upland
    readings:
      power: {prior: [0.4, 0.8], prefers: [upland.fills, upland.inspect]}
      leverage: {prior: 0.4, prefers: [upland.fills, not upland.inspect]}
indicators:
  - sign: Engineers publish the filling plan
    seen: {source: ETH, type: CONCEDE, since: 2024-01-01}
    likelihood: {power: very likely, leverage: [0.1, 0.3]}
objectives:
  water: not upland.fills
  unity: no ally of pact is strained
strategies:
  hold: [lowland.pressure, not lowland.talks]
  offer: {set: [lowland.talks], when: [{upland.fills: [not lowland.talks]}]}
  wait:
    label: Wait a season
    steps: [{set: [lowland.talks], month: 3, when: upland.inspect}]
"""
