"""Knowledge as YAML: event types, states, organisations, groups, people with dates, alliances, hedges, templates.

`load()` gives all of it as one frozen value; `estimate` turns probabilities into words.
"""

from tightrope.ontology.actors import Group, Person, Post, Role, Sector, State
from tightrope.ontology.acts import Archetype, Context, EventType, OptionTemplate
from tightrope.ontology.bodies import AllianceTreaty, Forum, Membership, Organisation
from tightrope.ontology.entries import Entry
from tightrope.ontology.loading import forget, load
from tightrope.ontology.ontology import Ontology
from tightrope.ontology.words import Band, HedgeWord

__all__ = [
    "AllianceTreaty", "Archetype", "Band", "Context", "Entry", "EventType", "Forum", "Group", "HedgeWord", "Membership",
    "Ontology", "OptionTemplate", "Organisation", "Person", "Post", "Role", "Sector", "State", "forget", "load",
]  # fmt: skip
