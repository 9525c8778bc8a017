"""Who the actors are: those that act, or that others ask to act; and whose choice the situation is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tightrope.errors import NoSituation, UsageError
from tightrope.ontology import load
from tightrope.situation.draft.act import Act, code_of, unkind
from tightrope.situation.draft.material import NOBODY, Material
from tightrope.situation.draft.pairs import Pair, mediators, pairs, titled
from tightrope.situation.draft.public import public
from tightrope.situation.draft.topics import other_topic, past
from tightrope.situation.draft.who import SUBJECTS, Scene, scenes
from tightrope.situation.names import with_article

MOST = 8
OFFERS, SUBJECT, BETWEEN, TITLE, BODY = 1, 5, 6, 2, 2
LEAST, MAIN = 1.5, 2.0
TODO = "name reports about parties that act on each other, or write the file by hand"


@dataclass(frozen=True)
class Cast:
    """Actors by code with their keys in the file, heaviest first; `left_out` says who is missing and why."""

    keys: dict[str, str]
    focal: str
    weights: dict[str, float]
    left_out: tuple[str, ...] = ()
    pairs: dict[Pair, float] = field(default_factory=dict)

    def __contains__(self, code: object) -> bool:
        return code in self.keys


def cast(material: Material, acts: list[Act], focal: str | None = None) -> Cast:
    """The actors of the material. Raises NoSituation where fewer than two act on each other."""
    weights, doing = _weights(material, acts)
    fit = {code: one for code, one in weights.items() if code in doing and one >= LEAST and not _region(code)}
    fit = fit if len(fit) > 1 and _mutual(material, acts, fit) else _pair(material, weights)
    between = pairs(material, acts)
    main = _main(between)
    fit |= {code: max(weights.get(code, 0.0), LEAST) for code in main}
    about = other_topic(material)
    if about or past(material) or len(fit) < 2 or not (main or _mutual(material, acts, fit)):
        raise nothing(about or ("what is long past" if past(material) else None))
    ordered = sorted(fit, key=lambda code: (-fit[code], code))
    chosen = _focal(material, acts, ordered, focal, main)
    kept = [chosen, *(code for code in ordered if code != chosen)][:MOST]
    gone = [f"{name(code)}: acts less than the {MOST} actors kept" for code in ordered if code not in kept]
    gone += [
        f"{name(code)}: is named, but hardly acts" for code in sorted(weights) if code not in fit and weights[code] >= 1
    ]
    return Cast({code: key(code) for code in kept}, chosen, fit, tuple(gone), between)


def nothing(about: str | None = None, why: str = "no two parties act on each other in this text") -> NoSituation:
    """The answer to a text without a situation; `about`: the topic outside politics that it is about."""
    what = f"; it is about {about}" if about else ""
    return NoSituation(f"{why}{what}", expected="two or more parties with an issue between them", todo=TODO)


def _main(between: dict[Pair, float]) -> list[str]:
    """The two that have most between them; nobody where that is too little."""
    ranked = sorted(between.items(), key=lambda row: (-row[1], sorted(row[0])))
    strong = [pair for pair, weight in ranked if weight >= MAIN and not any(map(_region, pair))]
    return sorted(strong[0]) if strong else []


def _pair(material: Material, weights: dict[str, float]) -> dict[str, float]:
    """Where those that act do not act on each other: who acts, and on whom; the other side can answer."""
    told = [event for event in material.events if not event.negated and public(event.source) and public(event.target)]
    pairs = [(code_of(event.source), code_of(event.target)) for event in told]
    both = {code for one, other in pairs if one and other and one != other for code in (one, other)}
    return {code: weights[code] for code in both if code in weights and not _region(code)}


def _region(code: str) -> bool:
    """Whether a code stands for the countries of a region, which do not act as one."""
    body = load().organisations.get(code)
    return body is not None and any(known.endswith(" countries") for known in body.names)


def name(code: str) -> str:
    """The everyday name of a code."""
    return load().name_of(code)


def the(code: str) -> str:
    """The name in a sentence: "the United States", "the African Union"."""
    body = "/" in code or (code in load().organisations and " " in name(code))
    return f"the {name(code)}" if body or many(code) else with_article(name(code))


def many(code: str) -> bool:
    """Whether the name is a plural: "the Houthis", "the Peruvian protesters"."""
    return (code in load().groups or "/" in code) and name(code).endswith("s")


def key(code: str) -> str:
    """The name of an actor in the file: `united_states`."""
    plain = re.sub(r"\W+", "_", name(code).lower()).strip("_")
    return plain if plain.isidentifier() else f"actor_{plain or code.lower()}"


def _weights(material: Material, acts: list[Act]) -> tuple[dict[str, float], set[str]]:
    """How much each code does and is acted on, and which codes do anything."""
    weights: defaultdict[str, float] = defaultdict(float)
    doing: set[str] = set()
    for event in material.events:
        source, target = code_of(event.source), code_of(event.target)
        if source and not event.negated and source != target:
            weights[source] += 1.0
            doing.add(source)
        if target and source != target:
            weights[target] += 0.5
    for act in acts:
        weights[act.actor] += 1.0
        for by in act.by:
            weights[by] += 1.0
        doing |= {act.actor, *act.by}
    for code, count in _named(material).items():
        weights[code] += min(count, 8) / 4
    for claim in material.claims:
        for party in (claim.holder, claim.about.actor, claim.about.target):
            weights[code_of(party) or NOBODY] += 0.5
    weights.pop(NOBODY, None)
    return weights, doing


def _named(material: Material) -> Counter[str]:
    """How often each actor is named in the reports, by a name of its own."""
    found: Counter[str] = Counter()
    for scene in scenes(material):
        found.update(
            code for word in scene.doc if word.pos_ == "PROPN" and word.dep_ != "compound" and (code := scene.who(word))
        )
    return found


def _mutual(material: Material, acts: list[Act], fit: dict[str, float]) -> bool:
    """Whether some actor acts on another one: by an event of the record, or by two acts that the text tells."""
    events = [(code_of(event.source), code_of(event.target)) for event in material.events]
    told = [(by, act.actor) for act in acts for by in act.by] + [(act.actor, act.target) for act in acts]

    def among(pairs: Sequence[tuple[str | None, str | None]]) -> int:
        return sum(a in fit and b in fit and a != b for a, b in pairs)

    return among(events) > 0 or among(told) > 1


def _focal(material: Material, acts: list[Act], codes: list[str], wanted: str | None, main: list[str]) -> str:
    """The actor asked for, or of the two that have most between them the one that acts most; titles and offers count
    more."""
    if wanted is not None:
        return _chosen(codes, wanted)
    scores: Counter[str] = Counter()
    outside = _outside(material, codes)
    for act in acts:
        scores[act.actor] += OFFERS if act.standing == "offered" else 0
        scores.update(by for by in act.by if by not in outside)
    for code, weight in _leading(material).items():
        scores[code] += weight
    for code, count in titled(material).items():
        scores[code] += TITLE * count
    for code in mediators(material) | outside:
        scores[code] -= BETWEEN
    for code in codes:
        scores[code] -= BODY if code in load().organisations and code != codes[0] else 0
    return max(main or codes, key=lambda code: (scores[code], -codes.index(code)))


def _chosen(codes: list[str], wanted: str) -> str:
    plain = wanted.strip().lower()
    found = [code for code in codes if plain in (code.lower(), key(code), name(code).lower(), the(code).lower())]
    if not found:
        names = ", ".join(f"{key(code)} ({code})" for code in codes[:MOST])
        what = f"`{wanted}` does not act in these reports" if plain else "the focal actor has no name"
        raise UsageError(what, expected=f"one of: {names}", todo="name one of them, or leave --focal out")
    return found[0]


def _outside(material: Material, codes: list[str]) -> set[str]:
    """Who has no quarrel in reports that tell of one between two others: it urges, hosts or backs, but is no side."""
    events = [event for event in material.events if event.type != "REQUEST" and unkind(event.type)]
    pairs = [(code_of(event.source), code_of(event.target)) for event in events if not event.negated]
    sides = {code for a, b in pairs if a != b and a in codes and b in codes for code in (a, b)}
    return {code for code in codes if sides and code not in sides}


def _of(scene: Scene, noun: Any) -> str | None:
    """Whose a subject is: "the heads of state of A"."""
    below = [word for word in noun.subtree if word.dep_ == "pobj" and word.head.lower_ == "of"]
    return next((code for word in below if (code := scene.who(word))), None)


def _leading(material: Material) -> Counter[str]:
    """Whom the first sentences are about: their subject, then whoever is named first."""
    found: Counter[str] = Counter()
    seen: set[str] = set()
    for scene in scenes(material):
        if scene.report in seen:
            continue
        seen.add(scene.report)
        first = next(iter(scene.doc.sents))
        told = [word for word in first if word.dep_ == "ccomp" and word.head.dep_ == "ROOT" and word.i < word.head.i]
        heads = told[:1] or [first.root]
        nouns = [word for word in first if word.dep_ in SUBJECTS and word.head in heads]
        subjects = [scene.who(word) or _of(scene, word) for word in nouns]
        named = [code for word in first if word.pos_ == "PROPN" and (code := scene.who(word))]
        found.update({code: SUBJECT for code in subjects[:1] if code})
        found.update(named[:1])
    return found
