"""Two fears between allies, abandonment and entrapment, as ranges (Definitions Z.1 to Z.4)."""
