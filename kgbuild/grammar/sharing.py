"""What coordinated verbs and nouns share, and whose action infinitives and participles are. In: a raw predication. Out: it, with who is understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, nominal, subject, tree, verbal
from kgbuild.grammar.change import adding, with_arguments
from kgbuild.grammar.participle import is_present
from kgbuild.lexicon import nouns, times, understood
from kgbuild.model import Argument, Predication, Sentence

DOERS = ("agent", "genitive", "durch", "zwischen", "seitens")
HERS = "ihr"
LEFT = ("genitive", "adjective")


def share_subject(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Scholz traf Macron und lobte Biden.`  ->  loben(agent Scholz, patient Biden)"""
    yield _with_subject(sentence, predication) if _label(sentence, predication) == "conj" else predication


def control_infinitive(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Paris bat Berlin, Waffen zu liefern.`, `Ihm wird vorgeworfen, gelogen zu haben.`  ->  liefern(agent Berlin, patient Waffen), lügen(agent ihm)"""
    token = sentence.tokens[predication.trigger]
    open_ = token.deprel in ("xcomp", "acl", "advcl", "csubj", "csubj:pass") and not _is_participle(sentence, predication)
    yield _with_subject(sentence, predication) if open_ else predication


def control_participle(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Von Trump kritisiert, trat Meier zurück.`  ->  kritisieren(agent Trump, patient Meier)"""
    free = _label(sentence, predication) in ("advcl", "acl", "xcomp", "root") and _is_participle(sentence, predication)
    yield _with_subject(sentence, predication) if free else predication


def read_participle(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`das von Russland angegriffene Land`  ->  angreifen(agent Russland, patient Land); `ein Rat, bestehend aus Bern und Rom`  ->  bestehen(agent Rat)"""
    token = sentence.tokens[predication.trigger]
    attribute = token.deprel == "amod" or (token.deprel == "acl" and is_present(token.text) and sentence.tokens[token.head].upos == "NOUN")
    if predication.kind != "verb" or not attribute or predication.having("agent"):
        yield predication
        return
    yield adding(predication, Argument("agent", token.head, form.case_of(sentence, token.head), hops=1))


def share_object(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Russland hat Kiew angegriffen und besetzt.`  ->  besetzen(agent Russland, patient Kiew)"""
    i = predication.trigger
    if predication.kind != "verb" or predication.having("patient"):
        yield predication
        return
    holder = sentence.tokens[i].head if _shares_clause(sentence, i) else _right_behind(sentence, i)
    below = tree.children(sentence, holder, "obj") if holder >= 0 else ()
    yield adding(predication, *(Argument("patient", c, form.case_of(sentence, c), hops=1) for c in below))


def _right_behind(sentence: Sentence, i: int) -> int:
    """Er traf und lobte Macron, where the object hangs on lobte: the second verb, right behind the first; -1 for none."""
    second = next((c for c in tree.children(sentence, i, "conj") if c == i + 2 and tree.has_child(sentence, c, "cc")), -1)
    alone = second >= 0 and not tree.has_child(sentence, i, "obj", "obl:arg", "expl:pv", "ccomp", "xcomp")
    own = alone and not tree.has_child(sentence, second, *tree.SUBJECTS, "compound:prt", "expl:pv")
    same = own and sentence.tokens[second].upos == "VERB" and tree.is_finite(sentence.tokens[i]) == tree.is_finite(sentence.tokens[second])
    return second if same else -1


def share_circumstances(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Der Mann wurde in Ulm von der Polizei gefunden und verhaftet.`  ->  verhaften(in Ulm, von Polizei, agent Mann)"""
    i = predication.trigger
    first = sentence.tokens[i].head
    if predication.kind != "verb" or _label(sentence, predication) != "conj" or tree.has_child(sentence, i, *tree.SUBJECTS):
        yield predication
        return
    own = any(c < i for c in tree.children(sentence, i, "obl"))  # war in Ulm geboren und | nach Bonn | gezogen
    limit = first if _shares_clause(sentence, i) and not own else _front(sentence, first)
    taken = {a.role for a in predication.arguments}
    dated = any(_says_when(sentence, a) for a in predication.arguments)
    free = (a for a in verbal.arguments(sentence, first) if a.head < limit and sentence.tokens[a.head].deprel in verbal.FREE)
    shared = (a for a in free if not (dated and _says_when(sentence, a)))
    yield adding(predication, *(replace(a, hops=1) for a in shared if a.role not in taken and a.role != "recipient"))


def _says_when(sentence: Sentence, argument: Argument) -> bool:
    """am Montag, in der Nacht, 2019: Das Boot war am Montag gestartet und in der Nacht gesunken has two of them."""
    word = sentence.tokens[argument.head].text
    return times.tells(word) or times.kind(word) not in ("", "amount")


def _front(sentence: Sentence, i: int) -> int:
    """Where what stands before the finite verb of a main clause ends: Am Montag | traf er …; 0 for a clause whose verb stands last."""
    return 0 if tree.has_child(sentence, i, "mark") else max(tree.finite_verb(sentence, i), 0)


def _shares_clause(sentence: Sentence, i: int) -> bool:
    """Whether a coordinated verb has nothing of its own: hat Kiew angegriffen und besetzt."""
    token = sentence.tokens[i]
    if token.deprel != "conj" or sentence.tokens[token.head].upos != token.upos:
        return False
    alone = not tree.has_child(sentence, i, "aux", "aux:pass", "nsubj", "nsubj:pass", "obj", "obl:arg", "expl:pv", "ccomp", "xcomp")
    both_end = not tree.is_finite(token) and not tree.is_finite(sentence.tokens[token.head])
    return alone and (both_end or _object_follows(sentence, i))


def _object_follows(sentence: Sentence, i: int) -> bool:
    """Er traf und lobte Macron."""
    first = sentence.tokens[i].head
    return any(c > i for c in tree.children(sentence, first, "obj")) and i - first <= 3


def share_modifiers(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Trumps Lob und Bewunderung für Putin`  ->  Bewunderung(genitive Trump, für Putin)"""
    i = predication.trigger
    bare = predication.kind == "noun" and _label(sentence, predication) == "conj" and _is_bare(sentence, i)
    first = sentence.tokens[i].head
    if not bare or sentence.tokens[first].upos != "NOUN":
        yield predication
        return
    shared = (replace(a, hops=a.hops + 1) for a in nominal.arguments(sentence, first) if a.role in LEFT and a.head < first)
    yield adding(predication, *shared)


def share_complements(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Angriffe und Drohungen Russlands gegen Kiew; der Senat und das Parlament Polens`  ->  Angriff(genitive Russland, gegen Kiew), Senat(genitive Polen)"""
    i = predication.trigger
    if predication.kind != "noun" or any(a.head > i for a in predication.arguments):
        yield predication
        return
    last = next(iter(reversed(tree.children(sentence, i, "conj"))), -1)
    bodies = last >= 0 and _are_alike(sentence, i, last)
    if last < 0 or sentence.tokens[last].upos != "NOUN" or not (bodies or _is_bare(sentence, last)):
        yield predication
        return
    behind = (a for a in nominal.arguments(sentence, last) if a.head > last and a.role != "content")
    yield adding(predication, *(replace(a, hops=a.hops + 1) for a in behind if not bodies or a.role == "genitive"))


def _are_alike(sentence: Sentence, *heads: int) -> bool:
    """Whether nouns name bodies of one kind, so that both belong to whom the last one does: der Senat und das Parlament | Polens."""
    entries = [nouns.find("organizations", nominal.lemma_of(sentence, i)) for i in heads]
    return all(entries) and len({entry.kind for entry in entries if entry}) == 1


def _is_bare(sentence: Sentence, i: int) -> bool:
    """A coordinated noun with nothing in front, and no clause of its own."""
    return not tree.has_child(sentence, i, "det", "det:poss", "case", "amod", "cop", *tree.SUBJECTS)


def lift_between(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Zwischen Bern und Rom herrscht Funkstille.`  ->  Funkstille(zwischen Bern, zwischen Rom)"""
    token = sentence.tokens[predication.trigger]
    takes_part = token.deprel in ("nsubj", "nsubj:pass", "obj") or tree.preposition(sentence, token.index) == "zu"
    if predication.kind != "noun" or not takes_part or predication.having("zwischen") or token.head < 0:
        yield predication
        return
    around = (c for c in tree.children(sentence, token.head, "obl", "obl:arg") if tree.preposition(sentence, c) == "zwischen")
    yield adding(predication, *(Argument("zwischen", c, "Dat", hops=1) for c in around))


def lend_subject(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Bei einem Besuch in Kiew schwieg Scholz.`  ->  Besuch(agent Scholz, in Kiew)"""
    token = sentence.tokens[predication.trigger]
    adjunct = predication.kind == "noun" and not predication.light_verb and token.deprel == "obl" and _predicates(sentence, token.head)
    doers = [a for a in predication.arguments if a.role in DOERS]
    ahead = [a for a in doers if _is_possessive(sentence, a)]
    if not adjunct or len(ahead) != len(doers):
        yield predication
        return
    understood_ = understood.is_subjects(predication.lemma, tree.preposition(sentence, token.index))
    found, hops = subject.of(sentence, token.head) if understood_ else subject.NOBODY
    if found < 0 or any(not _points_to(sentence, a, found) for a in ahead):
        yield predication
        return
    others = with_arguments(predication, (a for a in predication.arguments if a not in ahead))
    yield adding(others, Argument("agent", found, form.case_of(sentence, found), hops + 1))


def _points_to(sentence: Sentence, possessive: Argument, subject_: int) -> bool:
    """Whether the subject stands behind and its gender and number fit: sein for a man, ihr for a woman or several."""
    gender, many = form.gender_of(sentence, subject_), form.number_of(sentence, subject_) == "Plur"
    hers = sentence.tokens[possessive.head].text.lower().startswith(HERS)
    return possessive.head < subject_ and (gender == "" or hers == (many or gender == "Fem"))


def _is_possessive(sentence: Sentence, argument: Argument) -> bool:
    """Bei seinem Besuch traf Scholz …: a word that points to the subject behind it."""
    return argument.role == "genitive" and sentence.tokens[argument.head].deprel == "det:poss"


def _predicates(sentence: Sentence, i: int) -> bool:
    """A verb, or what somebody is: verheiratet."""
    return sentence.tokens[i].upos == "VERB" or (sentence.tokens[i].upos == "ADJ" and tree.has_child(sentence, i, "cop", "aux:pass"))


def _with_subject(sentence: Sentence, predication: Predication) -> Predication:
    if predication.kind not in ("verb", "adjective") or predication.having("agent"):
        return predication
    found, hops = subject.of(sentence, predication.trigger)
    return adding(predication, Argument("agent", found, form.case_of(sentence, found), hops)) if found >= 0 else predication


def _label(sentence: Sentence, predication: Predication) -> str:
    return sentence.tokens[predication.trigger].deprel


def _is_participle(sentence: Sentence, predication: Predication) -> bool:
    """A participle that stands for a clause, without auxiliary and without zu."""
    i = predication.trigger
    finished = sentence.tokens[i].feat("VerbForm") in ("Part", "") and sentence.tokens[i].text.lower() != predication.lemma
    return finished and not tree.has_child(sentence, i, "aux", "aux:pass", "cop", "mark") and tree.finite_verb(sentence, i) < 0
