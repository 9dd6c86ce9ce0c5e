"""Whose something is, where a parser made the owner part of a name or an apposition. In: a Sentence. Out: a Sentence; labels and heads changed, words never."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kgbuild.grammar import form, names, tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.lexicon import legal_forms, light_verbs, nominal, nouns, persons, signs
from kgbuild.model import Sentence, Token

RELATIVE = ("successor", "predecessor", "associate")  # classes of roles.tsv that somebody has to somebody
SPEAKING = ("representative", "spokesperson")  # and that somebody has for somebody
SIDING = ("supporter", "opponent", "deputy")  # and that somebody is for somebody or against somebody
COMPANY = "Company"
APOSTROPHES = ("'", "’", "‘", "ʼ")
SIBILANTS = ("s", "ß", "x", "z", "š", "ž", "ş", "ș")  # what a name ends in that has an apostrophe for its genitive


def part_owner(sentence: Sentence) -> Sentence:
    """`Orlows Ärger über Blau`  ->  Orlows nmod of Ärger, where a parser made the event part of the name"""
    changes: Changes = {}
    for name, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        inside = noun.upos == "NOUN" and noun.deprel in ("flat", "appos") and noun.head == name.index and not noun.entity
        owner = inside and name.entity.startswith("B-") and may_be_genitive(name.text)
        said = owner and (_may_be_owned(noun) or tree.has_child(sentence, noun.index, "nmod"))
        if said and not words.is_person(noun) and not tree.has_child(sentence, name.index, "det"):
            rest = {c: (noun.index, sentence.tokens[c].deprel) for c in sentence.children[name.index] if c != noun.index}
            changes |= {**rest, noun.index: (name.head, name.deprel), name.index: (noun.index, "nmod")}
    return relabelled(sentence, changes)


def govern_owned(sentence: Sentence) -> Sentence:
    """`Sie stimmte gegen Polens Präsidenten.`  ->  gegen case of Präsidenten and Polens nmod of it, where a parser hung the preposition on the owner"""
    changes: Changes = {}
    for preposition, owner, noun in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        hung = preposition.deprel == "case" and preposition.head == owner.index and noun.upos == "NOUN" and not noun.entity
        if hung and (_is_genitive_name(owner) or _is_of_kin(owner, noun)) and not tree.has_child(sentence, noun.index, "case", "det"):
            changes |= {
                preposition.index: (noun.index, "case"),
                owner.index: (noun.index, "nmod"),
                noun.index: _place_of(sentence, owner, noun),
            }
    return relabelled(sentence, changes)


def lift_owner(sentence: Sentence) -> Sentence:
    """`Er sprach neben Polens amtierendem Präsidenten.`  ->  Polens nmod of Präsidenten, where a parser hung it on the adjective"""
    changes: Changes = {}
    for owner, adjective in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        hung = owner.head == adjective.index and adjective.deprel == "amod" and owner.deprel.startswith("obl")
        if hung and _is_genitive_name(owner) and not tree.has_child(sentence, adjective.head, "det"):
            changes[owner.index] = (adjective.head, "nmod")
    return relabelled(sentence, changes)


def _is_genitive_name(token: Token) -> bool:
    """Polens, Montezumas; neither Paris nor Airbus"""
    return token.upos == "PROPN" and token.feat("Case") == "Gen" and token.text == f"{token.lemma}s"


def may_be_genitive(name: str) -> bool:
    """Kerns, Orlows; not Hans, which is a first name"""
    return name.endswith("s") and not persons.name_gender(name)


def _is_of_kin(owner: Token, noun: Token) -> bool:
    """mit Kerns | Mutter, whatever case a tagger says; not mit Hans"""
    return owner.entity == "B-PER" and may_be_genitive(owner.text) and is_relative(noun)


def _place_of(sentence: Sentence, owner: Token, noun: Token) -> tuple[int, str]:
    """What the owned is in its clause: what its owner was read as, or a phrase of what it stood at: gegen Polens | Präsidenten."""
    if owner.head != noun.index:
        return owner.head, owner.deprel
    verbal = noun.head >= 0 and sentence.tokens[noun.head].upos in ("VERB", "AUX", "ADJ")
    return (noun.head, "obl" if verbal else "nmod") if noun.head >= 0 else (noun.head, noun.deprel)


def _may_be_owned(noun: Token) -> bool:
    """An event, what somebody does, a work: Orlows Ärger, Bergs Violinkonzert."""
    return nominal.find(noun.lemma) is not None or words.is_event(noun) or nouns.find("works", noun.text) is not None


def part_author(sentence: Sentence) -> Sentence:
    """`Sie spielt in Ida Grüns „Nacht“.`  ->  Nacht obl of spielt and Ida nmod of it, where a parser hung the title on the author"""
    changes: Changes = {}
    for mark in sentence.tokens[2:]:
        name = _author_before(sentence, mark.index) if mark.text in signs.QUOTES else ()
        behind = sentence.tokens[mark.index + 1 :] if name and not tree.has_child(sentence, name[0], "det") else ()
        title = next((t for t in behind if t.head in name and t.deprel in ("appos", "flat", "nmod")), None)
        if title is not None:
            rest = {
                c: (title.index, sentence.tokens[c].deprel) for i in name for c in sentence.children[i] if c not in (*name, title.index)
            }
            first = sentence.tokens[name[0]]
            changes |= {**rest, title.index: (first.head, first.deprel), first.index: (title.index, "nmod")}
    return relabelled(sentence, changes)


def _author_before(sentence: Sentence, mark: int) -> tuple[int, ...]:
    """The tokens of a person's name in the genitive that ends before a mark: Ida Grüns | „, Edgar Reitz' | „"""
    first = last = mark - 1 - (sentence.tokens[mark - 1].text in signs.APOSTROPHES)
    word = sentence.tokens[last]
    ends = word.text.endswith("s" if last == mark - 1 else SIBILANTS)
    if not word.entity.endswith("-PER") or not ends or persons.name_gender(word.text):  # Jens „Joker“ Kern
        return ()
    while first > 0 and (sentence.tokens[first].deprel == "flat" or sentence.tokens[first].entity.startswith("I-")):
        first -= 1
    return tuple(range(first, last + 1))


def part_full_owner(sentence: Sentence) -> Sentence:
    """`Eva Roths Bruder lobte den Rat.`  ->  Eva nmod of Bruder and Bruder nsubj, where a parser read one name of three words or two arguments"""
    changes: Changes = {}
    spoken = [t for t in sentence.tokens if t.text not in signs.APOSTROPHES]  # Edgar Reitz' Film
    for last, noun in pairwise(spoken):
        inside = last.deprel == "flat" and last.entity.endswith("-PER") and noun.upos == "NOUN"
        name = sentence.tokens[last.head] if inside else noun
        if name.entity == "B-PER" and not noun.entity and _is_owned(last, noun, name) and not tree.has_child(sentence, name.index, "det"):
            rest = (c for c in sentence.children[name.index] if c != noun.index and sentence.tokens[c].deprel != "flat")
            changes |= {c: (noun.index, sentence.tokens[c].deprel) for c in rest}
            changes |= {noun.index: (name.head, name.deprel), name.index: (noun.index, "nmod")}
    return relabelled(sentence, changes)


def part_apostrophe(sentence: Sentence) -> Sentence:
    """`Hans' Partei lobte den Rat.`, `Abbas' Fatah`  ->  Hans nmod of Partei and Partei nsubj, where a parser read one name"""
    changes: Changes = {}
    for mark, noun in zip(sentence.tokens[1:], sentence.tokens[2:], strict=False):
        name = sentence.tokens[mark.index - 1]
        owner = mark.text in APOSTROPHES and mark.start == name.end and name.upos in ("PROPN", "NOUN") and name.text[-1:] in SIBILANTS
        beside = owner and noun.upos == "NOUN" and noun.deprel == name.deprel == "appos" and noun.head == name.head
        if beside:
            changes[name.index] = (noun.index, "nmod")
        elif owner and noun.deprel in ("flat", "appos") and noun.head == name.index:
            rest = (c for c in sentence.children[name.index] if c > noun.index)
            changes |= {c: (noun.index, sentence.tokens[c].deprel) for c in rest}
            changes |= {noun.index: (name.head, name.deprel), name.index: (noun.index, "nmod")}
    return relabelled(sentence, changes)


def _is_owned(last: Token, noun: Token, name: Token) -> bool:
    """A noun right behind a full name in -s: a part of that name for the parser, or beside it where the -s is an ending for sure."""
    if noun.head == name.index:
        return noun.deprel in ("flat", "appos") and last.text.endswith("s" if last.index == noun.index - 1 else SIBILANTS)
    return noun.head == name.head and last.text == last.lemma + "s" and last.feat("Case") == "Gen"


def part_genitive(sentence: Sentence) -> Sentence:
    """`die Festnahme Blaus, die Tochter Otto Kerns`  ->  Blaus nmod of Festnahme, where a parser made it an apposition"""
    found = (t for t in sentence.tokens if t.deprel == "appos" and t.upos == "PROPN" and t.head >= 0)
    return relabelled(sentence, {t.index: (t.head, "nmod") for t in found if _is_genitive(sentence, t)})


def _is_genitive(sentence: Sentence, name: Token) -> bool:
    """A name with -s behind a noun that says what was done, or with a lemma without it."""
    noun = sentence.tokens[name.head]
    last = sentence.tokens[max((name.index, *tree.children(sentence, name.index, "flat")))]
    if noun.upos != "NOUN" or name.index < noun.index or not tree.close(sentence, noun.index, name.index):
        return False
    said = nominal.find(noun.lemma) is not None or words.is_event(noun) or _is_carried(sentence, noun)
    if name.entity == "B-LOC" and last.text.endswith("s") and words.is_person(noun):  # Präsident Malawis
        return True
    if said and name.entity == "B-PER":
        return True
    if last.text.endswith("s") and words.is_person(noun) and (_has_second_name(sentence, noun, last) or _is_told_of(sentence, noun, last)):
        return True
    body = nouns.find("organizations", noun.text)
    if body is not None and body.kind == COMPANY and name.entity == "B-ORG" and not said:
        return False  # der Fleischkonzern Meiers: a firm of that name
    if _is_inflected(last) and _has_owner(sentence, noun, name):
        return noun.feat("Number") == "Plur" or not persons.name_gender(last.lemma)  # nor der Anwalt Otto Peters
    own = is_relative(noun) or (last is name and _is_of_class(noun, SPEAKING))  # die Anwälte Blaus; not der Anwalt Otto Peters
    if own and form.determination(sentence, noun.index) == "definite" and name.entity == "B-PER":
        return may_be_genitive(last.text)
    return (said and last.text.endswith("s")) or (last is name and name.text == name.lemma + "s")


def _is_inflected(last: Token) -> bool:
    """Angela | Merkels, for a lemmatiser knows Merkel; not Otto Wilders"""
    return last.deprel == "flat" and last.text == f"{last.lemma}s" and last.entity.endswith("-PER")


def _has_owner(sentence: Sentence, noun: Token, name: Token) -> bool:
    """Der Anwalt | Angela Merkels, einige Anhänger | Angela Merkels; neither Kanzlerin nor der Kanzlerin Angela Merkels, nor two names behind one plural"""
    if not words.is_person(noun) or tree.has_child(sentence, name.index, "conj"):
        return False
    shown = tree.has_child(sentence, noun.index, "det", "det:poss", "nummod", "amod") or noun.feat("Number") == "Plur"
    owned = is_relative(noun) or _is_of_class(noun, SPEAKING + SIDING)
    return (shown or is_relative(noun)) and (noun.feat("Case") != "Gen" or owned)


def _is_carried(sentence: Sentence, noun: Token) -> bool:
    """Rom stellte sich auf die Seite | Petros.: a noun that only says something together with its verb"""
    if noun.head < 0 or noun.deprel not in ("obj", "obl"):
        return False
    verb, case = tree.verb_lemma(sentence, noun.head), tree.preposition(sentence, noun.index)
    return light_verbs.find(verb, tree.lemma(sentence, noun.index), case) is not None


def _is_told_of(sentence: Sentence, noun: Token, last: Token) -> bool:
    """Otto Kern, ein Parteifreund | Orlows: what is told of somebody who has a name already"""
    told = noun if noun.deprel == "appos" else sentence.tokens[noun.head] if noun.deprel == "conj" else last
    if told.deprel != "appos" or told.index < told.head:
        return False
    named = sentence.tokens[told.head].entity == "B-PER" or 0 <= names.close_person(sentence, told.head) < told.index
    named = named or any(c < told.index and sentence.tokens[c].entity == "B-PER" for c in tree.children(sentence, told.head, "appos"))
    loose = form.determination(sentence, told.index) == "indefinite" or (told is noun and is_relative(noun))
    return named and loose and not persons.name_gender(last.text)


def part_owned_person(sentence: Sentence) -> Sentence:
    """`Orlows Ehefrau Eva schwieg.`  ->  Orlows nmod of Ehefrau and Eva its apposition, where a parser read one name of three words"""
    changes: Changes = {}
    owned: set[int] = set()
    for name, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        inside = noun.upos in ("NOUN", "PROPN") and noun.deprel in ("flat", "appos") and noun.head == name.index and not noun.entity
        owner = inside and _may_own_people(name, noun) and may_be_genitive(name.text)
        within = (*tree.children(sentence, name.index, "flat", "appos"), *tree.children(sentence, noun.index, "flat", "appos"))
        further = sorted(c for c in within if c > noun.index and sentence.tokens[c].entity)
        if owner and (nouns.find("roles", noun.text) or is_relative(noun)) and further[:1] == [noun.index + 1]:
            rest = {c: (noun.index, sentence.tokens[c].deprel) for c in sentence.children[name.index] if c not in (noun.index, *further)}
            names_ = {further[0]: (noun.index, "appos"), **dict.fromkeys(further[1:], (further[0], "flat"))}
            changes |= {**rest, **names_, noun.index: (name.head, name.deprel), name.index: (noun.index, "nmod")}
            owned.add(noun.index)
    parted = relabelled(sentence, changes)
    return replaced(parted, {i: replace(parted.tokens[i], upos="NOUN") for i in owned})


def _may_own_people(name: Token, noun: Token) -> bool:
    """Orlows, found as a name; Orlows Schwester also where no recogniser found it"""
    return name.entity[:2] == "B-" or (not name.entity and name.upos == "PROPN" and is_relative(noun))


def part_front_owner(sentence: Sentence) -> Sentence:
    """`Orlows Berater Otto Kern lobte das.`  ->  Orlows nmod of Berater and Berater nsubj, where a parser read two arguments or hung him on the owner"""
    changes: Changes = {}
    for name, noun in pairwise(sentence.tokens):
        owner = name.entity == "B-PER" and persons.may_own(name.text) and not persons.name_gender(name.text)
        bare = (
            owner
            and noun.upos == "NOUN"
            and not noun.entity
            and not tree.has_child(sentence, noun.index, "det", "det:poss", "case", "amod")
        )
        called = bare and 0 <= names.close_person(sentence, noun.index) == noun.index + 1
        if called and (nouns.find("roles", noun.text) or is_relative(noun)) and _is_one_phrase(sentence, name, noun):
            rest = {c: (noun.index, sentence.tokens[c].deprel) for c in sentence.children[name.index] if c != noun.index}
            changes |= {**rest, noun.index: (name.head, name.deprel), name.index: (noun.index, "nmod")}
    return relabelled(sentence, changes)


def _is_one_phrase(sentence: Sentence, name: Token, noun: Token) -> bool:
    """Whether the noun hangs on its owner, or both on a verb behind them, in front of which there is room for one phrase."""
    beside = noun.head == name.head > noun.index and name.deprel in tree.SUBJECTS and sentence.tokens[name.head].upos == "VERB"
    return (noun.head == name.index and noun.deprel in ("flat", "appos", "nmod")) or (beside and noun.deprel in tree.OBJECTS)


def part_owned_body(sentence: Sentence) -> Sentence:
    """`Orlows DPP verlor die Wahl.`  ->  Orlows nmod of DPP, where a recogniser read one name: a body that goes by its letters has none before them"""
    changes: Changes = {}
    for owner, body in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        inside = body.deprel in ("flat", "appos") and body.head == owner.index and legal_forms.goes_by_letters(body.text)
        if inside and owner.entity.startswith("B-") and persons.may_own(owner.text):
            rest = {c: (body.index, sentence.tokens[c].deprel) for c in sentence.children[owner.index] if c != body.index}
            changes |= {**rest, body.index: (owner.head, owner.deprel), owner.index: (body.index, "nmod")}
    return relabelled(sentence, changes)


def _has_second_name(sentence: Sentence, noun: Token, last: Token) -> bool:
    """Whether another name stands beside a noun, behind the comma after the first: der Weggefährte Blaus, Otto Kern"""
    comma = last.index + 1 < len(sentence.tokens) and sentence.tokens[last.index + 1].text == ","
    others = (sentence.tokens[c] for c in tree.children(sentence, noun.index, "appos"))
    return comma and any(t.index == last.index + 2 and t.upos == "PROPN" for t in others)


def is_relative(noun: Token) -> bool:
    """Whether a noun says what one person is to another: Tochter, Nachfolgerin."""
    return nouns.find("kinship", noun.text) is not None or _is_of_class(noun, RELATIVE)


def _is_of_class(noun: Token, classes: tuple[str, ...]) -> bool:
    role = nouns.find("roles", noun.text)
    return role is not None and role.kind in classes
