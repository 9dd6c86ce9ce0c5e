"""Positions. In: role predications and descriptions of persons. Out: position Findings; no table, since the object is a phrase to be declined.

`Außenminister Sergej Lawrow`  ->  Sergej Lawrow, position, Außenminister.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild import gazetteer
from kgbuild.extract import bearing, roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.title import FORMER, title
from kgbuild.extract.types import Types
from kgbuild.lexicon import nouns, persons, times
from kgbuild.model import Argument, Mention, Predication, Token
from kgbuild.relations import Pattern

CLOSE = "read_close_apposition"
SUBJECT, FEMININE = "Nom", "Fem"
UNTIL, FROM_THEN = "bis", "ab"
BESIDE = 2  # characters: a space, or a comma and one


def position(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Roles that a person bears: appositions and copulas."""
    for said in (bearing.borne(reading, p) for p in reading.predications()):
        if said is not None and _held(said, pattern):
            for argument in said.having("bearer"):
                yield from _of(reading, types, pattern, said, argument, said.trigger)


def _held(said: Predication, pattern: Pattern) -> bool:
    """Whether it is a role of the pattern, and more than what its person wants to be."""
    listed = said.kind == "role" and roles.is_of(said.lemma, pattern.words) and said.lemma not in pattern.except_words
    return listed and not _would_be(said)


def role_of_verb(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Roles that a verb gives: zum Richter ernannt, als Trainerin gearbeitet."""
    for said in reading.predications():
        if said.lemma not in pattern.words:
            continue
        bearers = next((said.having(role) for role in pattern.subject if said.having(role)), ())
        heads = [a for role in pattern.object for a in said.having(role) if _gives(reading.token(said.sentence, a.head).text, pattern)]
        for argument in bearers:
            for head in heads[:1]:
                yield from _of(reading, types, pattern, said, argument, head.head)


def _gives(noun: str, pattern: Pattern) -> bool:
    """Whether it is a role; whose Nachfolger somebody is says no role."""
    return bool(roles.classes(noun)) and roles.tail(noun) not in pattern.except_words


def by_trade(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Eva Roth, von Beruf Ärztin, lehnte ab.`: the noun right behind one of the pattern's words."""
    for said in reading.predications():
        if said.kind != "role" or said.lemma not in pattern.words:
            continue
        behind = reading.phrase(said.sentence, said.trigger + 1)
        for argument in said.having("bearer") if behind is not None and behind.determination == "bare" else ():
            yield from _of(reading, types, pattern, said, argument, said.trigger + 1)


def role_of_office(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Roles whose office a verb gives or takes: in das Amt der Ministerin gewählt; `having` are the offices."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in pattern.words:
            continue
        places = (a for role in pattern.object for a in said.having(role) if a.sentence is None)
        heads = [head for a in places if (head := _held_in(reading, pattern, said.sentence, a.head)) >= 0]
        bearers = next((said.having(role) for role in pattern.subject if said.having(role)), ())
        for argument in bearers if heads else ():
            yield from _of(reading, types, pattern, said, argument, heads[0])


def _held_in(reading: Reading, pattern: Pattern, sentence: int, office: int) -> int:
    """The role in the genitive of an office; -1 for none."""
    said = reading.said_by_noun(sentence, office) if reading.noun(sentence, office) in pattern.having else None
    owners = said.having("genitive") if said else ()
    return next((a.head for a in owners if a.sentence is None and roles.classes(reading.token(sentence, a.head).text)), -1)


def called(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Nouns right before a full name that no list has: die Kiezgröße Karl Alt, der Rechtsgaullist Paul Petit."""
    for said in reading.predications():
        if said.kind != "role" or CLOSE not in said.steps or not _unlisted(reading, said, pattern):
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            if bearer is not None and _right_behind(reading, said, argument.head) and _is_whole_name(reading, said, bearer):
                yield from _of(reading, types, pattern, said, argument, said.trigger, _grammatical(reading, said))


def _is_whole_name(reading: Reading, said: Predication, bearer: int) -> bool:
    """Karl Alt behind the noun; not Ilyas T., whose first name was taken for one"""
    name = reading.mentions[bearer]
    return " " in name.text.strip() and reading.token(said.sentence, said.trigger).start < name.start


def _right_behind(reading: Reading, said: Predication, name: int) -> bool:
    """Whether nothing but titles stands between the noun and the name: Stadtbaurat Dr. Karl Alt."""
    between = range(said.trigger + 1, name)
    return name > said.trigger and all(persons.is_title(reading.token(said.sentence, i).text) for i in between)


def _grammatical(reading: Reading, said: Predication) -> str:
    phrase = reading.phrase(said.sentence, said.trigger)
    return phrase.gender if phrase else ""


def _unlisted(reading: Reading, said: Predication, pattern: Pattern) -> bool:
    """Whether a noun can be what somebody is: no table lists it as something else, and it is no thing by its gender or ending;
    `words` are bodies whose members are called so too: Vorstand Karl Alt."""
    token, phrase = reading.token(said.sentence, said.trigger), reading.phrase(said.sentence, said.trigger)
    entries = [entry for table in nouns.TABLES if (entry := nouns.find(table, token.text))]
    listed = any(entry.lemma not in pattern.words for entry in entries) or bool(gazetteer.lookup(token.text))
    thing = token.feat("Gender") == "Neut" or token.text.endswith(pattern.except_words)
    told = (
        persons.is_title(token.text) or bool(times.unit(token.text)) or gazetteer.attribute(token.text) is not None
    )  # Sir, der Gladbacher
    return token.upos == "NOUN" and phrase is not None and not listed and not thing and not told and not gazetteer.demonyms(token.text)


def described(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Persons that are only described: eine Sprecherin der Stadt; and descriptions of named ones that say something new."""
    for place, mention in enumerate(reading.mentions):
        token = reading.token(mention.sentence, mention.head)
        if mention.kind != "nominal" or not types.fits(reading.type(place), "Person") or not roles.is_of(token.text, pattern.words):
            continue
        if roles.tail(token.text) in pattern.except_words or reading.borne(mention.sentence, mention.head):
            continue
        if not _tells(reading, place, token) or not _one(reading, place) or not _new(reading, place, token.text):
            continue
        if not reading.named(place) and _in_office(reading, mention, pattern.having):
            continue
        said = reading.said_of(place)
        value = title(reading, types, mention.sentence, mention.head, mention.gender)
        yield Finding(said, "position", place, None, pattern.id, value, pattern.weight, trigger=(token.start, token.end))


def _in_office(reading: Reading, mention: Mention, offices: tuple[str, ...]) -> bool:
    """Whether a role only says which office is meant: das Amt der Ministerin."""
    return any(reading.noun(mention.sentence, phrase.head) in offices for phrase in reading.owned_by(mention.sentence, mention.head))


def _tells(reading: Reading, place: int, token: Token) -> bool:
    """Whether a description is sure to mean who is said: one without a name, a subject, or beside the name; not: Er bat den Papst um Rat."""
    return not reading.named(place) or token.feat("Case") == SUBJECT or _named_behind(reading, place)


def _named_behind(reading: Reading, place: int) -> bool:
    """Whether the name stands right behind the description: der Beauftragte Karl Alt; den Plan des Ministers, Karl Alt."""
    end = reading.mentions[place].end
    names = (m for i in reading.chain(place).mentions if (m := reading.mentions[i]).kind == "name")
    return any(0 < name.start - end <= BESIDE for name in names)


def _of(
    reading: Reading, types: Types, pattern: Pattern, said: Predication, argument: Argument, head: int, gender: str = ""
) -> Iterator[Finding]:
    bearer = reading.mention(said, argument)
    if bearer is None or not types.fits(reading.type(bearer), "Person") or _is_title_word(reading, said.sentence, head):
        return
    told = gender or _gender(reading, bearer)
    value = _formerly(said, told) + title(reading, types, said.sentence, head, told)
    yield Finding(said, "position", bearer, None, pattern.id, value, pattern.weight, hops=argument.hops)


def _formerly(said: Predication, gender: str) -> str:
    """Eva Roth, bis 2021 Chefin der Bank  ->  ehemalige Chefin der Bank"""
    return f"{FORMER}{'e' if gender == FEMININE else 'er'} " if UNTIL in said.qualifiers else ""


def _is_title_word(reading: Reading, sentence: int, head: int) -> bool:
    """die Serie „Die | Kaiserin“ der Regisseurin Eva Roth: a role in the name of a work"""
    place = reading.at(sentence, head)
    return place is not None and reading.mentions[place].kind == "name" and reading.type(place) == "Work"


def _would_be(said: Predication) -> bool:
    """Whether an als-phrase names what its person only wants to be, as its verb says; or what somebody will be: Eva Roth, ab Mai Chefin."""
    return FROM_THEN in said.qualifiers or (
        bool(set(bearing.STEPS) & set(said.steps)) and "@future" in roles.qualified(said.qualifiers[-1:])
    )


def _gender(reading: Reading, mention: int) -> str:
    genders = [reading.mentions[m].gender for m in reading.chain(mention).mentions]
    return next((gender for gender in genders if gender), "")


def _one(reading: Reading, place: int) -> bool:
    """Whether it is one person of whom something is said: eine Sprecherin der Stadt; not Vermittler, die Richter."""
    mention = reading.mentions[place]
    phrase = reading.phrase(mention.sentence, mention.head)
    numbers = {reading.mentions[m].number for m in reading.chain(place).mentions} | {phrase.number if phrase else ""}
    return "Plur" not in numbers and phrase is not None and phrase.determination not in ("bare", "negative", "")


def _bare_title(reading: Reading, place: int) -> bool:
    """A description without an article in the headline, which says no position of its own: Autofahrer stößt Fußgängerin von Brücke."""
    mention = reading.mentions[place]
    phrase = reading.phrase(mention.sentence, mention.head) if mention.sentence == 0 and mention.kind == "nominal" else None
    return phrase is not None and phrase.determination == "bare" and not reading.named(place)


def _new(reading: Reading, place: int, noun: str) -> bool:
    """Whether the description says more of its person than the words before it."""
    earlier = [m for m in reading.chain(place).mentions if m < place and not _bare_title(reading, m)]
    words = [value for m in earlier for key, value in reading.mentions[m].attributes if key == "role"]
    words += [reading.token(reading.mentions[m].sentence, reading.mentions[m].head).text for m in earlier]
    return not any(roles.tail(word) == roles.tail(noun) for word in words)
