"""Relative clauses. In: a predication with a relative pronoun. Out: the same with what the pronoun stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kgbuild.grammar import form, tree, words
from kgbuild.grammar.change import adding, with_arguments
from kgbuild.lexicon import nouns, selection
from kgbuild.model import Argument, Predication, Sentence, Token

ROLES = {"nsubj": "agent", "nsubj:pass": "patient", "obj": "patient"}
NOUNS = ("NOUN", "PROPN")
SHE = "die"
NO_TOWN = ("die", "der", "deren")  # pronouns that mean no place without an article
CONTRACTED = ("am", "beim", "im", "ins", "vom", "zum", "zur")
WHAT = "was"
EITHER = ("die", "welche")  # of one and of several
SUBJECTS = {"der": "Masc", "die": "Fem", "das": "Neut"}  # the pronoun that is the subject, of one
SOMEBODY = ("person", "somebody")
ACTING = ("Meeting", "none")  # events that also stand for those who meet
AT_EVENT = "bei"
REACH = 12  # words between a pronoun and a noun that agrees better than the one the clause hangs on


def resolve_relative(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Putin, der die Ukraine angriff, schweigt.`  ->  angreifen(agent Putin, patient Ukraine)"""
    if any(_may_be(sentence, a) for a in predication.arguments):
        predication = with_arguments(predication, (one for a in predication.arguments for one in _resolved(sentence, a)))
    yield predication


def resolve_where(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Er fuhr nach Bonn, wo er lebt.`  ->  leben(agent er, in Bonn)"""
    place = _where(sentence, predication)
    known = any(a.role == "in" for a in predication.arguments)
    yield predication if place < 0 or known else adding(predication, Argument("in", place, "Dat", hops=1))


def _where(sentence: Sentence, predication: Predication) -> int:
    """The noun right before `, wo`; -1 where the clause has none: er fuhr dorthin, wo sie lebt."""
    below = tree.children(sentence, predication.trigger) if predication.kind == "verb" else ()
    adverb = next((c for c in below if sentence.tokens[c].text == "wo" and c > 1), -1)
    before = adverb - 2
    pause = adverb > 1 and sentence.tokens[adverb - 1].text == ","
    return _top(sentence, before) if pause and sentence.tokens[before].upos in ("NOUN", "PROPN") else -1


def _top(sentence: Sentence, i: int) -> int:
    """The first word of a name: New of New York."""
    return sentence.tokens[i].head if sentence.tokens[i].deprel == "flat" else i


def _may_be(sentence: Sentence, argument: Argument) -> bool:
    return sentence.tokens[argument.head].upos in ("PRON", "DET")


def _resolved(sentence: Sentence, argument: Argument) -> Iterator[Argument]:
    if not _may_be(sentence, argument) or not tree.is_relative(sentence, argument.head):
        yield argument
        return
    found = antecedent(sentence, tree.relative_clause(sentence, argument.head), argument.head)
    found = _happening(sentence, found, argument.head) if found >= 0 and argument.role == AT_EVENT else found
    if found < 0:
        yield argument
        return
    for head in (found, *_with_it(sentence, found, argument.head)):
        yield replace(argument, head=head, hops=argument.hops + 1)


def _happening(sentence: Sentence, noun: int, pronoun: int) -> int:
    """Der Anschlag auf den Bus, bei dem …: the event that the noun belongs to, where the noun is none and the event agrees too."""
    above = noun
    while nouns.find("events", sentence.tokens[above].text) is None:
        if sentence.tokens[above].deprel != "nmod":
            return noun
        above = sentence.tokens[above].head
    return above if agree(sentence, above, pronoun) else noun


def _with_it(sentence: Sentence, noun: int, pronoun: int) -> tuple[int, ...]:
    """Bern und Rom, die …: both, where the pronoun is plural and the first noun is not."""
    many = sentence.tokens[pronoun].feat("Number") == "Plur" and sentence.tokens[noun].feat("Number") != "Plur"
    return tuple(c for c in tree.children(sentence, noun, "conj") if c < pronoun) if many else ()


def antecedent(sentence: Sentence, clause: int, pronoun: int) -> int:
    """What the pronoun stands for: the noun the clause hangs on, unless only another one before the clause agrees with it; -1 for a clause."""
    head = sentence.tokens[clause].head
    if sentence.tokens[head].upos in ("VERB", "AUX", "ADJ", "ADV"):
        return -1
    somebody = _whose_event(sentence, head, pronoun)
    if somebody >= 0:
        return somebody
    if (woman := _she(sentence, head, pronoun)) >= 0:
        return woman
    if (body := _of_town(sentence, head, pronoun)) >= 0:
        return body
    if agree(sentence, head, pronoun):
        return head
    first = tree.first_conjunct(sentence, head)
    if _number(sentence, pronoun) == "Plur" and first != head:
        return first
    others = (*_inside(sentence, head, pronoun), *_around(sentence, head, pronoun), *_beside(sentence, head, pronoun))
    return next((i for i in others if agree(sentence, i, pronoun) and _known(sentence, i)), head)


def _inside(sentence: Sentence, head: int, pronoun: int) -> tuple[int, ...]:
    """Die Angaben der Polizei, die nichts fand: the nouns behind a noun, nearest first; none with a preposition where a noun around it fits."""
    before = (t.index for t in reversed(sentence.tokens[max(0, pronoun - REACH) : pronoun]) if t.upos in NOUNS and t.index > head)
    outer = bool(_around(sentence, head, pronoun))
    return tuple(i for i in before if not (outer and tree.has_child(sentence, i, "case")))


def _around(sentence: Sentence, head: int, pronoun: int) -> tuple[int, ...]:
    """Die Feier der Spiele, die gestern stattfand; die Botschaft in Rom, die schwieg: the nouns that a noun belongs to, nearest first."""
    if not _is_surely_other(sentence, head, pronoun):
        return ()
    above = takewhile(lambda i: sentence.tokens[i].upos in NOUNS, tree.path_to_root(sentence, head))
    return tuple(i for i in above if i < pronoun and agree(sentence, i, pronoun) and _known(sentence, i))


def _beside(sentence: Sentence, head: int, pronoun: int) -> tuple[int, ...]:
    """Sie will einen Rat mit zehn Leuten gründen, der helfen soll: what stands before a noun in its clause."""
    verb = tree.verb_above(sentence, head)
    subject = sentence.tokens[pronoun].deprel in tree.NOUN_SUBJECTS
    if verb < 0 or not subject or not _is_surely_other(sentence, head, pronoun):
        return ()
    before = reversed(tree.children(sentence, verb, "nsubj", "nsubj:pass", "obj"))
    return tuple(c for c in before if c < head and sentence.tokens[c].upos in NOUNS)


def _is_surely_other(sentence: Sentence, head: int, pronoun: int) -> bool:
    """Whether words and not only a tagger say that a noun is not meant: in Rom, die; im Tabak, die; der Spiele, die stattfand"""
    noun, word = sentence.tokens[head], sentence.tokens[pronoun]
    single = noun.feat("Gender") in ("Masc", "Neut") and _number_of(sentence, head) == "Sing"
    if noun.entity.endswith("PER") or word.text == WHAT:
        return False
    if word.text not in EITHER or _is_town(sentence, noun, word):
        return True
    if single and form.determination(sentence, head) not in ("bare", "possessive"):
        return True
    return bool(_number_of_subject(sentence, pronoun))


def _of_town(sentence: Sentence, place: int, pronoun: int) -> int:
    """Die Botschaft in Sanaa, die schloss: what is there, for a place without an article is neuter; -1 for any other."""
    name = sentence.tokens[place]
    if (name.upos, name.deprel, name.entity) != ("PROPN", "nmod", "B-LOC") or not _is_town(sentence, name, sentence.tokens[pronoun]):
        return -1
    above = sentence.tokens[name.head]
    known = above.upos == "NOUN" and bool(above.feat("Gender"))
    one_of_hers = above.feat("Gender") == "Fem" and _does_alone(sentence, pronoun)
    return above.index if known and (one_of_hers or agree(sentence, above.index, pronoun)) else -1


def _she(sentence: Sentence, noun: int, pronoun: int) -> int:
    """Die Witwe des Fahrers, die auftritt: the woman above or beside a noun that is none, by the number of the verb; -1 for none."""
    if not _does_alone(sentence, pronoun) or not _is_other(sentence, noun):
        return -1
    above = [i for i in tree.path_to_root(sentence, noun) if i < pronoun]
    beside = (c for i in (noun, *above) for c in (i, *tree.children(sentence, i, *tree.NOUN_SUBJECTS)) if c < pronoun)
    return next((i for i in beside if _is_woman(sentence.tokens[i])), -1)


def _does_alone(sentence: Sentence, pronoun: int) -> bool:
    """`…, die auftritt`: die as one, by the number of the verb whose subject it is"""
    token = sentence.tokens[pronoun]
    verb = tree.finite_verb(sentence, token.head)
    return (token.text, token.deprel) == (SHE, "nsubj") and verb >= 0 and sentence.tokens[verb].feat("Number") == "Sing"


def _is_woman(noun: Token) -> bool:
    """Witwe, Ministerin; not Firma."""
    return words.is_person(noun) and words.is_feminine(noun)


def _is_other(sentence: Sentence, i: int) -> bool:
    """A common noun that is one and not feminine."""
    noun = sentence.tokens[i]
    return (
        noun.upos == "NOUN"
        and noun.feat("Gender") in ("Masc", "Neut")
        and noun.feat("Number") == "Sing"
        and not tree.has_child(sentence, i, "conj")
    )


def _whose_event(sentence: Sentence, noun: int, pronoun: int) -> int:
    """Der Tod des Händlers Otto Kern, der erschossen wurde: an event is not shot, its Händler is; -1 where the verb may mean the event."""
    event = nouns.find("events", sentence.tokens[noun].text) if sentence.tokens[noun].upos == "NOUN" else None
    role = ROLES.get(sentence.tokens[pronoun].deprel, "")
    verb = sentence.tokens[pronoun].head
    if event is None or event.kind in ACTING or not role or selection.kind(tree.verb_lemma(sentence, verb), role) not in SOMEBODY:
        return -1
    owners = (c for c in tree.children(sentence, noun, "nmod") if noun < c < pronoun and agree(sentence, c, pronoun))
    people = [c for c in owners if sentence.tokens[c].entity.endswith("PER") or nouns.find("roles", sentence.tokens[c].text)]
    return people[-1] if people else -1


def _number(sentence: Sentence, pronoun: int) -> str:
    """Sing or Plur: what the verb says of its subject, else what a tagger says; die Feier der Spiele, die | stattfand -> Sing"""
    return _number_of_subject(sentence, pronoun) or sentence.tokens[pronoun].feat("Number")


def _number_of_subject(sentence: Sentence, pronoun: int) -> str:
    """What a finite verb says of a pronoun that must be its subject; "" where another noun may be it."""
    token = sentence.tokens[pronoun]
    verb = tree.finite_verb(sentence, token.head) if token.deprel in tree.NOUN_SUBJECTS else -1
    return "" if verb < 0 or _may_be_object(sentence, pronoun) else _number_of_verb(sentence.tokens[verb])


def _number_of_verb(verb: Token) -> str:
    """Sing or Plur; no form of one ends in -en: entstünden"""
    return "Plur" if verb.text.endswith("en") else verb.feat("Number")


def _gender(sentence: Sentence, pronoun: int) -> str:
    """Masc, Fem, Neut: what the form of a subject of one says, else what a tagger says; die | stattfand -> Fem"""
    token = sentence.tokens[pronoun]
    one = token.deprel in tree.NOUN_SUBJECTS and _number(sentence, pronoun) == "Sing"
    return SUBJECTS.get(token.text, token.feat("Gender")) if one else token.feat("Gender")


def _may_be_object(sentence: Sentence, pronoun: int) -> bool:
    """die | das Gericht setzt: where another noun of the clause can be its subject as well"""
    others = tree.children(sentence, sentence.tokens[pronoun].head, "obj", "nsubj", "nsubj:pass")
    return any(i != pronoun and "Nom" in (form.article_cases(sentence, i) or ("Nom",)) for i in others)


def agree(sentence: Sentence, noun: int, pronoun: int) -> bool:
    """Whether number and gender do not contradict: coordinated nouns are plural."""
    one, other = sentence.tokens[noun], sentence.tokens[pronoun]
    if _is_never(one, other) or _is_town(sentence, one, other):
        return False
    number, told = _number_of(sentence, noun), _number(sentence, pronoun)
    if told == "Plur" or number == "Plur":
        return "" in (number, told) or told in (number, one.feat("Number"))
    return "" in (one.feat("Gender"), gender := _gender(sentence, pronoun)) or one.feat("Gender") == gender


def _number_of(sentence: Sentence, noun: int) -> str:
    """Coordinated nouns are several, einem Fabrikanten is one whatever a tagger says."""
    return "Plur" if tree.has_child(sentence, noun, "conj") else form.number_of(sentence, noun)


def _is_never(noun: Token, pronoun: Token) -> bool:
    """den Iran, die: the form of the pronoun forbids a masculine singular."""
    single = noun.feat("Number") == "Sing" and not pronoun.text.istitle()
    return single and noun.upos == "PROPN" and noun.feat("Gender") in ("Masc", "Neut") and pronoun.text == SHE


def _is_town(sentence: Sentence, noun: Token, pronoun: Token) -> bool:
    """in Rom, die: a place without an article is neuter; not im Iran, der"""
    below = tree.words(sentence, tree.children(sentence, noun.index))
    articled = any(t.deprel in ("det", "amod", "conj") or t.text.lower() in CONTRACTED for t in below)
    return noun.entity.endswith("LOC") and noun.feat("Number") != "Plur" and not articled and pronoun.text in NO_TOWN


def _known(sentence: Sentence, i: int) -> bool:
    return bool(sentence.tokens[i].feat("Number"))
