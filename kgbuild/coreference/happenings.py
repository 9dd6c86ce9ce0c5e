"""Events that only a verb tells of. In: Document, Analyses, mentions, their Chains. Out: both with a mention and a chain of each such event.

`Der Sänger Karl Berg ist am Montag gestorben.`  ->  gestorben, which is the event Tod von Karl Berg. The rule: there is one only where the sentence says
when, where or why it was and whose it is, and where no noun of the article names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kgbuild.coreference.families import PLACES, family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import country_articles, happenings, nominal, nouns, signs, times
from kgbuild.lexicon.happenings import Happening
from kgbuild.model import Analysis, Argument, Chain, Document, Link, Mention, NounPhrase, Polarity, Predication

KIND, EVENT, TIME, DATED = "happening", "Event", "time", "dated"
NAMED = ("name", "part")
SITES = ("in", "bei", "nahe", "auf", "vor", "an", "zwischen")  # roles of where it was
PLACE, GROUP, PROTEST = "Place", "Group", "Protest"
IN, DOERS = "in", ("agent", "patient")
WITHIN = ("bei", "während", "durch", "infolge", "agent")  # roles of an event that it is only a part of
REASONS, AFTER = ("wegen", "aufgrund", "angesichts"), "nach"  # roles of an event that it came of
MISFORTUNES = ("Accident", "Attack", "Disaster", "Conflict", "Protest")  # what is done after them comes of them
DEFINITE = ("definite", "demonstrative", "possessive")
ANY_ONE = ("Work", "Place")  # classes of which an indefinite noun will do: ein Flugzeug musste notlanden
AGED, GERMAN = "-Jähriger", "Deutscher"  # declined like adjectives
OWNERS = ("genitive", "von", "agent", "patient")  # roles of whose a noun is
BEARER, COPULA = "bearer", "read_copula"  # a role and a step of the grammar
PATIENT, OF, STEM = "patient", "von ", 6
BARE = "bare"
MANY = 3  # parties that are named together
_DECLINED = re.compile(r"(?:e[mnrs]?)$")
_SHORT = re.compile(r"[^aeiouäöü]*[aeiouäöü]{1,2}(?:nn|nd|hn|ld)$", re.IGNORECASE)  # Mann, Kind, Sohn: des Mannes
_OF_TOWN = re.compile(r"[A-ZÄÖÜ].*er$")  # Grazer
_SIBILANT = ("s", "ß", "z", "x", "sch")


@dataclass(frozen=True, slots=True)
class Told:
    """A verb and the event that it tells of, by name; and what makes two verbs tell of one: its noun and whose it is."""

    said: Predication
    name: str
    type: str
    same: tuple[str, frozenset[int]]


def add(
    document: Document, analyses: tuple[Analysis, ...], mentions: tuple[Mention, ...], chains: tuple[Chain, ...]
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """The mentions and chains of an article with those of the events that only its verbs tell of, behind all others."""
    of = {mention: chain for chain in chains for mention in chain.mentions}
    events: dict[tuple[str, frozenset[int]], list[Told]] = {}
    for told in _all(Reading(document, analyses, mentions), of):
        events.setdefault(told.same, []).append(told)
    more_mentions, more_chains = list(mentions), list(chains)
    for group in events.values():
        made = [_mention(document, told) for told in group]
        more_chains.append(_chain(len(more_chains), len(more_mentions), made))
        more_mentions += made
    return tuple(more_mentions), tuple(more_chains)


def _all(reading: Reading, of: dict[int, Chain]) -> Iterator[Told]:
    """The events of all sentences, each verb once."""
    nouns_ = [(mention, set(_names(reading, mention))) for mention in reading.mentions if mention.kind == "nominal"]
    seen: set[tuple[int, int]] = set()
    for said in reading.predications():
        entry = happenings.find(said.lemma) if said.kind == "verb" and said.polarity is Polarity.POSITIVE else None
        if entry is None or (said.sentence, said.trigger) in seen or not _placed(reading, said, entry):
            continue
        named = [mention for mention, names in nouns_ if entry.noun in names]
        whose = "" if any(_is_of(reading, of, mention, said, entry) for mention in named) else _whose(reading, of, said, entry)
        where = "" if whose else _where(reading, of, said, entry)
        if whose or where:
            seen.add((said.sentence, said.trigger))
            name = f"{entry.noun} {whose or where}"
            same = (entry.noun, _parties(reading, of, said, entry)) if whose else (name, frozenset[int]())
            yield Told(said, name, _class(entry.noun), same)


def _names(reading: Reading, mention: Mention) -> Iterator[str]:
    """What events are called that a description may name: der Mord  ->  Mord, and what ermorden tells of"""
    noun = reading.bare(mention)
    yield noun
    entry = nominal.find(noun)
    told = happenings.find(entry.verb) if entry else None
    if told is not None:
        yield told.noun


def _is_of(reading: Reading, of: dict[int, Chain], mention: Mention, said: Predication, entry: Happening) -> bool:
    """Whether a description may name the event of the verb: it is said of the same one, or of nobody; not der Tod des Königs, where the queen died."""
    parties = {of[m].index for role in entry.roles for a in said.having(role) for m in _at(reading, said, a)}
    owners = set(_owners(reading, of, mention))
    return not owners or bool(owners & parties)


def _owners(reading: Reading, of: dict[int, Chain], mention: Mention) -> Iterator[int]:
    """Whose a description is: der Tod des Königs, ihr Tod."""
    phrase = reading.phrase(mention)
    for modifier in phrase.modifiers if phrase else ():
        if modifier.role in OWNERS and modifier.sentence in (None, mention.sentence):
            yield from (of[m].index for m in reading.at_head.get((mention.sentence, modifier.head), ()))
    before = (i for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and 0 <= mention.start - m.end <= 1)
    yield from (of[i].index for i in before if reading.mentions[i].kind in ("pronoun", "name"))


def _class(noun: str) -> str:
    entry = nouns.find("events", noun)
    return entry.kind if entry and entry.kind != "none" else EVENT


def _at(reading: Reading, said: Predication, argument: Argument) -> list[int]:
    """The mentions an argument carries, else the name whose words it stands in: Lager | Nordau."""
    sentence = said.sentence_of(argument)
    found = list(reading.at_head.get((sentence, argument.head), ()))
    return found or [i for i in reading.covering(sentence, argument.head) if reading.mentions[i].kind == "name"]


def _placed(reading: Reading, said: Predication, entry: Happening) -> bool:
    """Whether it says when, where or why, and names no other event that it is a part of: beim Brand starben zwei."""
    around = [(a, reading.mentions[m]) for a in said.arguments for m in _at(reading, said, a)]
    within = any(a.role in WITHIN and family(m.type) == EVENT for a, m in around)
    where = any(_is_site(a, m) for a, m in around) or _is_headed(reading, said)
    dated = any(m.kind == TIME for _, m in around)
    explained = any(_is_reason(a, m) for a, m in around)
    return not within and (dated or explained or (where and entry.needs != DATED))


def _is_site(argument: Argument, mention: Mention) -> bool:
    """in Dili; wer Dili erobert, tut es in Dili"""
    at = argument.role in SITES and argument.case != "Acc" and mention.type in PLACES
    return at or (argument.role == PATIENT and mention.kind == "name" and mention.type == PLACE)


def _is_headed(reading: Reading, said: Predication) -> bool:
    """Lima: Bandenchef festgenommen; a headline that begins with where it is"""
    opening = (m for m in reading.mentions if said.sentence == 0 and m.sentence == 0 and m.start == 0 and m.type in PLACES)
    return any(signs.opens_headline(reading.document.article.text, mention.end) for mention in opening)


def _is_reason(argument: Argument, mention: Mention) -> bool:
    """wegen des Streiks, nach dem Unfall; not nach der Sitzung"""
    return (argument.role in REASONS and family(mention.type) == EVENT) or (argument.role == AFTER and mention.type in MISFORTUNES)


def _whose(reading: Reading, of: dict[int, Chain], said: Predication, entry: Happening) -> str:
    """The genitive of those whose event it is: von Karl Berg, der Studie; "" where one of them is not known."""
    found = ([_called(reading, of, said, a, entry) for a in said.having(role)] for role in entry.roles)
    parties = next((names for names in found if 0 < len(names) <= MANY and all(names)), None)
    if parties is None:
        return ""
    return " und ".join((parties[0], *(party.removeprefix(OF) if parties[0].startswith(OF) else party for party in parties[1:])))


def _parties(reading: Reading, of: dict[int, Chain], said: Predication, entry: Happening) -> frozenset[int]:
    """Those whose event it is, however they are called: der Start eines Hubschraubers, der Start des Hubschraubers"""
    found = (frozenset(of[m].index for a in said.having(role) for m in _at(reading, said, a)) for role in entry.roles)
    return next(filter(None, found), frozenset())


def _where(reading: Reading, of: dict[int, Chain], said: Predication, entry: Happening) -> str:
    """Tausende demonstrierten in Graz; in Graz wird demonstriert  ->  in Graz, where an article has no noun for any protest and nobody else is named"""
    doers = [m for role in DOERS for a in said.having(role) for m in _at(reading, said, a)]
    crowd = all(of[m].type == GROUP and reading.mentions[m].kind == "nominal" for m in doers)
    if _class(entry.noun) != PROTEST or not crowd or any(mention.type == PROTEST for mention in reading.mentions):
        return ""
    sites = (of[m] for a in said.having(IN) if a.case != "Acc" for m in _at(reading, said, a) if reading.mentions[m].kind == "name")
    return next((f"{IN} {site.name}" for site in sites if site.type == PLACE), "")


def _called(reading: Reading, of: dict[int, Chain], said: Predication, argument: Argument, entry: Happening) -> str:
    found = [m for m in _at(reading, said, argument) if reading.mentions[m].kind in (*NAMED, "nominal", "pronoun")]
    if not found:
        return ""
    beside = _apposed(reading, said, argument)
    chain = of[found[0] if beside is None else beside]
    if family(chain.type) not in entry.classes:
        return ""
    kinds = {reading.mentions[m].kind for m in chain.mentions}
    if kinds & {*NAMED, "demonym"}:
        return country_articles.genitive(chain.name) if chain.type == "Country" else _of_name(reading, reading.mentions[found[0]], chain)
    verb = reading.document.sentences[said.sentence].tokens[said.trigger].text
    described = (reading.mentions[m] for m in (found[0], *chain.mentions) if reading.mentions[m].kind == "nominal")
    return next((told for mention in described if (told := _described(reading, mention, chain, verb, known=argument.role == PATIENT))), "")


def _of_name(reading: Reading, mention: Mention, chain: Chain) -> str:
    """von Karl Berg; das Lager Nordau  ->  des Lagers Nordau, where a noun opens the name and has an article"""
    phrase = reading.phrase(mention)
    noun = reading.token(mention).upos == "NOUN" and chain.name.startswith(reading.word(mention))
    if phrase is None or not noun or mention.kind != "name" or phrase.determination not in DEFINITE or phrase.number == "Plur":
        return f"{OF}{chain.name}"
    return f"{_article(mention, phrase, known=True)} {_genitive(chain.name, mention, phrase)}"


def _apposed(reading: Reading, said: Predication, argument: Argument) -> int | None:
    """The name beside a description: der Sänger | Karl Berg; of what it is said to be: Osram ist ein 1906 gegründetes | Unternehmen."""
    phrases = (reading.phrase(reading.mentions[m]) for m in _at(reading, said, argument))
    heads = [(p.sentence, a.head) for p in phrases if p for a in p.modifiers if a.role == "apposition"]
    heads += [(p.sentence, a.head) for p in reading.predications() if _is_role_of(p, said, argument) for a in p.having(BEARER)]
    return next((m for place in heads for m in reading.at_head.get(place, ()) if reading.mentions[m].kind == "name"), None)


def _is_role_of(role: Predication, said: Predication, argument: Argument) -> bool:
    """Whether a copula tells who the one is to whom it is done: ein 1906 gegründetes | Unternehmen"""
    same = role.sentence == said.sentence and argument.sentence is None and role.trigger == argument.head
    return role.kind == "role" and same and COPULA in role.steps


def _described(reading: Reading, mention: Mention, chain: Chain, verb: str, known: bool) -> str:
    """die neue Studie  ->  der neuen Studie; ein (gestern gelandetes) Flugzeug  ->  eines Flugzeugs; 60 Bewohner  ->  von 60 Bewohnern"""
    phrase = reading.phrase(mention)
    whole = mention.name if chain.mentions and reading.mentions[chain.mentions[0]].sentence == 0 else chain.name  # a title has no articles
    name = " ".join(word for word in _uncapped(reading, mention, whole).split() if word[:STEM] != verb[:STEM])
    if phrase is None or (mention.number or phrase.number) == "Plur":
        return _several(name, definite=phrase is not None and phrase.determination in DEFINITE)
    any_one = phrase.determination == "indefinite" and family(chain.type) in ANY_ONE
    if phrase.determination not in DEFINITE and not any_one and not _is_titled(mention, phrase):
        return ""
    return f"{_article(mention, phrase, known)} {_genitive(name, mention, phrase)}"


def _uncapped(reading: Reading, mention: Mention, name: str) -> str:
    """Türkische Maschine, which opens a sentence  ->  türkische Maschine"""
    first = next(token for token in reading.document.sentences[mention.sentence].tokens if token.start >= mention.start)
    return name[:1].lower() + name[1:] if first.upos == "ADJ" and name.startswith(first.text) and not _OF_TOWN.search(first.text) else name


def _is_titled(mention: Mention, phrase: NounPhrase) -> bool:
    """Bandenchef in Lima festgenommen: a headline leaves out the article"""
    return mention.sentence == 0 and phrase.determination == BARE


def _several(name: str, definite: bool) -> str:
    """die Geiseln  ->  der Geiseln; drei Geiseln  ->  von drei Geiseln; "" for any others"""
    words = _weak(name).split()
    if definite or times.whole(words[0]) is None:
        return f"der {_weak(name)}" if definite else ""
    words[0] = words[0].lower()
    head = _head(words)
    words[head] += "" if words[head].endswith(("n", "s")) else "n"
    return OF + " ".join(words)


def _article(mention: Mention, phrase: NounPhrase, known: bool) -> str:
    """What is made or done to is known once it is: eine Studie wurde vorgestellt  ->  die Vorstellung der Studie; not: ein Flugzeug stürzte ab."""
    feminine = (mention.gender or phrase.gender) == "Fem"
    if phrase.determination == "indefinite" and not known:
        return "einer" if feminine else "eines"
    return "der" if feminine else "des"


def _weak(name: str) -> str:
    """neue Studie  ->  neuen Studie"""
    words = name.split()
    declined = [_DECLINED.sub("en", word) if word[:1].islower() and i < _head(words) else word for i, word in enumerate(words)]
    return " ".join(declined)


def _head(words: list[str]) -> int:
    return next((i for i, word in enumerate(words) if word[:1].isupper() or word.endswith(AGED)), 0)


def _genitive(name: str, mention: Mention, phrase: NounPhrase) -> str:
    """neues Flugzeug  ->  neuen Flugzeugs; Angeklagter  ->  Angeklagten; Junge  ->  Jungen"""
    words = _weak(name).split()
    head = _head(words)
    gender = mention.gender or phrase.gender
    if gender != "Fem":
        words[head] = _masculine(words[head], gender)
    return " ".join(words)


def _masculine(noun: str, gender: str) -> str:
    entry = nouns.find("roles", noun)
    if (entry is not None and (entry.adjectival or entry.official)) or noun.endswith((AGED, GERMAN)):
        return noun.removesuffix("r") + "n" if noun.endswith("er") else noun
    if (entry is not None or gender == "Masc") and nouns.is_weak(noun):
        return noun + ("n" if noun.endswith("e") else "en")
    return noun + ("es" if noun.endswith(_SIBILANT) or _SHORT.match(noun) else "s")


def _mention(document: Document, told: Told) -> Mention:
    token = document.sentences[told.said.sentence].tokens[told.said.trigger]
    return Mention(told.said.sentence, token.index, token.start, token.end, token.text, KIND, told.type, told.name)


def _chain(index: int, first: int, made: list[Mention]) -> Chain:
    """A verb's event, told once or several times."""
    members = tuple(range(first, first + len(made)))
    links = tuple(Link(m, None if m == first else first, "same_name", 0.9) for m in members)
    words = (word for mention in made for word in (mention.text, mention.name))
    aliases = tuple(word for word in dict.fromkeys(words) if word != made[0].name)
    return Chain(index, members, made[0].name, made[0].type, aliases=aliases, links=links)
