"""Two levels: which outcomes the groups at home would let pass (Definitions Y.1 to Y.4)."""
