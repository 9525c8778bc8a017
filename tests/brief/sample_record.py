"""Reports, acts, judgments and meetings of an invented crisis: Veldania reaches out to Karsk over held crews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tightrope.domain import (
    Attendance,
    Claim,
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

VEL, KAR, NOR, SAR = (
    Party(code=c, name=n) for c, n in (("XVE", "Veldania"), ("XKA", "Karsk"), ("XNO", "Norland"), ("XSA", "Sarria"))
)
EXPERTS = Party(code="---", name="regional experts")
PRESS = Party(code="---", name="the Veldan press", sector="MED")

REPORTS = (
    Report(
        title="Premier offers Karsk a meeting over held crews",
        publisher="Veldan Courier",
        published=date(2031, 3, 4),
        grade="B",
        url="https://example.org/courier/0304",
        text="Premier Ilse Marn offered the leader of Karsk a meeting without preconditions on Tuesday. "
        "She said that the return of the 41 crew members came before all else. "
        "Norland was told of the offer an hour before the speech, two officials said. "
        "Sarria's foreign minister said that he had learned of the offer from the news.",
    ),
    Report(
        title="Karsk tests coastal missile",
        publisher="Harbour Wire",
        published=date(2031, 3, 12),
        grade="A",
        text="Karsk tested a coastal missile on Wednesday, its second this year. "
        "Veldania condemned the test and renewed its call for talks. "
        "Norland condemned the test and moved a patrol ship to the strait.",
    ),
    Report(
        title="At Lido forum, no handshake",
        publisher="Strait Review",
        published=date(2031, 3, 21),
        grade="B",
        text="Karsk's envoy restated at the Lido Forum that the fishing line must move before any meeting. "
        "Veldania's foreign minister urged Karsk to resume talks. "
        "The two delegations did not meet. "
        "Karsk's foreign minister stayed away because of a quarantine at home.",
    ),
    Report(
        title="Sarria weighs its port treaty",
        publisher="Sarrian Gazette",
        published=date(2031, 3, 28),
        grade="C",
        text="Sarria demanded that Veldania consult its allies before any meeting with Karsk. "
        "Some experts read the envoy's words as a refusal. "
        "The Veldan press read the reply as a door left open. "
        "Experts fear that Karsk may use a meeting to split the Northern Compact.",
    ),
    Report(
        title="Norland and Sarria hold naval drill",
        publisher="Harbour Wire",
        published=date(2031, 4, 2),
        grade="A",
        text="Norland and Sarria held a joint naval drill in the southern strait. "
        "Karsk accused Norland of preparing a blockade. "
        "Karsk has not answered the offer of 4 March.",
    ),
    Report(
        title="A quiet channel, perhaps",
        publisher="The Jetty (newsletter)",
        published=date(2031, 4, 9),
        grade="D",
        text="There is talk of a quiet channel between Veldania and Karsk through a shipping firm. "
        "Neither government would speak of it.",
    ),
)


def _evidence(report: int, quote: str) -> tuple[Evidence, ...]:
    text = REPORTS[report].text
    start = text.index(quote)
    return (Evidence(report=REPORTS[report].id, start=start, end=start + len(quote), quote=quote),)


def _act(
    type_: str, source: Party, target: Party | None, report: int, quote: str, day: int | None = None, **more: object
) -> Event:
    published = REPORTS[report].published
    assert published
    when = published.replace(day=day) if day else published
    fields = {"date": when, "precision": "day", "channel": "statement", **more}
    return Event(
        type=type_,
        source=source,
        target=target,
        evidence=_evidence(report, quote),
        trace=Trace(pattern="sample"),
        **fields,
    )


EVENTS = (
    _act(
        "CONSULT",
        VEL,
        KAR,
        0,
        "offered the leader of Karsk a meeting without preconditions",
        status=Status.OFFERED,
        level="leader",
    ),
    _act(
        "CONSULT", VEL, NOR, 0, "Norland was told of the offer an hour before the speech", channel="bilateral meeting"
    ),
    _act("REJECT", SAR, VEL, 0, "he had learned of the offer from the news"),
    _act("MOBILIZE", KAR, VEL, 1, "Karsk tested a coastal missile", channel=None),
    _act("ACCUSE", VEL, KAR, 1, "Veldania condemned the test"),
    _act("REQUEST", VEL, KAR, 1, "renewed its call for talks"),
    _act("ACCUSE", NOR, KAR, 1, "Norland condemned the test"),
    _act("MOBILIZE", NOR, KAR, 1, "moved a patrol ship to the strait", channel=None),
    _act(
        "REQUEST",
        KAR,
        VEL,
        2,
        "the fishing line must move before any meeting",
        channel="forum",
        level="envoy",
    ),
    _act("REQUEST", VEL, KAR, 2, "urged Karsk to resume talks", channel="forum", level="minister"),
    _act("REQUEST", SAR, VEL, 3, "Sarria demanded that Veldania consult its allies"),
    _act("COOPERATE", NOR, SAR, 4, "held a joint naval drill", channel=None),
    _act("ACCUSE", KAR, NOR, 4, "accused Norland of preparing a blockade"),
)

CLAIMS = (
    Claim(
        holder=EXPERTS,
        stance="fears",
        hedge=Hedge(word="may", low=0.2, high=0.8),
        about=Proposition(words="Karsk may use a meeting to split the Northern Compact", actor=KAR),
        evidence=_evidence(3, "Experts fear that Karsk may use a meeting to split the Northern Compact"),
    ),
    Claim(
        holder=EXPERTS,
        stance="reads",
        about=Proposition(words="the envoy's words as a refusal", actor=KAR),
        evidence=_evidence(3, "Some experts read the envoy's words as a refusal"),
    ),
    Claim(
        holder=PRESS,
        stance="reads",
        about=Proposition(words="the reply as a door left open", actor=KAR),
        evidence=_evidence(3, "The Veldan press read the reply as a door left open"),
    ),
)

CONTACTS = (
    Contact(
        forum="Lido Forum",
        date=date(2031, 3, 21),
        met=False,
        attendance=(
            Attendance(party=VEL, present=True, level="minister"),
            Attendance(party=KAR, present=True, level="envoy"),
            Attendance(party=KAR, present=False, level="minister", reason="a quarantine at home"),
        ),
        evidence=_evidence(2, "The two delegations did not meet"),
    ),
)


@dataclass(frozen=True)
class SampleRecord:
    """The part of a record that a brief reads."""

    def reports(self) -> list[Report]:
        return list(REPORTS)

    def events(self) -> list[Event]:
        return list(EVENTS)

    def claims(self) -> list[Claim]:
        return list(CLAIMS)

    def contacts(self) -> list[Contact]:
        return list(CONTACTS)
