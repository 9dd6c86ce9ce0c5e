"""Bodies that a word only implies. In: roles made from a body, bodies without a state, ministers. Out: Findings with the one body of the article.

`Die Armee … Eine Armeesprecherin`  ->  Armee, spokesperson, Armeesprecherin. No table, since the body stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.special.offices import described, only_country, whose_known
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns
from kgbuild.model import Chain, Mention, Polarity, Predication
from kgbuild.relations import Pattern

ANY_ONE = ("definite", "indefinite")
TABLES = ("organizations", "groups", "places")
BODIES = ("Organization", "Group")
STATE_BODIES = ("GovernmentBody",)
TAKEN_UP = ("Company", "PoliticalParty")  # bodies that any noun of their class can mean: der Konzern, die Partei
LATELY = 2  # sentences
OFTEN = 4  # mentions of the body that an article turns on
BEARER, COMPOUND = "bearer", "compound"
OWNING = ("genitive", "von", "für", "bei", "in", "aus", "compound", "adjective", "apposition")  # what says whose it is


def own_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who bears a role with a body in its word, and the only such body named: Gewerkschaftschef, Armeesprecherin; `having` are classes of
    what else may stand in the word: FDP-Bundestagsabgeordnete."""
    for said in reading.predications():
        if roles.limited(said.qualifiers, pattern.without) or not roles.is_of(said.lemma, pattern.words):
            continue
        if whose_known(reading, said) and not _is_compound_of(reading, said, pattern.having):
            continue
        noun = body_of(reading.token(said.sentence, said.trigger).text)
        wanted = noun and noun not in pattern.except_words
        body = (_only_body(reading, types, noun, pattern.subject_type or BODIES) or _lately(reading, said, noun)) if wanted else None
        for holder in holders(reading, types, said, ANY_ONE) if body is not None else ():
            if body is not None and reading.chain(holder).index != body.index:
                yield Finding(said, pattern.relation, reading.nearest(body, said.sentence), holder, pattern.id, weight=pattern.weight)


def _is_compound_of(reading: Reading, said: Predication, classes: tuple[str, ...]) -> bool:
    """Whether all that says whose it is are parts of the word of these classes: FDP-."""
    owners = [(a.role, reading.type(m)) for a in said.arguments if a.role != BEARER and (m := reading.mention(said, a)) is not None]
    return all(role == COMPOUND and type_ in classes for role, type_ in owners)


def own_speaker(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Die Bank lehnt ab. Sprecher Karl Alt nannte Gründe`: whoever speaks does so for the only body right before."""
    for said in reading.predications():
        if not roles.is_of(said.lemma, pattern.words) or roles.first(said.lemma) or whose_known(reading, said) or whose_said(said):
            continue
        body = _right_before(reading, types, said, pattern.subject_type, pattern.except_words)
        for holder in holders(reading, types, said, ANY_ONE) if body is not None else ():
            if body is not None:
                yield Finding(said, pattern.relation, reading.nearest(body, said.sentence), holder, pattern.id, weight=pattern.weight)


def own_leader(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Die Bank zahlt. Vorstandschef Karl Alt nannte Gründe`: who leads, by name, leads the only body right before."""
    for said in reading.predications():
        if not _lacks_body(reading, pattern, said) or _of_somebody(said):
            continue
        body = _right_before(reading, types, said, pattern.subject_type, pattern.except_words)
        for holder in holders(reading, types, said) if body is not None else ():
            if body is not None and reading.named(holder) and reading.chain(holder).index != body.index:
                yield Finding(said, pattern.relation, reading.nearest(body, said.sentence), holder, pattern.id, weight=pattern.weight)


def topic_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Osram streicht Stellen | Bern klagt. Vorstandschef Karl Alt …`: staff and chiefs of nobody else are those of the body that the article is about."""
    chain, done = _topic(reading, types, pattern), set[int]()
    for said, one in _unowned(reading, types, pattern) if chain is not None else ():
        if chain is not None and reading.chain(one).index not in {*done, chain.index}:
            done.add(reading.chain(one).index)
            yield Finding(said, pattern.relation, reading.nearest(chain, said.sentence), one, pattern.id, weight=pattern.weight)


def _topic(reading: Reading, types: Types, pattern: Pattern) -> Chain | None:
    """The only body by its name in the headline, or in the headline and first sentence where the headline has none; it is named again."""
    fitting = [c for c in reading.chains if types.fits(c.type, *pattern.subject_type) and _is_named(reading, c)]
    bodies = [c for c in fitting if not any(types.fits(c.type, other) for other in pattern.except_words)]
    opening = [[c for c in bodies if reading.mentions[c.mentions[0]].sentence <= last] for last in (0, 1)]
    chain = _only(reading, opening[0] or opening[1])
    return chain if chain is not None and len(chain.mentions) > 1 else None


def _unowned(reading: Reading, types: Types, pattern: Pattern) -> Iterator[tuple[Predication, int]]:
    """Descriptions by one of the pattern's words that nothing says the owner of: die Angestellten, Vorstandschef Karl Alt; not der Chef der Bank."""
    for said in reading.predications():
        if said.polarity is Polarity.POSITIVE and _lacks_body(reading, pattern, said) and not _of_somebody(said):
            yield from ((said, m) for m in holders(reading, types, said) if reading.named(m))
    for i, mention in enumerate(reading.mentions):
        phrase = reading.phrase(mention.sentence, mention.head) if mention.kind == "nominal" else None
        listed = phrase is not None and _plain(reading.token(mention.sentence, mention.head).lemma) in pattern.words
        owned = phrase is not None and any(m.role in OWNING and m.head != phrase.head for m in phrase.modifiers)
        if phrase is not None and listed and not owned and phrase.determination in pattern.having:
            yield own_word(mention), i


def _lacks_body(reading: Reading, pattern: Pattern, said: Predication) -> bool:
    """Whether it is one of the pattern's roles, and nothing says of what: Vorstandschef Karl Alt; not Osrams Vorstandschef Karl Alt."""
    wanted = said.kind == "role" and _plain(said.lemma) in pattern.words and not roles.limited(said.qualifiers, pattern.without)
    return wanted and not whose_known(reading, said)


def _plain(noun: str) -> str:
    """The listed form of a role noun, of a woman's too: Vorstandschefin -> Vorstandschef; a compound of one stays."""
    entry = nouns.find("roles", noun)
    return noun if entry is None or entry.first else entry.lemma


def _of_somebody(said: Predication) -> bool:
    return any(a.role in ("genitive", "von", "für") for a in said.arguments)


def whose_said(said: Predication) -> bool:
    """Whether something says whose speaker it is, though it is no mention: ein Sprecher der Anwohner."""
    return any(a.role in ("genitive", "von", "für", "adjective") for a in said.arguments)


def _right_before(reading: Reading, types: Types, said: Predication, classes: tuple[str, ...], others: tuple[str, ...]) -> Chain | None:
    """The only body that is named in the sentence before, or before the role in its own sentence; none beside one of the other classes."""
    start = reading.token(said.sentence, said.trigger).start
    near = [
        i for i, m in enumerate(reading.mentions) if said.sentence - 1 <= m.sentence and m.end <= start and m.kind in ("name", "nominal")
    ]
    bodies = {reading.chain(i).index: reading.chain(i) for i in near if types.fits(reading.type(i), *classes)}
    media = any(types.fits(chain.type, other) for chain in bodies.values() for other in others)
    return None if media else _only(reading, list(bodies.values()))


def cabinet(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Ministers, and the only government that the article speaks of, beside them or right before."""
    government = _only_called(reading, types, pattern)
    for said in reading.predications() if government is not None else ():
        if roles.limited(said.qualifiers, pattern.without) or not roles.is_of(said.lemma, pattern.words):
            continue
        for holder in holders(reading, types, said):
            if government is not None and _near(reading, government, said.sentence) and _same_state(reading, said, government):
                yield Finding(said, pattern.relation, reading.nearest(government, said.sentence), holder, pattern.id, weight=pattern.weight)


def _only_called(reading: Reading, types: Types, pattern: Pattern) -> Chain | None:
    """The only body, of state where the pattern names no classes, that the article calls by one of the pattern's words."""
    classes = pattern.subject_type or STATE_BODIES
    return _only(reading, [c for c in reading.chains if types.fits(c.type, *classes) and _called(reading, c) & set(pattern.having)])


def house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Bundestag berät. Der Abgeordnete Karl Alt …`: who sits, by name, sits in the only house that the article speaks of, right before or often."""
    only = _only_called(reading, types, pattern)
    if only is None:
        return
    often = len(only.mentions) >= OFTEN
    for finding in _serving(reading, types, pattern, only):
        said = finding.predication
        if (often or _near(reading, only, said.sentence)) and _same_state(reading, said, only):
            yield finding


def in_house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Bundestag berät. Die SPD-Fraktion …`: what sits in a house, in the only one that the article speaks of."""
    only = _only_called(reading, types, pattern)
    told = {reading.chain(f.subject).index for f in known if f.predicate == pattern.relation and _is_state(reading, f.object)}
    for chain in reading.chains if only is not None else ():
        first = reading.mentions[chain.mentions[0]]
        if only is None or chain.index in told | {only.index} or not _is_one(reading, first):
            continue
        called = _called(reading, chain) | {reading.token(first.sentence, first.head).lemma}
        if called & set(pattern.words) and not called & set(pattern.except_words):
            place = reading.nearest(only, first.sentence)
            yield Finding(own_word(first), pattern.relation, chain.mentions[0], place, pattern.id, weight=pattern.weight)


def _is_one(reading: Reading, mention: Mention) -> bool:
    """A certain one: die SPD-Fraktion; not ein Ausschuss, die Ausschüsse."""
    phrase = reading.phrase(mention.sentence, mention.head)
    certain = mention.kind == "name" or (phrase is not None and phrase.determination == "definite")
    return certain and "Plur" not in (mention.number, phrase.number if phrase else "")


def _is_state(reading: Reading, mention: int | None) -> bool:
    return mention is not None and reading.type(mention) in STATE_BODIES


def own_house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Das Landgericht Ulm sprach ihn frei. … Richter Karl Alt …`: who has such a profession has it, by name, in the only such body of the article."""
    only = _only_called(reading, types, pattern)
    found = _serving(reading, types, pattern, only) if only is not None else iter(())
    yield from (finding for finding in found if not _of_somebody(finding.predication))


def _serving(reading: Reading, types: Types, pattern: Pattern, body: Chain) -> Iterator[Finding]:
    """Those with a name and a role of the pattern's words, of whom nothing says where."""
    for said in (p for p in reading.predications() if _lacks_body(reading, pattern, p)):
        for holder in holders(reading, types, said):
            if reading.named(holder) and reading.chain(holder).index != body.index:
                yield Finding(said, pattern.relation, reading.nearest(body, said.sentence), holder, pattern.id, weight=pattern.weight)


def state_body(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Bodies of a state without its name, in an article about one country: `Das Parlament stimmte zu`; with `having` beside the country's name."""
    country = only_country(reading)
    told = {reading.chain(f.subject).index for f in known if f.predicate == pattern.relation}
    for chain in reading.chains if country is not None else ():
        first = reading.mentions[chain.mentions[0]]
        if country is None or chain.index in told or not _bare_body(reading, types, chain, pattern) or first.attribute("country"):
            continue
        said = own_word(first)
        place = reading.nearest(country, first.sentence)
        if not pattern.having or reading.mentions[place].sentence == first.sentence:
            yield Finding(said, pattern.relation, chain.mentions[0], place, pattern.id, weight=pattern.weight)


def holders(reading: Reading, types: Types, said: Predication, determined: tuple[str, ...] = ("definite",)) -> list[int]:
    """Who bears a role, or is described by it alone."""
    if said.kind == "noun":
        one = described(reading, types, said, determined)
        return [] if one is None else [one]
    return [m for _, m in reading.bearers(said) if types.fits(reading.type(m), "Person")] if said.kind == "role" else []


def own_board(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Osram wächst. Der Aufsichtsrat stimmte zu.`: who leads or staffs a body that only stands elsewhere, and the only one named, in the headline, or right before."""
    told = {reading.chain(f.subject).index for f in known if f.predicate == pattern.relation}
    firms = [c for c in reading.chains if c.type in pattern.having and _is_named(reading, c)]
    only = _only(reading, firms) or _only(reading, [c for c in firms if reading.mentions[c.mentions[0]].sentence == 0])
    for chain in reading.chains:
        first = reading.mentions[chain.mentions[0]]
        if chain.index in told or not _bare_body(reading, types, chain, pattern) or _is_compound(reading, first):
            continue
        said = own_word(first)
        body = only or _right_before(reading, types, said, pattern.object_type, pattern.except_words)
        if body is not None and body.index != chain.index and _is_named(reading, body):
            place = reading.nearest(body, said.sentence)
            yield Finding(said, pattern.relation, chain.mentions[0], place, pattern.id, weight=pattern.weight)


def _is_compound(reading: Reading, mention: Mention) -> bool:
    """Parteivorstand, which says of what it is one; Aufsichtsrat and others are listed whole."""
    entry = nouns.find("organizations", reading.token(mention.sentence, mention.head).text)
    return entry is not None and bool(entry.first)


def _is_named(reading: Reading, chain: Chain) -> bool:
    return any(reading.mentions[m].kind == "name" for m in chain.mentions)


def body_of(role: str) -> str:
    """The listed body in a role: Gewerkschaftschef -> Gewerkschaft, FDP-Bundestagsabgeordnete -> Bundestag, Schulleiter -> Schule; "" for none."""
    return _body_in(role) or _body_in(role.rpartition("-")[2])


def _body_in(role: str) -> str:
    first = roles.first(role).rpartition("-")[2]
    forms = [first, *(first.removesuffix(joint) for joint in roles.JOINTS if first.endswith(joint)), *([f"{first}e"] if first else [])]
    found = (nouns.find(table, form) for form in forms for table in TABLES)
    return next((entry.lemma for entry in found if entry and not entry.first), "")


def _only_body(reading: Reading, types: Types, noun: str, classes: tuple[str, ...]) -> Chain | None:
    tail = noun.lower()
    fitting = [c for c in reading.chains if types.fits(c.type, *classes) and any(w.lower().endswith(tail) for w in _called(reading, c))]
    return _only(reading, [c for c in fitting if not _any_one(reading, c)])


def _any_one(reading: Reading, chain: Chain) -> bool:
    """Spoken of once, and as any of its kind: ein Geschenk an einen Konzern."""
    first = reading.mentions[chain.mentions[0]]
    phrase = reading.phrase(first.sentence, first.head) if len(chain.mentions) == 1 and first.kind == "nominal" else None
    return phrase is not None and phrase.determination == "indefinite"


def _lately(reading: Reading, said: Predication, noun: str) -> Chain | None:
    """`Nordstahl AG wächst. Konzernchefin Eva Roth …`: the only named body of the word's class in its sentence and the two before."""
    entry = nouns.find("organizations", noun)
    if entry is None or entry.kind not in TAKEN_UP:
        return None
    start = reading.token(said.sentence, said.trigger).start
    near = (i for i, m in enumerate(reading.mentions) if said.sentence - LATELY <= m.sentence and m.end <= start and m.kind == "name")
    bodies = {reading.chain(i).index: reading.chain(i) for i in near if reading.type(i) == entry.kind}
    return _only(reading, list(bodies.values()))


def _only(reading: Reading, chains: list[Chain]) -> Chain | None:
    return chains[0] if len(chains) == 1 else None


def _called(reading: Reading, chain: Chain) -> set[str]:
    """The listed nouns that the article calls something by: Gewerkschaft for ver.di, Partei for what is listed as one."""
    found = {_listed(reading, m) for i in chain.mentions if (m := reading.mentions[i]).kind in ("nominal", "name")}
    return found - {""}


def _listed(reading: Reading, mention: Mention) -> str:
    """A description by its noun, a name by its head or its last word: die Lloyd Werft is a Werft."""
    words = [reading.token(mention.sentence, mention.head).text, *(mention.name.split()[-1:] if mention.kind == "name" else ())]
    return next((entry.lemma for word in words for table in TABLES if (entry := nouns.find(table, word))), "")


def _near(reading: Reading, chain: Chain, sentence: int) -> bool:
    return any(0 <= sentence - reading.mentions[m].sentence <= 1 for m in chain.mentions)


def _same_state(reading: Reading, said: Predication, government: Chain) -> bool:
    """Not the minister of another country than the government's."""
    told = {value for key, value in government.attributes if key == "country"} | {
        reading.mentions[m].attribute("country") for m in government.mentions
    }
    owners = [m for a in said.arguments if a.role != "bearer" and (m := reading.mention(said, a)) is not None]
    if any(reading.type(m) == "Place" for m in owners):
        return False  # a region has a government of its own: der bayerische Ministerpräsident
    lands = {reading.chain(m).name for m in owners if reading.type(m) == "Country"}
    return not lands or not (told - {""}) or bool(lands & told)


def _bare_body(reading: Reading, types: Types, chain: Chain, pattern: Pattern) -> bool:
    """A body that is only described, by a noun of the pattern's and nothing that says whose it is."""
    if not types.fits(chain.type, "Organization") or any(reading.mentions[m].kind == "name" for m in chain.mentions):
        return False
    first = reading.mentions[chain.mentions[0]]
    phrase = reading.phrase(first.sentence, first.head)
    if first.kind != "nominal" or phrase is None or phrase.determination != "definite":
        return False
    whose = any(m.role in ("genitive", "adjective", "von", "in", "compound") and m.head != phrase.head for m in phrase.modifiers)
    word = reading.token(first.sentence, first.head).text
    entry = nouns.find("organizations", word)
    return not whose and entry is not None and entry.lemma in pattern.words and not gazetteer.lookup(word)
