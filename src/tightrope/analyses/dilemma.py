"""What do allies fear of each other? (Definitions Z.1 to Z.4)"""

from __future__ import annotations

from tightrope.analyses.fears.fears import Band, Fears, fears, quasi
from tightrope.analyses.telling.tale import Role, Tale
from tightrope.analyses.telling.words import name, possessive, sentence_start
from tightrope.domain import Column, Finding, Table
from tightrope.domain.finding import Cell
from tightrope.record import Record
from tightrope.situation.schema import Situation
from tightrope.worlds import Worlds

MISLEADS = (
    "Beckley (2015) finds hardly a case in which an alliance dragged the United States into a war against its "
    "interest: fear of entrapment is a state of mind, and the ranges here are the file's judgments, combined by a rule "
    "and not measured."
)
LOW, HIGH = 0.2, 0.5
HOW = {
    "little": ("hardly fears", "little reason"), "some": ("fears somewhat", "some reason"),
    "great": ("greatly fears", "great reason"), "open": ("fears, nobody can tell how much,", "an unknown reason"),
}  # fmt: skip


def dilemma(situation: Situation, worlds: Worlds, record: Record) -> Finding:
    """The two fears along every stated tie, as ranges, and what a common patron does to pairs. Definition Z.1."""
    tale = Tale(
        "dilemma", "What do the allies fear of each other?", situation,
        method="theory/dilemma.md#definition-z1", misleads=MISLEADS,
    )  # fmt: skip
    if not situation.ties:
        return tale.missing("The situation states no ties between allies", "add `ties` with dependence and commitment")
    found = fears(situation.ties)
    for place, each in enumerate(found):
        _tell(tale, each, tale.line(f"ties[{place}]", situation.ties[place], _note(situation, each)))
    _pairs(tale)
    tale.tables.append(_table(situation, found))
    tale.numbers["fears"] = [each._asdict() for each in found]
    tale.numbers["pairs"] = [each._asdict() for each in quasi(situation.ties)]
    return tale.finding()


def _note(situation: Situation, each: Fears) -> str:
    return f"how much {name(situation, each.of)} needs {name(situation, each.to)}, and how firmly each stands by it"


def level(band: Band) -> str:
    """How strong a fear is, in a word (Definition Z.4)."""
    low, high = band
    if high - low > 0.5:
        return "open"
    middle = (low + high) / 2
    return "little" if middle < LOW else "great" if middle > HIGH else "some"


def _tell(tale: Tale, each: Fears, ground: str) -> None:
    of, to = name(tale.situation, each.of), name(tale.situation, each.to)
    number = tale.number(f"{each.of}.{each.to}", "the two fears along this tie, as ranges")
    left, drawn = level(each.abandonment), level(each.entrapment)
    its = possessive(to)
    if left == drawn == "open":
        said = f"Nobody can tell what {of} fears more of {to}, being left alone or being drawn in"
    elif left == drawn:
        said = f"{of} {HOW[left][0]} being left alone by {to}, and being drawn into {its} quarrels as much"
        if left == "little":
            said = f"{of} has little to fear of {to}, neither being left alone nor being drawn into {its} quarrels"
    else:
        said = f"{of} {HOW[left][0]} being left alone by {to}; it {HOW[drawn][0]} being drawn into {its} quarrels"
    role: Role = "lead" if "great" in (left, drawn) else "body"
    tale.say(said, ground, number, role=role, weight=0.3 if role == "lead" else 0.2)


def _pairs(tale: Tale) -> None:
    for each in quasi(tale.situation.ties):
        one, other, patron = (name(tale.situation, key) for key in (each.one, each.other, each.patron))
        ground = tale.number(f"pairs.{each.one}.{each.other}", "the lesser of the two fears of being abandoned")
        tale.say(
            f"What {one} and {other} both fear of {patron} gives them {HOW[level(each.reasons)][1]} to hold together; "
            f"the less firmly {patron} stands by them, the more", ground, weight=0.25,
        )  # fmt: skip


def _table(situation: Situation, found: list[Fears]) -> Table:
    columns = (
        Column(key="of", label="Who fears"), Column(key="to", label="About"),
        Column(key="abandonment", label="Being abandoned", form="band"),
        Column(key="entrapment", label="Being drawn in", form="band"),
    )  # fmt: skip
    rows: tuple[dict[str, Cell], ...] = tuple(
        {"of": sentence_start(name(situation, e.of)), "to": name(situation, e.to),
         "abandonment": [round(x, 6) for x in e.abandonment], "entrapment": [round(x, 6) for x in e.entrapment]}
        for e in found
    )  # fmt: skip
    note = "Levels from nothing to full, not probabilities. The two are never added up."
    return Table(key="dilemma", title="Two fears between allies", columns=columns, rows=rows, note=note)
