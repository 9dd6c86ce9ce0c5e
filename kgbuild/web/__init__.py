"""A graph on this computer's loopback. In: a folder that `kgbuild build` wrote. Out: the page at /, SPARQL 1.1 for reading at /sparql.

The rule: read only, for this computer only (127.0.0.1, no CORS, Host checked); an answer is complete before its first byte is sent.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any
from urllib.parse import parse_qs

from kgbuild.errors import InputError
from kgbuild.web.formats import Ask, Reply, problem
from kgbuild.web.workers import Pool

__all__ = ["DEADLINE", "PORT", "Server", "serve"]

ADDRESS = "127.0.0.1"
PORT = 8765
DEADLINE = 10.0
BODY = 1 << 20
DRAINED = 1 << 23
FIELDS = 100
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
METHODS = {"/": ("GET", "HEAD"), "/sparql": ("GET", "HEAD", "POST")}


def serve(graph: Path, page: Path, port: int = PORT, deadline: float = DEADLINE, ready: Callable[[str], None] | None = None) -> None:
    """Serve until Ctrl-C; `ready` is told the address.

    Raises:
        InputError: the port cannot be used.
        StoreError: the graph cannot be read.
    """
    with Server(graph, page, port, deadline) as server:
        try:
            server.pool.start()
            if ready is not None:
                ready(server.address)
            server.serve_forever()
        except KeyboardInterrupt:
            return
        finally:
            server.pool.stop()


class Server(ThreadingHTTPServer):
    """The page and the workers, listening."""

    daemon_threads = True

    def __init__(self, graph: Path, page: Path, port: int, deadline: float) -> None:
        self.page = page
        self.pool = Pool(graph, deadline)
        try:
            super().__init__((ADDRESS, port), Handler)
        except OSError as error:
            raise InputError(f"cannot listen: {error.strerror}", where=f"--port {port}", hint="choose another with --port") from error
        self.address = f"http://{ADDRESS}:{self.server_port}/"
        self.hosts = {f"{name}:{self.server_port}" for name in ("localhost", ADDRESS, "[::1]")}

    def server_bind(self) -> None:
        """Without the question to the name service that the standard library asks here."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One request, one reply, then the connection is closed."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30

    def version_string(self) -> str:
        return "kgbuild"

    def log_message(self, format: str, *values: object) -> None:
        """Nothing is logged."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What the standard library refuses by itself (a wrong request line, headers without end) is a problem document too."""
        self._send(problem(code, message or explain or "the request cannot be read"))

    def _respond(self) -> None:
        body = self._body()
        self._send(body if isinstance(body, Reply) else self._stranger() or self._routed(body))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = _respond  # noqa: N815

    def _body(self) -> bytes | Reply:
        length = self.headers.get("Content-Length", "0")
        if self.headers.get("Transfer-Encoding"):
            return problem(411, "the length of the body must be told", where="Content-Length")
        if not (length.isascii() and length.isdigit()):
            return problem(400, f"{length!r} is no length", where="Content-Length")
        if len(length) > 12 or int(length) > BODY:
            self.rfile.read(min(int(length[:12]), DRAINED))
            return problem(413, f"the body has more than {BODY} bytes", where="request")
        return self.rfile.read(int(length))

    def _stranger(self) -> Reply | None:
        """Another site's page must not reach us through a name that it points here, nor through a form."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1:
            return problem(400, "one Host header is needed", where="Host")
        if hosts[0].strip().lower() not in self.server.hosts:
            return problem(403, f"{hosts[0]!r} is not this server", where="Host", hint=f"open {self.server.address}")
        origin = self.headers.get("Origin")
        if origin is not None and origin.removeprefix("http://").lower() not in self.server.hosts:
            return problem(403, f"{origin!r} may not ask this server", where="Origin")
        return None

    def _routed(self, body: bytes) -> Reply:
        path, _, query = self.path.partition("?")
        if path not in METHODS:
            return problem(404, f"nothing at {path!r}", where="path", hint="there are / and /sparql")
        if self.command not in METHODS[path]:
            allow = ", ".join(METHODS[path])
            return problem(405, f"{self.command} is not possible here", where=path, hint=f"{allow}; the graph is only read", allow=allow)
        if path == "/":
            return self._page()
        return self._asked(query.partition("#")[0], body)

    def _page(self) -> Reply:
        try:
            return Reply(200, "text/html; charset=utf-8", self.server.page.read_bytes())
        except OSError:
            return problem(404, "no graph.html beside the graph", where="/", hint="name a folder that `kgbuild build` wrote")

    def _asked(self, query: str, body: bytes) -> Reply:
        try:
            fields = self._fields(query, body)
        except ValueError as error:
            return problem(400, str(error), where="/sparql", hint="parameters are percent-encoded UTF-8")
        if isinstance(fields, Reply):
            return fields
        texts = fields.get("query", [])
        if "update" in fields:
            return problem(400, "updates are refused: the graph is only read", where="/sparql", hint="SELECT, ASK, CONSTRUCT or DESCRIBE")
        if len(texts) != 1:
            return problem(400, f"one query is needed, not {len(texts)}", where="/sparql", hint="/sparql?query=…")
        graphs = (tuple(fields.get(f"{kind}-graph-uri", ())) for kind in ("default", "named"))
        accept = ",".join(self.headers.get_all("Accept", []))
        return self.server.pool.ask(Ask(texts[0], accept, *graphs))

    def _fields(self, query: str, body: bytes) -> dict[str, list[str]] | Reply:
        """The protocol's parameters: of the address, of a form, or of the address with the body as the query."""
        if self.command != "POST":
            return _parsed(query)
        media, *parameters = (part.strip().lower() for part in self.headers.get("Content-Type", "").split(";"))
        charset = next((part.partition("=")[2].strip('" ') for part in parameters if part.startswith("charset")), "utf-8")
        if media not in (FORM, QUERY) or charset not in ("utf-8", "utf8"):
            return problem(415, f"{media or 'no type'!r} is not read here", where="Content-Type", hint=f"{FORM} or {QUERY}, in UTF-8")
        if media == FORM:
            return _parsed(body.decode("utf-8"))
        return {**_parsed(query), "query": [body.decode("utf-8")]}

    def _send(self, reply: Reply) -> None:
        self.close_connection = True
        self.send_response(reply.status)
        headers = {
            "Content-Type": reply.media,
            "Content-Length": str(len(reply.body)),
            "Connection": "close",
            "Cache-Control": "no-cache",
            "Vary": "Accept",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Allow": reply.allow,
        }
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)


def _parsed(text: str) -> dict[str, list[str]]:
    return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
