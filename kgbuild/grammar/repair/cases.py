"""Subjects and objects whose articles forbid it. In: a Sentence. Out: a Sentence; the rule: an article, a gender and a number leave only some cases."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair import possible
from kgbuild.grammar.repair.possible import DEFINITE, FEMININE, ONE
from kgbuild.lexicon import accusatives, datives, nouns, quantities, selection
from kgbuild.model import Sentence, Token

COMPARING = ("als", "wie")
NEVER_DATIVE = ("die", "das")  # pronouns
LIKE = "wie"
BETWEEN = "zwischen"
THROUGH = "durch"
LEADING = (THROUGH, "nach", "bei", "mit", "laut", "in", "auf", "aus", "wegen", "für")  # not zu wenige Soldaten, über 100 Soldaten
LABELS = {"Nom": "nsubj", "Acc": "obj", "Dat": "obl:arg"}


def part_by_case(sentence: Sentence) -> Sentence:
    """`Der Regierung drohte der Rat.`, `den die Partei angriff`  ->  Regierung obl:arg, den obj, where a parser made them subjects"""
    changes: Changes = {}
    for verb in sentence.tokens:
        if verb.upos == "VERB" and not tree.has_child(sentence, verb.index, "aux:pass", "cop"):
            subjects = tree.children(sentence, verb.index, "nsubj")
            wrong = [c for c in subjects if _is_never_subject(sentence, c) or _is_given_to_many(sentence, verb.index, c)]
            if len(wrong) == 1:
                changes |= _parted(sentence, verb.index, wrong[0])
    return relabelled(sentence, changes)


def lower_led(sentence: Sentence) -> Sentence:
    """`Zwei Jahre nach dem Umbau stürzte das Haus ein.`  ->  Umbau obl of stürzte, where a parser made it the subject in spite of its preposition"""
    changes: Changes = {}
    for noun in sentence.tokens:
        told = noun.deprel in tree.NOUN_SUBJECTS and noun.upos in ("NOUN", "PROPN") and sentence.tokens[noun.head].deprel != "acl:relcl"
        if told and tree.preposition(sentence, noun.index) in LEADING:
            agent = tree.preposition(sentence, noun.index) == THROUGH and tree.is_passive(sentence, noun.head)
            changes[noun.index] = (noun.head, "obl:agent" if agent else "obl")
    return relabelled(sentence, changes)


def _is_never_subject(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].upos in tree.NOMINAL and "Nom" not in possible.cases(sentence, i) and not tree.has_child(sentence, i, "case")


def _is_given_to_many(sentence: Sentence, verb: int, i: int) -> bool:
    """`Der Jury gehören Otto Kern und Eva Roth an.`: one of whom the article leaves a dative, in front of a plural verb, and several behind it"""
    finite = sentence.tokens[tree.finite_verb(sentence, verb)]
    objects = tree.children(sentence, verb, "obj", "obl:arg")
    several = len(objects) == 1 and objects[0] > finite.index and tree.has_child(sentence, objects[0], "conj")
    alone = sentence.tokens[i].feat("Number") == "Sing" and not tree.has_child(sentence, i, "conj", "appos")
    given = "Dat" in (form.article_cases(sentence, i) or ()) and i < finite.index
    return several and alone and given and finite.feat("Number") == "Plur" and datives.only(tree.verb_lemma(sentence, verb))


def _parted(sentence: Sentence, verb: int, wrong: int) -> Changes:
    """The label its case allows; the subject is the other one, or the object that can be it."""
    cases = possible.cases(sentence, wrong)
    cases = ("Dat",) if _is_given_to_many(sentence, verb, wrong) else cases
    label = next((LABELS[case] for case in ("Acc", "Dat") if case in cases), "")
    if not label:
        return {}
    others = [c for c in tree.children(sentence, verb, "nsubj") if c != wrong]
    objects = tree.children(sentence, verb, "obj", "obl:arg")
    can = [c for c in objects if "Nom" in possible.cases(sentence, c) and not tree.has_child(sentence, c, "case")]
    if others:
        return {wrong: (verb, label)} if label == LABELS["Dat"] or not tree.has_child(sentence, verb, "obj") else {}
    return {wrong: (verb, label), can[0]: (verb, "nsubj")} if len(objects) == len(can) == 1 else {}


def part_objects(sentence: Sentence) -> Sentence:
    """`Japan stellt Nepal 30 Millionen Dollar zur Verfügung.`  ->  Nepal obl:arg, where a parser gave the verb two objects"""
    changes = {}
    for verb in sentence.tokens:
        objects = tree.children(sentence, verb.index, "obj") if verb.upos == "VERB" else ()
        two = len(objects) == 2 and not tree.has_child(sentence, verb.index, "obl:arg")
        if two and _is_given(sentence, *objects) and not accusatives.two(tree.verb_lemma(sentence, verb.index)):
            changes[objects[0]] = (verb.index, "obl:arg")
    return relabelled(sentence, changes)


def _is_given(sentence: Sentence, first: int, second: int) -> bool:
    """A name without article, and a thing behind it."""
    named = sentence.tokens[first].entity[2:] in ("PER", "ORG", "LOC") and not tree.has_child(sentence, first, "det", "case")
    thing = sentence.tokens[second].upos == "NOUN" and not sentence.tokens[second].entity
    owner = second == first + 1 and sentence.tokens[first].text.endswith("s")  # Blaus Rekord
    return named and thing and not owner and "Acc" in possible.cases(sentence, second)


def part_share(sentence: Sentence) -> Sentence:
    """`Osram gehört zu zehn Prozent der Bank.`  ->  Bank obl:arg of gehört, where a parser read `zehn Prozent der Bank`"""
    changes = {}
    for token in sentence.tokens:
        share = sentence.tokens[token.head] if token.deprel == "nmod" and token.upos in ("NOUN", "PROPN") else token
        if share is token or share.deprel != "obl" or tree.preposition(sentence, share.index) != "zu" or not quantities.counts(share.lemma):
            continue
        bare = not tree.has_child(sentence, token.index, "case") and not tree.has_child(sentence, share.head, "obl:arg")
        if bare and selection.kind(tree.verb_lemma(sentence, share.head), "recipient") and "Dat" in possible.cases(sentence, token.index):
            changes[token.index] = (share.head, "obl:arg")
    return relabelled(sentence, changes)


def seek_accusative(sentence: Sentence) -> Sentence:
    """`Er habe den Kritiker Igor Blau ermordet.`  ->  Kritiker obj, where a parser read a dative"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "obl:arg" else token
        bare = verb is not token and verb.upos == "VERB" and not tree.has_child(sentence, token.index, "case")
        if bare and _wants_accusative(sentence, token, verb) and not tree.has_child(sentence, verb.index, "obj", "aux:pass"):
            changes[token.index] = (verb.index, "obj")
    return relabelled(sentence, changes)


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """A subject of its own, or that of the verb it is coordinated with: Bonn kam spät und besiegte Ulm."""
    sharing = verb.deprel == "conj" and sentence.tokens[verb.head].upos == "VERB" and not tree.has_child(sentence, verb.index, "aux:pass")
    return tree.has_child(sentence, verb.index, "nsubj") or (sharing and tree.has_child(sentence, verb.head, "nsubj"))


def _wants_accusative(sentence: Sentence, token: Token, verb: Token) -> bool:
    """den Kritiker; a name that can be one, where the verb has a subject and no use for a dative: verhaftete Igor Blau."""
    cases = possible.cases(sentence, token.index)
    if cases == ("Acc",):
        return True
    named = bool(token.entity) or names.close_person(sentence, token.index) >= 0
    helped = ("expl:pv", "ccomp", "xcomp")  # Er sagte Blau, sie komme
    return (
        named
        and "Acc" in cases
        and _has_subject(sentence, verb)
        and not tree.has_child(sentence, verb.index, *helped)
        and (_is_made(sentence, verb) or not datives.may(tree.verb_lemma(sentence, verb.index)))
    ) or any(found(sentence, token, verb) for found in (_are_many, _is_one_of_them))


def _is_made(sentence: Sentence, verb: Token) -> bool:
    """stellte Igor Blau als Trainer vor: whom somebody presents as something is no dative, but for verbs that have nothing else."""
    beside = tree.children(sentence, verb.index, "obl", "obl:arg", "xcomp")
    called = any(tree.preposition(sentence, c) == "als" and sentence.tokens[c].upos == "NOUN" for c in beside)
    return called and not datives.only(tree.verb_lemma(sentence, verb.index))


def _are_many(sentence: Sentence, token: Token, verb: Token) -> bool:
    """schob 28 Afghanen ab: people counted, without an article, where the verb has a subject and no use for a dative."""
    counted = token.upos == "NOUN" and tree.has_child(sentence, token.index, "nummod") and not tree.has_child(sentence, token.index, "det")
    people = any(nouns.find(table, token.text) for table in ("roles", "groups")) or nouns.acts(token.text)
    return counted and people and tree.has_child(sentence, verb.index, "nsubj") and not datives.may(tree.verb_lemma(sentence, verb.index))


def _is_one_of_them(sentence: Sentence, token: Token, verb: Token) -> bool:
    """nahm den Verdächtigen fest: a noun that is declined like an adjective, of which `den` is one or a dative, and the verb has no use for a dative."""
    role = nouns.find("roles", token.text)
    person = token.text.endswith("-Jährigen") or (role is not None and role.adjectival and token.text.endswith("en"))
    article = any(sentence.tokens[d].text.lower() == ONE for d in tree.children(sentence, token.index, "det"))
    return person and article and _has_subject(sentence, verb) and not datives.may(tree.verb_lemma(sentence, verb.index))


def find_named_subject(sentence: Sentence) -> Sentence:
    """`Als Ministerin hat Blau die Richterin vorgesehen.`  ->  Blau nsubj, where a parser read a dative"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "obl:arg") if verb.upos == "VERB" and verb.deprel == "root" else ()
        if len(found) == 1 and _acts_alone(sentence, verb, sentence.tokens[found[0]]):
            changes[found[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def _acts_alone(sentence: Sentence, verb: Token, name: Token) -> bool:
    """A bare name right behind the finite verb of a main clause that has an object and no subject."""
    finite = tree.finite_verb(sentence, verb.index)
    helped = (*tree.SUBJECTS, "aux:pass", "expl", "mark", "conj")
    lacks = tree.has_child(sentence, verb.index, "obj") and not tree.has_child(sentence, verb.index, *helped)
    asked = finite < 0 or finite == 0 or sentence.tokens[finite].feat("Mood") == "Imp"
    one = sentence.tokens[finite].feat("Number") == "Sing" and sentence.tokens[finite].feat("Person") in ("", "3")
    return lacks and not asked and one and name.index == finite + 1 and name.entity.startswith("B-") and _is_bare_name(sentence, name.index)


def seek_dative(sentence: Sentence) -> Sentence:
    """`Er gratulierte Igor Blau.`  ->  Igor obl:arg, where a parser made him an object or a second subject"""
    changes: Changes = {}
    for verb in sentence.tokens:
        if verb.upos != "VERB" or not datives.only(tree.verb_lemma(sentence, verb.index)):
            continue
        subjects, objects = (tree.children(sentence, verb.index, label) for label in ("nsubj", "obj"))
        pair = len(objects) == len(subjects) == 1
        if pair and (
            sentence.tokens[objects[0]].text in NEVER_DATIVE or _is_turned(sentence, subjects[0], objects[0])
        ):  # die Bank, die Igor Blau gehört
            changes |= {objects[0]: (verb.index, "nsubj"), subjects[0]: (verb.index, "obl:arg")}
            continue
        if len(subjects) == 2 and not objects and _is_turned(sentence, *subjects):
            changes[subjects[0]] = (verb.index, "obl:arg")
            continue
        if len(subjects) == 2 and _stands_for_her(sentence, verb, subjects[0]):
            changes[subjects[0]] = (verb.index, "obl:arg")
            continue
        wrong = objects if len(objects) == 1 and len(subjects) < 2 else subjects[1:] if len(subjects) == 2 and not objects else ()
        free = [c for c in wrong if "Dat" in possible.cases(sentence, c) and not tree.has_child(sentence, c, "case", "nummod")]
        changes |= {c: (verb.index, "obl:arg") for c in free if not tree.has_child(sentence, verb.index, "obl:arg")}
    return relabelled(sentence, changes)


def _is_turned(sentence: Sentence, subject: int, object_: int) -> bool:
    """weil Igor Blau die Bank gehört, Igor Blau gehört die Bank: no dative has `die` before one, and a bare name may be any case"""
    noun = sentence.tokens[object_]
    article = [sentence.tokens[c].text.lower() for c in tree.children(sentence, object_, "det")]
    nominative = noun.feat("Number") != "Plur" and bool({*article} & {*NEVER_DATIVE}) and "Dat" not in possible.cases(sentence, object_)
    name = sentence.tokens[subject]
    return nominative and name.upos == "PROPN" and not tree.has_child(sentence, subject, "det", "det:poss", "conj")


def lift_conjunct_by_case(sentence: Sentence) -> Sentence:
    """`Sie traf den Süden der Türkei und den Norden Syriens.`  ->  Norden conj of Süden, where a parser put it beside Türkei; `zwischen` needs two"""
    changes = {}
    for second in sentence.tokens:
        first = sentence.tokens[second.head] if second.deprel == "conj" else second
        over = sentence.tokens[first.head] if first.deprel == "nmod" and not _shares_preposition(sentence, first, second) else first
        if first is second or over is first or over.upos != "NOUN" or tree.has_child(sentence, second.index, "case"):
            continue
        own = possible.cases(sentence, second.index)
        between = tree.preposition(sentence, over.index) == BETWEEN and not tree.has_child(sentence, over.index, "conj")
        lacks_one = between and tree.has_child(sentence, second.index, "det")
        parted = "Gen" not in own or lacks_one or tree.has_child(sentence, first.index, "case")
        if parted and set(own) & set(possible.cases(sentence, over.index)):
            changes[second.index] = (over.index, "conj")
    return relabelled(sentence, changes)


def _shares_preposition(sentence: Sentence, first: Token, second: Token) -> bool:
    """die Freunde von Kern und der Bank; not die Prüfer von Kern und die Bank: `von die` is no German"""
    governed = tree.preposition_cases(sentence, first.index)
    own = possible.cases(sentence, second.index) if form.article_cases(sentence, second.index) else ()
    return tree.has_child(sentence, first.index, "case") and (not own or not governed or bool(set(own) & set(governed)))


def _stands_for_her(sentence: Sentence, verb: Token, i: int) -> bool:
    """die Partei, der Igor Blau vorsteht: no nominative behind a noun with `die`."""
    pronoun = sentence.tokens[i].upos == "PRON" and sentence.tokens[i].text.lower() == DEFINITE and verb.deprel == "acl:relcl"
    return pronoun and any(sentence.tokens[d].text.lower() == FEMININE for d in tree.children(sentence, verb.head, "det"))


def find_bare_subject(sentence: Sentence) -> Sentence:
    """`Außenminister Blau warf Belarus Betrug vor.`, `Staaten wie Chile boten Peru Hilfe an.`  ->  Außenminister, Staaten nsubj, where a parser made them adverbials"""
    changes: Changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel in ("obl", "obl:arg", "advmod") and token.head >= 0 else token
        if verb is token or not _is_front(sentence, token, verb):
            continue
        if not (_may_be_subject(sentence, token, verb) or _has_examples(sentence, token)):
            continue
        later = [c for c in tree.children(sentence, verb.index, "nsubj") if c > verb.index and _is_bare_name(sentence, c)]
        if later or not tree.has_child(sentence, verb.index, *tree.SUBJECTS):
            given = tree.has_child(sentence, verb.index, "obj")
            changes |= {token.index: (verb.index, "nsubj"), **dict.fromkeys(later[:1], (verb.index, "obl:arg" if given else "obj"))}
    return relabelled(sentence, changes)


def _is_front(sentence: Sentence, token: Token, verb: Token) -> bool:
    finite = tree.finite_verb(sentence, verb.index)
    active = verb.upos == "VERB" and not tree.has_child(sentence, verb.index, "aux:pass")
    return active and token.index < finite and not tree.has_child(sentence, token.index, "case", "det", "det:poss")


def _may_be_subject(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Außenminister Blau; Opposition in a headline, where the verb has a further dative and nobody else."""
    if _is_named_role(sentence, token):
        return True
    acts = token.deprel == "obl:arg" and (token.entity[2:] in ("PER", "ORG", "LOC") or nouns.acts(token.text))
    given = len(tree.children(sentence, verb.index, "obl:arg")) > 1 or tree.has_child(sentence, verb.index, "obj", "ccomp")
    agrees = token.feat("Case") == "Nom" and sentence.tokens[tree.finite_verb(sentence, verb.index)].feat("Number") == token.feat("Number")
    return acts and given and agrees


def _is_named_role(sentence: Sentence, token: Token) -> bool:
    return token.upos == "NOUN" and names.close_person(sentence, token.index) >= 0 and nouns.find("roles", token.text) is not None


def _has_examples(sentence: Sentence, token: Token) -> bool:
    """Staaten wie Chile: those who act, and one of them."""
    beside = tree.children(sentence, token.index, "obl", "nmod")
    return token.upos == "NOUN" and nouns.acts(token.text) and any(tree.preposition(sentence, c) == LIKE for c in beside)


def _is_bare_name(sentence: Sentence, i: int) -> bool:
    return bool(sentence.tokens[i].entity) and not tree.has_child(sentence, i, "det", "case")


def part_comparison(sentence: Sentence) -> Sentence:
    """`Anders als sein Vorgänger unterstützt Blau die Bank.`  ->  Vorgänger obl, where a parser gave the verb two subjects"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj") if verb.upos == "VERB" else ()
        finite = tree.finite_verb(sentence, verb.index) if len(found) == 2 else -1
        if finite >= 0 and found[0] < finite < found[1]:
            start = min(tree.subtree(sentence, found[0]))
            ahead = (t for t in (sentence.tokens[start], *reversed(sentence.tokens[:start])) if t.upos != "ADV" or t.index == start)
            than = next((t for t in ahead if t.index < start or compares(t)), sentence.tokens[0])
            if compares(than) and than.head in (verb.index, found[0]):
                changes |= {found[0]: (verb.index, "obl"), than.index: (found[0], "case")}
    return relabelled(sentence, changes)


def compares(token: Token) -> bool:
    return token.text.lower() in COMPARING
