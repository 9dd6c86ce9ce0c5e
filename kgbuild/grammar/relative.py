"""Relative clauses. In: a predication with a relative pronoun. Out: the same with what the pronoun stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import tree, words
from kgbuild.grammar.change import adding, with_arguments
from kgbuild.lexicon import nouns, selection
from kgbuild.model import Argument, Predication, Sentence, Token

ROLES = {"nsubj": "agent", "nsubj:pass": "patient", "obj": "patient"}
SHE = "die"
NO_TOWN = ("die", "der", "deren")  # pronouns that mean no place without an article
CONTRACTED = ("am", "beim", "im", "ins", "vom", "zum", "zur")
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
    if _is_never(sentence.tokens[head], sentence.tokens[pronoun]) and (owner := _owner(sentence, head)) >= 0:
        return owner
    first = tree.first_conjunct(sentence, head)
    if sentence.tokens[pronoun].feat("Number") == "Plur" and first != head:
        return first
    before = (t.index for t in reversed(sentence.tokens[max(0, pronoun - REACH) : pronoun]) if t.upos in ("NOUN", "PROPN"))
    return next((i for i in before if i > head and agree(sentence, i, pronoun) and _known(sentence, i)), head)


def _of_town(sentence: Sentence, place: int, pronoun: int) -> int:
    """Die Botschaft in Sanaa, die schloss: what is there, for a place without an article is neuter; -1 for any other."""
    name = sentence.tokens[place]
    articled = any(
        sentence.tokens[c].deprel == "det" or sentence.tokens[c].text.lower() in CONTRACTED for c in tree.children(sentence, place)
    )
    town = (name.upos, name.deprel, name.entity) == ("PROPN", "nmod", "B-LOC") and not articled and name.feat("Number") != "Plur"
    if not town or sentence.tokens[pronoun].text not in NO_TOWN:
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


def _owner(sentence: Sentence, noun: int) -> int:
    """Zölle gegen den Iran, die …: the plural that a noun belongs to; -1 for none."""
    above = sentence.tokens[noun].head if sentence.tokens[noun].deprel == "nmod" else -1
    return above if above >= 0 and sentence.tokens[above].feat("Number") == "Plur" else -1


def agree(sentence: Sentence, noun: int, pronoun: int) -> bool:
    """Whether number and gender do not contradict: coordinated nouns are plural."""
    one, other = sentence.tokens[noun], sentence.tokens[pronoun]
    if _is_never(one, other):
        return False
    number = "Plur" if tree.has_child(sentence, noun, "conj") else one.feat("Number")
    if other.feat("Number") == "Plur" or number == "Plur":
        return "" in (number, other.feat("Number")) or number == other.feat("Number") or one.feat("Number") == other.feat("Number")
    return "" in (one.feat("Gender"), other.feat("Gender")) or one.feat("Gender") == other.feat("Gender")


def _is_never(noun: Token, pronoun: Token) -> bool:
    """den Iran, die: the form of the pronoun forbids a masculine singular."""
    single = noun.feat("Number") == "Sing" and not pronoun.text.istitle()
    return single and noun.upos == "PROPN" and noun.feat("Gender") in ("Masc", "Neut") and pronoun.text == "die"


def _known(sentence: Sentence, i: int) -> bool:
    return bool(sentence.tokens[i].feat("Number"))
