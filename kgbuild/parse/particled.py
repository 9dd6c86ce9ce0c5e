"""Names with particles that the recogniser broke: Ursula von der Leyen. In: an article's sentences. Out: the sentences with such names whole.

The rule: a given name, particles and a word that no lexicon lists are one person, and so is the surname with its particles elsewhere in the article.
Only entity tags and parts of speech change. A body behind `von` is no surname.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.lexicon import name_particles, nouns, persons
from kgbuild.model import Sentence, Token

PERSON = "PER"
BODY_OF = "von"
NO_BODIES = ("Person", "Place", "Country", "Event", "Work")
Span = tuple[int, int]  # first and last token of a name
Surname = tuple[str, ...]  # particles, the first one small, and the name


def with_whole_names(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """`Anna von der Aue kam. Von der Aue schwieg.`  ->  a person of four words, a person of three."""
    sentences = tuple(_without_bodies(s) for s in sentences)
    full = [list(_full_names(s.tokens)) for s in sentences]
    known = {_surname(s.tokens, span) for s, spans in zip(sentences, full, strict=True) for span in spans}
    return tuple(_joined(s, [*spans, *_surnames(s.tokens, spans, known)]) for s, spans in zip(sentences, full, strict=True))


def _without_bodies(sentence: Sentence) -> Sentence:
    """`Karl Alt von Greenpeace`, taken for one person  ->  Karl Alt a person, Greenpeace a body that the gazetteer has."""
    tags: dict[int, str] = {}
    for token in sentence.tokens:
        if token.text == BODY_OF and token.entity == f"I-{PERSON}":
            end = next((t.index for t in sentence.tokens[token.index + 1 :] if t.entity != f"I-{PERSON}"), len(sentence.tokens))
            words = range(token.index + 1, end)
            entries = gazetteer.lookup(" ".join(sentence.tokens[i].text for i in words))
            if entries and entries[0].type not in NO_BODIES:
                tags |= {token.index: "", **{i: "B-ORG" if i == words[0] else "I-ORG" for i in words}}
    tokens = (replace(t, entity=tags[t.index]) if t.index in tags else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if tags else sentence


def _full_names(tokens: tuple[Token, ...]) -> Iterator[Span]:
    """From a person's given name to the surname behind the particles."""
    for first in tokens:
        if first.entity == f"B-{PERSON}" and (at := _given_until(tokens, first.index)) > first.index:
            particles = _particles(tokens, at)
            last = at + len(particles)
            given = tokens[first.index : at]
            if particles and last < len(tokens) and _is_name(tokens[last], particles) and _are_given(given, particles):
                yield first.index, last


def _given_until(tokens: tuple[Token, ...], i: int) -> int:
    """The first token behind the given names: a particle, or where the recogniser's name ends."""
    end = i + 1
    while end < len(tokens) and tokens[end].entity == f"I-{PERSON}" and not _particles(tokens, end):
        end += 1
    return end


def _particles(tokens: tuple[Token, ...], i: int) -> tuple[str, ...]:
    words = [t.text for t in tokens[i : i + 4]]
    return tuple(words[: name_particles.length(words)])


def _is_name(token: Token, particles: tuple[str, ...]) -> bool:
    """A word with a capital; behind German prepositions no listed noun, no place or body: Anna von der | Bahn."""
    if not token.text[:1].isupper() or token.text.isupper():
        return False
    if not name_particles.ordinary(particles):
        return True
    known = any(nouns.find(table, token.text) for table in nouns.TABLES) or any(e.type != "Person" for e in gazetteer.lookup(token.text))
    return not known and (len(particles) > 1 or token.entity[2:] in ("", PERSON))


def _are_given(given: tuple[Token, ...], particles: tuple[str, ...]) -> bool:
    """Only given names, so that the surname is still to come: not `Anna Kurz von …`; before foreign particles any name."""
    return not name_particles.ordinary(particles) or all(persons.name_gender(t.text) for t in given)


def _surname(tokens: tuple[Token, ...], span: Span) -> Surname:
    at = _given_until(tokens, span[0])
    return (tokens[at].text.lower(), *(t.text for t in tokens[at + 1 : span[1] + 1]))


def _surnames(tokens: tuple[Token, ...], full: Iterable[Span], known: set[Surname]) -> Iterator[Span]:
    """Surnames with their particles that the article, or the gazetteer, knows."""
    taken = {i for first, last in full for i in range(first, last + 1)}
    for token in tokens:
        particles = _particles(tokens, token.index)
        last = token.index + len(particles)
        if particles and last < len(tokens) and not taken & {token.index, last} and not _goes_on(tokens, token.index):
            words = (token.text.lower(), *(t.text for t in tokens[token.index + 1 : last + 1]))
            if words in known or _is_prominent(" ".join(words)):
                yield token.index, last


def _goes_on(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the recogniser has the particle within a name already."""
    return tokens[i].entity.startswith("I-")


def _is_prominent(surname: str) -> bool:
    return any(entry.type == "Person" and surname in entry.aliases for entry in gazetteer.lookup(surname))


def _joined(sentence: Sentence, spans: list[Span]) -> Sentence:
    tags = {i: f"{'B' if i == first else 'I'}-{PERSON}" for first, last in spans for i in range(first, last + 1)}
    if all(sentence.tokens[i].entity == tag for i, tag in tags.items()):
        return sentence
    tokens = (replace(t, entity=tags[t.index], upos="PROPN") if t.index in tags else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens))
