"""Lines of the situation file in words: what the model takes as given, path by path."""

from __future__ import annotations

from collections.abc import Iterator

from tightrope.brief.sight import Sight
from tightrope.situation import words
from tightrope.situation.schema import Preference, Rule

Given = tuple[str, str, str]  # group, path, words


def given(sight: Sight) -> Iterator[Given]:
    """Every line of the model, in the order of the file."""
    for part in (_actors, _alliances, _options, _rules, _wants, _readings, _signs, _aims, _plans):
        yield from part(sight)


def says(sight: Sight, path: str) -> str:
    """What one line says; the path itself where no line stands there."""
    return next((text for _, place, text in given(sight) if place == path), path)


def _actors(sight: Sight) -> Iterator[Given]:
    for key, actor in sight.situation.actors.items():
        name = sight.spoken(key)
        if actor.tempo:
            yield "Tempo", f"actors.{key}", f"{name} makes {_range(actor.tempo)} moves a month"
        for word in ("dependence", "commitment", "overlap"):
            if getattr(actor, word, None):
                yield "Tempo", f"actors.{key}.{word}", f"{name}: {word} {_range(getattr(actor, word))}"


def _alliances(sight: Sight) -> Iterator[Given]:
    for key, alliance in sight.situation.alliances.items():
        members = _listing([sight.spoken(m) for m in alliance.members])
        line = "; ".join(words(sight.situation, s) for s in alliance.line)
        kept = f"; their line holds while {line}" if line else ""
        called = alliance.name or key.replace("_", " ")
        listed = all(sight.name(member) in called for member in alliance.members)
        yield "Alliances", f"alliances.{key}", f"{members} are allies{'' if listed else f' ({called})'}{kept}"


def _listing(items: list[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)


def _options(sight: Sight) -> Iterator[Given]:
    for actor, options in sight.situation.options.items():
        for key, option in options.items():
            label = option.label[:1].lower() + option.label[1:]
            yield "What each party can do", f"options.{actor}.{key}", f"{sight.spoken(actor)} can {label}"


def _rules(sight: Sight) -> Iterator[Given]:
    for k, rule in enumerate(sight.situation.rules):
        yield "Limits", f"rules[{k}]", _rule(sight, rule)


def _rule(sight: Sight, rule: Rule) -> str:
    s = sight.situation
    if rule.never:
        return f"it cannot be that {words(s, rule.never)}"
    if rule.only_if:
        return f"{words(s, rule.only_if['act'])} only where {words(s, rule.only_if['needs'])}"
    if rule.one_way:
        return f"once {words(s, rule.one_way)}, that cannot be undone"
    names = "; ".join(words(s, key) for key in rule.together or rule.one_of or ())
    return f"only together: {names}" if rule.together else f"{'exactly' if rule.exactly else 'at most'} one of: {names}"


def _wants(sight: Sight) -> Iterator[Given]:
    for actor, ordering in sight.situation.preferences.items():
        if ordering.by:
            asks = sight.situation.hypotheses[ordering.by].asks if ordering.by in sight.situation.hypotheses else ""
            yield (
                "What each party wants",
                f"preferences.{actor}",
                f"what {sight.spoken(actor)} wants follows the reading of: {asks}",
            )
        for k, line in enumerate(ordering.prefers):
            wish = f"{sight.spoken(actor)}, priority {k + 1}: {_wish(sight, line)}"
            yield "What each party wants", f"preferences.{actor}[{k}]", wish


def _wish(sight: Sight, line: Preference) -> str:
    if line.say:
        return words(sight.situation, line.say)
    return "in either order: " + "; ".join(words(sight.situation, s) for s in line.either_order or ())


def _readings(sight: Sight) -> Iterator[Given]:
    group = "How parties may be read"
    for key, hypothesis in sight.situation.hypotheses.items():
        for name, reading in hypothesis.readings.items():
            label, path = reading.label or name.replace("_", " "), f"hypotheses.{key}.readings.{name}"
            low, high = reading.prior
            yield group, path, f"reading “{label}”: {low:.0%} to {high:.0%} before any sign is weighed"
            for k, line in enumerate(reading.prefers):
                yield group, f"{path}.prefers[{k}]", f"on the reading “{label}”, priority {k + 1}: {_wish(sight, line)}"


def _signs(sight: Sight) -> Iterator[Given]:
    for k, sign in enumerate(sight.situation.indicators):
        labels = {
            name: reading.label or name.replace("_", " ")
            for h in sight.situation.hypotheses.values()
            for name, reading in h.readings.items()
        }
        odds = "; ".join(
            f"{_likelihood(value)} if “{labels.get(name, name)}”" for name, value in sign.likelihood.items()
        )
        yield "Signs", f"indicators[{k}]", f"{sign.sign}: {odds}"


def _likelihood(value: object) -> str:
    if isinstance(value, tuple):
        return _range(value)
    return str(value).replace("_", " ")


def _aims(sight: Sight) -> Iterator[Given]:
    for key, aim in sight.situation.objectives.items():
        label = aim.label or (
            words(sight.situation, aim.say) if aim.say else f"no ally of {_alliance(sight, aim.unstrained)} is strained"
        )
        yield "Aims and plans", f"objectives.{key}", f"aim: {label}"


def _alliance(sight: Sight, key: str | None) -> str:
    found = sight.situation.alliances.get(key or "")
    return (found and found.name) or (key or "").replace("_", " ")


def _plans(sight: Sight) -> Iterator[Given]:
    for key, plan in sight.situation.strategies.items():
        yield "Aims and plans", f"strategies.{key}", f"plan: {plan.label or key.replace('_', ' ')}"


def _range(pair: tuple[float, float]) -> str:
    low, high = pair
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"
