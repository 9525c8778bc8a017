"""Coding on the sentences of `bench/data/*_own.jsonl`: recall, precision floor, pair given, codes, silence.

python bench/coding_own.py [--split dev|test] [--misses] [--panel [FILE]]   (misses are shown for dev only)
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from tightrope.coding import between, code_many
from tightrope.coding.between import overlap
from tightrope.coding.lines import as_lines
from tightrope.domain import Report

DATA = Path(__file__).parent / "data"
Row = dict[str, Any]


FIGURES = (
    ("pair and type (recall)", "hit", "gold"),
    ("pair found", "pair", "gold"),
    ("per coded event (floor)", "hit", "coded"),
    ("codes right where hit", "right", "known"),
)


def rows(name: str, split: str) -> list[Row]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["split"] == split]


def coded(found: list[Row]) -> list[list[Row]]:
    reports = [Report(title="", text=r["text"], published=date.fromisoformat(r["date"])) for r in found]
    return [as_lines(one)["events"] for one in code_many(reports)]


def same_pair(event: Row, gold: Row) -> bool:
    """Half the words of both sides shared; a side that the text does not name asks for nothing."""
    return all(
        gold[side] is None or overlap(event[side] or "", gold[side]) >= 0.5 for side in ("source_text", "target_text")
    )


def codes_right(event: Row, codes: Row) -> bool:
    return all(event[f"{side}_id"][:3] == codes[side][:3] for side in codes if event[f"{side}_id"])


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    kinds = {gold for gold, _ in pairs}
    return sum(_f1(kind, pairs) for kind in kinds) / len(kinds)


def _f1(kind: str, pairs: list[tuple[str, str]]) -> float:
    hits = sum(g == p == kind for g, p in pairs)
    wrong = sum((g == kind) != (p == kind) for g, p in pairs)
    return 2 * hits / (2 * hits + wrong) if hits else 0.0


def acts(split: str, show: bool = False, name: str = "coding_own.jsonl") -> None:
    """Figures on sentences that tell an act; nothing where the file keeps no such half."""
    found = rows(name, split)
    if not found:
        return
    lines = coded(found)
    count: Counter[str] = Counter()
    given: list[tuple[str, str]] = []
    for row, events in zip(found, lines, strict=True):
        distinct = {(frozenset((e["source_text"], e["target_text"])), e["type"]) for e in events}
        count["coded"] += len(distinct)
        for gold in row["gold"]:
            pair = [e for e in events if same_pair(e, gold)]
            hit = [e for e in pair if e["type"] == gold["type"]]
            count.update(gold=1, pair=bool(pair), hit=bool(hit))
            if show and not hit:
                print(f"  MISS {gold['type']:9s} {gold['source_text']} -> {gold['target_text']} | {row['text']}")
                for e in events:
                    print(f"       got {e['type']} {e['source_text']} -> {e['target_text']}  {e['pattern']}")
        first = row["gold"][0]
        match = [e for e in events if same_pair(e, first) and e["type"] == first["type"]]
        if match and row["codes"]:
            count.update(known=1, right=any(codes_right(e, row["codes"]) for e in match))
            if show and not any(codes_right(e, row["codes"]) for e in match):
                print(f"  CODE {row['codes']} {match[0]['source_id']} {match[0]['target_id']} | {row['text']}")
        if first["source_text"] and first["target_text"]:
            given.append((first["type"], between(row["text"], first["source_text"], first["target_text"])))
    for words, part, whole in FIGURES:
        print(f"own {split}: {words:26s} {count[part]}/{count[whole]} = {count[part] / count[whole]:.3f}")
    print(f"own {split}: pair given, macro-F1      {macro_f1(given):.3f} over {len(given)}")


def silence(split: str, show: bool = False, name: str = "silent_own.jsonl") -> None:
    """The share of sentences without a political act in which nothing is coded."""
    found = rows(name, split)
    loud = [(row, events) for row, events in zip(found, coded(found), strict=True) if events]
    for row, events in loud if show else []:
        for e in events:
            print(f"  LOUD {e['type']} {e['source_text']} -> {e['target_text']} {e['pattern']} | {row['text']}")
    quiet = len(found) - len(loud)
    print(f"{name} {split}: left silent {quiet}/{len(found)} = {quiet / len(found):.3f}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--split", choices=("dev", "test"))
    asked.add_argument("--misses", action="store_true")
    asked.add_argument(
        "--panel", nargs="?", const="coding_panel.jsonl", help="a blind panel in the register of wire news, alone"
    )
    options = asked.parse_args()
    for split in [options.split] if options.split else ["dev", "test"]:
        show = options.misses and split == "dev"
        acts(split, show, options.panel or "coding_own.jsonl")
        if options.panel:
            continue
        silence(split, show)
        silence(split, show, "silent_fresh.jsonl")


if __name__ == "__main__":
    main()
