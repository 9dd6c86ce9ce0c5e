"""How many words of news the lexica know. In: texts of news nobody looked at while the lists were written. Out: benchmarks/coverage.md.

A verb counts when two participants of its own stand at it, one of them named; a noun when a named one does; a role when a person's name stands
beside it; a cue when it follows words in quotation marks or an actor's clause hangs on it. Only the text of the corpus is read, not its annotation.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kgbuild import coreference, extract, grammar, mentions, pipeline
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open import governed, says_little
from kgbuild.extract.types import shipped
from kgbuild.extract.words import index
from kgbuild.gazetteer.demonyms import demonym
from kgbuild.lexicon import embedding, nouns, speech
from kgbuild.model import Argument, Article, Document, Predication

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "shared" / "corpora" / "quotes" / "wikinews-dev.jsonl.gz"
ENTITY = ("Actor", "Place", "Event", "Work")
CORE = ("agent", "patient", "recipient")
CLOSING = ("“,", "”,", "«,", '",')
WHERE = ("in", "an", "auf", "nahe", "über", "vor", "hinter", "zwischen", "bei")
LOOSE = (
    "als",
    "laut",
    "zufolge",
    "gemäß",
    "trotz",
    "statt",
    "ohne",
    "ab",
    "per",
    "seit",
    "während",
    "unter",
    "wie",
    "außer",
    "neben",
    "aufgrund",
    "wegen",
    "angesichts",
    "mittels",
    "bei",
    "anlässlich",
)
KNOWN = ("relation", "open relation", "word of speech", "word of a pattern")
COUNTED = (*KNOWN, "unknown")
SHOWN = 250  # unknown words printed for each kind
Outcome = tuple[str, str, str]  # kind of word, what became of it, the word


@dataclass
class Tally:
    """What became of one kind of word: counts by outcome, and the words nobody knows."""

    counts: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)

    @property
    def known(self) -> float:
        counted = sum(self.counts[name] for name in COUNTED)
        return sum(self.counts[name] for name in KNOWN) / counted if counted else 0.0


def articles(path: Path) -> list[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [Article(f"{position:04}", json.loads(line)["text"]) for position, line in enumerate(lines)]


def measured(texts: list[Article]) -> dict[str, Tally]:
    """Verbs, nouns, roles and cues of the articles."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for document in pipeline.language_model(None).parse_many(texts):
        for kind, outcome, word in outcomes(document):
            tallies[kind].counts[outcome] += 1
            tallies[kind].unknown.update([word] if outcome == "unknown" else [])
    return tallies


def outcomes(document: Document) -> Iterator[Outcome]:
    """Every word of an article that should say something, and what became of it."""
    analyses = grammar.analyse(document)
    found = mentions.find(document, analyses)
    chains = coreference.link(document, analyses, found)
    reading = Reading(document, analyses, found, chains)
    said = {(claim.sentence, claim.trigger): claim.predicate for claim in extract.claims(document, analyses, found, chains)}
    for one in reading.predications():
        token = reading.token(one.sentence, one.trigger)
        predicate = said.get((one.sentence, (token.start, token.end)), "")
        if one.kind == "verb":
            yield from of_verb(reading, one, predicate)
        elif one.kind == "noun" and _related(reading, one):
            yield "nouns", _noun(one.lemma, predicate), one.lemma
        elif one.kind == "role" and _of_person(reading, one):
            yield "roles", _listed(one.lemma), one.lemma


def of_verb(reading: Reading, said: Predication, predicate: str) -> Iterator[Outcome]:
    if _quotes(reading, said) or _clause(reading, said):
        yield (
            "cues",
            "word of speech" if speech.verb(said.lemma) or speech.judges(said.lemma) or embedding.verb(said.lemma) else "unknown",
            said.lemma,
        )
    if _between(reading, said):
        yield "verbs", _verb(said.lemma, predicate), said.lemma


def _verb(lemma: str, predicate: str) -> str:
    if predicate:
        return "open relation" if predicate.startswith("open:") else "relation"
    if speech.verb(lemma):
        return "word of speech"
    if says_little(lemma):
        return "says too little"
    return "word of a pattern" if index().of(lemma) or governed(lemma) else "unknown"


def _noun(lemma: str, predicate: str) -> str:
    if predicate:
        return "open relation" if predicate.startswith("open:") else "relation"
    return _listed(lemma)


def _listed(lemma: str) -> str:
    """Whether some list has a noun, alone or as the end of a compound."""
    listed = any(nouns.find(table, lemma) for table in nouns.TABLES) or index().known(index().head(lemma))
    known = listed or speech.noun(lemma) or demonym(lemma)
    return "word of a pattern" if known else "unknown"


def _between(reading: Reading, said: Predication) -> bool:
    """Whether two different things take part in what a verb says, one of them named."""
    ends = [(a, m) for a in said.arguments if (m := reading.mention(said, a)) is not None and _entity(reading, a, m)]
    own = any(a.role in CORE for a, _ in ends)
    return own and len({reading.chain(m).index for _, m in ends}) > 1 and any(reading.named(m) for _, m in ends)


def _quotes(reading: Reading, said: Predication) -> bool:
    """Whether a verb follows what somebody says word for word: „…“, sagte er."""
    start = reading.token(said.sentence, said.trigger).start
    return reading.document.article.text[:start].rstrip().endswith(CLOSING)


def _clause(reading: Reading, said: Predication) -> bool:
    """Whether somebody's word has a clause with a subject of its own: Er sagt, der Zug komme; not: er lässt den Zug kommen."""
    speakers = [m for a in said.having("agent") if (m := reading.mention(said, a)) is not None]
    clauses = [one for a in said.having("content") for one in reading.by_trigger.get((said.sentence, a.head), ())]
    own = any(a.hops == 0 for one in clauses for a in one.having("agent"))
    return own and any(shipped().fits(reading.type(m), "Actor") for m in speakers)


def _of_person(reading: Reading, said: Predication) -> bool:
    """Whether a noun stands beside the name of a person: Kremlsprecher Peskow."""
    bearers = (reading.mention(said, a) for a in said.having("bearer"))
    return any(m is not None and reading.mentions[m].kind == "name" and shipped().fits(reading.type(m), "Person") for m in bearers)


def _related(reading: Reading, said: Predication) -> bool:
    """Whether a noun names an event or what a verb says, and somebody named takes part."""
    event = nouns.find("events", said.lemma) or index().known(index().head(said.lemma)) or said.lemma.endswith(("ung", "tion", "ierung"))
    there = [m for a in said.arguments if a.role != "apposition" and (m := reading.mention(said, a)) is not None]
    return bool(event) and any(reading.named(m) and shipped().fits(reading.type(m), *ENTITY) for m in there)


def _entity(reading: Reading, argument: Argument, mention: int) -> bool:
    """Whether an argument is a participant: no time, no place where something happens, no cause or capacity."""
    types, type_ = shipped(), reading.type(mention)
    if argument.role in LOOSE or not types.fits(type_, *ENTITY):
        return False
    where = argument.role in WHERE and argument.case != "Acc" and types.fits(type_, "Place", "Country", "Event")
    when = argument.role == "nach" and not types.fits(type_, "Place", "Country")
    return argument.role in CORE or not (where or when)


def page(tallies: dict[str, Tally], texts: int) -> str:
    """The table, and the words nobody knows."""
    head = ["# Coverage of the lexica", "", (__doc__ or "").split("\n\n", 1)[1].strip(), "", f"{texts} articles of German Wikinews.", ""]
    rows = ["| | " + " | ".join((*COUNTED, "says too little")) + " | known |", "|---" * (len(COUNTED) + 3) + "|"]
    for kind in sorted(tallies):
        tally = tallies[kind]
        cells = (str(tally.counts[name]) for name in (*COUNTED, "says too little"))
        rows.append(f"| {kind} | " + " | ".join(cells) + f" | {tally.known:.1%} |")
    return "\n".join([*head, *rows, ""])


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    texts = articles(path)
    tallies = measured(texts)
    text = page(tallies, len(texts))
    print(text)
    if path == CORPUS:
        (HERE / "coverage.md").write_text(text, "utf-8")
        return
    for kind, tally in sorted(tallies.items()):
        print(kind, ", ".join(f"{word} {count}" for word, count in tally.unknown.most_common(SHOWN)))


if __name__ == "__main__":
    main()
