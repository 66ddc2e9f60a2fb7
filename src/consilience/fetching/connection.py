"""One HTTP request over one connection, to an address that was checked and within one deadline.

A host is resolved once per connection; every address it has is checked, and the socket connects to a checked address
itself, so that a name which answers differently a moment later gains nothing. Each wait for the network is bounded by
what is left of the deadline, so that a server that drips a byte at a time cannot hold us.
"""

from __future__ import annotations

import contextlib
import ipaddress
import queue
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore2

from consilience.fetching.deadline import Deadline, DeadlinePassed
from consilience.fetching.networks import Network, Resolver, why_denied
from consilience.fetching.urls import Url

ATTEMPT_SECONDS = 5.0
"""At most this long for one of a host's addresses, so that a dead IPv6 route leaves time for the next."""


class AddressDenied(Exception):
    """The host has an address that must not be reached."""


@dataclass(frozen=True, slots=True)
class Response:
    """Status, headers (lower-case names, Latin-1) and the body as it travels, still compressed."""

    status: int
    headers: dict[str, str]
    body: Iterator[bytes]


class CheckedBackend(httpcore2.NetworkBackend):
    """Opens connections to public (or permitted) addresses only, within a deadline."""

    def __init__(self, deadline: Deadline, resolver: Resolver, permitted: Sequence[Network]) -> None:
        self._deadline = deadline
        self._resolver = resolver
        self._permitted = permitted

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first of the host's addresses that answers.

        Raises:
            AddressDenied: one of them must not be reached.
            httpcore2.ConnectError: none answers, or the host has none.
        """
        del timeout, local_address, socket_options
        problem: Exception | None = None
        for address in self._checked(host, port):
            try:
                return _BoundedStream(self._dial(address, port), self._deadline)
            except OSError as error:
                problem = error
        self._deadline.remaining()
        raise httpcore2.ConnectError(f"no connection to {host} ({problem})") from problem

    def _checked(self, host: str, port: int) -> tuple[str, ...]:
        addresses: list[str] = []
        for text in self._resolve(host, port):
            try:
                address = ipaddress.ip_address(text)
            except ValueError as error:
                raise AddressDenied(f"{host} resolves to «{text}», which is no IP address") from error
            why = why_denied(address, self._permitted)
            if why:
                leads = f"{host} is" if text == host else f"{host} leads to {address},"
                raise AddressDenied(f"{leads} a {why} address")
            addresses.append(str(address))
        if not addresses:
            raise httpcore2.ConnectError(f"the host name {host} has no address")
        return tuple(addresses)

    def _resolve(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host; a resolver that hangs is left behind on its own thread."""
        with contextlib.suppress(ValueError):
            return (str(ipaddress.ip_address(host)),)
        answers: queue.SimpleQueue[Sequence[str] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolver(host, port))
            except OSError as error:
                answers.put(error)
            except UnicodeError as error:
                answers.put(OSError(str(error)))

        threading.Thread(target=ask, daemon=True, name="consilience-resolve").start()
        try:
            answer = answers.get(timeout=self._deadline.remaining())
        except queue.Empty as error:
            raise DeadlinePassed from error
        if isinstance(answer, OSError):
            raise httpcore2.ConnectError(f"the host name {host} cannot be resolved") from answer
        return answer

    def _dial(self, address: str, port: int) -> socket.socket:
        wait = min(self._deadline.remaining(), ATTEMPT_SECONDS)
        connection = socket.create_connection((address, port), timeout=wait)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


class _BoundedStream(httpcore2.NetworkStream):
    """A socket whose every operation ends by the deadline, whatever time-out it is given."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._socket = connection
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        try:
            self._socket.settimeout(self._deadline.remaining())
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise DeadlinePassed from error
        except OSError as error:
            raise httpcore2.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        try:
            self._socket.settimeout(self._deadline.remaining())
            self._socket.sendall(buffer)
        except TimeoutError as error:
            raise DeadlinePassed from error
        except OSError as error:
            raise httpcore2.WriteError(str(error)) from error

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        del timeout
        try:
            self._socket.settimeout(self._deadline.remaining())
            secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except TimeoutError as error:
            self.close()
            raise DeadlinePassed from error
        except OSError as error:
            self.close()
            raise httpcore2.ConnectError(f"no secure connection ({error})") from error
        return _BoundedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        return None


@contextlib.contextmanager
def request(
    url: Url, headers: Sequence[tuple[str, str]], backend: CheckedBackend, context: ssl.SSLContext
) -> Iterator[Response]:
    """GET ``url`` on a connection of its own; the body is to be read inside the ``with``.

    Raises:
        AddressDenied: the host leads where nothing may be fetched.
        DeadlinePassed: it takes too long.
        httpcore2.NetworkError, httpcore2.ProtocolError: anything else that goes wrong on the way.
    """
    target = httpcore2.URL(scheme=url.scheme, host=url.host, port=url.port, target=url.target)
    named = [("Host", url.authority), *headers, ("Connection", "close")]
    lines = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in named]
    with httpcore2.HTTPConnection(target.origin, ssl_context=context, network_backend=backend) as connection:
        answer = connection.handle_request(httpcore2.Request("GET", target, headers=lines))
        try:
            fields: dict[str, str] = {}
            for name, value in answer.headers:
                key, text = name.decode("latin-1").lower(), value.decode("latin-1")
                fields[key] = f"{fields[key]}, {text}" if key in fields else text
            yield Response(answer.status, fields, iter(answer.iter_stream()))
        finally:
            answer.close()


def tls_context() -> ssl.SSLContext:
    """Certificates and host names are checked against the system's store."""
    return httpcore2.default_ssl_context()
