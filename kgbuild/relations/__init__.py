"""The relations as data. In: this folder of `<property>.toml`. Out: Relations of Patterns, checked; a mistake names file and table.

A relation with many patterns has files by field beside its own: `participatesIn.toml`, `participatesIn.courts.toml`.

A table of a file is a pattern: `words` (lower case = verbs, upper case = nouns and roles, `@leader` = a class of lexicon/roles.tsv,
`@Event` = whatever mention of that class stands at the trigger, `*` = any word, `#crashing` = a field of `fields.toml`), the roles that fill `subject` and `object`,
and its sentences. `rule` names a function of extract/special that looks for the relation itself; its sentences are tested all the same.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from kgbuild.errors import RelationError
from kgbuild.model import Status
from kgbuild.relations import word_fields
from kgbuild.relations.word_fields import Fields

FOLDER = Path(__file__).parent
KINDS = ("verb", "noun", "role", "adjective", "apposition")
FIELDED = ("words", "except_words", "except_objects", "having", "lacking", "unnegated")  # keys in which a word field may stand


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way German says a relation. `attacks.verb`: words angreifen, …; subject agent; object patient.

    `subject` and `object` are roles, the first that is filled wins; `trigger` is the mention at the trigger itself, `in+Dat` asks for the case.
    `weight` is the confidence before anything is known of the place; `status` says that the word itself only plans or claims.
    """

    relation: str
    name: str
    words: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    having: tuple[str, ...] = ()  # roles that must be there too, `+Class` asks for what stands there: `mit`, `in+Event`
    lacking: tuple[str, ...] = ()  # roles, as in `having`, that must not be there: `als`, `mit=Wort`
    without: tuple[str, ...] = ()  # qualifiers or classes of qualifiers (`@former`) that forbid it
    qualifiers: tuple[str, ...] = ()  # qualifiers or classes of which one must be there
    except_words: tuple[str, ...] = ()  # words that a class of words would let in
    except_objects: tuple[str, ...] = ()  # nouns of which the object must be none: acht Tote und | drei Verletzte
    subject_type: tuple[str, ...] = ()
    object_type: tuple[str, ...] = ()
    weight: float = 0.9
    negated: bool = False
    unnegated: tuple[str, ...] = ()  # verbs that may be denied and it holds all the same: bei dem Unfall nicht verletzt: he had part in it
    definite: bool = False  # what the trigger itself names must be one that is known: der Chef der Bank, not ein Chef
    indefinite: bool = False  # the other way round: eine Koalition aus A und B, not die Koalition
    status: Status | None = None
    speaker: tuple[str, ...] = ()  # roles, in which stands who says so where the word only claims: Kuba | macht die USA verantwortlich
    rule: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    not_yet: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.relation}.{self.name}"


@dataclass(frozen=True, slots=True)
class Relation:
    """A property of the ontology and the ways German says it. Example: attacks."""

    name: str
    patterns: tuple[Pattern, ...]


def load(folder: Path | None = None) -> tuple[Relation, ...]:
    """The relations of a folder of TOML files, sorted by name; the shipped ones without a folder.

    Raises:
        RelationError: with file and table of what is wrong.
    """
    return _shipped() if folder is None else tuple(_relations(folder))


@cache
def _shipped() -> tuple[Relation, ...]:
    return tuple(_relations(FOLDER))


def _relations(folder: Path) -> Iterator[Relation]:
    paths = sorted(path for path in folder.glob("*.toml") if path.name != word_fields.FILE)
    shared = word_fields.load(folder)
    if not paths:
        raise RelationError("no relation files", where=str(folder), hint="a relation is a file <property>.toml")
    for relation in sorted({_relation_of(path) for path in paths}):
        yield Relation(relation, tuple(_patterns([p for p in paths if _relation_of(p) == relation], shared)))


def _relation_of(path: Path) -> str:
    """participatesIn.courts.toml -> participatesIn"""
    return path.name.split(".")[0]


def _patterns(paths: list[Path], shared: Fields) -> Iterator[Pattern]:
    """The patterns of one relation's files, those of `<property>.toml` first; a name stands once."""
    names: set[str] = set()
    for path in sorted(paths, key=lambda path: (len(path.suffixes), path.name)):
        for name, table in _tables(path):
            if name in names:
                raise RelationError(
                    "the name stands twice", where=f"{path.name} [{name}]", hint="a relation's patterns need names of their own"
                )
            names.add(name)
            yield _pattern(path, name, table, shared)


def _tables(path: Path) -> list[tuple[str, dict[str, Any]]]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RelationError(f"is no TOML: {error}", where=path.name) from None
    for name, table in content.items():
        if not isinstance(table, dict):
            raise RelationError(f"{name!r} stands outside a table", where=path.name, hint="a pattern is a table: [verb]")
    if not content:
        raise RelationError("has no pattern", where=path.name)
    return list(content.items())


def _pattern(path: Path, name: str, table: dict[str, Any], shared: Fields) -> Pattern:
    where = f"{path.name} [{name}]"
    known = [f.name for f in fields(Pattern) if f.name not in ("relation", "name")]
    for key, value in table.items():
        if key not in known:
            raise RelationError(f"unknown key {key!r}", where=where, hint=f"known are {', '.join(known)}")
        _check(key, value, where)
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    values.update({key: shared.written_out(values[key], where) for key in FIELDED if key in values})
    values["status"] = Status(table["status"]) if "status" in table else None
    pattern = Pattern(_relation_of(path), name, **values)
    _complete(pattern, where)
    return pattern


def _check(key: str, value: object, where: str) -> None:
    expected: dict[str, type | tuple[type, ...]] = {
        "weight": (int, float),
        "negated": bool,
        "definite": bool,
        "indefinite": bool,
        "status": str,
        "rule": str,
    }
    if not isinstance(value, expected.get(key, list)) or (isinstance(value, list) and not all(isinstance(v, str) and v for v in value)):
        raise RelationError(f"{key} is {value!r}", where=where, hint="a list of words" if key not in expected else f"see docs for {key}")
    if key == "status" and value not in list(Status):
        raise RelationError(f"unknown status {value!r}", where=where, hint=", ".join(Status))
    if key == "kinds" and isinstance(value, list) and not set(value) <= set(KINDS):
        raise RelationError(f"unknown kind in {value!r}", where=where, hint=", ".join(KINDS))


def _complete(pattern: Pattern, where: str) -> None:
    if not pattern.rule and not (pattern.words and pattern.subject and pattern.object):
        raise RelationError("needs words, subject and object", where=where)
    if not pattern.yes and not pattern.not_yet:
        raise RelationError("has no yes sentence", where=where, hint='yes = ["[s AMS] übernimmt [o Osram]."]')
