"""Formats that a record goes out in: `(record, path) -> number of lines`, entry points `tightrope.exporters`."""
