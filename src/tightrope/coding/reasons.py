"""Why something was so, as a text tells it: "due to", "because of", "citing"."""

from __future__ import annotations

from typing import Any

CAUSES = ("due", "because", "over", "amid", "owing", "citing", "after", "as", "since")


def reason(verb: Any) -> str | None:
    """The words of the cause that a clause names, without the preposition; None where it names none."""
    for child in verb.children:
        low = child.lower_
        if low in ("due", "owing") or (low == "because" and child.dep_ in ("prep", "mark")):
            return _words(child)
        if child.dep_ == "prep" and low in ("over", "amid"):
            return _words(child)
        if (
            child.dep_ == "prep"
            and low == "in"
            and any(c.lower_ in ("protest", "anger", "response") for c in child.children)
        ):
            return _words(child)
        if child.dep_ == "advcl" and (child.lower_ == "citing" or _causal(child)):
            return _words(child)
        if child.dep_ == "acomp":
            found = reason(child)
            if found:
                return found
    return None


def _causal(clause: Any) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("because", "since", "as") for c in clause.children)


def _words(head: Any) -> str:
    tokens = [t for t in head.subtree if t.i >= head.i or t.dep_ != "mark"]
    skip = {"in", "due", "to", "because", "of", "owing", "over", "amid", "citing", "since", "as"}
    start = next((i for i, t in enumerate(tokens) if t.lower_ not in skip), 0)
    return str(head.doc[tokens[start].i : tokens[-1].i + 1].text).strip(" ,.")
