"""The brief of the invented crisis, composed once."""

from __future__ import annotations

import pytest

from tightrope.brief import Brief, compose

from .sample import FINDINGS, RECORD, RUN, SITUATION


@pytest.fixture(scope="session")
def brief() -> Brief:
    return compose(SITUATION, RECORD, FINDINGS, RUN)
