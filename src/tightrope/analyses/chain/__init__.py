"""The course of a situation as a continuous-time Markov chain (Definitions C.1 to C.9)."""
