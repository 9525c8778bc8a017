"""Knowledge files: actors, words and an event type of our own."""
