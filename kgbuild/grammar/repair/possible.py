"""The cases that a noun can be. In: a Sentence and a token. Out: those that article, gender, number and ending leave."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree, words
from kgbuild.lexicon import country_articles, determiners, nouns
from kgbuild.model import Sentence, Token

DEFINITE, ONE, FEMININE = "der", "den", "die"
OBLIQUE = ("den", "dem", "des")  # never nominative
ALL = ("Nom", "Acc", "Dat", "Gen")


def cases(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The cases a noun or relative pronoun can be: der Regierung -> Dat, Gen; den Rivalen (one) -> Acc; all where nothing shows."""
    token = sentence.tokens[i]
    if token.upos in ("PRON", "DET"):
        return (determiners.cases(token.text) or ALL) if token.text.lower() in OBLIQUE else ALL
    article = next((sentence.tokens[d].text.lower() for d in tree.children(sentence, i, "det")), "")
    if article == DEFINITE and _is_weak(token):
        return ("Nom",)
    found = form.article_cases(sentence, i)
    common = token.upos == "NOUN" and not token.entity and words.is_feminine(token) and token.feat("Number") != "Plur"
    if article == DEFINITE and (common or country_articles.feminine(token.text)):
        return tuple(c for c in found if c != "Nom")
    if article == ONE and _is_one(sentence, i):
        return ("Acc",)
    return found or _of_adjective(sentence, token) or ALL


def _is_weak(noun: Token) -> bool:
    """der 78-Jährige, der Angeklagte: declined like an adjective, whatever gender a tagger tells; the dative of a woman is der 78-Jährigen"""
    role = nouns.find("roles", noun.text) if noun.text.endswith("e") else None
    return noun.text.lower().endswith("jährige") or (role is not None and role.adjectival)


def _of_adjective(sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """früheren Bürgermeister -> Acc, where no article stands before the adjective and no -n or -s behind the noun."""
    before = tree.children(sentence, noun.index, "amod")
    strong = (
        noun.upos == "NOUN"
        and before
        and sentence.tokens[before[0]].text.islower()
        and not tree.has_child(sentence, noun.index, "nummod", "nmod:poss")
    )
    one = noun.feat("Gender") == "Masc" and not noun.text.endswith(("n", "s")) and noun.feat("Number") != "Plur"
    return (
        ("Acc",)
        if strong and one and sentence.tokens[before[0]].text.endswith("en") and not form.has_prenominal(sentence, noun.index)
        else ()
    )


def _is_one(sentence: Sentence, i: int) -> bool:
    """A singular; a role with the name of one person."""
    named = names.close_person(sentence, i)
    alone = named >= 0 and not tree.has_child(sentence, i, "conj") and not tree.has_child(sentence, named, "conj")
    return alone or (sentence.tokens[i].feat("Number") == "Sing" and not sentence.tokens[i].text.endswith("n"))
