"""Long sentences become two, and neither loses the condition that it stands under."""

from __future__ import annotations

import pytest

from tightrope.brief.breaks import LONG, broken

TAIL = "nobody in the whole of the northern alliance would have a good reason to go back on what was agreed there"


def test_short_sentences_stay() -> None:
    assert broken("It holds; nobody leaves.") == "It holds; nobody leaves."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"The talks go on for as long as both sides of the strait want them to; {TAIL}.", 2),
        (
            f"In 20% of the sampled worlds all comes to rest where the North opens its ports, and {TAIL} at all times.",
            1,
        ),
        (f"If the North opens its ports to the ships of the South, and the South pays, {TAIL}.", 1),
    ],
)
def test_it_breaks_only_where_the_meaning_stays(text: str, parts: int) -> None:
    assert len(text.split()) > LONG - 6
    assert broken(text).count(". ") == parts - 1


def test_a_scene_stays_set() -> None:
    text = (
        "Things come to rest in 48% of the sampled worlds where North signs the long treaty on the islands and the "
        "fishing grounds in the strait, South offers it data on the river and regulated releases in dry years, "
        "and the Union holds back the aid that it had promised to both."
    )
    said = broken(text)
    assert said.startswith("Things come to rest at one point in 48% of the sampled worlds. There North signs")
    assert all(part.startswith("There ") for part in said.split(". ")[1:])


def test_quotations_are_never_broken() -> None:
    quote = "“one; two; three and a very long list of further things that somebody said once; and then again”"
    assert quote in broken(f"The report of the day before yesterday has it that {quote}; {TAIL}.")


def test_a_list_that_loses_its_last_clause_stays_a_sentence() -> None:
    text = (
        "There Westland no longer keeps its ships in the strait and sells gas to Northland, Northland opens a corridor "
        "through the pass, and Southland no longer lends its harbour to the fleet of Westland."
    )
    assert ", and Northland opens a corridor through the pass. There Southland no longer" in broken(text)


def test_an_opening_phrase_is_no_list() -> None:
    text = (
        "As things stand, Northland gains by moving in 22% of the sampled worlds: most often it then opens its ports, "
        "halts its exercises, frees the fishermen and accepts talks with the government of Westland in the autumn."
    )
    assert broken(text).startswith("As things stand, Northland gains")
