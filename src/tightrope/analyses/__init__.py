"""One question a file, all with one signature: `(situation, worlds, record) -> Finding`."""

from tightrope.analyses.running import names, run

__all__ = ["names", "run"]
