"""Predications against patterns. In: a Reading and a predication. Out: Findings whose arguments are mentions of the right types.

The rule: the first role of a pattern that is filled is taken; coordinated participants are paired each with each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product

from kgbuild.extract import bearing, fillers, roles
from kgbuild.extract import owners as owning
from kgbuild.extract.doing import done, suffered
from kgbuild.extract.fillers import Filler
from kgbuild.extract.finding import Finding
from kgbuild.extract.nominal import lifted, verbal
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.extract.words import Index
from kgbuild.lexicon import acronyms, certainty, nouns
from kgbuild.model import Argument, Mention, Place, Polarity, Predication, Source, Status
from kgbuild.relations import Pattern

ANY = "*"
ROLE = "role"
APPOSITION = "apposition"
COPULA = "read_copula"
OWNER = "owner"
ADJECTIVE, BARE = "adjective", "bare"
OWN = (ADJECTIVE, "number")  # what only one of two nouns has
MEMBERS = "name_members"
PAST, PRESENT = "past", "present"
SAYS = "claims"
NOBODY = "negative"  # the determination of kein Gast


def matched(reading: Reading, index: Index, types: Types) -> Iterator[Finding]:
    """What the patterns find in the whole article."""
    for predication in (bearing.borne(reading, p) for p in reading.predications()):
        if predication is None:
            continue
        yield from of_predication(reading, index, types, predication)
        for other in (*inverted(reading, predication), *done(reading, index, predication), *suffered(reading, predication)):
            yield from of_predication(reading, index, types, other)


def of_predication(reading: Reading, index: Index, types: Types, predication: Predication) -> Iterator[Finding]:
    """What the patterns find in one predication, as it stands and as its verb; a role noun that somebody bears is read once, as his role."""
    if predication.kind == "noun" and roles.classes(predication.lemma) and reading.borne(predication.sentence, predication.trigger):
        return
    head = index.head(predication.lemma)
    predication = lifted(reading, predication)
    for pattern in _candidates(reading, index, types, predication, head):
        yield from _apply(reading, types, predication, pattern)
    said = verbal(predication, head)
    for pattern in index.of(said.lemma) if said else ():
        if said and _allowed(said, pattern):
            yield from _apply(reading, types, said, pattern)


def inverted(reading: Reading, predication: Predication) -> Iterator[Predication]:
    """`Auslöser des Streiks war die Reform`, read as Reform(bearer Auslöser)  ->  Auslöser(bearer Reform, genitive Streik)."""
    if predication.kind != "role" or COPULA not in predication.steps:
        return
    for bearer in predication.having("bearer"):
        for noun in reading.by_trigger.get((predication.sentence, bearer.head), ()):
            if noun.kind == "noun":
                arguments = (*noun.arguments, Argument("bearer", predication.trigger, "Nom"))
                yield replace(
                    predication, trigger=bearer.head, lemma=noun.lemma, arguments=arguments, steps=(*predication.steps, "invert_copula")
                )


def _candidates(reading: Reading, index: Index, types: Types, predication: Predication, head: str) -> Iterator[Pattern]:
    tail = roles.tail(predication.lemma)
    keys = [head] if tail == head else [head, tail]
    keys += [f"@{name}" for name in roles.classes(predication.lemma)]
    if predication.kind != "verb":
        keys += [f"@{name}" for name in _trigger_classes(reading, types, predication)]
    # what `except_words` may name: the word, whole or by its last part, and a class of what stands there: `@ArmedGroup`
    named = {head, predication.lemma, tail, *_listed(predication), *(key for key in keys if key.startswith("@"))}
    seen: set[str] = set()
    for key in [*keys, ANY]:
        for pattern in index.of(key):
            if pattern.id not in seen and named.isdisjoint(pattern.except_words) and _allowed(predication, pattern):
                seen.add(pattern.id)
                yield pattern


def _listed(predication: Predication) -> set[str]:
    """The listed nouns that a noun ends in: Station of Antarktis-Station"""
    if predication.kind == "verb":
        return set()
    found = (nouns.find(table, predication.lemma) for table in nouns.TABLES)
    return {entry.lemma for entry in found if entry is not None}


def _trigger_classes(reading: Reading, types: Types, predication: Predication) -> tuple[str, ...]:
    """The classes of what stands at a noun, and what kind of place the noun names: die Klinik Monacos -> Organization; die Brücke -> Place, building."""
    mention = reading.at(predication.sentence, predication.trigger)
    place = nouns.find("places", predication.lemma) if mention is not None and types.fits(reading.type(mention), "Place") else None
    kinds = (place.kind,) if place else ()
    return kinds if mention is None else (*types.ancestors(reading.type(mention)), *kinds)


def _allowed(predication: Predication, pattern: Pattern) -> bool:
    if pattern.kinds and predication.kind not in pattern.kinds:
        return False
    if not predication.qualifiers:
        return not pattern.qualifiers
    classes = roles.qualified(predication.qualifiers)
    if pattern.qualifiers and not classes & set(pattern.qualifiers):
        return False
    return not classes & set(pattern.without)


def _apply(reading: Reading, types: Types, predication: Predication, pattern: Pattern) -> Iterator[Finding]:
    if not (fillers.may_fill(predication, pattern.subject) and fillers.may_fill(predication, pattern.object)):
        return
    if not all(fillers.is_there(reading, types, predication, role) for role in pattern.having):
        return
    if any(fillers.is_there(reading, types, predication, role) for role in pattern.lacking):
        return
    if (pattern.definite or pattern.indefinite) and _any_one(reading, predication) != pattern.indefinite:
        return
    domain, range_ = types.ends(pattern.relation)
    subjects = _subjects(reading, types, predication, pattern, pattern.subject_type or domain)
    objects = _objects(reading, types, predication, pattern, pattern.object_type or range_) if subjects else []
    for subject, object_ in _pairs(predication, subjects, objects):
        own = _is_its_own(reading, predication, subject, object_) or _is_of_others(reading, subject, object_)
        apart = not reading.same(subject.mention, object_.mention) and not _are_named_by_it(reading, predication, subject, object_)
        if apart and not own:
            yield _finding(reading, types, predication, pattern, subject, object_)


def _is_its_own(reading: Reading, predication: Predication, subject: Filler, object_: Filler) -> bool:
    """Die Vereinigung der Arbeitgeberverbände (VKA): what stands in brackets is short for a name that the word before only ends."""
    if predication.kind != APPOSITION:
        return False
    inner = reading.mentions[subject.mention]
    short = reading.mentions[object_.mention].text
    if len(short) > 1 and acronyms.are_initials(short, inner.text):
        return True
    others = (reading.mentions[i] for i in reading.chain(object_.mention).mentions)
    return any(m.sentence == inner.sentence and m.start < inner.start and inner.end <= m.end for m in others)


def _is_of_others(reading: Reading, subject: Filler, object_: Filler) -> bool:
    """Deutsche und polnische Soldaten, deutsche Gäste und drei Piloten: not the Polish ones, not the pilots; but die türkische Armee und Polizei."""
    adjective = subject.argument is None and object_.argument is not None and object_.argument.role == ADJECTIVE
    described, land = reading.mentions[subject.mention], reading.mentions[object_.mention]
    if not adjective or described.sentence != land.sentence or land.end >= described.start:
        return False
    tokens = reading.document.sentences[land.sentence].tokens
    between = {t.upos for t in tokens if land.end <= t.start and t.end <= described.start}
    return bool(between & {"CCONJ", "PUNCT"}) and ("NOUN" not in between or _has_attributes(reading, described))


def _has_attributes(reading: Reading, described: Mention) -> bool:
    """Whether a description has a number, an adjective or an article of its own: drei Piloten; not und Polizei"""
    phrase = reading.phrase(described.sentence, described.head)
    return phrase is not None and (phrase.determination != BARE or any(m.role in OWN for m in phrase.modifiers))


def _are_named_by_it(reading: Reading, predication: Predication, subject: Filler, object_: Filler) -> bool:
    """Die Gewerkschaften Nordlicht und Halt: the two that a noun means together are nothing to each other by it."""
    mention = reading.at(predication.sentence, predication.trigger) if predication.kind != "verb" else None
    several = {reading.chain(m).index for m in reading.chain(mention).several} if mention is not None else set()
    return {reading.chain(f.mention).index for f in (subject, object_)} <= several


def _pairs(predication: Predication, subjects: list[Filler], objects: list[Filler]) -> Iterable[tuple[Filler, Filler]]:
    """Each with each; each with its own where as many bear a role as there are owners: die Minister Polens und Kubas, Lang und Voss."""
    if subjects == objects:
        return combinations(_without_members(predication, subjects), 2)
    each = (
        predication.kind == ROLE
        and len(subjects) == len(objects) > 1
        and all(f.argument and f.argument.role == "genitive" for f in subjects)
    )
    return zip(subjects, objects, strict=True) if each else product(subjects, objects)


def _without_members(predication: Predication, fillers: list[Filler]) -> list[Filler]:
    """Who meets whom among those who act together: Zehn Minister, darunter Anna Kurz, trafen sich: not the ministers and Anna Kurz."""
    fewest = min((f.hops for f in fillers), default=0)
    return [f for f in fillers if f.hops == fewest] if MEMBERS in predication.steps else fillers


def _subjects(reading: Reading, types: Types, predication: Predication, pattern: Pattern, classes: tuple[str, ...]) -> list[Filler]:
    """What fills the roles of the subject, else who speaks through what fills them."""
    found = fillers.of_first(reading, types, predication, pattern.subject, classes)
    speaking = () if found else owning.voices(reading, predication, pattern.relation, pattern.subject)
    return found or [Filler(m, a, (OWNER,)) for m, a in speaking if types.fits(reading.type(m), *classes)]


def _objects(reading: Reading, types: Types, predication: Predication, pattern: Pattern, classes: tuple[str, ...]) -> list[Filler]:
    """What fills the roles of the object, and whose it is where the relation is an attitude."""
    filled = fillers.of_first(reading, types, predication, pattern.object, classes)
    found = [f for f in filled if not _is_left_out(reading, predication, f, pattern)]
    owned = (Filler(m, a, (OWNER,)) for m, a in owning.owners(reading, predication, pattern.relation, pattern.object))
    wanted = (classes, owning.classes(pattern.relation) or classes)
    return found + [f for f in owned if all(types.fits(reading.type(f.mention), *each) for each in wanted)]


def _is_left_out(reading: Reading, predication: Predication, filler: Filler, pattern: Pattern) -> bool:
    """Der Anschlag forderte acht Tote und drei Verletzte: who is wounded is not killed, though he stands beside those who are."""
    words = list(pattern.except_objects)
    return bool(words) and filler.argument is not None and fillers.is_one_of(reading, predication, filler.argument, words)


def _any_one(reading: Reading, predication: Predication) -> bool:
    """Whether a noun without a bearer speaks of any one: der Besuch eines Bankchefs, eine Koalition aus CDU und SPD."""
    phrase = reading.phrase(predication.sentence, predication.trigger)
    return predication.kind == "noun" and phrase is not None and phrase.determination in ("indefinite", "negative")


def _finding(reading: Reading, types: Types, predication: Predication, pattern: Pattern, subject: Filler, object_: Filler) -> Finding:
    hops = subject.hops + object_.hops
    ends = (subject.mention, object_.mention)
    if types.symmetric(pattern.relation) and reading.mentions[ends[0]].start > reading.mentions[ends[1]].start:
        ends = (ends[1], ends[0])
    literal = types.literal(pattern.relation)
    value = reading.mentions[ends[1]].name if literal else None
    return Finding(
        _spoken(_surely(reading, predication) if _stands(predication, pattern) else predication, pattern),
        pattern.relation,
        ends[0],
        ends[1],
        pattern.id,
        value,
        pattern.weight,
        pattern.negated or (_stands(predication, pattern) and _is_denied_only(reading, predication, subject)),
        pattern.status,
        hops,
        (*subject.doubts, *object_.doubts),
    )


def _spoken(predication: Predication, pattern: Pattern) -> Predication:
    """The predication with whoever stands in a role of the pattern's speaker as the one who says so."""
    said = next((a for role in pattern.speaker for a in predication.having(role)), None)
    if said is None:
        return predication
    speaker = Place(predication.sentence_of(said), said.head)
    source = Source(speaker, SAYS, Place(predication.sentence, predication.trigger))
    return replace(predication, sources=(source, *predication.sources))


def _stands(predication: Predication, pattern: Pattern) -> bool:
    """Whether what the pattern says holds though the verb is denied: er traf auf dem Gipfel keine Entscheidung."""
    return predication.lemma in pattern.unnegated


def _surely(reading: Reading, predication: Predication) -> Predication:
    """Er verlor bei dem Unfall offenbar ein Rad  ->  an adverb doubts what came of it, not that he was there; a modal leaves all open"""
    tokens = reading.document.sentences[predication.sentence].tokens
    modal = any(t.head == predication.trigger and certainty.modal(t.lemma, PRESENT) for t in tokens)
    told = predication.status is Status.POSSIBLE and predication.tense == PAST and not modal
    return replace(predication, status=Status.ASSERTED) if told else predication


def _is_denied_only(reading: Reading, predication: Predication, subject: Filler) -> bool:
    """Whether what is said is not so, and it is somebody that it is said of: Er wurde nicht verletzt; not Kein Gast wurde verletzt."""
    mention = reading.mentions[subject.mention]
    phrase = reading.phrase(mention.sentence, mention.head)
    nobody = phrase is not None and phrase.determination == NOBODY
    return predication.polarity is Polarity.NEGATIVE and not nobody
