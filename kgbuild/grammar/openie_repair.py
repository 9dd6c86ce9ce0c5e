"""What open triples need beyond `repair`. In: a Sentence in our scheme. Out: a Sentence; the rule: labels and heads change, words never.

Open triples take every phrase where the tree puts it, so a phrase on the wrong head costs two of them. Relative clauses: `openie_relative`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kgbuild.grammar import form, openie_phrases, openie_relative, openie_verbs, tree
from kgbuild.grammar.normalise import is_tree
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import noun_prepositions, nouns, times
from kgbuild.model import Sentence, Token

Repair = Callable[[Sentence], Sentence]
Changes = dict[int, tuple[int, str]]

SUBJECTS = ("nsubj", "nsubj:pass")
OBJECTS = ("obj", "obl:arg")
YEAR = 4  # digits
AGENT = "von"


def name_verbs(sentence: Sentence) -> Sentence:
    """`Er studierte Latein.`  ->  studierte VERB, where a tagger took it for an adjective"""
    mistaken = {t.index for t in sentence.tokens if openie_verbs.is_mistaken(sentence, t.index)}
    tokens = (replace(t, upos="VERB") if t.index in mistaken else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if mistaken else sentence


def turn_pronoun(sentence: Sentence) -> Sentence:
    """`Diesen Plan hat er dargelegt.`  ->  er nsubj, Plan obj, where a parser turned them round: er is never an object"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel in OBJECTS and _is_plainly_subject(token):
            subject = tree.child(sentence, token.head, *SUBJECTS)
            changes |= {subject: (token.head, "obj")} if subject >= 0 else {}
            changes[token.index] = (token.head, "nsubj")
    return relabelled(sentence, changes)


def _is_plainly_subject(token: Token) -> bool:
    """er, wir; not sie and es, which look the same as objects"""
    shown = token.upos == "PRON" and token.feat("PronType") == "Prs" and token.feat("Case") == "Nom"
    return shown and (token.feat("Person"), token.feat("Gender"), token.feat("Number")) in (
        ("3", "Masc", "Sing"),
        ("1", "", "Sing"),
        ("1", "", "Plur"),
    )


def loosen_apposition(sentence: Sentence) -> Sentence:
    """`Sie liebt Rom, die Stadt der Päpste.`  ->  Stadt appos of Rom, where a parser gave the verb two objects and no und joins them"""
    changes: Changes = {}
    for token in sentence.tokens:
        objects = tree.children(sentence, token.index, "obj")
        for first, second in zip(objects, objects[1:], strict=False):
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
    beside = tree.children(sentence, sentence.tokens[i].head, *SUBJECTS, "obj")
    return next((c for c in beside if tree.subtree(sentence, c)[-1] + 1 == start), -1)


def free_behind(sentence: Sentence) -> Sentence:
    """`Er studierte Latein und Jura in Bonn.`  ->  in Bonn obl of studierte, where a parser gave it to Latein: Jura stands between"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        last = max(tree.children(sentence, noun.index, "conj"), default=-1)
        held = token.deprel == "nmod" and noun.deprel in (*OBJECTS, "obl") and bool(tree.preposition(sentence, token.index))
        if held and noun.index < last < token.index:
            changes[token.index] = (noun.head, "obl")
    return relabelled(sentence, changes)


def turn_plural(sentence: Sentence) -> Sentence:
    """`Das Museum ist alt und empfängt 800 Besucher.`  ->  Besucher obj, where a parser made many the subject of one's verb"""
    changes: Changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        behind = token.deprel == "nsubj" and verb.deprel == "conj" and tree.is_finite(verb) and verb.index < token.index
        many = token.feat("Number") == "Plur" and verb.feat("Number") == "Sing" and not tree.has_child(sentence, token.index, "case")
        if behind and many and not any(c < verb.index for c in tree.children(sentence, verb.index, "obl", "obj", "expl", "advmod")):
            changes[token.index] = (verb.index, "obj" if not tree.has_child(sentence, verb.index, "obj") else "obl:arg")
    return relabelled(sentence, changes)


def _has_article(sentence: Sentence, i: int) -> bool:
    """A determiner, or one inside the preposition: im."""
    return form.determination(sentence, i) != "bare"


def free_year(sentence: Sentence) -> Sentence:
    """`den beide Staaten 1921 schlossen`, `Dort wurde der Verein 1905 gegründet.`  ->  1905 obl of the verb: nothing but a first phrase keeps its year"""
    changes: Changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head]
        if noun.deprel in SUBJECTS and is_year(token) and token.index == noun.index + 1 and not _is_first(sentence, noun):
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
        held = token.deprel == "nmod" and noun.deprel in OBJECTS and token.index > noun.index and sentence.tokens[noun.head].upos == "VERB"
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
        if (
            token.deprel == "nmod"
            and tree.preposition(sentence, token.index) == AGENT
            and place.deprel == "obl"
            and place.index < token.index
        ):
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


def join_copula(sentence: Sentence) -> Sentence:
    """`Ein Vorbild war der Maler Kurt Blau.`  ->  war cop of Vorbild, whose subject Maler is, where a parser made it one of its subject"""
    changes: Changes = {}
    for token in sentence.tokens:
        above = token.head if token.deprel in SUBJECTS else -1
        copula = tree.child(sentence, token.index, "cop") if above >= 0 else -1
        if copula >= 0 and sentence.tokens[above].upos == "NOUN" and not tree.has_child(sentence, above, "cop"):
            changes[copula] = (above, "cop")
    return relabelled(sentence, changes)


def find_first(sentence: Sentence) -> Sentence:
    """`Kurt Blau (* 1840 in Ulm; † 1902) war ein Maler.`  ->  Kurt nsubj, where brackets hid the subject from a parser"""
    root = next(t.index for t in sentence.tokens if t.head < 0)
    finite = tree.finite_verb(sentence, root)
    first = next((t.index for t in sentence.tokens if t.upos in ("NOUN", "PROPN")), -1)
    hidden = finite > 1 and sentence.tokens[finite - 1].text == ")" and 0 <= first < finite and first != root
    subjects = tree.children(sentence, root, *SUBJECTS, "csubj", "expl")
    if not hidden or tree.has_child(sentence, first, "case") or not all(openie_phrases.is_aside(sentence, root, c) for c in subjects):
        return sentence
    return relabelled(sentence, {**dict.fromkeys(subjects, (first, "appos")), first: (root, "nsubj")})


REPAIRS: tuple[Repair, ...] = (
    name_verbs,
    join_copula,
    find_first,
    turn_pronoun,
    openie_relative.find_relative,
    openie_relative.turn_relative,
    openie_relative.hang_relative,
    loosen_apposition,
    join_places,
    lift_article,
    free_behind,
    turn_plural,
    free_year,
    free_time,
    free_agent,
    free_source,
    lower_adverb,
)


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with all repairs that leave it a tree."""
    for repair in REPAIRS:
        found = repair(sentence)
        sentence = found if found is sentence or is_tree(found) else sentence
    return sentence
