"""Lines proposed by a language model on the analyst's own machine; each must quote the report, or it is refused."""

from tightrope.situation.draft.llm.asking import Answer, ask, extended
from tightrope.situation.draft.llm.endpoint import Endpoint

__all__ = ["Answer", "Endpoint", "ask", "extended"]
