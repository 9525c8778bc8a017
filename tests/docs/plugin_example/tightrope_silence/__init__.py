"""A package of a third party: one analysis, one format of each kind, a little knowledge."""
