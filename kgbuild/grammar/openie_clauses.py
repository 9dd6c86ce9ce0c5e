"""Open triples of clauses. In: a Sentence and the head of a clause. Out: Found, one argument each.

The rule: objects and complements stand in the relation when a further argument follows; time and place never do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgbuild.grammar import form, negation, subject, tree
from kgbuild.grammar import openie_phrases as phrases
from kgbuild.grammar import openie_verbs as verbs
from kgbuild.grammar.openie_phrases import Positions
from kgbuild.lexicon import times
from kgbuild.model import Sentence

ROLE_PREPOSITION = "als"
EMBEDDED = ("ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis")
RANGE = ("von", "bis")
FREE = ("obl", "obl:arg", "obl:agent")


@dataclass(frozen=True, slots=True)
class Found:
    """An open triple as positions. Example: `Er | wurde | Direktor` of `Er wurde Direktor.`"""

    arg1: Positions
    relation: Positions
    arg2: Positions


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause's subjects, verbs and arguments by their heads: `gab | Spieler, Chance | am Montag`."""

    subjects: tuple[Positions, ...]
    verbs: Positions
    earlier: Positions  # what governing verbs bring along: `bat Stadt … zu helfen`
    core: tuple[int, ...]
    free: tuple[int, ...]
    alone: Positions = ()  # the infinitive or manner that stands for an argument where there is none


def triples(sentence: Sentence, i: int) -> Iterator[Found]:
    """`Sie traf Roth in Rom.`  ->  Sie | traf | Roth, Sie | traf Roth | in Rom"""
    clause = read(sentence, i)
    for arg1 in clause.subjects:
        yield from of_subject(sentence, clause, arg1)


def of_subject(sentence: Sentence, clause: Clause, arg1: Positions) -> Iterator[Found]:
    """The triples of one subject."""
    yield from _core(sentence, clause, arg1)
    everything = relation(sentence, clause, clause.core)
    for head in clause.free:
        yield from _each(sentence, arg1, everything, _stretched(sentence, clause, head))
    if not clause.core and not clause.free and clause.alone:
        rest = tuple(t for t in everything if t not in clause.alone)
        yield Found(arg1, rest, clause.alone)


def _each(sentence: Sentence, arg1: Positions, relation: Positions, items: tuple[Positions, ...]) -> Iterator[Found]:
    """`Sie wohnt nicht in Rom, sondern in Bern.`  ->  Sie | wohnt nicht | in Rom, Sie | wohnt | in Bern"""
    undone = negation.contrasted(sentence) if len(items) > 1 else frozenset()
    affirmed = tuple(t for t in relation if t not in undone)
    yield from (Found(arg1, affirmed if k else relation, words) for k, words in enumerate(items))


def _stretched(sentence: Sentence, clause: Clause, head: int) -> tuple[Positions, ...]:
    """`von 1960 bis 1975`: one argument where a tree has two"""
    found = _with_adverb(sentence, head, phrases.items(sentence, head))
    until = next((c for c in clause.free if _continues(sentence, head, c)), -1)
    if until >= 0 and len(found) == 1:
        return ((*found[0], *phrases.items(sentence, until)[0]),)
    return () if any(_continues(sentence, c, head) for c in clause.free) else found


def _with_adverb(sentence: Sentence, head: int, items: tuple[Positions, ...]) -> tuple[Positions, ...]:
    """`nördlich von Wien`: without its adverb the phrase would say something else"""
    before = items[0][0] - 1 if items else -1
    if before < 0 or tree.preposition(sentence, head) != RANGE[0] or tree.is_passive(sentence, sentence.tokens[head].head):
        return items
    adverb = sentence.tokens[before]
    bound = adverb.upos == "ADJ" and adverb.deprel == "advmod" and adverb.head in (head, sentence.tokens[head].head)
    return ((before, *items[0]), *items[1:]) if bound else items


def _continues(sentence: Sentence, head: int, c: int) -> bool:
    """Whether `bis …` follows `von …` at once."""
    start = tree.subtree(sentence, c)[0]
    return tree.subtree(sentence, head)[-1] + 1 == start and (tree.preposition(sentence, head), tree.preposition(sentence, c)) == RANGE


def relation(sentence: Sentence, clause: Clause, core: tuple[int, ...]) -> Positions:
    """The verbs with arguments among them, in source order."""
    inner = (t for head in core for t in phrases.whole(sentence, head))
    return tuple(sorted({*clause.verbs, *clause.earlier, *inner}))


def _core(sentence: Sentence, clause: Clause, arg1: Positions) -> Iterator[Found]:
    """Each object and complement; a dative before the object stands in its relation only."""
    for k, head in enumerate(clause.core):
        if _is_recipient(sentence, clause, k):
            continue
        before = relation(sentence, clause, clause.core[:k])
        yield from _each(sentence, arg1, before, phrases.items(sentence, head))
        yield from _attributes(sentence, head, before, arg1)


def _is_recipient(sentence: Sentence, clause: Clause, k: int) -> bool:
    """`Der Staat zahlt den Bauern Geld.`  ->  Bauern, also where a tree has two objects"""
    behind = tuple(sentence.tokens[c].deprel for c in clause.core[k + 1 :])
    label = sentence.tokens[clause.core[k]].deprel
    return (label == "obl:arg" and bool(behind)) or (label == "obj" and "obj" in behind and _may_be_dative(sentence, clause.core[k]))


def _may_be_dative(sentence: Sentence, i: int) -> bool:
    """den Bauern; not ihn"""
    if sentence.tokens[i].upos == "PRON":
        return form.case_of(sentence, i) != "Acc"
    return "Dat" in (form.article_cases(sentence, i) or ("Dat",))


def _attributes(sentence: Sentence, head: int, before: Positions, arg1: Positions) -> Iterator[Found]:
    """`Er diente als Minister von Australien.`  ->  Er | diente als Minister | von Australien"""
    if tree.is_relative(sentence, head):
        return
    shared = tree.prepositions_of(sentence, head)
    for one in (head, *phrases.others(sentence, head)):
        last = phrases.attached(sentence, one)
        words = phrases.without(sentence, one, *last)
        own = tree.prepositions_of(sentence, one) or shared
        short = phrases.around(own, words if own else phrases.bare(sentence, words), one)
        for c in last:
            yield from (Found(arg1, tuple(sorted({*before, *short})), part) for part in phrases.items(sentence, c))


def read(sentence: Sentence, i: int) -> Clause:
    """What the tree says of a clause."""
    above = verbs.chain(sentence, i)
    group = {t for v in (*above, i) for t in verbs.group(sentence, v)}
    held = (t for v in above for head in core(sentence, v) for t in phrases.whole(sentence, head))
    return Clause(
        subjects(sentence, above[0] if above else i),
        tuple(sorted(group)),
        tuple(held),
        core(sentence, i),
        free(sentence, i),
        _alone(sentence, i, above),
    )


def _alone(sentence: Sentence, i: int, above: Positions) -> Positions:
    """`Er versuchte zu fliehen.`  ->  zu fliehen;  `Sie lief schnell.`  ->  schnell"""
    if above:
        return verbs.group(sentence, i)
    manner = (c for c in tree.children(sentence, i, "advmod") if sentence.tokens[c].upos == "ADJ")
    return next(((c,) for c in manner), ())


def subjects(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """The subject's coordinated parts, also of a verb that shares it: `Er kam und sah Rom.`  ->  Er"""
    token = sentence.tokens[i]
    if token.deprel == "acl" and not verbs.is_infinitive(sentence, i):
        return (phrases.bare(sentence, phrases.noun(sentence, token.head)),)
    found, _ = (-1, 0) if token.deprel == "acl" else subject.of(sentence, i)
    if found < 0:
        return _expletive(sentence, i) or _before(sentence, i)
    useless = sentence.tokens[found].deprel == "det:poss" or _is_question(sentence, found)
    return () if useless else phrases.items(sentence, found)


def _before(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """`Er wurde gewählt, trat aber zurück.`  ->  Er, where a tree has no coordination"""
    token = sentence.tokens[i]
    bound = token.deprel == "parataxis" and token.head < i and verbs.is_clause(sentence, token.head)
    own = tree.has_child(sentence, i, "csubj", "ccomp", "expl")
    return subjects(sentence, token.head) if bound and not own and tree.finite_verb(sentence, i) >= 0 else ()


def _is_question(sentence: Sentence, i: int) -> bool:
    """A pronoun that opens a clause and stands for nobody: `Wer kommt, ist offen.`, `was ihn freute`"""
    token = sentence.tokens[i]
    if token.upos != "PRON" or token.feat("PronType") not in ("", "Int", "Rel") or tree.is_relative(sentence, i):
        return False
    clause = tree.clause_of(sentence, i)
    return sentence.tokens[clause].deprel in EMBEDDED and tree.first_word(sentence, clause) == i


def _expletive(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """`Es gibt zwei Kandidaten.`, `Es kam zu Unruhen.`  ->  Es"""
    it = next((c for c in tree.children(sentence, i, "expl") if sentence.tokens[c].upos == "PRON"), -1)
    return ((it,),) if it >= 0 and not tree.has_child(sentence, i, "csubj", "ccomp") else ()


def core(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Objects and complements in source order, the predicate of a copula last: `gab Spieler Chance`, `ist Direktor`"""
    own = tuple(c for c in sentence.children[i] if _is_core(sentence, i, c))
    if not verbs.has_verb(sentence, i):
        return (*own, i) if tree.has_child(sentence, i, "cop") else own
    return own or _shared_object(sentence, i)


def _is_core(sentence: Sentence, i: int, c: int) -> bool:
    token = sentence.tokens[c]
    if token.deprel == "obj" or verbs.is_complement(sentence, c):
        return True
    preposition = tree.preposition(sentence, c)
    role = token.deprel in FREE and preposition == ROLE_PREPOSITION and verbs.has_verb(sentence, i)
    return (role and not _has_object_behind(sentence, i, c)) or (token.deprel == "obl:arg" and not preposition)


def _has_object_behind(sentence: Sentence, i: int, c: int) -> bool:
    """`Als Kind lernte er Geige.`: a time of life, no complement"""
    return any(o > c for o in tree.children(sentence, i, "obj"))


def _shared_object(sentence: Sentence, i: int) -> tuple[int, ...]:
    """`Sie hat den Vertrag geprüft und unterschrieben.`  ->  Vertrag, for both participles"""
    if not verbs.shared(sentence, i):
        return ()
    first = sentence.tokens[i].head
    return tuple(c for c in tree.children(sentence, first, "obj") if c < first)


def free(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Phrases of time, place and manner: `am Montag`, `in Rom`, `gestern`"""
    return tuple(c for c in sentence.children[i] if _is_free(sentence, i, c))


def _is_free(sentence: Sentence, i: int, c: int) -> bool:
    token = sentence.tokens[c]
    if token.deprel == "advmod":
        return times.day(token.text) is not None
    inside = not verbs.has_verb(sentence, i) and c in phrases.noun(sentence, i)
    return token.deprel in FREE and token.upos != "PUNCT" and not _is_core(sentence, i, c) and not inside
