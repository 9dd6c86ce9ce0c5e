"""Times and places that hang on the wrong noun. In: a Sentence. Out: a Sentence; the rule: a thing has no date, and a date has no place."""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import charging, event_prepositions, nominal, nouns, taking_up, times
from kgbuild.model import Sentence, Token

WHEN = ("in", "an", "seit", "vor", "ab", "bis", "während")  # before a date: im Dezember, am Montag, seit dem Sommer
WHERE = ("in", "bei", "vor", "auf", "nahe")
BETWEEN = ("nmod", "obl")
PARTICIPANTS = (*tree.NOUN_SUBJECTS, "obj", "obl:arg")
YEAR = 4  # digits
BORN = "geboren"
AFTER, DYING = "nach", ("nach", "an")
MISFORTUNES = ("Attack", "Accident", "Disaster")  # classes of events that somebody is caught, found or dies after
ANY_CRIME = "Mord"  # what takes up a murder names no crime by itself: die Tat, das Verbrechen
AS, TO = "als", "zur"


def lift_date(sentence: Sentence) -> Sentence:
    """`die Anhörung des Rats über Fischfang im Dezember`  ->  Dezember nmod of Anhörung, where a parser hung it on what the event is about"""
    changes = {}
    for token in sentence.tokens:
        thing = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        if thing is token or thing.deprel != "nmod" or not _is_date(sentence, token) or _has_date(sentence, thing.index):
            continue
        event = thing.head
        if _happens(sentence, event) and event < thing.index and tree.close(sentence, thing.index, token.index):
            changes[token.index] = (event, "nmod")
    return relabelled(sentence, changes)


def _has_date(sentence: Sentence, i: int) -> bool:
    """Whether a noun may have a date itself: an event, another date, somebody's name with his years."""
    token = sentence.tokens[i]
    return _happens(sentence, i) or _says_when(token) or token.entity == "B-PER"


def lift_from_date(sentence: Sentence) -> Sentence:
    """`Sie demonstrierten am Wochenende in Ulm.`  ->  Ulm obl of demonstrierten, where a parser hung it on the date"""
    changes = {}
    for token in sentence.tokens:
        date = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        placed = date is not token and token.entity == "B-LOC" and tree.preposition(sentence, token.index) in WHERE
        if placed and _is_date(sentence, date) and date.deprel in BETWEEN and not tree.has_child(sentence, date.index, "nummod"):
            changes[token.index] = (date.head, date.deprel)
    return relabelled(sentence, changes)


def lift_from_subject(sentence: Sentence) -> Sentence:
    """`Am Ufer griffen Truppen in der Nacht die Stadt an.`  ->  Nacht obl of griffen, where a parser hung it on those who do it, behind their verb

    `Kern, den ein Gericht im Mai verurteilt hatte, schwieg.`  ->  Mai obl of verurteilt: whoever acts has no date
    """
    changes = {}
    for token in sentence.tokens:
        subject = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        verb = subject.head if subject is not token and subject.deprel in tree.NOUN_SUBJECTS else -1
        if verb < 0 or not _is_date(sentence, token) or _has_date(sentence, subject.index) or sentence.tokens[verb].upos != "VERB":
            continue
        finite = tree.finite_verb(sentence, verb)
        last = sentence.tokens[verb].deprel == "acl:relcl" and finite > subject.index and nouns.acts(subject.text)
        ahead = -1 < finite < subject.index or last
        if ahead and max(tree.subtree(sentence, token.index)) == max(tree.subtree(sentence, subject.index)):
            changes[token.index] = (verb, "obl")
    return relabelled(sentence, changes)


def lift_span(sentence: Sentence) -> Sentence:
    """`Die Polizei nahm ihn drei Stunden nach der Tat fest.`  ->  Stunden obl of nahm, where a parser made it an object"""
    changes = {
        token.index: (token.head, "obl")
        for token in sentence.tokens
        if token.deprel == "obj"
        and times.unit(token.text)
        and tree.has_child(sentence, token.index, "nummod")
        and any(tree.preposition(sentence, c) == AFTER and _happens(sentence, c) for c in tree.children(sentence, token.index, "nmod"))
    }
    return relabelled(sentence, changes)


def lift_site(sentence: Sentence) -> Sentence:
    """`Die Polizei nahm ihn nach der Tat in einem Park fest.`  ->  Park obl of nahm, where a parser hung it on the deed"""
    changes: Changes = {}
    for token in sentence.tokens:
        event = sentence.tokens[token.head] if token.deprel == "nmod" and 0 <= token.head < token.index else token
        if event is token or tree.preposition(sentence, token.index) not in WHERE:
            continue
        when = sentence.tokens[event.head] if event.deprel == "nmod" and times.unit(sentence.tokens[event.head].text) else event
        verb = when.head if when.deprel == "obl" else -1
        if verb >= 0 and (_is_where_caught(sentence, verb, event, token) or _is_where_died(sentence, verb, event)):
            changes |= {token.index: (verb, "obl")} if _is_amid(sentence, verb, when.index) else {}
    return relabelled(sentence, changes)


def _is_where_caught(sentence: Sentence, verb: int, event: Token, place: Token) -> bool:
    """nach der Tat | in Bonn, nach dem Anschlag | in einem Park; not nach dem Anschlag in Bonn"""
    named = place.upos == "PROPN" and place.entity.endswith("LOC") and not taking_up.takes_up(event.text, ANY_CRIME)
    return not named and _is_known_misfortune(sentence, event) and _is_last(sentence, verb, place.index)


def _is_where_died(sentence: Sentence, verb: int, event: Token) -> bool:
    """nach schwerer Krankheit | in Bonn: where somebody dies of what is no event"""
    ill = tree.preposition(sentence, event.index) in DYING and event.upos == "NOUN" and not _happens(sentence, event.index)
    return ill and not event.entity and "agent" in charging.roles(tree.verb_lemma(sentence, verb), charging.HARMED)


def _is_known_misfortune(sentence: Sentence, event: Token) -> bool:
    """nach der Tat, nach dem Anschlag: told before, by its article alone; not nach dem Feuer von Ulm, nach einem Unfall"""
    found = nouns.find("events", event.text)
    known = form.determination(sentence, event.index) == "definite" and not tree.has_child(sentence, event.index, "amod")
    return found is not None and found.kind in MISFORTUNES and known and tree.preposition(sentence, event.index) == AFTER


def _is_amid(sentence: Sentence, verb: int, when: int) -> bool:
    """Whether a clause does not open with the phrase: Nach der Tat in Ulm tagte der Rat."""
    return sentence.tokens[verb].upos == "VERB" and min(tree.subtree(sentence, verb)) < min(tree.subtree(sentence, when))


def _is_last(sentence: Sentence, verb: int, place: int) -> bool:
    """Whether the verb, its particle, another phrase or the end follows a place, no object; whoever dies does so there: Er erlag in einer Klinik seinen Wunden."""
    behind = sentence.tokens[max(tree.subtree(sentence, place)) + 1 :]
    ends = not behind or behind[0].upos == "PUNCT" or behind[0].index == verb or behind[0].deprel in ("compound:prt", "aux:pass", "case")
    return ends or "agent" in charging.roles(tree.verb_lemma(sentence, verb), charging.HARMED)


def lift_year(sentence: Sentence) -> Sentence:
    """`Das Amt hatte 2019 Reporter angezeigt.`  ->  2019 obl of angezeigt, where a parser counted the reporters"""
    changes = {}
    for token in sentence.tokens:
        noun = sentence.tokens[token.head] if token.deprel in ("nummod", "nmod") and token.head == token.index + 1 else token
        verb = tree.verb_above(sentence, noun.index) if noun is not token and noun.deprel in PARTICIPANTS else -1
        before = sentence.tokens[token.index - 1] if token.index else token
        alone = before.upos in ("AUX", "VERB", "ADV", "PART") or before.entity
        if verb >= 0 and alone and len(token.text) == YEAR and times.tells(token.text) and not times.is_about(before.text):
            changes[token.index] = (verb, "obl")
            changes |= {c: (verb, "advmod") for c in tree.children(sentence, token.index, "advmod") if c == token.index - 1}
    return relabelled(sentence, changes)


def hang_born(sentence: Sentence) -> Sentence:
    """`Otto Kern (geboren 1840 in Ulm) war Maler.`  ->  geboren acl of Otto, the year and Ulm obl of it, where a parser made the year his apposition"""
    changes: Changes = {}
    for born in sentence.tokens:
        year = sentence.tokens[born.head]
        if born.text == BORN and born.deprel == "amod" and year.upos == "NUM" and year.deprel == "appos":
            beside = (c for c in sentence.children[year.index] if c != born.index)
            changes |= {c: (born.index, "obl" if sentence.tokens[c].deprel == "nmod" else sentence.tokens[c].deprel) for c in beside}
            changes |= {born.index: (year.head, "acl"), year.index: (born.index, "obl")}
    return relabelled(sentence, changes)


def lift_birthplace(sentence: Sentence) -> Sentence:
    """`Kern wurde als Sohn eines Bauern in Ulm geboren.`  ->  Ulm obl of geboren, where a parser hung it on Sohn or on Bauern"""
    kin = (
        t for t in sentence.tokens if t.deprel == "obl" and tree.preposition(sentence, t.index) == AS and nouns.listed("kinship", t.text)
    )
    inside = ((t, sentence.tokens[i]) for t in kin for i in tree.subtree(sentence, t.index) if i > t.index)
    return relabelled(sentence, {place.index: (t.head, "obl") for t, place in inside if _is_place_of(sentence, t, place)})


def _is_place_of(sentence: Sentence, kin: Token, place: Token) -> bool:
    """A place behind in, right before the verb that the relative hangs on, or before `zur Welt`."""
    located = place.deprel == "nmod" and place.entity == "B-LOC" and tree.preposition(sentence, place.index) in WHERE
    behind = sentence.tokens[min(max(tree.subtree(sentence, place.index)) + 1, len(sentence.tokens) - 1)]
    return located and (behind.index == kin.head or behind.text == TO)


def lift_later(sentence: Sentence) -> Sentence:
    """`Drei Jahre später folgte ein Verbot.`  ->  Jahre obl of folgte and später advmod of Jahre, where a parser hung Jahre on später"""
    changes = {}
    for token in sentence.tokens:
        if token.deprel != "advmod" or not times.later(token.text):
            continue
        for i in tree.children(sentence, token.index, *BETWEEN, "advmod"):
            if i == token.index - 1 and times.unit(sentence.tokens[i].text):
                changes[i] = (token.head, "obl")
                changes[token.index] = (i, "advmod")
    return relabelled(sentence, changes)


def _is_date(sentence: Sentence, token: Token) -> bool:
    """im Dezember, seit Montag; not vierzig Jahre, not `der Montag`."""
    return _says_when(token) and tree.preposition(sentence, token.index) in WHEN


def _says_when(token: Token) -> bool:
    if token.upos not in ("NOUN", "PROPN", "NUM"):
        return False
    named = times.tells(token.text) or times.kind(token.text) in ("daypart", "season", "part") or times.feast(token.text) is not None
    return named or bool(times.unit(token.text)) or times.before(token.text) is not None


def _happens(sentence: Sentence, i: int) -> bool:
    """Besuch, Treffen, Anhörung."""
    token = sentence.tokens[i]
    if token.upos != "NOUN":
        return False
    lemma = nominal_words.lemma_of(sentence, i)
    event = nouns.find("events", lemma)
    return nominal.find(lemma) is not None or (event is not None and event.kind != "none")


def find_instead(sentence: Sentence) -> Sentence:
    """`Statt Otto Kern, statt nach Rom reist Eva Roth.`  ->  statt case of Otto, of Rom, where a parser made statt open the main clause"""
    first = sentence.tokens[0]
    opens = (
        first.deprel == "mark" and event_prepositions.leaves(first.text.lower(), "without") and sentence.tokens[first.head].deprel == "root"
    )
    second = sentence.tokens[1] if opens else first
    noun = sentence.tokens[second.head] if second.deprel == "case" else second
    beside = noun.upos in ("PROPN", "NOUN") and noun.head == first.head and noun.deprel in (*tree.NOUN_SUBJECTS, "obj", "obl")
    return relabelled(sentence, {0: (noun.index, "case"), noun.index: (first.head, "obl")}) if opens and beside else sentence
