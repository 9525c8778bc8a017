"""The children of a token, listed once for a document, are those of its parse."""

from __future__ import annotations

from tightrope.coding.actors.phrase import children, settle
from tightrope.coding.parse import docs, pipeline

TEXT = "Chile, which had recalled its envoy, said Peru and Bolivia were told of the talks with Norway in May."


def test_listed_children_are_those_of_the_parse() -> None:
    plain = pipeline()(TEXT)
    deps = {token.dep_ for token in plain}
    before = [[[c.i for c in children(token, dep)] for dep in sorted(deps)] for token in plain]
    settle(plain)
    assert [[[c.i for c in children(token, dep)] for dep in sorted(deps)] for token in plain] == before
    assert any(any(row) for row in before)


def test_every_document_is_settled_after_its_parse_is_mended() -> None:
    (doc,) = docs(["Lima summons envoy, recalls ambassador"])
    assert [[c.i for c in children(t, "dobj", "nsubj", "conj")] for t in doc] == [
        [c.i for c in t.children if c.dep_ in ("dobj", "nsubj", "conj")] for t in doc
    ]
