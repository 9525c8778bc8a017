"""The lexicon of acts: verb, noun and adjective senses of the 16 event types (docs/reference/verb-patterns.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

from pydantic import Field, ValidationError, field_validator

from tightrope.domain.base import Value
from tightrope.errors import OntologyError, Where
from tightrope.ontology.files import Document, documents

ANY = "any"
HELPERS = frozenset({"noun_classes", "light", "operators", "topics", "heads", "claims", "contacts"})
Status = Literal["done", "offered", "demanded", "refused", "denied", "hypothetical"]


class Sense(Value):
    """One way in which words tell an act of `type`; the fields are those of the file, classes written out.

    `target` names the slots in which the other party is sought, in order; `doer` those of who acts, where that is not
    the subject ("the town fell to rebels"). `embeds` is the standing of an act in
    the complement. `gate` asks for a political side, so that crime and
    courts stay silent; `strict`: the other party must stand in one of the slots.
    """

    key: str
    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    needs: dict[str, frozenset[str]] = {}
    complement: Literal["to", "that", "any"] | None = None
    target: tuple[str, ...] = ()
    doer: tuple[str, ...] = ()
    status: Status = "done"
    embeds: Status | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    reciprocal: bool = False
    gate: bool = False
    strict: bool = False
    weight: int = 0

    @field_validator("verbs", "nouns", "adjectives", mode="before")
    @classmethod
    def _once(cls, value: Any) -> Any:
        return tuple(dict.fromkeys(value)) if isinstance(value, list) else value

    @property
    def id(self) -> str:
        """The name of the pattern in traces: `ACCUSE.condemn`."""
        return f"{self.type}.{self.key}"


class Light(Value):
    """Verbs that carry a noun: `give` (the subject acts) or `receive` (who stands after `sources` acts)."""

    verbs: tuple[str, ...]
    sources: tuple[str, ...] = ("from", "by")


class Lexicon(Value):
    """All senses in order of type and file, with noun classes, light verbs, operators and topics."""

    senses: tuple[Sense, ...]
    classes: dict[str, frozenset[str]] = Field(repr=False)
    light: dict[str, Light]
    operators: dict[str, frozenset[str]]
    topics: dict[str, tuple[str, ...]]
    heads: dict[str, Any] = {}
    claims: dict[str, Any] = {}
    contacts: dict[str, frozenset[str]] = {}

    @property
    def size(self) -> int:
        """The number of verb, noun and adjective senses."""
        return sum(len(s.verbs) + len(s.nouns) + len(s.adjectives) for s in self.senses)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the built-in files and of installed packages. Raises OntologyError that names the file."""
    found = documents("verbs")
    helper = {name: _helper(found, name) for name in HELPERS}
    classes = {name: frozenset(_spread(name, helper["noun_classes"], ())) for name in helper["noun_classes"]}
    senses = [sense for document in found if document.file.stem not in HELPERS for sense in _senses(document, classes)]
    return Lexicon(
        senses=tuple(sorted(senses, key=lambda sense: sense.type)),
        classes=classes,
        light={name: Light(**fields) for name, fields in helper["light"].items()},
        operators={name: frozenset(words) for name, words in helper["operators"].items()},
        topics={name: tuple(words) for name, words in helper["topics"].items()},
        heads=helper["heads"],
        claims=helper["claims"],
        contacts={name: frozenset(words) for name, words in helper["contacts"].items()},
    )


def _helper(found: list[Document], name: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for document in found:
        if document.file.stem == name:
            merged.update(document.data or {})
    return merged


def _spread(name: str, classes: dict[str, list[str]], seen: tuple[str, ...]) -> Iterator[str]:
    """The nouns of a class; `+other` includes another class."""
    for noun in classes[name]:
        if noun.startswith("+") and noun[1:] not in seen:
            yield from _spread(noun[1:], classes, (*seen, name))
        else:
            yield noun


def _senses(document: Document, classes: dict[str, frozenset[str]]) -> Iterator[Sense]:
    data = document.data or {}
    if not isinstance(data, dict) or "type" not in data or "senses" not in data:
        raise OntologyError("not a file of senses", where=Where(document.file, 1), expected="type: and senses:")
    for key, fields in data["senses"].items():
        yield _sense(document, key, {"type": data["type"], "target": data.get("target", ()), **fields}, classes)


def _sense(document: Document, key: str, fields: dict[str, Any], classes: dict[str, frozenset[str]]) -> Sense:
    """One sense, its classes written out."""
    for field in ("object", "subject"):
        if field in fields:
            fields[field] = _nouns(fields[field], classes)
    fields["needs"] = {slot: _nouns(words, classes) for slot, words in fields.get("needs", {}).items()}
    try:
        return Sense(key=key, **fields)
    except (ValidationError, TypeError) as error:
        raise OntologyError(f"sense {key!r}: {error}", where=Where(document.file), todo="mend that sense") from None


def _nouns(words: str | Iterable[str], classes: dict[str, frozenset[str]]) -> frozenset[str]:
    """Literal nouns and the nouns of named classes; `any` stands for every noun."""
    listed = [words] if isinstance(words, str) else words
    return frozenset(noun for word in listed for noun in classes.get(word, (word,)))
