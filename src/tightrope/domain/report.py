"""A published text and its source."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from tightrope.domain.base import Value, digest


class Report(Value):
    """A published text.

    `published` is None where nobody said; dates in it then stay unknown. `grade` is the reliability of the
    publisher on the Admiralty scale (A best to E; F unknown, which is not worst). `origin` names the
    independent origin (an agency whose text several papers print); reports of one origin corroborate once.
    """

    title: str
    text: str
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    grade: str = Field(default="F", pattern="^[A-F]$")
    origin: str | None = None
    path: str | None = None

    @property
    def id(self) -> str:
        """A stable id from the content, the publisher and the date; the path does not count."""
        return digest("report", self.title, self.text, self.publisher, self.published)

    @property
    def source(self) -> str:
        """The independent origin: the agency if known, else the publisher, else the report itself."""
        return self.origin or self.publisher or self.id
