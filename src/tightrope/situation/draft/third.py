"""What third parties want where the text is silent: allies, backers and mediators, each by its template."""

from __future__ import annotations

from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.implied import places
from tightrope.situation.draft.leanings import leanings
from tightrope.situation.draft.roles import family
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.wants import Wants

PLAIN, SHARE, TALKS, GIVE, FORCE = 2.0, 0.4, 0.9, 0.85, -0.8
WORDS = {"ally": "allies share the demand", "backer": "who backs an actor shares its demands"}


def third_parties(plot: Plot, found: dict[str, Wants]) -> None:
    """Allies and backers share demands, more weakly; mediators want talks."""
    told = mediators(plot)
    before = {code: dict(mine.weights) for code, mine in found.items()}
    for code in plot.cast.keys:
        if mediates(plot, code, told):
            _talks(plot, found[code])
            continue
        friends = dict.fromkeys(sorted(plot.allies(code)), "ally")
        friends |= {one: "backer" for one in backed(plot, code) if one not in friends}
        for friend, kind in friends.items():
            _shared(plot, found[code], before[friend], friend, kind)


def mediates(plot: Plot, code: str, told: frozenset[str]) -> bool:
    """Whether the actor is told to mediate, or to host the others' talks."""
    kin = [choice for choice in plot.of(code) if choice.acts and family(choice.template) == "mediation"]
    hosts = [choice for choice in plot.of(code) if choice.acts and choice.acts[0].phrase.verb in ("host", "mediate")]
    return bool(kin or hosts or code in told) and code != plot.cast.focal


def mediators(plot: Plot) -> frozenset[str]:
    """Who is told to mediate: "A mediates", "under the mediation of A", "A offered its good offices"."""
    found: set[str | None] = set()
    for scene, word in places(plot).values():
        lemma = str(word.lemma_).lower()
        if lemma in ("office", "offices") and all(child.lower_ != "good" for child in word.children):
            continue
        if lemma in leanings().mediating and word.pos_ == "VERB":
            found.add(scene.subject(word))
        elif lemma in leanings().mediating:
            found |= {*scene.owners(word), scene.subject(word.head)}
    return frozenset(code for code in found if code)


def backed(plot: Plot, code: str) -> list[str]:
    """Whom the actor helps or praises without being at odds with it."""
    return [other for other in plot.cast.keys if other != code and plot.odds(code, other) < 0]


def _opposed(plot: Plot, mine: Wants) -> None:
    """Whom an actor presses or punishes it does not want to use force."""
    for choice in plot.choices:
        at_odds = plot.odds(mine.actor, choice.actor) > 0 and choice.actor != mine.actor
        if at_odds and choice.acts and choice.role == "force" and choice.key not in mine.weights:
            mine.add(choice, FORCE, None, "who is at odds with an actor wants no force of it (template: opponent)")


def _talks(plot: Plot, mine: Wants) -> None:
    """A mediator wants the others to talk, to give what they ask of each other, and to keep from force."""
    for choice in plot.choices:
        if choice.actor == mine.actor or choice.key in mine.weights:
            continue
        if _meets(choice) and choice.role in ("offer", "accept"):
            mine.add(choice, TALKS, None, "a mediator wants the others to talk (template: mediator)")
        elif "demanded" in choice.standings() and not choice.verbal:
            mine.add(choice, GIVE, None, "a mediator wants what the others ask of each other (template: mediator)")
        elif choice.role == "force":
            mine.add(choice, FORCE, None, "a mediator wants no force (template: mediator)")


def _meets(choice: Choice) -> bool:
    """Whether the option is to talk, or to receive those who come to talk."""
    return family(choice.template) is not None or (choice.template is not None and choice.template.type == "CONSULT")


def _shared(plot: Plot, mine: Wants, theirs: dict[str, float], friend: str, kind: str) -> None:
    for choice in plot.choices:
        weight = theirs.get(choice.key, 0.0)
        shared = _others(choice, mine.actor, friend) and plot.odds(friend, choice.actor) > 0
        if abs(weight) >= PLAIN and shared and choice.key not in mine.weights:
            mine.add(choice, SHARE * weight, None, f"{WORDS[kind]} (template: {kind})")


def _others(choice: Choice, code: str, friend: str) -> bool:
    return choice.actor not in (code, friend)
