"""Offices that a recogniser took for the first word of a name. In: a Sentence. Out: a Sentence where the office is a noun and the name begins behind it.

The rule: only a compound that ends in a listed role, for no parents call a child so.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.lexicon import nouns
from kgbuild.model import Sentence, Token


def part_title(sentence: Sentence) -> Sentence:
    """`Konzernchefin Anna Bolt schwieg.`  ->  Konzernchefin a noun, Anna its apposition, where a parser read one name of three words"""
    changes: dict[int, Token] = {}
    for title in sentence.tokens:
        name = sentence.tokens[title.index + 1] if title.index + 1 < len(sentence.tokens) else title
        if name.head == title.index and name.deprel == "flat" and _is_title(title, name):
            changes[title.index] = replace(title, upos="NOUN", entity="")
            changes[name.index] = replace(name, upos="PROPN", entity="B-PER", deprel="appos")
            rest = (t for t in sentence.tokens if t.head == title.index and t.deprel == "flat" and t.index > name.index)
            changes |= {t.index: replace(t, head=name.index) for t in rest}
    return replace(sentence, tokens=tuple(changes.get(t.index, t) for t in sentence.tokens)) if changes else sentence


def _is_title(title: Token, name: Token) -> bool:
    """A compound for somebody's office: Konzernchefin, Nato-Generalsekretär; not Kaiser, Richter, which are names too."""
    person = (title.entity, name.entity) in (("B-PER", "I-PER"), ("", "B-PER"))
    return title.upos == "PROPN" and person and nouns.is_office(title.text)
