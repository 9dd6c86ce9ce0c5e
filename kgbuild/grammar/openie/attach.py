"""Phrases that hang on the wrong word. In: a Sentence in our scheme. Out: a Sentence; the rule: labels and heads change, words never.

Beyond `attachment`, which repairs what statements need: open triples take every phrase where the tree puts it.
"""

from __future__ import annotations

from itertools import pairwise

from kgbuild.grammar import form, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import noun_prepositions, nouns, times
from kgbuild.model import Sentence, Token

LOST = ("dep", "parataxis")
YEAR = 4  # digits
AGENT, ROLE = "von", "als"
BARE = ("lich", "lang")  # ends of adjectives without ending


def lift_case(sentence: Sentence) -> Sentence:
    """`in mehr als zwanzig Sprachen`  ->  in case of Sprachen, where a parser put it beside mehr"""
    changes: Changes = {}
    for token in sentence.tokens:
        degree = sentence.tokens[token.head]
        if token.deprel == "case" and degree.upos in ("ADV", "NUM") and degree.deprel in ("advmod", "nummod"):
            noun = next((i for i in tree.path_to_root(sentence, degree.index) if sentence.tokens[i].upos == "NOUN"), -1)
            changes |= {token.index: (noun, "case")} if noun > token.index else {}
    return relabelled(sentence, changes)


def loosen_apposition(sentence: Sentence) -> Sentence:
    """`Sie liebt Rom, die Stadt der Päpste.`  ->  Stadt appos of Rom, where a parser gave the verb two objects and no und joins them"""
    changes: Changes = {}
    for token in sentence.tokens:
        objects = tree.children(sentence, token.index, "obj")
        for first, second in pairwise(objects):
            if _stand_beside(sentence, first, second):
                changes[second] = (first, "appos")
    return relabelled(sentence, changes)


def _stand_beside(sentence: Sentence, first: int, second: int) -> bool:
    """Only a comma between two noun phrases."""
    end, start = tree.subtree(sentence, first)[-1], next(i for i in tree.subtree(sentence, second) if sentence.tokens[i].upos != "PUNCT")
    return (
        first < second
        and end < start
        and all(t.text == "," for t in sentence.tokens[end + 1 : start])
        and not tree.close(sentence, first, second)
    )


def lift_article(sentence: Sentence) -> Sentence:
    """`ein Museum für Glas und eine Bibliothek`  ->  Bibliothek beside Museum: both have articles, Glas has none"""
    changes: Changes = {}
    for token in sentence.tokens:
        inner = sentence.tokens[token.head]
        if token.deprel == "conj" and inner.deprel in ("nmod", "obl") and tree.has_child(sentence, inner.index, "case"):
            noun = inner.head if inner.deprel == "nmod" else _participant_before(sentence, inner.index)
            if 0 <= noun < inner.index and _is_parallel(sentence, noun, inner.index, token.index):
                changes |= {token.index: (noun, "conj"), inner.index: (noun, "nmod")}
    return relabelled(sentence, changes)


def _is_parallel(sentence: Sentence, noun: int, inner: int, other: int) -> bool:
    """Whether the noun and what is coordinated have the same kind of article and the noun between has none."""
    if not _has_article(sentence, other) or _has_article(sentence, inner) or tree.has_child(sentence, other, "case"):
        return False
    return form.determination(sentence, noun) == form.determination(sentence, other)


def _participant_before(sentence: Sentence, i: int) -> int:
    """The subject or object whose last word stands right before a phrase of the same verb, or -1."""
    start = tree.subtree(sentence, i)[0]
    beside = tree.children(sentence, sentence.tokens[i].head, *tree.NOUN_SUBJECTS, "obj")
    return next((c for c in beside if tree.subtree(sentence, c)[-1] + 1 == start), -1)


def free_behind(sentence: Sentence) -> Sentence:
    """`Er studierte Latein und Jura in Bonn.`  ->  in Bonn obl of studierte, where a parser gave it to Latein: Jura stands between"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        last = max(tree.children(sentence, noun.index, "conj"), default=-1)
        held = token.deprel == "nmod" and noun.deprel in (*tree.OBJECTS, "obl") and bool(tree.preposition(sentence, token.index))
        if held and noun.index < last < token.index:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def _has_article(sentence: Sentence, i: int) -> bool:
    """A determiner, or one inside the preposition: im."""
    return form.determination(sentence, i) != "bare"


def free_year(sentence: Sentence) -> Sentence:
    """`den beide Staaten 1921 schlossen`, `von den Deutschen 1941 besetzt`  ->  obl of the verb: of those who do something only a first phrase keeps a year"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        agent = noun.deprel == "obl:agent" or (noun.deprel == "obl" and tree.preposition(sentence, noun.index) == AGENT)
        doer = agent or (noun.deprel in tree.NOUN_SUBJECTS and not _is_first(sentence, noun))
        if doer and is_year(token) and token.index == noun.index + 1:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def is_year(token: Token) -> bool:
    """1921; not 192 or 19.210"""
    return token.upos == "NUM" and len(token.text) == YEAR and token.text.isdecimal()


def _is_first(sentence: Sentence, noun: Token) -> bool:
    """Whether a subject stands in front of its finite verb in a main clause, where nothing else can stand."""
    finite = tree.finite_verb(sentence, noun.head)
    return noun.index < finite and not _is_subordinate(sentence, noun.head)


def _is_subordinate(sentence: Sentence, clause: int) -> bool:
    return tree.has_child(sentence, clause, "mark") or sentence.tokens[clause].deprel == "acl:relcl"


def free_time(sentence: Sentence) -> Sentence:
    """`Er drehte den Film im Alter von 24 Jahren.`  ->  Alter obl of drehte: a time says when something is done, unless the noun is itself an event"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        held = (
            token.deprel == "nmod"
            and noun.deprel in tree.OBJECTS
            and token.index > noun.index
            and sentence.tokens[noun.head].upos == "VERB"
        )
        if held and is_time(sentence, token.index) and nouns.find("events", noun.text) is None:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def is_time(sentence: Sentence, i: int) -> bool:
    """im Mai, am Montag, im Jahr 1990, im Alter von 24 Jahren; not: für drei Tage"""
    placed = noun_prepositions.opens(tree.preposition(sentence, i), "circumstance")
    return placed and (
        _is_time_word(sentence.tokens[i]) or any(_is_time_word(sentence.tokens[c]) for c in tree.children(sentence, i, "nmod"))
    )


def _is_time_word(token: Token) -> bool:
    word = token.text
    return is_year(token) or times.month(word) is not None or times.weekday(word) is not None or bool(times.unit(word) or times.kind(word))


def free_agent(sentence: Sentence) -> Sentence:
    """`Das Dorf wurde 1905 in Peru von Mönchen gegründet.`  ->  von Mönchen obl of gegründet: a passive has an agent, a place or time none"""
    changes: Changes = {}
    for token in sentence.tokens:
        place = sentence.tokens[token.head]
        loose = (
            token.deprel == "nmod"
            and tree.preposition(sentence, token.index) == AGENT
            and place.deprel == "obl"
            and place.index < token.index
        )
        if loose and not _is_time_word(token) and not tree.has_child(sentence, token.index, "nummod"):
            verb = sentence.tokens[place.head]
            passive = verb.upos == "VERB" and not tree.is_finite(verb) and not tree.has_child(sentence, verb.index, "obj")
            if passive and (is_time(sentence, place.index) or place.entity.endswith("LOC") or place.upos in ("NUM", "PROPN")):
                changes[token.index] = (verb.index, "obl")
    return relabelled(sentence, changes)


def free_source(sentence: Sentence) -> Sentence:
    """`Der Ort hat seinen Namen von einem Fluss.`  ->  von einem Fluss obl of hat: seinen says already whose name it is"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        owned = noun.deprel == "obj" and tree.has_child(sentence, noun.index, "det:poss") and token.index > noun.index
        if owned and token.deprel == "nmod" and tree.preposition(sentence, token.index) == AGENT:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def join_places(sentence: Sentence) -> Sentence:
    """`Er lebt in Lima, Peru.`  ->  Peru flat to Lima, for no und joins the two"""
    changes: Changes = {}
    for token in sentence.tokens:
        second = tree.children(sentence, token.index, "conj", "appos")
        if token.upos == "PROPN" and len(second) == 1 and _says_where(sentence, token, sentence.tokens[second[0]]):
            changes[second[0]] = (token.index, "flat")
    return relabelled(sentence, changes)


def _says_where(sentence: Sentence, place: Token, other: Token) -> bool:
    placed = tree.preposition(sentence, place.index) and other.upos == "PROPN" and other.index > place.index
    return bool(placed) and not tree.has_child(sentence, other.index, "cc", "case", "det") and sentence.tokens[other.index - 1].text == ","


def lower_adverb(sentence: Sentence) -> Sentence:
    """`Er versprach, die Preise nicht zu erhöhen.`  ->  nicht advmod of erhöhen, in whose words it stands"""
    changes: Changes = {}
    for token in sentence.tokens:
        for infinitive in tree.children(sentence, token.head, "xcomp") if token.deprel == "advmod" else ():
            if tree.subtree(sentence, infinitive)[0] < token.index < infinitive:
                changes[token.index] = (infinitive, "advmod")
    return relabelled(sentence, changes)


def free_role(sentence: Sentence) -> Sentence:
    """`Das Schiff wurde im Krieg als Lazarett genutzt.`  ->  als Lazarett obl of genutzt: a time is no role"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        held = token.deprel == "nmod" and tree.preposition(sentence, token.index) == ROLE and noun.deprel == "obl"
        verb = sentence.tokens[noun.head]
        if held and verb.upos == "VERB" and verb.index > token.index and not tree.has_child(sentence, noun.index, "det:poss"):
            changes[token.index] = (verb.index, "obl")
    return relabelled(sentence, changes)


def free_manner(sentence: Sentence) -> Sentence:
    """`Der Verein vergibt jährlich Preise.`  ->  jährlich advmod of vergibt: no ending, no attribute"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        held = token.deprel == "amod" and noun.deprel in (*tree.NOUN_SUBJECTS, *tree.OBJECTS) and token.index < noun.index
        if held and token.text.endswith(BARE) and token.text == token.lemma and not sentence.children[token.index]:
            changes[token.index] = (noun.head, "advmod")
    return relabelled(sentence, changes)


def lower_conjunct(sentence: Sentence) -> Sentence:
    """`Rom ist bekannt für Kunst und das gute Essen.`  ->  Essen beside Kunst, where a parser put a thing beside a quality"""
    changes: Changes = {}
    for token in sentence.tokens:
        quality = sentence.tokens[token.head]
        thing = token.deprel == "conj" and token.upos == "NOUN" and quality.upos == "ADJ" and tree.has_child(sentence, quality.index, "cop")
        placed = [c for c in tree.children(sentence, quality.index, "obl") if quality.index < c < token.index]
        if thing and placed and not tree.has_child(sentence, token.index, "cop", "case", "nsubj"):
            changes[token.index] = (placed[-1], "conj")
    return relabelled(sentence, changes)


def count_subject(sentence: Sentence) -> Sentence:
    """`Zwei der Täter wurden gefasst.`  ->  Zwei nsubj, Täter nmod of it, where a parser made the number an adjunct"""
    changes: Changes = {}
    for token in sentence.tokens[:-2]:
        noun = sentence.tokens[sentence.tokens[token.index + 1].head]
        whole = token.upos == "NUM" and token.deprel == "obl" and not is_year(token) and not tree.has_child(sentence, token.index, "case")
        beside = noun.deprel in tree.NOUN_SUBJECTS and noun.head == token.head and tree.subtree(sentence, noun.index)[0] == token.index + 1
        if whole and beside and "Gen" in form.article_cases(sentence, noun.index):
            changes |= {token.index: (noun.head, noun.deprel), noun.index: (token.index, "nmod")}
    return relabelled(sentence, changes)


def join_list(sentence: Sentence) -> Sentence:
    """`Sie besteht aus dem Sänger Lee, dem Bassisten Hart und der Geigerin Stone.`  ->  all three coordinated, where a parser lost the second"""
    changes: Changes = {}
    for token in sentence.tokens:
        start = tree.subtree(sentence, token.index)[0] if token.deprel in LOST and token.upos in ("NOUN", "PROPN") else -1
        first = _phrase_before(sentence, token.head, start) if start > 0 and not _is_predicate(sentence, token.index) else -1
        if first >= 0:
            parts = tree.children(sentence, token.index, "conj")
            changes |= {**dict.fromkeys(parts, (first, "conj")), token.index: (first, "conj" if parts else "appos")}
    return relabelled(sentence, changes)


def _is_predicate(sentence: Sentence, i: int) -> bool:
    return tree.has_child(sentence, i, "cop", "case", "mark", *tree.NOUN_SUBJECTS)


def _phrase_before(sentence: Sentence, verb: int, start: int) -> int:
    """The participant of the verb that ends where a comma and then the phrase follow, or -1."""
    comma = start if sentence.tokens[start].text == "," else start - 1
    beside = tree.children(sentence, verb, "obl", *tree.OBJECTS, *tree.NOUN_SUBJECTS)
    ends = (c for c in beside if tree.subtree(sentence, c)[-1] + 1 == comma)
    return next(ends, -1) if sentence.tokens[comma].text == "," else -1


def free_dative(sentence: Sentence) -> Sentence:
    """`um sich ganz der Kunst zu widmen`  ->  Kunst obl:arg of widmen, where a parser made it part of an adverb"""
    changes: Changes = {}
    for token in sentence.tokens:
        adverb = sentence.tokens[token.head]
        held = token.deprel == "nmod" and adverb.upos == "ADV" and adverb.deprel == "advmod" and token.index > adverb.index
        if held and tree.has_child(sentence, token.index, "det", "det:poss") and not tree.has_child(sentence, token.index, "case"):
            accusative = "Acc" in form.article_cases(sentence, token.index)
            changes[token.index] = (adverb.head, "obj" if accusative else "obl:arg")
    return relabelled(sentence, changes)
