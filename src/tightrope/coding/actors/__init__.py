"""From a noun phrase to the parties that it names."""
