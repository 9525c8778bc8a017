"""The package that the how-to pages show is installed for one process and does what they say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "plugin_example"
CABLES = (
    "Ruritania expelled two Norwegian diplomats on Monday.\fNorway condemned Ruritania.\f"
    "Sweden urged Ruritania to reopen the embassy. Ruritania refused to reopen the embassy."
)
SITUATION = """
title: Two kingdoms
focal: norway
actors: {norway: NOR, ruritania: ZZZ, sweden: SWE}
options:
  norway: {return: Send an envoy back}
  ruritania: {admit: Admit the envoy}
rules: [{only_if: {ruritania.admit: norway.return}}]
preferences: {norway: [ruritania.admit], ruritania: [norway.return, not ruritania.admit]}
objectives: {embassy: ruritania.admit}
strategies: {wait: [not norway.return], send: [norway.return]}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as pip would leave it: entry points from the example's own pyproject.toml."""
    folder = tmp_path_factory.mktemp("site")
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = folder / "tightrope_silence-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = project["entry-points"]
    lines = [f"[{g}]\n" + "".join(f"{n} = {v}\n" for n, v in parts.items()) for g, parts in groups.items()]
    (info / "entry_points.txt").write_text("\n".join(lines))
    (folder / "tightrope_silence").symlink_to(HERE / "tightrope_silence", target_is_directory=True)
    return folder


@pytest.fixture(scope="module")
def work(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A brief as JSON and as a telegram, and a record moved through the added format."""
    folder = tmp_path_factory.mktemp("work")
    (folder / "post.cable").write_text(CABLES, encoding="utf-8")
    (folder / "situation.yaml").write_text(SITUATION, encoding="utf-8")
    script = """
from tightrope.cli.main import cli
for line in (
    "brief situation.yaml post.cable --date 2024-05-08 --worlds 20 --format json -o brief.json",
    "brief situation.yaml post.cable --date 2024-05-08 --worlds 20 --format telegram -o brief.telegram",
    "record add post.cable --date 2024-05-08",
    "record export tsv events.tsv",
    "record import tsv events.tsv --record again",
    "record export tsv again.tsv --record again",
):
    cli.main(line.split(), standalone_mode=False)
"""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(HERE.parents[2] / "src")])}
    subprocess.run([sys.executable, "-c", script], cwd=folder, env=env, check=True, capture_output=True, text=True)
    return folder


def test_the_analysis_runs_with_every_brief_and_gets_a_section(work: Path) -> None:
    brief = json.loads((work / "brief.json").read_text(encoding="utf-8"))
    assert brief["findings"]["silence"]["numbers"] == {"pairs": 1}
    section = next(s for s in brief["sections"] if s["key"] == "silence")
    assert "no act between Norway and Sweden" in json.dumps(section)


def test_the_brief_format_is_taken_by_name(work: Path) -> None:
    assert (work / "brief.telegram").read_text(encoding="utf-8").endswith(" STOP\n")


def test_reader_knowledge_and_event_type(work: Path) -> None:
    rows = [line.split("\t") for line in (work / "events.tsv").read_text(encoding="utf-8").splitlines()]
    assert ["ZZZ", "NOR/GOV", "EXPEL"] in [row[1:4] for row in rows]


def test_exporter_and_importer_agree(work: Path) -> None:
    first, again = ((work / name).read_text(encoding="utf-8").splitlines() for name in ("events.tsv", "again.tsv"))
    assert sorted(again) == sorted(first) != []
