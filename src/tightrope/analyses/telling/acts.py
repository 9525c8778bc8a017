"""Acts as a desk officer says them: by type, mode, status and negation, from `acts.yaml` and the ontology."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from tightrope import ontology
from tightrope.domain import Event, Status
from tightrope.ontology.yamlfile import parse

FILE = Path(__file__).with_name("acts.yaml")
FORMS = {Status.OFFERED: "offered", Status.DEMANDED: "asked", Status.REFUSED: "refused"}
INFINITIVE = {
    "offered": "offered to {plain}", "asked": "was asked to {plain}", "refused": "refused to {plain}",
    "denied": "denied that it meant to {plain}", "weighed": "considered whether to {plain}",
    "never": "did not {plain}",
}  # fmt: skip


@cache
def _phrases() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = parse(FILE.read_text(encoding="utf-8"), FILE)
    return found


def predicate(event: Event, target: str | None) -> str:
    """What the actor did, without naming it: "offered talks to the island"; `target` None where nobody is named."""
    known = _phrases().get(event.type, {})
    return _choose(event, known, target is None).format(t=target or "others")


def mutual(event: Event) -> str | None:
    """What two did to each other, without naming them: "held talks"; None where no words are known."""
    form = "both_never" if event.negated else "both"
    found = _phrases().get(event.type, {}).get(form) if event.status is Status.DONE else None
    return str(found) if found else None


def _choose(event: Event, known: dict[str, Any], alone: bool) -> str:
    if event.negated and event.status is Status.DONE:
        return str(known.get("never") or _composed(event, "never"))
    if event.status is not Status.DONE or event.negated:
        form = "never" if event.negated else FORMS.get(event.status, "")
        form = form or ("denied" if event.status is Status.DENIED else "weighed")
        found = (alone and known.get(f"{form}_alone")) or known.get(form)
        return str(found or _composed(event, form))
    if alone:
        return str(known.get("modes_alone", {}).get(event.mode) or known.get("alone") or _composed(event, "done"))
    return str(known.get("modes", {}).get(event.mode) or known.get("done") or _composed(event, "done"))


def _composed(event: Event, form: str) -> str:
    """From the infinitive of the event type; from its name where the ontology does not know it."""
    known = ontology.load().types.get(event.type)
    if known is None:
        return f"{event.type.lower()} {{t}}"
    plain = known.plain.replace("{target}", "{t}")
    return known.past.replace("{target}", "{t}") if form == "done" else INFINITIVE[form].format(plain=plain, t="{t}")
