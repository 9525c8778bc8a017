"""What the schema cannot see: names that must exist, limits that must be possible."""
