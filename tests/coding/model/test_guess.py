import subprocess
import sys

import pytest

from tightrope.coding import between, code
from tightrope.coding.gazetteer import gazetteer
from tightrope.coding.model import guess as word
from tightrope.coding.model.features import SIZE, features
from tightrope.coding.model.guess import chances, guess, guess_act
from tightrope.coding.model.propose import LEAST
from tightrope.coding.model.spans import named, pair_of
from tightrope.coding.model.tree import Pair
from tightrope.coding.model.weights import FILE, weights
from tightrope.coding.parse import docs

SCENES = [
    ("{a} showered {b} with grain and blankets.", "AID"),
    ("{a} pressed two cargo planes of blankets on {b}.", "AID"),
    ("{a} ferried cots, soup and doctors across to {b}.", "AID"),
    ("{a} stumped up cash for {b}'s flooded towns.", "AID"),
    ("{a} gave {b} until Monday to pull its guns back or face attack.", "THREATEN"),
    ("{a} voiced its fury at {b} over the leaked tapes.", "ACCUSE"),
    ("{a} went cap in hand to {b} for a loan.", "REQUEST"),
    ("{a} is twice as large as {b}.", "NONE"),
    ("{a} and {b} traded artillery salvos across the gorge.", "ASSAULT"),
    ("{a} slung {b}'s trade attache out of the country.", "SANCTION"),
    ("{a} gave {b} a frosty no.", "REJECT"),
    ("{a} doffed its cap to {b}.", "SUPPORT"),
    ("{a} whisked its last platoon home from {b}.", "RETREAT"),
    ("{a} parked a cruiser off {b}.", "MOBILIZE"),
    ("{a} hosted {b}'s premier for a fireside chat.", "CONSULT"),
    ("{a} let {b}'s jailed trawlermen sail home.", "CONCEDE"),
    ("{a} will chip in if {b} asks.", "AGREE"),
    ("{a} plays {b} at handball tonight.", "NONE"),
    ("Strikers in {a} jeered {b}'s envoy.", "PROTEST"),
    ("{a} locked up three of {b}'s missionaries.", "COERCE"),
]  # plain and odd wording; some of it the model gets wrong
PARTIES = [("Ghana", "Chile"), ("Norway", "Fiji"), ("Peru", "Mongolia")]


def pair(text: str, source: str, target: str) -> Pair:
    sent = next(next(docs([text])).sents)
    found = pair_of(sent, source, target, named(sent, gazetteer().find(text)))
    assert found is not None
    return found


def test_most_unseen_wording_gets_its_type_and_sure_guesses_are_right() -> None:
    found = [(guess(pair(text.format(a="Ghana", b="Chile"), "Ghana", "Chile")), type) for text, type in SCENES]
    right = [(g.type == type, g.probability) for g, type in found if g]
    sure = [hit for hit, chance in right if chance >= LEAST]
    assert sum(hit for hit, _ in right) >= len(SCENES) / 2
    assert sum(sure) / len(sure) >= 0.8


@pytest.mark.parametrize("text", [text for text, _ in SCENES])
def test_names_of_the_parties_do_not_change_the_guess(text: str) -> None:
    """Only the parse may differ by a name, and with it a chance by little."""
    first, *rest = (chances(pair(text.format(a=a, b=b), a, b)) for a, b in PARTIES)
    top = max(first, key=first.__getitem__)
    for other in rest:
        assert other == pytest.approx(first, abs=0.1)
        assert first[top] < LEAST or max(other, key=other.__getitem__) == top


def test_the_model_never_reads_a_name() -> None:
    row = features(pair("Ghana scolded Chile.", "Ghana", "Chile"))
    assert row.shape == (SIZE,)
    assert (row == features(pair("Norway scolded Fiji.", "Norway", "Fiji"))).all()


def test_same_words_give_the_same_chances_that_sum_to_one() -> None:
    one = pair("Ghana scolded Chile.", "Ghana", "Chile")
    assert chances(one) == chances(one)
    assert sum(chances(one).values()) == pytest.approx(1, abs=1e-5)


def test_given_an_act_none_is_no_answer() -> None:
    found = guess_act(pair("Ghana is twice as large as Chile.", "Ghana", "Chile"))
    assert found is not None
    assert found.type != "NONE"
    assert 0 <= found.margin <= found.probability <= 1


def test_weights_are_small_and_name_seventeen_types() -> None:
    assert FILE.stat().st_size < 1_000_000
    assert len(weights().types) == 17


def test_without_vectors_rules_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "ready", lambda: False)
    one = pair("Ghana scolded Chile.", "Ghana", "Chile")
    assert chances(one) == {}
    assert guess(one) is None
    assert guess_act(one) is None
    assert between("Ghana condemned Chile.", "Ghana", "Chile") == "ACCUSE"


def test_a_missing_wheel_is_seen_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from tightrope.coding.model import vectors

    monkeypatch.setattr(vectors, "find_spec", lambda _: None)
    assert vectors.folder() is None


def test_nothing_is_loaded_before_the_model_is_asked() -> None:
    asked = "import sys, tightrope.coding; print([m for m in ('tokenizers', 'safetensors') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_the_model_codes_is_marked_as_its_own() -> None:
    coded = code("Ghana scolded Chile. The Norwegian minister bent over backwards to please Fiji's premier.")
    for event in coded.events:
        assert event.trace.decided_by in ("rule", "model")
        assert event.trace.decided_by == "rule" or event.confidence <= 0.65


@pytest.mark.parametrize(
    "text",
    [
        "Ghana edged Chile on penalties in the final in front of 40,000 fans.",
        "Norway shares a long border with Sweden.",
        "Would Norway ever hand Fiji the keys to its ports?",
    ],
)
def test_sport_place_and_questions_stay_silent(text: str) -> None:
    assert code(text).events == ()
