"""Gold articles and statements. In: a folder of gold files (`<id>.txt`, `<id>.yaml`) and the statements built from them. Out: Scores.

The rule: a gold article lists what a careful reader finds; precision counts only statements between entities of that list, and what lies outside is counted apart.
A gold file has `entities` (id, name, type, mentions) and `statements` (s, p, o, status, optional source, neg, sent), as docs/gold.md tells.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from kgbuild import ontology
from kgbuild.errors import InputError
from kgbuild.model import Polarity, Statement, Status

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


@dataclass(frozen=True, slots=True)
class Rate:
    """Hits among tries."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """Precision, recall and F1 at one strictness."""

    hits: int
    system: int
    gold: int

    @property
    def precision(self) -> float:
        return Rate(self.hits, self.system).value

    @property
    def recall(self) -> float:
        return Rate(self.hits, self.gold).value

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.hits else 0.0


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


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement of the system, mapped to gold entities."""

    statement: Statement
    subject: str
    object: str
    predicate: str

    @property
    def literal(self) -> bool:
        return self.statement.value is not None

    @property
    def negative(self) -> bool:
        return self.statement.polarity is Polarity.NEGATIVE


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


def answers(gold: GoldArticle, statements: Iterable[Statement]) -> tuple[list[Answer], int]:
    """The statements that lie between entities of the gold article, each triple once in its most real status; and how many do not."""
    found: dict[tuple[object, ...], Answer] = {}
    outside = 0
    for statement in sorted(statements, key=lambda s: s.status.strength):
        answer = _answer(gold, statement)
        if answer is None:
            outside += 1
            continue
        found.setdefault(_triple(answer), answer)
    return list(found.values()), outside


def _answer(gold: GoldArticle, statement: Statement) -> Answer | None:
    subject = gold.entity(statement.subject.name, statement.subject_text, statement.subject.aliases)
    if statement.value is not None:
        obj: str | None = statement.value
    elif statement.object is not None:
        obj = gold.entity(statement.object.name, statement.object_text, statement.object.aliases)
    else:
        obj = None
    return Answer(statement, subject, obj, open_name(statement.predicate)) if subject and obj else None


def _symmetric(predicate: str) -> bool:
    found = ontology.load().properties.get(predicate)
    return bool(found and found.symmetric)


def _triple(answer: Answer) -> tuple[object, ...]:
    ends = (answer.subject, normal(answer.object) if answer.literal else answer.object)
    return (tuple(sorted(ends)) if _symmetric(answer.predicate) else ends, answer.predicate, answer.negative)


def kindred(one: str, other: str) -> bool:
    """Predicates of one family of the ontology; an open relation is kindred with any."""
    if one == other or one.startswith("open:") or other.startswith("open:"):
        return True
    properties = ontology.load().properties
    return bool(set(_families(properties.get(one))) & set(_families(properties.get(other))))


def _families(found: ontology.Property | None) -> tuple[str, ...]:
    return tuple(found.family.split()) if found else ()


def same_literal(predicate: str, gold: str, value: str) -> bool:
    """A role in other words than the gold's matches by its end; a date when one contains the other."""
    want, got = normal(gold), normal(value)
    if not want or not got:
        return False
    if predicate == "position":
        return want.endswith(" " + got) or got.endswith(" " + want) or want.split()[-1] == got.split()[-1]
    return want == got or (predicate == "occurredOn" and (want in got or got in want))


def same_pair(answer: Answer, line: GoldStatement) -> bool:
    if answer.literal:
        return line.subject == answer.subject and line.predicate == answer.predicate and same_literal(line.predicate, line.object, answer.object)
    return {line.subject, line.object} == {answer.subject, answer.object}


def same_statement(answer: Answer, line: GoldStatement) -> bool:
    if line.predicate != answer.predicate or line.negative != answer.negative or not same_pair(answer, line):
        return False
    return answer.literal or _symmetric(line.predicate) or (line.subject, line.object) == (answer.subject, answer.object)


def is_plain(statement: Statement, threshold: float) -> bool:
    """Asserted, positive, said by nobody in particular, and sure enough: what the graph draws as a plain edge."""
    sure = statement.status is Status.ASSERTED and statement.polarity is Polarity.POSITIVE and statement.confidence >= threshold
    return sure and not statement.sources


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
        if not is_plain(answer.statement, self.threshold):
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
            name: Match(row["hits"], row["hits"] + row["wrong"], row["hits"] + row["missed"]) for name, row in sorted(self.relations.items())
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
