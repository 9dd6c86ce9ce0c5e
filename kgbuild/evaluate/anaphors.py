"""Gold anaphors. In: a folder with `<id>.anaphors.tsv` and the records of its articles. Out: AnaphorScores.

The rule: an anaphor is right when another mention of its chain bears a name of the antecedent; one that means nothing named has to stay alone.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kgbuild.errors import InputError
from kgbuild.evaluate.gold import variants
from kgbuild.evaluate.rates import Rate
from kgbuild.model import ArticleRecord, Chain, Mention

SUFFIX = ".anaphors.tsv"
COLUMNS = ("sentence", "anaphor", "occurrence", "kind", "antecedent")
KINDS = ("pronoun", "possessive", "description")
NOTHING = "-"
BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„\"])|(?<=[.!?][“\"])\s+(?=[A-ZÄÖÜ„\"])|\n\s*\n\s*")  # between two sentences
ADDED = re.compile(r"(\b[A-ZÄÖÜ]\S*) [a-zäöü].*")  # what follows a noun: a lower-case word and the rest


@dataclass(frozen=True, slots=True)
class Anaphor:
    """The n-th occurrence of words in a sentence (from 0, the title included), and every name their antecedent has; none: expletive, generic, split."""

    sentence: int
    words: str
    occurrence: int
    kind: str
    antecedent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnaphorArticle:
    """An article's anaphors, in text order."""

    id: str
    anaphors: tuple[Anaphor, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of one anaphor: the others of its chain, whether that is right, whether it could be, whether the chain has an id."""

    anaphor: Anaphor
    others: tuple[Mention, ...]
    right: bool
    within_reach: bool  # the anaphor and something with a name of its antecedent are mentions, or there is no antecedent
    linked: bool


@dataclass(frozen=True, slots=True)
class AnaphorScores:
    """accuracy: of all anaphors, by kind; joined: of those in a chain with something else; linked: of those in such a chain that has an id."""

    accuracy: Rate
    kinds: Mapping[str, Rate]
    within_reach: Rate
    joined: Rate
    linked: Rate
    wrong: tuple[str, ...]


def load_anaphors(folder: Path) -> tuple[AnaphorArticle, ...]:
    """Read every `<id>.anaphors.tsv` of a folder, sorted by id; a folder without them has none.

    Raises:
        InputError: a line that is not in the format.
    """
    return tuple(_article(path) for path in sorted(folder.glob(f"*{SUFFIX}")))


def _article(path: Path) -> AnaphorArticle:
    hint = "see docs/gold.md for the format"
    try:
        lines = path.read_text("utf-8").splitlines()
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
        return AnaphorArticle(path.name.removesuffix(SUFFIX), tuple(_anaphor(row) for row in rows))
    except (OSError, UnicodeDecodeError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(f"no list of anaphors: {error}", where=str(path), hint=hint) from error


def _anaphor(row: Mapping[str, str]) -> Anaphor:
    sentence, words, occurrence, kind, antecedent = (row[column] for column in COLUMNS)
    if kind not in KINDS or not words or not antecedent:
        raise ValueError(f"sentence {sentence}: {words!r} {kind!r} {antecedent!r}")
    return Anaphor(int(sentence), words, int(occurrence), kind, () if antecedent == NOTHING else tuple(antecedent.split("|")))


def score_anaphors(gold: Sequence[AnaphorArticle], records: Iterable[ArticleRecord]) -> AnaphorScores:
    """Compare the chains of each article with its anaphors."""
    by_id = {record.article.id: record for record in records}
    found = [(by_id[article.id], resolved(by_id[article.id], anaphor)) for article in gold for anaphor in article.anaphors]
    results = [result for _, result in found]
    return AnaphorScores(
        _rate(results),
        {kind: _rate(r for r in results if r.anaphor.kind == kind) for kind in KINDS},
        _rate(r for r in results if r.within_reach),
        _rate(r for r in results if r.others),
        _rate(r for r in results if r.others and r.linked),
        tuple(_line(record, result) for record, result in found if not result.right),
    )


def _rate(results: Iterable[Resolved]) -> Rate:
    counts = Counter(result.right for result in results)
    return Rate(counts[True], counts.total())


def resolved(record: ArticleRecord, anaphor: Anaphor) -> Resolved:
    """Find an anaphor in its article and judge the chain it is in."""
    position = _mention(record, anaphor, span(record, anaphor))
    chain = next((chain for chain in record.chains if position in chain.mentions), None)
    others = _others(record, chain, position)
    right = means(others, anaphor.antecedent) if anaphor.antecedent else not others
    there = (mention for i, mention in enumerate(record.mentions) if i != position)
    within_reach = not anaphor.antecedent or (position is not None and means(there, anaphor.antecedent))
    return Resolved(anaphor, others, right, within_reach, bool(chain and chain.qid))


def span(record: ArticleRecord, anaphor: Anaphor) -> tuple[int, int]:
    """The offsets of an anaphor.

    Raises:
        InputError: the sentence does not have the words so often.
    """
    start, end = _sentence(record.article.text, anaphor.sentence)
    hits = list(re.finditer(rf"(?<!\w){re.escape(anaphor.words)}(?!\w)", record.article.text[start:end]))
    if not 0 < anaphor.occurrence <= len(hits):
        where = f"{record.article.id}, sentence {anaphor.sentence}"
        message = f"{anaphor.words!r} is not there {anaphor.occurrence} times"
        raise InputError(message, where=where, hint="sentences count from 0, the title first")
    hit = hits[anaphor.occurrence - 1]
    return start + hit.start(), start + hit.end()


def _sentence(text: str, number: int) -> tuple[int, int]:
    """The offsets of a sentence as a reader counts, whatever the language model makes of them; an empty span when there are fewer."""
    breaks = list(BREAK.finditer(text.rstrip()))
    starts, ends = [0, *(hit.end() for hit in breaks)], [*(hit.start() for hit in breaks), len(text)]
    return (starts[number], ends[number]) if 0 <= number < len(starts) else (0, 0)


def _mention(record: ArticleRecord, anaphor: Anaphor, words: tuple[int, int]) -> int | None:
    """The mention that the words are: of descriptions the last of their kind inside, else the one around them."""
    start, end = words
    touching = [(i, m) for i, m in enumerate(record.mentions) if m.start < end and start < m.end]
    if anaphor.kind != "description":
        return next((i for i, m in touching if m.kind == "pronoun"), None)
    nominal = [(i, m) for i, m in touching if m.kind not in ("pronoun", "part", "demonym")]
    inside = [i for i, m in nominal if m.end <= end]
    around = [i for i, m in nominal if m.start <= end - 1 < m.end]
    return next(reversed(inside), next(iter(around), None))


def _others(record: ArticleRecord, chain: Chain | None, position: int | None) -> tuple[Mention, ...]:
    return tuple(record.mentions[i] for i in chain.mentions if i != position) if chain else ()


def means(others: Iterable[Mention], antecedent: Sequence[str]) -> bool:
    """Whether one of the mentions bears one of the names, alone or among other words: Partei Neue Mitte for Neue Mitte."""
    wanted = frozenset().union(*map(variants, antecedent))
    words = [text for m in others if m.kind != "pronoun" for text in (m.text, m.name)]
    return any(variants(text) & wanted or _within(_core(text), wanted) for text in words)


def _within(text: str, names: Iterable[str]) -> bool:
    return any(f" {name} " in f" {form} " for form in variants(text) for name in names)


def _core(text: str) -> str:
    """Without what follows the noun: Prozess gegen Nadja Krol is a Prozess, no Nadja Krol."""
    return ADDED.sub(r"\1", text, count=1)


def _line(record: ArticleRecord, result: Resolved) -> str:
    anaphor = result.anaphor
    found = ", ".join(dict.fromkeys(m.text for m in result.others if m.kind != "pronoun")) or ("pronouns" if result.others else "nobody")
    wanted = anaphor.antecedent[0] if anaphor.antecedent else "nobody"
    sentence = record.article.text[slice(*_sentence(record.article.text, anaphor.sentence))]
    return f"{record.article.id} {anaphor.sentence} {anaphor.kind} {anaphor.words!r} is {wanted}, not {found}: {sentence}"


def anaphor_table(scores: AnaphorScores) -> list[tuple[str, str, str]]:
    """The scores as rows of measure, value and the counts behind it."""
    rates = {
        "anaphors": scores.accuracy,
        **{f"anaphors: {kind}": rate for kind, rate in scores.kinds.items()},
        "anaphors, antecedent a mention": scores.within_reach,
        "anaphors, joined ones": scores.joined,
        "anaphors in chains with an id": scores.linked,
    }
    return [(name, f"{rate.value:.3f}", f"{rate.hits} of {rate.of}") for name, rate in rates.items()]
