"""Folders of knowledge: overriding, adding, errors with lines, the cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tightrope import ontology
from tightrope.errors import ErrorList, OntologyError
from tightrope.ontology import cache, files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("TIGHTROPE_ONTOLOGY", str(own))
    ontology.forget()
    yield own
    monkeypatch.undo()
    ontology.forget()


def test_a_record_is_added(folder: Path) -> None:
    (folder / "states.yaml").write_text(
        "RUR: {name: Ruritania, adjectives: [Ruritanian], capital: Strelsau, member: none}\n"
    )
    (folder / "leaders").mkdir()
    (folder / "leaders" / "mine.yaml").write_text("RUR:\n  - {name: Rudolf Rassendyll, office: king, from: 1894-07}\n")
    known = ontology.load()
    assert known.lookup("Strelsau")[0].code == "RUR"
    assert known.people_named("Rassendyll")[0].posts[0].level == "leader"


def test_fields_are_overridden_and_lists_joined(folder: Path) -> None:
    before = ontology.load().states["FRA"]
    ontology.forget()
    (folder / "states.yaml").write_text("FRA: {name: La France, 'places+': [Kaamelott]}\n")
    after = ontology.load().states["FRA"]
    assert after.name == "La France"
    assert after.places == (*before.places, "Kaamelott")
    assert after.seats == before.seats


def test_a_record_is_removed_by_null(folder: Path) -> None:
    (folder / "organisations.yaml").write_text("WHO: null\n")
    assert "WHO" not in ontology.load().organisations


def test_broken_yaml_is_told_with_file_and_line(folder: Path) -> None:
    (folder / "states.yaml").write_text("AAA: {name: A}\nBBB: {name: [B\nCCC: {name: C}\n")
    with pytest.raises(OntologyError) as told:
        ontology.load()
    assert told.value.where is not None
    assert Path(told.value.where.file).name == "states.yaml"
    assert told.value.where.line == 3


def test_a_key_given_twice_is_told(folder: Path) -> None:
    (folder / "states.yaml").write_text("AAA: {name: A}\nAAA: {name: B}\n")
    with pytest.raises(OntologyError, match="twice") as told:
        ontology.load()
    assert told.value.where is not None
    assert told.value.where.line == 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("AAA:\n  name: A\n  colour: red\n", 3, "colour is not a field"),
        ("AAA:\n  name: A\nBBB:\n  places: [x]\n", 3, "name is missing"),
        ("AAA:\n  name: A\n  from: long ago\n", 3, "date"),
        ("AAA: 3\n", 1, "a record is expected"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(folder: Path, text: str, line: int, words: str) -> None:
    (folder / "states.yaml").write_text(text)
    with pytest.raises(OntologyError, match=words) as told:
        ontology.load()
    assert told.value.where is not None
    assert told.value.where.line == line


def test_several_errors_are_told_at_once(folder: Path) -> None:
    (folder / "states.yaml").write_text("AAA: {colour: red}\n")
    with pytest.raises(ErrorList) as told:
        ontology.load()
    assert len(told.value.errors) == 2


def test_a_missing_folder_is_told(folder: Path) -> None:
    folder.rmdir()
    with pytest.raises(OntologyError, match="does not exist"):
        ontology.load()


def test_booleans_and_dates_stay_text_unless_plain(folder: Path) -> None:
    (folder / "x.yaml").write_text("a: {no: no, on: on, flag: true, day: 2020-01-02}\n")
    assert files.records("x")["a"] == {"no": "no", "on": "on", "flag": True, "day": "2020-01-02"}


def test_the_cache_gives_what_was_kept_and_survives_an_unwritable_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIGHTROPE_CACHE", str(tmp_path / "cache"))
    cache.put("k", [1, {"a": "ü"}])
    assert cache.get("k") == [1, {"a": "ü"}]
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TIGHTROPE_CACHE", str(tmp_path / "file" / "below"))
    cache.put("k", [1])
    assert cache.get("k") is None


def test_the_cache_keeps_few_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIGHTROPE_CACHE", str(tmp_path))
    for n in range(cache.KEEP + 5):
        cache.put(f"n{n}", n)
    assert len(list(tmp_path.glob("ontology-*.json"))) == cache.KEEP


def test_a_warm_load_parses_no_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIGHTROPE_CACHE", str(tmp_path))
    ontology.forget()
    cold = ontology.load()
    ontology.forget()
    monkeypatch.setattr(files, "parse", lambda *_: pytest.fail("a file that did not change was parsed again"))
    assert ontology.load().states.keys() == cold.states.keys()


def test_a_package_adds_knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "organisations.yaml").write_text("RUL: {name: Ruritanian League}\n")
    monkeypatch.setattr(files.plugins, "available", lambda group: {"ruritania": None} if group == "ontology" else {})
    monkeypatch.setattr(files.plugins, "load", lambda group, name: tmp_path)
    ontology.forget()
    try:
        assert ontology.load().organisations["RUL"].name == "Ruritanian League"
    finally:
        monkeypatch.undo()
        ontology.forget()
