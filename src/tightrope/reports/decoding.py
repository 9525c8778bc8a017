"""Bytes to text: byte order marks, then UTF-8, then Windows-1252; anything else is refused with a reason."""

from __future__ import annotations

from tightrope.reports.source import Source

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
MAGIC = (
    b"\x7fELF",
    b"MZ\x90",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"%PDF-",
    b"\xd0\xcf\x11\xe0",
)
STRANGE_SHARE = 0.25  # of letters beyond ASCII, above which Windows-1252 is not believed
CONTROL_SHARE = 0.02


def decode(source: Source) -> str:
    """The text, with line ends as `\\n`. Raises ReportError for binary data and for unknown encodings."""
    data = source.data
    for mark, name in MARKS:
        if data.startswith(mark):
            return _lines(data.decode(name, errors="replace"))
    if data.startswith(MAGIC) or b"\x00" in data:
        raise _binary(source)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _western(source)
    if _controls(text) > CONTROL_SHARE:
        raise _binary(source)
    return _lines(text)


def _western(source: Source) -> str:
    try:
        text = source.data.decode("cp1252")
    except UnicodeDecodeError:
        raise _unknown(source) from None
    strange = sum(ord(c) > 127 for c in text) / len(text)
    if strange > STRANGE_SHARE:
        raise _unknown(source)
    return text


def _controls(text: str) -> float:
    return sum(ord(c) < 32 and c not in "\n\r\t\f" for c in text) / max(len(text), 1)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\u00ad", "")


def _binary(source: Source) -> Exception:
    return source.error(
        "the file is binary, not text",
        expected="txt, md, html, pdf, docx, jsonl or a feed",
        todo="save the report as text",
    )


def _unknown(source: Source) -> Exception:
    guess = _guess(source.data)
    todo = f"convert it, for example: iconv -f {guess or 'ENCODING'} -t UTF-8 {source.name}"
    return source.error("the file's encoding is not known", expected="UTF-8, UTF-16 or Windows-1252", todo=todo)


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:20_000]).best()
    return best.encoding.upper().replace("_", "-") if best else None
