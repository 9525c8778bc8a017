"""The domain: what a report tells, and what an analysis says. Plain frozen values, no behaviour of parts."""

from tightrope.domain.claim import Claim, Hedge, Proposition
from tightrope.domain.coded import Coded
from tightrope.domain.contact import Attendance, Contact
from tightrope.domain.event import Event, Status, Trace
from tightrope.domain.evidence import Evidence
from tightrope.domain.finding import Basis, Chart, Column, Finding, Sentence, Table
from tightrope.domain.party import Party
from tightrope.domain.report import Report
from tightrope.domain.review import Review
from tightrope.domain.run import RunRecord

__all__ = [
    "Attendance", "Basis", "Chart", "Claim", "Coded", "Column", "Contact", "Event", "Evidence", "Finding",
    "Hedge", "Party", "Proposition", "Report", "Review", "RunRecord", "Sentence", "Status", "Table", "Trace",
]  # fmt: skip
