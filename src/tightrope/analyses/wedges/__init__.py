"""Where an alliance can be split, and what binds it (Definitions D.1 to D.8)."""
