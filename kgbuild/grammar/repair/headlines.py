"""What headlines leave out or put before a colon or a dash. In: a Sentence. Out: a Sentence; only labels and heads change."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import clauses, names, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import nouns, signs
from kgbuild.model import Sentence

END = "Aus"
LABEL = 6  # tokens before the colon


def part_label(sentence: Sentence) -> Sentence:
    """`Trump: Russland hat Polen angegriffen`  ->  Trump parataxis, Russland nsubj, where a parser made one subject of both sides of the colon"""
    colon = next((t.index for t in sentence.tokens[1:-2] if t.text == signs.COLON), 0)
    words = sentence.tokens[:colon]
    if not 0 < colon <= LABEL or any(t.upos in ("VERB", "AUX") for t in words) or sentence.tokens[0].upos == "ADP":
        return sentence
    verb = next((t for t in sentence.tokens[colon:] if t.upos == "VERB" and t.head < colon), None)
    if verb is None:
        return sentence
    label = [t for t in sentence.tokens[:colon] if t.head == verb.index and t.deprel != "punct"]
    hung = [t for t in sentence.tokens[colon + 1 :] if 0 <= t.head < colon and t.index != verb.index and t.upos in tree.NOMINAL]
    changes = {t.index: (verb.index, "parataxis") for t in label}
    own = [t.index for t in sentence.tokens[colon + 1 :] if t.head == verb.index and t.deprel in tree.NOUN_SUBJECTS]
    if label and hung and not own:
        changes[hung[0].index] = (verb.index, label[0].deprel if label[0].deprel in tree.NOUN_SUBJECTS else "nsubj")
    if len(own) == 2 and own[0] < verb.index < own[1] and not tree.has_child(sentence, verb.index, "obj"):
        changes[own[1]] = (verb.index, "obj")
    return relabelled(sentence, {**changes, **_turned(sentence, verb.index, own)} if label else changes)


def _turned(sentence: Sentence, verb: int, subjects: list[int]) -> Changes:
    """`Neue Chefin: Eva Roth löst Igor Blau ab`: of two names the first is the subject, though a parser had that before the colon."""
    ahead = [c for c in tree.children(sentence, verb, "obj") if c < verb]
    bare = not any(tree.has_child(sentence, i, "det", "case") for i in (*ahead, *subjects))
    if not (len(ahead) == len(subjects) == 1 and ahead[0] < verb < subjects[0] and bare):
        return {}
    return {ahead[0]: (verb, "nsubj"), subjects[0]: (verb, "obj")}


def part_dash(sentence: Sentence) -> Sentence:
    """`Ein Toter bei Brand – Polizei nimmt Mann fest`  ->  Toter parataxis, Polizei nsubj, where a parser hung Polizei on what stands before the dash"""
    dashes = [t.index for t in sentence.tokens[1:] if t.text in signs.DASHES]
    if sentence.index or len(dashes) != 1:
        return sentence
    dash = dashes[0]
    first = next((t for t in sentence.tokens[dash:] if t.upos in ("VERB", "AUX")), sentence.tokens[dash])
    verb = sentence.tokens[first.head] if first.head > first.index else first
    hung = [t for t in sentence.tokens[dash + 1 : first.index] if t.head < dash and t.upos in tree.NOMINAL]
    told = any(t.text == signs.COLON for t in sentence.tokens[dash + 1 : first.index])  # – Richterin: „Er hat gelogen“
    if len(hung) != 1 or told:
        apart = {t.index: (tree.root(sentence), "parataxis") for t in hung if told and t.deprel == "appos"}
        return relabelled(sentence, apart)
    before = [c for c in tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS) if c < dash]
    behind = [
        c for c in tree.children(sentence, verb.index, "nsubj") if c > first.index and not tree.has_child(sentence, verb.index, "obj")
    ]
    label = "nsubj:pass" if tree.has_child(sentence, verb.index, "aux:pass") else "nsubj"
    changes = {hung[0].index: (verb.index, label), **dict.fromkeys(before, (verb.index, "parataxis"))}
    if 0 <= verb.head < dash:
        changes[verb.index] = (verb.head, "parataxis")
    return relabelled(sentence, changes | dict.fromkeys(behind, (verb.index, "obj")))


def part_behind_dash(sentence: Sentence) -> Sentence:
    """`Tausende demonstrieren gegen rechts – Zusammenstöße mit Polizei`  ->  Zusammenstöße parataxis, where a parser made it the object"""
    dashes = [t.index for t in sentence.tokens[1:] if t.text in signs.DASHES]
    if sentence.index or len(dashes) != 1 or any(t.upos in ("VERB", "AUX") for t in sentence.tokens[dashes[0] :]):
        return sentence
    behind = (
        t for t in sentence.tokens[dashes[0] + 1 :] if 0 <= t.head < dashes[0] and t.deprel in (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
    )
    return relabelled(sentence, {t.index: (t.head, "parataxis") for t in behind if not tree.has_child(sentence, t.index, "case")})


def lift_behind_dash(sentence: Sentence) -> Sentence:
    """`Soldat getötet – Rom und Bern beschuldigen einander`  ->  beschuldigen parataxis of getötet, where a parser coordinated both and lent it the passive"""
    changes = {}
    for verb in sentence.tokens if sentence.index == 0 else ():
        own = verb.deprel == "conj" and verb.upos == "VERB" and tree.has_child(sentence, verb.index, "nsubj")
        start = min(tree.subtree(sentence, verb.index)) if own else 0
        first = next((t for t in sentence.tokens[start:] if t.text not in signs.DASHES), verb)
        if own and first.index > 0 and sentence.tokens[first.index - 1].text in signs.DASHES:
            changes[verb.index] = (verb.head, "parataxis")
    return relabelled(sentence, changes)


def find_bare_predicate(sentence: Sentence) -> Sentence:
    """`Merz neuer CDU-Chef`, `Kern nicht mehr Chef`  ->  Merz nsubj of CDU-Chef, where a parser made the name its genitive, or hung the role on it"""
    if sentence.index:
        return sentence
    for name in sentence.tokens:
        opens = name.index == 0 or sentence.tokens[name.index - 1].text in signs.PARTING
        named = name.entity in ("B-PER", "B-ORG") or (name.upos == "NOUN" and not name.entity and name.head < 0)
        top = _top(sentence, name.index)
        role = _bare_role(sentence, top) if opens and named else -1
        if role >= 0:
            return relabelled(sentence, _as_subject(sentence, top, role))
    return sentence


def _bare_role(sentence: Sentence, top: int) -> int:
    """The role behind a name, with nothing but adverbs and adjectives between them and no verb about; -1 for none."""
    words = clauses.part(sentence, top)
    behind = [t for t in words if t.index > top and t.deprel != "flat" and not t.entity.startswith("I-")]
    noun = next((t for t in behind if t.upos not in ("ADV", "PART", "ADJ", "DET")), None)
    if noun is None or noun.upos != "NOUN" or not clauses.is_verbless(words) or names.close_name(sentence, noun.index) >= 0:
        return -1
    apart = behind[0].upos in ("ADV", "PART", "ADJ") or sentence.tokens[top].entity.endswith("PER")
    return noun.index if apart and nouns.find("roles", noun.text) and not tree.has_child(sentence, noun.index, "case") else -1


def _top(sentence: Sentence, name: int) -> int:
    """The word of a name that carries the others, which may be its last: Otto | Kern."""
    top = name
    while sentence.tokens[top].head == top + 1 and sentence.tokens[top].deprel in ("dep", "flat", "compound"):
        top += 1
    return top


def _as_subject(sentence: Sentence, top: int, role: int) -> Changes:
    """The name under the role as its subject; the role where the name was; what stood as the subject before the colon beside it."""
    others = [c for c in tree.children(sentence, role, "nsubj") if c < top]
    between = [
        t.index for t in sentence.tokens[top + 1 : role] if t.deprel == "advmod" and t.head in (top, *tree.children(sentence, role, "amod"))
    ]
    changes = dict.fromkeys(others, (role, "parataxis")) | {top: (role, "nsubj")}
    changes |= dict.fromkeys(between, (role, "advmod"))  # Kern künftig Chef, Kern wohl neuer Chef
    if role in tree.subtree(sentence, top):
        changes[role] = (sentence.tokens[top].head, sentence.tokens[top].deprel)
    return changes


def find_end(sentence: Sentence) -> Sentence:
    """`Aus für Übernahme der Werft`  ->  Aus a noun, Übernahme nmod of it, where a parser made it a preposition"""
    first = sentence.tokens[0]
    if first.text != END or first.deprel != "case" or len(sentence.tokens) < 3 or sentence.tokens[1].text != "für":
        return sentence
    noun = sentence.tokens[first.head]
    tokens = (replace(first, upos="NOUN"), *sentence.tokens[1:])
    return relabelled(replace(sentence, tokens=tokens), {0: (noun.head, noun.deprel), noun.index: (0, "nmod")})
