"""What kind of option an act makes: the ontology's template that fits its words and type best."""

from __future__ import annotations

import re
from functools import cache

from tightrope.ontology import OptionTemplate, load
from tightrope.situation.draft.act import Act
from tightrope.situation.draft.lexicon import words

STATUS = {
    "done": "done", "offered": "offered", "demanded": "demanded", "refused": "demanded", "needed": "hypothetical",
    "planned": "hypothetical", "threatened": "hypothetical", "wanted": "hypothetical", "possible": "hypothetical",
    "blamed": "done",
}  # fmt: skip
BY_STANDING = {
    "demanded": "concede", "needed": "concede", "refused": "concede", "threatened": "pressure", "offered": "offer",
}  # fmt: skip
VERBAL = ("REQUEST", "ACCUSE", "PROTEST", "REJECT", "THREATEN")
SAID = ("done", "denied", "refused")
PLAIN = 10
FAMILIES = {"talks": {"talk*", "summit", "negotiat*"}, "mediation": {"mediat*"}}


@cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole; `*` ends a stem."""
    stems = "|".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words)
    return re.compile(rf"(?<![\w-])(?:{stems})(?![\w-])", re.IGNORECASE)


def template_of(act: Act) -> OptionTemplate | None:
    """The template that fits best: its words stand in the act's label; its type is the act's, where the act has one."""
    found = [(score, one) for one in load().option_templates.values() if (score := _fit(act, one)) is not None]
    return max(found, key=lambda pair: pair[0], default=(0, None))[1]


def _fit(act: Act, template: OptionTemplate) -> int | None:
    """How well a template fits; None if it does not. An act without a type needs the template's verb."""
    typed = act.type == template.type
    if template.status and STATUS.get(act.standing) not in template.status:
        return None
    said = act.standing in SAID or act.phrase.verb in words().speaking
    if template.type in VERBAL and not (typed and said):
        return None
    if not typed and _kind(act.type) * _kind(template.type) < 0:
        return None
    hits = _hits(act, template)
    if not typed and not (template.words and pattern(template.words).search(act.phrase.verb)):
        return None
    if not hits and (template.words or not typed):
        return None
    return template.rank + 12 * typed + 6 * hits


def _kind(type_: str) -> int:
    """1 for the types of cooperation, -1 for those of conflict, 0 for none."""
    known = load().types.get(type_)
    return 0 if known is None else 1 if known.quad <= 2 else -1


def _hits(act: Act, template: OptionTemplate) -> int:
    """Two where the template's words meet the act's verb or object, one where they meet its label."""
    if not template.words:
        return 0
    found = pattern(template.words)
    near = found.search(act.phrase.verb) or found.search(act.phrase.object)
    return 2 if near else 1 if found.search(act.phrase.label) else 0


def verbal(template: OptionTemplate | None) -> bool:
    """Whether a template is only a way of speaking: condemning, urging, refusing."""
    return template is not None and template.type in VERBAL and (template.type != "ACCUSE" or template.rank <= PLAIN)


def family(template: OptionTemplate | None) -> str | None:
    """Talks or mediation: acts of one family are one option."""
    if template is None or template.type not in ("AGREE", "CONSULT"):
        return None
    return next((key for key, words in reversed(FAMILIES.items()) if words & set(template.words)), None)


def role(act: Act, template: OptionTemplate | None) -> str:
    """The role that a plan calls the act by; talks are an offer of who proposes them, consent of who is asked."""
    if family(template) is not None and template is not None and template.role in ("offer", "accept"):
        answered = words().answers.get(act.phrase.verb) == "accepted"
        proposed = act.standing in ("offered", "planned", "wanted") and not answered
        return "offer" if proposed else "accept"
    hard = act.type in ("SANCTION", "COERCE")
    asked = act.standing in ("demanded", "refused", "needed")
    if template and asked and (template.role in ("leave", "join") or act.target in act.by):
        return "concede"
    return template.role if template else BY_STANDING.get(act.standing, "pressure" if hard else "join")


def assumed(key: str) -> OptionTemplate | None:
    """A template that no act calls for: the draft may assume it."""
    return load().option_templates.get(key)


def spoken_of(template: OptionTemplate, text: str) -> re.Match[str] | None:
    """Where a text has one of the template's words."""
    return pattern(template.words).search(text) if template.words else None
