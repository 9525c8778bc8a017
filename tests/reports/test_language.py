"""Which language a text is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tightrope.reports import read
from tightrope.reports.language import guess, note

TEXTS = {
    "en": "The government said on Monday that it had asked the ambassador to leave the country within a week.",
    "fr": "Le gouvernement a annoncé lundi que les deux ambassadeurs ont été rappelés et que la réunion est reportée.",
    "de": "Die Regierung hat am Montag mitgeteilt, dass der Botschafter nicht zu dem Treffen kommt und sich beschwert.",
    "es": "El gobierno dijo el lunes que los embajadores no se van del país y que la reunión será en la capital.",
    "ru": "Правительство сообщило в понедельник, что посол покинет страну в течение недели.",
    "zh": "外交部发言人星期一表示两国大使将于下周会面",
    "ko": "외교부 대변인은 월요일에 두 나라 대사가 다음 주에 만날 것이라고 밝혔다",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_the_language_of_a_text(code: str, text: str) -> None:
    assert guess(text) == code


@pytest.mark.parametrize("text", ["", "1 2 3", "Paris, La Paz, Los Angeles", "Lorem ipsum dolor sit amet " * 4])
def test_what_is_no_text_counts_as_english(text: str) -> None:
    assert guess(text) == "en"


def test_another_language_is_told_and_front_matter_overrules_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXTS["fr"], encoding="utf-8")
    assert "French" in (note(read(path)) or "")
    path.write_text(f"---\nlang: en\n---\n{TEXTS['fr']}", encoding="utf-8")
    assert note(read(path)) is None
