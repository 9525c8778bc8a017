"""Plans in sentences: what each is best at, what it costs, when it fails; never one score."""

from __future__ import annotations

from tightrope.analyses.plans.aims import Aim, inside
from tightrope.analyses.plans.failures import Failure
from tightrope.analyses.plans.metrics import Score
from tightrope.analyses.plans.values import Values
from tightrope.analyses.telling.tale import Tale
from tightrope.analyses.telling.words import count, listing, percent, worlds_told
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

CLEAR = 0.05


def label(situation: Situation, plan: str) -> str:
    """The plan's label."""
    return situation.strategies[plan].label or plan.replace("_", " ").capitalize()


def quoted(situation: Situation, plan: str) -> str:
    """The plan's label inside a sentence, set off."""
    return f"“{label(situation, plan)}”"


def tell(
    tale: Tale, worlds: Worlds, found: Values, graded: list[Score], kept: list[bool], failing: list[Failure]
) -> None:
    """All that is worth saying of the plans."""
    grounds = {
        plan: tale.line(f"strategies.{plan}", s, f"the plan {quoted(tale.situation, plan)}")
        for plan, s in tale.situation.strategies.items()
    }
    _choice(tale, found, graded, kept, grounds)
    for place, aim in enumerate(found.aims):
        _by_aim(tale, aim, [s for s in graded if s.aim == aim.key], grounds, place)
    _beaten(tale, found, kept, grounds)
    left = [plan for plan, survives in zip(found.plans, kept, strict=True) if survives]
    _fail(tale, left, failing, grounds)
    _caveats(tale, worlds, found)


def _choice(tale: Tale, found: Values, graded: list[Score], kept: list[bool], grounds: dict[str, str]) -> None:
    """Whether one plan does at least as well as any other on all objectives, or what the choice is between."""
    ground = tale.number("pareto", "which plans no other plan beats on every objective's mean")
    left = [plan for plan, survives in zip(found.plans, kept, strict=True) if survives]
    names = [quoted(tale.situation, plan) for plan in left]
    if len(left) == 1 and len(found.plans) > 1:
        tale.say(
            f"{names[0]} does at least as well as every other plan on every aim",
            ground,
            grounds[left[0]],
            role="lead",
            weight=0.8,
        )
        return
    best = {
        aim.key: max((s for s in graded if s.aim == aim.key), key=lambda s: (round(s.share, 2), round(s.mean, 2)))
        for aim in found.aims
    }
    first, held = _tension(found, best, graded)
    if first and held:
        one, other = best[first.key], best[held.key]
        tale.say(
            f"No plan is best at everything: {quoted(tale.situation, one.plan)} does most for {inside(first)}, "
            f"{quoted(tale.situation, other.plan)} for {inside(held)}", ground, grounds[one.plan], grounds[other.plan],
            role="lead", weight=0.7,
        )  # fmt: skip
    if 1 < len(left) < len(found.plans):
        tale.say(
            f"The choice lies between {listing(names)}: each gives up something that another keeps", ground, weight=0.4
        )


def _tension(found: Values, best: dict[str, Score], graded: list[Score]) -> tuple[Aim | None, Aim | None]:
    """The first two objectives on which plans clearly differ and whose best plans differ."""
    shares = {aim.key: [s.share for s in graded if s.aim == aim.key] for aim in found.aims}
    clear = [aim for aim in found.aims if max(shares[aim.key]) - min(shares[aim.key]) >= CLEAR]
    for n, aim in enumerate(clear):
        for other in clear[n + 1 :]:
            if best[aim.key].plan != best[other.key].plan:
                return aim, other
    return None, None


def _by_aim(tale: Tale, aim: Aim, own: list[Score], grounds: dict[str, str], place: int) -> None:
    """Best and worst plan for one objective, on three metrics."""
    best = max(own, key=lambda s: (round(s.share, 2), round(s.worst, 2), round(s.mean, 2)))
    worst = min(own, key=lambda s: (round(s.share, 6), round(s.worst, 6), round(s.mean, 6)))
    number = tale.number(f"scores.{aim.key}", "target met, worst tenth of the worlds, and regret for this objective")
    line = tale.line(f"objectives.{aim.key}", tale.situation.objectives.get(aim.key), f"the aim {inside(aim)}")
    if best.share - worst.share < CLEAR:
        tale.say(
            f"The plans hardly differ on {inside(aim)}: each meets the target {worlds_told(best.share)}, within "
            "five points",
            number,
            line,
        )
        return
    leaders = [s for s in own if s.share > best.share - 0.01]
    others = (
        f", as {'do' if len(leaders) > 2 else 'does'} "
        f"{listing([quoted(tale.situation, s.plan) for s in leaders if s is not best][:2])}"
        if len(leaders) > 1
        else ""
    )
    tale.say(
        f"For {inside(aim)}, {quoted(tale.situation, best.plan)} meets the target {worlds_told(best.share)}{others}; "
        f"{quoted(tale.situation, worst.plan)} meets it {worlds_told(worst.share)}", number, line, grounds[best.plan],
        role="lead" if place < 3 else "body", weight=0.6 - 0.1 * place,
    )  # fmt: skip
    if best.worst < 0.95:
        tale.say(f"In the worst tenth of worlds, {_level(aim, best)} under the former", number, line)


def _level(aim: Aim, score: Score) -> str:
    if aim.keep:
        return f"it holds {percent(score.worst)} of the time"
    return f"the chance of it at the end is {percent(score.worst)}"


def _beaten(tale: Tale, found: Values, kept: list[bool], grounds: dict[str, str]) -> None:
    beaten = [plan for plan, survives in zip(found.plans, kept, strict=True) if not survives]
    if beaten and len(beaten) < len(found.plans):
        ground = tale.number("pareto", "which plans no other plan beats on every objective's mean")
        names = listing([quoted(tale.situation, plan) for plan in beaten])
        verb = "is" if len(beaten) == 1 else "are"
        text = f"{names} {verb} beaten: some other plan does at least as well on every aim and better on one"
        tale.say(text, ground, *(grounds[plan] for plan in beaten), weight=0.3)


def _fail(tale: Tale, left: list[str], failing: list[Failure], grounds: dict[str, str]) -> None:
    """The conditions under which unbeaten plans miss an aim; plans that miss it alike are told together."""
    alike: dict[tuple[str, tuple[str, ...]], list[Failure]] = {}
    for plan in left:
        named = [f for f in failing if f.plan == plan and f.conditions and f.box and f.box.density >= 0.6]
        for first in [f for f in named if 0.05 <= f.share <= 0.95][:1]:
            alike.setdefault((first.aim.key, first.conditions), []).append(first)
    for group in alike.values():
        _fails(tale, group, grounds)
    for plan in left:
        always = [f for f in failing if f.plan == plan and f.share > 0.95]
        if always and not any(f.plan == plan for group in alike.values() for f in group):
            number = tale.number(f"fails.{plan}", "how often the plan misses the target")
            said = f"{quoted(tale.situation, plan)} misses the target for {inside(always[0].aim)}"
            tale.say(f"{said} {worlds_told(always[0].share)}", grounds[plan], number)


def _fails(tale: Tale, group: list[Failure], grounds: dict[str, str]) -> None:
    first = group[0]
    assert first.box is not None
    plans = listing([quoted(tale.situation, f.plan) for f in group])
    number = tale.number(
        f"fails.{first.plan}", "the box of conditions in which the plan misses the target, with coverage and density"
    )
    they = "it fails" if len(group) == 1 else "the first of them fails"
    tale.say(
        f"{plans} {'fails' if len(group) == 1 else 'fail'} on {inside(first.aim)} when "
        f"{listing(list(first.conditions))}: these worlds "
        f"hold {percent(first.box.coverage)} of the failures, and "
        f"{they} in {percent(first.box.density)} of them",
        *(grounds[f.plan] for f in group), number, role="lead", weight=0.35,
    )  # fmt: skip


def _caveats(tale: Tale, worlds: Worlds, found: Values) -> None:
    if len(found.worlds) < worlds.n:
        tale.say(
            f"The plans were followed in {len(found.worlds)} of the {worlds.n} sampled worlds, to keep the work "
            "within bounds",
            role="caveat",
        )
    if found.aims and not found.aims[0].given:
        tale.say(
            f"No objectives are given; {count(len(found.aims), 'aim')} taken from the priorities stand in for them",
            role="caveat",
        )
