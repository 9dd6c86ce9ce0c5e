"""Word fields that several patterns share. In: `fields.toml` of a folder of relations. Out: lists of words in which `#crashing` is written out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kgbuild.errors import RelationError

FILE = "fields.toml"
MARK = "#"


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a folder: `Fields({"arms": ("Bombe", "Drohne")})`."""

    words: dict[str, tuple[str, ...]]

    def written_out(self, entries: Iterable[str], where: str) -> tuple[str, ...]:
        """`("#arms", "agent=#arms|Messer")` -> `("Bombe", "Drohne", "agent=Bombe|Drohne|Messer")`.

        Args:
            entries: what a key of a pattern lists.
            where: file and table, for the error.

        Raises:
            RelationError: for a field that the folder does not have.
        """
        return tuple(word for entry in entries for word in self._entry(entry, where))

    def _entry(self, entry: str, where: str) -> Iterator[str]:
        role, equals, words = entry.rpartition("=")
        spelled = [word for name in words.split("|") for word in self._word(name, where)]
        yield from [f"{role}={'|'.join(spelled)}"] if equals else spelled

    def _word(self, name: str, where: str) -> tuple[str, ...]:
        if not name.startswith(MARK):
            return (name,)
        field = name.removeprefix(MARK)
        if field not in self.words:
            raise RelationError(f"unknown word field {name!r}", where=where, hint=f"{FILE} has {', '.join(sorted(self.words)) or 'none'}")
        return self.words[field]


def load(folder: Path) -> Fields:
    """The fields of a folder, none where it has no `fields.toml`.

    Raises:
        RelationError: where the file is no TOML of lists of words.
    """
    path = folder / FILE
    if not path.exists():
        return Fields({})
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RelationError(f"is no TOML: {error}", where=FILE) from None
    return Fields({name: _checked(name, words) for name, words in content.items()})


def _checked(name: str, words: object) -> tuple[str, ...]:
    """The words of a field, where they are a list of words that stand once."""
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words) or len(set(words)) < len(words):
        raise RelationError(f"{name} is {words!r}", where=FILE, hint='a list of words, each once: arms = ["Bombe", "Drohne"]')
    return tuple(words)
