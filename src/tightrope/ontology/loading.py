"""The one loader."""

from __future__ import annotations

from functools import cache

from tightrope.ontology import build, files
from tightrope.ontology.actors import Group, Role, Sector, State
from tightrope.ontology.acts import Archetype, Context, EventType, OptionTemplate
from tightrope.ontology.bodies import AllianceTreaty, Forum, Organisation
from tightrope.ontology.ontology import Ontology
from tightrope.ontology.people import Forms, Naming, people
from tightrope.ontology.words import Band, HedgeWord


@cache
def load() -> Ontology:
    """All knowledge from the built-in folder, plugins and `TIGHTROPE_ONTOLOGY`; read once a process.

    Raises OntologyError (or ErrorList) with file and line. `forget()` makes the next call read again.
    """
    roles = build.of_kind("roles", Role)
    naming = files.records("naming")
    return Ontology(
        types=build.of_kind("event_types", EventType),
        contexts=build.of_kind("contexts", Context),
        sectors=build.of_kind("sectors", Sector),
        states=build.of_kind("states", State),
        organisations=build.of_kind("organisations", Organisation),
        groups=build.of_kind("groups", Group),
        people=people(build.rows_of("leaders"), roles, Naming(**naming["surnames"])),
        roles=roles,
        forums=build.of_kind("forums", Forum),
        alliances=build.of_kind("alliances", AllianceTreaty),
        hedges=list(build.of_kind("hedges", HedgeWord).values()),
        bands=build.of_kind("estimate", Band),
        option_templates=build.of_kind("option_templates", OptionTemplate),
        archetypes=build.of_kind("archetypes", Archetype),
        forms=Forms(**naming["forms"]),
    )


def forget() -> None:
    """Drop what was read, so that the next `load()` sees changed files or a changed `TIGHTROPE_ONTOLOGY`."""
    files.forget()
    load.cache_clear()
