"""Paths as users type them: folders walked, missing files answered with the nearest name."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from tightrope.errors import ReportError, TightropeError, Where


def exists(path: Path) -> Path:
    """The path of a file. Raises ReportError where it is missing, naming the nearest file, or is a folder."""
    if path.is_dir():
        raise ReportError("this is a folder, not a report", where=Where(path), todo="name one file in it")
    if not path.exists():
        raise missing(path)
    return path


def missing(path: Path) -> ReportError:
    """The error for a path that does not exist."""
    if path.is_symlink():
        return ReportError("the link leads nowhere", where=Where(path), todo="name the file itself")
    return ReportError("no such file", where=Where(path), todo=_advice(path))


def walk(path: Path, suffixes: frozenset[str]) -> Iterator[Path | TightropeError]:
    """The path itself, or the files of known formats in a folder and below; an error where there are none."""
    if not path.exists():
        yield missing(path)
    elif not path.is_dir():
        yield path
    else:
        files = [file for file in sorted(path.rglob("*")) if _counts(file, path, suffixes)]
        yield from files
        if not files:
            yield _nothing(path, suffixes)


def _counts(file: Path, folder: Path, suffixes: frozenset[str]) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and file.suffix.lower() in suffixes and not hidden


def _nothing(path: Path, suffixes: frozenset[str]) -> ReportError:
    return ReportError("the folder holds no reports", where=Where(path), expected=", ".join(sorted(suffixes)))


def _advice(path: Path) -> str:
    folder = path.parent
    if not folder.is_dir():
        return f"there is no folder {folder}"
    try:
        names = sorted(file.name for file in folder.iterdir())
    except OSError as error:
        return f"{folder} cannot be listed: {error.strerror}"
    near = get_close_matches(path.name, names, n=1, cutoff=0.7)
    return f"did you mean {folder / near[0]}?" if near else f"look at what is in {folder.resolve().name}/"
