"""Participants that hang on a word beside their verb. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import names, quotes, tree
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import charging, nominal, nouns, participles, staying, times
from kgbuild.model import Sentence, Token

PARTICIPANTS = ("obj", "nsubj", "nsubj:pass")
BESIDE = ("obl", "advmod")
LOOSE = ("appos", "nmod", "dep", "acl")
OWNING = ("", "von", "mit", "durch", "auf", "an", "gegen")  # before the person of a Besuch, a Treffen, an Angriff
PLAIN = ("profession", "person", "victim", "offender")  # roles that have no place of their own: a Rabbiner, not a Botschafter in Rom
WHERE = ("in", "bei", "nahe", "vor")
FOR = ("von", "wegen")  # of what somebody is found guilty
ANSWERABLE = ("für",)  # for what somebody is made responsible
AGAINST, WHY, TO = "gegen", ("wegen", "aufgrund"), "zu"
TRIAL = "Trial"
STAYING_AT = ("in", "bei", "auf", "nahe", "an")
OF_PERSONS = ("von", "aus", "zu", "als")  # what a person's name can have behind it: Anna Kurz aus Wien


def part_small_clause(sentence: Sentence) -> Sentence:
    """`Sie machen den Rat für den Brand verantwortlich.`, `Sie sprach ihn vom Mord frei.`  ->  Rat obj, Brand obl of machen, Mord obl of sprach

    `Er lebte zurückgezogen in Graz.`  ->  Graz obl of lebte: a participle between a verb of staying and its place only says how
    """
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel == "xcomp" and token.head >= 0 and _is_bare_predicate(sentence, token):
            changes |= _lifted(sentence, token)
            changes |= dict.fromkeys(_answered_for(sentence, token), (token.head, "obl"))
        if token.deprel == "xcomp" and token.head >= 0 and _is_manner(sentence, token):
            below = tree.children(sentence, token.index, "obl")
            changes |= {c: (token.head, "obl") for c in below if c > token.index and tree.preposition(sentence, c) in STAYING_AT}
        if token.deprel == "xcomp" and token.text.lower() in participles.prefixes("separable"):
            below = tree.children(sentence, token.index, "obl") if token.upos != "NOUN" else ()
            changes |= {c: (token.head, "obl") for c in below if tree.preposition(sentence, c) in FOR}
    return relabelled(sentence, changes)


def free_called(sentence: Sentence) -> Sentence:
    """`Sie nannte die Reform „weltfremd“.`  ->  weltfremd xcomp of nannte, where a parser made the word in quotation marks an apposition"""
    changes: Changes = {}
    for token in sentence.tokens[1:]:
        called = sentence.tokens[token.head] if token.head >= 0 else token
        small = token.upos == "ADJ" and token.deprel in LOOSE and token.text.islower()
        if small and called.deprel == "obj" and called.index < token.index and sentence.tokens[token.index - 1].text in quotes.PAIRS:
            changes[token.index] = (called.head, "xcomp")
    return relabelled(sentence, changes)


def _is_manner(sentence: Sentence, token: Token) -> bool:
    """zurückgezogen, of one who lived so."""
    participle = token.upos == "VERB" and token.feat("VerbForm") == "Part"
    return (
        participle
        and staying.tells_where(tree.verb_lemma(sentence, token.head))
        and not tree.has_child(sentence, token.index, "obj", "aux", "mark")
    )


def join_state(sentence: Sentence) -> Sentence:
    """`Soldaten nahmen Rebellen gefangen.`  ->  gefangen a particle of nahmen, Rebellen its object, where a parser made it a verb"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel == "xcomp" and token.head >= 0 and _is_state(sentence, token):
            below = tree.children(sentence, token.index, *PARTICIPANTS, *BESIDE)
            changes |= {token.index: (token.head, "compound:prt")}
            changes |= {c: (token.head, sentence.tokens[c].deprel) for c in below}
    return relabelled(sentence, changes)


def _is_state(sentence: Sentence, token: Token) -> bool:
    """gefangen, besetzt: a participle that is a particle of nehmen, halten."""
    verb = sentence.tokens[token.head]
    particle = token.upos == "VERB" and token.text in participles.prefixes("separable")
    return particle and verb.upos == "VERB" and not tree.has_child(sentence, verb.index, "compound:prt")


def _is_bare_predicate(sentence: Sentence, token: Token) -> bool:
    """verantwortlich, als Fehler, (als) gescheitert: no verb of its own."""
    participle = token.upos == "VERB" and token.feat("VerbForm") == "Part"
    return (token.upos in ("ADJ", "ADV", "NOUN") or participle) and not tree.has_child(sentence, token.index, "cop", "aux", "aux:pass")


def _answered_for(sentence: Sentence, predicate: Token) -> tuple[int, ...]:
    """für den Brand, before the adjective that a verb makes somebody: sie macht ihn für den Brand verantwortlich"""
    below = tree.children(sentence, predicate.index, "obl") if predicate.upos in ("ADJ", "ADV") else ()
    return tuple(c for c in below if c < predicate.index and tree.preposition(sentence, c) in ANSWERABLE)


def _lifted(sentence: Sentence, predicate: Token) -> Changes:
    """The one participant that the predicate has goes to its verb, as the object that the verb lacks, or its subject in a passive."""
    verb = predicate.head
    found = tree.children(sentence, predicate.index, *PARTICIPANTS)
    if len(found) != 1 or sentence.tokens[verb].upos != "VERB" or tree.has_child(sentence, verb, "obj"):
        return {}
    if tree.is_passive(sentence, verb):
        return {} if tree.has_child(sentence, verb, *tree.SUBJECTS) else {found[0]: (verb, "nsubj:pass")}
    return {found[0]: (verb, "obj")} if tree.has_child(sentence, verb, "nsubj") else {}


def free_person(sentence: Sentence) -> Sentence:
    """`Sie zitierte Igor Blau in einem Brief.`  ->  Brief obl of zitierte, where a parser hung it on the person's name"""
    changes = {}
    for token in sentence.tokens:
        person = sentence.tokens[token.head] if token.deprel == "nmod" else token
        whole = _phrase_of(sentence, person)
        if person is not token and _is_participant(sentence, person, whole) and token.index > person.index:
            preposition = tree.preposition(sentence, token.index)
            if preposition and preposition not in OF_PERSONS and not _in_brackets(sentence, person.index, token.index):
                changes[token.index] = (whole.head, "obl")
    return relabelled(sentence, changes)


def _phrase_of(sentence: Sentence, person: Token) -> Token:
    """The role that a name stands right behind: Minister for `Minister Igor Blau`; else the name."""
    beside = person.deprel == "appos" and person.head == person.index - 1 and person.entity == "B-PER"
    return sentence.tokens[person.head] if beside and sentence.tokens[person.head].upos == "NOUN" else person


def _is_participant(sentence: Sentence, person: Token, whole: Token) -> bool:
    """A person by name, subject or object of a verb."""
    named = person.entity.endswith("PER") or person.upos == "PRON"
    return named and whole.deprel in PARTICIPANTS and sentence.tokens[whole.head].upos == "VERB"


def _in_brackets(sentence: Sentence, name: int, end: int) -> bool:
    return any(t.text in ("(", "–", "-") for t in sentence.tokens[name:end])


def lift_accused(sentence: Sentence) -> Sentence:
    """`Ermittlungen wegen Betrugs gegen Blau`, `ermitteln wegen Betrugs gegen Blau`  ->  Blau nmod of Ermittlungen, where a parser hung it on Betrugs"""
    changes: Changes = {}
    for token in sentence.tokens:
        crime = sentence.tokens[token.head] if token.deprel == "nmod" and tree.preposition(sentence, token.index) == AGAINST else token
        if crime is not token and crime.index < token.index and tree.preposition(sentence, crime.index) in WHY:
            case = _case_before(sentence, crime)
            changes |= {token.index: (case, "nmod")} if case >= 0 else _accused_by(sentence, crime, token)
    return relabelled(sentence, changes)


def _accused_by(sentence: Sentence, crime: Token, accused: Token) -> Changes:
    """ermittelt wegen Betrugs gegen Blau: of the verb"""
    verb = sentence.tokens[crime.head] if crime.head >= 0 and crime.deprel in BESIDE else crime
    proceeds = verb.upos == "VERB" and AGAINST in charging.roles(tree.verb_lemma(sentence, verb.index), charging.ACCUSED)
    return {accused.index: (verb.index, "obl")} if proceeds else {}


def _case_before(sentence: Sentence, crime: Token) -> int:
    """The noun that opens a case, above the crime or beside it: Ermittlungen, Prozess; -1 for none."""
    above = (crime.head, *tree.children(sentence, crime.head, *PARTICIPANTS)) if crime.head >= 0 else ()
    return next((i for i in above if sentence.tokens[i].upos == "NOUN" and _opens_case(nominal_words.lemma_of(sentence, i))), -1)


def _opens_case(noun: str) -> bool:
    """Ermittlung, Klage: against somebody; Prozess, Strafverfahren: trials"""
    said, event = nominal.find(noun), nouns.find("events", noun)
    return (said is not None and AGAINST in said.patient) or (event is not None and event.kind == TRIAL)


def lift_penalty(sentence: Sentence) -> Sentence:
    """`Er wurde wegen Betrugs zu drei Jahren Haft verurteilt.`  ->  Jahren obl of verurteilt, where a parser hung it on Betrugs"""
    changes = {}
    for token in sentence.tokens:
        crime = sentence.tokens[token.head] if token.deprel == "nmod" and tree.preposition(sentence, token.index) == TO else token
        verb = tree.verb_above(sentence, crime.index) if crime.index < token.index and crime.upos == "NOUN" else -1
        event = nouns.find("events", nominal_words.lemma_of(sentence, token.index)) if verb >= 0 else None
        penal = verb >= 0 and bool(times.unit(token.text) or (event is not None and event.kind == TRIAL))
        if penal and "patient" in charging.roles(tree.verb_lemma(sentence, verb), charging.ACCUSED):
            changes[token.index] = (verb, "obl")
    return relabelled(sentence, changes)


def lift_circumstance(sentence: Sentence) -> Sentence:
    """`der Besuch von Minister Blau in Rom`  ->  Rom nmod of Besuch, where a parser hung it on the person"""
    changes = {}
    for token in sentence.tokens:
        person = sentence.tokens[token.head] if token.deprel == "nmod" and token.head < token.index else token
        said = sentence.tokens[person.head] if person is not token and person.deprel == "nmod" else person
        preposition = tree.preposition(sentence, token.index)
        owned = said is not person and tree.preposition(sentence, person.index) in OWNING
        owned = owned and (
            _is_person(sentence, person) or (preposition in WHERE and _is_plain(person) and _names_place(sentence, token.index))
        )
        if not owned or not _happens(sentence, said.index):
            continue
        if preposition and preposition not in OF_PERSONS and not _in_brackets(sentence, person.index, token.index):
            changes[token.index] = (said.index, "nmod")
    return relabelled(sentence, changes)


def _happens(sentence: Sentence, i: int) -> bool:
    """Besuch, Treffen, Kritik."""
    lemma = nominal_words.lemma_of(sentence, i)
    return sentence.tokens[i].upos == "NOUN" and (nominal.find(lemma) is not None or nouns.find("events", lemma) is not None)


def _is_person(sentence: Sentence, token: Token) -> bool:
    """Blau; Minister Blau."""
    return token.entity == "B-PER" or names.close_person(sentence, token.index) >= 0


def _is_plain(token: Token) -> bool:
    """Rabbiner, Staatsbürger."""
    role = nouns.find("roles", token.text)
    return role is not None and role.kind in PLAIN


def _names_place(sentence: Sentence, i: int) -> bool:
    """Rom; die Stadt Rom; die Grazer Innenstadt."""
    inside = (i, *tree.children(sentence, i, "appos", "amod"))
    return any(sentence.tokens[c].entity.endswith("LOC") for c in inside)
