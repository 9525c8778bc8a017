"""From paths to reports: find the format, read, check, and give what the file does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tightrope.domain import Report
from tightrope.errors import ReportError, TightropeError, Where
from tightrope.reports import dateline, language, prose
from tightrope.reports.formats import reader_of, suffixes
from tightrope.reports.paths import exists, walk
from tightrope.reports.source import Found, Reader, Source

TITLE = 90


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of the source; it `overrules` the file, or fills in what the file does not tell."""

    published: date | None
    publisher: str | None
    grade: str | None
    overrules: bool = True

    def over(self, told: dict[str, Any]) -> dict[str, Any]:
        """The fields of the file and these together."""
        mine = {key: value for key, value in asdict(self).items() if value is not None and key != "overrules"}
        return {**told, **mine} if self.overrules else {**mine, **told}


def read(
    path: Path | str, *, published: date | None = None, publisher: str | None = None, grade: str | None = None
) -> Report:
    """The one report of a file; what is given here overrules what the file tells.

    Raises ReportError where the file is missing, empty, binary, of an unknown format, or holds several reports.
    """
    found = list(_read(exists(Path(path)), Given(published, publisher, grade)))
    errors = [item for item in found if isinstance(item, TightropeError)]
    if errors:
        raise errors[0]
    reports = [item for item in found if isinstance(item, Report)]
    if len(reports) != 1:
        raise ReportError(f"the file holds {len(reports)} reports, not one", where=Where(path), todo="use read_many")
    return reports[0]


def read_many(
    paths: Iterable[Path | str],
    *,
    published: date | None = None,
    publisher: str | None = None,
    grade: str | None = None,
) -> Iterator[Report | TightropeError]:
    """The reports of files and folders in order; a file that fails gives its error and the rest goes on.

    Folders are walked in alphabetical order for files of known formats; a file named twice is read once. What is
    given here stands only where a file does not tell.
    """
    given, seen = Given(published, publisher, grade, overrules=False), set[Path]()
    for path in (file for named in paths for file in walk(Path(named), suffixes())):
        if isinstance(path, TightropeError):
            yield path
        elif path.resolve() not in seen:
            seen.add(path.resolve())
            yield from _caught(path, given)


def from_text(
    text: str, *, name: str = "-", published: date | None = None, publisher: str | None = None, grade: str | None = None
) -> Report:
    """A report from plain text at hand (standard input, a text box). Raises ReportError where it is empty."""
    source = Source(name, text.encode())
    if not text.strip():
        raise source.error("the text is empty")
    found = next(prose.read(source))
    if isinstance(found, TightropeError):
        raise found
    return _report(source, found, Given(published, publisher, grade))


def from_bytes(
    data: bytes, *, name: str = "standard input", published: date | None = None
) -> Iterator[Report | TightropeError]:
    """The reports in bytes at hand, in any format that its first bytes tell; else plain text. Errors come in place."""
    given = Given(published, None, None, overrules=False)
    yield from _errors_in_place(lambda: _parsed(Path(name), Source(name, data), given))


def _caught(path: Path, given: Given) -> Iterator[Report | TightropeError]:
    yield from _errors_in_place(lambda: _read(path, given))


def _errors_in_place(reports: Callable[[], Iterator[Report | TightropeError]]) -> Iterator[Report | TightropeError]:
    try:
        yield from reports()
    except TightropeError as error:
        yield error


def _read(path: Path, given: Given) -> Iterator[Report | TightropeError]:
    yield from _parsed(path, Source.of(path), given)


def _parsed(path: Path, source: Source, given: Given) -> Iterator[Report | TightropeError]:
    if not source.data.strip():
        raise source.error("the file is empty", expected="the text of a report", todo="save the report again")
    for found in _parts(reader_of(path, source), source):
        if isinstance(found, TightropeError):
            yield found
        elif not found.text.strip():
            yield source.error("the file holds no text beside its front matter and page furniture")
        else:
            yield _report(source, found, given)


def _parts(reader: Reader, source: Source) -> Iterator[Found | TightropeError]:
    """What a reader finds; whatever breaks in a reader, or in a library under it, is the file's own error."""
    try:
        yield from reader.read(source)
    except TightropeError:
        raise
    except Exception as error:
        what = f"the file cannot be read: {type(error).__name__}: {error}".splitlines()[0]
        raise source.error(what, todo="open it and save it again, or save its text as .txt") from error


def _report(source: Source, found: Found, given: Given) -> Report:
    fields = {key: value for key, value in asdict(found).items() if value is not None and key != "part"}
    fields.setdefault("language", language.guess(found.text))
    if day := found.published or dateline.told(found.text):
        fields["published"] = day
    told = given.over(fields)
    told.setdefault("title", _first_words(found.text))
    place = f"{source.name}#{found.part}" if found.part else source.name
    return Report(**{**told, "path": place})


def _first_words(text: str) -> str:
    """A stand-in title: the first sentence, cut at a word."""
    line = dateline.without(text.split("\n", 1)[0])
    sentence = re.split(r"(?<=\w{3})[.] ", line, maxsplit=1)[0]
    return sentence if len(sentence) <= TITLE else sentence[:TITLE].rsplit(" ", 1)[0] + " ..."
