"""Acts as options: near-synonyms merged, the best supported kept, what is left out told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tightrope.ontology import OptionTemplate, load
from tightrope.situation.draft.act import Act
from tightrope.situation.draft.cast import Cast, name, the
from tightrope.situation.draft.choices import GENERAL, SMALL, WEIGHT, Choice, merged
from tightrope.situation.draft.lexicon import words
from tightrope.situation.draft.phrases import Phrase
from tightrope.situation.draft.roles import family, role, template_of, verbal
from tightrope.situation.draft.spelling import articled
from tightrope.situation.draft.wording import plain

MOST, EACH, TIED = 14, 5, 1.0
UNCLEAR = re.compile(r"\b(it|them|him|he|she|they|who|whom|us|we|our|you|your|me|my|himself|herself)\b")
VAGUE = ("possible", "planned", "wanted", "done", "threatened", "denied")


def menu(acts: Iterable[Act], cast: Cast) -> tuple[list[Choice], list[str]]:
    """The options of the cast in the order of actors, and what is left out with the reason."""
    groups: dict[tuple[str, ...], list[Act]] = {}
    acts = [plain(act) for act in acts]
    for act in acts:
        if act.actor in cast and not _vague(act):
            groups.setdefault(_group(act), []).append(act)
    choices = merged([_choice(group, _facing(group[0].actor, cast)) for group in groups.values()])
    choices = _with_needs(choices, acts)
    kept, gone = _selected(choices, cast)
    return _keyed(kept, cast), gone


def _vague(act: Act) -> bool:
    """Whether the act says too little to be an option of its own."""
    phrase, template = act.phrase, template_of(act)
    if not phrase.verb:
        return template is None
    if family(template) and act.standing != "possible":
        return False
    if UNCLEAR.search(phrase.label) or _of_itself(act) or _outcome(phrase):
        return True
    if phrase.verb in words().aims or (phrase.verb in words().transitive and not phrase.direct):
        return True
    if phrase.object in words().dangling or _finished(act):
        return True
    if phrase.verb in words().calming or phrase.object in words().hollow | words().calming:
        return True
    if phrase.verb in words().empty and phrase.object in words().stand_ins | set(words().carriers):
        return True
    if phrase.verb in words().dull and (phrase.verb not in MOVES or not phrase.object):
        return True
    if " " not in phrase.label:
        unsaid = phrase.bare and act.standing != "done" and not (template and "{" not in template.label)
        return unsaid or template is None or bool(template.slot) or (act.standing in VAGUE and template.rank <= GENERAL)
    return phrase.verb in words().empty and not phrase.object


def _finished(act: Act) -> bool:
    """Whether it is a deed that is over and leaves nothing to keep up: the arrested are held, the killed are not."""
    verb = act.phrase.verb
    return verb in words().finished and verb not in words().holding and act.standing == "done" and not act.by


def _outcome(phrase: Phrase) -> bool:
    """Whether it is something that nobody does alone: "end the conflict"."""
    return phrase.verb in words().ending | words().aims | FOUGHT and phrase.object in words().outcomes


def _of_itself(act: Act) -> bool:
    """Whether the label does something to the actor itself, which is another one's act."""
    own = re.compile(rf"^\w+ (?:all |the |with the |with )*{re.escape(name(act.actor))}(?![\w'’-])")
    return bool(own.search(act.phrase.label))


FOUGHT = frozenset({"fight", "wage", "spark", "trigger", "start", "cause", "face", "have"})
MOVES = frozenset({"move", "act", "go", "come", "need"})


def _group(act: Act) -> tuple[str, ...]:
    template = template_of(act)
    kin = family(template)
    if kin:
        return act.actor, kin
    if template and verbal(template):
        return act.actor, template.key, act.target or ""
    return act.actor, act.phrase.verb, act.phrase.object


def _facing(actor: str, cast: Cast) -> str:
    """Whom an act without a target is meant for: the focal actor, or the heaviest other one."""
    others = [code for code in cast.keys if code != actor]
    return max(others, key=lambda code: (code == cast.focal, cast.weights.get(code, 0.0)))


def _choice(acts: list[Act], facing: str) -> Choice:
    best = max(acts, key=lambda act: (WEIGHT[act.standing] + bool(act.phrase.object), -len(act.phrase.label)))
    template = template_of(best) or next((found for act in acts if (found := template_of(act))), None)
    target = best.target or next((act.target for act in acts if act.target), None)
    label, short = _worded(best, template, target or facing)
    return Choice(best.actor, label, tuple(acts), template, role(best, template), target=target, short=short)


def _worded(act: Act, template: OptionTemplate | None, target: str) -> tuple[str, str]:
    """The label and the short name: the template's where the text's own words say less."""
    phrase = act.phrase
    poor = (phrase.bare and act.standing == "done") or not phrase.verb or " " not in phrase.label
    poor = poor or (act.type == "CONSULT" and phrase.verb in words().visiting)
    poor = poor or (family(template) is not None and not _clear(act))
    if template and (verbal(template) or poor or phrase.verb in words().speaking):
        return filled_in(template, the(target)), template.key.removesuffix("_any")
    kept = words().holding.get(phrase.verb) if act.standing == "done" else None
    if kept:
        return articled(f"{kept.capitalize()} {phrase.label.partition(' ')[2]}"), phrase.key.replace(
            phrase.verb, kept, 1
        )
    return articled(phrase.label), phrase.key


def _clear(act: Act) -> bool:
    """Whether the words of an act of talking say with whom: "hold a meeting between A and B" does not."""
    label, own = act.phrase.label, name(act.actor)
    hollow = act.phrase.object in words().hollow or UNCLEAR.search(label) or " between " in label
    return not hollow and own not in label and f"{load().adjective_of(act.actor)} " not in f"{label} "


def filled_in(template: OptionTemplate, target: str) -> str:
    """The template's label with its blanks filled."""
    return articled(str(template.label.format(target=target, organisation=target, subject=target)))


def _with_needs(choices: list[Choice], acts: Iterable[Act]) -> list[Choice]:
    """Bare conditions join the option that they speak of: "unless it ratifies"; "if it moves", what it is asked."""
    found = list(choices)
    for act in acts:
        if act.standing != "needed" or not _vague(act):
            continue
        mine = [n for n, choice in enumerate(found) if choice.actor == act.actor]
        same = [n for n in mine if act.phrase.verb in {other.phrase.verb for other in found[n].acts}]
        yields = act.phrase.verb in words().yielding
        asked = [n for n in mine if yields and "demanded" in found[n].standings()]
        for n in (same or sorted(asked, key=lambda n: -found[n].weight))[:1]:
            found[n] = replace(found[n], acts=(*found[n].acts, act))
    return found


def _selected(choices: list[Choice], cast: Cast) -> tuple[list[Choice], list[str]]:
    mains = {act.main for choice in choices for act in choice.acts if act.standing == "needed"}
    tied = {choice.label for choice in choices if any(act.place in mains for act in choice.acts)}
    ordered = sorted(choices, key=lambda choice: (-choice.weight - (TIED if choice.label in tied else 0), choice.label))
    most = max(MOST, len(cast.keys))
    kept: list[Choice] = []
    for code in cast.keys:
        kept += [choice for choice in ordered if choice.actor == code and not choice.verbal][:1]
    for choice in ordered:
        mine = sum(other.actor == choice.actor for other in kept)
        if choice not in kept and len(kept) < most and mine < EACH + (choice.actor == cast.focal) and not choice.verbal:
            kept.append(choice)
    return kept, [_reason(choice) for choice in ordered if choice not in kept]


def _reason(choice: Choice) -> str:
    why = "a way of speaking, told as a want" if choice.verbal else "less supported than the options kept"
    return f"{name(choice.actor)}: {choice.label[:1].lower()}{choice.label[1:]} ({why})"


def _keyed(choices: list[Choice], cast: Cast) -> list[Choice]:
    """Options with keys, in the order of the cast and then of weight."""
    order = list(cast.keys)
    taken: set[str] = set()
    found = []
    for choice in sorted(choices, key=lambda choice: (order.index(choice.actor), -choice.weight, choice.label)):
        mine = {key.partition(".")[2] for key in taken if key.startswith(f"{cast.keys[choice.actor]}.")}
        option = option_key(choice.short or choice.label, mine)
        taken.add(f"{cast.keys[choice.actor]}.{option}")
        found.append(replace(choice, key=f"{cast.keys[choice.actor]}.{option}"))
    return found


def option_key(name: str, taken: set[str]) -> str:
    """A short name that no other option of the actor has: verb and object, at most four words."""
    parts = [word for word in re.findall(r"[a-z0-9]+", name.lower().replace("'s", "")) if word not in SMALL]
    base = "_".join(parts[:4]) or "act"
    base = base if base.isidentifier() else f"act_{base}"
    return base if base not in taken else next(f"{base}_{n}" for n in range(2, 99) if f"{base}_{n}" not in taken)
