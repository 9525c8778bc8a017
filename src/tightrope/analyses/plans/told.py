"""Plans in sentences: what each is best at and what it costs; never one score."""

from __future__ import annotations

from tightrope.analyses.plans.aims import CLEAR, Aim, inside, tells
from tightrope.analyses.plans.failures import Failure
from tightrope.analyses.plans.metrics import Score
from tightrope.analyses.plans.told_failures import tell_failures
from tightrope.analyses.plans.values import Values
from tightrope.analyses.telling.plan_names import plan_label
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import count, listing, percent, short, worlds_told
from tightrope.worlds import Worlds

PARETO = "which plans no other plan beats on every objective's mean"


def tell(
    tale: Tale, worlds: Worlds, found: Values, graded: list[Score], kept: list[bool], failing: list[Failure]
) -> None:
    """All that is worth saying of the plans."""
    grounds = {
        plan: tale.line(f"strategies.{plan}", s, f"the plan “{plan_label(tale.situation, plan)}”")
        for plan, s in tale.situation.strategies.items()
    }
    by_aim = {aim.key: [s for s in graded if s.aim == aim.key] for aim in found.aims}
    clear = [aim for aim in found.aims if _spread(by_aim[aim.key]) >= CLEAR]
    telling = [aim for aim in clear if tells(tale.situation, aim)]
    _choice(tale, found, by_aim, telling, kept, grounds)
    for place, aim in enumerate(clear):
        _by_aim(tale, aim, by_aim[aim.key], grounds, place)
    _level_aims(tale, [aim for aim in found.aims if aim not in clear], by_aim)
    left = [plan for plan, survives in zip(found.plans, kept, strict=True) if survives]
    tell_failures(tale, left, len(found.plans), failing, grounds)
    _caveats(tale, worlds, found)


def _spread(own: list[Score]) -> float:
    return max(s.share for s in own) - min(s.share for s in own)


def _best(own: list[Score]) -> Score:
    return max(own, key=lambda s: (round(s.share, 2), round(s.worst, 2), round(s.mean, 2)))


def _choice(
    tale: Tale, found: Values, by_aim: dict[str, list[Score]], clear: list[Aim], kept: list[bool],
    grounds: dict[str, str],
) -> None:  # fmt: skip
    """Whether one plan does at least as well as any other on all objectives, or what the choice is between."""
    ground = tale.number("pareto", PARETO)
    left = [plan for plan, survives in zip(found.plans, kept, strict=True) if survives]
    if len(left) == 1 and len(found.plans) > 1:
        if clear:
            said = f"{tale.plan(left[0])} does at least as well as every other plan on every aim"
            tale.say(f"{said}{_but(tale, found, by_aim)}", ground, grounds[left[0]], role="lead", weight=0.8)
        return
    sound, pair = all_round(by_aim), _tension(by_aim, clear)
    if clear and 0 < len(sound) < len(found.plans):
        verb = "comes" if len(sound) == 1 else "each come"
        names = listing([tale.plan(plan) for plan in sound])
        tale.say(
            f"{names} {verb} within five percentage points of the best plan on every aim"
            f"{_but(tale, found, by_aim)}", ground, *(grounds[plan] for plan in sound), role="lead", weight=0.7,
        )  # fmt: skip
    elif pair:
        (first, one), (held, other) = pair
        tale.say(
            f"No plan is best at everything: {tale.plan(one)} does most for {inside(first)}, "
            f"{tale.plan(other)} for {inside(held)}{_but(tale, found, by_aim)}", ground, grounds[one], grounds[other],
            role="lead", weight=0.7,
        )  # fmt: skip
    _left(tale, found, left, ground, grounds)


def all_round(by_aim: dict[str, list[Score]]) -> list[str]:
    """The plans that fall short of the best share of worlds by at most 0.05 on every aim. Definition T.11."""
    near = [{s.plan for s in own if s.share >= max(t.share for t in own) - CLEAR} for own in by_aim.values()]
    first = next(iter(by_aim.values()), [])
    return [s.plan for s in first if all(s.plan in plans for plans in near)]


def _but(tale: Tale, found: Values, by_aim: dict[str, list[Score]]) -> str:
    """The stated aims that no plan reaches in any world, as the end of a sentence on which plan leads."""
    never = [
        inside(aim)
        for aim in found.aims
        if aim.given and tells(tale.situation, aim) and all(s.share <= 0 for s in by_aim[aim.key])
    ]
    return f"; none meets the target for {listing(never, 'or')}" if never else ""


def _left(tale: Tale, found: Values, left: list[str], ground: str, grounds: dict[str, str]) -> None:
    """The plans that others beat, or those that none beats: whichever are fewer."""
    beaten = [plan for plan in found.plans if plan not in left]
    if not beaten or len(left) < 2:
        return
    if len(left) <= len(beaten):
        names = listing([tale.plan(plan) for plan in left])
        tale.say(f"The choice lies between {names}; some other plan beats each of the rest", ground, weight=0.4)
        return
    names, verb = listing([tale.plan(plan) for plan in beaten]), "is" if len(beaten) == 1 else "are"
    said = f"Only {names} {verb} beaten: another plan does at least as well on every aim, and better on one"
    tale.say(said, ground, *(grounds[plan] for plan in beaten), weight=0.3)


def _tension(by_aim: dict[str, list[Score]], clear: list[Aim]) -> tuple[tuple[Aim, str], tuple[Aim, str]] | None:
    """The first two objectives on which plans clearly differ and whose best plans differ."""
    best = {aim.key: max(by_aim[aim.key], key=lambda s: (round(s.share, 2), round(s.mean, 2))).plan for aim in clear}
    for n, aim in enumerate(clear):
        for other in clear[n + 1 :]:
            if best[aim.key] != best[other.key]:
                return (aim, best[aim.key]), (other, best[other.key])
    return None


def _by_aim(tale: Tale, aim: Aim, own: list[Score], grounds: dict[str, str], place: int) -> None:
    """Best and worst plan for one objective, and the worst tenth of worlds where it tells something else."""
    best, worst = _best(own), min(own, key=lambda s: (round(s.share, 6), round(s.worst, 6), round(s.mean, 6)))
    number = tale.number(f"scores.{aim.key}", "target met, worst tenth of the worlds, and regret for this objective")
    line = tale.line(f"objectives.{aim.key}", tale.situation.objectives.get(aim.key), f"the aim {inside(aim)}")
    tale.say(
        f"For {inside(aim)}, {tale.plan(best.plan)} meets the target {worlds_told(best.share)}; "
        f"{tale.plan(worst.plan)} meets it {_there(worst.share)}", number, line, grounds[best.plan],
        role="lead" if place < 3 and tells(tale.situation, aim) else "body", weight=0.6 - 0.1 * place,
    )  # fmt: skip
    firm = max(own, key=lambda s: (round(s.worst, 2), round(s.share, 2)))
    if firm.plan != best.plan and firm.worst > best.worst + CLEAR:
        said = f"In the worst tenth of worlds {tale.plan(firm.plan)} does better there: {_level(aim, firm)}"
        tale.say(f"{said}, against {percent(best.worst)} under {tale.plan(best.plan)}", number, line)
    elif best.share >= 0.5 and best.worst < aim.level - CLEAR:
        tale.say(f"Yet in the worst tenth of worlds {_level(aim, best)} under that plan", number, line)


def _there(share: float) -> str:
    """A second share of worlds in the same sentence."""
    return "in none" if share <= 0 else "in all" if share >= 1 else f"in {percent(share)} of them"


def _level(aim: Aim, score: Score) -> str:
    if aim.keep:
        return f"it holds {percent(score.worst)} of the time"
    return f"the chance of it at the end is {percent(score.worst)}"


def _level_aims(tale: Tale, level: list[Aim], by_aim: dict[str, list[Score]]) -> None:
    """Aims on which the plans hardly differ, told together by how often they are met."""
    alike: dict[str, list[Aim]] = {}
    for aim in level:
        share = _best(by_aim[aim.key]).share
        told = "all" if share >= 1 else "none" if share <= 0 else percent(share)
        alike.setdefault(told, []).append(aim)
    for told, some in alike.items():
        grounds = [tale.number(f"scores.{aim.key}", "how often each plan meets the target") for aim in some]
        grounds += [
            tale.line(f"objectives.{aim.key}", tale.situation.objectives.get(aim.key), f"the aim {inside(aim)}")
            for aim in some
        ]
        hopeless: Role = "lead" if told == "none" and some[0].given and tells(tale.situation, some[0]) else "body"
        for said in _levels(told, [inside(aim) for aim in some]):
            tale.say(said, *grounds, role=hopeless, weight=0.4 if hopeless == "lead" else 0.15)


def _levels(told: str, names: list[str]) -> list[str]:
    if told == "none":
        said = f"No plan meets the target for {listing(names, 'or')} in any sampled world"
    elif told == "all":
        said = f"Every plan meets the target for {listing(names)} in all sampled worlds"
    else:
        said = (
            f"The plans hardly differ on {listing(names)}: each meets the target in about {told} of the sampled worlds"
        )
    return [said] if short(said) or len(names) == 1 else [s for name in names for s in _levels(told, [name])]


def _caveats(tale: Tale, worlds: Worlds, found: Values) -> None:
    if len(found.worlds) < worlds.n:
        tale.say(
            f"The plans were followed in {len(found.worlds)} of the {worlds.n:,} sampled worlds, to keep the work "
            "within bounds",
            role="caveat",
        )
    if found.aims and not found.aims[0].given:
        tale.say(
            f"No objectives are given; {count(len(found.aims), 'aim')} taken from the priorities stand in for them",
            role="caveat",
        )
