"""What kind of option an act makes: the ontology's template that fits its words and type best."""

from __future__ import annotations

import re
from functools import cache

from tightrope.ontology import OptionTemplate, load
from tightrope.situation.draft.acts import Act

ASSUMED = "assumed"
VERBAL = "words"
VERBAL_TYPES = ("ACCUSE", "PROTEST", "REJECT", "REQUEST")
BY_STANDING = {
    "demanded": "concede",
    "needed": "concede",
    "refused": "concede",
    "threatened": "pressure",
    "offered": "offer",
}


@cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole; `*` ends a stem."""
    stems = "|".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words)
    return re.compile(rf"(?<![\w-])(?:{stems})(?![\w-])", re.IGNORECASE)


def template_of(act: Act) -> OptionTemplate | None:
    """The template that fits best: its words stand in the act's label, its type is the act's where the act has one."""
    found = [
        (score, template) for template in load().option_templates.values() if (score := _fit(act, template)) is not None
    ]
    return max(found, key=lambda pair: pair[0], default=(0, None))[1]


def _fit(act: Act, template: OptionTemplate) -> int | None:
    if ASSUMED in template.status or (template.status and act.standing not in template.status):
        return None
    if act.type in VERBAL_TYPES and act.type != template.type:
        return None
    text = f"{act.phrase.verb} {act.phrase.label} {act.phrase.object}"
    hit = bool(template.words and pattern(template.words).search(text))
    typed = act.type == template.type
    if template.words and not hit:
        return None
    if not hit and not typed:
        return None
    verb = bool(template.words and pattern(template.words).search(act.phrase.verb))
    return template.rank + 6 * typed + 4 * verb


def role(act: Act, template: OptionTemplate | None) -> str:
    """The role that a plan calls the act by."""
    return (
        template.role
        if template
        else BY_STANDING.get(act.standing, "pressure" if act.type in ("SANCTION", "COERCE") else "join")
    )


def assumed(key: str) -> OptionTemplate | None:
    """A template that no act calls for: the draft may assume it."""
    return load().option_templates.get(key)


def spoken_of(template: OptionTemplate, text: str) -> re.Match[str] | None:
    """Where a text has one of the template's words."""
    return pattern(template.words).search(text) if template.words else None
