"""Words through all rooms that look at one article alone, for tests. In: a text. Out: what each room made of it, and the story to print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import kgbuild
from kgbuild.extract.types import shipped
from kgbuild.model import Analysis, Article, Chain, Claim, Document, Mention


def model_missing() -> bool:
    """Whether the shipped language model is not there."""
    return not (Path(kgbuild.__file__).parent / "parse" / "model" / "meta.json").is_file()


@cache
def _model() -> object:
    from kgbuild import parse

    return parse.load_model(None)


@dataclass(frozen=True)
class Read:
    """An article as every room saw it."""

    document: Document
    analyses: tuple[Analysis, ...]
    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]
    claims: tuple[Claim, ...]

    def words(self, chain: int) -> tuple[str, ...]:
        found = next(c for c in self.chains if c.index == chain)
        return (found.name, *(self.mentions[m].text for m in found.mentions))

    def symmetric(self, predicate: str) -> bool:
        return shipped().symmetric(predicate)

    def story(self) -> str:
        """Tree, predications with their steps, mentions and claims, to read when a test fails."""
        lines = [self.document.article.text, ""]
        for sentence, analysis in zip(self.document.sentences, self.analyses, strict=True):
            lines += [f"  {t.index} {t.text} {t.lemma} {t.upos} {t.head} {t.deprel} {t.entity}" for t in sentence.tokens]
            words = [t.text for t in sentence.tokens]
            for p in analysis.predications:
                roles = ", ".join(
                    f"{a.role}{'+' + a.case if a.case else ''} {words[a.head]}" for a in p.arguments if a.sentence in (None, p.sentence)
                )
                lines.append(
                    f"  {p.kind} {p.lemma}({roles}) {p.status} {p.polarity} {'light ' + p.light_verb if p.light_verb else ''} {' '.join(p.steps)}"
                )
        lines += [
            f"  mention {i} {m.text!r} {m.kind} {m.type} {m.name} head {m.head} {dict(m.attributes)}" for i, m in enumerate(self.mentions)
        ]
        lines += [f"  chain {c.index} {c.name} {c.type} {c.mentions}" for c in self.chains]
        lines += [f"  claim {self.line(claim)}" for claim in self.claims]
        return "\n".join(lines)

    def line(self, claim: Claim) -> str:
        object_ = claim.value if claim.object_chain is None else self.words(claim.object_chain)[0]
        sources = " < ".join(source.text for source in claim.sources)
        return f"{self.words(claim.subject_chain)[0]} –{claim.predicate}– {object_} [{claim.status} {claim.polarity} {claim.confidence:.2f} {claim.pattern}] {sources}"


def through(text: str, id: str = "test") -> Read:
    """The text through parse, grammar, mentions, coreference and extract."""
    from kgbuild import coreference, extract, grammar, mentions

    document = _model().parse(Article(id, text))  # type: ignore[attr-defined]
    analyses = grammar.analyse(document)
    found = mentions.find(document, analyses)
    found, chains = coreference.with_happenings(document, analyses, found, coreference.link(document, analyses, found))
    return Read(document, analyses, found, chains, extract.claims(document, analyses, found, chains))


def edges(text: str) -> dict[str, str]:
    """Each claim of a text as `Nordbank supports Minister`, `not` before what is denied, with its status: `Asserted`."""
    read = through(text)
    name = {mention: chain.name for chain in read.chains for mention in chain.mentions}
    ends = ((c, c.value if c.object is None else name.get(c.object)) for c in read.claims)
    no = {"negative": "not "}
    return {f"{name[c.subject]} {no.get(c.polarity, '')}{c.predicate} {end}": c.status.value for c, end in ends}


def pairs(text: str, predicate: str) -> set[tuple[str, str]]:
    """Who is related to whom by a predicate, each by the first of his names."""
    found = through(text)
    ends = ((c.subject_chain, c.object_chain) for c in found.claims if c.predicate == predicate)
    return {(found.words(s)[0], found.words(o)[0]) for s, o in ends if o is not None}
