"""What can go wrong, as exceptions. In: nothing. Out: one base class and its children; every message names the place and gives a hint."""

from __future__ import annotations


class KgbuildError(Exception):
    """A mistake the caller can do something about.

    Args:
        message: what is wrong, with the offending thing quoted.
        where: the place: file, file:line, query name, property.
        hint: what to do about it.
    """

    def __init__(self, message: str, *, where: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.where}: {self.message}{hint}"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.where, self.hint))


class InputError(KgbuildError):
    """An article, a folder or an option that cannot be used."""


class ModelError(KgbuildError):
    """A language model that is missing or does not fit."""


class RelationError(KgbuildError):
    """A relation file that is wrong."""


class LexiconError(KgbuildError):
    """A word list, table or gazetteer file that is wrong."""


class OntologyError(KgbuildError):
    """ontologies/ is missing, broken, or lacks a term."""


class QueryError(KgbuildError):
    """A SPARQL query that is unknown, wrong or not allowed."""


class StoreError(KgbuildError):
    """A graph or collection on disk that cannot be read or written."""


def _rebuild(kind: type[KgbuildError], message: str, where: str, hint: str) -> KgbuildError:
    return kind(message, where=where, hint=hint)
