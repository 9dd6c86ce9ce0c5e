"""The forms of nouns: case, number, gender, determination. In: a Sentence and a token. Out: what the words show.

The rule: a preposition with one case decides, then the article after a preposition, then the feature, then the article where it can be only one case.
"""

from __future__ import annotations

from kgbuild.grammar import tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import country_articles, determiners, nouns
from kgbuild.model import Sentence

POSSESSIVE = "possessive"


@remembered
def case_of(sentence: Sentence, i: int) -> str:
    """Nom, Acc, Dat, Gen, or "" where the words leave it open: `gegen die Stadt` -> Acc; `in die USA` -> Acc, whatever the feature says."""
    governed = tree.preposition_cases(sentence, i)
    if len(governed) == 1:
        return governed[0]
    if governed and (shown := _of_words(sentence, i, governed)):
        return shown
    feature = sentence.tokens[i].feat("Case")
    if not governed and sentence.tokens[i].deprel in tree.NOUN_SUBJECTS and "Nom" in article_cases(sentence, i):
        return "Nom"  # der 61-Jährige, where a tagger says genitive
    if feature and (not governed or feature in governed):
        return feature
    return _of_words(sentence, i, governed)


def _of_words(sentence: Sentence, i: int, governed: tuple[str, ...]) -> str:
    """im -> Dat; des Landes -> Gen; in die Stadt, in den Irak -> Acc."""
    if "Acc" in governed and _is_den_of_one(sentence, i):
        return "Acc"
    possible = [c for c in article_cases(sentence, i) if not governed or c in governed]
    return possible[0] if len(possible) == 1 else ""


def _is_den_of_one(sentence: Sentence, i: int) -> bool:
    """den Irak, den Sudan: `den` of one thing is no dative; Sudan ends as several do, but is a country that has `der`"""
    article = any(sentence.tokens[d].text.lower() == "den" for d in tree.children(sentence, i, "det") if d < i)
    word = sentence.tokens[i].text
    return article and (not (word.endswith(("n", "s")) or word.isupper()) or country_articles.masculine(word))


def article_cases(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The cases the article of a noun can be: den -> Acc, Dat."""
    found = (determiners.cases(sentence.tokens[d].text) for d in tree.children(sentence, i, "det", "det:poss"))
    return next((cases for cases in found if cases), ())


def number_of(sentence: Sentence, i: int) -> str:
    """Sing, Plur or ""; einen 17-jährigen Autofahrer -> Sing, zu den Unterstützern -> Plur, whatever the tagger says of the noun."""
    if by_article := _number_by_den(sentence, i) or _number_by_ending(sentence, i):
        return by_article
    told = sentence.tokens[i].feat("Number")
    if told == "Sing" and sentence.tokens[i].feat("Gender") in ("Masc", "Neut") and _has_die(sentence, i):
        return "Plur"  # die Geschwister
    if told == "Plur" and _is_of_one(sentence, i):
        return "Sing"
    return "Sing" if told == "Plur" and determination(sentence, i) == "indefinite" and _has_ein(sentence, i) else told


def _is_of_one(sentence: Sentence, i: int) -> bool:
    """Hauptverdächtiger | ist Igor Blau, Gesellschafter | war Siemens: bare beside a copula of one"""
    predicate = sentence.tokens[i].head if sentence.tokens[i].deprel in ("nsubj", "csubj") else i
    copulas = tree.children(sentence, predicate, "cop") if predicate >= 0 else ()
    alone = not tree.has_child(sentence, i, "det", "nummod", "amod", "conj")
    return alone and any(sentence.tokens[c].feat("Number") == "Sing" for c in copulas)


def _has_die(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[d].text.lower() == "die" for d in tree.children(sentence, i, "det"))


def _number_by_den(sentence: Sentence, i: int) -> str:
    """durch den Rivalen, den Helfer -> Sing; mit den Helfern -> Plur, as the dative `den` is of several; "" for other articles and where it is open."""
    article = next((t for d in tree.children(sentence, i, "det") if d < i and (t := sentence.tokens[d]).text.lower() == "den"), None)
    if article is None:
        return ""
    if tree.preposition_cases(sentence, i) == ("Acc",) or not sentence.tokens[i].text.endswith(("n", "s")):
        return "Sing"
    return "Plur" if article.feat("Case") == "Dat" else ""


def _number_by_ending(sentence: Sentence, i: int) -> str:
    """die Angeklagte, die 34-Jährige -> Sing: several are die Angeklagten; "" for other nouns."""
    word = sentence.tokens[i].text
    with_die = any(sentence.tokens[d].text.lower() == "die" for d in tree.children(sentence, i, "det") if d < i)
    entry = nouns.find("roles", word) if with_die and word.endswith("e") else None
    aged = with_die and word.endswith("-Jährige")
    return "Sing" if aged or (entry is not None and entry.feminine == word and entry.lemma == word + "r") else ""


def _has_ein(sentence: Sentence, i: int) -> bool:
    """ein, eine, einem; not einige, manche, ein paar"""
    before = [sentence.tokens[d] for d in tree.children(sentence, i, "det") if d < i]
    return any(t.lemma == "ein" or t.text.lower() in ("ein", "eine", "einen", "einem", "einer", "eines") for t in before)


def gender_of(sentence: Sentence, i: int) -> str:
    """Masc, Fem, Neut or ""."""
    return sentence.tokens[i].feat("Gender")


@remembered
def determination(sentence: Sentence, i: int) -> str:
    """definite, indefinite, possessive, demonstrative, negative; bare without article. im Tal -> definite; Trumps Besuch -> possessive."""
    found = (determiners.determination(sentence.tokens[d].text) for d in tree.children(sentence, i, "det:poss", "det"))
    named = next((kind for kind in found if kind), "")
    if named or has_prenominal(sentence, i):
        return named or "possessive"
    return "definite" if _contracted(sentence, i) else "bare"


def _contracted(sentence: Sentence, i: int) -> bool:
    case = tree.child(sentence, i, "case")
    return case >= 0 and sentence.tokens[case].text.lower() != tree.preposition(sentence, i) and len(tree.prepositions_of(sentence, i)) == 1


def has_prenominal(sentence: Sentence, i: int) -> bool:
    """Trumps Besuch: a genitive before its noun."""
    return any(is_genitive(sentence, c) and c < i for c in tree.children(sentence, i, "nmod"))


def is_genitive(sentence: Sentence, i: int) -> bool:
    """Whether an attribute without preposition can be a genitive: des Landes, Trumps, der Ukraine; not `zwei Tonnen Öl`, `Mai 2007`."""
    token = sentence.tokens[i]
    if token.upos in ("NUM", "PUNCT", "ADV", "SYM") or tree.has_child(sentence, i, "case"):
        return False
    if token.feat("Case") == "Gen" or determiners.determination(token.text) == POSSESSIVE:
        return True  # deren | Vorsitzender, whatever case a tagger gives the pronoun
    if token.index < token.head:
        return token.upos == "PROPN" or token.feat("Case") == ""
    cases = article_cases(sentence, i)
    if cases:
        return "Gen" in cases
    last = sentence.tokens[max((i, *tree.children(sentence, i, "flat")))]
    return token.upos == "PROPN" and (token.entity == "B-PER" or last.text.endswith(("s", "x", "z", "'", "’")))


def is_plainly_genitive(sentence: Sentence, i: int) -> bool:
    """Whether a verb's bare noun is a genitive and nothing else: des Mordes; not der Ukraine, which is a dative too."""
    cases = article_cases(sentence, i)
    return cases == ("Gen",) if cases else case_of(sentence, i) == "Gen" and sentence.tokens[i].text.endswith("s")
