"""What a draft assumes so that the model can be analysed: an option for everybody, the focal actor's levers."""

from __future__ import annotations

from collections import Counter

from tightrope.ontology import OptionTemplate, load
from tightrope.situation.draft.cast import Cast, the
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.menu import filled_in
from tightrope.situation.draft.roles import assumed, spoken_of
from tightrope.situation.draft.scenes import Plot
from tightrope.situation.draft.steps import STEP, consents, meeting, worded

ALL = 16


def filled(plot: Plot) -> Plot:
    """The plot with assumed options where the text gives an actor none, and with the levers that plans need."""
    found = list(plot.choices)
    for code in plot.cast.keys:
        if not plot.of(code):
            found += _watcher(plot, code)
    found = [worded(plot, choice) for choice in found]
    found += consents(plot, found)
    found += meeting(plot, found)
    found += _levers(plot, found)
    order = list(plot.cast.keys)
    kept = sorted(trimmed(found), key=lambda choice: order.index(choice.actor))
    return Plot(plot.material, plot.acts, plot.cast, tuple(kept))


def trimmed(found: list[Choice]) -> list[Choice]:
    """At most as many options as can be analysed quickly: the weakest told ones of who has others go."""
    kept = list(found)
    while len(kept) > ALL:
        owners = Counter(choice.actor for choice in kept)
        spare = [choice for choice in kept if choice.acts and owners[choice.actor] > 1 and not tied(choice)]
        if not spare:
            break
        kept.remove(min(spare, key=lambda choice: choice.weight))
    return kept


def tied(choice: Choice) -> bool:
    """Whether a stated condition names the option."""
    return "needed" in choice.standings()


def _watcher(plot: Plot, code: str) -> list[Choice]:
    """What an actor without acts of its own may do: answer who hurts it, press whom it blames or asks, back a friend,
    mediate."""
    hurt, pressed = plot.against(code), plot.blamed(code)
    main = plot.cast.focal if code == plot.adversary else None
    hurt = main or (None if code in load().organisations and code != plot.cast.focal else hurt)
    if hurt and hurt not in plot.allies(code):
        talks = _assumed(plot.cast, code, assumed("accept_talks"), hurt, "talks can always be accepted")
        return [talks, _assumed(plot.cast, code, assumed("answer_in_kind"), hurt, "who is hit can hit back")]
    if pressed:
        why = "no act of its own is told but what it says of others"
        return [_assumed(plot.cast, code, assumed("press_course"), pressed, why)]
    allies = [other for other in plot.cast.keys if other in plot.allies(code)]
    foe = plot.adversary if plot.cast.focal in allies else None
    near = [other for other in plot.cast.keys if other not in (code, foe) and plot.odds(code, other) < 0]
    if near or allies:
        backed = min(near or allies, key=lambda other: plot.odds(code, other))
        why = "no act of its own is told; it can lend or withhold its support"
        return [_assumed(plot.cast, code, assumed("back"), backed, why)]
    return [_assumed(plot.cast, code, assumed("mediate"), plot.counterpart(code), "no act of its own is told")]


def _levers(plot: Plot, found: list[Choice]) -> list[Choice]:
    """Talks, a word with allies, a quiet channel: where the focal actor lacks them and the text gives a reason."""
    focal, foe = plot.cast.focal, plot.adversary
    mine = {choice.role for choice in found if choice.actor == focal}
    allies = sorted(plot.allies(focal) - {foe})
    levers = []
    consult, quiet = assumed("consult_allies"), assumed("back_channel")
    told = spoken_of(consult, plot.material.text) if consult else None
    step = any((choice.because or "").endswith(STEP) for choice in found)
    if allies and (told or step) and "consult" not in mine:
        why = f'allies watch, and the text speaks of it: "{told[0]}"' if told else "allies watch"
        levers.append(_assumed(plot.cast, focal, consult, allies[0], why, " and ".join(map(the, allies))))
    told = spoken_of(quiet, plot.material.text) if quiet else None
    if told and "secret" not in mine:
        levers.append(_assumed(plot.cast, focal, quiet, foe, f'the text speaks of it: "{told[0]}"'))
    if not mine & {"offer", "concede", "accept"}:
        levers.append(_assumed(plot.cast, focal, assumed("offer_talks"), foe, "talks can always be offered"))
    return levers


def _assumed(
    cast: Cast, actor: str, template: OptionTemplate | None, target: str, why: str, named: str | None = None
) -> Choice:
    label = filled_in(template, named or the(target)) if template else f"Deal with {named or the(target)}"
    key = f"{cast.keys[actor]}.{template.key.removesuffix('_any') if template else 'deal'}"
    because = f"{why} (template: {template.key if template else 'none'})"
    return Choice(actor, label, (), template, template.role if template else "join", key, because, target)
