"""Words of estimation and hedging words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from tightrope.ontology.values import Record, Texts


class Band(Record):
    """A word of estimation of ICD 203 (2015) and its range of probability, 0 to 1; `aliases` are its other names."""

    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)
    aliases: Texts = ()

    def away(self, p: float) -> float:
        """How far a probability lies outside the band; 0 inside."""
        return max(self.low - p, p - self.high, 0.0)

    @model_validator(mode="after")
    def _ordered(self) -> Band:
        if self.low >= self.high:
            raise ValueError(f"low {self.low} is not under high {self.high}")
        return self


class HedgeWord(Record):
    """A word that weakens or strengthens a claim, with its band (0 to 1).

    `kind`: modal, adverb, adjective, verb, noun, phrase, condition. `attributes`: the hedge only hands the claim
    to another source (reportedly). `stance`: the claim's stance where the word fixes one.
    """

    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)
    kind: Literal["modal", "adverb", "adjective", "verb", "noun", "phrase", "condition"]
    attributes: bool = False
    stance: str | None = None
    forms: Texts = ()
