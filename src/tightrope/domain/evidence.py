"""The words that a line of the record rests on."""

from __future__ import annotations

from tightrope.domain.base import Value


class Evidence(Value):
    """A quotation: `report.text[start:end] == quote`, always verbatim.

    `sentence_start` and `sentence_end` bound the whole sentence around the quotation (characters).
    """

    report: str
    start: int
    end: int
    quote: str
    sentence_start: int | None = None
    sentence_end: int | None = None

    def stands_in(self, text: str) -> bool:
        """Whether the quoted words stand at that place of the report's text."""
        return text[self.start : self.end] == self.quote
