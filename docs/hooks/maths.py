"""Formulas become MathML when the site is built: browsers draw it by themselves, with no script or font to fetch."""

from __future__ import annotations

import html as escapes
import re
from typing import Any

from latex2mathml.converter import convert

FORMULA = re.compile(r'<(span|div) class="arithmatex">(.*?)</\1>', re.S)

BAR = re.compile(r"<mo([^>]*)>(?=&#x0007C;</mo>)")


def drawn(html: str) -> str:
    """HTML with every formula as MathML."""
    return FORMULA.sub(lambda m: _math(escapes.unescape(m[2]).strip(), m[1] == "div"), html)


def _math(formula: str, block: bool) -> str:
    body = re.sub(r"\s+", " ", formula.strip("$")).removeprefix(r"\(").removesuffix(r"\)")
    body = body.removeprefix(r"\[").removesuffix(r"\]").strip()
    return BAR.sub(r'<mo\1 lspace="0" rspace="0">', convert(body, display="block" if block else "inline"))


def on_page_content(html: str, **_: Any) -> str:
    """The mkdocs hook."""
    return drawn(html)
