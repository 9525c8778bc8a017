"""How well a draft agrees with a hand-made gold situation: actors, options, first wants, rules.

Options agree where the actor is the same and a stem of the gold option stands in the drafted label. `also` lists
options that are right but not required. A want agrees where it says the same under another sign: "not keep the ban" and
"lift the ban". An actor read by a hypothesis is scored on its best reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tightrope.situation import Situation, parse
from tightrope.situation.statements import Name, Not

FOLDER = Path(__file__).parent.parent / "data" / "drafts"
HELD_OUT = FOLDER / "heldout"
FRESH = FOLDER / "fresh"
BLIND = FOLDER / "blind"


@dataclass
class Score:
    """Hits, what the gold asks for, and what the draft gives."""

    found: int = 0
    asked: int = 0
    right: int = 0
    given: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.found + other.found, self.asked + other.asked, self.right + other.right, self.given + other.given
        )

    @property
    def recall(self) -> float:
        return self.found / self.asked if self.asked else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0


def golds(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """The gold situations of a folder by name."""
    files = sorted(folder.glob("*.gold.yaml"))
    return {file.name.removesuffix(".gold.yaml"): YAML(typ="safe").load(file) for file in files}


def score(situation: Situation, gold: dict[str, Any]) -> dict[str, Score]:
    """The scores by part."""
    codes = {key: str(actor.code) for key, actor in situation.actors.items()}
    names = _names(situation, gold, codes)
    return {
        "actors": _actors(codes, gold),
        "options": _options(names, gold),
        "options told": _options({key: hit for key, hit in names.items() if _told(situation, key)}, gold),
        "wants": sum((_wants(situation, gold, names, codes, key) for key in codes), Score()),
        "rules": _rules(situation, gold, names),
    }


def _told(situation: Situation, key: str) -> bool:
    actor, _, option = key.partition(".")
    return situation.options[actor][option].mark == "inferred"


def _names(situation: Situation, gold: dict[str, Any], codes: dict[str, str]) -> dict[str, set[str]]:
    """For each drafted option, the gold options that it agrees with."""
    rows = {**gold["options"], **gold.get("also", {})}
    found = {}
    for actor, acts in situation.options.items():
        for key, option in acts.items():
            label = option.label.lower()
            fits = {
                name
                for name, row in rows.items()
                if name.split(".")[0] == codes[actor] and any(str(m).lower() in label for m in row["match"])
            }
            found[f"{actor}.{key}"] = fits
    return found


def _actors(codes: dict[str, str], gold: dict[str, Any]) -> Score:
    asked, fine = set(gold["actors"]), {*gold["actors"], *gold.get("also_actors", [])}
    most = gold.get("limit", len(asked))
    drafted = set(codes.values())
    return Score(len(drafted & asked), min(len(asked), most), len(drafted & fine), len(drafted))


def _options(names: dict[str, set[str]], gold: dict[str, Any]) -> Score:
    hit = {name for fits in names.values() for name in fits}
    asked = set(gold["options"])
    return Score(len(hit & asked), len(asked), sum(bool(fits) for fits in names.values()), len(names))


def _wants(
    situation: Situation, gold: dict[str, Any], names: dict[str, set[str]], codes: dict[str, str], actor: str
) -> Score:
    first = set(gold["first"].get(codes[actor], ()))
    if not first:
        return Score()
    scores = [_first(situation, lines, first, names, gold) for lines in _orders(situation, actor)]
    return max(scores, key=lambda one: (one.found, one.right), default=Score(0, min(3, len(first))))


def _orders(situation: Situation, actor: str) -> list[list[str]]:
    order = situation.preferences.get(actor)
    if order is None:
        return []
    rows = [r.prefers for r in situation.hypotheses[order.by].readings.values()] if order.by else [order.prefers]
    return [
        [text for line in prefers for text in ((line.say,) if line.say else line.either_order or ())]
        for prefers in rows
    ]


def _first(
    situation: Situation, lines: list[str], first: set[str], names: dict[str, set[str]], gold: dict[str, Any]
) -> Score:
    hits: list[set[str]] = []
    for text in lines:
        match parse(text):
            case Name(key):
                hits.append({_signed(situation, key, name, gold, True) for name in names[key]})
            case Not(Name(key)):
                hits.append({_signed(situation, key, name, gold, False) for name in names[key]})
    top = hits[:3]
    found = {name for hit in top for name in hit & first}
    return Score(min(len(found), 3), min(3, len(first)), sum(bool(hit & first) for hit in top), len(top))


# Verbs that end whatever they act on, and verbs that end it only where the other side keeps or makes it.
ENDS = r"stop\w*|halt\w*|ceas(?:e|es|ed|ing)|end(?:s|ed|ing)?|suspen[ds]\w*|cancel\w*|lift\w*|drop\w*"
ENDING = re.compile(rf"\b(?:{ENDS}|scrap\w*|postpon\w+|paus\w+|call off|break off)\b")
PAIRS = (
    (r"^(keep|maintain|hold|detain)", r"^(withdraw|remov|releas|free|return)"),
    (r"^(close|shut|block)", r"^(re)?open"),
    (r"^(move|deploy|send)", r"^(withdraw|pull)"),
    (r"^(install|restore|impose)", r"^remov"),
)


def _signed(situation: Situation, key: str, name: str, gold: dict[str, Any], yes: bool) -> str:
    """The gold's name of what is wanted: "stop deliveries" is `not` the gold's "deliver"."""
    actor, _, option = key.partition(".")
    label = situation.options[actor][option].label.lower()
    said = str(({**gold["options"], **gold.get("also", {})})[name].get("say", "")).lower()
    return name if yes != opposite(label, said) else f"not {name}"


def opposite(label: str, said: str) -> bool:
    """Whether two labels tell the two settings of one option: "lift the ban", "keep the ban"; two ends make none."""
    if not said:
        return label.startswith(("stop", "halt", "cease", "end", "suspend", "cancel"))
    turned = any(
        re.match(a, one) and re.match(b, other) for a, b in PAIRS for one, other in ((label, said), (said, label))
    )
    return turned or len(ENDING.findall(label)) % 2 != len(ENDING.findall(said)) % 2


def _rules(situation: Situation, gold: dict[str, Any], names: dict[str, set[str]]) -> Score:
    asked = {(act, needs) for act, needs in gold["rules"]}
    drafted = []
    for rule in situation.rules:
        if rule.only_if:
            acts = names.get(rule.only_if["act"], set())
            needs = {
                _signed(situation, key, name, gold, not isinstance(part, Not))
                for part in [parse(rule.only_if["needs"])]
                for key in part.names()
                for name in names.get(key, set())
            }
            drafted.append({(act, need) for act in acts for need in needs})
    hit = {pair for pairs in drafted for pair in pairs} & asked
    return Score(len(hit), len(asked), sum(bool(pairs & asked) for pairs in drafted), len(drafted))
