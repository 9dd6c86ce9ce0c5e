"""Who takes part, where a parser made it part of a time, a place or an event. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import form, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair.lacking import lacks_object
from kgbuild.lexicon import nouns, times
from kgbuild.model import Sentence, Token

CORE = (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
OFFICIAL = ("GovernmentBody", "Court", "PoliticalParty", "ArmedGroup", "InternationalOrganization")  # classes of organizations.tsv
AT = ("bei", "in")  # an event where somebody meets or beats somebody


def part_from_time(sentence: Sentence) -> Sentence:
    """`Sie besuchte am Montag Quito.`  ->  Quito obj of besuchte, where a parser made it an apposition of Montag"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel in ("appos", "nmod", "flat") and token.head >= 0 and _is_named(sentence, token) and _is_date(sentence, token.head):
            verb = _verb_of_date(sentence, token.head)
            if verb >= 0 and (token.deprel != "nmod" or form.article_cases(sentence, token.index)):
                changes.update(_as_participant(sentence, token.index, verb))
    return relabelled(sentence, changes)


def _is_named(sentence: Sentence, token: Token) -> bool:
    """Quito; Außenministerin Vera Roth; der FDP behind `am Montag`; not `der Woche`."""
    role = token.upos == "NOUN" and words.is_person(token) and tree.has_child(sentence, token.index, "appos")
    named = (token.entity.startswith("B-") and token.entity != "B-MISC") or (token.upos == "PROPN" and not times.tells(token.text))
    behind = token.head < token.index and tree.close(sentence, token.head, token.index)
    return (named or role) and behind and not tree.has_child(sentence, token.index, "case")


def _verb_of_date(sentence: Sentence, date: int) -> int:
    """The verb whose day a date is, also over its first day or a noun: am Montag und am Dienstag; -1 for none."""
    first = tree.first_conjunct(sentence, date)
    above = sentence.tokens[first].head
    if sentence.tokens[first].deprel == "nmod" and sentence.tokens[above].deprel in (*CORE, "obl"):
        above = sentence.tokens[above].head
    return above if above >= 0 and sentence.tokens[above].upos == "VERB" else -1


def part_from_place(sentence: Sentence) -> Sentence:
    """`Blau traf in Tokio Kaiser Otto.`  ->  Kaiser obj of traf, Otto appos of Kaiser, where a parser made both part of Tokio"""
    changes: Changes = {}
    for role, name in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        place = sentence.tokens[role.head]
        inside = role.deprel in ("flat", "appos") and place.entity == "B-LOC" and place.deprel == "obl" and role.index == place.index + 1
        if inside and words.is_person(role) and (name.entity == "B-PER" or name.upos == "PROPN") and name.head in (place.index, role.index):
            changes |= {role.index: _as_participant(sentence, role.index, place.head)[role.index], name.index: (role.index, "appos")}
            rest = (t for t in sentence.tokens[name.index + 1 :] if t.upos == "PROPN" and t.deprel == "flat" and t.head == place.index)
            changes |= {t.index: (name.index, "flat") for t in rest}
    return relabelled(sentence, changes)


def part_person_from_place(sentence: Sentence) -> Sentence:
    """`Blau traf in Wien Igor Kern.`  ->  Igor obj of traf, where a parser hung him on Wien"""
    changes: Changes = {}
    for name in sentence.tokens:
        verb = _verb_of_name(sentence, name) if name.entity == "B-PER" and not tree.has_child(sentence, name.index, "case", "cc") else -1
        if verb >= 0 and sentence.tokens[verb].upos == "VERB" and not _has_all(sentence, verb):
            changes |= _as_participant(sentence, name.index, verb)
    return relabelled(sentence, changes)


def _has_all(sentence: Sentence, verb: int) -> bool:
    """A subject, and an object or a passive that takes none."""
    return tree.has_child(sentence, verb, *tree.NOUN_SUBJECTS) and tree.has_child(sentence, verb, "obj", "aux:pass")


def _verb_of_name(sentence: Sentence, name: Token) -> int:
    """The verb of a bare name that is an adjunct, or of the place in whose phrase it stands; -1 for any other."""
    place = sentence.tokens[name.head]
    if name.deprel == "obl":
        return place.index
    behind = name.deprel in ("flat", "appos", "nmod", "conj") and place.index < name.index and tree.close(sentence, place.index, name.index)
    inside = behind and place.deprel == "obl" and tree.has_child(sentence, place.index, "case") and not _is_countryman(sentence, place)
    return place.head if inside and (place.entity == "B-LOC" or _is_met_at(sentence, place, name)) else -1


def _is_countryman(sentence: Sentence, place: Token) -> bool:
    """vor dem | Schweden Otto Kern: no place, for all that it is called so"""
    return gazetteer.countryman(place.text) is not None and tree.has_child(sentence, place.index, "det")


def _is_met_at(sentence: Sentence, event: Token, name: Token) -> bool:
    """schlug im Endspiel Otto Kern, traf beim Gipfel Otto Kern: an event with its article, and a name without the -s of a genitive."""
    last = sentence.tokens[max((name.index, *tree.children(sentence, name.index, "flat")))]
    bare = not tree.has_child(sentence, name.index, "det", "case") and not last.text.endswith(("s", "x", "z", "ß", "’", "'"))
    return bare and event.upos == "NOUN" and not event.entity and words.is_event(event) and tree.preposition(sentence, event.index) in AT


def _as_participant(sentence: Sentence, i: int, verb: int) -> Changes:
    """Subject where the verb has none, or none but a later one that can be its object: `lobte am Montag Igor Blau die Türkei`."""
    subject = tree.child(sentence, verb, "nsubj")
    if form.article_cases(sentence, i) == ("Nom", "Gen", "Dat") and sentence.tokens[i].deprel == "nmod":
        if _is_weak_nominative(sentence, i):
            return {} if subject >= 0 else {i: (verb, "nsubj")}
        return {i: (verb, "obl:arg")} if subject >= 0 else {}
    later = subject > i and not tree.has_child(sentence, verb, "obj") and "Acc" in form.article_cases(sentence, subject)
    if later:
        return {i: (verb, "nsubj"), subject: (verb, "obj")}
    return {i: (verb, "obj" if tree.has_child(sentence, verb, *tree.NOUN_SUBJECTS) else "nsubj")}


def _is_weak_nominative(sentence: Sentence, i: int) -> bool:
    """der (kleine) Klub; not der kleinen Partei."""
    adjectives = tree.children(sentence, i, "amod")
    if adjectives:
        return sentence.tokens[adjectives[0]].text.endswith("e")
    return sentence.tokens[i].feat("Gender") == "Masc"


def _is_date(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    within = token.head >= 0 and times.kind(sentence.tokens[token.head].text) == "edge"  # Ende der Woche
    if token.deprel not in ("obl", "nmod", "conj") or not (within or tree.has_child(sentence, i, "case")):
        return False
    named = times.weekday(token.text) is not None or times.month(token.text) is not None
    told = bool(times.unit(token.text)) and tree.has_child(sentence, i, "amod", "nummod", "det")  # im vergangenen Jahr
    return named or times.kind(token.text) == "daypart" or told


def part_elected(sentence: Sentence) -> Sentence:
    """`Am Montag wählte die Partei Otto Kern zum Chef.`  ->  Otto obj of wählte, where a parser made it the party's name"""
    changes = {}
    for name in sentence.tokens:
        body = sentence.tokens[name.head]
        behind = name.deprel == "appos" and name.entity == "B-PER" and body.deprel == "nsubj" and body.head < body.index
        if behind and _acts_on_somebody(sentence, body):
            changes[name.index] = (body.head, "obj")
        elif name.deprel == "obl:arg" and name.entity == "B-PER" and _makes_somebody(sentence, name.head):  # hat Otto Kern zum Chef gewählt
            changes[name.index] = (name.head, "obj")
    return relabelled(sentence, changes)


def part_from_event(sentence: Sentence) -> Sentence:
    """`Eva Roth besiegte im Finale Ida Grün.`  ->  Ida obj of besiegte, where a parser made her the final's name"""
    changes = {}
    for name in sentence.tokens:
        event = sentence.tokens[name.head]
        behind = name.deprel == "appos" and name.entity == "B-PER" and event.deprel == "obl" and event.head < event.index
        if behind and words.is_event(event) and tree.has_child(sentence, event.head, "nsubj") and lacks_object(sentence, event.head):
            changes[name.index] = (event.head, "obj")
    return relabelled(sentence, changes)


def _acts_on_somebody(sentence: Sentence, body: Token) -> bool:
    """Whether a person's name behind a subject is no part of it: wählte die Partei | Otto Kern zum Chef, verpflichtete das ZDF | Otto Kern."""
    if body.entity:
        return body.entity.endswith("ORG") and lacks_object(sentence, body.head)
    return not words.is_person(body) and (_makes_somebody(sentence, body.head) or _takes_somebody(sentence, body))


def _takes_somebody(sentence: Sentence, body: Token) -> bool:
    """Am Montag lud das Gericht Anna Kurz: a court, a parliament, a party has no person's name, and its verb no other object."""
    found = nouns.find("organizations", body.text)
    return found is not None and found.kind in OFFICIAL and lacks_object(sentence, body.head)


def _makes_somebody(sentence: Sentence, verb: int) -> bool:
    """A verb without an object that has a role with zu: … zum Chef."""
    given = any(
        tree.preposition(sentence, c) == "zu" and words.is_person(sentence.tokens[c])
        for c in tree.children(sentence, verb, "obl", "obl:arg")
    )
    return given and not tree.has_child(sentence, verb, "obj", "aux:pass")
