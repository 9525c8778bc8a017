"""A backtest: what the findings said on the day they were frozen, against what followed (Definitions B.1 to B.4)."""

from tightrope.analyses.backtest.outcome import Outcome, read_outcome
from tightrope.analyses.backtest.scored import Backtest, Verdict, compare
from tightrope.analyses.backtest.stated import Stated, state

__all__ = ["Backtest", "Outcome", "Stated", "Verdict", "compare", "read_outcome", "state"]
