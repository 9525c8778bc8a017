"""What a draft assumes so that the model can be analysed: an option for everybody, the focal actor's levers."""

from __future__ import annotations

from tightrope.ontology import OptionTemplate
from tightrope.situation.draft.cast import Cast, the
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.menu import filled_in
from tightrope.situation.draft.roles import assumed, spoken_of
from tightrope.situation.draft.scenes import Plot


def filled(plot: Plot) -> Plot:
    """The plot with assumed options where the text gives an actor none, and with the levers that plans need."""
    found = list(plot.choices)
    for code in plot.cast.keys:
        if not plot.of(code):
            found.append(_watcher(plot, code))
    found += _levers(plot, found)
    order = list(plot.cast.keys)
    return Plot(plot.material, plot.acts, plot.cast, tuple(sorted(found, key=lambda choice: order.index(choice.actor))))


def _watcher(plot: Plot, code: str) -> Choice:
    other = plot.counterpart(code)
    why = "no act of its own is told; it can lend or withhold its support"
    return _assumed(plot.cast, code, assumed("back"), other, why)


def _levers(plot: Plot, found: list[Choice]) -> list[Choice]:
    """Talks, a word with allies, a quiet channel: where the focal actor lacks them and the text gives a reason."""
    focal, foe = plot.cast.focal, plot.adversary
    mine = {choice.role for choice in found if choice.actor == focal}
    allies = sorted(plot.allies(focal) - {foe})
    levers = []
    consult, quiet = assumed("consult_allies"), assumed("back_channel")
    told = spoken_of(consult, plot.material.text) if consult else None
    if allies and told and "consult" not in mine:
        why = f'allies watch, and the text speaks of it: "{told[0]}"'
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
