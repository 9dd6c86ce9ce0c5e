"""Who is or becomes what. In: a Sentence. Out: a Sentence; the rule: the role is the predicate, the name its subject, in whatever order they stand."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import names, tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.grammar.repair.lacking import lacks_subject
from kgbuild.lexicon import nouns
from kgbuild.model import Sentence, Token

CALLED, REMAIN = "heißen", "bleiben"
BECOME = ("werden", REMAIN)
AS = "als"
ADJUNCTS = ("punct", "obl", "advmod", "mark", "cc")
BOTH = ("first", "second")  # posts that are told in one sentence
TWO = 2
LINKS = (",", "und", "sowie")


def part_champion(sentence: Sentence) -> Sentence:
    """`Am Sonntag wurde Polen Weltmeister.`  ->  Polen nsubj of wurde, where a parser read `Polens Weltmeister`"""
    changes = {}
    for name in sentence.tokens:
        champion = sentence.tokens[name.head]
        bare = (
            name.deprel == "nmod"
            and name.index < champion.index
            and name.upos == "PROPN"
            and not tree.has_child(sentence, name.index, "case")
        )
        if bare and _is_no_genitive(sentence, name) and (clause := _becoming(sentence, name, champion)) >= 0:
            changes[name.index] = (clause, "nsubj")
    return relabelled(sentence, changes)


def _is_no_genitive(sentence: Sentence, name: Token) -> bool:
    """No -s at its end: Rishi Sunak, Polen; not Polens, Keir Starmers."""
    return not sentence.tokens[_last(sentence, name)].text.endswith(("s", "'", "’"))


def _last(sentence: Sentence, name: Token) -> int:
    return max((name.index, *tree.children(sentence, name.index, "flat")))


def _becoming(sentence: Sentence, name: Token, champion: Token) -> int:
    """The clause without subject in which somebody becomes, is or does what stands behind the name; -1 for none."""
    role = words.is_person(champion)
    if role and tree.has_child(sentence, champion.index, "cop"):
        return -1 if tree.has_child(sentence, champion.index, *tree.SUBJECTS, "det", "det:poss") else champion.index
    beside = champion.deprel == "obj" and champion.index == _last(sentence, name) + 1 and not champion.entity
    fits = (role and champion.deprel == "xcomp") or beside
    return champion.head if fits and lacks_subject(sentence, sentence.tokens[champion.head]) else -1


def find_copula_subject(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bank wird der Ökonom Igor Blau.`  ->  Ökonom nsubj, where a parser made both what somebody becomes"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "xcomp") if verb.lemma in BECOME else ()
        if len(found) == 2 and not tree.has_child(sentence, verb.index, *tree.SUBJECTS, "expl", "obj"):
            named = [c for c in found if names.is_name(sentence, c) or names.close_name(sentence, c) >= 0]
            if len(named) == 1 and not tree.has_child(sentence, named[0], "case", "mark"):
                changes[named[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def find_successor(sentence: Sentence) -> Sentence:
    """`Nachfolger von Otto Kern wird Igor Blau.`  ->  Igor nsubj and Nachfolger xcomp, where a parser made the role the subject"""
    changes: Changes = {}
    for verb in sentence.tokens:
        roles, people = (
            tree.children(sentence, verb.index, *labels) if verb.lemma in BECOME else () for labels in (("nsubj",), ("xcomp", "obj"))
        )
        front = len(roles) == len(people) == 1 and roles[0] < verb.index < people[0]
        if front and _is_role(sentence, roles[0]) and not tree.has_child(sentence, roles[0], "det") and _is_person(sentence, people[0]):
            changes |= {roles[0]: (verb.index, "xcomp"), people[0]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def _is_person(sentence: Sentence, i: int) -> bool:
    """A person's name, alone or behind a role."""
    return sentence.tokens[i].entity == "B-PER" or names.close_person(sentence, i) >= 0


def find_remaining(sentence: Sentence) -> Sentence:
    """`Blau bleibt Chef der Bahn.`  ->  Chef xcomp of bleibt, where a parser made it an object"""
    changes = {}
    for noun in sentence.tokens:
        object_ = noun.deprel == "obj" and noun.upos == "NOUN" and sentence.tokens[noun.head].lemma == REMAIN
        if object_ and _is_role(sentence, noun.index) and not tree.has_child(sentence, noun.index, "case"):
            changes[noun.index] = (noun.head, "xcomp")
    return relabelled(sentence, changes)


def part_posts(sentence: Sentence) -> Sentence:
    """`Kanzler wird Otto Kern, und Außenminister wird Igor Blau.`  ->  each role xcomp and each name nsubj of its wird, where a parser mixed them up"""
    verbs = [t.index for t in sentence.tokens if t.lemma in BECOME and tree.is_finite(t) and _is_role(sentence, t.index - 1)]
    if len(verbs) != len(BOTH):
        return sentence
    first, second = verbs
    pause = max((t.index for t in sentence.tokens[first:second] if t.text in LINKS), default=-1)
    opens = pause + 1 == second - 1  # the second role is bare
    people = [_top(sentence, range(start + 1, end)) for start, end in ((first, pause), (second, len(sentence.tokens)))]
    roles = [_top(sentence, range(first)), second - 1]
    heads = {*verbs, *roles, *people}
    if not opens or -1 in heads or tree.root(sentence) not in heads or not all(_is_person(sentence, i) for i in people):
        return sentence
    told = zip(roles, people, verbs, strict=True)
    changes = {i: place for role, who, verb in told for i, place in ((role, (verb, "xcomp")), (who, (verb, "nsubj")))}
    links = {t.index: (second, t.deprel) for t in sentence.tokens[first:second] if t.text in LINKS and t.head not in people[:1]}
    made = relabelled(sentence, {**links, **changes, first: (-1, "root"), second: (first, "conj")})
    return replaced(made, {i: replace(made.tokens[i], upos="VERB") for i in verbs})


def _top(sentence: Sentence, span: range) -> int:
    """The one noun or name of a few words that hangs on none of them; -1 for none or for several."""
    tops = [i for i in span if sentence.tokens[i].upos in ("NOUN", "PROPN") and sentence.tokens[i].head not in span]
    return tops[0] if len(tops) == 1 else -1


def find_become(sentence: Sentence) -> Sentence:
    """`Chef der Bahn wird der Ökonom Igor Blau.`  ->  Chef the predicate and Ökonom nsubj, where a parser turned them round and hung wird on Chef"""
    for auxiliary in sentence.tokens:
        role = sentence.tokens[auxiliary.head] if auxiliary.lemma in BECOME and auxiliary.deprel.startswith(("aux", "cop")) else auxiliary
        named = sentence.tokens[role.head] if role is not auxiliary and role.deprel in tree.NOUN_SUBJECTS else auxiliary
        if named is auxiliary or not _is_role(sentence, role.index) or not _is_somebody(sentence, named):
            continue
        if role.index < auxiliary.index < named.index and not tree.has_child(sentence, named.index, "cop", "aux", "case"):
            moved = {c: (role.index, sentence.tokens[c].deprel) for c in tree.children(sentence, named.index, "punct", "obl", "advmod")}
            change = {named.index: (role.index, "nsubj"), role.index: (named.head, named.deprel), auxiliary.index: (role.index, "cop")}
            return relabelled(sentence, {**moved, **change})
    return sentence


def turn_post(sentence: Sentence) -> Sentence:
    """`Verteidigungsminister wird ein General.`  ->  General nsubj of Verteidigungsminister, where a parser turned them round: one bare role is no subject"""
    for copula in sentence.tokens:
        who = sentence.tokens[copula.head] if copula.deprel == "cop" and copula.lemma == BECOME[0] else copula
        role = tree.child(sentence, who.index, "nsubj") if who is not copula and who.index > copula.index else -1
        bare = 0 <= role == copula.index - 1 and _is_role(sentence, role) and not tree.has_child(sentence, role, "det", "nummod")
        if bare and copula.feat("Number") == "Sing" and words.is_person(who) and tree.has_child(sentence, who.index, "det"):
            below = [c for c in tree.children(sentence, who.index, *ADJUNCTS, "conj") if _is_of_clause(sentence.tokens[c])]
            moved = {c: (role, sentence.tokens[c].deprel) for c in below}
            return relabelled(sentence, {**moved, who.index: (role, "nsubj"), role: (who.head, who.deprel), copula.index: (role, "cop")})
    return sentence


def _is_of_clause(token: Token) -> bool:
    """What belongs to a clause and not to the noun that a parser made its head: another clause beside it, not another noun."""
    return token.deprel in ADJUNCTS or token.upos in ("VERB", "AUX")


def find_lone_become(sentence: Sentence) -> Sentence:
    """`Neuer Trainer des FC Ulm wird Igor Blau.`  ->  wird cop of Trainer, where a parser made it an auxiliary that has nothing to help"""
    lone = (
        t for t in sentence.tokens if t.lemma in BECOME and t.deprel == "aux" and _waits_for_copula(sentence, t, sentence.tokens[t.head])
    )
    return relabelled(sentence, {t.index: (t.head, "cop") for t in lone})


def _waits_for_copula(sentence: Sentence, auxiliary: Token, role: Token) -> bool:
    """Whether an auxiliary stands between a role and a person's name that is its subject: Trainer | wird | Igor Blau."""
    alone = role.index < auxiliary.index and _is_role(sentence, role.index)
    subject = tree.child(sentence, role.index, "nsubj") if alone and not tree.has_child(sentence, role.index, "cop", "aux:pass") else -1
    return subject > auxiliary.index and sentence.tokens[subject].entity == "B-PER"


def _is_somebody(sentence: Sentence, token: Token) -> bool:
    """der Ökonom Igor Blau"""
    return token.upos == "NOUN" and names.close_person(sentence, token.index) >= 0


def find_called(sentence: Sentence) -> Sentence:
    """`Neuer Chef der Bahn heißt Igor Blau; soll der Ökonom Igor Blau werden.`  ->  Igor nsubj and Chef xcomp, where a parser gave the verb two subjects"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj", "xcomp", "obj") if verb.lemma == CALLED or _becomes(verb) else ()
        if len(found) == 2 and _is_role(sentence, found[0]) and _is_person(sentence, found[1]):
            changes |= {found[0]: (verb.index, "xcomp"), found[1]: (verb.index, "nsubj")}
    return relabelled(sentence, changes)


def _becomes(verb: Token) -> bool:
    return verb.lemma in BECOME and verb.upos == "VERB"


def _is_role(sentence: Sentence, i: int) -> bool:
    return (
        sentence.tokens[i].upos == "NOUN" and names.close_name(sentence, i) < 0 and nouns.find("roles", sentence.tokens[i].text) is not None
    )


def share_becoming(sentence: Sentence) -> Sentence:
    """`Blau verlässt die Bank und wird Minister.`  ->  Minister xcomp of wird, where a parser made him its subject"""
    changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, *tree.SUBJECTS) if verb.deprel == "conj" and verb.lemma in BECOME else ()
        what = sentence.tokens[found[0]] if len(found) == 1 else verb
        bare = (
            what.upos == "NOUN" and what.index > verb.index and not tree.has_child(sentence, what.index, "det", "det:poss", "appos", "case")
        )
        alone = bare and nouns.find("roles", what.text) and not tree.has_child(sentence, verb.index, "xcomp", "obj")
        if alone and tree.has_child(sentence, verb.head, "nsubj"):
            changes[what.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)


def part_nominatives(sentence: Sentence) -> Sentence:
    """`Otto Kern soll neuer Kanzler werden.`, `Neuer Chef soll Otto Kern werden.`  ->  Kanzler, Chef xcomp, where a parser gave werden two subjects"""
    changes: Changes = {}
    for verb in sentence.tokens:
        both = tree.children(sentence, verb.index, "nsubj") if verb.lemma in BECOME else ()
        roles = [i for i in both if _is_bare_role(sentence, i)] if len(both) == TWO else []
        if len(roles) != 1:
            continue
        name = next(i for i in both if i != roles[0])
        surname = next((c for c in tree.children(sentence, verb.index, "xcomp") if c == name + 1 and sentence.tokens[c].entity), -1)
        if surname >= 0 or not tree.has_child(sentence, verb.index, "xcomp"):
            changes |= {roles[0]: (verb.index, "xcomp")} | ({surname: (name, "flat")} if surname >= 0 else {})
    return relabelled(sentence, changes)


def _is_bare_role(sentence: Sentence, i: int) -> bool:
    """neuer Kanzler, Chef der Bank; not der Kanzler, not a name"""
    token = sentence.tokens[i]
    bare = not tree.has_child(sentence, i, "det", "det:poss", "appos", "case", "flat") and not token.entity
    return bare and token.upos == "NOUN" and nouns.find("roles", token.text) is not None


def find_talked_of(sentence: Sentence) -> Sentence:
    """`Als Chef der Bahn ist Igor Blau im Gespräch.`  ->  Gespräch the predicate and Igor its nsubj, where a parser made `als Chef` the subject"""
    root = next((t for t in sentence.tokens if t.head < 0), sentence.tokens[0])
    role = next((c for c in tree.children(sentence, root.index, "nsubj") if tree.preposition(sentence, c) == AS), -1)
    copula = tree.child(sentence, root.index, "cop")
    state = next((c for c in tree.children(sentence, root.index, "nmod") if sentence.tokens[c].upos == "NOUN" and c > root.index), -1)
    if root.upos != "PROPN" or min(role, copula, state) < 0 or not tree.preposition(sentence, state):
        return sentence
    changes = {state: (-1, "root"), root.index: (state, "nsubj"), role: (state, "obl"), copula: (state, "cop")}
    return relabelled(sentence, changes)


def find_noun_predicate(sentence: Sentence) -> Sentence:
    """`Ida Roth ist Deutsche.`  ->  Deutsche a noun, where a tagger read the adjective, which is not written so inside a sentence"""
    said = (t for t in sentence.tokens if t.upos == "ADJ" and t.text[:1].isupper() and tree.has_child(sentence, t.index, "cop"))
    inside = (t for t in said if t.index > 0 and sentence.tokens[t.index - 1].upos != "PUNCT" and t.text[1:].islower())
    return replaced(sentence, {t.index: replace(t, upos="NOUN") for t in inside})
