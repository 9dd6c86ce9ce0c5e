"""Gold quotations. In: a file of articles with quotations (`.jsonl`, `.jsonl.gz`) and the Quotations found in them. Out: QuotationScores.

The rule: what counts is letters and digits, not marks and spaces; kgbuild knows direct and indirect speech, so a found indirect one that the
gold calls free or a mere report is neither right nor wrong for `Indirect`.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kgbuild.errors import InputError
from kgbuild.evaluate.rates import Match, Rate
from kgbuild.model import Article, Quotation

KINDS = {"Direct": "direct", "Indirect": "indirect", "IndirectFreeIndirect": "indirect", "FreeIndirect": "indirect", "Reported": "indirect"}
SPOKEN = ("Direct", "Indirect", "IndirectFreeIndirect")  # types for whose speaker is asked
SUFFIXES = (".jsonl", ".jsonl.gz")
FOUND = 0.5  # of a gold quotation that a found one has to cover before its speaker is asked for

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """One quotation as a reader marked it; all spans are offsets in the article's text."""

    type: str
    quote: Spans
    speaker: Spans
    cue: Spans


@dataclass(frozen=True, slots=True)
class QuotedArticle:
    """An article with its quotations."""

    text: str
    quotations: tuple[GoldQuotation, ...]


@dataclass(frozen=True, slots=True)
class QuotationScores:
    """overlap: letters by type, "all" for any quotation; speaker: of the gold quotations that were found; speaker_of_all: of all of them."""

    overlap: Mapping[str, Match]
    speaker: Rate
    speaker_of_all: Rate
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def is_quotation_file(path: Path) -> bool:
    """Whether the name says that quotations are in it."""
    return path.name.endswith(SUFFIXES)


def load_quotations(path: Path) -> tuple[QuotedArticle, ...]:
    """Read articles with quotations, one JSON object a line: text, quotes with type, quote, speaker, cue.

    Raises:
        InputError: no such file, or a line that is not in the format.
    """
    try:
        raw = path.read_bytes()
        lines = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read: {error}", where=str(path), hint="a .jsonl or .jsonl.gz file of articles") from error
    return tuple(_article(f"{path}:{number}", line) for number, line in enumerate(lines, 1) if line.strip())


def _article(where: str, line: str) -> QuotedArticle:
    try:
        data = json.loads(line)
        return QuotedArticle(str(data["text"]), tuple(_gold(quote) for quote in data["quotes"]))
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"no article with quotations: {error}", where=where, hint="see docs/gold.md for the format") from error


def _gold(data: Mapping[str, object]) -> GoldQuotation:
    if data["type"] not in KINDS:
        raise ValueError(f"unknown type {data['type']!r}")
    return GoldQuotation(str(data["type"]), *(_spans(data.get(name) or ()) for name in ("quote", "speaker", "cue")))


def _spans(data: object) -> Spans:
    if not isinstance(data, Sequence):
        raise TypeError("spans are lists of [start, end]")
    return tuple((int(start), int(end)) for start, end in data)


def as_articles(gold: Sequence[QuotedArticle]) -> tuple[Article, ...]:
    """The texts, ready to be parsed, in the same order."""
    return tuple(Article(f"quotations-{number:05}", article.text) for number, article in enumerate(gold))


def score_quotations(gold: Sequence[QuotedArticle], found: Iterable[Sequence[Quotation]]) -> QuotationScores:
    """Compare the quotations found in each article with the gold ones."""
    tally = Tally()
    for article, quotations in zip(gold, found, strict=True):
        tally.add(article, quotations)
    return tally.scores()


class Tally:
    """Adds up the comparison of one article after the other. Example: a hundred articles give one QuotationScores."""

    def __init__(self) -> None:
        self.count: Counter[tuple[str, str]] = Counter()
        self.speaker: Counter[str] = Counter()
        self.missed: list[str] = []
        self.wrong: list[str] = []

    def add(self, article: QuotedArticle, found: Sequence[Quotation]) -> None:
        """Compare one article."""
        gold = {name: _letters(article.text, (s for q in article.quotations if q.type == name for s in q.quote)) for name in KINDS}
        system = {kind: _letters(article.text, (s for q in found if q.kind == kind for s in q.spans)) for kind in ("direct", "indirect")}
        for name, kind in KINDS.items():
            others = frozenset[int]().union(*(gold[n] for n in KINDS if n != name and KINDS[n] == kind))
            self._overlap(name, gold[name], system[kind] - (others - gold[name]))
        self._overlap("all", frozenset[int]().union(*gold.values()), system["direct"] | system["indirect"])
        self._speakers(article, found)
        self._lines(article, found, gold, system)

    def _overlap(self, name: str, gold: frozenset[int], system: frozenset[int]) -> None:
        self.count[name, "hits"] += len(gold & system)
        self.count[name, "gold"] += len(gold)
        self.count[name, "system"] += len(system)

    def _speakers(self, article: QuotedArticle, found: Sequence[Quotation]) -> None:
        for quotation in (q for q in article.quotations if q.type in SPOKEN and q.speaker):
            self.speaker["all"] += 1
            covering = _covering(quotation, found)
            if not covering:
                continue
            self.speaker["found"] += 1
            speaker = next((q.speaker for q in covering if q.speaker), None)
            right = speaker is not None and any(start < speaker[1] and speaker[0] < end for start, end in quotation.speaker)
            self.speaker["right"] += right
            if not right:
                told = article.text[slice(*speaker)] if speaker else "nobody"
                self.wrong.append(f"speaker {_words(article, quotation.speaker)} is not {told}: {_words(article, quotation.quote)}")

    def _lines(
        self,
        article: QuotedArticle,
        found: Sequence[Quotation],
        gold: Mapping[str, frozenset[int]],
        system: Mapping[str, frozenset[int]],
    ) -> None:
        for quotation in article.quotations:
            letters = _letters(article.text, quotation.quote)
            if quotation.type in SPOKEN and len(letters & system[KINDS[quotation.type]]) < FOUND * len(letters):
                self.missed.append(f"{quotation.type}: {_words(article, quotation.quote)}")
        anything = frozenset[int]().union(*gold.values())
        for quote in found:
            letters = _letters(article.text, quote.spans)
            if len(letters & anything) < FOUND * len(letters):
                self.wrong.append(f"{quote.kind}: {_words(article, quote.spans)}")

    def scores(self) -> QuotationScores:
        """What has been added up."""
        overlap = {name: Match(*(self.count[name, part] for part in ("hits", "system", "gold"))) for name in (*KINDS, "all")}
        right = self.speaker["right"]
        rates = Rate(right, self.speaker["found"]), Rate(right, self.speaker["all"])
        return QuotationScores(overlap, *rates, tuple(self.missed), tuple(self.wrong))


def _letters(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The positions of letters and digits."""
    return frozenset(i for start, end in spans for i in range(start, end) if text[i : i + 1].isalnum())


def _covering(gold: GoldQuotation, found: Sequence[Quotation]) -> list[Quotation]:
    """The found quotations around a gold one, the most alike first."""
    wanted = {i for start, end in gold.quote for i in range(start, end)}
    sized = [(q, {i for start, end in q.spans for i in range(start, end)}) for q in found]
    around = [(len(inside ^ wanted), q) for q, inside in sized if len(inside & wanted) >= FOUND * len(wanted)]
    return [q for _, q in sorted(around, key=lambda pair: (pair[0], pair[1].spans))]


def _words(article: QuotedArticle, spans: Spans) -> str:
    return " … ".join(article.text[start:end] for start, end in spans).replace("\n", " ")[:160]


def quotation_table(scores: QuotationScores) -> list[tuple[str, str, str]]:
    """The scores as rows of measure, value and the counts behind it; of the types that kgbuild does not tell apart only the recall."""
    rows = []
    for name, match in scores.overlap.items():
        whole = name in ("Direct", "Indirect", "all")
        value = f"P {match.precision:.3f} R {match.recall:.3f} F1 {match.f1:.3f}" if whole else f"R {match.recall:.3f}"
        rows.append((name, value, f"{match.hits} of {match.system} letters, {match.gold} gold"))
    for name, rate in (("speaker given the quotation", scores.speaker), ("speaker of all quotations", scores.speaker_of_all)):
        rows.append((name, f"{rate.value:.3f}", f"{rate.hits} of {rate.of}"))
    return rows
