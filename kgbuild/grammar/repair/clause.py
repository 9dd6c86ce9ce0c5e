"""Subordinate clauses whose opening or whose place in the sentence a parser got wrong. In: a Sentence. Out: a Sentence; only labels and heads change."""

from __future__ import annotations

from kgbuild.grammar import clauses, negation, participle, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import certainty, embedding, speech
from kgbuild.model import Sentence, Token

NOT, WHETHER, AS, HOW = "nicht", "ob", "Wie", "wie"
LOST = ("dep", "case", "advmod")  # what a first word is that a parser had no place for
CLAUSAL = ("ccomp", "advcl", "csubj")
ZU = ("zu",)
COMMA = ","
FEW = 5  # words in brackets
BESIDE = ("advmod", "obl", "obj")


def find_mark(sentence: Sentence) -> Sentence:
    """`Bis der Damm bricht, vergehen Jahre.`  ->  Bis mark of bricht, advcl, where a parser had no place for the first word"""
    first = sentence.tokens[0]
    if first.deprel not in LOST or not certainty.marker(first.text.lower(), False):
        return sentence
    clause = next(
        (t for t in sentence.tokens if t.deprel in CLAUSAL and min(tree.subtree(sentence, t.index)) == 0 and t.head > t.index), None
    )
    if clause is None:
        return sentence
    return relabelled(sentence, {0: (clause.index, "mark"), clause.index: (clause.head, "advcl")})


def find_frame(sentence: Sentence) -> Sentence:
    """`Wie der Sender schreibt, erwägt Rom einen Angriff.`  ->  schreibt advcl, where a parser made it what Rom considers"""
    first = sentence.tokens[0]
    frame = sentence.tokens[first.head] if first.text == AS and first.head >= 0 else first
    ahead = frame is not first and frame.deprel in ("ccomp", "csubj") and frame.head > frame.index
    said = ahead and not tree.has_child(sentence, frame.index, "obj") and speech.verb(tree.verb_lemma(sentence, frame.index)) is not None
    return relabelled(sentence, {frame.index: (frame.head, "advcl")}) if said else sentence


def find_how(sentence: Sentence) -> Sentence:
    """`Ein Video soll zeigen, wie der Damm brach.`  ->  brach ccomp, where a parser made it a circumstance; not: sagte er, wie das Blatt schreibt"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel != "advcl" or token.index < token.head or clauses.marks(sentence, token.index) != (HOW,):
            continue
        lacking = embedding.verb(tree.verb_lemma(sentence, token.head)) and not tree.has_child(sentence, token.head, "obj", "ccomp")
        frame = speech.verb(tree.verb_lemma(sentence, token.index)) is not None and not tree.has_child(sentence, token.index, "obj")
        if lacking and not frame:
            changes[token.index] = (token.head, "ccomp")
    return relabelled(sentence, changes)


def find_condition(sentence: Sentence) -> Sentence:
    """`Glaubt man dem Blatt, tadelt Rom Bern.`  ->  Glaubt advcl, where a parser made it what Rom says: a verb stands first in a condition only"""
    first = sentence.tokens[0]
    if first.deprel not in CLAUSAL or first.head < 0 or not tree.is_finite(first) or sentence.tokens[-1].text == "?":
        return sentence
    verb = tree.finite_verb(sentence, first.head)
    main = verb > 0 and sentence.tokens[verb - 1].text == COMMA
    open_ = speech.verb(tree.verb_lemma(sentence, first.head)) is not None and not tree.has_child(sentence, first.head, "obj")
    return relabelled(sentence, {0: (first.head, "advcl")}) if main and not open_ else sentence


def find_whether(sentence: Sentence) -> Sentence:
    """`Es ist nicht bekannt ob der Damm bricht.`  ->  ob mark of bricht, ccomp, where for want of a comma a parser made two sentences of it"""
    changes: Changes = {}
    for word in sentence.tokens:
        if word.text != WHETHER or word.deprel == "mark":
            continue
        beside = (t for t in sentence.tokens[word.index + 1 :] if t.deprel == "parataxis" and t.head == word.head)
        clause = next((t for t in beside if min(tree.subtree(sentence, t.index)) == word.index + 1), None)
        if clause is not None:
            changes |= {word.index: (clause.index, "mark"), clause.index: (clause.head, "ccomp")}
    return relabelled(sentence, changes)


def lower_bracketed(sentence: Sentence) -> Sentence:
    """`Bei der Tagung (dpa berichtete) wählte sie Otto Kern.`  ->  wählte root and berichtete parataxis of it, where a parser turned them round"""
    top = next((t for t in sentence.tokens if t.deprel == "root"), None)
    around = _brackets(sentence, top.index) if top else None
    if top is None or around is None:
        return sentence
    outside = [t for t in sentence.tokens if t.head == top.index and not around[0] <= t.index <= around[1]]
    clause = next((t for t in outside if t.deprel in ("ccomp", "parataxis") and t.upos in ("VERB", "AUX")), None)
    if clause is None:
        return sentence
    moved = {t.index: (clause.index, t.deprel) for t in outside if t is not clause}
    return relabelled(sentence, {**moved, top.index: (clause.index, "parataxis"), clause.index: (-1, "root")})


def _brackets(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Where the brackets right around a few words stand: (Wikinews | berichtete)."""
    opened = next((t.index for t in reversed(sentence.tokens[max(0, i - FEW) : i]) if t.text in "()"), -1)
    closed = next((t.index for t in sentence.tokens[i + 1 : i + 1 + FEW] if t.text in "()"), -1)
    if opened < 0 or closed < 0 or (sentence.tokens[opened].text, sentence.tokens[closed].text) != ("(", ")"):
        return None
    return opened, closed


def lift_not(sentence: Sentence) -> Sentence:
    """`Kern ist nicht mehr Chef.`  ->  nicht and mehr advmod of Chef, where a parser hung nicht on mehr"""
    changes: Changes = {}
    for token in sentence.tokens[:-1]:
        behind = sentence.tokens[token.index + 1]
        if token.text.lower() == NOT and behind.head == token.index and behind.text.lower() in negation.LONGER:
            changes[behind.index] = (token.head, "advmod")  # mehr hung on nicht
            if sentence.tokens[token.head].upos == "VERB":
                changes[token.index] = (behind.index, "advmod")
        clause = _clause_over(sentence, behind) if token.text.lower() == NOT and token.head == behind.index else -1
        if clause < 0 or behind.text.lower() not in negation.LONGER:
            continue
        changes[behind.index] = (clause, "advmod")
        if sentence.tokens[clause].upos != "VERB":
            changes[token.index] = (clause, "advmod")
    return relabelled(sentence, changes)


def lower_not(sentence: Sentence) -> Sentence:
    """`Sie baten den Rat, die Straße nicht auf Kosten der Läden zu sperren.`  ->  nicht under sperren, where a parser hung it on baten

    What stands behind the comma, before the infinitive with `zu`, is no part of the verb before the comma: nicht, auf Kosten.
    """
    changes: Changes = {}
    for clause in sentence.tokens:
        comma = _opening(sentence, clause)
        for token in sentence.tokens[comma : clause.index] if comma >= 0 else ():
            if token.head == clause.head and token.deprel in BESIDE:
                changes[token.index] = (clause.index, token.deprel)
    return relabelled(sentence, changes)


def _opening(sentence: Sentence, clause: Token) -> int:
    """The one comma between a verb and its infinitive with `zu` behind it; -1 for none."""
    if clause.deprel != "xcomp" or not 0 <= clause.head < clause.index or not clauses.is_zu_infinitive(sentence, clause.index):
        return -1
    commas = [t.index for t in sentence.tokens[clause.head : clause.index] if t.text == COMMA]
    return commas[0] if len(commas) == 1 else -1


def _clause_over(sentence: Sentence, more: Token) -> int:
    """The clause of `nicht mehr`, also over a name: gehört nicht mehr Siemens; -1 where it compares nouns: nicht mehr Geld."""
    above = more.head
    if above >= 0 and sentence.tokens[above].upos == "PROPN" and not clauses.is_clause(sentence, above):
        above = sentence.tokens[above].head
    return above if above >= 0 and clauses.is_clause(sentence, above) else -1


def join_infinitives(sentence: Sentence) -> Sentence:
    """`Rom warf ihm vor, Akten gestohlen und Geld gewaschen zu haben.`  ->  gewaschen conj of gestohlen, where a parser coordinated it with warf"""
    changes: Changes = {}
    for second in sentence.tokens:
        if second.deprel == "conj" and clauses.marks(sentence, second.index) == ZU and (first := _participle_before(sentence, second)) >= 0:
            changes[second.index] = (first, "conj")
    return relabelled(sentence, changes)


def _participle_before(sentence: Sentence, second: Token) -> int:
    """gestohlen right before `und Geld gewaschen zu haben`, in the clause behind the comma; -1 where it hangs there already, or there is none."""
    joining = tree.child(sentence, second.index, "cc")
    first = sentence.tokens[joining - 1] if joining > 0 else second
    bare = participle.is_past(first.text) and first.upos == "VERB" and not tree.has_child(sentence, first.index, "aux", "aux:pass", "mark")
    joined = (first.head, first.deprel) == (second.head, "conj")
    parted = not joined and any(t.text == COMMA for t in sentence.tokens[max(second.head, 0) : first.index])
    return first.index if bare and parted else -1
