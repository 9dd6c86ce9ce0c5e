"""A role as it would stand in a dictionary. In: the role noun's token and its phrase. Out: its words in the nominative singular.

`des designierten US-Präsidenten`  ->  designierter US-Präsident; `dem Chef des Verwaltungsrats` -> Chef des Verwaltungsrats.
"""

from __future__ import annotations

from kgbuild.extract import roles
from kgbuild.extract.reading import Reading
from kgbuild.model import NounPhrase, Token

ENDINGS = {"Fem": "e", "Neut": "es"}
WEAK = ("en", "em", "er", "es", "e")
OFFICES = {"head_of_state", "head_of_government", "minister"}
WITHIN = ("ADJ", "DET", "ADP", "PUNCT", "CCONJ")


def title(reading: Reading, sentence: int, head: int, gender: str) -> str:
    """The role noun with its adjectives and, where it would say little without, with whose it is."""
    token = reading.token(sentence, head)
    phrase = reading.phrase(sentence, head)
    noun = nominative(token, gender)
    if phrase is None:
        return noun
    adjectives = [declined(reading.token(sentence, index), gender) for index in _adjectives(reading, phrase)]
    return " ".join([*adjectives, noun, *_whose(reading, phrase)])


def nominative(token: Token, gender: str) -> str:
    """The noun's nominative: Vorsitzenden -> Vorsitzender, for a woman Vorsitzende."""
    return roles.for_gender(token.text, gender, token.feat("Case"))


def declined(adjective: Token, gender: str) -> str:
    """The adjective after `ein`: designierten -> designierter; Berliner stays."""
    if adjective.text[:1].isupper() and adjective.text.endswith("er"):
        return adjective.text
    ending = next((e for e in WEAK if adjective.text.endswith(e) and len(adjective.text) > len(e) + 2), "")
    stem = adjective.text[: len(adjective.text) - len(ending)]
    return stem[:1].lower() + stem[1:] + ENDINGS.get(gender, "er") if ending else adjective.text


def _adjectives(reading: Reading, phrase: NounPhrase) -> list[int]:
    """The bare adjectives before the noun; a participle with words of its own and an age are left out."""
    before = [index for index in phrase.tokens if index < phrase.head]
    found = []
    for index in before:
        token = reading.token(phrase.sentence, index)
        previous = reading.token(phrase.sentence, index - 1).upos if index - 1 in before else "DET"
        if token.upos == "ADJ" and previous in WITHIN and not any(c.isdigit() for c in token.text) and "jährig" not in token.text:
            found.append(index)
    return found


def _whose(reading: Reading, phrase: NounPhrase) -> list[str]:
    if set(roles.classes(reading.token(phrase.sentence, phrase.head).text)) & OFFICES:
        return []
    named = min(
        (a.head for a in phrase.modifiers if a.role == "apposition" and a.head > phrase.head), default=len(phrase.tokens) + phrase.head
    )
    after = [a.head for a in phrase.modifiers if a.role == "genitive" and phrase.head < a.head < named]
    if not after:
        return []
    inner = reading.phrase(phrase.sentence, after[0])
    last = max(inner.tokens) if inner and inner.tokens else after[0]
    tokens = _to_comma(reading.document.sentences[phrase.sentence].tokens[phrase.head + 1 : last + 1])
    article = reading.document.article.text
    return [" ".join(article[tokens[0].start : tokens[-1].end].split())] if tokens and len(tokens) <= 8 else []


def _to_comma(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands before the first comma: behind it somebody else may come."""
    end = next((at for at, token in enumerate(tokens) if token.text == ","), len(tokens))
    return tokens[:end]
