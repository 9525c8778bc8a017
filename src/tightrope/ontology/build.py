"""Plain records to typed values; what does not fit is told with file and line, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from tightrope.errors import ErrorList, OntologyError
from tightrope.ontology import files
from tightrope.ontology.people import Row
from tightrope.ontology.values import Record

R = TypeVar("R", bound=Record)


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def of_kind(kind: str, model: type[R]) -> dict[str, R]:
    """The records of one kind as values by key. Raises OntologyError, or ErrorList for several."""
    rows = {key: {"key": key, **fields} for key, fields in files.records(kind).items()}
    found: dict[str, R] = _checked(kind, dict[str, model], rows)  # type: ignore[valid-type]
    return found


def rows_of(kind: str) -> dict[str, tuple[Row, ...]]:
    """The rows of a kind made of lists (leaders)."""
    found: dict[str, tuple[Row, ...]] = _checked(kind, dict[str, tuple[Row, ...]], files.lists(kind))
    return found


def _checked(kind: str, shape: Any, data: Mapping[str, Any]) -> Any:
    try:
        return _adapter(shape).validate_python(data)
    except ValidationError as error:
        raise _told(kind, error) from None


def _told(kind: str, error: ValidationError) -> OntologyError | ErrorList:
    errors = [_one(kind, list(e["loc"]), e["type"], e["msg"]) for e in error.errors()]
    return errors[0] if len(errors) == 1 else ErrorList([*errors])


def _one(kind: str, loc: list[str | int], type_: str, message: str) -> OntologyError:
    name = ".".join(str(part) for part in loc)
    if type_ == "missing":
        return files.wrong(kind, loc[:-1], f"{name} is missing")
    if type_ == "extra_forbidden":
        return files.wrong(kind, loc, f"{name} is not a field of {kind}")
    return files.wrong(kind, loc, f"{name}: {message[:1].lower()}{message[1:]}")
