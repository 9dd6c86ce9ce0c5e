"""Gold articles and statements. In: a folder of gold files (`<id>.txt`, `<id>.yaml`) and the statements built from them. Out: Scores.

The rule: a gold article lists what a careful reader finds; precision counts only statements between entities of that list, and what lies outside is counted apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kgbuild.evaluate.anaphors import AnaphorScores, anaphor_table, load_anaphors, score_anaphors
from kgbuild.evaluate.gold import GoldArticle, GoldStatement, load_gold
from kgbuild.evaluate.match import Answer, answers, kindred, same_pair, same_statement
from kgbuild.evaluate.quotations import QuotationScores, as_articles, is_quotation_file, load_quotations, quotation_table, score_quotations
from kgbuild.evaluate.rates import Match, Rate
from kgbuild.model import Statement, Status

__all__ = [
    "AnaphorScores",
    "GoldArticle",
    "GoldStatement",
    "Match",
    "QuotationScores",
    "Rate",
    "Scores",
    "anaphor_table",
    "as_articles",
    "is_quotation_file",
    "load_anaphors",
    "load_gold",
    "load_quotations",
    "quotation_table",
    "score",
    "score_anaphors",
    "score_quotations",
    "table",
]


@dataclass(frozen=True, slots=True)
class Scores:
    """strict: same triple and polarity; lenient: same pair, kindred predicate; pair: related at all."""

    strict: Match
    lenient: Match
    pair: Match
    plain_precision: Rate
    false_facts: Rate
    status: Rate
    source: Rate
    source_recall: Rate
    out_of_scope: Rate
    relations: Mapping[str, Match]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def score(gold: Sequence[GoldArticle], statements: Iterable[Statement], threshold: float = 0.75) -> Scores:
    """Compare statements with gold articles; inferred and speech statements do not count."""
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if not statement.inferred and statement.content is None:
            by_article[statement.article].append(statement)
    tally = Tally(threshold)
    for article in gold:
        tally.add(article, by_article.get(article.id, []))
    return tally.scores()


class Tally:
    """Adds up the comparison of one article after the other. Example: sixteen gold articles give one Scores."""

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.count: Counter[str] = Counter()
        self.relations: dict[str, Counter[str]] = defaultdict(Counter)
        self.missed: list[str] = []
        self.wrong: list[str] = []

    def add(self, article: GoldArticle, statements: list[Statement]) -> None:
        """Compare the statements of one article."""
        system, outside = answers(article, statements)
        self.count.update(statements=len(statements), outside=outside, system=len(system), gold=len(article.statements))
        strict = self._strict(article, system)
        self.count["lenient"] += _assigned(system, article.statements, lambda a, g: same_pair(a, g) and kindred(a.predicate, g.predicate))
        self.count["pair"] += _assigned(system, article.statements, same_pair)
        for line in (line for i, line in enumerate(article.statements) if i not in strict):
            self.relations[line.predicate]["missed"] += 1
            self.missed.append(_told_gold(article, line))

    def _strict(self, article: GoldArticle, system: list[Answer]) -> set[int]:
        used: set[int] = set()
        for answer in system:
            hit = next((i for i, line in enumerate(article.statements) if i not in used and same_statement(answer, line)), None)
            self._plain(answer, article, hit is not None)
            if hit is None:
                self.relations[answer.predicate]["wrong"] += 1
                self.wrong.append(_told_answer(article, answer))
                continue
            used.add(hit)
            self._hit(article, answer, article.statements[hit])
        return used

    def _hit(self, article: GoldArticle, answer: Answer, line: GoldStatement) -> None:
        self.count["strict"] += 1
        self.relations[line.predicate]["hits"] += 1
        self.count["status"] += line.status is answer.statement.status
        source = answer.statement.source
        if line.source and source:
            self.count["sources"] += 1
            self.count["source"] += article.entity(source.name, source.text) == line.source
        elif line.source:
            self.count["sources_missing"] += 1

    def _plain(self, answer: Answer, article: GoldArticle, right: bool) -> None:
        if not answer.statement.is_plain(self.threshold):
            return
        self.count["plain"] += 1
        self.count["plain_right"] += right
        kin = [line for line in article.statements if same_pair(answer, line) and kindred(line.predicate, answer.predicate)]
        if kin:
            self.count["plain_on_pair"] += 1
            self.count["false_facts"] += all(line.status is not Status.ASSERTED or line.negative for line in kin)

    def scores(self) -> Scores:
        """What has been added up."""
        c = self.count
        relations = {
            name: Match(row["hits"], row["hits"] + row["wrong"], row["hits"] + row["missed"])
            for name, row in sorted(self.relations.items())
        }
        return Scores(
            strict=Match(c["strict"], c["system"], c["gold"]),
            lenient=Match(c["lenient"], c["system"], c["gold"]),
            pair=Match(c["pair"], c["system"], c["gold"]),
            plain_precision=Rate(c["plain_right"], c["plain"]),
            false_facts=Rate(c["false_facts"], c["plain_on_pair"]),
            status=Rate(c["status"], c["strict"]),
            source=Rate(c["source"], c["sources"]),
            source_recall=Rate(c["source"], c["sources"] + c["sources_missing"]),
            out_of_scope=Rate(c["outside"], c["statements"]),
            relations=relations,
            missed=tuple(self.missed),
            wrong=tuple(self.wrong),
        )


def _assigned(system: list[Answer], lines: Sequence[GoldStatement], fits: Callable[[Answer, GoldStatement], bool]) -> int:
    used: set[int] = set()
    for answer in system:
        hit = next((i for i, line in enumerate(lines) if i not in used and fits(answer, line)), None)
        if hit is not None:
            used.add(hit)
    return len(used)


def _told_gold(article: GoldArticle, line: GoldStatement) -> str:
    sign = " not" if line.negative else ""
    target = article.names.get(line.object, line.object)
    return f"{article.id}: {article.names[line.subject]} –{line.predicate}– {target} [{line.status}{sign}] sentence {line.sentence}"


def _told_answer(article: GoldArticle, answer: Answer) -> str:
    target = article.names.get(answer.object, answer.object)
    quote = answer.statement.evidence[0].quote if answer.statement.evidence else ""
    return f"{article.id}: {article.names[answer.subject]} –{answer.predicate}– {target} [{answer.statement.status}] {quote[:110]}"


def table(scores: Scores) -> list[tuple[str, str, str]]:
    """The scores as rows of measure, value and the counts behind it."""
    rows = []
    for name, match in (("strict", scores.strict), ("lenient", scores.lenient), ("pair", scores.pair)):
        value = f"P {match.precision:.3f} R {match.recall:.3f} F1 {match.f1:.3f}"
        rows.append((name, value, f"{match.hits} of {match.system} statements, {match.gold} gold"))
    rates = {
        "plain-edge precision": scores.plain_precision,
        "false-fact rate": scores.false_facts,
        "status accuracy": scores.status,
        "source accuracy": scores.source,
        "source recall": scores.source_recall,
        "out of scope": scores.out_of_scope,
    }
    return rows + [(name, f"{rate.value:.3f}", f"{rate.hits} of {rate.of}") for name, rate in rates.items()]
