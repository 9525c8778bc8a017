"""What is only feared or hoped for is not told as done."""

from __future__ import annotations

from tightrope.analyses.telling.judged import judged
from tightrope.domain import Claim, Event, Evidence, Party, Proposition, Report, Trace

TEXT = "Officials fear a meeting between the two islands. The two islands met on Monday."
REPORT = Report(title="t", text=TEXT)
ONE, TWO = Party(code="XON", name="one"), Party(code="XTW", name="two")


def line(words: str) -> Event:
    start = TEXT.index(words)
    evidence = Evidence(report=REPORT.id, start=start, end=start + len(words), quote=words)
    return Event(type="CONSULT", source=ONE, target=TWO, evidence=(evidence,), trace=Trace(pattern="p"))


def test_words_inside_a_fear_are_a_judgment() -> None:
    words = "a meeting between the two islands"
    evidence = Evidence(report=REPORT.id, start=0, end=48, quote=TEXT[:48])
    claim = Claim(holder=ONE, stance="fears", about=Proposition(words=words), evidence=(evidence,))
    open_to_doubt = judged([claim], [REPORT])
    assert open_to_doubt(line("a meeting between the two islands"))
    assert not open_to_doubt(line("The two islands met"))
    assert not judged([claim.model_copy(update={"stance": "believes"})], [REPORT])(line(words))
