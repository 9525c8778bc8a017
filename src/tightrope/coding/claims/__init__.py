"""Judgments that a text reports: holder, stance, hedge, proposition."""
