"""Where things can come to rest: stability over all worlds, and the picture of moves from the present."""
