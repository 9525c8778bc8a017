"""`tightrope outcomes` on games and on bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tightrope.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["outcomes", *map(str, words)])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_json_has_the_agreed_shape(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    code, out, _ = run(capsys, shared / "cases" / "elmira.json", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert set(found) == {"concepts", "by_actor"}
    assert found["concepts"]["SEQ"] == [5, 8, 9]
    assert set(found["by_actor"]) == {"MoE", "UR", "LG"}
    assert set(found["by_actor"]["UR"]) == {"R", "GMR", "SMR", "SEQ", "SSEQ"}


def test_table_reasons_and_repairs(capsys: pytest.CaptureFixture[str], examples: Path) -> None:
    game = examples / "elmira" / "game.csv"
    assert "today" in run(capsys, game)[1]
    assert "no improvement from here" in run(capsys, game, "--why", "5")[1]
    assert "1 swap of neighbours (the least possible)" in run(capsys, game, "--hold", "1")[1]


def test_exports(capsys: pytest.CaptureFixture[str], examples: Path, tmp_path: Path) -> None:
    game = examples / "chicken" / "game.csv"
    assert run(capsys, game, "--format", "mermaid")[1].startswith("flowchart")
    code, _, err = run(capsys, game, "--format", "dot", "-o", tmp_path / "x.dot")
    assert (code, (tmp_path / "x.dot").read_text(encoding="utf-8")[:7]) == (0, "digraph")
    assert "wrote" in err


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("none.json", None, "no such file"),
        ("empty.json", "", "empty"),
        ("model.txt", "x", "cannot read a model"),
        ("broken.csv", "a,b\n", "no table head"),
    ],
)
def test_bad_files(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, text: str | None, says: str) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    code, out, err = run(capsys, tmp_path / name)
    assert (code, out) == (2, "")
    assert says in err


def test_forty_free_options_are_refused_with_advice(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    options = "".join(f"    o{k}: Do thing {k}\n" for k in range(40))
    head = "title: T\nfocal: a\nactors:\n  a: {}\n  b: {}\n"
    text = f"{head}options:\n  a:\n{options}  b:\n    x: Answer\npreferences:\n  a: [a.o1]\n  b: [b.x]\n"
    (tmp_path / "big.yaml").write_text(text, encoding="utf-8")
    code, _, err = run(capsys, tmp_path / "big.yaml")
    assert code == 2
    assert "41 options" in err
    assert "try" in err
