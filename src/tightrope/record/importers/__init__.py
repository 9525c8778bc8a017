"""Formats that others' records come in: `(path) -> iterable of Coded`, entry points `tightrope.importers`."""
