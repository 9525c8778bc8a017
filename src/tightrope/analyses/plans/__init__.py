"""Plans compared across worlds: what each brings, when it fails, and which others beat it (Definitions T.1 to T.7)."""
