"""Questions to a graph. In: a dataset (TriG text, a file, or an opened store) and SPARQL or the name of a question. Out: Rows.

A query reads this dataset and nothing else: SERVICE and updates are refused, FROM is ignored, the union of all graphs is asked.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgbuild.errors import QueryError, StoreError
from kgbuild.ontology import PREFIXES, XSD, folder, iri, load
from kgbuild.settings import BASE

if TYPE_CHECKING:
    import pandas

NAME = re.compile(r"[\w-]+")
PARAMETER = re.compile(r"# parameter: (\w+) \((entity|relation)\) (.+)")
WHERE = "WHERE {"
NAMES = "SELECT ?entity ?name { ?entity rdfs:label|kg:alias|owl:sameAs ?name }"
WORDS = "SELECT ?entity ?name { ?entity kg:mentionedAs ?name }"
# What is no keyword: IRIs, strings, comments.
MASKED = re.compile(
    r'<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|#[^\n]*',
    re.S,
)
# The keyword and what it may name, wherever they stand: to find out what is a string takes the parser's own lexer, so nothing is masked here.
SERVICE = re.compile(r"(?<![?$:])SERVICE(?:\s|#[^\n\r]*)*(?:SILENT(?:\s|#[^\n\r]*)*)?(?:[<?$]|[^\s<>{}()\"']*:)", re.I)
UPDATE = re.compile(r"^(?:\s|PREFIX\s+[^\s:]*:|BASE\b)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.I)
ORDERED = re.compile(r"\bORDER\s+BY\b", re.I)
CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
PLACE = re.compile(r"error at (\d+):(\d+)")
CODE = re.compile(r"Q\d+|https?://.*", re.I)  # names that nobody mistypes into another
NEAR = 0.7  # how like a name must be to be proposed
NUMBERS: dict[str, type[int] | type[float]] = {"integer": int, "decimal": float, "double": float}

Cell = str | int | float
Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: ontologies/queries/<name>.rq. `parameters` can be left out; then everything is answered."""

    name: str
    help: str
    parameters: tuple[str, ...]
    kinds: tuple[tuple[str, str], ...]  # parameter -> entity or relation
    text: str


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer. Example: columns (of, spokesperson), rows ((Kreml, Anna Bolt),). What is not there is an empty string."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_dataframe(self) -> pandas.DataFrame:
        """The rows for pandas.

        Raises:
            QueryError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError as problem:
            raise QueryError("pandas is not installed", where="to_dataframe", hint="pip install 'kgbuild[dataframe]'") from problem
        return pandas.DataFrame(list(self.rows), columns=list(self.columns))


def ask(source: str | Path | ox.Store, text: str, parameters: Mapping[str, str] | None = None) -> Rows:
    """Answer a question.

    Args:
        source: TriG text, the path of a .trig or .nq file, or a store from `opened`.
        text: the name of a named query, or SPARQL (SELECT, ASK, CONSTRUCT, DESCRIBE); kg:, rdf:, oa: … need no PREFIX line.
        parameters: for a named query, e.g. {"entity": "Kreml"}: a name, alias, QID, IRI or description; {"relation": "meets"}.

    Raises:
        QueryError: unknown name, parameter or entity, wrong syntax (with line and column), or a query that would leave the dataset.
        StoreError: the source is no readable graph.
    """
    wanted = text.strip()
    store = source if isinstance(source, ox.Store) else opened(source)
    if NAME.fullmatch(wanted):
        question = _question(wanted)
        return _answer(store, _bound(store, question, parameters or {}), f"query {question.name}")
    if parameters:
        raise QueryError("only named queries take parameters", where="query", hint="write the value into the SPARQL")
    return _answer(store, text, "query")


def opened(source: str | Path) -> ox.Store:
    """The dataset in memory, for several questions.

    Raises:
        StoreError: missing file, or no TriG or N-Quads.
    """
    store = ox.Store()
    try:
        if isinstance(source, Path):
            form = ox.RdfFormat.N_QUADS if source.suffix == ".nq" else ox.RdfFormat.TRIG
            store.bulk_load(path=str(source), format=form)
        else:
            store.bulk_load(source.encode(), format=ox.RdfFormat.TRIG)
    except (OSError, SyntaxError) as problem:
        where = str(source) if isinstance(source, Path) else "graph"
        raise StoreError(str(problem), where=where, hint="name a graph.trig that `kgbuild build` wrote") from problem
    return store


@lru_cache(maxsize=1)
def named() -> tuple[Question, ...]:
    """All named queries, by name."""
    return tuple(_read(file) for file in sorted((folder() / "queries").glob("*.rq")))


def _read(file: Path) -> Question:
    text = file.read_text("utf-8")
    found = [match.groups() for line in text.splitlines() if (match := PARAMETER.fullmatch(line))]
    kinds = tuple((name, kind) for name, kind, _ in found)
    return Question(file.stem, text.splitlines()[0].removeprefix("# "), tuple(name for name, _ in kinds), kinds, text)


def _question(name: str) -> Question:
    known = {question.name: question for question in named()}
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "known: " + ", ".join(known)
        raise QueryError(f"no query {name!r}", where="query", hint=hint)
    return known[name]


def _bound(store: ox.Store, question: Question, parameters: Mapping[str, str]) -> str:
    """The query's text with the parameters' values in front of its patterns."""
    kinds = dict(question.kinds)
    lines = []
    for name, value in parameters.items():
        if name not in kinds:
            told = ", ".join(kinds) or "none"
            raise QueryError(f"no parameter {name!r}", where=f"query {question.name}", hint=f"its parameters: {told}")
        values = _relation(value) if kinds[name] == "relation" else _entities(store, value, question.name)
        lines.append(f"    VALUES ?{name} {{ {' '.join(values)} }}\n")
    return question.text.replace(WHERE + "\n", WHERE + "\n" + "".join(lines), 1)


def _relation(name: str) -> list[str]:
    return [f"<{iri(load().property(name).name)}>"]


def _entities(store: ox.Store, wanted: str, where: str) -> list[str]:
    """The entities that go by a name: label or alias in any letter case, QID, or IRI; where none does, those that articles mean by these words."""
    names = _names(store, NAMES)
    found = names.get(wanted.casefold()) or _names(store, WORDS).get(wanted.casefold())
    if found is None:
        raise QueryError(f"no entity {wanted!r}", where=f"query {where}", hint=like(wanted, [name for name, _ in _spelled(store, NAMES)]))
    return found


def like(wanted: str, names: Iterable[str]) -> str:
    """A hint: the names that look like the wanted one, in their own letters."""
    known = {name.casefold(): name for name in sorted(names) if not CODE.fullmatch(name)}
    near = [] if CODE.fullmatch(wanted) else difflib.get_close_matches(wanted.casefold(), known, n=3, cutoff=NEAR)
    return f"did you mean {', '.join(repr(known[name]) for name in near)}?" if near else "`kgbuild entities` lists them"


def _names(store: ox.Store, query: str) -> dict[str, list[str]]:
    """Name in small letters -> entities."""
    names: dict[str, list[str]] = {}
    for name, entity in _spelled(store, query):
        names.setdefault(name.casefold(), []).append(f"<{entity}>")
        names.setdefault(entity.casefold(), []).append(f"<{entity}>")
    return {name: sorted(set(entities)) for name, entities in names.items()}


def _spelled(store: ox.Store, query: str) -> Iterator[tuple[str, str]]:
    """Names and QIDs as they are written, each with the IRI of its entity. An entity is what has a label without a language."""
    everything = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(everything, ox.QuerySolutions)
    for solution in everything:
        entity, name = solution["entity"], solution["name"]
        if not getattr(name, "language", None):
            yield name.value.removeprefix(PREFIXES["wd"]), entity.value


def solve(store: ox.Store, text: str, where: str = "query", default: Sequence[str] = (), named: Sequence[str] = ()) -> Result:
    """The engine's own result. `default` and `named` choose graphs of the dataset as the protocol's parameters do.

    Raises:
        QueryError: wrong syntax (with line and column), or a query that would leave the dataset.
    """
    _refuse(text, where)
    chosen = bool(default or named)
    try:
        return store.query(
            text,
            prefixes={**PREFIXES, "id": BASE},
            use_default_graph_as_union=not chosen,
            default_graph=[ox.NamedNode(name) for name in default] if chosen else None,
            named_graphs=[ox.NamedNode(name) for name in named] if chosen else list(store.named_graphs()),
        )
    except SyntaxError as problem:
        raise _syntax(problem, text, where) from problem
    except ValueError as problem:
        raise QueryError(str(problem), where=where, hint="a graph is named by an absolute IRI") from problem


def ordered(text: str) -> bool:
    """Does the query itself put its rows in order?"""
    return bool(ORDERED.search(_keywords(text)))


def _answer(store: ox.Store, text: str, where: str) -> Rows:
    columns, rows = _table(solve(store, text, where))
    return Rows(columns, tuple(rows if ordered(text) else sorted(rows, key=lambda row: [str(cell) for cell in row])))


def _table(result: Result) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    if isinstance(result, ox.QueryBoolean):
        return ("answer",), [("true" if result else "false",)]
    if isinstance(result, ox.QueryTriples):
        return ("subject", "predicate", "object"), [tuple(_cell(term) for term in (t.subject, t.predicate, t.object)) for t in result]
    columns = tuple(variable.value for variable in result.variables)
    return columns, [tuple(_cell(solution[i]) for i in range(len(columns))) for solution in result]


def _cell(term: object) -> Cell:
    """An IRI or string as it is, numbers as numbers, nothing as an empty string."""
    if isinstance(term, ox.Literal):
        number = NUMBERS.get(term.datatype.value.removeprefix(XSD))
        return number(term.value) if number else term.value
    return "" if term is None else str(getattr(term, "value", term))


def _keywords(text: str) -> str:
    """The query without IRIs, strings and comments, its escapes undone."""
    return MASKED.sub(" ", _plain(text))


def _plain(text: str) -> str:
    return CODEPOINT.sub(lambda found: chr(min(int(found.group(1) or found.group(2), 16), 0x10FFFF)), text)


def _refuse(text: str, where: str) -> None:
    if SERVICE.search(text) or SERVICE.search(_plain(text)):
        raise QueryError("SERVICE is refused", where=where, hint="a query reads this graph and nothing else")
    words = _keywords(text)
    if update := UPDATE.match(words):
        raise QueryError(
            f"{update.group(1).upper()} is refused: queries do not change a graph", where=where, hint="SELECT, ASK, CONSTRUCT or DESCRIBE"
        )


def _syntax(problem: SyntaxError, text: str, where: str) -> QueryError:
    """The parser's complaint with the line it is about."""
    found = PLACE.search(str(problem))
    if found is None:
        return QueryError(str(problem), where=where, hint="this is no SPARQL query")
    line, column = int(found.group(1)), int(found.group(2))
    lines: Sequence[str] = text.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1].strip()
    return QueryError(f"syntax error at line {line}, column {column}: {shown!r}", where=where, hint=str(problem).partition(": ")[2])
