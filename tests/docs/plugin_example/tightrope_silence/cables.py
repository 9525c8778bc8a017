"""Report files `.cable`: several cables in one file, parted by form feeds."""

from collections.abc import Iterator

from tightrope.reports import Found, Reader, Source


def read(source: Source) -> Iterator[Found]:
    """One report a cable."""
    for number, cable in enumerate(source.data.decode("utf-8").split("\f"), start=1):
        yield Found(text=cable, part=str(number))


reader = Reader((".cable",), read)
