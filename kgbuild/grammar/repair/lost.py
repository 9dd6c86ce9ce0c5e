"""Subjects and objects lost in another phrase. In: a Sentence. Out: a Sentence; the rule: a verb that lacks one takes the noun that cannot belong there."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import form, tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.grammar.repair.lacking import lacks_subject
from kgbuild.lexicon import name_particles, nouns, speech, times
from kgbuild.model import Sentence, Token

ONLY_AFTER = ("zufolge",)
AFTER = "nach"
MASCULINE = ("er", "or", "ent", "ist")  # endings of nouns for men that are no genitive behind der: Iraner, Direktor
NOMINATIVE = (("Case", "Nom"), ("Gender", "Masc"), ("Number", "Sing"))
OPENERS = ("seit", "bis", "während")  # prepositions that also open clauses


def find_lost_subject(sentence: Sentence) -> Sentence:
    """`Zwischen beiden herrscht wegen des Krieges Funkstille.`  ->  Funkstille nsubj, where a parser made it an apposition of Krieges"""
    lost = next((t for t in sentence.tokens if _is_lost_subject(sentence, t)), None)
    if lost is None:
        return sentence
    moved = (_moved(t, lost, tree.verb_above(sentence, lost.index)) for t in sentence.tokens)
    return replace(sentence, tokens=tuple(moved))


def _is_lost_subject(sentence: Sentence, token: Token) -> bool:
    """A common noun, nominative, close apposition of an adjunct, under a verb that has no subject."""
    if (
        token.deprel not in ("appos", "flat")
        or token.entity
        or token.upos != "NOUN"
        or token.feat("Case") not in ("Nom", "")
        or token.head > token.index
    ):
        return False
    if not tree.close(sentence, token.head, token.index) or sentence.tokens[token.head].deprel not in ("obl", "nmod", "obl:arg"):
        return False
    verb = tree.verb_above(sentence, token.index)
    return verb >= 0 and tree.is_finite(sentence.tokens[verb]) and not tree.has_child(sentence, verb, *tree.SUBJECTS, "expl", "conj")


def _moved(token: Token, lost: Token, verb: int) -> Token:
    """The subject goes to its verb; prepositions' nouns before it stay where they were."""
    if token.index == lost.index:
        return replace(token, head=verb, deprel="nsubj")
    before = token.head == lost.index and token.index < lost.index and token.deprel in ("nmod", "obl")
    return replace(token, head=lost.head) if before else token


def find_lost_object(sentence: Sentence) -> Sentence:
    """`Das Amt verhängte gegen Osram Bußgelder.`  ->  Bußgelder obj of verhängte, where a parser made them part of the name"""
    changes = {}
    for lost in sentence.tokens:
        name = sentence.tokens[lost.head]
        loose = lost.deprel in ("flat", "appos") and lost.upos == "NOUN" and not lost.entity and name.index < lost.index
        named = loose and (name.upos == "PROPN" or bool(name.entity)) and _happens_or_many(lost)
        if loose and (named or _is_behind_genitive(sentence, name, lost)) and not words.is_person(lost):
            verb = tree.verb_above(sentence, name.index)
            if verb >= 0 and _can_have_lost(sentence, verb, name):
                changes[lost.index] = (verb, "obj")
    return relabelled(sentence, changes)


def _is_behind_genitive(sentence: Sentence, noun: Token, lost: Token) -> bool:
    """nach Angaben des Gerichts | Schmiergeld: a bare noun right behind a genitive with its article, which has no name."""
    bare = noun.upos == "NOUN" and noun.index == lost.index - 1 and lost.feat("Case") != "Gen" and not times.unit(noun.text)
    return (
        bare
        and noun.deprel == "nmod"
        and form.article_cases(sentence, noun.index) == ("Gen",)
        and not tree.has_child(sentence, lost.index, "det")
    )


def _happens_or_many(noun: Token) -> bool:
    return noun.feat("Number") == "Plur" or nouns.find("events", noun.text) is not None


def _can_have_lost(sentence: Sentence, verb: int, name: Token) -> bool:
    """Whether a verb has a subject, but no object, and the name is in a phrase of its own, with a preposition."""
    finite = tree.finite_verb(sentence, verb)
    start = finite if finite >= 0 else verb
    inside = any(
        tree.has_child(sentence, i, "case") for i in (name.index, *tree.path_to_root(sentence, name.index)) if i != verb and i > start
    )
    full = tree.has_child(sentence, verb, "obj", "ccomp", "xcomp", "expl:pv", "aux:pass")
    return inside and tree.has_child(sentence, verb, "nsubj") and not full


def open_clause(sentence: Sentence) -> Sentence:
    """`Als Rebellen die Stadt einnahmen, floh sie.`  ->  Rebellen nsubj and als mark, where a parser read `als Rebellen`"""
    changes: Changes = {}
    for noun in sentence.tokens:
        mark = tree.child(sentence, noun.index, "case")
        if noun.deprel != "obl" or mark < 0 or noun.head < noun.index or not _may_open(sentence, noun.index):
            continue
        verb = sentence.tokens[noun.head]
        if mark != min(tree.subtree(sentence, verb.index)) or verb.deprel == "root":
            continue
        opened = {noun.index: (verb.index, "nsubj"), mark: (verb.index, "mark")}
        if lacks_subject(sentence, verb) and tree.has_child(sentence, verb.index, "obj"):
            changes |= opened
        elif (name := _bare_subject(sentence, verb, noun.index)) >= 0:
            changes |= opened | {name: (verb.index, "obj")}
    return relabelled(sentence, changes)


def _may_open(sentence: Sentence, i: int) -> bool:
    """als; seit before a noun whose article it cannot govern: seit der Präsident; not `als im Juli`."""
    if len(tree.children(sentence, i, "case")) > 1:
        return False
    word = tree.preposition(sentence, i)
    article = next((sentence.tokens[d].text.lower() for d in tree.children(sentence, i, "det")), "")
    masculine = article == "der" and sentence.tokens[i].feat("Gender") == "Masc" and sentence.tokens[i].feat("Number") == "Sing"
    return word == "als" or (word in OPENERS and (masculine or article in ("die", "das")))


def _bare_subject(sentence: Sentence, verb: Token, noun: int) -> int:
    """Als Kanzlerin Roth am Montag Wien besuchte: the name between a role with its name and the verb at the end; -1 for none."""
    ends = verb.deprel in ("advcl", "ccomp") and tree.is_finite(verb) and not tree.has_child(sentence, verb.index, "mark", "obj", "aux")
    last = ends and max(i for i in tree.subtree(sentence, verb.index) if sentence.tokens[i].upos != "PUNCT") == verb.index
    found = tree.children(sentence, verb.index, "nsubj") if last and tree.has_child(sentence, noun, "appos") else ()
    named = len(found) == 1 and found[0] > noun and sentence.tokens[found[0]].entity.startswith("B-")
    return found[0] if named and not tree.has_child(sentence, found[0], "det", "case") else -1


def lift_particled(sentence: Sentence) -> Sentence:
    """`Von der Aue betonte das.`  ->  Von nsubj, where a parser read a preposition; `wurde von der Aue gelobt`: obl:agent"""
    changes: Changes = {}
    for name in sentence.tokens:
        starts = name.entity == "B-PER" and name_particles.length((name.text,)) and not tree.has_child(sentence, name.index, "case")
        if starts and name.deprel in ("obl", "nmod", "obl:agent", "obl:arg"):
            changes[name.index] = (name.head, _bare_role(sentence, sentence.tokens[name.head]))
    return relabelled(sentence, changes)


def _bare_role(sentence: Sentence, head: Token) -> str:
    """What a name without preposition is to its head: what a verb lacks; what a noun has beside it."""
    if head.upos not in ("VERB", "AUX"):
        return "appos"
    if not tree.has_child(sentence, head.index, *tree.SUBJECTS):
        return "nsubj:pass" if tree.is_passive(sentence, head.index) else "nsubj"
    return "obl:agent" if tree.is_passive(sentence, head.index) else "obj"


def part_postposition(sentence: Sentence) -> Sentence:
    """`Blau zufolge hat Russland Raketen abgefeuert.`  ->  Blau obl, Russland nsubj, where a parser made Blau the subject"""
    changes: Changes = {}
    for source in sentence.tokens:
        behind = source.deprel in tree.NOUN_SUBJECTS and any(c > source.index for c in tree.children(sentence, source.index, "case"))
        if behind:
            changes[source.index] = (source.head, "obl")
            left = [c for c in tree.children(sentence, source.head, "obj", "obl:arg") if not tree.has_child(sentence, c, "case")]
            others = tree.children(sentence, source.head, *tree.SUBJECTS)
            if len(left) == 2 and len(others) == 1 and sentence.tokens[left[0]].entity:
                changes[left[0]] = (source.head, "nsubj")
    return relabelled(sentence, changes)


def find_postposition(sentence: Sentence) -> Sentence:
    """`Osram hat dem Vernehmen nach die Bank gekauft.`  ->  nach case of Vernehmen, Bank obj, where a parser read `nach die Bank`"""
    changes: Changes = {}
    for case in sentence.tokens[1:]:
        said, thing = sentence.tokens[case.index - 1], sentence.tokens[case.head]
        particle = case.text == AFTER and case.deprel == "compound:prt"
        ahead = case.index < case.head and said.deprel == "obl:arg" and said.head == case.head  # Dem Kreml nach lobt Blau den Plan.
        if particle and (ahead or _tells(sentence, said)):  # Er lobt den Plan dem Vernehmen nach.
            changes |= {case.index: (said.index, "case"), said.index: (case.head, "obl")}
        told = (case.text == AFTER and _tells(sentence, said)) or (case.text in ONLY_AFTER and _is_source(sentence, said))
        if case.deprel != "case" or thing.index < case.index or not told:
            continue
        changes |= {case.index: (said.index, "case"), said.index: (said.head, "obl")}
        if thing.head in (said.index, said.head) and not tree.has_child(sentence, said.head, "obj"):
            changes[thing.index] = (said.head, "obj")
    return relabelled(sentence, changes)


def _is_source(sentence: Sentence, noun: Token) -> bool:
    """Kreisen, Diplomaten: a noun without a preposition under a verb"""
    bare = not tree.has_child(sentence, noun.index, "case")
    return bare and noun.upos in ("NOUN", "PROPN") and noun.deprel in ("obl:arg", "obl", "obj", "nsubj") and noun.head >= 0


def _tells(sentence: Sentence, noun: Token) -> bool:
    """dem Vernehmen, seiner Ansicht: a noun of speech with the article of a dative and no preposition, under a verb."""
    bare = "Dat" in form.article_cases(sentence, noun.index) and not tree.has_child(sentence, noun.index, "case")
    return bare and noun.deprel in ("obl:arg", "obl", "obj") and speech.noun(tree.lemma(sentence, noun.index)) is not None


def lift_nominative(sentence: Sentence) -> Sentence:
    """`Nach Angaben aus Kreisen durfte der Iraner Ali Kern ausreisen.`  ->  Iraner nsubj, where a parser read a genitive: one by name is `des Iraners`"""
    changes: dict[int, Token] = {}
    for noun, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        verb = tree.verb_above(sentence, noun.index) if _is_one_by_name(sentence, noun, name) else -1
        if verb >= 0 and lacks_subject(sentence, sentence.tokens[verb]) and sentence.tokens[verb].deprel != "acl:relcl":
            changes[noun.index] = replace(noun, head=verb, deprel="nsubj", feats=NOMINATIVE)
    return replaced(sentence, changes)


def _is_one_by_name(sentence: Sentence, noun: Token, name: Token) -> bool:
    """der Iraner | Ali Kern; not der Mutter Eva Roth, der Politiker Otto Kern und Eva Roth"""
    beside = noun.deprel == "nmod" and noun.upos == "NOUN" and name.head == noun.index and name.entity == "B-PER"
    articles = [sentence.tokens[c].text for c in tree.children(sentence, noun.index, "det")]
    one = beside and articles == ["der"] and noun.text.endswith(MASCULINE) and not words.is_feminine(noun)
    return one and not tree.has_child(sentence, name.index, "conj") and not tree.has_child(sentence, noun.index, "conj", "case")
