"""Coordinated and contrasted participants, and names behind nouns. In: a predication. Out: one argument for each participant; a negated one in a copy of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, names, nominal, tree
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import contrast, quantities, shares
from kgbuild.model import Argument, Polarity, Predication, Sentence

CORE = ("agent", "patient", "recipient", "attribute", "bearer", "genitive", "zwischen")
OPPOSING = ("gegen", "mit", "auf", "bei")  # roles of the second of each pair: Ulm gegen Graz und Bonn gegen Linz
WHOLE = ("content", "compound")  # arguments that are no participants


def negate_contrast(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Nicht Moskau, sondern Washington brach ab.`  ->  abbrechen(agent Washington) and not abbrechen(agent Moskau)"""
    found = next(((a, *contrasted(sentence, a.head)) for a in predication.arguments if _may_contrast(sentence, predication, a)), None)
    if not found or not found[1]:
        yield predication
        return
    argument, negated, affirmed = found
    others = tuple(a for a in predication.arguments if a is not argument)
    if affirmed or not _is_core(predication, argument):
        yield with_arguments(predication, (*others, *_placed(sentence, argument, affirmed)))
    if _is_core(predication, argument):
        denied = with_arguments(predication, (*others, *_placed(sentence, argument, negated)))
        yield replace(denied, polarity=Polarity.NEGATIVE)


def _may_contrast(sentence: Sentence, predication: Predication, argument: Argument) -> bool:
    inside = argument.head != predication.trigger and argument.role not in (*WHOLE, "adjective")
    return inside and bool(contrasted(sentence, argument.head)[0])


def _is_core(predication: Predication, argument: Argument) -> bool:
    return argument.role in CORE or not (predication.having("patient") or predication.kind != "verb")


def _placed(sentence: Sentence, argument: Argument, heads: tuple[int, ...]) -> Iterator[Argument]:
    for head in heads:
        role = (tree.preposition(sentence, head) or argument.role) if argument.role not in CORE else argument.role
        yield replace(argument, head=head, role=role)


def contrasted(sentence: Sentence, i: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who is negated and who is affirmed: nicht Moskau, sondern Washington -> (Moskau,), (Washington,). Nothing is negated in `nicht nur`."""
    if tree.has_child(sentence, i, "cop"):
        return (), ()
    others = (*tree.children(sentence, i, "conj"), *(c for c in tree.children(sentence, i, "appos") if is_denied(sentence, c)))
    instead = tuple(c for c in others if _is_contrast(sentence, c))
    denied = tuple(c for c in others if is_denied(sentence, c))
    if instead and not _is_not_only(sentence, i):
        return (i, *(c for c in others if c < instead[0])), tuple(c for c in others if c >= instead[0])
    return (denied, (i, *(c for c in others if c not in denied))) if denied and not _is_not_only(sentence, i) else ((), ())


def _is_contrast(sentence: Sentence, i: int) -> bool:
    return "contrast" in _kinds(sentence, i)


def is_denied(sentence: Sentence, i: int) -> bool:
    """Bern, nicht Rom, zahlte.  ->  Rom"""
    return "not" in _kinds(sentence, i)


def _is_not_only(sentence: Sentence, i: int) -> bool:
    """nicht nur der Wirt: the words stand side by side, before the noun."""
    start = min((c for c in (i, *tree.children(sentence, i, "advmod", "cc", "case", "det", "amod"))), default=i)
    return any(contrast.kind(t.text) == "only" for t in sentence.tokens[max(0, start - 2) : i])


def _kinds(sentence: Sentence, i: int) -> tuple[str, ...]:
    return tuple(contrast.kind(t.text) for t in tree.words(sentence, tree.children(sentence, i, "advmod", "cc")))


def see_through_quantity(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Ein Teil der Bauern protestierte.`  ->  protestieren(agent Bauern)"""
    yield with_arguments(predication, (one for a in predication.arguments for one in _counted(sentence, a)))


def _counted(sentence: Sentence, argument: Argument) -> Iterator[Argument]:
    """What a noun for how many counts, in its role; the noun itself where it counts nothing."""
    if argument.role in (*WHOLE, "apposition") or not quantities.counts(nominal.lemma_of(sentence, argument.head)):
        yield argument
        return
    found = [c for c in tree.children(sentence, argument.head, "nmod") if nominal.role_of(sentence, c) == "genitive"]
    yield replace(argument, head=found[0], hops=argument.hops + 1) if found else argument


def read_share(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Siemens kaufte Anteile der Firma.`  ->  kaufen(agent Siemens, patient Anteile, an Firma)"""
    known = predication.kind != "verb" or any(a.role == "an" for a in predication.arguments)
    owned = [] if known else [one for a in predication.having("patient") for one in _owned(sentence, a)]
    yield with_arguments(predication, (*predication.arguments, *owned)) if owned else predication


def _owned(sentence: Sentence, share: Argument) -> Iterator[Argument]:
    """The body that there is a share of: Anteile an der Firma, Aktien der Firma; not Prozent der Stimmen."""
    lemma = nominal.lemma_of(sentence, share.head)
    if share.sentence is not None or not shares.is_share(lemma):
        return
    for c in tree.children(sentence, share.head, "nmod"):
        role = nominal.role_of(sentence, c)
        if role == "an" or (role == "genitive" and not quantities.counts(lemma)):
            yield Argument("an", c, "Dat", hops=share.hops + 1)


def distribute_coordination(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Russland und China trafen sich.`  ->  sich treffen(agent Russland, agent China)

    `Ulm siegte gegen Graz und Bonn gegen Linz.`  ->  siegen(agent Ulm, gegen Graz) and siegen(agent Bonn, gegen Linz)
    """
    pairs = tuple(_pairs(sentence, predication))
    if pairs:
        yield from pairs
        return
    yield from _gapped(sentence, predication)
    if any(tree.has_child(sentence, a.head, "conj") for a in predication.arguments):
        predication = with_arguments(predication, (one for a in predication.arguments for one in _distributed(sentence, predication, a)))
    yield predication


def _pairs(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """siegte Ulm gegen Graz und Bonn gegen Linz: two pairs behind one verb, where Bonn has no preposition and Linz that of Graz"""
    agents = predication.having("agent") if predication.kind == "verb" else ()
    for first in (a for a in predication.arguments if len(agents) == 1 and a.role in OPPOSING and a.head > agents[0].head):
        for agent in tree.children(sentence, first.head, "conj"):
            other = next((a for a in predication.having(first.role) if a.head > agent and _is_right_behind(sentence, agent, a.head)), None)
            if other is not None and not tree.preposition(sentence, agent):
                shared = tuple(a for a in predication.arguments if a not in (agents[0], first, other))
                yield with_arguments(predication, (*shared, agents[0], first))
                yield with_arguments(predication, (*shared, replace(agents[0], head=agent), other))


def _is_right_behind(sentence: Sentence, name: int, other: int) -> bool:
    """Bonn | gegen Linz: nothing but the rest of the name stands between it and the preposition"""
    before = min(tree.children(sentence, other, "case"), default=-1)
    between = range(name + 1, before)
    return before > name and all(sentence.tokens[i].head == name and sentence.tokens[i].deprel in ("flat", "appos") for i in between)


def _gapped(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """2014 soll in Ulm die Messe und in Bonn der Gipfel stattfinden: the second has a place of its own, and the rest of the verb's arguments."""
    for argument in predication.arguments:
        for second in tree.children(sentence, argument.head, "conj"):
            own = _own_circumstance(sentence, predication, argument, second)
            if own >= 0 and (role := tree.preposition(sentence, own)):
                yield with_arguments(
                    predication, (*_kept(predication, argument, second, role), Argument(role, own, form.case_of(sentence, own)))
                )


def _kept(predication: Predication, argument: Argument, second: int, role: str) -> Iterator[Argument]:
    """The verb's arguments with the second participant for the first, without the one in the role of its own that stands nearest."""
    replaced = min(predication.having(role), key=lambda a: abs(a.head - argument.head), default=None)
    for other in predication.arguments:
        if other is not replaced:
            yield replace(other, head=second) if other is argument else other


def _own_circumstance(sentence: Sentence, predication: Predication, argument: Argument, second: int) -> int:
    """What stands with a preposition before the second of two participants, whose verb is left out; -1 for nothing."""
    if predication.kind != "verb" or argument.role not in CORE:
        return -1
    return next((o for o in tree.children(sentence, second, "orphan") if tree.has_child(sentence, o, "case")), -1)


def _distributed(sentence: Sentence, predication: Predication, argument: Argument) -> Iterator[Argument]:
    yield argument
    if argument.role in WHOLE or _is_fixed(sentence, predication, argument):
        return
    for c in coordinated(sentence, argument.head):
        if _own_circumstance(sentence, predication, argument, c) >= 0:
            continue
        own = tree.preposition(sentence, c)
        first = tree.preposition(sentence, argument.head)
        role = own if (own and argument.role == first) or (own and not first) else argument.role
        yield replace(argument, head=c, role=role, case=argument.case or form.case_of(sentence, c), hops=argument.hops)


def _is_fixed(sentence: Sentence, predication: Predication, argument: Argument) -> bool:
    """What the trigger itself hangs on means one: `das angegriffene Land und die Partner`; so does the name of one person: `Präsident Xi und Putin`."""
    if argument.head == predication.trigger or argument.head in tree.path_to_root(sentence, predication.trigger):
        return argument.role != "bearer" or _is_one(sentence, predication.trigger)  # Kandidaten sind Igor Blau und Anna Bolt
    below = sentence.tokens[argument.head].head == predication.trigger
    return argument.role == "bearer" and below and _is_one(sentence, predication.trigger)


def _is_one(sentence: Sentence, i: int) -> bool:
    """Präsident; not `die Minister`, whatever a tagger says."""
    many = sentence.tokens[i].feat("Gender") == "Masc" and any(
        sentence.tokens[d].text.lower() == "die" for d in tree.children(sentence, i, "det")
    )
    return form.number_of(sentence, i) == "Sing" and not many


def coordinated(sentence: Sentence, i: int) -> Iterator[int]:
    """The further participants beside a first one; no clauses, and nobody who is contrasted."""
    only = _is_not_only(sentence, i)
    for c in tree.children(sentence, i, "conj"):
        contrasting = (_is_contrast(sentence, c) and not only) or is_denied(sentence, c)
        if not contrasting and not _is_clause(sentence, c) and not names.is_same_person(sentence, i, c):
            yield c
            yield from coordinated(sentence, c)


def _is_clause(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].upos in ("VERB", "AUX") or tree.has_child(sentence, i, *tree.SUBJECTS, "cop")


def head_to_name(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Außenminister Lawrow sagte das.`  ->  sagen(agent Lawrow, patient das)"""
    yield with_arguments(predication, (one for a in predication.arguments for one in _named(sentence, predication, a)))


def _named(sentence: Sentence, predication: Predication, argument: Argument) -> Iterator[Argument]:
    if argument.role in (*WHOLE, "adjective", "apposition") or argument.head == predication.trigger or argument.sentence is not None:
        yield argument
        return
    yield from (replace(argument, head=name) for name in names.named(sentence, argument.head))
