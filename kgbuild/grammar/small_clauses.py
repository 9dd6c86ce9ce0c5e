"""Participants that hang on a word beside their verb. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, names, tree
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import compounds, governed, nominal, nouns, participles
from kgbuild.model import Sentence, Token

PARTICIPANTS = ("obj", "nsubj", "nsubj:pass")
BESIDE = ("obl", "advmod")
OWNING = ("", "von", "mit", "durch", "auf", "an", "gegen")  # before the person of a Besuch, a Treffen, an Angriff
PLAIN = ("profession", "person", "victim", "offender")  # roles that have no place of their own: a Rabbiner, not a Botschafter in Rom
WHERE = ("in", "bei", "nahe", "vor")
GENITIVE = "genitive"
FOR = ("von", "wegen")  # of what somebody is found guilty
ANSWERABLE = ("für",)  # for what somebody is made responsible
BODIES = {  # nouns that may have phrases of their own (Minister für Kultur), and the prepositions that do not belong to them (Minister gegen)
    "events": (),
    "works": ("an", "auf"),
    "roles": ("an", "auf", "gegen", "mit", "nach", "vor"),
    "organizations": ("an", "auf", "nach", "vor"),
}
RIVAL = ("gegen", "an")
AS = "als"
AGAINST, WHY = "gegen", ("wegen", "aufgrund")
TRIAL = "Trial"
OF_PERSONS = ("von", "aus", "zu", "als")  # what a person's name can have behind it: Anna Kurz aus Wien


def part_small_clause(sentence: Sentence) -> Sentence:
    """`Sie machen den Rat für den Brand verantwortlich.`, `Sie sprach ihn vom Mord frei.`  ->  Rat obj, Brand obl of machen, Mord obl of sprach"""
    changes: dict[int, tuple[int, str]] = {}
    for token in sentence.tokens:
        if token.deprel == "xcomp" and token.head >= 0 and _is_bare_predicate(sentence, token):
            changes |= _lifted(sentence, token)
            changes |= dict.fromkeys(_answered_for(sentence, token), (token.head, "obl"))
        if token.deprel == "xcomp" and token.text.lower() in participles.prefixes("separable"):
            below = tree.children(sentence, token.index, "obl") if token.upos != "NOUN" else ()
            changes |= {c: (token.head, "obl") for c in below if tree.preposition(sentence, c) in FOR}
    return relabelled(sentence, changes)


def join_state(sentence: Sentence) -> Sentence:
    """`Soldaten nahmen Rebellen gefangen.`  ->  gefangen a particle of nahmen, Rebellen its object, where a parser made it a verb"""
    changes: dict[int, tuple[int, str]] = {}
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


def _lifted(sentence: Sentence, predicate: Token) -> dict[int, tuple[int, str]]:
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
    """`Ermittlungen wegen Betrugs gegen Blau`  ->  Blau nmod of Ermittlungen, where a parser hung it on Betrugs"""
    changes: dict[int, tuple[int, str]] = {}
    for token in sentence.tokens:
        crime = sentence.tokens[token.head] if token.deprel == "nmod" and tree.preposition(sentence, token.index) == AGAINST else token
        if crime is not token and crime.index < token.index and tree.preposition(sentence, crime.index) in WHY:
            case = _case_before(sentence, crime)
            changes |= {token.index: (case, "nmod")} if case >= 0 else {}
    return relabelled(sentence, changes)


def _case_before(sentence: Sentence, crime: Token) -> int:
    """The noun that opens a case, above the crime or beside it: Ermittlungen, Prozess; -1 for none."""
    above = (crime.head, *(c for c in tree.children(sentence, crime.head, *PARTICIPANTS) if c < crime.index)) if crime.head >= 0 else ()
    return next((i for i in above if sentence.tokens[i].upos == "NOUN" and _opens_case(nominal_words.lemma_of(sentence, i))), -1)


def _opens_case(noun: str) -> bool:
    """Ermittlung, Klage: against somebody; Prozess, Strafverfahren: trials"""
    said, event = nominal.find(noun), nouns.find("events", noun)
    return (said is not None and AGAINST in said.patient) or (event is not None and event.kind == TRIAL)


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


def lift_governed(sentence: Sentence) -> Sentence:
    """`Sie protestierten vor dem Haus des Rats gegen das Gesetz.`  ->  Gesetz obl of protestierten, where a parser hung it on Haus"""
    changes = {}
    for verb in sentence.tokens:
        wanted = governed.prepositions(tree.verb_lemma(sentence, verb.index)) if verb.upos == "VERB" else ()
        for preposition in wanted:
            found = _strays(sentence, verb.index, preposition)
            if len(found) == 1:
                changes[found[0]] = (verb.index, "obl")
    return relabelled(sentence, changes)


def _strays(sentence: Sentence, verb: int, preposition: str) -> list[int]:
    """The phrases with a preposition of the verb that hang on a noun that has no use for it; none where the verb has one itself."""
    beside = tree.children(sentence, verb, "obl", "obl:arg")
    if any(tree.preposition(sentence, c) == preposition for c in beside):
        return []
    finite = tree.finite_verb(sentence, verb)
    behind = (c for c in tree.children(sentence, verb, *tree.SUBJECTS) if -1 < finite < c)
    inside = (c for noun in (*beside, *tree.children(sentence, verb, "obj"), *behind) for c in _attributes(sentence, noun))
    found = (c for c in inside if tree.preposition(sentence, c) == preposition)
    return [c for c in found if _frees(sentence, c) or not _takes(sentence, sentence.tokens[c].head, preposition)]


def _frees(sentence: Sentence, i: int) -> bool:
    """Whether a phrase is the verb's, whatever its noun could take."""
    return _is_goal(sentence, i) or _is_partner(sentence, i) or _is_rival(sentence, i) or _is_behind_as(sentence, i)


def _is_behind_as(sentence: Sentence, i: int) -> bool:
    """Sie stimmte als einzige Partei gegen das Gesetz: what somebody does it as has no use for it."""
    return tree.preposition(sentence, sentence.tokens[i].head) == AS


def _is_rival(sentence: Sentence, i: int) -> bool:
    """Against whom, or by whose strength, a contest is won or lost: die Wahl gegen Otto Kern, das Finale gegen Polen; not den Kampf gegen Otto Kern."""
    rival = sentence.tokens[i]
    named = rival.entity.endswith(("PER", "ORG", "LOC")) or names.close_name(sentence, i) >= 0
    preposition, noun = tree.preposition(sentence, i), nominal_words.lemma_of(sentence, rival.head)
    own = nominal.find(noun)
    return named and preposition in RIVAL and nouns.is_contest(noun) and (own is None or preposition not in own.patient)


def _is_partner(sentence: Sentence, i: int) -> bool:
    """With whom a body agrees: das Institut mit dem Ministerium; not die Firma mit Sitz in Rom, Gespräche mit der Bank."""
    noun, token = sentence.tokens[i].head, sentence.tokens[i]
    if tree.preposition(sentence, i) != "mit" or nouns.find("organizations", nominal_words.lemma_of(sentence, noun)) is None:
        return False
    body = token.entity.endswith(("ORG", "PER", "LOC")) or nouns.find("organizations", token.text) is not None
    return body and form.determination(sentence, i) in ("definite", "bare") and nominal.find(nominal_words.lemma_of(sentence, noun)) is None


def _is_goal(sentence: Sentence, i: int) -> bool:
    """Where somebody lands, arrives: in Rom."""
    person = nouns.find("roles", sentence.tokens[sentence.tokens[i].head].text) is not None
    return person and sentence.tokens[i].entity.endswith("LOC") and tree.preposition(sentence, i) == "in"


def _attributes(sentence: Sentence, noun: int) -> Iterator[int]:
    """The attributes of a noun, of its attributes and of the name it carries: nach Angaben aus Kreisen der Bank; seine Tochter Osram an AMS."""
    for c in tree.children(sentence, noun, "nmod"):
        yield c
        yield from tree.children(sentence, c, "nmod")
    for c in tree.children(sentence, noun, "appos"):
        yield from tree.children(sentence, c, "nmod")


def _takes(sentence: Sentence, noun: int, preposition: str) -> bool:
    """Whether the noun says something with this preposition itself: der Kampf gegen, Verhandlungen mit, ein Gesetz für."""
    lemma = nominal_words.lemma_of(sentence, noun)
    heads = (lemma, found.head) if (found := compounds.split(lemma)) else (lemma,)
    entries = [entry for head in heads if (entry := nominal.find(head))]
    return any(entry.verb and preposition in (*entry.patient, *governed.prepositions(entry.verb)) for entry in entries) or any(
        nouns.find(table, head) for head in heads for table, strange in BODIES.items() if preposition not in strange
    )


def lift_genitive(sentence: Sentence) -> Sentence:
    """`Polen verwies Igor Blau des Landes.`  ->  Landes obl:arg of verwies, where a parser hung it on the name"""
    changes = {}
    for token in sentence.tokens:
        verb = _accuser(sentence, token) if token.deprel == "nmod" and form.is_plainly_genitive(sentence, token.index) else -1
        if verb >= 0 and GENITIVE in governed.prepositions(tree.verb_lemma(sentence, verb)):
            changes[token.index] = (verb, "obl:arg")
    return relabelled(sentence, changes)


def _accuser(sentence: Sentence, genitive: Token) -> int:
    """The verb whose participant a genitive hangs on, where that is a name or somebody by his role: den Botschafter des Landes; -1 for none."""
    owner = sentence.tokens[genitive.head]
    if owner.deprel in ("appos", "flat"):
        owner = sentence.tokens[owner.head]
    said = owner.upos == "PROPN" or any(nouns.find(table, owner.text) for table in ("roles", "person_nouns"))
    participant = owner.deprel in (*PARTICIPANTS, "obl:agent") and owner.index < genitive.index
    return owner.head if said and participant and sentence.tokens[owner.head].upos == "VERB" else -1


def join_complement(sentence: Sentence) -> Sentence:
    """`Sie begannen den Angriff auf die Stadt.`, `Tage nach dem Angriff auf die Stadt`  ->  Stadt nmod of Angriff, where a parser hung it on begannen, Tage"""
    changes = {}
    for token in sentence.tokens:
        inner = _inner_noun(sentence, token) if token.deprel == "nmod" else -1
        if inner >= 0:
            changes[token.index] = (inner, "nmod")
        verb = sentence.tokens[token.head] if token.deprel == "obl" and token.upos != "ADJ" else token
        preposition = tree.preposition(sentence, token.index) if verb is not token and verb.upos == "VERB" else ""
        if not preposition or preposition in governed.prepositions(tree.verb_lemma(sentence, verb.index)):
            continue
        noun = _before(sentence, verb.index, min(tree.subtree(sentence, token.index)))
        if noun >= 0 and preposition in _complements(sentence, noun):
            changes[token.index] = (noun, "nmod")
    return relabelled(sentence, changes)


def _inner_noun(sentence: Sentence, token: Token) -> int:
    """The noun right before a phrase that takes it, where the noun above both has no use for it; -1 for none."""
    preposition, outer = tree.preposition(sentence, token.index), sentence.tokens[token.head]
    if not preposition or outer.upos != "NOUN" or outer.index > token.index or preposition in _complements(sentence, outer.index):
        return -1
    start = min(tree.subtree(sentence, token.index))
    nouns_ = (c for c in tree.children(sentence, outer.index, "nmod") if outer.index < c < start and sentence.tokens[c].upos == "NOUN")
    inner = next((c for c in nouns_ if max(tree.subtree(sentence, c)) + 1 == start), -1)
    return inner if inner >= 0 and preposition in _complements(sentence, inner) else -1


def _before(sentence: Sentence, verb: int, start: int) -> int:
    """The participant of a verb that ends where a phrase begins, or -1."""
    nouns_ = (c for c in tree.children(sentence, verb, "obj", "obl") if sentence.tokens[c].upos == "NOUN" and c < start)
    return next((c for c in nouns_ if max(tree.subtree(sentence, c)) + 1 == start), -1)


def _complements(sentence: Sentence, noun: int) -> tuple[str, ...]:
    """The prepositions that belong to what a noun says: Angriff auf, Treffen mit, Brief an."""
    lemma = nominal_words.lemma_of(sentence, noun)
    found = compounds.split(lemma)
    entry = nominal.find(lemma) or (nominal.find(found.head) if found else None)
    return (*entry.patient, *governed.prepositions(entry.verb)) if entry else ()
