"""One surface form of an actor, as a gazetteer needs it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal[
    "name", "abbreviation", "demonym", "adjective", "capital", "metonym", "place", "organ", "party",
    "organisation", "group", "ethnic", "person", "surname", "forum", "alliance", "nobody",
]  # fmt: skip

WEIGHT: dict[str, float] = {
    "name": 1.0, "adjective": 0.95, "demonym": 0.95, "metonym": 0.9, "abbreviation": 0.9, "capital": 0.9,
    "organisation": 0.9, "group": 0.88, "organ": 0.85, "person": 0.85, "forum": 0.8, "alliance": 0.8,
    "nobody": 0.8, "ethnic": 0.75, "party": 0.7, "place": 0.6, "surname": 0.5,
}  # fmt: skip
NOBODY = "---"


@dataclass(frozen=True, slots=True)
class Entry:
    """One surface form of an actor.

    `code`: the ontology's id (ISO code, organisation, `AFG-TALIBAN`). `plover`: PLOVER's actor code (home state of
    a group, `IGO`/`NGO`/`MNC`). `of`: key of the record that it names. `weight` in (0, 1] ranks readings of one
    form. `cased`: must match exactly as written. `since`/`until`: when the form holds (people: in office).
    Kind `nobody` (code `---`) is a name that holds an actor's name but acts for none ("South China Sea").
    """

    surface: str
    code: str
    kind: Kind
    of: str
    plover: str
    sector: str | None = None
    weight: float = 1.0
    cased: bool = False
    since: date | None = None
    until: date | None = None


def folded(text: str) -> str:
    """The text without accents: `Élysée` gives `Elysee`; a curly apostrophe becomes straight."""
    if text.isascii():
        return text
    plain = text.replace("’", "'").translate(str.maketrans("łŁøØđĐıß", "lLoOdDis"))
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
