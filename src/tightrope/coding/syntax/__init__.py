"""Reading the dependency tree: who does what to whom in a clause, and how it stands."""
