"""Reports: files of many formats to the one value that coding reads. Formats are entry points `tightrope.readers`."""

from tightrope.reports.reading import from_bytes, from_text, read, read_many
from tightrope.reports.source import Found, Reader, Source

__all__ = ["Found", "Reader", "Source", "from_bytes", "from_text", "read", "read_many"]
