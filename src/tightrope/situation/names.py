"""Names of a situation in words: options, actors, statements as English."""

from __future__ import annotations

import re
from functools import cache

from tightrope.situation.parsing import parse
from tightrope.situation.schema import Preference, Situation
from tightrope.situation.statements import Say, Statement
from tightrope.situation.wording import words as _words

ARTICLE = (
    "United ", "Philippines", "Netherlands", "European Union", "African Union", "Gulf ", "Maldives", "Czech Republic",
    "Democratic Republic", "Dominican Republic", "Central African Republic", "Gambia", "Bahamas", "Comoros",
    "Solomon Islands", "Marshall Islands",
)  # fmt: skip
HEADS = (
    "Agency|Alliance|Army|Assembly|Association|Authority|Bank|Cent(?:er|re)|Club|Coalition|Command|Commission|Committee|"
    "Commonwealth|Community|Confederation|Conference|Congress|Council|Court|Emirates|Federation|Forces?|Forum|Front|Fund|"
    "Group|Islands|Kingdom|League|Mission|Movement|Nations|Office|Organi[sz]ation|Parliament|Party|Quartet|Republic|See|"
    "States|System|Tribunal|Union"
)
BODIES = (
    " government", " army", " parliament", " judiciary", " police force", " secret service", " militia", " opposition",
    " movement", " side",
)  # fmt: skip
NAMED_BY_NOUN = re.compile(rf"^(?:(?!Doctors\b)[\w'’&/-]+ )*(?:{HEADS})(?: (?:of|for|on|in|to|and)\b.*)?$")
AUXILIARIES = {"be": "is", "have": "has", "do": "does", "go": "goes"}


def option_keys(situation: Situation) -> tuple[str, ...]:
    """`actor.option` of every option in the order of the file, which is the order of bits."""
    return tuple(f"{actor}.{key}" for actor, acts in situation.options.items() for key in acts)


def owner(key: str) -> str:
    """The actor who controls an option."""
    return key.partition(".")[0]


def label(situation: Situation, key: str) -> str:
    """The label of an option: "Offer a summit"."""
    actor, _, option = key.partition(".")
    return situation.options[actor][option].label


def actor_name(situation: Situation, actor: str) -> str:
    """The name of an actor: its own, the ontology's for its code, or its key in words."""
    found = situation.actors.get(actor)
    if found and found.name:
        return found.name
    return (found and found.code and _name_of(found.code)) or actor.replace("_", " ").title()


@cache
def _name_of(code: str) -> str | None:
    from tightrope import ontology  # the ontology is read only where a name is wanted

    try:
        return str(ontology.load().name_of(code))
    except KeyError:
        return None


def with_article(name: str) -> str:
    """A name inside a sentence: "the United States", "the Economic Community of West African States", "Peru"."""
    if name[:4].lower() == "the ":
        return name
    many = " " in name and (NAMED_BY_NOUN.match(name) or name.endswith(BODIES))
    return f"the {name}" if name.startswith(ARTICLE) or many else name


def clause(situation: Situation, key: str, yes: bool = True) -> str:
    """What an option set to yes or no says: "A keeps its sanctions", "A does not keep its sanctions".

    A label that begins with a word beyond ASCII is quoted as it stands, as no English ending fits it.
    """
    name = actor_name(situation, owner(key))
    name = with_article(name)
    verb, _, rest = label(situation, key).partition(" ")
    if not verb.isascii():
        return f"{name}: {'' if yes else 'not '}“{label(situation, key)}”"
    verb = verb if verb.isupper() and len(verb) > 1 else verb[:1].lower() + verb[1:]
    said = third_person(verb) if yes else "is not" if verb == "be" else f"does not {verb}"
    return " ".join(part for part in (name, said, rest) if part)


def third_person(verb: str) -> str:
    """A verb after "she": "keep" gives "keeps"."""
    if verb in AUXILIARIES:
        return AUXILIARIES[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def sayer(situation: Situation) -> Say:
    """The wording of this situation's options, for statements."""
    return lambda key, yes: clause(situation, key, yes)


def words(situation: Situation, statement: Statement | str) -> str:
    """A statement of this situation as an English clause."""
    tree = parse(statement) if isinstance(statement, str) else statement
    return _words(tree, sayer(situation))


def flat(prefers: tuple[Preference, ...]) -> tuple[str, ...]:
    """The statements of a list of priorities, `either_order` groups in the order written."""
    return tuple(text for line in prefers for text in ((line.say,) if line.say else line.either_order or ()))
