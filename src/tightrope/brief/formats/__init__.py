"""Formats of a brief: each module has `render(brief)`, which returns text, or bytes where the format is binary."""
