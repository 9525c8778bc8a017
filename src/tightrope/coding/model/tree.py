"""The words that join two parties in a parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

CLOSE = frozenset({"prt", "neg", "aux", "dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "prep", "advmod", "agent",
                   "dative", "auxpass", "compound", "amod", "det", "npadvmod", "mark", "pcomp", "pobj"})  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two parties of one sentence: tokens of each, and where names stand (masked, as the parties are)."""

    sent: Any
    source: frozenset[int]
    target: frozenset[int]
    names: frozenset[int]

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Tokens that the model never sees."""
        proper = {t.i for t in self.sent if t.pos_ == "PROPN"}
        return self.source | self.target | self.names | proper

    @cached_property
    def heads(self) -> tuple[Any, Any]:
        """The highest token of each party."""
        return _top(self.sent, self.source), _top(self.sent, self.target)

    @cached_property
    def path(self) -> list[Any]:
        """From the source up to the common ancestor and down to the target, without the parties."""
        first, last = (_chain(h) for h in self.heads)
        shared = {t.i for t in first} & {t.i for t in last}
        up = [t for t in first if t.i not in shared]
        down = [t for t in last if t.i not in shared]
        return [t for t in [*up, *self.joint, *reversed(down)] if t.i not in self.source | self.target]

    @cached_property
    def joint(self) -> list[Any]:
        """The lowest common ancestor of both heads (empty where there is none)."""
        first, last = (_chain(h) for h in self.heads)
        below = {t.i for t in last}
        return [t for t in first if t.i in below][:1]

    @cached_property
    def core(self) -> list[Any]:
        """The path with what completes its predicates: particles, objects, their prepositions."""
        found = {t.i: t for t in self.path}
        for token in self.path:
            if token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ"):
                continue
            for child in token.children:
                if child.dep_ in CLOSE:
                    found[child.i] = child
                    if child.dep_ in ("prep", "xcomp", "ccomp", "dobj", "attr"):
                        found.update({c.i: c for c in child.children if c.dep_ in CLOSE})
        return [found[i] for i in sorted(found) if i not in self.source | self.target]

    @cached_property
    def between(self) -> list[Any]:
        """The words from the end of the first party to the start of the second."""
        low, high = sorted((self.source, self.target), key=min)
        return [t for t in self.sent if max(low) < t.i < min(high)]


def _top(sent: Any, tokens: frozenset[int]) -> Any:
    return min((sent.doc[i] for i in tokens), key=lambda t: (len(list(t.ancestors)), t.i))


def _chain(token: Any) -> list[Any]:
    return [token, *token.ancestors]
