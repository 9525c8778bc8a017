"""One whole invented study: situation, record, findings, run record."""

from __future__ import annotations

from tightrope.domain import RunRecord

from .sample_findings import FINDINGS
from .sample_record import SampleRecord
from .sample_situation import SITUATION

RECORD = SampleRecord()
RUN = RunRecord(
    command="brief",
    given={"paths": ["veldania"]},
    defaults={"worlds": 1000, "seed": 0},
    seed=0,
    as_of="2031-04-10",
    inputs={"situation.yaml": "0123456789ab"},
    versions={"tightrope": "0.1.0", "python": "3.11"},
)

__all__ = ["FINDINGS", "RECORD", "RUN", "SITUATION"]
