"""What a draft assumes so that the model can be analysed: an option for everybody, the focal actor's levers."""

from __future__ import annotations

from tightrope.ontology import OptionTemplate
from tightrope.situation.draft.cast import Cast, name
from tightrope.situation.draft.choices import Choice
from tightrope.situation.draft.menu import option_key
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
    label = f"Back {name(other)} in public"
    template = assumed("back")
    return _assumed(
        plot.cast,
        code,
        label,
        template,
        "join",
        other,
        "no act of its own is told; it can lend or withhold its support",
    )


def _levers(plot: Plot, found: list[Choice]) -> list[Choice]:
    focal, foe = plot.cast.focal, plot.adversary
    levers = []
    allies = sorted(plot.allies(focal) - {foe})
    consult, quiet = assumed("consult_allies"), assumed("back_channel")
    if (
        allies
        and consult
        and spoken_of(consult, plot.material.text)
        and not any(choice.role == "consult" for choice in found if choice.actor == focal)
    ):
        label = consult.label.format(allies=" and ".join(map(name, allies)), target=name(foe))
        levers.append(
            _assumed(
                plot.cast,
                focal,
                label,
                consult,
                consult.role,
                allies[0],
                "an offer made without consulting is what strains allies",
            )
        )
    match = spoken_of(quiet, plot.material.text) if quiet else None
    if quiet and match:
        label = quiet.label.format(target=name(foe))
        levers.append(_assumed(plot.cast, focal, label, quiet, quiet.role, foe, f'the text speaks of it: "{match[0]}"'))
    offers = [
        choice
        for choice in [*found, *levers]
        if choice.actor == focal and choice.role in ("offer", "concede", "secret")
    ]
    talks = assumed("offer_talks")
    if not offers and talks:
        label = talks.label.format(target=name(foe))
        levers.append(_assumed(plot.cast, focal, label, talks, talks.role, foe, "talks can always be offered"))
    return levers


def _assumed(
    cast: Cast, actor: str, label: str, template: OptionTemplate | None, role: str, target: str, why: str
) -> Choice:
    key = f"{cast.keys[actor]}.{option_key(label, set())}"
    because = f"{why} (template: {template.key if template else role})"
    return Choice(actor, label, (), template, role, key, because, target)
