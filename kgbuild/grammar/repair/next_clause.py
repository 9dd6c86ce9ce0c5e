"""Where a clause begins and where it ends. In: a Sentence. Out: a Sentence; the rule: a comma and a finite verb say so.

What stands between a comma and a finite verb is that verb's; what stands behind a subordinate clause and its comma belongs to the clause around it.
"""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import signs, speech
from kgbuild.model import Sentence, Token

NEXT = ("conj", "ccomp", "parataxis", "xcomp")  # what a parser makes of such a clause
PREDICATE = ("advmod", "obl")
PHRASE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "CCONJ")
OPENING = ("mark", "cc:preconj")
SUBORDINATE = ("acl:relcl", "advcl")
COMMA = ","
BEHIND = ("obl", "obl:agent", "obl:arg", "obj", "xcomp")  # what may follow it


def part_next_clause(sentence: Sentence) -> Sentence:
    """`Wien ist für den Plan, Rom und Bern zögern.`  ->  Rom nsubj of zögern, Bern beside it, where a parser put both beside Plan"""
    changes: Changes = {}
    for finite in sentence.tokens[1:]:
        clause = sentence.tokens[finite.head] if finite.upos == "AUX" and finite.head > finite.index else finite
        if _is_next(finite, clause) and tree.is_finite(finite) and tree.is_finite(_main(sentence, clause)):
            before = _before(sentence, finite.index, clause)
            own = bool(before) and sentence.tokens[before[0]].head == clause.index  # Ungarn already is the verb's, as its object
            if before and not (own and tree.has_child(sentence, clause.index, *tree.SUBJECTS)):
                changes |= _parted(sentence, clause, before)
    return relabelled(sentence, changes)


def _is_next(finite: Token, clause: Token) -> bool:
    """A verb that hangs beside another, or a predicate with its own copula: Bern ist dagegen."""
    return clause.deprel in NEXT or (finite.deprel == "cop" and clause.deprel in PREDICATE)


def _main(sentence: Sentence, clause: Token) -> Token:
    """The finite verb of the clause before."""
    finite = tree.finite_verb(sentence, clause.head)
    return sentence.tokens[finite if finite >= 0 else clause.head]


def _before(sentence: Sentence, finite: int, clause: Token) -> tuple[int, ...]:
    """The heads of the bare phrase that fills all between the comma and the verb; () where the clause is no main clause or the phrase is another thing."""
    main = _main(sentence, clause).index
    comma = max((t.index for t in sentence.tokens[main + 1 : finite] if t.text == ","), default=-1)
    between = sentence.tokens[comma + 1 : finite] if 0 <= main < comma else ()
    if not between or any(t.upos not in PHRASE for t in between) or "CCONJ" in (between[0].upos, between[-1].upos):
        return ()
    if any(t.text == signs.COLON or t.deprel in OPENING or tree.is_relative(sentence, t.index) for t in sentence.tokens[main + 1 : finite]):
        return ()
    heads = tuple(t.index for t in between if t.upos in ("NOUN", "PROPN") and (t.deprel == "conj" or not comma < t.head < finite))
    return () if not heads or _is_list(sentence, heads[0], comma) else heads


def _is_list(sentence: Sentence, i: int, comma: int) -> bool:
    """Whether more than one stands before the comma: Peru, Chile, | Kuba und Haiti zögern."""
    return any(c < comma for c in tree.children(sentence, tree.first_conjunct(sentence, i), "conj"))


def _parted(sentence: Sentence, clause: Token, before: tuple[int, ...]) -> Changes:
    """The phrase is the subject unless its article forbids it; what the clause took from the one before goes back."""
    changes = {i: (clause.index, "nsubj") if i == before[0] else (before[0], "conj") for i in before}
    for i in tree.children(sentence, clause.index, "nsubj", "obj"):
        if i < before[0]:
            changes[i] = (clause.head, "nsubj" if i < clause.head else "obj")
        elif i > clause.index and sentence.tokens[i].deprel == "nsubj":
            changes[i] = (clause.index, "obj")
    if not speech.verb(tree.verb_lemma(sentence, clause.head)):
        changes[clause.index] = (clause.head, "conj")
    return changes if "Nom" in (form.article_cases(sentence, before[0]) or ("Nom",)) else {}


def lift_behind_clause(sentence: Sentence) -> Sentence:
    """`Der Papst empfing Eva Roth, die in Bonn lebt, in Rom.`  ->  Rom obl of empfing, where a parser hung it on lebt"""
    changes = {}
    for token in sentence.tokens:
        clause = sentence.tokens[token.head] if token.deprel in BEHIND and token.head < token.index else token
        if clause.deprel in SUBORDINATE and clause.upos == "VERB" and _is_closed(sentence, clause, token):
            around = tree.clause_of(sentence, clause.head)
            if sentence.tokens[around].upos == "VERB":
                changes[token.index] = (around, token.deprel)
    return relabelled(sentence, changes)


def _is_closed(sentence: Sentence, clause: Token, token: Token) -> bool:
    """Whether a clause has its verb at its end, and a comma behind it before a phrase begins."""
    start = min(tree.subtree(sentence, token.index))
    finite = tree.finite_verb(sentence, clause.index)
    last = max(clause.index, finite)
    return last + 1 < len(sentence.tokens) and start == last + 2 and sentence.tokens[last + 1].text == ","


def turn_list(sentence: Sentence) -> Sentence:
    """`Rom möchte den Streit beenden, nimmt Bern in Schutz und warnt Wien.`  ->  beenden root and nimmt beside it, where a parser made it what Bern says"""
    for first in sentence.tokens:
        second = sentence.tokens[first.head] if first.deprel == "ccomp" and first.head > first.index else first
        if second is first or not _is_first_of_many(sentence, first, second):
            continue
        moved = dict.fromkeys(tree.children(sentence, second.index, "conj"), (first.index, "conj"))
        objects = dict.fromkeys(tree.children(sentence, second.index, *tree.NOUN_SUBJECTS), (second.index, "obj"))
        return relabelled(sentence, {**moved, **objects, first.index: (second.head, second.deprel), second.index: (first.index, "conj")})
    return sentence


def _is_first_of_many(sentence: Sentence, first: Token, second: Token) -> bool:
    """A whole main clause, a comma, a verb that tells nothing or has no subject of its own, and a third verb behind und."""
    finite = tree.finite_verb(sentence, first.index)
    ends = max(tree.subtree(sentence, first.index)) < second.index and sentence.tokens[second.index - 1].text == COMMA
    whole = finite > 0 and tree.has_child(sentence, first.index, "nsubj") and not tree.has_child(sentence, first.index, "mark")
    third = [c for c in tree.children(sentence, second.index, "conj") if tree.finite_verb(sentence, c) >= 0]
    if not (ends and whole and third and tree.is_finite(second)) or tree.has_child(sentence, third[-1], "nsubj"):
        return False
    return not speech.verb(tree.verb_lemma(sentence, second.index)) or not _may_speak(sentence, second)


def _may_speak(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a subject behind it that its article and its number allow: , lobt der Papst; not: , kritisiert den Rat"""
    told = tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS)
    return any("Nom" in (form.article_cases(sentence, i) or ("Nom",)) for i in told)


def part_predicate(sentence: Sentence) -> Sentence:
    """`Seine Mutter war Malerin, sein Bruder lebt in Ulm.`  ->  Malerin parataxis and Bruder nsubj of lebt, where a parser joined both as its subjects"""
    changes: Changes = {}
    for told in sentence.tokens:
        verb = sentence.tokens[told.head] if told.deprel == "nsubj" and told.head > told.index else told
        if verb is told or not tree.is_finite(verb) or not tree.has_child(sentence, told.index, "cop"):
            continue
        beside = (*tree.children(sentence, told.index, "conj", "appos"), *tree.children(sentence, verb.index, "nsubj"))
        other = next((c for c in beside if told.index < c < verb.index and not tree.has_child(sentence, c, "cc", "cop")), -1)
        if other >= 0 and any(t.text == COMMA for t in sentence.tokens[told.index : other]):
            changes |= {told.index: (verb.index, "parataxis"), other: (verb.index, "nsubj")}
    return relabelled(sentence, changes)
