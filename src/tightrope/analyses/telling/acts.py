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
    "denied": "denied that it meant to {plain}", "weighed": "was said to plan to {plain}",
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
    end = "_alone" if alone else ""
    found = known.get(f"modes{end}", {}).get(event.mode) or _near(event, known, end)
    return str(found or known.get("alone" if alone else "done") or _composed(event, "done"))


def _near(event: Event, known: dict[str, Any], end: str) -> str | None:
    """The words nearest to the report's own verb: by the sense that it matched, else by its CAMEO code."""
    sense = event.trace.pattern.partition(".")[2] if event.trace.decided_by == "rule" else ""
    for value, table in ((sense, known.get(f"senses{end}", {})), (event.cameo or "", known.get(f"cameo{end}", {}))):
        starts = [start for start in table if value.startswith(start)]
        if starts:
            return str(table[max(starts, key=len)])
    return None


def asks_kindly(event: Event) -> bool:
    """Whether an act asks, appeals or invites and is no demand (CAMEO 10): neither friendly nor hostile."""
    return event.type == "REQUEST" and not (event.cameo or "").startswith("10")


def _composed(event: Event, form: str) -> str:
    """From the infinitive of the event type; from its name where the ontology does not know it."""
    known = ontology.load().types.get(event.type)
    if known is None:
        return f"{event.type.lower()} {{t}}"
    plain = known.plain.replace("{target}", "{t}")
    return known.past.replace("{target}", "{t}") if form == "done" else INFINITIVE[form].format(plain=plain, t="{t}")
