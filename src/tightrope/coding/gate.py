"""What is not a political event stays silent: crime, sport, business, weather, culture, science, accidents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tightrope.coding.actors.actor import POLITICAL, STATE, Actor, one_side
from tightrope.coding.actors.heads import heads
from tightrope.coding.actors.scene import Scene
from tightrope.coding.genre import Chances, chances
from tightrope.coding.lexical import noun_senses
from tightrope.ontology.verbs import Sense, lexicon

FORCES = frozenset({"MIL", "REB", "UAF", "PRM", "SEP", "IMG"})
LAW = frozenset({"COP", "JUD", "GOV", "SPY"})
PRIVATE = frozenset({None, "CRM", "CVL", "BUS", "ELI", "MED", "EDU", "LAB"})
CROWDS = frozenset({"LAB", "EDU", "AGR", "CVL", "REL", "MED", "CRM", "OPP"})
FUN = frozenset({"sport", "culture"})
VERBAL = frozenset({"REQUEST", "SUPPORT", "THREATEN", "REJECT", "AGREE", "ACCUSE"})
OUTWARD = frozenset({"CONSULT", "MOBILIZE", "COOPERATE", "AID"})
TRADES = frozenset({"BUS", "CRM", "MED", "EDU", "AGR"})
GIVING = frozenset({"AID", "COOPERATE", "CONSULT", "SANCTION"})
HARSH = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
JUDGES = frozenset({"ELI", "EDU", None})  # experts and analysts make claims, not acts
GIVEN = frozenset({"context", "place"})  # a country that the noun itself does not carry
BODIES = frozenset({"organisation", "organ", "abbreviation", "group"})
OWNED = frozenset({"amod", "compound", "nmod", "poss"})
TOLD = frozenset({"pronoun", "collective", "earlier"})
LIMITS = {"office": 0.25, "public": 0.17, "mixed": 0.12, "private": 0.52}  # chances of being none of politics
PLAIN = 1.6  # how much more it takes to leave out what states say and give
HINT = 0.75  # what one word of a topic leaves of them
UNKNOWN = Chances()


@dataclass(frozen=True, slots=True)
class Genre:
    """What field a sentence is of: a `topic` outside politics by its words, the `chances` that it is none of politics.

    `publics`: tokens of names and nouns that are a state, a body, an office; `hinted`: a single word of such a topic.
    """

    topic: str | None = None
    chances: Chances = UNKNOWN
    publics: frozenset[int] = frozenset()
    hinted: bool = False


def genre(scene: Scene, sent: Any, drift: float | None = None) -> Genre:
    """The field of a sentence; `drift` is that of its report."""
    nouns = (t for t in sent if (t.i in scene.hits and not _owner(t)) or t.lemma_.lower() in _states())
    topic, words = leading(sent)
    found = chances(sent, scene.hits, drift)
    return Genre(topic if words > 1 else None, found, frozenset(t.i for t in nouns), words == 1)


def _owner(name: Any) -> bool:
    """Whether a name only says whose a thing is: "a Danish shipping line", "Peru's goalkeeper"."""
    noun = name.head
    if name.dep_ not in OWNED or noun.pos_ != "NOUN" or noun.i < name.i:
        return False
    return not noun_senses(noun) and heads().sector(noun) is None and noun.lemma_.lower() not in _states()


@cache
def _states() -> frozenset[str]:
    return heads().stands_for | heads().collective


@cache
def _topics() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Words and strong phrases with their topic."""
    words, strong = {}, []
    for topic, listed in lexicon().topics.items():
        for word in listed:
            if word.startswith("!"):
                strong.append((word[1:], topic))
            else:
                words[word] = topic
    return words, strong


def leading(sent: Any) -> tuple[str | None, int]:
    """The topic outside politics with the most words in a sentence, and how many; a strong phrase counts as two."""
    words, strong = _topics()
    counts: dict[str, set[str]] = {}
    for token in sent:
        found = words.get(token.lower_) or words.get(token.lemma_.lower())
        if found:
            counts.setdefault(found, set()).add(token.lemma_.lower())
    low = sent.text.lower()
    for phrase, name in strong:
        if phrase in low:
            counts.setdefault(name, set()).update((phrase, "!"))
    best = max(counts, key=lambda name: (len(counts[name]), name), default=None)
    return (best, len(counts[best])) if best else (None, 0)


def admitted(sense: Sense, source: Actor, target: Actor | None, about: Genre) -> bool:
    """Whether an act between two actors is political enough to be coded."""
    if _apart(sense, _sides(source, target, about), about):
        return False
    crowd = sense.type == "PROTEST" or sense.key == "call_off_protest"
    if not ((crowd and source.party.sector in CROWDS) or _has_side(source, target)) or _mere_view(sense, source):
        return False
    if _to_itself(sense, source, target) or _between_private(sense, source, target, about):
        return False
    if (about.topic and not _plain(source, target, about.topic)) or _mishap(sense, source, target):
        return False
    press = target is not None and (_press(source) or _press(target))
    if sense.type == "CONSULT" and target is not None and (press or not (target.agent or target.known)):
        return False
    if sense.type == "CONSULT" and sense.gate:
        return source.party.sector not in PRIVATE - {None} and (source.known or source.party.sector is not None)
    return not sense.gate or target is None or _public(source, target)


def _between_private(sense: Sense, source: Actor, target: Actor | None, about: Genre) -> bool:
    """A firm and its suitor, a thing of a country and a guest: nobody public on either side of what is said."""
    if sense.type not in VERBAL | GIVING or target is None or target.civic or _official(target, about):
        return False
    thing = source.known and source.party.sector is None and not _official(source, about) and not source.person
    return source.party.sector in TRADES or (thing and not strong_sector(target))


def strong_sector(actor: Actor) -> bool:
    """Whether somebody acts in a political sector."""
    return actor.party.sector in POLITICAL


def _press(actor: Actor) -> bool:
    """ "Told reporters", "spoke to a local channel"."""
    words = lexicon().claims["press"]
    return actor.party.sector == "JRN" or any(word in words for word in actor.party.name.lower().split())


def _to_itself(sense: Sense, source: Actor, target: Actor | None) -> bool:
    """A state that asks, accuses or refuses itself: a phrase misread."""
    if target is None or not target.known or source.party.code != target.party.code:
        return False
    if target.party.sector is None and source.party.sector == "MIL" and sense.type == "SUPPORT":
        return True  # soldiers defend their country
    state = one_side(source, target, STATE) or "-" in source.party.code
    if sense.type not in VERBAL:
        return sense.type in OUTWARD and state
    back = target.party.via == "context" or (target.party.via in ("collective", "pronoun") and sense.type != "SUPPORT")
    bare = {source.party.sector, target.party.sector} == {None} and not (source.person or target.person)
    return (back and state) or (bare and sense.type in HARSH)


def _apart(sense: Sense, sides: str, about: Genre) -> bool:
    """Whether the field of a sentence speaks against an act; sport borrows the words of force, not those of speech."""
    limit = LIMITS[sides] * (HINT if about.hinted else 1.0)
    if sides == "private":
        return about.chances.apart > limit
    return about.chances.light > limit * (PLAIN if sense.type in VERBAL | GIVING else 1.0)


def _sides(source: Actor, target: Actor | None, about: Genre) -> str:
    """Both sides in office, both public, one of them, or none."""
    if target is not None and {source.party.sector, target.party.sector} <= set(POLITICAL):
        return "office"
    sides = (_official(source, about), target is None or _official(target, about))
    return "public" if all(sides) and target else "mixed" if sides[0] and target and target.known else "private"


def _official(actor: Actor, about: Genre) -> bool:
    """A political sector, or a state that the phrase is headed by; not "a Swiss brewer"."""
    bare = actor.party.sector is None and (actor.at in about.publics or actor.party.via in TOLD)
    return actor.party.sector in POLITICAL or (actor.known and (bare or actor.party.via in BODIES))


def strong(actor: Actor | None) -> bool:
    """A state, an organisation, a group, or somebody in a political sector."""
    if actor is None:
        return False
    return actor.party.sector in POLITICAL or (actor.known and actor.party.sector not in PRIVATE - {None})


def _has_side(source: Actor, target: Actor | None) -> bool:
    """Whether one side is political; two private sides only across countries; two nameless ones only if both are."""
    if source.known or (target is not None and target.known):
        abroad = target is not None and source.known and target.known and source.party.code != target.party.code
        return strong(source) or strong(target) or abroad
    return strong(source) and (target is None or strong(target) or target.named or target.civic or not target.agent)


def _mishap(sense: Sense, source: Actor, target: Actor | None) -> bool:
    """Private people who hit something in a place."""
    return sense.type == "ASSAULT" and source.party.sector in PRIVATE - {None} and (target is None or target.place)


def _mere_view(sense: Sense, source: Actor) -> bool:
    judge = not source.known and not source.named and source.party.sector in JUDGES
    watches = not source.known and source.party.name.lower().rsplit(" ", 1)[-1] in lexicon().claims["outsiders"]
    return (judge or watches) and sense.type in VERBAL


def _plain(source: Actor, target: Actor | None, about: str) -> bool:
    """Whether both sides are political although the words sound otherwise."""
    if about in FUN or target is None or not (strong(source) and strong(target)):
        return False
    return about in ("business", "crime") or (target.known and source.party.code != target.party.code)


def _public(source: Actor, target: Actor) -> bool:
    """Whether an arrest, a killing or a suit is more than a matter between private persons and the law."""
    if source.party.sector in FORCES or target.party.sector in POLITICAL or target.civic:
        return True
    own = target.known and target.party.via not in GIVEN
    if source.party.sector in LAW:
        return own or target.party.sector not in PRIVATE or (source.known and target.named)
    return own or (source.known and (target.agent or source.party.sector not in PRIVATE - {None}))
