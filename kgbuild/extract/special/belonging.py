"""What a person's name says it belongs to. In: names of persons with `von`, `bei` or `aus`. Out: member, employee and nationality Findings.

`Peter Lang von der FDP`, `Eva Roth von der Universität Wien`. No table, since a name is no predication.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.headline import has_headline
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.lexicon import nouns
from kgbuild.model import Argument, Mention, NounPhrase, Predication
from kgbuild.relations import Pattern

NAMED = ("name", "demonym")
INNER = ("part",)
AT = "bei"
WHOSE, PARTY = "genitive", "PoliticalParty"
JOINING = ("und", ",", "sowie", "/")


def belonging(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons and what their own phrase names behind them; `words` are the prepositions, classes in `without` are left to other patterns;
    `having` and `except_words` name nouns that the body must or must not be called by."""
    for place, mention in enumerate(reading.mentions):
        if mention.kind != "name" or not types.fits(reading.type(place), "Person"):
            continue
        for whole in _behind(reading, mention, pattern) if not _is_visit(reading, mention, pattern) else ():
            ends = (place, whole) if pattern.object_type else (whole, place)
            if _wanted(reading, types, pattern, whole) and not reading.same(whole, place):
                yield _said(reading, pattern, place, ends)


def _is_visit(reading: Reading, person: Mention, pattern: Pattern) -> bool:
    """Ministerin Eva Roth bei Siemens: in a headline without a verb she is there as a guest"""
    headline = person.sentence == 0 and has_headline(reading.document)
    return headline and AT in pattern.words and not any(t.feat("VerbForm") == "Fin" for t in reading.document.sentences[0].tokens)


def whose_party(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A body by its name and, in its own phrase, whose it is: die „Neue Partei“ von Präsident Karl Alt; `words` are the roles of the person."""
    for place, person in _inside(reading, types, pattern, pattern.subject_type):
        if types.fits(reading.type(person), "Person") and reading.named(person):
            yield _said(reading, pattern, place, (place, person))


def party_in(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """A party by its name, alone or behind others, and right behind it the body where it sits: die SPD im Bundestag; `words` are the prepositions,
    `except_words` ends of names that are no such body or party."""
    for place, mention in enumerate(reading.mentions):
        if mention.kind != "name" or not types.fits(reading.type(place), *pattern.object_type):
            continue
        behind = (m for m in reading.of_sentence(mention.sentence) if reading.mentions[m].start > mention.end)
        body = next((m for m in behind if types.fits(reading.type(m), *pattern.subject_type)), None)
        between = [] if body is None else reading.document.article.text[mention.end : reading.mentions[body].start].split()
        part = body is not None and any(reading.mentions[m].name.endswith(pattern.except_words) for m in (body, place))
        if body is not None and not part and between and between[0] in pattern.words and len(between) <= 2:
            yield from (_said(reading, pattern, one, (body, one)) for one in (place, *_joined_before(reading, types, pattern, place)))


def _joined_before(reading: Reading, types: Types, pattern: Pattern, place: int) -> list[int]:
    """The names of the pattern's classes that `und` or a comma joins to the one behind: SPD and CDU of `SPD, CDU und FDP im Bundestag`."""
    found, last = list[int](), place
    for other in reversed([m for m in reading.of_sentence(reading.mentions[place].sentence) if m < place]):
        mention = reading.mentions[other]
        between = reading.document.article.text[mention.end : reading.mentions[last].start].strip()
        if mention.kind != "name" or not types.fits(reading.type(other), *pattern.object_type) or between not in JOINING:
            break
        found, last = [*found, other], other
    return found


def faction_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Who holds an office of a party's faction, and the party in its name: die Sprecherin der FDP-Fraktion, Eva Roth  ->  FDP, member, Eva Roth;
    `having` are the ends of what is no party itself."""
    for said in reading.predications():
        if said.kind != "role" or not roles.is_of(said.lemma, pattern.words) or roles.limited(said.qualifiers, pattern.without):
            continue
        for party in _parties(reading, said, pattern):
            holders = (m for _, m in reading.bearers(said) if types.fits(reading.type(m), *pattern.object_type))
            yield from (Finding(said, pattern.relation, party, m, pattern.id, weight=pattern.weight) for m in holders)


def _parties(reading: Reading, said: Predication, pattern: Pattern) -> list[int]:
    """The parties inside the name of a faction that stands as the genitive of a role."""
    bodies = [a.head for a in said.having(WHOSE) if ends_in(reading.token(said.sentence, a.head).lemma, pattern.having)]
    return [m for head in bodies for m in reading.inners(said.sentence, head, INNER) if reading.type(m) == PARTY]


def _inside(reading: Reading, types: Types, pattern: Pattern, classes: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The names of some classes, each with what stands behind it in its own phrase in a role of the pattern's."""
    for place, mention in enumerate(reading.mentions):
        if mention.kind != "name" or not types.fits(reading.type(place), *classes):
            continue
        for argument in _modifiers(reading, mention):
            other = reading.at(mention.sentence, argument.head) if argument.role in pattern.words and argument.head > mention.head else None
            if other is not None and not reading.same(other, place):
                yield place, other


def _said(reading: Reading, pattern: Pattern, place: int, ends: tuple[int, int]) -> Finding:
    mention = reading.mentions[place]
    said = own_word(mention)
    return Finding(said, pattern.relation, *ends, pattern.id, weight=pattern.weight, trigger=(mention.start, mention.end))


def _wanted(reading: Reading, types: Types, pattern: Pattern, whole: int) -> bool:
    kind = reading.type(whole)
    fitting = types.fits(kind, *(pattern.object_type or pattern.subject_type))
    if not fitting or any(types.fits(kind, other) for other in pattern.without):
        return False
    called = _nouns(reading, whole)
    return not called.intersection(pattern.except_words) and (not pattern.having or bool(called.intersection(pattern.having)))


def _nouns(reading: Reading, whole: int) -> set[str]:
    """What a body is called, by its name or by a noun beside it: Gewerkschaft of `die Gewerkschaft Verdi`, Verein of `Sportverein Rot`, FC of `FC Rot`."""
    words = [word for m in reading.chain(whole).mentions for word in reading.mentions[m].text.replace("-", " ").split()]
    return {*words, *(entry.lemma for word in words for table in ("organizations", "groups") if (entry := nouns.find(table, word)))}


def _behind(reading: Reading, mention: Mention, pattern: Pattern) -> list[int]:
    """The named mentions in the phrase of a name, right behind the name and one of the prepositions."""
    found = []
    for argument in _modifiers(reading, mention):
        inside = reading.at(mention.sentence, argument.head)
        if inside is None or not _has_name(reading, inside) or reading.mentions[inside].start < mention.end:
            continue
        between = reading.document.article.text[mention.end : reading.mentions[inside].start].split()
        if between and between[0] in pattern.words and len(between) <= 3:
            found.append(inside)
    return found


def _has_name(reading: Reading, inside: int) -> bool:
    """A body by its name, or one that is known: Eva Roth von der Staatsanwaltschaft; not von einer Bank."""
    mention = reading.mentions[inside]
    phrase = reading.phrase(mention.sentence, mention.head)
    definite = phrase is not None and phrase.determination == "definite" and phrase.number != "Plur"
    return mention.kind in NAMED or (mention.kind == "nominal" and (definite or reading.named(inside)))


def _modifiers(reading: Reading, mention: Mention) -> tuple[Argument, ...]:
    phrase = reading.phrase(mention.sentence, mention.head)
    phrases = [phrase] if phrase else []
    phrases += [above for above in reading.phrases_of(mention.sentence) if _names(above, mention.head)]
    return tuple(argument for one in phrases for argument in one.modifiers)


def _names(phrase: NounPhrase, head: int) -> bool:
    return any(a.role == "apposition" and a.head == head for a in phrase.modifiers)
