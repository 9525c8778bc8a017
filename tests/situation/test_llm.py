"""Lines proposed by a model: a server of the tests' own answers; what is not quoted is refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from tightrope.coding import code
from tightrope.domain import Coded
from tightrope.errors import UsageError
from tightrope.situation.draft import Draft, draft
from tightrope.situation.draft.llm import Answer, Endpoint, ask, extended

TEXT = (
    "Norway threatened to expel diplomats of Chad and urged Chad to withdraw its troops. Chad refused. "
    "Its minister hinted that a prisoner might go home for Easter. Sweden condemned Chad and backs Norway."
)
QUOTE = "a prisoner might go home for Easter"


@contextmanager
def serving(answer: Any, status: int = 200, headers: dict[str, str] | None = None) -> Iterator[tuple[str, list[Any]]]:
    """A server that gives one answer; the requests that it saw."""
    seen: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            body = json.dumps({"choices": [{"message": {"content": answer}}]}).encode()
            self.send_response(status)
            for key, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def coded() -> Coded:
    return code(TEXT)


@pytest.fixture(scope="module")
def made(coded: Coded) -> Draft:
    return draft([coded])


def proposed(coded: Coded, made: Draft, *lines: Any) -> Answer:
    with serving(json.dumps({"lines": list(lines)})) as (url, _):
        return ask(Endpoint(url, "small"), [coded.report], made.situation)


OPTION = {"section": "options", "actor": "chad", "key": "free", "label": "Free a prisoner", "quote": QUOTE}


def test_a_quoted_option_is_taken_and_marked(coded: Coded, made: Draft) -> None:
    answer = proposed(coded, made, OPTION)
    assert (len(answer.edits), answer.refused) == (1, ())
    after = extended(made, answer)
    option = after.situation.options["chad"]["free"]
    assert (option.mark, option.by, option.evidence) == ("inferred", "model small", (QUOTE,))
    assert any(line.path == "options.chad.free" for line in after.lines)


def test_a_want_may_speak_of_an_option_taken_before(coded: Coded, made: Draft) -> None:
    who = made.situation.focal
    want = {"section": "preferences", "actor": who, "say": "chad.free", "quote": QUOTE}
    answer = proposed(coded, made, OPTION, want)
    assert len(answer.edits) == 2
    last = extended(made, answer).situation.preferences[who].prefers[-1]
    assert (last.say, last.evidence) == ("chad.free", (QUOTE,))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({**OPTION, "quote": "a prisoner will surely go home"}, "stand in no report"),
        ({**OPTION, "quote": "Easter"}, "too short"),
        ({**OPTION, "quote": ""}, "lacks a text"),
        ({k: v for k, v in OPTION.items() if k != "quote"}, "lacks a text"),
        ({**OPTION, "confidence": "0.9"}, "not asked for"),
        ({**OPTION, "actor": "atlantis"}, "unknown actor"),
        ({**OPTION, "key": "no key"}, "no usable name"),
        ({"section": "hypotheses", "prior": 0.4, "quote": QUOTE}, "no option, preference or rule"),
        ({"section": "preferences", "actor": "norway", "say": "chad.flies", "quote": QUOTE}, "unknown option"),
        ({"section": "rules", "act": "true", "needs": "false", "quote": QUOTE}, "would break"),
        ("Chad will yield with 80% probability.", "no option, preference or rule"),
    ],
)
def test_anything_else_is_refused_and_counted(coded: Coded, made: Draft, line: Any, why: str) -> None:
    answer = proposed(coded, made, line)
    assert answer.edits == ()
    [reason] = answer.refused
    assert why in reason
    assert extended(made, answer).text == made.text


def test_an_actor_that_readings_speak_for_gets_no_wants(coded: Coded, made: Draft) -> None:
    [hypothesis] = made.situation.hypotheses.values()
    key = f"{hypothesis.about}.{next(iter(made.situation.options[hypothesis.about]))}"
    answer = proposed(coded, made, {"section": "preferences", "actor": hypothesis.about, "say": key, "quote": QUOTE})
    assert "readings are the analyst's" in answer.refused[0]


def test_an_answer_that_is_no_json_is_one_refusal(coded: Coded, made: Draft) -> None:
    with serving("I would rather not.") as (url, seen):
        answer = ask(Endpoint(url, "small"), [coded.report], made.situation)
    assert (answer.edits, len(answer.refused)) == ((), 1)
    assert seen[0]["model"] == "small"
    assert TEXT in seen[0]["messages"][1]["content"]


@pytest.mark.parametrize("url", ["http://8.8.8.8:80", "https://1.1.1.1/v1", "ftp://127.0.0.1", "nonsense"])
def test_other_addresses_are_refused_without_a_word_sent(coded: Coded, made: Draft, url: str) -> None:
    with pytest.raises(UsageError):
        ask(Endpoint(url, "small"), [coded.report], made.situation)


def test_a_redirect_is_not_followed(coded: Coded, made: Draft) -> None:
    with serving("", 307, {"Location": "http://8.8.8.8/"}) as (url, _), pytest.raises(UsageError):
        ask(Endpoint(url, "small"), [coded.report], made.situation)


def test_a_silent_server_is_an_error_with_advice(coded: Coded, made: Draft) -> None:
    with pytest.raises(UsageError) as found:
        ask(Endpoint("http://127.0.0.1:9", "small"), [coded.report], made.situation)
    assert found.value.todo
