"""Numbered definitions: an anchor for each, a link from each mention, and the list `<!-- definitions -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils import get_relative_url

MADE = re.compile(r"^\*\*(Definition|Theorem) ([A-Z]\.\d+)(?: \((.+?)\))?\.\*\*", re.M)
MENTION = re.compile(r"\b(?:Definitions?|Theorem)[\s ]+[A-Z]\.\d+(?:(?:, | and | to )[A-Z]\.\d+)*")
NUMBER = re.compile(r"[A-Z]\.\d+")
MARKUP = re.compile(r"(<(?:a|h\d|pre|code|strong|math)\b.*?</(?:a|h\d|pre|code|strong|math)>|<[^>]+>)", re.S)
LIST = "<!-- definitions -->"


def anchor(number: str) -> str:
    """The id of a definition in its page."""
    return "definition-" + number.replace(".", "").lower()


@dataclass(frozen=True)
class Definition:
    """One numbered definition: where it stands (path under docs/) and what it defines."""

    number: str
    name: str
    page: str
    title: str

    @property
    def place(self) -> str:
        """Page and anchor, relative to docs/."""
        return f"{self.page}#{anchor(self.number)}"

    @property
    def order(self) -> tuple[str, int]:
        """By letter, then number."""
        letter, number = self.number.split(".")
        return letter, int(number)


def collect(docs: Path) -> list[Definition]:
    """All definitions of the theory pages, by letter and number."""
    found = []
    for path in sorted((docs / "theory").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = text.split("\n", 1)[0].removeprefix("# ")
        page = path.relative_to(docs).as_posix()
        found += [Definition(m[2], m[3] or "reach-minimum", page, title) for m in MADE.finditer(text)]
    return sorted(found, key=lambda d: d.order)


def anchored(markdown: str) -> str:
    """Markdown with an id at every definition."""
    return MADE.sub(lambda m: f"{m[0]}{{#{anchor(m[2])}}}", markdown)


def listed(found: list[Definition]) -> str:
    """The list of definitions, by number."""
    rows = [f"| [{d.number}](../{d.place}) | {d.name} | {d.title} |" for d in found]
    return "\n".join(["| number | defines | page |", "| --- | --- | --- |", *rows])


def linked(html: str, url: str, known: dict[str, Definition]) -> str:
    """HTML with a link at every mention of a definition."""
    return "".join(
        piece if MARKUP.fullmatch(piece) else MENTION.sub(lambda m: _links(m[0], url, known), piece)
        for piece in MARKUP.split(html)
    )


def _links(mention: str, url: str, known: dict[str, Definition]) -> str:
    def link(match: re.Match[str]) -> str:
        target = known.get(match[0])
        if target is None:
            return match[0]
        page = get_relative_url(target.page.replace(".md", ".html"), url)
        return f'<a href="{page}#{anchor(target.number)}">{match[0]}</a>'

    return NUMBER.sub(link, mention)


def on_config(config: Any) -> Any:
    """The mkdocs hook: read the theory pages once."""
    config.extra["definitions"] = {d.number: d for d in collect(Path(config.docs_dir))}
    return config


def on_page_markdown(markdown: str, config: Any, **_: Any) -> str:
    """The mkdocs hook: an id for each definition, and the list of them."""
    return anchored(markdown).replace(LIST, listed(list(config.extra["definitions"].values())))


def on_page_content(html: str, page: Any, config: Any, **_: Any) -> str:
    """The mkdocs hook: a link from each mention."""
    return linked(html, page.url, config.extra["definitions"])
