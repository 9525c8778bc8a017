"""Compiled code is kept, renewed with any file that it is made of, and done without where no folder can be written."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from numba import njit

from tightrope.graph import compiled as module
from tightrope.graph.compiled import compiled

PART = "from tightrope.graph.compiled import compiled\n\n\n@compiled\ndef part(x):\n    return x + {}\n"
WHOLE = (
    "import sys\nfrom tightrope.graph.compiled import compiled\npart = sys.modules['part_of_whole'].part\n\n\n"
    "@compiled\ndef whole(x):\n    return 10 * part(x)\n"
)


def _loaded(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> ModuleType:
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    found = module_from_spec(spec)
    monkeypatch.setitem(__import__("sys").modules, name, found)
    spec.loader.exec_module(found)
    return found


def _whole(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Any:
    module._stamp.cache_clear()
    _loaded(monkeypatch, "part_of_whole", folder / "part.py")
    return _loaded(monkeypatch, "whole_of_parts", folder / "whole.py").whole


def test_code_is_kept_and_renewed_when_a_part_in_another_file_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "part.py").write_text(PART.format(1), encoding="utf-8")
    (tmp_path / "whole.py").write_text(WHOLE, encoding="utf-8")
    first, second = _whole(monkeypatch, tmp_path), _whole(monkeypatch, tmp_path)
    assert (first(1), second(1)) == (20, 20)
    assert sum(second.stats.cache_hits.values()) == 1
    (tmp_path / "part.py").write_text(PART.format(100), encoding="utf-8")
    third = _whole(monkeypatch, tmp_path)
    assert third(1) == 1010
    assert not third.stats.cache_hits


def test_two_processes_never_write_the_same_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "part.py").write_text(PART.format(1), encoding="utf-8")
    one, other = (_loaded(monkeypatch, "part_of_whole", tmp_path / "part.py").part for _ in range(2))
    names = {found._cache._cache_file._data_name(1) for found in (one, other)}
    assert len(names) == 2


def test_without_a_folder_to_write_it_is_compiled_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locator(cache: bool = False, **options: Any) -> Any:
        if cache:
            raise RuntimeError("cannot cache function: no locator available")
        return njit(**options)

    monkeypatch.setattr(module, "njit", no_locator)
    assert compiled(lambda x: x + 1)(1) == 2
