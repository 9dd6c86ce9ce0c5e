"""Verbs and participles taken for something else. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from dataclasses import replace

from kgbuild.grammar import clauses, participle, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import certainty
from kgbuild.model import Sentence, Token

HAVE = "haben"
ZU = "zu"
COMMA = ","
PARTICIPANTS = (*tree.NOUN_SUBJECTS, "obj", "obl", "obl:arg", "obl:agent")
BE = "sein"
PERFECT = ("haben", BE)
INFINITIVES = ("csubj", "csubj:pass", "xcomp", "ccomp", "acl")  # what an infinitive with zu may be
BECAME = ("wurde", "wurden", "ward")  # a past of werden: never a future


def free_auxiliary(sentence: Sentence) -> Sentence:
    """`Der König hatte Blau begnadigt.`  ->  Blau nsubj of begnadigt (for the next steps to part), where a parser hung him on hatte"""
    helped = {t.index: t.head for t in sentence.tokens if t.deprel in ("aux", "aux:pass", "cop") and t.head >= 0}
    found = (t for t in sentence.tokens if t.head in helped and t.deprel in PARTICIPANTS)
    return relabelled(sentence, {t.index: (helped[t.head], t.deprel) for t in found})


def lift_helper(sentence: Sentence) -> Sentence:
    """`In Ulm sind eine Messe und zwei Feste geplant.`  ->  sind aux:pass of geplant, where a parser hung it on the subject"""
    changes: Changes = {}
    for helper in (t for t in sentence.tokens if t.deprel in ("aux", "aux:pass", "cop") and t.head > t.index):
        subject = sentence.tokens[helper.head]
        verb = sentence.tokens[subject.head] if subject.deprel in tree.SUBJECTS and subject.head > subject.index else subject
        done = verb.feat("VerbForm") == "Part" and not tree.has_child(sentence, verb.index, "aux", "aux:pass", "cop")
        if verb.index == subject.index or not done or subject.upos not in tree.NOMINAL or tree.lemma(sentence, helper.index) != BE:
            continue
        before = (sentence.tokens[c] for c in sentence.children[subject.index] if c < helper.index)
        changes |= {c.index: (verb.index, c.deprel) for c in before if c.deprel in ("obl", "advmod")}
        changes[helper.index] = (verb.index, "aux:pass")
    return relabelled(sentence, changes)


def find_passive(sentence: Sentence) -> Sentence:
    """`Blau wurde vom Papst empfangen.`  ->  wurde aux:pass, Blau nsubj:pass, where a parser took the participle for an infinitive"""
    changes: Changes = {}
    for word in sentence.tokens:
        past = word.upos == "AUX" and word.deprel == "aux" and word.text.lower() in BECAME
        if past and sentence.tokens[word.head].upos == "VERB":
            changes[word.index] = (word.head, "aux:pass")
            changes |= dict.fromkeys(tree.children(sentence, word.head, "nsubj"), (word.head, "nsubj:pass"))
    return relabelled(sentence, changes)


def find_predicate(sentence: Sentence) -> Sentence:
    """`Blau ist sich mit Kern einig.`  ->  einig an adjective, where a tagger made it an article"""
    found = {t.index for t in sentence.tokens if t.upos == "DET" and tree.has_child(sentence, t.index, "cop")}
    tokens = (replace(t, upos="ADJ", lemma=t.text.lower()) if t.index in found else t for t in sentence.tokens)
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def find_state(sentence: Sentence) -> Sentence:
    """`Eva ist mit Igor verheiratet.`  ->  ist cop of verheiratet, where a parser read an adjective as a passive"""
    changes = {}
    for token in sentence.tokens:
        state = sentence.tokens[token.head] if token.deprel == "aux:pass" and token.lemma in BE else token
        if state is not token and state.upos == "ADJ" and not tree.has_child(sentence, state.index, "aux"):
            changes[token.index] = (state.index, "cop")
            changes |= dict.fromkeys(tree.children(sentence, state.index, "nsubj:pass"), (state.index, "nsubj"))
    return relabelled(sentence, changes)


def find_fronted_state(sentence: Sentence) -> Sentence:
    """`Verheiratet ist sie mit Igor.`  ->  verheiratet, Igor obl, where a parser read a noun, for it opens the sentence with a capital"""
    first, small = sentence.tokens[0], sentence.tokens[0].text.lower()
    bare = first.upos == "NOUN" and not tree.has_child(sentence, 0, "det", "det:poss", "amod", "case", "conj")
    if not bare or not tree.has_child(sentence, 0, "cop") or not participle.is_past(small):
        return sentence
    beside = [c for c in tree.children(sentence, 0, "nmod") if tree.preposition(sentence, c)]
    state = replace(sentence, tokens=(replace(first, upos="ADJ", lemma=small), *sentence.tokens[1:]))
    return relabelled(state, dict.fromkeys(beside, (0, "obl")))


def find_feeling(sentence: Sentence) -> Sentence:
    """`Sie zeigte sich entsetzt über den Anschlag.`  ->  entsetzt xcomp of zeigte, where a parser made it an adverb"""
    changes = {}
    for token in sentence.tokens:
        verb = sentence.tokens[token.head] if token.deprel == "advmod" and token.upos == "VERB" else token
        if verb is not token and tree.has_child(sentence, verb.index, "expl:pv") and tree.has_child(sentence, token.index, "obl"):
            changes[token.index] = (verb.index, "xcomp")
    return relabelled(sentence, changes)


def free_participle(sentence: Sentence) -> Sentence:
    """`Von allen gelobt, ging sie.`  ->  gelobt advcl, where a parser made it what somebody says"""
    found = (t for t in sentence.tokens if t.deprel == "ccomp" and t.feat("VerbForm") == "Part" and t.index < t.head)
    helped = ("aux", "aux:pass", "cop", "mark", *tree.SUBJECTS)
    return relabelled(sentence, {t.index: (t.head, "advcl") for t in found if not tree.has_child(sentence, t.index, *helped)})


def find_infinitive(sentence: Sentence) -> Sentence:
    """`Sie gaben zu, Otto Kern ermordet zu haben.`  ->  ermordet xcomp and Otto its obj, where a parser gave the infinitive a subject"""
    changes: Changes = {}
    for verb in sentence.tokens:
        if verb.upos != "VERB" or verb.deprel not in INFINITIVES or not _has_zu(sentence, verb.index):
            continue
        if verb.deprel == "ccomp":
            changes[verb.index] = (verb.head, "xcomp")
        wrong = [c for c in tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS) if c < verb.index]
        if len(wrong) == 1 and not tree.has_child(sentence, verb.index, "obj"):
            changes[wrong[0]] = (verb.index, "obj")
    return relabelled(sentence, changes)


def lower_infinitive(sentence: Sentence) -> Sentence:
    """`Bern war weit davon entfernt, Rom anzugreifen.`  ->  anzugreifen xcomp, where a parser coordinated it with entfernt"""
    said = (t for t in sentence.tokens if t.deprel == "conj" and t.upos == "VERB" and clauses.is_zu_infinitive(sentence, t.index))
    wrong = (t for t in said if not tree.has_child(sentence, t.index, "cc") and _governs_infinitive(sentence, t))
    return relabelled(sentence, {t.index: (t.head, "xcomp") for t in wrong})


def _governs_infinitive(sentence: Sentence, infinitive: Token) -> bool:
    """An adjective with a copula, or a verb before the comma that is no infinitive itself: Man legt ihm zur Last | , gelogen zu haben."""
    above = sentence.tokens[infinitive.head]
    if above.upos == "ADJ":
        return tree.has_child(sentence, above.index, "cop")
    opened = any(t.text == COMMA for t in sentence.tokens[above.index : infinitive.index])
    return above.upos == "VERB" and opened and not clauses.is_zu_infinitive(sentence, above.index)


def _has_zu(sentence: Sentence, verb: int) -> bool:
    """An infinitive with zu, or coordinated with one: entführt und ermordet zu haben; no finite form in it."""
    both = (verb, *tree.children(sentence, verb, "conj"))
    marks = [sentence.tokens[c].text for i in both for c in tree.children(sentence, i, "mark")]
    helped = (sentence.tokens[c] for c in (verb, *tree.children(sentence, verb, "aux", "aux:pass", "cop")))
    return marks == [ZU] and not any(tree.is_finite(t) for t in helped)


def find_copula(sentence: Sentence) -> Sentence:
    """`Ursache des Brandes war ein Defekt.`  ->  war cop of Ursache, where a parser hung it on the subject"""
    changes = {}
    for copula in sentence.tokens:
        subject = sentence.tokens[copula.head] if copula.deprel == "cop" else copula
        predicate = subject.head if subject is not copula and subject.deprel == "nsubj" else -1
        said = predicate >= 0 and sentence.tokens[predicate].upos in ("NOUN", "PROPN", "ADJ")
        if said and not tree.has_child(sentence, predicate, "cop", "aux"):
            changes[copula.index] = (predicate, "cop")
    return relabelled(sentence, changes)


def share_perfect(sentence: Sentence) -> Sentence:
    """`Er soll ihn getreten und beraubt haben.`  ->  haben aux of getreten, where a parser hung it on beraubt alone and read a present"""
    changes: Changes = {}
    for second in sentence.tokens:
        first = sentence.tokens[second.head] if second.deprel == "conj" and second.head >= 0 else second
        if first is second or not (_is_past_participle(first) and _is_past_participle(second)):
            continue
        helpers = tree.children(sentence, second.index, "aux")
        modal = [c for c in tree.children(sentence, first.index, "aux") if c < first.index and tree.is_finite(sentence.tokens[c])]
        alone = len(helpers) == 1 and helpers[0] == second.index + 1 and not tree.has_child(sentence, second.index, *tree.SUBJECTS)
        if alone and len(modal) == 1 and _is_modal(sentence, modal[0]) and sentence.tokens[helpers[0]].text in PERFECT:
            changes[helpers[0]] = (first.index, "aux")
    return relabelled(sentence, changes)


def _is_past_participle(token: Token) -> bool:
    """getreten, beraubt"""
    return token.upos == "VERB" and token.feat("VerbForm") == "Part"


def _is_modal(sentence: Sentence, verb: int) -> bool:
    """soll, will, muss; not hat"""
    lemma = tree.lemma(sentence, verb)
    return lemma not in PERFECT and bool(certainty.modal(lemma, "perfect"))


def find_shared_object(sentence: Sentence) -> Sentence:
    """`Sie haben das Dorf überrannt und zwei Soldaten getötet.`  ->  Soldaten obj, where a parser made them the subject of a passive"""
    changes: Changes = {}
    for verb in sentence.tokens:
        first = verb.head if verb.deprel == "conj" and verb.feat("VerbForm") == "Part" else -1
        if first >= 0 and _has(sentence, first) and not tree.has_child(sentence, verb.index, "aux", "aux:pass"):
            changes |= {c: (verb.index, "obj") for c in tree.children(sentence, verb.index, "nsubj:pass") if c < verb.index}
    return relabelled(sentence, changes)


def _has(sentence: Sentence, verb: int) -> bool:
    """Whether a verb is in the perfect with `haben` and has its subject: what is coordinated with it is no passive."""
    helped = [sentence.tokens[c].lemma for c in tree.children(sentence, verb, "aux")]
    return HAVE in helped and tree.has_child(sentence, verb, "nsubj") and not tree.has_child(sentence, verb, "aux:pass")


def find_second_verb(sentence: Sentence) -> Sentence:
    """`Er hatte den Rat aufgelöst und Minister Blau entlassen.`  ->  entlassen beside aufgelöst and Minister its obj, where a parser put him beside the verb"""
    changes: Changes = {}
    for noun in sentence.tokens:
        first = noun.head if noun.deprel == "conj" and noun.upos in ("NOUN", "PROPN") and noun.head < noun.index else -1
        if first < 0 or sentence.tokens[first].upos != "VERB" or not _has(sentence, first):
            continue
        links = [c for c in tree.children(sentence, noun.index, "cc") if c == min(tree.subtree(sentence, noun.index))]
        second = next((t.index for t in sentence.tokens[max(tree.subtree(sentence, noun.index)) + 1 :] if t.upos == "VERB"), -1)
        if links and second >= 0 and _is_bare_participle(sentence, first, second):
            changes |= {links[0]: (second, "cc"), noun.index: (second, "obj"), second: (first, "conj")}
    return relabelled(sentence, changes)


def _is_bare_participle(sentence: Sentence, first: int, second: int) -> bool:
    """entlassen, which the auxiliary of another verb serves too"""
    token = sentence.tokens[second]
    bare = not tree.has_child(sentence, second, "aux", "aux:pass", "cop", *tree.SUBJECTS)
    return token.head == first and bare and (token.feat("VerbForm") in ("Part", "Inf") or participle.is_unmistakable(token.text))


def find_attribute_of_many(sentence: Sentence) -> Sentence:
    """`Das sagten mehrere mit der Sache vertraute Personen dem Blatt.`  ->  vertraute amod of Personen, where a parser made a verb of it"""
    for token in sentence.tokens:
        noun = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else token
        between = (
            token.deprel == "conj" and token.upos == "VERB" and noun.upos == "NOUN" and (noun.head, noun.deprel) == (token.index, "nsubj")
        )
        many = [c for c in tree.children(sentence, token.head, "obj") if sentence.tokens[c].upos == "DET"] if between else []
        if len(many) != 1 or tree.has_child(sentence, token.index, "cc", "aux") or many[0] > token.index:
            continue
        behind = {c: (token.head, sentence.tokens[c].deprel) for c in sentence.children[token.index] if c > noun.index}
        changes = {many[0]: (noun.index, "det"), noun.index: (token.head, "nsubj"), token.index: (noun.index, "amod"), **behind}
        return relabelled(sentence, changes)
    return sentence
