"""Small made-up records."""

from __future__ import annotations

from datetime import date

from tightrope.domain import (
    Attendance,
    Claim,
    Coded,
    Contact,
    Event,
    Evidence,
    Hedge,
    Party,
    Proposition,
    Report,
    Status,
    Trace,
)

DAY = date(2023, 7, 14)
FILLER = "More was said, and little of it was new."


def report(text: str = "Norland condemned the raid on Friday.", **fields: object) -> Report:
    given = {"title": "Raid", "publisher": "The Post", "published": date(2023, 7, 15), "grade": "B", **fields}
    return Report(text=f"{text} {FILLER}", **given)


def evidence(of: Report, quote: str | None = None) -> Evidence:
    words = quote or of.text.removesuffix(f" {FILLER}")
    start = of.text.index(words)
    return Evidence(
        report=of.id, start=start, end=start + len(words), quote=words, sentence_start=0, sentence_end=len(of.text)
    )


def event(of: Report, **fields: object) -> Event:
    given = {
        "type": "ACCUSE",
        "source": Party(code="NOR", name="Norland", sector="GOV"),
        "target": Party(code="SDN", name="Sudland"),
        "evidence": (evidence(of),),
        "trace": Trace(pattern="accuse:condemn", path=("nsubj", "dobj"), words="condemned"),
        "date": DAY,
        "precision": "day",
        "contexts": ("military",),
        **fields,
    }
    return Event(**given)


def claim(of: Report, **fields: object) -> Claim:
    holder = Party(code="---", name="experts")
    about = Proposition(words="the raid will go on", actor=Party(code="SDN", name="Sudland"), type="ASSAULT")
    hedge = Hedge(word="may", low=0.2, high=0.6)
    given = {
        "holder": holder,
        "stance": "fears",
        "about": about,
        "evidence": (evidence(of),),
        "hedge": hedge,
        "chain": ("a paper",),
    }
    return Claim(**{**given, **fields})


def contact(of: Report, **fields: object) -> Contact:
    here = Attendance(party=Party(code="NOR", name="Norland"), present=True, level="minister")
    away = Attendance(party=Party(code="SDN", name="Sudland"), present=False, reason="closed border")
    given = {
        "forum": "Forum",
        "attendance": (here, away),
        "evidence": (evidence(of),),
        "date": DAY,
        "place": "Port",
        "met": False,
    }
    return Contact(**{**given, **fields})


def coded(of: Report | None = None, **fields: object) -> Coded:
    source = of or report()
    return Coded(report=source, events=(event(source, **fields),), claims=(claim(source),), contacts=(contact(source),))


REFUSED = Status.REFUSED
