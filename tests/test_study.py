"""One study from what a user names: reports, a situation, a case folder, a record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tightrope.domain import Coded, Report, RunRecord
from tightrope.errors import CodingError, ErrorList, NoSituation, RecordError, ReportError, SituationError, UsageError
from tightrope.study import Study, draft_reports, open_study, read_reports, sort_inputs

RIVER = """\
---
title: Vienna and Bratislava quarrel over a power station
publisher: The Danube Mail
date: 2021-05-03
grade: B
---
VIENNA - Austria accused Slovakia on Monday of hiding an accident at a power station near the border.

Slovakia rejected the accusation. Austria demanded that Slovakia open the station to inspectors. Slovakia has offered
to hold talks with Austria. Hungary backed Slovakia, and the Czech Republic urged Austria to accept the offer.
"""
LATER = RIVER.replace("2021-05-03", "2021-06-20").replace("quarrel over", "settle").replace("Hungary", "Poland")
SITUATION = (Path(__file__).parent / "data" / "station.yaml").read_text(encoding="utf-8")
TABLE = """\
date,source,target,type,what
2021-05-01,AUT,SVK,CONSULT,Ministers of both countries spoke by telephone about the power station.
2021-05-30,AUT,SVK,AGREE,Austria and Slovakia agreed on a visit of inspectors.
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    (folder / "reports").mkdir(parents=True)
    (folder / "situation.yaml").write_text(SITUATION, encoding="utf-8")
    (folder / "chronology.csv").write_text(TABLE, encoding="utf-8")
    (folder / "reports" / "1-quarrel.md").write_text(RIVER, encoding="utf-8")
    (folder / "reports" / "2-later.md").write_text(LATER, encoding="utf-8")
    return folder


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "river.md"
    path.write_text(RIVER, encoding="utf-8")
    return path


def test_inputs_are_sorted_by_what_they_are(case: Path, report: Path) -> None:
    found = sort_inputs([case, report])
    assert found.situation == case / "situation.yaml"
    assert found.reports == (case / "reports", report)
    assert found.tables == (case / "chronology.csv",)


def test_two_situations_are_refused(case: Path) -> None:
    with pytest.raises(UsageError, match="2 situations"):
        sort_inputs([case, case / "situation.yaml"])


def test_reports_alone_give_a_drafted_situation(report: Path) -> None:
    study = open_study([report])
    assert study.drafted
    assert study.situation.as_of == date(2021, 5, 3)
    assert {"AUT", "SVK"} <= {actor.code for actor in study.situation.actors.values()}
    assert study.inputs == {"Vienna and Bratislava quarrel over a power station": study.record.reports()[0].id}
    assert not study.errors


def test_a_situation_alone_has_an_empty_record(case: Path) -> None:
    study = open_study([case / "situation.yaml"])
    assert not study.drafted
    assert study.record.events() == []
    assert list(study.inputs) == ["situation.yaml"]


def test_a_case_is_frozen_at_its_day(case: Path) -> None:
    study = open_study([case])
    assert study.record.frozen == date(2021, 5, 10)
    assert {r.published for r in study.record.reports()} == {date(2021, 5, 1), date(2021, 5, 3)}
    assert all(e.date is None or e.date <= date(2021, 5, 10) for e in study.record.events())
    assert not any("POL" in (e.source.code, e.target and e.target.code) for e in study.record.events())
    assert "CONSULT" in {e.type for e in study.record.events()}


def test_a_situation_without_a_day_reads_everything(case: Path) -> None:
    path = case / "situation.yaml"
    path.write_text(SITUATION.replace("as_of: 2021-05-10\n", ""), encoding="utf-8")
    study = open_study([case])
    assert study.record.frozen is None
    assert date(2021, 6, 20) in {r.published for r in study.record.reports()}


def test_bad_files_are_named_and_the_rest_is_read(report: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 9)
    study = open_study([report, tmp_path / "bad.txt", tmp_path / "absent.txt"])
    assert ["bad.txt" in str(study.errors[0]), "absent.txt" in str(study.errors[1])] == [True, True]
    assert len(study.record.reports()) == 1


def test_only_bad_files_are_an_error_with_every_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(ErrorList) as caught:
        open_study([tmp_path / "empty.txt", tmp_path / "absent.txt"])
    assert "empty.txt" in str(caught.value)
    assert "absent.txt" in str(caught.value)


def test_where_nothing_can_be_drafted_bad_files_are_still_named(tmp_path: Path) -> None:
    cake = tmp_path / "cake.txt"
    cake.write_text("The cake needs two eggs and a little milk. Bake it for an hour.", encoding="utf-8")
    with pytest.raises(NoSituation):
        open_study([cake])
    with pytest.raises(ErrorList, match="no two parties") as caught:
        open_study([cake, tmp_path / "absent.txt"])
    assert "absent.txt" in str(caught.value)


def test_another_language_is_noted(case: Path) -> None:
    text = "Le gouvernement a dit lundi que les deux ambassadeurs ont été rappelés et que la réunion est reportée."
    (case / "reports" / "3-french.txt").write_text(text, encoding="utf-8")
    assert any("3-french.txt" in note and "French" in note for note in open_study([case]).notes)


def test_a_kept_record_is_read_without_its_reports(report: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = open_study([report], record_dir=kept)
    report.unlink()
    again = open_study([], record_dir=kept)
    assert again.record.events() == first.record.events()
    assert again.situation == first.situation


def test_a_record_that_is_none_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record here"):
        open_study([], record_dir=tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_broken_situation_stops_before_the_reports_are_read(case: Path) -> None:
    (case / "situation.yaml").write_text(SITUATION.replace("focal: austria", "focal: austira"), encoding="utf-8")
    steps: list[str] = []
    with pytest.raises(SituationError, match="austira"):
        open_study([case], progress=steps.append)
    assert steps == []


def test_the_focal_actor_of_a_file_is_not_overruled(case: Path) -> None:
    with pytest.raises(UsageError, match="focal"):
        open_study([case], focal="slovakia")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"no such file|cannot read"):
        open_study([tmp_path / "absent.csv"])


def test_the_day_given_stands_only_where_a_report_tells_none(report: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Austria thanked Slovakia for its help.", encoding="utf-8")
    reports, errors = read_reports([report, plain], date(2022, 1, 1))
    assert [r.published for r in reports] == [date(2021, 5, 3), date(2022, 1, 1)]
    assert not errors


def test_a_draft_of_reports(report: Path, tmp_path: Path) -> None:
    made = draft_reports([report, tmp_path / "absent.txt"])
    assert made.situation == open_study([report]).situation
    with pytest.raises(ReportError, match="no such file"):
        draft_reports([tmp_path / "absent.txt"])


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    path = tmp_path_factory.mktemp("study") / "situation.yaml"
    path.write_text(SITUATION, encoding="utf-8")
    return open_study([path])


def test_findings_and_brief(study: Study) -> None:
    steps: list[str] = []
    findings = study.findings(worlds=20, seed=1, progress=steps.append)
    brief = study.brief(findings, RunRecord(command="test", seed=1))
    assert {"outcomes", "strategies", "course"} <= set(findings)
    assert steps[0] == "drawing worlds"
    assert brief.title


def test_the_same_seed_gives_the_same_findings(study: Study) -> None:
    one, two = (study.findings(worlds=20, seed=5, names=["course", "strategies"]) for _ in range(2))
    assert list(one) == ["course", "strategies"]
    assert one == two


def test_a_report_on_which_the_coder_failed_is_no_text_without_a_situation(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(reports: list[Report]) -> list[Coded]:
        return [Coded(report=one, notes=("not coded: KeyError: 'x'",)) for one in reports]

    monkeypatch.setattr("tightrope.coding.code_many", lost)
    with pytest.raises(CodingError) as found:
        draft_reports([report])
    assert found.value.exit_code == 1
    assert "not coded: KeyError" in str(found.value)
