"""Tables, charts and numbers of findings."""
