"""An OpenAI-compatible endpoint, reached without proxies and redirects; only near addresses unless allowed."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from tightrope.errors import UsageError

PATH = "/v1/chat/completions"
SECONDS = 120
MOST = 1 << 20
TODO = "start the model on this machine, e.g. --llm http://127.0.0.1:8080"


@dataclass(frozen=True)
class Endpoint:
    """Where the model answers: base address, model name, and whether it may lie outside this machine's network."""

    url: str
    model: str
    remote: bool = False

    def complete(self, system: str, user: str) -> str:
        """The text of the model's answer, asked without sampling. Raises UsageError."""
        messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = {"model": self.model, "messages": messages, "temperature": 0, "stream": False}
        request = Request(self._address(), json.dumps(body).encode(), {"Content-Type": "application/json"})
        try:
            with build_opener(ProxyHandler({}), _Stay()).open(request, timeout=SECONDS) as found:
                answer = json.loads(found.read(MOST))
            return str(answer["choices"][0]["message"]["content"])
        except (URLError, OSError, ValueError, KeyError, IndexError, TypeError) as error:
            raise UsageError(f"no answer from {self.url}: {error}", todo=TODO) from None

    def _address(self) -> str:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UsageError(f"{self.url} is no address", expected="http://HOST:PORT", todo=TODO)
        if not self.remote and not _near(parts.hostname):
            what = f"{parts.hostname} lies outside this machine and its network"
            raise UsageError(what, expected="a loopback or private address", todo=f"{TODO}; or add --llm-remote")
        base = self.url.rstrip("/")
        return base if base.endswith("/chat/completions") else base.removesuffix("/v1") + PATH


class _Stay(HTTPRedirectHandler):
    """A report is not sent on to another address."""

    def redirect_request(self, *_: Any) -> None:
        """Refuse."""
        raise URLError("it redirects elsewhere")


def _near(host: str) -> bool:
    """Whether every address of a host is a loopback or private one."""
    try:
        found: list[Any] = [row[4][0] for row in socket.getaddrinfo(host, None)]
    except OSError:
        return False
    addresses = [ip_address(str(address).partition("%")[0]) for address in found]
    return bool(addresses) and all(one.is_loopback or one.is_private for one in addresses)
