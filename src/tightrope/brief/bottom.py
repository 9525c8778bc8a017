"""The bottom line: three sentences, the weightiest that do not say the same thing twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tightrope.domain import Finding, Sentence

COUNT, HEARD, SAME = 3, 40, 0.8
SMALL = frozenset(
    {
        "a", "an", "and", "are", "as", "at", "by", "for", "from", "if", "in", "is",
        "it", "its", "no", "not", "of", "on", "or", "that", "the", "their", "to", "with",
    }
)  # fmt: skip
Candidate = tuple[str, Sentence]


def choose(findings: Mapping[str, Finding], order: Sequence[str], count: int = COUNT) -> list[Candidate]:
    """Pairs of finding and sentence: the weightiest first, the others in the order of the brief.

    A sentence counts less where its finding has spoken already, and where its words repeat a chosen one's.
    Where there are fewer leads than places, body sentences of the first findings fill them.
    """
    pool = [(key, s) for key in order if key in findings for s in findings[key].answer if s.role == "lead"]
    chosen: list[Candidate] = []
    while pool and len(chosen) < count:
        pool = [each for each in pool if all(likeness(each[1], other) < SAME for _, other in chosen)]
        if not pool:
            break
        best = max(pool, key=lambda item: _score(item, chosen))
        pool.remove(best)
        chosen.append(best)
    chosen += _fill(findings, order, chosen, count)
    return chosen[:1] + sorted(chosen[1:], key=lambda item: order.index(item[0]))


def _score(item: Candidate, chosen: list[Candidate]) -> float:
    key, sentence = item
    again = sum(0.3 for other, _ in chosen if other == key)
    return sentence.weight - again - 0.5 * max((likeness(sentence, s) for _, s in chosen), default=0.0)


def likeness(one: Sentence, other: Sentence) -> float:
    """How far two sentences say the same words, from 0 to 1."""
    a, b = _content(one), _content(other)
    return len(a & b) / max(1, min(len(a), len(b)))


def _content(sentence: Sentence) -> set[str]:
    return {w for w in (word.strip(".,;:()“”").lower() for word in sentence.text.split()) if w not in SMALL}


def _fill(
    findings: Mapping[str, Finding], order: Sequence[str], chosen: list[Candidate], count: int
) -> list[Candidate]:
    used = {key for key, _ in chosen}
    firsts = [
        (key, next((s for s in findings[key].answer if s.role == "body" and len(s.text.split()) <= HEARD), None))
        for key in order
        if key in findings and key not in used
    ]
    return [(key, s) for key, s in firsts if s is not None][: count - len(chosen)]
