"""Tightrope: from reports of a diplomatic situation to a record, a model and a brief."""

__version__ = "0.1.0"
