"""The country or group that stands inside a noun phrase: "Norway's", "Norwegian", "of Norway"."""

from __future__ import annotations

from typing import Any

from tightrope.coding.actors.names import pick, regional
from tightrope.coding.actors.phrase import children, prepositional
from tightrope.coding.actors.scene import Scene
from tightrope.coding.gazetteer import Hit

INSIDE = (
    "of", "from", "in", "for", "at", "by", "to", "on", "with", "against", "over", "between", "near",
    "across", "inside",
)  # fmt: skip
LOOSE = (
    "backed", "supported", "funded", "allied", "aligned", "linked", "trained", "armed", "occupied", "controlled",
    "held",
)  # fmt: skip
LOYAL = frozenset({"loyal", "allied", "faithful", "answerable", "close"})
SENT = frozenset(
    {"envoy", "representative", "mediator", "mission", "coordinator", "negotiator", "rapporteur", "monitor"}
)
ARBITERS = frozenset({"commission", "tribunal", "panel", "court", "committee"})
ABOUT = frozenset({
    "plan", "deal", "talk", "crisis", "conflict", "issue", "question", "dispute", "war", "accord", "settlement",
    "process", "resolution", "dossier", "problem", "solution", "ceasefire", "truce", "negotiation", "debate",
})  # fmt: skip
NAMES = frozenset({"forum", "alliance"})


def country(scene: Scene, head: Any, depth: int = 0) -> Hit | None:
    """The nearest name that owns, qualifies or locates a head noun."""
    found = _before(scene, head)
    if found or depth > 3:
        return found
    for child in children(head, "poss"):
        found = own(scene, child) or country(scene, child, depth + 1)
        if found:
            return found
    for noun in prepositional(head, *INSIDE):
        found = own(scene, noun) or country(scene, noun, depth + 1)
        if found:
            return found
    bound = (
        n for c in children(head, "amod") if c.i > head.i and c.lower_ in LOYAL for n in prepositional(c, "to", "with")
    )
    return next((hit for n in bound if (hit := own(scene, n) or country(scene, n, depth + 1))), None)


def own(scene: Scene, token: Any) -> Hit | None:
    """The name that a token itself is part of."""
    hit = scene.hits.get(token.i)
    return pick(scene, token, hit) if hit and hit.entry.kind not in NAMES else None


def hyphened(scene: Scene, token: Any, hit: Hit) -> list[tuple[Any, Hit]]:
    """A name with the one that a hyphen joins to it: "Sino-Indian", "Iran-Iraq"; each with its token."""
    found = [(token, hit)]
    first = token.i
    while first > 0 and (scene.hits.get(first) is hit or token.doc[first].text in ("-", "/")):
        first -= 1
    other, gap = scene.hits.get(first), token.doc[first + 1].text in ("-", "/")
    if other and other is not hit and other.entry.code != hit.entry.code and (gap or other.entry.surface.endswith("-")):
        found.insert(0, (token.doc[first], other))
    return found


def _before(scene: Scene, head: Any) -> Hit | None:
    """A name among the words before the head, the nearest first; "X-backed" and "anti-X" do not own."""
    start, mine = head.left_edge.i, scene.hits.get(head.i)
    for i in range(head.i - 1, start - 1, -1):
        token = head.doc[i]
        hit = scene.hits.get(i)
        if hit is None or hit is mine or hit.entry.kind in NAMES or _foreign(head, token) or _loose(head.doc, i):
            continue
        if regional(token, hit) or topic(token, hit):
            continue
        if head.lemma_.lower() in ARBITERS and len(hyphened(scene, token, hit)) > 1:
            return None  # "the Eritrea-Ethiopia Boundary Commission" is neither's
        if hit.entry.kind != "surname":
            return _sender(scene, head, hit)
    return None


def _sender(scene: Scene, head: Any, hit: Hit) -> Hit:
    """ "The U.N. Syria envoy": of the first of two names that stand side by side."""
    if head.lemma_.lower() not in SENT:
        return hit
    first = min(i for i, h in scene.hits.items() if h is hit and i < head.i)
    before = scene.hits.get(first - 1)
    return before if before is not None and before.entry.kind not in NAMES and first > head.left_edge.i else hit


def _foreign(head: Any, token: Any) -> bool:
    """Whether a word before the head belongs to another noun: a coordinated one, or a clause."""
    up = token
    while up.i != head.i:
        if up.dep_ in ("conj", "relcl", "acl", "appos", "nsubj", "dobj"):
            return bool(up.dep_ != "conj" or up.head.i != head.i)
        if up.head.i == up.i:
            return True
        up = up.head
    return False


def _loose(doc: Any, i: int) -> bool:
    after = [t.lower_ for t in doc[i + 1 : i + 3]]
    before = doc[i - 1].lower_ if i else ""
    joined = len(after) == 2 and after[0] == "-" and after[1] in LOOSE
    prefixed = before == "-" and i > 1 and doc[i - 2].lower_ in ("anti", "pro", "ex")
    return joined or prefixed or before in ("anti", "anti-", "pro", "pro-")


def topic(name: Any, hit: Hit) -> bool:
    """ "The Kosovo peace plan", "Syria talks": a place name there tells what it is about, not whose it is."""
    bare = hit.entry.kind in ("name", "capital", "place") and name.dep_ in ("compound", "nmod")
    joined = any(t.text in ("-", "/") for t in name.doc[max(0, name.i - 1) : name.i + 2])
    return bare and not joined and name.head.lemma_.lower() in ABOUT
