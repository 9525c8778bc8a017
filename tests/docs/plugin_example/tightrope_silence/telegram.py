"""A brief as a telegram: the bottom line in capitals."""

from tightrope.brief import Brief


def render(brief: Brief) -> str:
    """One line a sentence."""
    return "".join(f"{line.text.upper().rstrip('.')} STOP\n" for line in brief.bottom)
