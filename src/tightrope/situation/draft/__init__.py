"""A situation drafted from reports: every line inferred from a sentence, or assumed by a named template."""

from tightrope.situation.draft.drafting import Draft, draft

__all__ = ["Draft", "draft"]
