"""Ages. In: mentions that carry one, parentheses that are one. Out: age Findings; no table, since the object is a number inside a word.

`der 78-Jährige`, `die 39-jährige Anna Kurz`, `Anna Kurz (39)`, `starb im Alter von 58 Jahren`, `der 58 Jahre alte Karl Alt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading, own_word
from kgbuild.extract.types import Types
from kgbuild.lexicon import times
from kgbuild.model import Mention, Predication, Token
from kgbuild.relations import Pattern

OLDEST = 120
YEARS = ("Jahre", "Jahren")
AT_AGE = ("in", "mit")
WHO = ("agent", "patient", "bearer")


def age(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The ages the article tells."""
    for position, mention in enumerate(reading.mentions):
        value = mention.attribute("age")
        if value and types.fits(reading.type(position), "Person"):
            said = own_word(mention)
            yield Finding(said, "age", position, None, pattern.id, value, pattern.weight, trigger=(mention.start, mention.end))
    yield from _in_parentheses(reading, types, pattern)
    yield from _beside(reading, types, pattern)
    yield from _by_birthday(reading, types, pattern)
    yield from _in_words(reading, types, pattern)


def _beside(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    """Years right before a name or right behind a person: die 45 Jahre alte Anna Kurz, ein Mann im Alter von 45 Jahren."""
    for position, mention in enumerate(reading.mentions):
        if mention.kind not in ("name", "nominal") or mention.attribute("age") or not types.fits(reading.type(position), "Person"):
            continue
        tokens = reading.document.sentences[mention.sentence].tokens
        value = _before(tokens, mention.head) or _behind(tokens, mention)
        if value and mention.number != "Plur":
            said = own_word(mention)
            yield Finding(said, "age", position, None, pattern.id, value, pattern.weight, trigger=(mention.start, mention.end))


def _before(tokens: tuple[Token, ...], head: int) -> str:
    """45 Jahre alte | Anna Kurz; not: damals 45 Jahre alte"""
    of_then = head >= 4 and times.then(tokens[head - 4].text)
    return _number_of_years(tokens, head - 3) if head >= 3 and tokens[head - 1].lemma == "alt" and not of_then else ""


def _behind(tokens: tuple[Token, ...], mention: Mention) -> str:
    """Anna Kurz | im Alter von 45 Jahren"""
    end = mention.end if mention.kind == "name" else tokens[mention.head].end
    after = next((token.index for token in tokens if token.start >= end), len(tokens))
    told = [token.lemma for token in tokens[after : after + 3]]
    return _number_of_years(tokens, after + 3) if told[1:2] == ["Alter"] and told[2:] == ["von"] else ""


def _by_birthday(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    """`Sie feiert ihren 70. Geburtstag.`: the number before one of the nouns in `having`, unless it is before or after that day."""
    for said in reading.predications():
        if said.kind != "noun" or said.lemma not in pattern.having:
            continue
        tokens = reading.document.sentences[said.sentence].tokens
        years = tokens[said.trigger - 1].text.removesuffix(".") if said.trigger else ""
        near = {token.text.lower() for token in tokens[max(0, said.trigger - 4) : said.trigger]}
        for argument in said.having("genitive") if years.isdigit() and int(years) < OLDEST and not near & set(pattern.except_words) else ():
            person = reading.mention(said, argument)
            if person is not None and types.fits(reading.type(person), "Person"):
                yield Finding(said, "age", person, None, pattern.id, years, pattern.weight, hops=argument.hops)


def _in_words(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    """Years that a clause gives who acts or suffers in it: Sie ist 39 Jahre alt. Er starb im Alter von 58 Jahren."""
    for said in reading.predications():
        value = _years(reading, said, pattern.words) if said.kind in ("verb", "adjective") else ""
        whose = next((found for role in WHO if (found := said.having(role))), ()) if value else ()
        for argument in whose:
            person = reading.mention(said, argument)
            if person is not None and types.fits(reading.type(person), "Person"):
                yield Finding(said, "age", person, None, pattern.id, value, pattern.weight, hops=argument.hops)


def _years(reading: Reading, said: Predication, dying: tuple[str, ...]) -> str:
    """The number of an age that a clause tells: `im Alter von 58 Jahren`, `39 Jahre alt`, `starb mit 58 Jahren`."""
    tokens = reading.document.sentences[said.sentence].tokens
    starts = [a.head + 2 for a in said.arguments if a.role in AT_AGE and a.sentence is None and tokens[a.head].lemma == "Alter"]
    ends = [said.trigger, *(a.head for a in said.having("attribute") if a.sentence is None)]
    starts += [at - 2 for at in ends if at >= 2 and tokens[at].lemma == "alt"]
    if said.lemma in dying:
        starts += [a.head - 1 for a in said.having("mit") if a.sentence is None]
        starts += [i + 1 for i in range(*_from_person(said)) if tokens[i].text == "mit"]
    return next((years for at in starts if (years := _number_of_years(tokens, at))), "")


def _from_person(said: Predication) -> tuple[int, int]:
    """The words between who dies and the verb behind: Regisseur Paul Alt | mit 91 Jahren in Rom | gestorben."""
    who = [a.head for role in WHO for a in said.having(role) if a.sentence is None and a.head < said.trigger]
    return (who[0], said.trigger) if who else (0, 0)


def _number_of_years(tokens: tuple[Token, ...], at: int) -> str:
    """`58` of `58 Jahren`, `5` of `fünf Jahre`; "" where something else stands there."""
    if at + 1 >= len(tokens) or tokens[at + 1].text not in YEARS:
        return ""
    years = times.whole(tokens[at].text)
    return str(years) if years and years < OLDEST else ""


def _in_parentheses(reading: Reading, types: Types, pattern: Pattern) -> Iterator[Finding]:
    for said in reading.predications():
        if said.kind != "apposition" or not said.lemma.isdigit() or not 0 < int(said.lemma) < OLDEST:
            continue
        for argument in said.having("bearer"):
            bearer = reading.mention(said, argument)
            if bearer is not None and types.fits(reading.type(bearer), "Person"):
                yield Finding(said, "age", bearer, None, pattern.id, said.lemma, pattern.weight)
