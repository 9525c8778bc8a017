"""How analyses say what they found: clauses for a reader in a hurry, and what each sentence rests on."""
