"""Names of plans: the label in full, and a short form for when it has been named."""

from __future__ import annotations

import re

from tightrope.situation.schema import Situation

BREAK = re.compile(r",? (?:and|then|to|while|unless|if|until|once|for|with|before|after|only)\b|,|;|:")
LEAST, MOST = 2, 6
HANGING = {"a", "an", "and", "at", "but", "or", "by", "for", "from", "in", "of", "on", "the", "to", "with"}


def plan_label(situation: Situation, plan: str) -> str:
    """The plan's label."""
    return situation.strategies[plan].label or plan.replace("_", " ").capitalize()


def brief_names(situation: Situation) -> dict[str, str]:
    """The short name that the file gives, else the beginning of the plan's label, up to the first natural break that
    tells it from all others."""
    labels = {plan: plan_label(situation, plan) for plan in situation.strategies}
    return {
        plan: situation.strategies[plan].short or _brief(label, [labels[key] for key in labels if key != plan])
        for plan, label in labels.items()
    }


def _brief(label: str, others: list[str]) -> str:
    for found in BREAK.finditer(label):
        start = label[: found.start()]
        if (
            LEAST <= len(start.split()) <= MOST
            and start.split()[-1] not in HANGING
            and not any(other.startswith(start) for other in others)
        ):
            return start
    return label
