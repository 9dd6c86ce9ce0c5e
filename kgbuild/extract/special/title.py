"""A role as it would stand in a dictionary. In: the role noun's token and its phrase. Out: its words in the nominative singular.

`des designierten US-Präsidenten`  ->  designierter US-Präsident; `dem Chef des Verwaltungsrats` -> Chef des Verwaltungsrats.
"""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.extract import roles
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import empty, endings, members, persons, resuming, signs, times
from kgbuild.model import Argument, NounPhrase, Token

NEUTER = "Neut"
APART = "Apart"  # the class of resuming.tsv of words for another one of many
PROFESSION = "profession"
ENDINGS = {"Fem": "e", NEUTER: "es"}
WEAK = ("en", "em", "er", "es", "e")
FORMER = "ehemalig"
COUNTRY = "Country"
SENT = "representative"
FOR = "für"
WHOSE = ("genitive", "von", FOR)
WHERE = ("in", "an", "bei")
MOST = "sten"  # ending of superlatives in the plural: einer der bekanntesten Sänger
OTHERS = "others"  # Kern und weitere Abgeordnete
ONE_OF = ("einer", "eine", "eines", "einem", "einen")
LONGEST = 10  # tokens behind the noun
WITHIN = ("ADJ", "DET", "ADP", "PUNCT", "CCONJ")


def title(reading: Reading, types: Types, sentence: int, head: int, gender: str) -> str:
    """The role noun with its adjectives and, where it would say little without, with whose it is."""
    token = reading.token(sentence, head)
    phrase = reading.phrase(sentence, head)
    noun = _truncated(reading, token, sentence) + nominative(token, gender)
    if phrase is None:
        return noun
    adjectives = [declined(reading.token(sentence, index), _agreeing(token, gender)) for index in _adjectives(reading, phrase)]
    return " ".join([*_once(reading, phrase, gender), *adjectives, noun, *_whose(reading, types, phrase)])


def _agreeing(noun: Token, gender: str) -> str:
    """The gender that adjectives of a role have: ehemaliges Mitglied; prominenter Politiker, also of a woman who is one of several Politiker."""
    if roles.is_adjectival(noun.text):
        return gender
    return NEUTER if noun.feat("Gender") == NEUTER else roles.gender(noun.text) or gender


def _once(reading: Reading, phrase: NounPhrase, gender: str) -> list[str]:
    """What an adverb right before the role says: Karl Alt, einst Chef der Bank  ->  ehemaliger Chef der Bank."""
    first = min(phrase.tokens)
    before = reading.token(phrase.sentence, first - 1) if first else None
    beside = before is not None and phrase.determination == "bare" and before.upos in ("ADV", "ADJ")
    past = beside and before is not None and "@former" in roles.qualified((before.text,))
    return [FORMER + ENDINGS.get(gender, "er")] if past else []


def _truncated(reading: Reading, token: Token, sentence: int) -> str:
    """What a noun shares its end with: Staats- und of Staats- und Parteichef."""
    before = [reading.token(sentence, token.index - back) for back in (2, 1)] if token.index > 1 else []
    joined = bool(before) and before[0].text.endswith("-") and before[1].upos == "CCONJ"
    return "".join(f"{one.text} " for one in before) if joined else ""


def nominative(token: Token, gender: str) -> str:
    """The noun's nominative: Vorsitzenden -> Vorsitzender, for a woman Vorsitzende."""
    return roles.for_gender(signs.unmarked(token.text), gender, token.feat("Case"))


def declined(adjective: Token, gender: str) -> str:
    """The adjective after `ein`: designierten -> designierter; Neuer at the start of a sentence -> neuer; Berliner stays."""
    if adjective.text[:1].isupper() and adjective.text.endswith("er") and (adjective.index or gazetteer.undeclined(adjective.text)):
        return adjective.text
    ending = next((e for e in WEAK if adjective.text.endswith(e) and len(adjective.text) > len(e) + 2), "")
    stem = adjective.text[: len(adjective.text) - len(ending)]
    small = stem if stem[:2].isupper() else stem[:1].lower() + stem[1:]  # US-amerikanisch
    return small + ENDINGS.get(gender, "er") if ending else adjective.text


def _adjectives(reading: Reading, phrase: NounPhrase) -> list[int]:
    """The bare adjectives before the noun; a participle with words of its own, an age, what only one of many can be, `weitere` and `zahlreiche` are left out."""
    before = [index for index in phrase.tokens if index < phrase.head]
    found = []
    for index in before:
        token = reading.token(phrase.sentence, index)
        previous = reading.token(phrase.sentence, index - 1).upos if index - 1 in before else "DET"
        if index and empty.is_adverb(reading.token(phrase.sentence, index - 1).text, token.text):
            continue  # bis vor | kurzem
        if members.kind(token.text) == OTHERS or persons.is_pointing(token.lemma):
            continue
        several = "Plur" in (phrase.number, token.feat("Number"))
        if _counts(token, reading.token(phrase.sentence, phrase.head)):
            continue
        if (several and empty.passes(token.lemma)) or (token.text.endswith(MOST) and (several or _is_one_of(reading, phrase))):
            continue
        if token.upos == "ADJ" and previous in WITHIN and not any(c.isdigit() for c in token.text) and "jährig" not in token.text:
            found.append(index)
    return found


def _counts(adjective: Token, noun: Token) -> bool:
    """die nächste | Athletin, als dritte | Läuferin: her place in a row; not zweiter Vorsitzender, whose office it is."""
    in_row = times.ordinal(adjective.text) or resuming.resumes(endings.weak(adjective.text.lower()), APART)
    return in_row and PROFESSION in roles.classes(noun.text)


def _is_one_of(reading: Reading, phrase: NounPhrase) -> bool:
    """einer | der bekanntesten Sänger."""
    start = min(phrase.tokens)
    return start > 0 and reading.token(phrase.sentence, start - 1).text.lower() in ONE_OF


def _whose(reading: Reading, types: Types, phrase: NounPhrase) -> list[str]:
    """The words right behind the noun that say whose or where the role is: der Weltbank, an der Universität Bonn, für Europa."""
    named = min(
        (a.head for a in phrase.modifiers if a.role == "apposition" and a.head > phrase.head), default=len(phrase.tokens) + phrase.head
    )
    behind = (a for a in phrase.modifiers if phrase.head < a.head < named and _tells(reading, types, phrase, a))
    last = phrase.head
    for argument in sorted(behind, key=lambda a: a.head):
        inside = _tokens(reading, phrase, argument)
        last = _with_second(reading, phrase.sentence, argument, max(inside)) if min(inside) == last + 1 else last
    last = _whole_name(reading, phrase.sentence, last) if last > phrase.head else last
    if phrase.head < named - 1 < last and persons.name_gender(reading.token(phrase.sentence, named).text):
        last = named - 1  # der Chef der Nordbank | Otto Kern
    tokens = _to_years(_to_comma(reading.document.sentences[phrase.sentence].tokens[phrase.head + 1 :], last - phrase.head))
    article = reading.document.article.text
    if not tokens or len(tokens) > LONGEST:
        return []
    end = tokens[-1].end
    words = reading.document.sentences[phrase.sentence].words(tokens[0].index, tokens[-1].index)
    return [" ".join(f"{words}{article[end : end + _open_quote(article, tokens)]}".split())]


def _with_second(reading: Reading, sentence: int, argument: Argument, last: int) -> int:
    """Where what the office is for ends, with a second of it behind `und`: Minister für Bergbau und (den) Verkehr."""
    tokens = reading.document.sentences[sentence].tokens
    if argument.role != FOR or last + 2 >= len(tokens) or tokens[last + 1].upos != "CCONJ":
        return last
    second = next((t for t in tokens[last + 2 :] if t.upos not in ("DET", "ADJ")), tokens[last])
    return second.index if second.head == argument.head and second.upos == "NOUN" else last


def _whole_name(reading: Reading, sentence: int, last: int) -> int:
    """Where the name ends whose first words are the last of a title: Torwart bei den San | Pedro 49ers."""
    end = reading.token(sentence, last).end
    names = (m for i in reading.of_sentence(sentence) if (m := reading.mentions[i]).kind == "name" and m.start < end < m.end)
    ends = [t.index for name in names for t in reading.document.sentences[sentence].tokens[last:] if t.end <= name.end]
    return max(ends, default=last)


def _open_quote(article: str, tokens: tuple[Token, ...]) -> int:
    """1 where a quotation mark of the words closes right behind them: Reporter der „Welt“."""
    inside = article[tokens[0].start : tokens[-1].end]
    return int("„" in inside and "“" not in inside and article[tokens[-1].end : tokens[-1].end + 1] == "“")


def _tells(reading: Reading, types: Types, phrase: NounPhrase, argument: Argument) -> bool:
    """Whether a modifier belongs to the role: a genitive, für …, and in, an, bei with a body, with a place for who is sent there.

    The country of an office is a statement of its own: Umweltminister Frankreichs is Umweltminister.
    """
    place = reading.at(phrase.sentence, argument.head)
    office = roles.OFFICES & set(roles.classes(reading.token(phrase.sentence, phrase.head).text))
    if argument.role != FOR and argument.role in WHOSE and office:
        return place is not None and reading.type(place) != COUNTRY and types.fits(reading.type(place), "Organization", "Place", "Person")
    if argument.role not in WHERE:
        return argument.role in WHOSE
    sent = SENT in roles.classes(reading.token(phrase.sentence, phrase.head).text)
    return place is not None and types.fits(reading.type(place), "Organization", *(("Place", COUNTRY) if sent else ()))


def _tokens(reading: Reading, phrase: NounPhrase, argument: Argument) -> tuple[int, ...]:
    """The words of a modifier, with the preposition before it."""
    inner = reading.phrase(phrase.sentence, argument.head)
    inside = {argument.head, *(inner.tokens if inner else ())}
    first = min(inside)
    while first > phrase.head + 1 and reading.token(phrase.sentence, first - 1).upos in ("ADP", "PUNCT"):
        first -= 1
    return (first, *sorted(inside))


def _to_years(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Chefin der Werft | von 1964 bis 1982: when it was so is no part of the role."""
    end = next((at for at, token in enumerate(tokens[:-1]) if token.upos == "ADP" and times.is_year(tokens[at + 1].text)), len(tokens))
    return tokens[:end]


def _to_comma(tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """What stands before the first comma: behind it somebody else may come. What opens with a quotation mark goes on to the mark that closes it:
    Chef der Gewerkschaft „Handel, Banken und Verkehr“."""
    marks = [at for at, token in enumerate(tokens) if token.text in signs.QUOTES]
    first, last = marks[:2] if marks[1:] and marks[0] < end else (0, 0)
    comma = next((at for at, token in enumerate(tokens[:end]) if token.text == "," and not first < at < last), end)
    return tokens[: max(comma, last)] if first < comma else tokens[:comma]
