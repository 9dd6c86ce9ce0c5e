"""Open triples of clauses. In: a Sentence and the head of a clause. Out: Found, one argument each.

The rule: objects and complements stand in the relation when a further argument follows; time and place never do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kgbuild.grammar import form, negation, tree
from kgbuild.grammar.openie import attach, phrases, subjects, verbs
from kgbuild.grammar.openie.phrases import Positions
from kgbuild.lexicon import noun_prepositions, times
from kgbuild.model import Sentence, Token

ROLE_PREPOSITION = "als"
RANGE = ("von", "bis")
RATE, TIMES = "pro", "mal"
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
        words = _stretched(sentence, clause, head)
        yield from _each(sentence, arg1, everything, words)
        if words and not _is_in_front(sentence, head):
            yield from _attributes(sentence, head, everything, arg1)
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
    found = _with_measured(sentence, head, _with_adverb(sentence, head, _shortened(sentence, head)))
    until = next((c for c in clause.free if _continues(sentence, head, c)), -1)
    if until >= 0 and len(found) == 1:
        return ((*found[0], *phrases.items(sentence, until)[0]),)
    return () if any(_continues(sentence, c, head) for c in clause.free) else found


def _shortened(sentence: Sentence, head: int) -> tuple[Positions, ...]:
    """`Er starb nach einem Streit in Rom.`  ->  nach einem Streit: behind the verb nothing says what in Rom belongs to"""
    found = phrases.items(sentence, head)
    loose = next((c for c in phrases.links(sentence, head) if _may_be_free(sentence, c)), -1)
    if loose < 0 or len(found) > 1 or _is_in_front(sentence, head):
        return found
    return (phrases.before_link(sentence, found[0], loose),)


def _may_be_free(sentence: Sentence, c: int) -> bool:
    return noun_prepositions.opens(tree.preposition(sentence, c), "circumstance") and not _is_bound(sentence, c)


def _is_in_front(sentence: Sentence, head: int) -> bool:
    """Before the finite verb of a main clause, where one phrase has room."""
    clause = tree.clause_of(sentence, head)
    return (
        head < tree.finite_verb(sentence, clause)
        and not tree.has_child(sentence, clause, "mark")
        and sentence.tokens[clause].deprel != "acl:relcl"
    )


def _with_adverb(sentence: Sentence, head: int, items: tuple[Positions, ...]) -> tuple[Positions, ...]:
    """`nördlich von Wien`: without its adverb the phrase would say something else"""
    before = items[0][0] - 1 if items else -1
    if before < 0 or tree.preposition(sentence, head) != RANGE[0] or tree.is_passive(sentence, sentence.tokens[head].head):
        return items
    adverb = sentence.tokens[before]
    bound = adverb.upos == "ADJ" and adverb.deprel == "advmod" and adverb.head in (head, sentence.tokens[head].head)
    return ((before, *items[0]), *items[1:]) if bound else items


def _continues(sentence: Sentence, head: int, c: int) -> bool:
    """Whether `bis …` follows `von …` at once, or `pro …` `zweimal`."""
    if tree.subtree(sentence, head)[-1] + 1 != tree.subtree(sentence, c)[0]:
        return False
    often = _is_frequency(sentence.tokens[head]) and tree.preposition(sentence, c) == RATE
    return often or (tree.preposition(sentence, head), tree.preposition(sentence, c)) == RANGE


def _with_measured(sentence: Sentence, head: int, items: tuple[Positions, ...]) -> tuple[Positions, ...]:
    """`zwei Jahre später`: one argument, also where a tree hangs both on the verb"""
    behind = sentence.tokens[head + 1 : head + 2]
    beside = bool(behind) and behind[0].deprel == "advmod" and behind[0].head == sentence.tokens[head].head
    counted = bool(times.unit(sentence.tokens[head].text)) and not tree.prepositions_of(sentence, head)
    return ((*items[0], head + 1),) if beside and counted and len(items) == 1 and behind[0].upos in ("ADJ", "ADV") else items


def _is_frequency(token: Token) -> bool:
    """zweimal, dreimal"""
    word = token.text.lower()
    return token.upos == "ADV" and word.endswith(TIMES) and times.number(word.removesuffix(TIMES)) is not None


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
    return "obj" in behind and (label == "obl:arg" or (label == "obj" and _may_be_dative(sentence, clause.core[k])))


def _may_be_dative(sentence: Sentence, i: int) -> bool:
    """den Bauern; not ihn"""
    if sentence.tokens[i].upos == "PRON":
        return form.case_of(sentence, i) != "Acc"
    return "Dat" in (form.article_cases(sentence, i) or ("Dat",))


def _attributes(sentence: Sentence, head: int, before: Positions, arg1: Positions) -> Iterator[Found]:
    """`Er diente als Minister von Australien.`  ->  Er | diente als Minister | von Australien; what is cut off stands in no other"""
    if tree.is_relative(sentence, head):
        return
    shared = tree.prepositions_of(sentence, head)
    for one in (head, *phrases.others(sentence, head)):
        words, inner = phrases.item(sentence, one, shared), phrases.links(sentence, one)
        for c in (c for c in inner if not (sentence.tokens[head].deprel in FREE and _is_bound(sentence, c))):
            short = phrases.before_link(sentence, words, c)
            yield from (Found(arg1, tuple(sorted({*before, *short})), part) for part in _until_next(sentence, c, inner))


def _until_next(sentence: Sentence, c: int, inner: Positions) -> tuple[Positions, ...]:
    """`über Kunst in Rom`  ->  über Kunst"""
    behind = next((o for o in inner if o > c and o in tree.subtree(sentence, c)), -1)
    found = phrases.items(sentence, c)
    return found if behind < 0 or len(found) > 1 else (phrases.before_link(sentence, found[0], behind),)


def _is_bound(sentence: Sentence, c: int) -> bool:
    """A quantity or a time inside a phrase of place or time: `zu einer Strafe von 50 Euro`, `seit seinem Tod im Mai`"""
    counted = sentence.tokens[c].upos == "NUM" or tree.has_child(sentence, c, "nummod")
    return counted or attach.is_time(sentence, c)


def read(sentence: Sentence, i: int) -> Clause:
    """What the tree says of a clause."""
    if is_turned(sentence, i):
        return Clause(phrases.items(sentence, i), verbs.group(sentence, i), (), tree.children(sentence, i, "nsubj"), free(sentence, i))
    above = verbs.chain(sentence, i)
    group = {t for v in (*above, i) for t in verbs.group(sentence, v)}
    held = (t for v in above for head in core(sentence, v) for t in phrases.whole(sentence, head))
    return Clause(
        subjects.subjects(sentence, above[0] if above else i),
        tuple(sorted(group)),
        tuple(held),
        core(sentence, i),
        free(sentence, i),
        _alone(sentence, i, above),
    )


def is_turned(sentence: Sentence, i: int) -> bool:
    """`Die Hauptstadt ist Rom.`  ->  Hauptstadt | ist | Rom, whichever a tree makes the subject"""
    copula, named = tree.child(sentence, i, "cop"), tree.child(sentence, i, "nsubj")
    nominal = all(sentence.tokens[t].upos in ("NOUN", "PROPN") for t in (i, named))
    return nominal and 0 <= i < copula < named and not tree.prepositions_of(sentence, i) and not verbs.has_verb(sentence, i)


def _alone(sentence: Sentence, i: int, above: Positions) -> Positions:
    """`Er versuchte zu fliehen.`  ->  zu fliehen;  `Sie lief schnell.`  ->  schnell"""
    if above:
        return verbs.group(sentence, i)
    manner = (c for c in tree.children(sentence, i, "advmod") if sentence.tokens[c].upos == "ADJ")
    return next(((c,) for c in manner), ())


def core(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Objects and complements in source order, the predicate of a copula last: `gab Spieler Chance`, `ist Direktor`"""
    own = tuple(c for c in sentence.children[i] if _is_core(sentence, i, c))
    if not verbs.has_verb(sentence, i):
        return (*own, i) if tree.has_child(sentence, i, "cop") else own
    first = _sharing(sentence, i)
    return own or (core(sentence, first) if first >= 0 else _shared_object(sentence, i))


def _is_core(sentence: Sentence, i: int, c: int) -> bool:
    token = sentence.tokens[c]
    if phrases.is_aside(sentence, i, c) or (token.deprel == "obj" and token.upos == "ADV") or phrases.is_partitive(sentence, i, c):
        return False
    if token.deprel == "obj" or verbs.is_complement(sentence, c):
        return True
    preposition = tree.preposition(sentence, c)
    role = token.deprel in FREE and preposition == ROLE_PREPOSITION and verbs.has_verb(sentence, i)
    return (role and not _has_object_behind(sentence, i, c)) or (token.deprel == "obl:arg" and not preposition)


def _has_object_behind(sentence: Sentence, i: int, c: int) -> bool:
    """`Als Kind lernte er Geige.`, `Als Dank versprach er zu kommen.`: a time of life or a reason, no complement"""
    return _is_in_front(sentence, c) or any(o > c for o in tree.children(sentence, i, "obj", "xcomp", "ccomp"))


def _shared_object(sentence: Sentence, i: int) -> tuple[int, ...]:
    """`Sie hat den Vertrag geprüft und unterschrieben.`  ->  Vertrag, for both participles"""
    if not verbs.shared(sentence, i) or tree.has_child(sentence, i, *FREE, "xcomp", "advmod"):
        return ()
    first = sentence.tokens[i].head
    return tuple(c for c in tree.children(sentence, first, "obj") if c < first)


def _sharing(sentence: Sentence, i: int) -> int:
    """`die sie sammelte und beschrieb`: the first verb, whose arguments stand before both and are those of the second; -1 for none"""
    first = sentence.tokens[i].head if sentence.tokens[i].deprel == "conj" else -1
    alone = first >= 0 and not any(sentence.tokens[c].deprel not in ("cc", "punct", "mark", "compound:prt") for c in sentence.children[i])
    if not alone or not verbs.has_verb(sentence, first) or tree.clause_of(sentence, i) != i:
        return -1
    before = (c for c in sentence.children[first] if sentence.tokens[c].deprel in (*FREE, "obj"))
    return first if all(c < first for c in before) and _is_last(sentence, first, i) else -1


def _is_last(sentence: Sentence, first: int, i: int) -> bool:
    """Whether the first verb ends its clause: nothing but und and a comma stand between the two."""
    return all(t.upos in ("CCONJ", "PUNCT") for t in sentence.tokens[first + 1 : i])


def free(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Phrases of time, place and manner: `am Montag`, `in Rom`, `gestern`"""
    first = _sharing(sentence, i)
    return free(sentence, first) if first >= 0 else tuple(c for c in sentence.children[i] if _is_free(sentence, i, c))


def _says_nothing(sentence: Sentence, c: int) -> bool:
    """vor allem, unter anderem, zum einen: no place, no time, nobody"""
    token = sentence.tokens[c]
    nobody = token.upos == "PRON" and token.feat("PronType") in ("Ind", "Tot") and token.feat("Gender") == "Neut"
    return bool(tree.preposition(sentence, c)) and (token.upos == "DET" or nobody) and not tree.is_relative(sentence, c)


def _is_free(sentence: Sentence, i: int, c: int) -> bool:
    token = sentence.tokens[c]
    if phrases.is_aside(sentence, i, c):
        return False
    if token.deprel == "advmod":
        return times.day(token.text) is not None or _is_frequency(token) or phrases.measure(sentence, c) >= 0
    if _says_nothing(sentence, c):
        return False
    inside = not verbs.has_verb(sentence, i) and c in phrases.noun(sentence, i)
    return token.deprel in FREE and token.upos != "PUNCT" and not _is_core(sentence, i, c) and not inside
