"""Numbers of findings in words: no key of the file reaches a reader."""

from __future__ import annotations

import re

from tightrope import analyses
from tightrope.analyses.telling.paths import worded
from tightrope.analyses.whatif import ASKED, leaves
from tightrope.record import Record
from tightrope.situation import Situation, option_keys
from tightrope.worlds import Worlds


def test_a_path_is_told_in_words(island: Situation) -> None:
    told = worded(island, "outcomes[island.offer, island.embargo, patron.guards, mainland.raid].reached")
    assert told == "Island offers talks: gains lead there from here"
    assert worded(island, "options.mainland.accept[6].mean") == ("chance, month 6: Mainland accepts talks (mean)")
    assert worded(island, "scores[tell_first talks].worst") == (
        "“Tell the patron, then offer”: “Talks begin”: mean of the worst tenth"
    )


def test_no_key_of_the_file_is_left(island: Situation, worlds: Worlds, record: Record) -> None:
    found = analyses.run(island, worlds, record, names=list(ASKED))
    keys = re.compile(rf"{'|'.join(map(re.escape, option_keys(island)))}|_|\[")
    for finding in found.values():
        for path, _ in leaves(finding.numbers):
            told = worded(island, path)
            assert told, path
            assert not keys.search(told), (path, told)
