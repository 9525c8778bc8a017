"""What python-docx lacks: footnotes, a designed style sheet, pictures with alternative text, page numbers."""

from tightrope.brief.formats.word.footnotes import Footnotes
from tightrope.brief.formats.word.parts import add_page_number, picture, stable
from tightrope.brief.formats.word.styles import new_document
from tightrope.brief.formats.word.tables import table

__all__ = ["Footnotes", "add_page_number", "new_document", "picture", "stable", "table"]
