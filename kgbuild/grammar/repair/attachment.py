"""Participants, owners and phrases that hang on the wrong noun. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.grammar import form, tree, words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.repair.lacking import lacks_object
from kgbuild.lexicon import charging, nominal, nouns, times
from kgbuild.model import Sentence, Token

CORE = (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
OFFICIAL = ("GovernmentBody", "Court", "PoliticalParty", "ArmedGroup", "InternationalOrganization")  # classes of organizations.tsv
AS = "als"
FROM = ("von", "aus")  # Igor Blau aus Wien
BY, OF = "durch", "von"
RECIPIENT, PATIENT = "recipient", "patient"
WHEREABOUTS = ("in", "auf", "an", "bei", "nahe")
AT = ("bei", "in")  # an event where somebody meets or beats somebody


def lift_subject(sentence: Sentence) -> Sentence:
    """`Der Chef der Partei Neuer Weg, Otto Kern, ging.`  ->  Chef nsubj of ging, where a parser made it the subject of Weg"""
    changes: Changes = {}
    for noun in sentence.tokens:
        inner = tree.child(sentence, noun.index, "nsubj") if noun.upos in ("NOUN", "PROPN") and noun.deprel in tree.NOUN_SUBJECTS else -1
        if inner < 0 or inner > noun.index or tree.has_child(sentence, noun.index, "cop", "aux", "aux:pass"):
            continue
        behind = [c for c in tree.children(sentence, noun.index, "conj") if c > noun.index and not tree.has_child(sentence, c, "cc")]
        changes |= {inner: (noun.head, noun.deprel), noun.index: (inner, "appos"), **dict.fromkeys(behind, (inner, "appos"))}
    return relabelled(sentence, changes)


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


def lower_place(sentence: Sentence) -> Sentence:
    """`Er baut in Pune, im Bundesstaat Goa, ein Werk.`  ->  Bundesstaat nmod of Pune, where a parser made the two one place"""
    changes = {
        token.index: (token.head, "nmod")
        for token in sentence.tokens
        if token.deprel == "appos"
        and sentence.tokens[token.head].upos == "PROPN"
        and tree.preposition(sentence, token.index) in WHEREABOUTS
    }
    return relabelled(sentence, changes)


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


def lift_conjunct(sentence: Sentence) -> Sentence:
    """`Ida Grün, Tochter von Otto Kern und Chefin der Bank`  ->  Chefin beside Tochter, where a parser put her beside Otto"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel == "conj" and _is_bare_role(sentence, token) and tree.has_child(sentence, token.index, "nmod"):
            owner = next((i for i in tree.path_to_root(sentence, token.head)[:2] if _is_bare_role(sentence, sentence.tokens[i])), -1)
            if owner >= 0 and sentence.tokens[token.head].deprel in ("nmod", "appos") and token.head > owner:
                changes[token.index] = (owner, "conj")
    return relabelled(sentence, changes)


def lift_measured(sentence: Sentence) -> Sentence:
    """`Sie siegte vor Ida Grün mit 64 Metern und Eva Roth mit 63 Metern.`  ->  Eva beside Ida, where a parser put her beside the metres"""
    changes = {}
    for token in sentence.tokens:
        measure = sentence.tokens[token.head] if token.deprel == "conj" else token
        if measure is token or not _has_measure(sentence, measure) or _has_measure(sentence, token) or not _has_name(sentence, token):
            continue
        beside = (t for t in reversed(sentence.tokens[: measure.index]) if t.head == measure.head and t.deprel not in ("flat", "punct"))
        before = next((t for t in beside if t.upos in tree.NOMINAL), None)
        if before is not None and _has_name(sentence, before):
            changes[token.index] = (before.index, "conj")
    return relabelled(sentence, changes)


def _has_measure(sentence: Sentence, token: Token) -> bool:
    """mit 64 | Metern, mit 31 | Prozent"""
    return tree.has_child(sentence, token.index, "nummod") and tree.has_child(sentence, token.index, "case")


def _has_name(sentence: Sentence, token: Token) -> bool:
    """Eva, die Tschechin | Eva Roth, die SPD; with no preposition of her own behind und"""
    own = token.deprel == "conj" and tree.has_child(sentence, token.index, "case")
    return not own and (bool(token.entity) or any(sentence.tokens[c].entity for c in tree.children(sentence, token.index, "appos")))


def _is_bare_role(sentence: Sentence, token: Token) -> bool:
    """A role without article, preposition or name."""
    alone = not tree.has_child(sentence, token.index, "det", "det:poss", "case", "appos")
    return words.is_person(token) and alone


def lift_object(sentence: Sentence) -> Sentence:
    """`Das Lob der Bank für Peru`  ->  Peru nmod of Lob, where a parser made a bank for Peru; so `der Sturz des Königs durch das Heer`"""
    changes = {}
    for token in sentence.tokens:
        owner = sentence.tokens[token.head] if token.deprel == "nmod" else token
        said = nominal.find(sentence.tokens[owner.head].lemma) if owner.deprel == "nmod" and owner is not token else None
        preposition = tree.preposition(sentence, token.index) if said is not None and token.index > owner.index else ""
        wanted = said is not None and preposition and preposition in (*said.patient, BY)
        owns = tree.preposition(sentence, owner.index) in (("", OF) if preposition == BY else ("",))
        if wanted and owns and nominal.find(owner.lemma) is None:
            changes[token.index] = (owner.head, "nmod")
    return relabelled(sentence, changes)


def lift_named(sentence: Sentence) -> Sentence:
    """`Der Sprecher von Präsident Putin, Otto Kern, schwieg.`  ->  Otto appos of Sprecher, where a parser gave the Präsident a second name"""
    changes = {}
    for name in (t for t in sentence.tokens if t.deprel == "appos" and t.entity == "B-PER" and t.index > 0):
        owner = sentence.tokens[name.head]
        above = sentence.tokens[owner.head] if owner.deprel == "nmod" else name
        before = [c for c in tree.children(sentence, owner.index, "appos") if c < name.index and sentence.tokens[c].entity == "B-PER"]
        if before and sentence.tokens[name.index - 1].text == "," and above is not name and words.is_person(above):
            changes[name.index] = (above.index, "appos")
    return relabelled(sentence, changes)


def lower_doer(sentence: Sentence) -> Sentence:
    """`Die EU stoppte die Übernahme der Werft durch Alstom.`  ->  Alstom nmod of Übernahme, where a parser hung it on a verb that has its own doer"""
    changes = {}
    for doer in sentence.tokens:
        verb = sentence.tokens[doer.head] if doer.deprel in ("obl", "obl:agent") and tree.preposition(sentence, doer.index) == BY else doer
        deed = tree.child(sentence, verb.index, "obj") if verb.upos == "VERB" and tree.has_child(sentence, verb.index, "nsubj") else -1
        told = deed >= 0 and nominal.find(sentence.tokens[deed].lemma) is not None and tree.has_child(sentence, deed, "nmod")
        if told and tree.subtree(sentence, deed)[-1] + 1 == tree.subtree(sentence, doer.index)[0]:
            changes[doer.index] = (deed, "nmod")
    return relabelled(sentence, changes)


def lower_victim(sentence: Sentence) -> Sentence:
    """`Ihm wurde die Ermordung von Eva Roth angelastet.`  ->  Eva nmod of Ermordung, where a parser took her for who accuses him"""
    changes = {}
    for victim in (t for t in sentence.tokens if t.deprel == "obl:agent" and tree.preposition(sentence, t.index) == OF):
        start = tree.subtree(sentence, victim.index)[0]
        deed = sentence.tokens[start - 1] if start > 0 else victim
        said = nominal.find(deed.lemma) if deed.head == victim.head and deed.deprel in CORE else None
        blamed = RECIPIENT in charging.roles(tree.verb_lemma(sentence, victim.head), charging.ACCUSED)
        if said is not None and said.genitive == PATIENT and blamed and not tree.has_child(sentence, deed.index, "nmod"):
            changes[victim.index] = (deed.index, "nmod")
    return relabelled(sentence, changes)


def fill_front(sentence: Sentence) -> Sentence:
    """`Die Festnahme durch die Polizei löste Proteste aus.`  ->  Polizei nmod of Festnahme, for only one phrase stands before the verb"""
    changes = {}
    for token in sentence.tokens:
        first = sentence.tokens[tree.first_conjunct(sentence, token.index)]
        if first.deprel in ("root", "parataxis", "ccomp") and not tree.has_child(sentence, first.index, "mark"):
            front = _front(sentence, token.index)
            if len(front) == 2 and _is_one(sentence, *front):
                changes[front[1]] = (front[0], "nmod")
    return relabelled(sentence, changes)


def _front(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The participants before the finite verb."""
    finite = tree.finite_verb(sentence, i)
    if finite < 0 and sentence.tokens[i].deprel == "root" and sentence.tokens[i].feat("VerbForm") == "Inf":
        finite = i  # laufen, taken for an infinitive
    before = (c for c in sentence.children[i] if c < finite)
    return tuple(c for c in before if sentence.tokens[c].deprel in (*CORE, "obl", "obl:agent", "advmod", "expl", "xcomp", "ccomp", "advcl"))


def _is_one(sentence: Sentence, noun: int, other: int) -> bool:
    """A common noun that is subject or object, and a prepositional phrase right behind it; what somebody is, behind any noun."""
    head, tail = sentence.tokens[noun], sentence.tokens[other]
    if tree.preposition(sentence, other) == AS and words.is_person(tail) and head.upos in ("NOUN", "PROPN"):
        return max(tree.subtree(sentence, noun)) + 1 == min(tree.subtree(sentence, other))
    person = head.entity == "B-PER" and tree.preposition(sentence, other) in FROM
    if (
        not (head.upos == "NOUN" or person)
        or head.deprel not in CORE
        or not tail.deprel.startswith("obl")
        or not tree.has_child(sentence, other, "case")
    ):
        return False
    return max(tree.subtree(sentence, noun)) + 1 == min(tree.subtree(sentence, other)) and form.case_of(sentence, other) != "Nom"
