"""The day that a text tells of itself, and nothing that only looks like it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tightrope.reports import dateline, read

TELL = [
    ("BRATISLAVA, 10 March 2023 - The two sides met.", date(2023, 3, 10)),
    ("CAIRO, Nov. 20, 1977 — The president left.", date(1977, 11, 20)),
    ("MOSCOW, Nov. 27, 1958 (AP) - The premier spoke.", date(1958, 11, 27)),
    ("GOMA, Democratic Republic of the Congo, 13 June 2022 — The army left.", date(2022, 6, 13)),
    ("JAKARTA, Sept 6, 2023: The forum met.", date(2023, 9, 6)),
    ("WASHINGTON, OCT. 22 1962 -- THE PRESIDENT SPOKE.", date(1962, 10, 22)),
    ("The Hague, Monday, 3rd May 2021 – The court ruled.", date(2021, 5, 3)),
    ("A title without a date\n\n12 August 2022\n\nThe text.", date(2022, 8, 12)),
    ("By Our Reporter | 12 August 2022\n\nThe text.", date(2022, 8, 12)),
    ("JOINT STATEMENT\n\nThe two sides agreed.\n\nDone.\n\nDhaka\n\n7 June 2015", date(2015, 6, 7)),
]
SILENT = [
    "PRISTINA, Dec 28 — Kosovo closed a crossing.",
    "The treaty of 4 May 1990 - signed in Bonn - stands.",
    "On 4 May 1990 - nobody knows why - the talks broke off.",
    "The talks of 7 June 2015 led nowhere.",
    "1 May 2020\n\nOne thing.\n\n2 May 2020\n\nAnother thing.",
    "BRATISLAVA, 31 February 2023 - The two sides met.",
]


@pytest.mark.parametrize(("text", "day"), TELL)
def test_a_text_tells_its_day(text: str, day: date) -> None:
    assert dateline.told(text) == day


@pytest.mark.parametrize("text", SILENT)
def test_other_dates_are_not_the_day_of_the_text(text: str) -> None:
    assert dateline.told(text) is None


def test_a_report_takes_the_day_of_its_dateline_and_front_matter_overrules_it(tmp_path: Path) -> None:
    line = "BRATISLAVA, 10 March 2023 - Slovakia thanked Poland for its help at the border."
    (tmp_path / "a.txt").write_text(line, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"---\ndate: 2023-03-11\n---\n{line}", encoding="utf-8")
    assert read(tmp_path / "a.txt").published == date(2023, 3, 10)
    assert read(tmp_path / "a.txt").title == "Slovakia thanked Poland for its help at the border."
    assert read(tmp_path / "b.txt").published == date(2023, 3, 11)
