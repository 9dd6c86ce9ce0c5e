"""Whose action a verb is, when it has no subject of its own. In: a Sentence and a verb. Out: the surface subject and the grammar steps it took to find it.

The rule: coordinated verbs take the first one's subject, infinitives the one their governor's lexicon entry says, participles the noun or clause they hang on.
"""

from __future__ import annotations

from kgbuild.grammar import form, participle, tree
from kgbuild.lexicon import asked, embedding, granting, light_verbs, sent, speech
from kgbuild.model import Sentence

NOBODY = (-1, 0)
DEEP = 12  # governors; no German sentence nests deeper, a broken tree may
AGAINST = "gegen"
OBJECT = "object"
FROM = "von"
IN_ORDER = "um"
SUBJECT = "subject"
CHARGES = ("claims", "believes")  # acts of nouns that say what somebody has done


def of(sentence: Sentence, i: int, depth: int = 0) -> tuple[int, int]:
    """The subject's token and the hops to it; (-1, 0) for none.

    Er kam und siegte.  ->  siegte: Er, 1 hop.
    """
    own = tree.child(sentence, i, "nsubj", "nsubj:pass")
    if own >= 0:
        return own, 0
    if depth > DEEP or tree.has_child(sentence, i, "csubj"):
        return NOBODY
    found, hops = _inherited(sentence, i, depth + 1)
    return (found, hops + 1) if found >= 0 else NOBODY


def _inherited(sentence: Sentence, i: int, depth: int) -> tuple[int, int]:
    token = sentence.tokens[i]
    if token.head < 0:
        return _of_following(sentence, i, depth)
    if token.deprel == "conj":
        return of(sentence, token.head, depth) if is_predicate(sentence, token.head) else _attributed(sentence, token.head)
    if token.deprel == "xcomp":
        seen = tree.child(sentence, token.head, "obj") if token.feat("VerbForm") == "Part" else -1
        found = (seen, 0) if seen >= 0 else controller(sentence, token.head, depth)
        caused = found == NOBODY and not tree.has_child(sentence, i, "mark")  # ließ ihn rufen: the causer
        return of(sentence, token.head, depth) if caused else found
    if token.deprel in ("csubj", "csubj:pass"):
        return _charged(sentence, i, token.head)
    if token.deprel == "advcl" and tree.finite_verb(sentence, i) < 0:
        return _purposing(sentence, token.head) if _is_purpose(sentence, i, token.head) else of(sentence, token.head, depth)
    if token.deprel == "acl" and tree.finite_verb(sentence, i) < 0:
        return (token.head, 0) if _is_loose_attribute(sentence, i) else _owner(sentence, token.head, depth)
    return NOBODY


def _is_purpose(sentence: Sentence, i: int, governor: int) -> bool:
    """wird befragt, um den Fall zu klären: behind a passive with werden"""
    to = any(sentence.tokens[c].text.lower() == IN_ORDER for c in sentence.children[i])
    return to and any(sentence.tokens[c].lemma == "werden" for c in tree.children(sentence, governor, "aux:pass"))


def _purposing(sentence: Sentence, governor: int) -> tuple[int, int]:
    """Who wants it: der Zeuge wird von der Polizei befragt, um den Fall zu klären  ->  Polizei; who is sent for it: Soldaten werden entsandt, um zu helfen"""
    doer = tree.child(sentence, governor, "obl:agent")
    told = tree.child(sentence, governor, "nsubj:pass", "nsubj") if sent.does(tree.verb_lemma(sentence, governor)) else -1
    found = doer if told < 0 else told
    return (found, 0) if found >= 0 else NOBODY


def _is_loose_attribute(sentence: Sentence, i: int) -> bool:
    """Osram, 1921 von Blau gegründet, stellt Lampen her: a participle behind its noun tells of the noun itself."""
    token = sentence.tokens[i]
    done = token.feat("VerbForm") == "Part" and participle.is_past(token.text) and not tree.has_child(sentence, i, "mark")
    return done and token.head < i and sentence.tokens[token.head].upos in ("NOUN", "PROPN")


def _charged(sentence: Sentence, i: int, governor: int) -> tuple[int, int]:
    """Ihm wird vorgeworfen, gelogen zu haben; es gelang ihr, zu fliehen: whoever it is said to, it happens to."""
    marked = (
        any(tree.has_child(sentence, c, "mark") for c in (i, *tree.children(sentence, i, "conj"))) and tree.finite_verb(sentence, i) < 0
    )
    to = tree.child(sentence, governor, "obl:arg") if marked else -1
    by_object = to >= 0 and _control(sentence, governor) == OBJECT
    return (to, 0) if by_object and not tree.has_child(sentence, to, "case") else NOBODY


def _of_following(sentence: Sentence, i: int, depth: int) -> tuple[int, int]:
    """Von allen gelobt, ging sie, where a parser took the participle for the main verb."""
    alone = sentence.tokens[i].feat("VerbForm") == "Part" and not tree.has_child(sentence, i, "aux", "aux:pass", "cop")
    main = next((c for c in tree.children(sentence, i, "parataxis") if c > i and tree.is_finite(sentence.tokens[c])), -1)
    return of(sentence, main, depth) if alone and main >= 0 else NOBODY


def is_predicate(sentence: Sentence, i: int) -> bool:
    """A verb, or what a copula makes one."""
    return sentence.tokens[i].upos in ("VERB", "AUX") or tree.has_child(sentence, i, "cop")


def _attributed(sentence: Sentence, first: int) -> tuple[int, int]:
    """The second of two participles before a noun: das besetzte und zerstörte Dorf."""
    return (sentence.tokens[first].head, 0) if sentence.tokens[first].deprel == "amod" else NOBODY


def controller(sentence: Sentence, governor: int, depth: int = 0) -> tuple[int, int]:
    """Whose action the infinitive under a verb is.

    Sie versprach ihm, zu kommen.  ->  Sie.   Sie bat ihn, zu kommen.  ->  ihn.   Sie riet, zu kommen.  ->  nobody.
    """
    by_object = _control(sentence, governor) == OBJECT
    found = _object(sentence, governor) if by_object else -1
    if found >= 0:
        return found, 0
    unnamed = by_object and not tree.is_passive(sentence, governor) and sentence.tokens[governor].upos == "VERB"
    return NOBODY if unnamed else of(sentence, governor, depth)


def _control(sentence: Sentence, verb: int) -> str:
    """Of a verb, or of what it means together with a noun: legen in `Man legt ihm zur Last, gelogen zu haben.`  ->  object"""
    base = tree.verb_lemma(sentence, verb)
    nouns = tree.children(sentence, verb, "obj", "obl") if base in light_verbs.verbs() else ()
    found = (light_verbs.find(base, tree.lemma(sentence, noun), tree.preposition(sentence, noun)) for noun in nouns)
    lemmas = (base, *(entry.lemma for entry in found if entry))
    return next(filter(None, map(embedding.control, lemmas)), "")


def _object(sentence: Sentence, governor: int) -> int:
    """ihn, ihm; in Sie verlangt von ihm, zu kommen: ihm; not dazu"""
    persons = (c for label in ("obj", "obl:arg") for c in tree.children(sentence, governor, label) if sentence.tokens[c].upos != "ADV")
    found = next((c for c in persons if not tree.has_child(sentence, c, "case") or label_of(sentence, c) == "obl:arg"), -1)
    asking = found < 0 and asked.asks(tree.verb_lemma(sentence, governor))
    return next((c for c in tree.children(sentence, governor, "obl") if tree.preposition(sentence, c) == FROM), -1) if asking else found


def label_of(sentence: Sentence, i: int) -> str:
    """The token's label."""
    return sentence.tokens[i].deprel


def _owner(sentence: Sentence, noun: int, depth: int) -> tuple[int, int]:
    """Whose plan it is: Trumps Plan, zu kommen  ->  Trump; Sie hat den Plan, zu kommen  ->  Sie."""
    if participle.is_past(sentence.tokens[noun].text) and sentence.tokens[noun].upos == "VERB":
        return of(sentence, noun, depth)
    owners = (c for c in tree.children(sentence, noun, "det:poss", "nmod") if c < noun or form.is_genitive(sentence, c))
    owner = next((c for c in owners if sentence.tokens[c].deprel == "det:poss" or form.is_genitive(sentence, c)), -1)
    if owner >= 0:
        return owner, 0
    verb = sentence.tokens[noun].head
    if (accused := _against(sentence, noun, verb)) >= 0:
        return accused, 0
    if verb >= 0 and _is_given(sentence, noun, verb):
        to = tree.child(sentence, verb, "obl:arg")
        return (to, 0) if to >= 0 else NOBODY
    held = sentence.tokens[noun].deprel in _carrying(sentence, noun) and verb >= 0
    return of(sentence, verb, depth) if held else NOBODY


def _is_given(sentence: Sentence, noun: int, verb: int) -> bool:
    """Er gab ihr die Erlaubnis, zu gehen; er bot ihr die Möglichkeit, zu gehen; not er gab ihr das Versprechen, zu gehen"""
    cue = speech.noun(tree.lemma(sentence, noun))
    own = cue is not None and cue.control == SUBJECT
    return sentence.tokens[noun].deprel == "obj" and granting.grants(tree.verb_lemma(sentence, verb)) and not own


def _carrying(sentence: Sentence, noun: int) -> tuple[str, ...]:
    """How a noun must hang on the verb whose subject acts: hat den Plan, zu gehen; steht im Verdacht, gelogen zu haben; not mit der Bitte, zu gehen."""
    cue = speech.noun(tree.lemma(sentence, noun))
    if cue is None or cue.control != OBJECT:
        return ("obj", "obl", "obl:arg")
    return ("obl",) if cue.act in CHARGES else ()


def _against(sentence: Sentence, noun: int, verb: int) -> int:
    """Gegen Kern besteht der Verdacht, gelogen zu haben; der Vorwurf gegen Kern, gelogen zu haben  ->  Kern; -1 for none."""
    cue = speech.noun(tree.lemma(sentence, noun))
    beside = (*tree.children(sentence, noun, "nmod"), *(tree.children(sentence, verb, "obl", "obl:arg") if verb >= 0 else ()))
    charged = (c for c in beside if tree.preposition(sentence, c) == AGAINST)
    return next(charged, -1) if cue is not None and cue.control == OBJECT else -1
