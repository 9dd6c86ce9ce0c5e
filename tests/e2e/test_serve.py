"""`kgbuild serve` as a real process on loopback: the page, the SPARQL protocol for reading, refusals, the deadline, Ctrl-C."""

import http.client
import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

TRIG = """@prefix x: <http://example.org/> .
x:artikel { x:Müller x:meets x:Polen . x:Polen x:name "Polen, \\"Land\\""@de ; x:size 3 . }
x:anderer { x:Kreml x:meets x:Polen . }
x:viele { %s }
"""
PAGE = '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><title>Graph</title>Müller\n'
MEETS = "SELECT ?s ?o { ?s <http://example.org/meets> ?o }"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def media(self) -> str:
        return self.headers["Content-Type"]

    def json(self):
        return json.loads(self.body)


@dataclass
class Served:
    process: subprocess.Popen[str]
    port: int

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer

    def query(self, text: str, accept: str = "", **more: str) -> Answer:
        return self.ask("/sparql?" + urlencode({"query": text, **more}), **({"Accept": accept} if accept else {}))


def start(graph: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kgbuild.cli", "serve", str(graph), "--no-open", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    (folder / "graph.trig").write_text(TRIG % " ".join(f"x:e{n} x:n {n} ." for n in range(150)), "utf-8")
    (folder / "graph.html").write_text(PAGE, "utf-8")
    return folder


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[Served]:
    process = start(folder, "--port", "0", "--deadline", "2")
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    yield Served(process, int(address.removeprefix("http://127.0.0.1:").rstrip("/")))
    process.kill()
    process.communicate(timeout=10)


@pytest.fixture
def canary() -> Iterator[tuple[int, list[bool]]]:
    """A port that notes who connects."""
    visits: list[bool] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def listen() -> None:
        try:
            while True:
                listener.accept()[0].close()
                visits.append(True)
        except OSError:
            return

    threading.Thread(target=listen, daemon=True).start()
    yield listener.getsockname()[1], visits
    listener.close()


def test_the_page_is_served_as_it_is(served: Served) -> None:
    answer = served.ask("/")
    assert (answer.status, answer.media, answer.body) == (200, "text/html; charset=utf-8", PAGE.encode())
    assert "Content-Security-Policy" not in answer.headers
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    ("accept", "media", "words"),
    [
        ("", JSON, '"value": "http://example.org/Kreml"'),
        ("application/json", "application/json", '"bindings"'),
        (XML, XML, "<uri>http://example.org/Kreml</uri>"),
        ("text/csv", "text/csv; charset=utf-8", "s,o\r\nhttp://example.org/Kreml,http://example.org/Polen\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?s\t?o\n<http://example.org/Kreml>\t"),
        (f"text/html, {JSON};q=0.3, text/csv;q=0.8, */*;q=0.1", "text/csv; charset=utf-8", "Müller"),
        ("text/*;q=0.5, text/csv;q=0", "text/tab-separated-values; charset=utf-8", "Müller"),
    ],
)
def test_select_in_every_format(served: Served, accept: str, media: str, words: str) -> None:
    answer = served.query(MEETS, accept)
    assert (answer.status, answer.media) == (200, media)
    assert words in answer.body.decode()


def test_ask_in_every_format(served: Served) -> None:
    for accept, told in ((JSON, b'"boolean":true'), (XML, b"<boolean>true</boolean>"), ("text/csv", b"true")):
        assert told in served.query("ASK { ?s ?p ?o }", accept).body


def test_construct_and_describe(served: Served) -> None:
    built = served.query("CONSTRUCT WHERE { ?s <http://example.org/meets> ?o }", "application/n-triples")
    assert built.body.decode().splitlines()[0] == "<http://example.org/Kreml> <http://example.org/meets> <http://example.org/Polen> ."
    told = served.query("DESCRIBE <http://example.org/Polen>", "text/turtle")
    assert (told.media, '"@de' in told.body.decode()) == ("text/turtle; charset=utf-8", True)


def test_literals_keep_language_and_type(served: Served) -> None:
    rows = served.query("SELECT ?o { <http://example.org/Polen> ?p ?o }").json()["results"]["bindings"]
    assert {"type": "literal", "value": 'Polen, "Land"', "xml:lang": "de"} in [row["o"] for row in rows]
    assert {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"} in [row["o"] for row in rows]


def test_umlauts_in_an_iri_by_all_three_methods(served: Served) -> None:
    text = "ASK { <http://example.org/Müller> ?p ?o }"
    form = {"Content_Type": "application/x-www-form-urlencoded"}
    assert "M%C3%BCller" in quote(text)
    for answer in (
        served.ask("/sparql?query=" + quote(text)),
        served.ask("/sparql", "POST", urlencode({"query": text}).encode(), **form),
        served.ask("/sparql", "POST", text.encode(), Content_Type="application/sparql-query; charset=UTF-8"),
    ):
        assert answer.json()["boolean"] is True
    assert served.query("ASK { <http://example.org/M%C3%BCller> ?p ?o }").json()["boolean"] is False  # decoded once, not twice


def test_graphs_are_chosen_by_parameter_and_only_from_the_dataset(served: Served, canary: tuple[int, list[bool]]) -> None:
    one = served.query(MEETS, "text/csv", **{"default-graph-uri": "http://example.org/anderer"})
    assert one.body.decode().splitlines()[1:] == ["http://example.org/Kreml,http://example.org/Polen"]
    port, visits = canary
    none = served.query(MEETS, "text/csv", **{"default-graph-uri": f"http://127.0.0.1:{port}/"})
    assert (none.status, none.body.decode().splitlines()[1:], visits) == (200, [], [])
    assert served.query(MEETS, **{"default-graph-uri": "no iri"}).status == 400


def test_head_has_headers_and_no_body(served: Served) -> None:
    for path in ("/", "/sparql?query=ASK%7B%7D"):
        head, get = served.ask(path, "HEAD"), served.ask(path)
        assert (head.status, head.headers["Content-Length"], head.body) == (200, str(len(get.body)), b"")


@pytest.mark.parametrize("hidden", ["", "SILENT "])
@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE %s<http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { BIND('\\u0027 ' AS ?b) SERVICE %s<http://127.0.0.1:%d/> { ?s ?p ?o } BIND(' \\u0027' AS ?c) }",
        "SELECT * { VALUES ?u { 1 } FILTER(?u<?u||'>'='>') SERVICE %s<http://127.0.0.1:%d/> { ?s ?p ?o } FILTER(?u = 'B') }",
    ],
)
def test_service_is_refused_without_a_connection(served: Served, canary: tuple[int, list[bool]], text: str, hidden: str) -> None:
    port, visits = canary
    answer = served.query(text % (hidden, port))
    assert (answer.status, answer.media, "SERVICE" in answer.json()["detail"]) == (400, "application/problem+json", True)
    assert not visits


@pytest.mark.parametrize("text", ["SELECT * FROM <http://127.0.0.1:%d/> { ?s ?p ?o } LIMIT 1", "LOAD <http://127.0.0.1:%d/>"])
def test_from_and_load_fetch_nothing(served: Served, canary: tuple[int, list[bool]], text: str) -> None:
    port, visits = canary
    served.query(text % port)
    assert not visits


@pytest.mark.parametrize(
    ("status", "path", "method", "headers", "body"),
    [
        (400, "/sparql", "GET", {}, b""),
        (400, "/sparql?query=SELECT", "GET", {}, b""),
        (400, "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "GET", {}, b""),
        (400, "/sparql?query=%FC", "GET", {}, b""),
        (400, "/sparql?query=INSERT%20DATA%20%7B%7D", "GET", {}, b""),
        (400, "/sparql", "POST", {"Content_Type": "application/x-www-form-urlencoded"}, b"update=CLEAR%20ALL"),
        (415, "/sparql", "POST", {"Content_Type": "application/sparql-update"}, b"CLEAR ALL"),
        (415, "/sparql", "POST", {"Content_Type": "application/sparql-query; charset=latin-1"}, b"ASK {}"),
        (413, "/sparql", "POST", {"Content_Type": "application/sparql-query"}, b"#" * ((1 << 20) + 1)),
        (406, "/sparql?query=ASK%7B%7D", "GET", {"Accept": "image/png"}, b""),
        (406, "/sparql?query=ASK%7B%7D", "GET", {"Accept": "*/*;q=0"}, b""),
        (404, "/graph.trig", "GET", {}, b""),
        (404, "/../graph.trig", "GET", {}, b""),
        (405, "/sparql", "PUT", {}, b""),
        (405, "/", "POST", {}, b""),
        (403, "/", "GET", {"Host": "evil.example:80"}, b""),
        (403, "/sparql?query=ASK%7B%7D", "GET", {"Host": "127.0.0.1"}, b""),
        (403, "/sparql?query=ASK%7B%7D", "GET", {"Origin": "http://evil.example"}, b""),
        (501, "/", "BREW", {}, b""),
    ],
)
def test_what_is_refused_is_a_problem_document(
    served: Served, status: int, path: str, method: str, headers: dict[str, str], body: bytes
) -> None:
    answer = served.ask(path, method, body, **headers)
    assert (answer.status, answer.media, answer.json()["status"]) == (status, "application/problem+json", status)
    assert ("Allow" in answer.headers) == (status == 405)


def test_localhost_is_a_host(served: Served) -> None:
    for name in ("localhost", "LOCALHOST", "[::1]"):
        assert served.ask("/", Host=f"{name}:{served.port}").status == 200


def test_too_many_rows_are_refused_not_cut(served: Served) -> None:
    answer = served.query("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    assert (answer.status, "LIMIT" in answer.json()["hint"]) == (400, True)
    assert len(served.query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 10000").json()["results"]["bindings"]) == 10_000


def test_the_deadline_ends_a_query_and_others_go_on(served: Served) -> None:
    answers: list[Answer] = []
    heavy = threading.Thread(target=lambda: answers.append(served.query(HEAVY)))
    heavy.start()
    assert served.query("ASK { ?s ?p ?o }").json()["boolean"] is True
    heavy.join(timeout=30)
    assert (answers[0].status, answers[0].media) == (504, "application/problem+json")
    assert [served.query(MEETS).status for _ in range(3)] == [200] * 3


def test_ctrl_c_ends_it_with_zero(folder: Path) -> None:
    process = start(folder, "--port", "0")
    assert process.stdout is not None
    assert process.stdout.readline().startswith("http://127.0.0.1:")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")


def test_mistakes_are_told_with_where_and_hint(served: Served, folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "graph.trig"
    broken.write_text("nothing", "utf-8")
    for graph, options, words in (
        (folder, ("--port", str(served.port)), "--port"),
        (tmp_path / "none", (), "kgbuild build"),
        (broken, ("--port", "0"), "graph.trig"),
    ):
        _, errors = (process := start(graph, *options)).communicate(timeout=60)
        assert (process.returncode, len(errors.splitlines()), words in errors) == (2, 1, True), errors


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_worker_cannot_connect_even_past_the_refusal(canary: tuple[int, list[bool]]) -> None:
    port, visits = canary
    code = (
        "import pyoxigraph as ox; from kgbuild.web import workers; workers._shut(); "
        f"list(ox.Store().query('SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, visits) == (1, [])
    assert "OSError" in done.stderr
