"""Coding: speed, memory, silence, and recall on coded sentences where they are at hand.

python bench/coding.py [--gold FOLDER] [--sense TYPE.key] [--bulk]
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import coding_own
from tightrope.coding import code_many
from tightrope.coding.lines import code_lines
from tightrope.domain import Report

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "shared" / "gold"


def silent_sentences() -> list[str]:
    lines = (HERE / "data" / "silent.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def silence(show: bool = False) -> float:
    sentences = silent_sentences()
    coded = list(code_many(Report(title="", text=s) for s in sentences))
    loud = [(s, c) for s, c in zip(sentences, coded, strict=True) if any(e.holds or not e.negated for e in c.events)]
    for sentence, one in loud if show else []:
        for e in one.events:
            print(f"  {e.type:10s} {e.source.full} -> {e.target and e.target.full} {e.trace.pattern} | {sentence}")
    return 1 - len(loud) / len(sentences)


def speed(texts: list[str], repeat: int = 1) -> float:
    words = sum(len(t.split()) for t in texts) * repeat
    list(code_many([Report(title="", text=texts[0])]))  # load everything once
    start = time.perf_counter()
    for _ in code_many(Report(title="", text=t) for _ in range(repeat) for t in texts):
        pass
    return words / (time.perf_counter() - start)


def score(name: str, folder: Path) -> str:
    records = [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in code_lines(records))
        out.flush()
        done = subprocess.run(
            [sys.executable, folder / "score.py", folder / name, out.name], capture_output=True, text=True, check=True
        )
    return done.stdout


def articles(count: int) -> Iterator[Report]:
    """Synthetic articles of some 150 words, made one by one from the sentences of `bench/data`."""
    lines = [json.loads(x)["text"] for x in (HERE / "data" / "coding_own.jsonl").read_text("utf-8").splitlines()]
    for n in range(count):
        text = " ".join(lines[(7 * n + 13 * k) % len(lines)] for k in range(7))
        yield Report(title=f"article {n}", text=text, published=date(2023, 7, 20))


def bulk(count: int) -> None:
    """Words a second and memory over many articles, streamed; memory is told at a tenth and at the end."""
    start, words, memory = time.perf_counter(), 0, 0.0
    for n, one in enumerate(code_many(articles(count)), 1):
        words += len(one.report.text.split())
        if n == count // 10:
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spent, end = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} articles, {words} words: {words / spent:.0f} words a second; MB {memory:.0f} then {end:.0f}")


def fired(sense: str, texts: list[str]) -> None:
    """Print what one sense coded, with its parties."""
    for text, coded in zip(texts, code_many(Report(title="", text=t) for t in texts), strict=True):
        for e in coded.events:
            if e.trace.pattern.startswith(sense):
                print(f"{e.type} {e.source.name} -> {e.target and e.target.name} | {text[:160]}")


def texts_at_hand(folder: Path) -> list[str]:
    if not folder.is_dir():
        return silent_sentences()
    lines = (folder / "plv.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--gold", type=Path, default=GOLD)
    asked.add_argument("--sense")
    asked.add_argument("--show", action="store_true", help="show what was coded in silent sentences")
    asked.add_argument("--bulk", nargs="?", const=10_000, type=int, help="code so many synthetic articles")
    options = asked.parse_args()
    if options.bulk:
        bulk(options.bulk)
        return
    texts = texts_at_hand(options.gold)
    if options.sense:
        fired(options.sense, texts)
        return
    print(f"silence on {len(silent_sentences())} own sentences  {silence(options.show):.3f}")
    print(f"words a second, one process     {speed(texts):.0f}")
    print(f"greatest memory, MB             {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    counts = Counter(e.type for c in code_many(Report(title="", text=t) for t in texts) for e in c.events)
    print("events by type", dict(counts.most_common()))
    for split in ("dev", "test"):
        coding_own.acts(split)
        coding_own.silence(split)
        coding_own.silence(split, name="silent_fresh.jsonl")
    for name in ("plv.jsonl", "plover_gsr.jsonl"):
        if (options.gold / name).is_file():
            print(name)
            print(score(name, options.gold))


if __name__ == "__main__":
    main()
