"""Relative clauses that a parser took for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import form, names, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import datives, determiners, speech
from kgbuild.model import Sentence, Token

WHOSE = ("dessen", "deren")
RELATIVE = ("der", "dem", "den")  # no article of a country that has none: der Litauen angehört
BEHIND = ("acl", "acl:relcl", "ccomp")
THAT = ("das", "dies")
REPORTING = ("solle", "sollen", "sollten")  # he asked for it: Rom solle zahlen
GENDERS = {"der": "Masc", "die": "Fem"}  # of a subject
NOT_RELATIVE = ("ccomp", "csubj", "advcl", "parataxis", "dep")


def find_whose(sentence: Sentence) -> Sentence:
    """`Der Konzern, dessen Chef ging, schließt.`  ->  ging acl:relcl of Konzern, where a parser gave `ging` two subjects"""
    for token in sentence.tokens:
        if token.text in WHOSE and (clause := _clause_of(sentence, token)) >= 0:
            noun = _noun_before(sentence, token)
            if noun >= 0 and sentence.tokens[noun].head == clause:
                return _opened(sentence, clause, noun, token.head)
    return sentence


def _clause_of(sentence: Sentence, whose: Token) -> int:
    """The verb of the clause that dessen opens, where a later main verb governs it; -1 for none."""
    verb = tree.verb_above(sentence, whose.index)
    inside = verb > whose.index and sentence.tokens[verb].deprel in NOT_RELATIVE and sentence.tokens[verb].head > verb
    ends = inside and any(t.text == "," for t in sentence.tokens[verb : sentence.tokens[verb].head])
    return verb if ends else -1


def _noun_before(sentence: Sentence, whose: Token) -> int:
    """What stands before the comma, with the whole phrase it ends; -1 where there is no comma."""
    at = whose.index - 1
    if at > 0 and sentence.tokens[at].upos == "ADP":
        at -= 1
    if at < 1 or sentence.tokens[at].text != ",":
        return -1
    path = (at - 1, *tree.path_to_root(sentence, at - 1))
    return next((i for i in reversed(path) if i < at and sentence.tokens[i].upos in tree.NOMINAL), -1)


def _opened(sentence: Sentence, clause: int, noun: int, owned: int) -> Sentence:
    """The noun goes to the main verb, the clause to the noun; its own subject is the noun behind dessen, also where that was beside the other noun."""
    main = sentence.tokens[clause].head
    label = sentence.tokens[noun].deprel
    changes = {noun: (main, label), clause: (noun, "acl:relcl")}
    beside = [owned] if sentence.tokens[owned].deprel == "appos" and sentence.tokens[owned].head == noun else []
    own = [c for c in sentence.children[clause] if any(sentence.tokens[w].text in WHOSE for w in tree.children(sentence, c, "nmod", "det"))]
    own = own or beside
    bare = [c for c in own if not tree.has_child(sentence, c, "case")]
    if bare and label in tree.NOUN_SUBJECTS:
        changes[bare[0]] = (clause, "nsubj:pass" if tree.has_child(sentence, clause, "aux:pass") else "nsubj")
    later = [c for c in tree.children(sentence, main, *tree.NOUN_SUBJECTS) if c > main]
    if label in tree.NOUN_SUBJECTS and later and not tree.has_child(sentence, main, "obj"):
        changes[later[0]] = (main, "obj")
    return relabelled(sentence, changes)


def find_inserted(sentence: Sentence) -> Sentence:
    """`Die Nato, der Litauen angehört, tagt.`  ->  angehört acl:relcl of Nato and Litauen nsubj, where a parser read `der Litauen` as its apposition"""
    for pronoun in sentence.tokens:
        name = sentence.tokens[pronoun.head] if pronoun.deprel == "det" and pronoun.text in RELATIVE else pronoun
        if name is pronoun or name.index != pronoun.index + 1 or name.entity != "B-LOC" or name.deprel != "appos":
            continue
        verb, noun = sentence.tokens[name.head].head, _noun_before(sentence, pronoun)
        if noun == name.head and verb > name.index and _is_inserted(sentence, sentence.tokens[verb]):
            own = {noun: (sentence.tokens[verb].head, sentence.tokens[noun].deprel), verb: (noun, "acl:relcl")}
            label = "obj" if pronoun.text == "den" else "obl:arg"
            changed = relabelled(sentence, own | {pronoun.index: (verb, label), name.index: (verb, "nsubj")})
            return replace(changed, tokens=tuple(replace(t, upos="PRON") if t.index == pronoun.index else t for t in changed.tokens))
    return sentence


def _is_inserted(sentence: Sentence, verb: Token) -> bool:
    """A clause that ends in a comma before the verb it hangs on."""
    inside = verb.upos == "VERB" and verb.deprel in NOT_RELATIVE and verb.head > verb.index
    return inside and sentence.tokens[verb.index + 1].text == ","


def find_relative(sentence: Sentence) -> Sentence:
    """`das Land, das Kuwait überfiel`, `der Mann, den Blau anrief`  ->  das nsubj, Kuwait obj; den obj, Blau nsubj, where a parser read an article"""
    changes: Changes = {}
    for clause in sentence.tokens:
        first = sentence.tokens[tree.first_word(sentence, clause.index)] if clause.deprel == "acl:relcl" else clause
        if first.deprel == "det" and sentence.tokens[first.head].upos == "PROPN" and sentence.tokens[first.head].head == clause.index:
            changes |= _relative(sentence, clause.index, first, sentence.tokens[first.head])
        elif first.deprel == "obj" and "Nom" not in (determiners.cases(first.text) or ("Nom",)):
            changes |= _lost_subject(sentence, clause.index, first)
    pronouns = {i: "PRON" for i, (_, label) in changes.items() if sentence.tokens[i].upos == "DET" and label != "flat"}
    changed = relabelled(sentence, changes)
    tokens = (replace(t, upos=pronouns[t.index]) if t.index in pronouns else t for t in changed.tokens)
    return replace(changed, tokens=tuple(tokens)) if pronouns else changed


def _lost_subject(sentence: Sentence, clause: int, pronoun: Token) -> Changes:
    """`der Vorsitz, den Igor Blau innehat`: of two objects the pronoun is one, and a name the subject that the clause lacks"""
    others = [c for c in tree.children(sentence, clause, "obj") if c != pronoun.index]
    lacks = len(others) == 1 and not tree.has_child(sentence, clause, *tree.SUBJECTS) and not tree.is_passive(sentence, clause)
    return {others[0]: (clause, "nsubj")} if lacks and sentence.tokens[others[0]].entity.startswith("B-") else {}


def _relative(sentence: Sentence, clause: int, pronoun: Token, name: Token) -> Changes:
    """The pronoun takes the name's place, or its preposition; the name is what the clause lacks."""
    case = next((c for i in (name.index, pronoun.index) if (c := tree.child(sentence, i, "case")) >= 0), -1)
    if case >= 0:
        return {pronoun.index: (clause, "obl"), case: (pronoun.index, "case"), name.index: (clause, "nsubj")}
    if "Nom" not in (determiners.cases(pronoun.text) or ("Nom",)):
        subject = {} if tree.has_child(sentence, clause, *tree.SUBJECTS) else {name.index: (clause, "nsubj")}
        return subject | {pronoun.index: (clause, "obj" if "Acc" in determiners.cases(pronoun.text) else "obl:arg")}
    given = tree.has_child(sentence, clause, "obj", "obl:arg")
    return {pronoun.index: (clause, "nsubj"), name.index: (clause, "obl:arg" if given else "obj")}


def lift_verdict(sentence: Sentence) -> Sentence:
    """`Rom griff Bern an, das ist gelogen.`  ->  gelogen parataxis of griff, where a parser hung it on Bern or made it what Rom says"""
    changes: Changes = {}
    for clause in sentence.tokens:
        that = tree.child(sentence, clause.index, *tree.SUBJECTS) if clause.deprel in BEHIND else -1
        if that <= clause.head or (clause.deprel == "ccomp" and _may_say(sentence, clause.head)):
            continue
        opens = sentence.tokens[that - 1].text == "," and sentence.tokens[that].text in THAT
        if opens and tree.finite_verb(sentence, clause.index) == that + 1 < clause.index:  # in a relative clause it stands last
            changes[clause.index] = (tree.clause_of(sentence, clause.head), "parataxis")
    return relabelled(sentence, changes)


def free_main_clause(sentence: Sentence) -> Sentence:
    """`Sie gilt als Gefangene, der Rat hatte den Mord verurteilt.`  ->  verurteilt parataxis of gilt, where a parser hung it on Gefangene: in a
    relative clause the finite verb stands last. `Rom lobte den Plan, Bern lehnt ihn ab.`: nor is it what somebody says who says something else"""
    changes: Changes = {}
    for clause in sentence.tokens:
        if not (_is_past_relative(sentence, clause) or _has_no_room(sentence, clause)):
            continue
        subject = tree.child(sentence, clause.index, *tree.SUBJECTS)
        if subject > clause.head and sentence.tokens[subject].upos in ("NOUN", "PROPN") and _stands_second(sentence, clause.index, subject):
            changes[clause.index] = (tree.clause_of(sentence, clause.head), "parataxis")
    return relabelled(sentence, changes)


def _is_past_relative(sentence: Sentence, clause: Token) -> bool:
    """A participle read as a relative clause: its finite verb would stand behind it; not der Vorwurf, Rom habe Bern angegriffen"""
    relative = clause.deprel == "acl:relcl" and clause.upos == "VERB" and clause.feat("VerbForm") == "Part"
    finite = tree.finite_verb(sentence, clause.index) if relative else -1
    return finite >= 0 and sentence.tokens[finite].feat("Mood") == "Ind"


def _has_no_room(sentence: Sentence, clause: Token) -> bool:
    """A clause in the indicative behind a verb that has its object: lobte den Plan, Bern lehnt ihn ab"""
    finite = tree.finite_verb(sentence, clause.index) if clause.deprel == "ccomp" and clause.head < clause.index else -1
    told = finite >= 0 and sentence.tokens[finite].feat("Mood") == "Ind" and not sentence.tokens[finite].text.endswith(REPORTING)
    return told and any(c < clause.index for c in tree.children(sentence, clause.head, "obj"))


def _stands_second(sentence: Sentence, clause: int, subject: int) -> bool:
    """Whether the finite verb stands right behind the subject that opens the clause after a comma."""
    phrase = tree.subtree(sentence, subject)
    opens = min(phrase) > 0 and sentence.tokens[min(phrase) - 1].text == ","
    finite = tree.finite_verb(sentence, clause)
    return opens and finite == max(phrase) + 1 and (finite < clause or sentence.tokens[clause].deprel == "ccomp")


def lift_from_place(sentence: Sentence) -> Sentence:
    """`die Rebellen im Jemen, die Waffen haben`, `ein Feld bei Ulm, das brach liegt`  ->  the clause of Rebellen, of Feld, where a parser hung it on the place"""
    changes: Changes = {}
    for clause in sentence.tokens:
        place = sentence.tokens[clause.head] if clause.deprel == "acl:relcl" else clause
        noun = _noun_of(sentence, place) if place is not clause else place
        if noun is place or place.upos != "PROPN" or not place.entity.endswith("LOC") or not tree.has_child(sentence, place.index, "case"):
            continue
        pronoun = sentence.tokens[tree.first_word(sentence, clause.index)]
        if pronoun.deprel in tree.NOUN_SUBJECTS and noun.index < place.index and _means(sentence, clause, pronoun, noun, place):
            changes[clause.index] = (noun.index, "acl:relcl")
    return relabelled(sentence, changes)


def _noun_of(sentence: Sentence, place: Token) -> Token:
    """What a place belongs to: the noun above it, or the subject right before it where a parser hung both on the verb; the place itself where none is."""
    if place.deprel == "nmod":
        return sentence.tokens[place.head]
    case = tree.child(sentence, place.index, "case")
    before = sentence.tokens[case - 1] if case > 0 else place
    return before if before.deprel in tree.NOUN_SUBJECTS and before.head == place.head else place


def _means(sentence: Sentence, clause: Token, pronoun: Token, noun: Token, place: Token) -> bool:
    """Whether a relative pronoun agrees with the noun, and the place, which is neuter without article, is not as likely meant."""
    finite = tree.finite_verb(sentence, clause.index)
    several = "Plur" in (pronoun.feat("Number"), sentence.tokens[finite].feat("Number") if finite >= 0 else "")
    number, gender = form.number_of(sentence, noun.index), form.gender_of(sentence, noun.index)
    if pronoun.text == "die" and several:
        return (number == "Plur" or _is_of_many(noun)) and form.number_of(sentence, place.index) == "Sing"
    if number == "Plur":
        return False
    bare = form.determination(sentence, place.index) == "bare"
    if pronoun.text == "das":
        return gender == "Neut" and form.determination(sentence, noun.index) == "indefinite"
    return bare and GENDERS.get(pronoun.text, "") == gender


def _is_of_many(noun: Token) -> bool:
    """die Huthi, die Taliban: the name of a body that no tagger gives a gender"""
    return noun.entity.endswith("ORG") and not noun.feat("Gender")


def _may_say(sentence: Sentence, verb: int) -> bool:
    """Rom sagt, das ist gelogen: a verb of speech that has no object yet"""
    return speech.verb(tree.verb_lemma(sentence, verb)) is not None and not tree.has_child(sentence, verb, "obj")


def find_relative_noun(sentence: Sentence) -> Sentence:
    """`Otto Kern, der nicht mehr Chef der Bank ist, schweigt.`  ->  Chef acl:relcl of Otto, where a parser made it an apposition"""
    changes: Changes = {}
    for token in sentence.tokens:
        who = tree.child(sentence, token.index, "nsubj") if token.deprel == "appos" and tree.has_child(sentence, token.index, "cop") else -1
        if 0 < who < token.index and sentence.tokens[who].upos == "PRON" and sentence.tokens[who - 1].text == ",":
            changes[token.index] = (token.head, "acl:relcl")
    return relabelled(sentence, changes)


def free_subject(sentence: Sentence) -> Sentence:
    """`der Vertrag, den beide Staaten schlossen`  ->  Staaten nsubj of schlossen, where a parser hung them on the pronoun"""
    changes = {}
    for noun in sentence.tokens:
        pronoun = sentence.tokens[noun.head] if noun.deprel in ("nmod", "appos") and noun.upos in ("NOUN", "PROPN") else noun
        if pronoun is noun or not tree.is_relative(sentence, pronoun.index) or pronoun.deprel != "obj" or noun.index < pronoun.index:
            continue
        bare = not tree.has_child(sentence, noun.index, "case") and not tree.has_child(sentence, pronoun.index, "case")
        if bare and not tree.has_child(sentence, pronoun.head, *tree.SUBJECTS):
            changes[noun.index] = (pronoun.head, "nsubj")
    return relabelled(sentence, changes)


def find_relative_person(sentence: Sentence) -> Sentence:
    """`Anna Kurz, die Otto Kern besiegte`  ->  die nsubj, Otto obj, where a parser read `die` as a plural or gave the verb two subjects"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "nsubj", "obj") if verb.deprel == "acl:relcl" and verb.upos == "VERB" else ()
        if len(found) == 2 and _is_she(sentence, verb, found[0]) and _is_bare_name(sentence, found[1]):
            dative = datives.only(tree.verb_lemma(sentence, verb.index))
            changes |= {found[0]: (verb.index, "nsubj"), found[1]: (verb.index, "obl:arg" if dative else "obj")}
    return relabelled(sentence, changes)


def _is_she(sentence: Sentence, verb: Token, i: int) -> bool:
    """`die` behind the name of one person, read as a plural or as the second subject; not `Anna Kurz, die Otto Kern zur Ministerin ernannte`."""
    pronoun, noun = sentence.tokens[i], verb.head
    one = sentence.tokens[noun].entity == "B-PER" or names.close_person(sentence, noun) >= 0
    single = one and not tree.has_child(sentence, noun, "conj") and sentence.tokens[noun].deprel != "conj"
    doubtful = pronoun.feat("Number") == "Plur" or len(tree.children(sentence, verb.index, "nsubj")) == 2
    made = any(
        tree.preposition(sentence, c) == "zu" and sentence.tokens[c].feat("Gender") == "Fem"
        for c in tree.children(sentence, verb.index, "obl")
    )
    first = i == tree.first_word(sentence, verb.index) and pronoun.upos == "PRON" and pronoun.text.lower() == "die"
    return single and doubtful and first and not made and not tree.is_passive(sentence, verb.index)


def _is_bare_name(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].entity.startswith("B-") and not tree.has_child(sentence, i, "det", "case", "conj")


def find_relative_subject(sentence: Sentence) -> Sentence:
    """`die Ministerin, die der Partei angehört`  ->  die nsubj, where a parser made the only bare word of the clause its object"""
    changes: Changes = {}
    for verb in sentence.tokens:
        found = tree.children(sentence, verb.index, "obj") if verb.deprel == "acl:relcl" else ()
        if len(found) == 1 and _is_pronoun_subject(sentence, verb, sentence.tokens[found[0]]):
            changes[found[0]] = (verb.index, "nsubj")
    return relabelled(sentence, changes)


def _is_pronoun_subject(sentence: Sentence, verb: Token, pronoun: Token) -> bool:
    """`die`, `das` in front of a finite verb that has nobody else: a passive, `es` and `man` have."""
    helped = ("aux:pass", "expl", "xcomp", "ccomp", "csubj", *tree.SUBJECTS)
    can = pronoun.upos == "PRON" and pronoun.text.lower() in ("die", "das") and pronoun.feat("Person") in ("", "3")
    first = pronoun.index == tree.first_word(sentence, verb.index)
    finite = tree.finite_verb(sentence, verb.index)
    return (
        can
        and first
        and finite >= 0
        and tree.has_child(sentence, verb.index, "obl:arg")
        and not tree.has_child(sentence, verb.index, *helped)
    )
