"""What a verb wants and a parser hung on the noun before it. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import form, role_nouns, tree
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import evaluations, jointly, light_verbs, nouns, prepositions, pronouns, signs, speech
from kgbuild.model import Sentence, Token

OF = "von"
GIVERS = (OF, "bei", "seitens")
AGED = ("-Jährige", "-Jähriger")  # die 53-Jährige
DATIVES = ("der", "dem", "den")
COURT, TRIAL, PAPER, COMPANY = "Court", "Trial", "MediaOutlet", "Company"
MOVED = ("organizations", "places", "groups", "roles")
TOWARDS = ("Richtung", "richtung")  # in Fahrtrichtung Ulm
DEEP = 3  # nouns between a verb and its phrase


def lower_pointing(sentence: Sentence) -> Sentence:
    """`Bern rief Rom dazu auf, zu zahlen.`  ->  dazu advmod, where a parser made it the object: it only points at the clause"""
    found = (t for t in sentence.tokens if t.deprel in (*tree.NOUN_SUBJECTS, "obj", "obl:arg") and t.upos == "ADV")
    return relabelled(sentence, {t.index: (t.head, "advmod") for t in found if pronouns.is_clause(t.text)})


def lift_phrase(sentence: Sentence) -> Sentence:
    """`Sie stellt Geld für die Schule zur Verfügung.`  ->  Verfügung obl of stellt, where a parser hung it on Schule"""
    changes = {}
    for noun in sentence.tokens:
        preposition = tree.preposition(sentence, noun.index) if noun.deprel == "nmod" and noun.upos == "NOUN" else ""
        verb = _verb_above(sentence, noun.index) if preposition else -1
        if verb < 0 and (bare := _verb_of_bare(sentence, noun)) >= 0:
            changes[noun.index] = (bare, "obj")
        if verb >= 0 and light_verbs.find(tree.verb_lemma(sentence, verb), nominal_words.lemma_of(sentence, noun.index), preposition):
            changes[noun.index] = (verb, "obl")
    return relabelled(sentence, changes)


def _verb_of_bare(sentence: Sentence, noun: Token) -> int:
    """Sie laufen gegen die Reform Sturm: the verb that says something with a noun without article, behind another; -1 for none."""
    bare = noun.upos == "NOUN" and noun.deprel in ("nmod", "appos", "flat") and -1 < noun.head < noun.index
    if not bare or tree.has_child(sentence, noun.index, "det", "det:poss", "case") or noun.feat("Case") == "Gen":
        return -1
    verb = _verb_above(sentence, noun.head)
    lacks = verb >= 0 and tree.has_child(sentence, verb, *tree.SUBJECTS) and not tree.has_child(sentence, verb, "obj", "aux:pass")
    return verb if lacks and light_verbs.find(tree.verb_lemma(sentence, verb), nominal_words.lemma_of(sentence, noun.index), "") else -1


def lift_judgement(sentence: Sentence) -> Sentence:
    """`Rom hält eine Übernahme der Werft durch Blau für möglich.`  ->  möglich xcomp of hält, where a parser hung it on Blau"""
    changes = {}
    for word in sentence.tokens:
        stray = word.upos == "ADJ" and word.deprel == "nmod" and tree.preposition(sentence, word.index) == "für"
        verb = _verb_above(sentence, word.index) if stray else -1
        if verb >= 0 and speech.judges(tree.verb_lemma(sentence, verb)):
            changes[word.index] = (verb, "xcomp")
    return relabelled(sentence, changes)


def lift_destination(sentence: Sentence) -> Sentence:
    """`Er reiste zu Gesprächen nach Moskau.`, `Sie verlegt ihren Sitz nach Graz.`  ->  Moskau obl of reiste, where a parser hung it on Gesprächen"""
    changes = {}
    for place in sentence.tokens:
        purpose = sentence.tokens[place.head] if place.deprel == "nmod" and place.entity == "B-LOC" else place
        if purpose is not place and tree.preposition(sentence, place.index) == "nach":
            for_it = tree.preposition(sentence, purpose.index) == "zu" and _is_going(sentence, sentence.tokens[purpose.head])
            travels = purpose.deprel == "obl" and for_it and nouns.find("events", purpose.text)
            if travels or (purpose.deprel == "obj" and _is_moved(purpose)):
                changes[place.index] = (purpose.head, "obl")
    return relabelled(sentence, changes)


def _is_moved(thing: Token) -> bool:
    """What a verb brings somewhere: a body, a house, somebody; not den Flug nach Graz, den Weg nach Graz."""
    return not nouns.find("events", thing.text) and any(nouns.find(table, thing.text) for table in MOVED)


def _is_going(sentence: Sentence, verb: Token) -> bool:
    """A verb without object, not passive: Er wurde zur Vernehmung nach Bonn gebracht."""
    return verb.upos == "VERB" and not tree.is_passive(sentence, verb.index) and not tree.has_child(sentence, verb.index, "obj")


def hang_direction(sentence: Sentence) -> Sentence:
    """`Das Dorf liegt nördlich von Wien.`, `das nördlich von Wien gelegene Dorf`  ->  Wien obl of liegt, nördlich its preposition"""
    changes = {}
    for place in sentence.tokens:
        way = _direction(sentence, place)
        if way is None:
            continue
        head = sentence.tokens[way.head]
        noun = head.upos in ("NOUN", "PROPN") and not tree.has_child(sentence, head.index, "cop")
        changes[place.index] = (head.index, "nmod" if noun else "obl")
        changes[way.index] = (place.index, "case")
    return relabelled(sentence, changes)


def hang_towards(sentence: Sentence) -> Sentence:
    """`Sie zogen in Richtung Warschau.`  ->  Warschau appos of Richtung, where a parser gave it to the verb"""
    changes = {}
    for way, place in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        towards = way.text.endswith(TOWARDS) and tree.preposition(sentence, way.index) == "in"
        stray = place.entity.startswith("B-") and place.head != way.index
        if towards and stray and not tree.has_child(sentence, place.index, "case", "det"):
            changes[place.index] = (way.index, "appos")
    return relabelled(sentence, changes)


def _direction(sentence: Sentence, place: Token) -> Token | None:
    """The adverb before `von` that makes a preposition with it: nördlich von Wien."""
    cases = tree.prepositions_of(sentence, place.index)
    way = sentence.tokens[cases[0] - 1] if cases and cases[0] > 0 and tree.preposition(sentence, place.index) == "von" else None
    if way is None or way.upos not in ("ADJ", "ADV") or way.head < 0 or not prepositions.is_direction(way.text.lower()):
        return None
    return way if place.head in (way.index, way.head) and way.head != place.index else None


def lower_predecessor(sentence: Sentence) -> Sentence:
    """`Kern wurde zum Nachfolger von Otto Blau gewählt.`  ->  Otto nmod of Nachfolger, where a parser made him who elects"""
    changes = {}
    for name in sentence.tokens:
        first = tree.child(sentence, name.index, "case") if name.deprel in ("obl", "obl:agent") and name.entity.startswith("B-") else -1
        if first > 0 and sentence.tokens[first].text == OF and role_nouns.is_successor(sentence, first - 1):
            changes[name.index] = (first - 1, "nmod")
    return relabelled(sentence, changes)


def lift_agent(sentence: Sentence) -> Sentence:
    """`Er wurde in Kiel von einem Mann angegriffen.`  ->  Mann obl:agent, where a parser hung him on Kiel"""
    changes = {}
    for doer in sentence.tokens:
        place = sentence.tokens[doer.head] if doer.deprel == "nmod" and tree.preposition(sentence, doer.index) == "von" else doer
        if place is doer or place.entity != "B-LOC" or doer.entity == "B-LOC" or not tree.has_child(sentence, place.index, "case"):
            continue
        verb = _verb_above(sentence, doer.index)
        if verb > doer.index and tree.is_passive(sentence, verb) and not tree.has_child(sentence, verb, "obl:agent"):
            changes[doer.index] = (verb, "obl:agent")
    return relabelled(sentence, changes)


def _verb_above(sentence: Sentence, i: int) -> int:
    """The verb whose object or adjunct ends in an attribute, few nouns up; -1 where there is none, or the attribute stands before the verb's own."""
    for above in tree.path_to_root(sentence, i)[: DEEP + 1]:
        if sentence.tokens[above].upos == "VERB":
            return above
        if sentence.tokens[above].deprel not in ("nmod", "obj", "obl", "obl:arg", "nsubj", "nsubj:pass", "appos", "conj") or above > i:
            return -1
    return -1


def lift_giver(sentence: Sentence) -> Sentence:
    """`Unterstützung bekam der Minister von der Bank.`  ->  Bank obl of bekam, where a parser hung it on Minister"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel == "nmod" and token.entity[2:] != "LOC" and _gets(sentence, token):
            changes[token.index] = (sentence.tokens[token.head].head, "obl")
    return relabelled(sentence, changes)


def _gets(sentence: Sentence, giver: Token) -> bool:
    """Whether a phrase hangs on a subject behind its verb that gets something, or to which something is done: Finanziert wird der Film von der Bank."""
    preposition, subject = tree.preposition(sentence, giver.index), sentence.tokens[giver.head]
    verb = subject.head if subject.deprel in tree.SUBJECTS else -1
    if preposition not in GIVERS or verb < 0 or tree.finite_verb(sentence, verb) > subject.index or giver.index < subject.index:
        return False
    if tree.has_child(sentence, verb, "aux:pass"):
        in_front = verb == tree.first_word(sentence, verb) and sentence.tokens[verb].feat("VerbForm") == "Part"
        return in_front and preposition == "von" and not tree.has_child(sentence, verb, "obl:agent")
    return any(_is_got(sentence, verb, c) for c in tree.children(sentence, verb, "obj", "obl", "nsubj") if c < subject.index)


def _is_got(sentence: Sentence, verb: int, noun: int) -> bool:
    """Unterstützung bekommen, auf Ablehnung stoßen."""
    found = light_verbs.find(tree.verb_lemma(sentence, verb), nominal_words.lemma_of(sentence, noun), tree.preposition(sentence, noun))
    return found is not None and found.gets


def free_addressee(sentence: Sentence) -> Sentence:
    """`„Ja“, sagte Igor Blau der Zeitung.`  ->  Zeitung obl:arg of sagte, for a person's name has no genitive behind it, nor has die 53-Jährige"""
    changes: Changes = {}
    for token in sentence.tokens:
        verb = _speaking(sentence, token) if token.deprel == "nmod" else -1
        verb = verb if verb >= 0 else _telling(sentence, token)
        if verb >= 0 and not tree.has_child(sentence, token.index, "case") and not tree.has_child(sentence, verb, "obl:arg"):
            changes |= dict.fromkeys(_titles_behind(sentence, token), (token.index, "appos"))
            changes[token.index] = (verb, "obl:arg")
    return relabelled(sentence, changes)


def _telling(sentence: Sentence, paper: Token) -> int:
    """Das sagte ein Sprecher der Polizei | der Zeitung: the verb of speech whose subject has an office, which has no paper; -1 for anything else."""
    office, person = sentence.tokens[paper.head], sentence.tokens[sentence.tokens[paper.head].head]
    if (
        paper.deprel != "nmod"
        or office.deprel != "nmod"
        or person.deprel not in tree.SUBJECTS
        or tree.has_child(sentence, office.index, "case")
    ):
        return -1
    body, told = nouns.find("organizations", office.text), nouns.find("organizations", paper.text)
    told_it = told is not None and told.kind == PAPER and tree.has_child(sentence, paper.index, "det")
    heard = told_it and body is not None and body.kind not in (PAPER, COMPANY)
    return person.head if heard and speech.verb(tree.verb_lemma(sentence, person.head)) else -1


def _titles_behind(sentence: Sentence, paper: Token) -> tuple[int, ...]:
    """The name right behind a paper, where a parser hung it on what stands before: des Amtes der Zeitung | „Bote“"""
    above = tree.children(sentence, paper.head, "appos")
    return tuple(c for c in above if paper.index < c <= paper.index + 2)


def _speaking(sentence: Sentence, token: Token) -> int:
    """The verb of speech of the named person that a noun with a dative article hangs on, right behind the name; -1 for anything else."""
    articles = [sentence.tokens[d] for d in tree.children(sentence, token.index, "det")]
    person = sentence.tokens[token.head]
    name = sentence.tokens[articles[0].index - 1] if articles and articles[0].text in DATIVES and articles[0].index > 0 else token
    called = name.entity.endswith("-PER") or name.text.endswith(AGED)
    if name is token or not called or person.index > name.index:
        return -1
    top = next((i for i in (person.index, *tree.path_to_root(sentence, person.index)) if sentence.tokens[i].deprel in tree.SUBJECTS), -1)
    verb = sentence.tokens[top].head if top >= 0 and name.index in tree.subtree(sentence, top) else -1
    return verb if verb >= 0 and speech.verb(tree.verb_lemma(sentence, verb)) else -1


def lift_partner(sentence: Sentence) -> Sentence:
    """`Gemeinsam mit der Polizei räumte das Amt den Platz.`  ->  Polizei obl of räumte, where a parser hung it on gemeinsam"""
    found = (t for t in sentence.tokens if t.deprel in ("obl", "nmod") and tree.preposition(sentence, t.index) == "mit")
    changes = {t.index: (sentence.tokens[t.head].head, "obl") for t in found if _is_jointly(sentence, sentence.tokens[t.head])}
    return relabelled(sentence, changes)


def _is_jointly(sentence: Sentence, word: Token) -> bool:
    adverb = word.deprel == "advmod" and word.head >= 0 and sentence.tokens[word.head].upos == "VERB"
    return adverb and word.text.lower() in jointly.words()


def lift_court(sentence: Sentence) -> Sentence:
    """`Vor dem Landgericht begann der Prozess gegen Otto Kern.`  ->  Landgericht nmod of Prozess, for there it is held"""
    changes = {}
    for court in sentence.tokens:
        place = (
            nouns.find("organizations", court.text) if court.deprel == "obl" and tree.preposition(sentence, court.index) == "vor" else None
        )
        trial = tree.child(sentence, court.head, *tree.SUBJECTS, "obj") if place is not None and place.kind == COURT else -1
        event = nouns.find("events", sentence.tokens[trial].text) if trial >= 0 else None
        if event is not None and event.kind == TRIAL:
            changes[court.index] = (trial, "nmod")
    return relabelled(sentence, changes)


def find_judgement(sentence: Sentence) -> Sentence:
    """`Der Verband sieht die Reform kritisch.`  ->  kritisch xcomp of sieht, where a parser made it an adverb"""
    changes = {}
    for word in sentence.tokens:
        verb = word.head if word.deprel == "advmod" and word.upos == "ADJ" and evaluations.value(word.text) else -1
        seen = tree.child(sentence, verb, "obj") if verb >= 0 and speech.judges(tree.verb_lemma(sentence, verb)) else -1
        if -1 < seen < word.index and not tree.has_child(sentence, word.index, "obl", "case"):
            changes[word.index] = (verb, "xcomp")
    return relabelled(sentence, changes)


def part_pair(sentence: Sentence) -> Sentence:
    """`Kanzler Blau und der Minister sprachen.`  ->  Minister conj of Kanzler, where a parser put him beside the name"""
    changes = {}
    for token in sentence.tokens:
        name = sentence.tokens[token.head] if token.deprel == "conj" and token.upos == "NOUN" else token
        noun = sentence.tokens[name.head] if name is not token and name.deprel == "appos" else name
        beside = noun is not name and noun.upos == "NOUN" and tree.close(sentence, noun.index, name.index)
        if beside and form.number_of(sentence, noun.index) != "Plur" and tree.has_child(sentence, token.index, "det", "det:poss"):
            changes[token.index] = (noun.index, "conj")
    return relabelled(sentence, changes)


def lift_author(sentence: Sentence) -> Sentence:
    """`der Roman „Nacht“ der Autorin Ida Grün`  ->  Autorin nmod of Roman, where a parser hung her on the title"""
    changes = {}
    for token in sentence.tokens:
        title = _title_above(sentence, token) if token.deprel in ("nmod", "acl:relcl") else None
        if title is not None and _is_quoted(sentence, title, min(tree.subtree(sentence, token.index))):
            changes[token.index] = (title.head, token.deprel)
    return relabelled(sentence, changes)


def _title_above(sentence: Sentence, token: Token) -> Token | None:
    """The apposition to a noun before it that a token hangs on, at any depth."""
    above = (sentence.tokens[i] for i in tree.path_to_root(sentence, token.index))
    found = next((t for t in above if t.deprel == "appos" and t.head < t.index), None)
    return found if found is not None and sentence.tokens[found.head].upos == "NOUN" else None


def _is_quoted(sentence: Sentence, title: Token, start: int) -> bool:
    """Whether quotation marks open before the title and close before a word behind it."""
    before = [t.text for t in sentence.tokens[title.head + 1 : title.index]]
    between = [t.text for t in sentence.tokens[title.index + 1 : start]]
    return any(mark in before for mark in signs.QUOTES) and any(mark in between for mark in signs.QUOTES)
