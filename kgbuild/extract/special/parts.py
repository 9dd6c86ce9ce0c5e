"""Parts of a body that the words leave open. In: parliaments, boards and committees without an owner. Out: Findings with the country, firm or house.

`Osram wächst. Der Aufsichtsrat stimmte zu.`  ->  Aufsichtsrat, partOf, Osram. No table, since the whole stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special import firms
from kgbuild.extract.special.bodies import called, is_named, is_owned, only, right_before
from kgbuild.extract.special.home import only_country
from kgbuild.extract.special.houses import STATE_BODIES, only_called
from kgbuild.extract.special.known import subjects
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Chain, Mention
from kgbuild.relations import Pattern

PARTY = "PoliticalParty"
WHOSE = ("genitive", "adjective", "von", "in", "compound")  # roles of what a part belongs to


def state_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Bodies of a state without its name, in an article about one country: `Das Parlament stimmte zu`; with `having` beside the country's name."""
    country, told = only_country(reading), subjects(reading, pattern, known)
    if country is None:
        return
    for chain in reading.chains:
        first = reading.mentions[chain.mentions[0]]
        if chain.index in told or not _is_bare(reading, types, chain, pattern) or first.attribute("country"):
            continue
        beside = reading.mentions[reading.nearest(country, first.sentence)].sentence == first.sentence
        if beside or not pattern.having:
            yield _inside(reading, pattern, chain, country)


def own_board(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Osram wächst. Der Aufsichtsrat stimmte zu.`: who leads or staffs a body that stands elsewhere: the firm of the article, or what is named right before."""
    firm, told = _firm(reading, pattern), subjects(reading, pattern, known)
    for chain in reading.chains:
        first = reading.mentions[chain.mentions[0]]
        if chain.index in told or not _is_bare(reading, types, chain, pattern) or _is_compound(reading, first):
            continue
        body = (
            firm
            or _at_issue(reading, pattern, first)
            or right_before(reading, types, own_word(first), pattern.object_type, pattern.except_words)
        )
        if body is not None and body.index != chain.index and is_named(reading, body):
            yield _inside(reading, pattern, chain, body)


def _at_issue(reading: Reading, pattern: Pattern, board: Mention) -> Chain | None:
    """The firm that the article turns on, where several are named: der Vorstand after Siemens, not that of the party in the sentence before"""
    return firms.at_issue(reading, own_word(board)) if pattern.having else None


def _firm(reading: Reading, pattern: Pattern) -> Chain | None:
    """The only one of the classes in `having` that the article or its headline names."""
    firms = [c for c in reading.chains if c.type in pattern.having and is_named(reading, c)]
    return only(firms) or only([c for c in firms if reading.mentions[c.mentions[0]].sentence == 0])


def _is_compound(reading: Reading, mention: Mention) -> bool:
    """Parteivorstand, which says of what it is one; Aufsichtsrat and others are listed whole."""
    entry = nouns.find("organizations", reading.token(mention.sentence, mention.head).text)
    return entry is not None and bool(entry.first)


def _is_bare(reading: Reading, types: Types, chain: Chain, pattern: Pattern) -> bool:
    """A body that is only described, by a noun of the pattern's and nothing that says whose it is."""
    if not types.fits(chain.type, "Organization") or is_named(reading, chain):
        return False
    first = reading.mentions[chain.mentions[0]]
    phrase = reading.phrase(first.sentence, first.head)
    if first.kind != "nominal" or phrase is None or phrase.determination != "definite":
        return False
    word = reading.token(first.sentence, first.head).text
    entry = nouns.find("organizations", word)
    return not is_owned(phrase, WHOSE) and entry is not None and entry.lemma in pattern.words and not gazetteer.lookup(word)


def in_house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Bundestag berät. Die SPD-Fraktion …`: what sits in a house, in the only one that the article speaks of."""
    body = only_called(reading, types, pattern)
    if body is None:
        return
    told = {reading.chain(f.subject).index for f in known if f.predicate == pattern.relation and _is_state(reading, f.object)}
    for chain in reading.chains:
        first = reading.mentions[chain.mentions[0]]
        if chain.index in told | {body.index} or not _is_one(reading, first) or _is_party(reading, first):
            continue
        nouns_ = called(reading, chain) | {reading.token(first.sentence, first.head).lemma}
        if nouns_ & set(pattern.words) and not nouns_ & set(pattern.except_words):
            yield _inside(reading, pattern, chain, body)


def _is_party(reading: Reading, mention: Mention) -> bool:
    """SPD, which an article may call die Fraktion: a party sits in no house; SPD-Fraktion does"""
    entry = nouns.find("organizations", reading.token(mention.sentence, mention.head).text)
    return mention.type == PARTY and (mention.kind == "part" or entry is None)


def _is_one(reading: Reading, mention: Mention) -> bool:
    """A certain one: die SPD-Fraktion; not ein Ausschuss, die Ausschüsse."""
    phrase = reading.phrase(mention.sentence, mention.head)
    certain = mention.kind == "name" or (phrase is not None and phrase.determination == "definite")
    return certain and "Plur" not in (mention.number, phrase.number if phrase else "")


def _is_state(reading: Reading, mention: int | None) -> bool:
    """Whether it is a body of a state, as a house is."""
    return mention is not None and reading.type(mention) in STATE_BODIES


def _inside(reading: Reading, pattern: Pattern, part: Chain, whole: Chain) -> Finding:
    """The part, where it is first spoken of, and the whole by its mention nearest to that."""
    first = reading.mentions[part.mentions[0]]
    return Finding(
        own_word(first), pattern.relation, part.mentions[0], reading.nearest(whole, first.sentence), pattern.id, weight=pattern.weight
    )
