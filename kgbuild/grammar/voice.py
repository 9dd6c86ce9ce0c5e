"""The verb's own form: particle, reflexive, passive. In: a raw predication. Out: the verb as the dictionary has it, who does it as agent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import participle, tree, verbal
from kgbuild.grammar.change import adding, with_arguments
from kgbuild.lexicon import causing, embedding, nouns, participles
from kgbuild.model import Argument, Predication, Sentence

BY = ("von", "durch")
SIDE = "seitens"  # seitens der Bank, von Seiten der Bank: nobody but who does it
BESIDE = ("obl", "obl:arg", "obl:agent")
HIMSELF = "selbst"
LETS = "lassen"
AROUND = ("in", "an", "bei", "vor", "nach", "wegen")  # when, where and why something is done
FULL_STOP = "."
WAYS = ("nach", "zu", "auf", "bis")  # von Köln nach Bonn: no agent


def join_particle(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Kiew brach die Suche ab.`  ->  abbrechen(agent Kiew, patient Suche)"""
    lemma = tree.with_particle(sentence, predication.trigger, predication.lemma)
    yield replace(predication, lemma=lemma) if predication.kind == "verb" and lemma != predication.lemma else predication


def add_reflexive(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Scholz trifft sich mit Macron.`  ->  sich treffen(agent Scholz, mit Macron)"""
    i = predication.trigger
    reflexive = predication.kind == "verb" and tree.has_child(sentence, i, "expl:pv") and not _is_one_more(sentence, i)
    yield replace(predication, lemma=f"sich {predication.lemma}") if reflexive else predication


def _is_one_more(sentence: Sentence, verb: int) -> bool:
    """Er erschoss zwei Menschen und sich selbst: he is one more object."""
    own = tree.child(sentence, verb, "expl:pv")
    given = any(c < own for c in tree.children(sentence, verb, "obj"))
    return given and own + 1 < len(sentence.tokens) and sentence.tokens[own + 1].text.lower() == HIMSELF


def undo_passive(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Kiew wurde von Russland angegriffen.`  ->  angreifen(agent Russland, patient Kiew)"""
    if predication.kind != "verb" or not is_passive(sentence, predication.trigger):
        yield predication
        return
    subject = "recipient" if predication.having("patient") else "patient"
    doers = _doers(sentence, predication)
    turned = (
        replace(a, role="agent") if a in doers else replace(a, role=subject) if a.role == "agent" else a for a in predication.arguments
    )
    yield with_arguments(predication, turned)


def undo_letting(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Die SPD musste sich von der FDP Betrug vorwerfen lassen.`  ->  vorwerfen(agent FDP, patient Betrug, recipient SPD)"""
    verb = predication.trigger
    letting = sentence.tokens[verb].head
    if predication.kind != "verb" or letting < 0 or not _lets_himself(sentence, verb, letting):
        yield predication
        return
    own = [a for a in predication.arguments if a.role == BY[0]]
    doers = own or [
        Argument(BY[0], c, "Dat", 1) for c in tree.children(sentence, letting, *BESIDE) if tree.preposition(sentence, c) == BY[0]
    ]
    told = "recipient" if predication.having("patient") and not is_passive(sentence, verb) else "patient"
    kept = (replace(a, role=told) if a.role == "agent" else a for a in predication.arguments if a not in own)
    said = replace(predication, lemma=predication.lemma.removeprefix("sich "))
    yield with_arguments(said, (*kept, *(replace(a, role="agent") for a in doers))) if doers else predication


def _lets_himself(sentence: Sentence, verb: int, letting: int) -> bool:
    """sich beraten lassen: an infinitive without zu under lassen; the reflexive hangs on either."""
    bare = sentence.tokens[verb].deprel in ("xcomp", "ccomp") and not tree.has_child(sentence, verb, "mark")
    reflexive = any(tree.has_child(sentence, i, "expl:pv") for i in (verb, letting))
    return bare and reflexive and tree.verb_lemma(sentence, letting).removeprefix("sich ") == LETS


def undo_causing(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Das Gericht ließ den Mann festnehmen.`  ->  festnehmen(agent Gericht, patient Mann)"""
    verb = predication.trigger
    letting = sentence.tokens[verb].head
    if predication.kind != "verb" or not causing.has_done(predication.lemma) or not _is_caused(sentence, verb, letting):
        yield predication
        return
    causer, told = tree.child(sentence, letting, "nsubj"), tree.child(sentence, letting, "obj")
    if causer < 0 or told < 0:
        yield predication
        return
    ends = (Argument("agent", causer, "Nom", 1), Argument("patient", told, "Acc", 1))
    yield with_arguments(predication, (*(a for a in predication.arguments if a.role not in ("agent", "patient")), *ends))


def share_letting(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Rom ließ am Montag in Ulm einen Mann festnehmen.`  ->  festnehmen(an Montag, in Ulm, agent Rom, patient Mann)"""
    letting = sentence.tokens[predication.trigger].head
    bare = (
        letting >= 0
        and sentence.tokens[predication.trigger].deprel == "xcomp"
        and not tree.has_child(sentence, predication.trigger, "mark")
    )
    if predication.kind != "verb" or not bare or tree.verb_lemma(sentence, letting) != LETS:
        yield predication
        return
    around = (a for a in verbal.arguments(sentence, letting) if a.role in AROUND and sentence.tokens[a.head].deprel in verbal.FREE)
    taken = {a.role for a in predication.arguments}
    yield adding(predication, *(replace(a, hops=1) for a in around if a.role not in taken))


def _is_caused(sentence: Sentence, verb: int, letting: int) -> bool:
    """A bare infinitive without object of its own under lassen, which is not reflexive."""
    bare = letting >= 0 and sentence.tokens[verb].deprel in ("xcomp", "ccomp") and not tree.has_child(sentence, verb, "mark", "obj")
    return bare and tree.verb_lemma(sentence, letting) == LETS and not tree.has_child(sentence, letting, "expl:pv")


def is_passive(sentence: Sentence, i: int) -> bool:
    """wurde gewählt; (wurde gewählt und) vereidigt; das besetzte (und brennende) Dorf; von allen gelobt, ging sie."""
    token = sentence.tokens[i]
    if tree.is_passive(sentence, i):
        return not _is_perfect(sentence, i)
    if tree.has_child(sentence, i, "cop"):
        return _is_done_to(sentence, i)
    if tree.has_child(sentence, i, "aux") or tree.is_finite(token):
        return False
    if token.deprel == "conj" and sentence.tokens[token.head].deprel == "amod":
        return _is_done_to(sentence, i)
    if token.deprel == "conj" and sentence.tokens[token.head].upos == token.upos:
        return is_passive(sentence, token.head)
    return _stands_alone(sentence, i) and _is_done_to(sentence, i)


def _is_perfect(sentence: Sentence, i: int) -> bool:
    """ist eingetroffen: a perfect, where a parser took `ist` for the auxiliary of a passive."""
    helpers = [tree.lemma(sentence, c) for c in tree.children(sentence, i, "aux:pass")]
    return helpers == ["sein"] and participles.active(tree.verb_lemma(sentence, i).removeprefix("sich "))


def _stands_alone(sentence: Sentence, i: int) -> bool:
    """A participle for a whole clause: das besetzte Dorf; von allen gelobt, ging sie; Minister verhaftet."""
    token = sentence.tokens[i]
    if tree.has_child(sentence, i, "nsubj", "csubj"):
        clear = participle.is_unmistakable(token.text) or _ends_headline(sentence, i)
        return token.deprel == "root" and clear and not tree.has_child(sentence, i, "obj", "ccomp")
    return token.deprel in ("amod", "advcl", "acl") or (
        token.feat("VerbForm") == "Part" and not tree.has_child(sentence, i, "obj", "ccomp")
    )


def _ends_headline(sentence: Sentence, i: int) -> bool:
    """Zwei Ingenieure im Irak | entführt: a participle at the end of words without a finite verb, which would not stand there"""
    token, behind = sentence.tokens[i], sentence.tokens[i + 1 :]
    last = all(t.upos == "PUNCT" for t in behind) and not any(t.text == FULL_STOP for t in behind)
    subject = tree.child(sentence, i, "nsubj")
    return last and token.feat("VerbForm") == "Part" and not embedding.goes_by_itself(token.lemma) and subject + 1 < i


def _is_done_to(sentence: Sentence, i: int) -> bool:
    """besetzt: something was done to it; zurückgetreten: it did something; zu erwartend: it is to be done."""
    word = sentence.tokens[i].text
    if participle.is_present(word):
        return any(t.text.lower() == "zu" for t in tree.words(sentence, tree.children(sentence, i, "mark", "advmod")))
    return participle.is_past(word) and not participles.active(participle.infinitive(word))


def _doers(sentence: Sentence, predication: Predication) -> tuple[Argument, ...]:
    """von Russland; durch die Polizei; seitens der Bank; das durch Regen ausgelöste Hochwasser."""
    if sides := predication.having(SIDE):
        return sides
    moving = any(predication.having(way) for way in WAYS)
    marked = tuple(a for a in predication.arguments if a.role in BY and sentence.tokens[a.head].deprel == "obl:agent")
    if marked or moving:
        return tuple(a for a in marked if not (moving and sentence.tokens[a.head].entity.endswith("LOC")))
    before = sentence.tokens[predication.trigger].deprel == "amod"
    return tuple(a for a in predication.arguments if a.role in BY and (_acts(sentence, a.head) or (before and a.role == BY[1])))


def _acts(sentence: Sentence, i: int) -> bool:
    """Somebody after `von`, where a parser overlooked the agent: von der Polizei."""
    token = sentence.tokens[i]
    if token.upos in ("PROPN", "NOUN") and token.entity[2:] in ("PER", "ORG"):
        return True
    return token.upos == "NOUN" and not token.entity and nouns.acts(token.text)
