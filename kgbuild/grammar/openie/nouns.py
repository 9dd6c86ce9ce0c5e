"""Open triples inside noun phrases: roles, appositions, participles. In: a Sentence and a noun. Out: Found.

The rule: no copula is invented: `Falk, Sprecher der Feuerwehr`  ->  Falk | Sprecher | der Feuerwehr.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, names, tree, verbal
from kgbuild.grammar.openie import clauses, phrases, verbs
from kgbuild.grammar.openie.clauses import Clause, Found
from kgbuild.model import Sentence


def roles(sentence: Sentence, i: int) -> Iterator[Found]:
    """`Kern, Präsident der Kammer,`; `der Präsident der Kammer Otto Kern`  ->  Kern | Präsident | der Kammer"""
    for bearer, role in _pairs(sentence, i):
        for one in (role, *phrases.others(sentence, role)):
            yield from _role(sentence, bearer, one)


def _pairs(sentence: Sentence, i: int) -> Iterator[tuple[int, int]]:
    """Who bears which role: (name, role noun)."""
    close = names.close_name(sentence, i) if sentence.tokens[i].upos == "NOUN" else -1
    if close >= 0:
        yield close, i
    for c in tree.children(sentence, i, "appos"):
        if phrases.is_loose(sentence, i, c) and not _is_broken(sentence, c):
            yield from _loose(sentence, i, c)


def _is_broken(sentence: Sentence, c: int) -> bool:
    """`der Verein, dessen Sitz in Ulm ist`: a clause that a parser took for an apposition"""
    return tree.has_child(sentence, c, "cop") or any(phrases.is_possessive(sentence, d) for d in sentence.children[c])


def _loose(sentence: Sentence, i: int, c: int) -> Iterator[tuple[int, int]]:
    """`der Präsident der Kammer, Otto Kern,`: the name behind; `Otto Kern, Präsident der Kammer,`: the name in front."""
    if names.is_name(sentence, c) and sentence.tokens[i].upos == "NOUN":
        yield c, i
    elif sentence.tokens[c].upos == "NOUN" or _is_one_of(sentence, c):
        front = names.close_name(sentence, i)
        yield (front if front >= 0 else i), c


def _is_one_of(sentence: Sentence, c: int) -> bool:
    """`Rom, eine der ältesten Städte,`  ->  eine"""
    return sentence.tokens[c].upos in ("PRON", "NUM", "DET") and any(
        _is_complement(sentence, d) for d in tree.children(sentence, c, "nmod")
    )


def _role(sentence: Sentence, bearer: int, role: int) -> Iterator[Found]:
    """The role's words without its complements; each complement is a triple, its article or preposition in front."""
    complements = tuple(c for c in tree.children(sentence, role, "nmod") if _is_complement(sentence, c))
    if not complements:
        return
    beside = tree.children(sentence, role, "appos")
    words = phrases.bare(sentence, phrases.without(sentence, role, *complements, *beside))
    for name in (bearer, *phrases.others(sentence, bearer)):
        arg1 = phrases.bare(sentence, phrases.without(sentence, name, *(c for c in (role,) if c in sentence.children[name])))
        yield from (Found(arg1, words, part) for c in complements for part in _parts(sentence, c))


def _is_complement(sentence: Sentence, c: int) -> bool:
    return bool(tree.preposition(sentence, c)) or form.is_genitive(sentence, c)


def _parts(sentence: Sentence, c: int) -> Iterator[phrases.Positions]:
    """`der Feuerwehr`, `von Peru`: a genitive keeps its article, which does a preposition's work."""
    shared = tree.prepositions_of(sentence, c)
    for one in (c, *phrases.others(sentence, c)):
        yield phrases.around(tree.prepositions_of(sentence, one) or shared, phrases.noun(sentence, one), one)


def participles(sentence: Sentence, i: int) -> Iterator[Found]:
    """`die von Rebellen kontrollierte Stadt`  ->  Stadt | kontrollierte | von Rebellen; `die Flotte, bestehend aus zwölf Schiffen`"""
    for c in tree.children(sentence, i, "amod"):
        if verbal.is_attribute(sentence, c) or (sentence.tokens[c].upos == "VERB" and tree.has_child(sentence, c, "obj", *clauses.FREE)):
            yield from _participle(sentence, i, c)
    for c in tree.children(sentence, i, "advmod"):
        if _is_behind(sentence, i, c):
            yield from _participle(sentence, i, c)


def _is_behind(sentence: Sentence, i: int, c: int) -> bool:
    """`die Flotte, bestehend aus zwölf Schiffen,`: between commas, with something beside it"""
    named = sentence.tokens[i].upos in ("NOUN", "PROPN") and sentence.tokens[c].upos in ("ADJ", "VERB")
    return named and c > i and not tree.close(sentence, i, c) and tree.has_child(sentence, c, "obl", "obj")


def _participle(sentence: Sentence, noun: int, c: int) -> Iterator[Found]:
    arg1 = phrases.bare(sentence, phrases.without(sentence, noun, c))
    group = tuple(sorted({c, *verbs.group(sentence, c)}))
    clause = Clause((arg1,), group, (), clauses.core(sentence, c), clauses.free(sentence, c))
    yield from clauses.of_subject(sentence, clause, arg1)
