"""The model of a situation: one YAML file that an analyst reads and edits."""
