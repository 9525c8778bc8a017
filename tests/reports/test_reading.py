"""Reading files of every format, and what is said where one cannot be read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tightrope.domain import Report
from tightrope.errors import ReportError, TightropeError
from tightrope.reports import from_text, read, read_many

BODY = "Norland condemned the raid on Monday.\n\nSudland denied that it had taken part."


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_front_matter_gives_the_source(tmp_path: Path) -> None:
    head = (
        "---\ntitle: A raid\npublisher: The Post\ndate: 2023-07-14\ngrade: b\norigin: Reuters\nurl: http://x.y/z\n---\n"
    )
    report = read(write(tmp_path, "a.txt", head + BODY))
    assert report.text == BODY
    assert (report.title, report.publisher, report.published) == ("A raid", "The Post", date(2023, 7, 14))
    assert (report.grade, report.origin, report.url, report.source) == ("B", "Reuters", "http://x.y/z", "Reuters")


def test_fields_are_read_as_they_are_written(tmp_path: Path) -> None:
    head = "---\ntitle: Yes\npublisher: [The Post, The Mail]\norigin:\nurl: {a: b}\ntags: [x]\ndate: 20230714\n---\n"
    report = read(write(tmp_path, "a.txt", head + BODY))
    assert (report.title, report.publisher, report.published) == ("Yes", "The Post, The Mail", date(2023, 7, 14))
    assert (report.origin, report.url) == (None, None)


def test_values_that_stand_for_each_other_do_not_multiply(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{k}: &a{k} [*a{k - 1}, *a{k - 1}]" for k in range(1, 64)), "title: *a63"]
    report = read(write(tmp_path, "a.txt", "---\n" + "\n".join(lines) + "\n---\n" + BODY))
    assert report.text == BODY


def test_arguments_overrule_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", "---\ndate: 2023-07-14\n---\n# Raid\n\n" + BODY)
    report = read(path, published=date(2020, 1, 2), publisher="X", grade="A")
    assert (report.published, report.publisher, report.grade, report.title) == (date(2020, 1, 2), "X", "A", "Raid")


def test_title_is_taken_from_the_first_line_and_left_out_of_the_text() -> None:
    report = from_text("Raid strains ties of the allies\n\n" + BODY)
    assert report.title == "Raid strains ties of the allies"
    assert report.text == BODY


def test_without_a_title_the_first_sentence_stands_in() -> None:
    report = from_text(BODY)
    assert report.title == "Norland condemned the raid on Monday."
    assert report.text == BODY


def test_wrapped_lines_are_joined_and_long_lines_are_paragraphs() -> None:
    wrapped = (
        "The minister of Norland said on Tuesday that the talks would be\nheld in the spring if the border stays quiet."
    )
    assert "\n" not in from_text(wrapped).text
    lines = f"{'A long line. ' * 12}\n{'Another long line. ' * 12}"
    assert from_text(lines).text.count("\n\n") == 1


def test_markdown_loses_its_marks(tmp_path: Path) -> None:
    text = "# Raid\n\nNorland **condemned** [the raid](http://a.b) on *Monday*.\n\n## More\n\n- Sudland denied it."
    text += "\n\n```\ncode\n```\n"
    report = read(write(tmp_path, "a.md", text))
    assert report.title == "Raid"
    assert report.text == "Norland condemned the raid on Monday.\n\nMore\n\nSudland denied it."


def test_html_article_with_metadata(tmp_path: Path) -> None:
    paragraphs = "".join(
        f"<p>Norland condemned the raid number {n}, and Sudland denied that it took part in it.</p>" for n in range(6)
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Raid strains ties | The Japan Times</title>
    <meta property="og:site_name" content="Japan Times">
    <meta property="article:published_time" content="2023-07-14T08:00:00Z">
    </head><body><nav><a href="/">Home</a></nav><article><h1>Raid strains ties</h1>{paragraphs}</article>
    <footer>Copyright 2023</footer></body></html>"""
    report = read(write(tmp_path, "a.html", page))
    assert (report.title, report.publisher, report.published) == (
        "Raid strains ties",
        "The Japan Times",
        date(2023, 7, 14),
    )
    assert report.text.startswith("Norland condemned the raid number 0")
    assert "Copyright" not in report.text
    assert "Home" not in report.text


def test_json_lines_keep_ids_and_survive_a_broken_line(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "x1", "date": "2023-07-14", "text": BODY}),
        "{oops",
        json.dumps({"id": "x3", "text": BODY, "date": None}),
    ]
    path = write(tmp_path, "a.jsonl", "\n".join(rows))
    first, error, third = read_many([path])
    assert isinstance(first, Report)
    assert first.published == date(2023, 7, 14)
    assert first.path == f"{path}#x1"
    assert isinstance(error, ReportError)
    assert error.where is not None
    assert error.where.line == 2
    assert isinstance(third, Report)
    assert third.published is None


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Post - World</title>
<item><title>Raid</title><link>http://p/1</link><pubDate>Fri, 14 Jul 2023 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Norland condemned the raid.&lt;/p&gt;&lt;p&gt;Sudland denied it.&lt;/p&gt;</description></item>
<item><title>Empty</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title>Raid</title><id>u:1</id>
<link href="http://p/1"/><updated>2023-07-14T08:00:00Z</updated>
<summary>Norland condemned the raid.</summary></entry></feed>"""


def test_rss_gives_a_report_an_entry(tmp_path: Path) -> None:
    report, error = read_many([write(tmp_path, "a.xml", RSS)])
    assert isinstance(report, Report)
    assert report.text == "Norland condemned the raid.\n\nSudland denied it."
    assert (report.title, report.publisher, report.published) == ("Raid", "The Post", date(2023, 7, 14))
    assert "entry 2" in str(error)


def test_atom_gives_a_report_an_entry(tmp_path: Path) -> None:
    report = read(write(tmp_path, "a.atom", ATOM))
    assert (report.url, report.published) == ("http://p/1", date(2023, 7, 14))


def test_word_file(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_heading("Raid strains ties", 0)
    document.add_paragraph("Norland condemned the raid.")
    document.save(str(tmp_path / "a.docx"))
    report = read(tmp_path / "a.docx")
    assert (report.title, report.text) == ("Raid strains ties", "Norland condemned the raid.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "The “wedge” – in São Tomé’s view – is Norland’s aim. " * 3
    assert read(write(tmp_path, "a.txt", text.encode(encoding))).text == text.strip()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"  \n\n", "empty"),
        ("a.txt", b"\x7fELF\x01\x02\x00", "binary"),
        ("a.txt", bytes(range(256)), "binary"),
        ("a.txt", "北朝鮮は日本の提案を拒否した。".encode("shift_jis") * 5, "encoding"),
        ("a.xyz", b"Some words.", "unknown report format .xyz"),
        ("a.md", b"---\ndate: 07/08/2023\n---\nWords.", "bad date"),
        ("a.md", b"---\ngrade: Z\n---\nWords.", "bad grade"),
        ("a.md", b"---\npubliser: X\n---\nWords.", "publiser"),
        ("a.md", b"---\ntitle: a: b\n---\nWords.", "front matter"),
        ("a.md", b"---\n- a\n- b\n---\nWords.", "no list of fields"),
        ("a.md", b"---\ntitle: A\ntitle: B\n---\nWords.", "twice"),
        ("a.md", b"---\ndate: 2023-13-45\n---\nWords.", "bad date"),
        ("a.md", b"---\ntitle: " + b"[" * 3000 + b"\n---\nWords.", "front matter"),
        ("a.md", b"---\ntitle: Raid\n\nWords.", "does not end"),
        ("a.md", b"---\ntitle: Nothing else\n---\n\n", "no text"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.pdf", b"%PDF-1.4 broken", "broken"),
        ("a.docx", b"PK\x03\x04 broken", "broken"),
        ("a.xml", b"<rss><item></rss>", "well-formed"),
        ("a.xml", b"<data><x/></data>", "no feed"),
    ],
)
def test_broken_files_are_refused_with_file_and_reason(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(ReportError) as caught:
        read(path)
    assert says in caught.value.what
    assert str(path) in str(caught.value)


def test_a_bad_date_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        read(write(tmp_path, "a.md", "---\ntitle: Raid\ndate: someday\n---\nWords."))
    assert caught.value.where is not None
    assert caught.value.where.line == 3
    assert "2023-07-14" in (caught.value.expected or "")


def test_a_missing_file_is_answered_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, "article.txt", BODY)
    with pytest.raises(ReportError, match="no such file") as caught:
        read(tmp_path / "artikle.txt")
    assert "article.txt" in (caught.value.todo or "")


def test_a_folder_is_walked_and_a_bad_file_does_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name, content in {"a.txt": BODY, "b.txt": "", "sub/c.md": BODY, "notes.xyz": "x", ".hidden.txt": BODY}.items():
        write(tmp_path, name, content)
    found = list(read_many([tmp_path, tmp_path / "a.txt", tmp_path / "nope.txt"]))
    assert [isinstance(item, TightropeError) for item in found] == [False, True, False, True]


def test_a_folder_is_not_one_report(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="folder"):
        read(tmp_path)


def test_unnamed_suffix_is_read_as_text(tmp_path: Path) -> None:
    assert read(write(tmp_path, "report", BODY)).text == BODY


def test_what_is_given_for_many_stands_only_where_a_file_does_not_tell(tmp_path: Path) -> None:
    dated = write(tmp_path, "a.md", f"---\ndate: 2023-07-14\n---\n{BODY}")
    undated = write(tmp_path, "b.md", BODY)
    found = [item for item in read_many([dated, undated], published=date(2020, 1, 1)) if isinstance(item, Report)]
    assert [report.published for report in found] == [date(2023, 7, 14), date(2020, 1, 1)]


def test_the_worked_example_tells_its_sources(examples: Path) -> None:
    found = list(read_many([examples / "japan-north-korea-2023" / "reports"]))
    reports = [item for item in found if isinstance(item, Report)]
    assert len(reports) == len(found) == 8
    assert all(r.publisher and r.published and r.grade != "F" and r.published <= date(2023, 7, 20) for r in reports)
    assert len({r.source for r in reports}) == 7
    assert all("\n" not in paragraph for r in reports for paragraph in r.text.split("\n\n"))
