"""Gold files. In: a folder with `<id>.yaml`. Out: GoldArticles, whose entities can be found by name.

The rule: a name matches without its article, its quotation marks and its genitive -s. docs/gold.md tells the format.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from kgbuild.errors import InputError
from kgbuild.model import Status

GOLD_STATUS = {"fact": Status.ASSERTED, "reported": Status.CLAIMED, "planned": Status.PLANNED, "possible": Status.POSSIBLE}
ARTICLE_WORD = re.compile(r"^(der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines)\s+")
QUOTES = " \"'„“”‚‘().,"


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One line of a gold file."""

    subject: str
    predicate: str
    object: str  # entity id, or the literal
    status: Status
    negative: bool
    source: str | None
    sentence: int | None


@dataclass(frozen=True)
class GoldArticle:
    """The entities and statements a careful reader found in one article."""

    id: str
    names: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]  # entity id -> its names and mentions
    statements: tuple[GoldStatement, ...]

    @cached_property
    def index(self) -> Mapping[str, tuple[str, ...]]:
        table: dict[str, list[str]] = defaultdict(list)
        for entity, words in self.forms.items():
            for form in {variant for word in words for variant in variants(word)}:
                table[form].append(entity)
        return {form: tuple(sorted(found)) for form, found in table.items()}

    def entity(self, name: str, text: str = "", aliases: Sequence[str] = ()) -> str | None:
        """The gold entity that these names mean: the canonical name counts 3, the words in the sentence 2, an alias 1."""
        votes: Counter[str] = Counter()
        for weight, word in ((3, name), (2, text), *((1, alias) for alias in aliases)):
            for form in sorted(variants(word)):
                for entity in self.index.get(form, ()):
                    votes[entity] += weight
        return votes.most_common(1)[0][0] if votes else None


def normal(text: str) -> str:
    """Lower case, without article and quotation marks, single spaces."""
    return ARTICLE_WORD.sub("", re.sub(r"\s+", " ", str(text)).strip().lower()).strip(QUOTES)


def variants(text: str) -> frozenset[str]:
    """A name, also without its genitive -s."""
    word = normal(text)
    if not word:
        return frozenset()
    return frozenset({word, word[:-1]}) if word.endswith("s") and len(word) > 4 else frozenset({word})


def load_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Read every `<id>.yaml` of a folder, sorted by id.

    Raises:
        InputError: no gold file, or one that is not in the format.
    """
    if not folder.is_dir():
        raise InputError(
            "a gold folder is wanted, not a file" if folder.exists() else "no such folder", where=str(folder), hint="check the path"
        )
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise InputError("no gold files (*.yaml)", where=str(folder), hint="a gold folder holds <id>.txt and <id>.yaml")
    return tuple(_gold_article(path) for path in paths)


def _gold_article(path: Path) -> GoldArticle:
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
        names = {entity["id"]: entity["name"] for entity in data["entities"]}
        forms = {entity["id"]: (entity["name"], *map(str, entity.get("mentions", ()))) for entity in data["entities"]}
        return GoldArticle(path.stem, names, forms, tuple(_gold_statement(line) for line in data["statements"]))
    except (KeyError, TypeError, yaml.YAMLError) as error:
        raise InputError(f"not a gold file: {error}", where=str(path), hint="see docs/gold.md for the format") from error


def _gold_statement(line: Mapping[str, object]) -> GoldStatement:
    sentence = line.get("sent")
    return GoldStatement(
        str(line["s"]),
        open_name(str(line["p"])),
        str(line["o"]),
        GOLD_STATUS[str(line["status"])],
        bool(line.get("neg")),
        str(line["source"]) if line.get("source") else None,
        int(str(sentence)) if sentence is not None else None,
    )


def open_name(predicate: str) -> str:
    """Open relations under one name: `other:liefern an` and `open:liefern` are the same."""
    prefix, _, lemma = predicate.partition(":")
    return "open:" + re.split(r"[ +_(]", lemma.strip())[0].lower() if prefix in ("open", "other") and lemma else predicate
