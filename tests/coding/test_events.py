"""Acts of every type in every construction, in sentences of our own."""

from __future__ import annotations

import pytest

from tightrope.coding import code
from tightrope.domain import Event, Status

CASES = [
    ("Norway condemned Peru's missile test on Monday.", "ACCUSE", "NOR", "PER"),
    ("Peru was condemned by Norway.", "ACCUSE", "NOR", "PER"),
    ("Peru drew strong criticism from Norway over the arrests.", "ACCUSE", "NOR", "PER"),
    ("Norway launched an investigation into Peruvian diplomats.", "ACCUSE", "NOR", "PER"),
    ("Norway agreed to send engineers to Peru.", "AGREE", "NOR", "PER"),
    ("Norway offered talks to Peru.", "AGREE", "NOR", "PER"),
    ("Norway will release the Peruvian sailors next week.", "AGREE", "NOR", "PER"),
    ("Norway is ready to withdraw its troops from Peru.", "AGREE", "NOR", "PER"),
    ("The Norwegian foreign minister met his Peruvian counterpart in Geneva.", "CONSULT", "NOR", "PER"),
    ("Norway and Peru held talks on fishing rights.", "CONSULT", "NOR", "PER"),
    ("Talks between Norway and Peru began in Geneva on Friday.", "CONSULT", "PER", "NOR"),
    ("Norway's prime minister visited Peru.", "CONSULT", "NOR", "PER"),
    ("Norway praised Peru for its reforms.", "SUPPORT", "NOR", "PER"),
    ("Norway and Peru signed a trade agreement.", "SUPPORT", "NOR", "PER"),
    ("Norway restored diplomatic relations with Peru.", "SUPPORT", "NOR", "PER"),
    ("Norway held joint naval exercises with Peru.", "COOPERATE", "NOR", "PER"),
    ("Norway shared intelligence with Peru.", "COOPERATE", "NOR", "PER"),
    ("Norway sent food aid to Peru.", "AID", "NOR", "PER"),
    ("Norway granted asylum to a Peruvian journalist.", "AID", "NOR", "PER"),
    ("Norway lifted sanctions on Peru.", "CONCEDE", "NOR", "PER"),
    ("Norway released two Peruvian prisoners.", "CONCEDE", "NOR", "PER"),
    ("Norway withdrew its troops from Peru.", "RETREAT", "NOR", "PER"),
    ("Norway declared a ceasefire with Peru.", "RETREAT", "NOR", "PER"),
    ("Norway urged Peru to free the sailors.", "REQUEST", "NOR", "PER"),
    ("Norway's foreign minister said Peru must free the sailors.", "REQUEST", "NOR", "PER"),
    ("Norway called on Peru to show restraint.", "REQUEST", "NOR", "PER"),
    ("Norway rejected Peru's demand.", "REJECT", "NOR", "PER"),
    ("Norway refused to meet Peru's envoy.", "REJECT", "NOR", "PER"),
    ("Norway vetoed a resolution by Peru.", "REJECT", "NOR", "PER"),
    ("Norway threatened to close its embassy in Peru.", "THREATEN", "NOR", "PER"),
    ("Norway warned Peru against further tests.", "THREATEN", "NOR", "PER"),
    ("Norway will impose sanctions on Peru.", "THREATEN", "NOR", "PER"),
    ("Thousands of protesters marched against the Peruvian government in Lima.", "PROTEST", "PER", "PER"),
    ("Norway expelled two Peruvian diplomats.", "SANCTION", "NOR", "PER"),
    ("Norway suspended aid to Peru.", "SANCTION", "NOR", "PER"),
    ("Norway imposed sanctions on Peru.", "SANCTION", "NOR", "PER"),
    ("Norway broke off relations with Peru.", "SANCTION", "NOR", "PER"),
    ("Norway deployed troops along the border with Peru.", "MOBILIZE", "NOR", "PER"),
    ("Norwegian police arrested a Peruvian diplomat.", "COERCE", "NOR", "PER"),
    ("Peruvian police detained dozens of protesters in Lima.", "COERCE", "PER", "PER"),
    ("Norwegian warplanes bombed Peruvian positions.", "ASSAULT", "NOR", "PER"),
    ("Norway's attack on Peru was followed by silence.", "ASSAULT", "NOR", "PER"),
    ("The minister praised the army, which was attacked by Peru's troops.", "ASSAULT", "PER", None),
]


def told(text: str) -> list[Event]:
    return [e for e in code(text).events if not e.negated and e.status not in (Status.DEMANDED, Status.DENIED)]


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES, ids=lambda v: str(v)[:40])
def test_an_act_is_coded_with_its_sides(text: str, kind: str, source: str, target: str | None) -> None:
    found = [(e.type, e.source.code, e.target.code if e.target else None) for e in told(text)]
    assert any(f[0] == kind and f[1] == source and (target is None or f[2] == target) for f in found), found


def test_a_reciprocal_act_runs_both_ways() -> None:
    pairs = {(e.source.code, e.target.code) for e in told("Norway and Peru held talks.") if e.target}
    assert pairs == {("NOR", "PER"), ("PER", "NOR")}


def test_coordination_gives_one_act_for_each_party() -> None:
    found = told("Norway and Chile condemned Peru and Bolivia.")
    assert {(e.source.code, e.target.code) for e in found if e.target} == {
        (a, b) for a in ("NOR", "CHL") for b in ("PER", "BOL")
    }


def test_the_words_stand_in_the_text() -> None:
    text = "On Monday “Norway” condemned Peru’s test, and it urged the country to stop."
    coded = code(text)
    assert coded.events
    assert all(e.evidence[0].stands_in(text) for e in coded.events)
    assert all(text[e.source.start : e.source.end] for e in coded.events)


def test_a_request_keeps_the_act_that_is_only_demanded() -> None:
    coded = code("Norway urged Peru to withdraw its troops from Chile.")
    kinds = {(e.type, e.status.value, e.source.code) for e in coded.events}
    assert ("REQUEST", "done", "NOR") in kinds
    assert ("RETREAT", "demanded", "PER") in kinds


def test_the_trace_names_pattern_path_and_words() -> None:
    event = told("Norway condemned Peru.")[0]
    assert event.trace.pattern == "ACCUSE.condemn/verb"
    assert event.trace.words == "condemned"
    assert event.trace.path
