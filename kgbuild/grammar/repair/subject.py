"""Who does it and to whom. In: a Sentence. Out: a Sentence; the rule: a finite verb has one subject, and forms or classes show which noun it is."""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair.lacking import TO, lacks_subject
from kgbuild.lexicon import datives, nouns, speech
from kgbuild.model import Sentence, Token

NOMINATIVE = ("ich", "du", "er", "wir", "man")  # pronouns that are no object
BOTH_NUMBERS = "sie"  # the pronoun whose number only the verb tells
CALLED = "heißen"
HAVE = "haben"


def part_subjects(sentence: Sentence) -> Sentence:
    """`Paris bat Berlin um Hilfe.`  ->  Berlin obj (beside an object obl:arg), where a parser gave the verb two subjects"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "nsubj")
        if len(found) == 2 and token.upos == "VERB" and not tree.has_child(sentence, token.index, "aux:pass"):
            given = tree.has_child(sentence, token.index, "obj")
            changes[found[1] if given else _accusative(sentence, found)] = (token.index, "obl:arg" if given else "obj")
    return relabelled(sentence, changes)


def part_passive_subjects(sentence: Sentence) -> Sentence:
    """`Der Anschlag wurde Igor Blau zugeschrieben.`  ->  Igor obl:arg, where a parser gave a verb that may have a dative two subjects"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "nsubj:pass")
        bare = [i for i in found if sentence.tokens[i].upos == "PROPN" and not tree.has_child(sentence, i, "det", "case")]
        if len(found) == 2 and len(bare) == 1 and datives.may(tree.verb_lemma(sentence, token.index)):
            changes[bare[0]] = (token.index, "obl:arg")
    return relabelled(sentence, changes)


def _accusative(sentence: Sentence, found: tuple[int, ...]) -> int:
    """Of two subjects the one that can be an object: `die der Fluss zerstörte` -> die."""
    can = [c for c in found if "Nom" not in (form.article_cases(sentence, c) or ("Nom",))]
    can = can or [c for c in found if "Acc" in (form.article_cases(sentence, c) or ("Acc",)) and not _is_nominative(sentence.tokens[c])]
    can = can or list(found)
    return next((c for c in can if sentence.tokens[c].feat("Case") == "Acc"), can[-1])


def _is_nominative(token: Token) -> bool:
    """er, wir: Das Amt übte er aus."""
    return token.upos == "PRON" and token.text.lower() in NOMINATIVE


def find_subject(sentence: Sentence) -> Sentence:
    """`Die Angriffe nehmen zu.`  ->  Angriffe nsubj, where a parser made the only noun of the verb its object"""
    changes = {}
    for token in sentence.tokens:
        found = tree.children(sentence, token.index, "obj", "xcomp")
        at = _is_around(sentence, token, found) if len(found) == 2 else found[0] if found else -1
        if at >= 0 and len(found) < 3 and lacks_subject(sentence, token) and can_be_subject(sentence, token, at):
            changes[at] = (token.index, "nsubj")
    return relabelled(sentence, changes)


def find_adjective(sentence: Sentence) -> Sentence:
    """`Denkbar ist ein Angriff.`  ->  Denkbar root, Angriff nsubj, where a parser made the noun what Denkbar is: a bare adjective is no subject"""
    first = sentence.tokens[0]
    noun = sentence.tokens[first.head]
    turned = first.upos == "ADJ" and first.deprel == "nsubj" and noun.upos == "NOUN" and not tree.children(sentence, 0)
    copula = tree.child(sentence, noun.index, "cop") if turned else -1
    if copula != 1 or not tree.has_child(sentence, noun.index, "det"):
        return sentence
    beside = {c: (0, sentence.tokens[c].deprel) for c in tree.children(sentence, noun.index, "cop", "aux", "punct")}
    return relabelled(sentence, {0: (noun.head, noun.deprel), noun.index: (0, "nsubj"), **beside})


def free_nominative(sentence: Sentence) -> Sentence:
    """`Unter den Opfern ist der junge Igor Blau.`  ->  Igor nsubj, where a parser made it a genitive of Opfern: that would be `der jungen`"""
    changes = {}
    for token in sentence.tokens:
        verb = tree.verb_above(sentence, token.index) if token.deprel == "nmod" and _is_weak_nominative(sentence, token) else -1
        behind = 0 <= verb < token.head < token.index and lacks_subject(sentence, sentence.tokens[verb])
        if behind and token.head in tree.children(sentence, verb, "obl", "obl:arg"):
            changes[token.index] = (verb, "nsubj")
    return relabelled(sentence, changes)


def _is_weak_nominative(sentence: Sentence, token: Token) -> bool:
    """der ehemalige Minister: the article `der` before an adjective in -e is a nominative."""
    if tree.has_child(sentence, token.index, "case") or not any(
        sentence.tokens[d].text == "der" for d in tree.children(sentence, token.index, "det")
    ):
        return False
    adjectives = [sentence.tokens[a].text for a in tree.children(sentence, token.index, "amod")]
    return bool(adjectives) and all(word.endswith("e") for word in adjectives)


def _is_around(sentence: Sentence, verb: Token, found: tuple[int, ...]) -> int:
    """Of two objects the one that is the subject: Das Beben verwüstete Lissabon; den die Polizei festnahm; -1 where nothing shows."""
    if tree.children(sentence, verb.index, "obj") != found:
        return -1
    finite = tree.finite_verb(sentence, verb.index)
    if found[0] < finite < found[1] or (finite < found[0] and _does_to(sentence, *found)):
        return found[0]
    one = sentence.tokens[found[0]].upos == "PRON" and sentence.tokens[found[0]].text.lower() == "den"
    return found[1] if one and form.article_cases(sentence, found[1]) else -1


def _does_to(sentence: Sentence, first: int, second: int) -> bool:
    """Gegen Blau hatte | die Kommission eine Strafe verhängt: of two behind the verb one that acts, before one that does not"""
    other = sentence.tokens[second]
    return acts(sentence.tokens[first]) and other.upos == "NOUN" and not acts(other) and not tree.has_child(sentence, second, "case")


def can_be_subject(sentence: Sentence, verb: Token, i: int) -> bool:
    """A noun whose article can be nominative and whose number is the verb's."""
    noun = sentence.tokens[i]
    if noun.upos not in ("NOUN", "PROPN") or tree.has_child(sentence, i, "case", "mark"):
        return False
    agrees = (
        "" in (noun.feat("Number"), verb.feat("Number"))
        or tree.has_child(sentence, i, "conj")
        or noun.feat("Number") == verb.feat("Number")
    )
    return agrees and "Nom" in (form.article_cases(sentence, i) or ("Nom",))


def find_infinitive_object(sentence: Sentence) -> Sentence:
    """`Bern wirft Rom vor, Diplomaten ausgewiesen zu haben.`  ->  Diplomaten obj, for an infinitive has no subject"""
    changes = {}
    for verb in sentence.tokens:
        to = tree.child(sentence, verb.index, "mark") if verb.upos == "VERB" else -1
        if to < 0 or sentence.tokens[to].text.lower() != TO or tree.finite_verb(sentence, verb.index) >= 0:
            continue
        found = tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS)
        if len(found) == 1 and found[0] < to and not tree.has_child(sentence, verb.index, "obj", "aux:pass", "cop"):
            changes[found[0]] = (verb.index, "obj")
    return relabelled(sentence, changes)


def find_shared_subject(sentence: Sentence) -> Sentence:
    """`Sie kandidierte, verlor die Wahl aber.`  ->  Wahl obj, for a clause that opens with its verb has the subject of the one before"""
    changes: Changes = {}
    for verb in sentence.tokens:
        first = sentence.tokens[verb.head] if verb.deprel in ("conj", "parataxis") and verb.upos == "VERB" else verb
        if (
            first is not verb
            and first.index < verb.index
            and _opens_clause(sentence, verb)
            and tree.has_child(sentence, first.index, "nsubj")
        ):
            found = tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS, "obj")
            if len(found) == 1 and found[0] > verb.index and _is_plain_object(sentence, verb, found[0]):
                changes |= {found[0]: (verb.index, "obj"), verb.index: (first.index, "conj")}
    return relabelled(sentence, changes)


def find_shared_name(sentence: Sentence) -> Sentence:
    """`Eva Roth kam nach Bonn und lobte Igor Blau.`  ->  Igor obj, for behind `und` a verb in front has the subject that stands in front before it

    `Otto Kern kam nach Bonn und will sie treffen.`  ->  sie obj
    """
    changes = {}
    for verb in sentence.tokens:
        subject = tree.child(sentence, verb.index, "nsubj") if verb.deprel == "conj" and verb.upos == "VERB" else -1
        finite = tree.finite_verb(sentence, verb.index)
        named = subject > finite > verb.head and (_has_name(sentence, subject) or sentence.tokens[subject].text == BOTH_NUMBERS)
        if named and sentence.tokens[finite - 1].upos == "CCONJ" and _has_subject_in_front(sentence, verb.head):
            given = tree.has_child(sentence, verb.index, "obj") and not speech.judges(tree.verb_lemma(sentence, verb.index))
            changes[subject] = (verb.index, "obl:arg" if given else "obj")
    return relabelled(sentence, changes)


def _has_name(sentence: Sentence, i: int) -> bool:
    """Igor Blau, Außenminister Igor Blau."""
    return any(sentence.tokens[n].entity.startswith("B-") for n in (i, *tree.children(sentence, i, "appos", "flat")))


def _has_subject_in_front(sentence: Sentence, verb: int) -> bool:
    """Eva Roth | kam: nothing but the subject before the finite verb of a main clause."""
    subject, finite = tree.child(sentence, verb, *tree.NOUN_SUBJECTS), tree.finite_verb(sentence, verb)
    if not 0 <= subject < finite or tree.has_child(sentence, verb, "mark") or sentence.tokens[verb].deprel == "acl:relcl":
        return False
    return tree.first_word(sentence, verb) in tree.subtree(sentence, subject)


def _opens_clause(sentence: Sentence, verb: Token) -> bool:
    """A finite verb with nothing before it."""
    return (
        tree.is_finite(verb)
        and tree.first_word(sentence, verb.index) == verb.index
        and not tree.has_child(sentence, verb.index, "expl", "mark")
    )


def _is_plain_object(sentence: Sentence, verb: Token, i: int) -> bool:
    """A noun for no acting person whose article can be accusative; not `zeigte die Studie`, `hieß die Losung`."""
    noun, lemma = sentence.tokens[i], tree.verb_lemma(sentence, verb.index)
    frame = lemma == CALLED or (speech.verb(lemma) is not None and not speech.judges(lemma))
    articles = form.article_cases(sentence, i)
    return noun.upos == "NOUN" and "Acc" in articles and not acts(noun) and not frame


def acts(token: Token) -> bool:
    named = token.entity[2:] in ("PER", "ORG", "LOC")
    return named or (token.upos == "NOUN" and nouns.acts(token.text))


def find_active_object(sentence: Sentence) -> Sentence:
    """`Die Armee hat Stellungen bombardiert.`  ->  Stellungen obj, where a parser made them the subject of a passive beside hat"""
    changes: Changes = {}
    for verb in sentence.tokens:
        helpers = tree.children(sentence, verb.index, "aux", "aux:pass") if verb.upos == "VERB" else ()
        has = helpers and all(sentence.tokens[c].lemma == HAVE for c in helpers)
        found = tree.children(sentence, verb.index, "nsubj:pass") if has and not tree.has_child(sentence, verb.index, "obj") else ()
        if len(found) == 1 and tree.has_child(sentence, verb.index, "nsubj"):
            changes[found[0]] = (verb.index, "obj")
    return relabelled(sentence, changes)


def part_people(sentence: Sentence) -> Sentence:
    """`Gestern warfen Unbekannte Steine.`  ->  Unbekannte nsubj, Steine obj, where a parser read `unbekannte Steine`"""
    changes: Changes = {}
    for token in sentence.tokens:
        thing = sentence.tokens[token.head]
        verb = thing.head if token.deprel == "amod" and thing.deprel in ("nsubj", "obj") and _is_people(sentence, token) else -1
        alone = verb >= 0 and sentence.tokens[verb].upos == "VERB" and not tree.has_child(sentence, thing.index, "det", "det:poss", "case")
        if alone and tree.children(sentence, verb, *tree.SUBJECTS) in ((), (thing.index,)):
            changes |= {token.index: (verb, "nsubj"), thing.index: (verb, "obj")}
    return relabelled(sentence, changes)


def _is_people(sentence: Sentence, token: Token) -> bool:
    """A noun made of an adjective, capital amid the sentence, right before another noun: Vermummte, Jugendliche."""
    noun = token.upos == "NOUN" and token.text[0].isupper() and token.head == token.index + 1
    return noun and token.index > 0 and sentence.tokens[token.index - 1].upos not in ("PUNCT", "ADJ", "DET") and nouns.acts(token.text)
