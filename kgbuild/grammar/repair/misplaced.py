"""What belongs to the noun before it and a parser hung on a verb or a number. In: a Sentence. Out: a Sentence; the rule: only what cannot be German is changed."""

from __future__ import annotations

from kgbuild.grammar import form, names, tree, words
from kgbuild.grammar import participle as verbal
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.grammar.relative import agree
from kgbuild.lexicon import frames, measured, times
from kgbuild.model import Sentence, Token

SITE, COMMA = "wo", ","
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "obl:agent")
HELD = (*ARGUMENTS, "nmod", "appos", "flat")  # of a noun, which no adjective is
WITH = "mit"
SEAT = "mit Sitz"  # the reading of all such frames
NOMINAL = ("NOUN", "PROPN", "NUM")
ARTICLES = ("der", "die", "das", "den", "dem", "des")
WIDEST = 16  # tokens between an article and the participle before its noun
VERBAL = ("VERB", "AUX", "ADJ", "ADV")


def lift_article(sentence: Sentence) -> Sentence:
    """`Das 2010 von Blau gegründete Amt schweigt.`  ->  Das det of Amt, where a parser hung it on the year"""
    changes = {}
    for article, year in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if article.upos != "DET" or article.head != year.index or year.upos != "NUM" or year.head < 0:
            continue
        told = sentence.tokens[year.head]
        noun = sentence.tokens[told.head] if told.deprel == "amod" and told.upos in ("ADJ", "VERB") else year
        if noun.upos == "NOUN" and noun.index > told.index and not tree.has_child(sentence, noun.index, "det"):
            changes[article.index] = (noun.index, "det")
    return relabelled(sentence, changes)


def lift_preposition(sentence: Sentence) -> Sentence:
    """`ungeachtet des Krieges`  ->  ungeachtet case of Krieges, where a parser hung it on the article"""
    changes = {}
    for word in sentence.tokens:
        article = sentence.tokens[word.head] if word.deprel == "case" else word
        if article is not word and article.upos == "DET" and article.deprel == "det" and word.index < article.index:
            changes[word.index] = (article.head, "case")
    return relabelled(sentence, changes)


def lift_article_of_participle(sentence: Sentence) -> Sentence:
    """`Das von der FDP kritisierte Gesetz gilt.`  ->  Das det of Gesetz, where a parser made it the object of kritisierte"""
    changes = {}
    for article in sentence.tokens:
        participle = sentence.tokens[article.head] if article.upos == "DET" and article.head > article.index else article
        if participle.deprel != "amod" or article.deprel not in ARGUMENTS:
            continue
        if participle.head > participle.index and not tree.has_child(sentence, participle.head, "det"):
            changes[article.index] = (participle.head, "det")
    return relabelled(sentence, changes)


def lower_measure(sentence: Sentence) -> Sentence:
    """`der Abzug des 40 Mann starken Kontingents`  ->  Mann obl of starken and Kontingents nmod of Abzug, where a parser hung it on Mann"""
    changes: Changes = {}
    for number, measure, adjective in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        counted = number.upos == "NUM" and measure.upos == "NOUN" and adjective.upos == "ADJ" and adjective.deprel == "amod"
        noun = sentence.tokens[adjective.head] if counted and measured.is_measured(adjective.lemma) else measure
        if noun is not measure and noun.head == measure.index and noun.index > adjective.index:
            moved = (c for c in sentence.children[measure.index] if c not in (number.index, noun.index))
            changes |= {c: (noun.index, sentence.tokens[c].deprel) for c in moved}
            changes |= {noun.index: (measure.head, measure.deprel), measure.index: (adjective.index, "obl")}
    return relabelled(sentence, changes)


def frame_attribute(sentence: Sentence) -> Sentence:
    """`Der am 5. Mai in dem Ort Ulm geborene Maler schwieg.`  ->  Der det of Maler, Mai and Ort obl of geborene, where a parser hung them on schwieg"""
    changes: Changes = {}
    for article, opening in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        participle = _framed(sentence, article) if article.text.lower() in ARTICLES and _may_open(opening) else -1
        if participle < 0:
            continue
        inside = [t for t in sentence.tokens[article.index + 1 : participle] if not article.index < t.head <= participle]
        dated = [t for t in sentence.tokens[article.index + 1 : participle] if t.deprel == "nmod" and _ends_date(sentence, t)]
        changes |= {t.index: (participle, "obl") for t in (*inside, *dated) if t.upos in NOMINAL and t.deprel != "det"}
        changes[article.index] = (sentence.tokens[participle].head, "det")
    return relabelled(sentence, changes)


def _may_open(token: Token) -> bool:
    """A preposition or a year, as they stand between an article and a participle: der | am 5. Mai geborene"""
    return token.upos in ("ADP", "NUM")


def _framed(sentence: Sentence, article: Token) -> int:
    """The participle that an article and what belongs to it frame, where the noun behind has no other article; -1 for none."""
    for token in sentence.tokens[article.index + 1 : article.index + WIDEST]:
        if token.upos in ("PUNCT", "AUX", "SCONJ") or tree.is_finite(token):
            return -1
        if token.deprel == "amod" and token.head > token.index and verbal.is_past(token.text):
            others = (c for c in tree.children(sentence, token.head, "det") if c != article.index)
            return token.index if not any(others) else -1
    return -1


def _ends_date(sentence: Sentence, token: Token) -> bool:
    """What a parser hung on a date and has a preposition of its own: am 5. Mai | in dem Ort"""
    return bool(tree.preposition(sentence, token.index)) and times.month(sentence.tokens[token.head].text) is not None


def find_attribute(sentence: Sentence) -> Sentence:
    """`Der von der Polizei gesuchte Igor Blau schweigt.`  ->  gesuchte amod of Igor, who is nsubj of schweigt, where a parser read two clauses"""
    for participle in sentence.tokens[1:-2]:
        noun = sentence.tokens[participle.index + 1]
        if participle.upos != "VERB" or noun.head != participle.index or noun.deprel not in ARGUMENTS:
            continue
        article = next((c for c in tree.children(sentence, participle.index, *ARGUMENTS) if sentence.tokens[c].upos == "DET"), -1)
        if not 0 <= article < participle.index:
            continue
        verb = next((c for c in tree.children(sentence, participle.index, "conj") if c > noun.index), -1)
        if verb >= 0 and not tree.has_child(sentence, verb, "cc", *tree.SUBJECTS):
            rest = {c: (verb, sentence.tokens[c].deprel) for c in sentence.children[participle.index] if c > noun.index}
            own = {article: (noun.index, "det"), participle.index: (noun.index, "amod"), noun.index: (verb, "nsubj")}
            return relabelled(sentence, {**rest, **own, verb: (participle.head, participle.deprel)})
    return sentence


def lower_adjective(sentence: Sentence) -> Sentence:
    """`Er feiert das Fest seiner 50-jährigen Geschichte.`  ->  50-jährigen amod of Geschichte, where a parser took the adjective for a noun"""
    changes: Changes = {}
    for adjective, noun in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        small = adjective.upos == "ADJ" and adjective.text == adjective.text.lower() and adjective.deprel in HELD
        beside = noun.upos == "NOUN" and noun.head in (adjective.index, adjective.head) and noun.deprel in HELD
        lone = small and beside and not tree.has_child(sentence, noun.index, "det", "det:poss", "case", "amod")
        if lone and tree.has_child(sentence, adjective.index, "det", "det:poss"):
            below = (c for c in sentence.children[adjective.index] if c != noun.index)
            changes |= {c: (noun.index, sentence.tokens[c].deprel) for c in below}
            changes |= {noun.index: (adjective.head, adjective.deprel), adjective.index: (noun.index, "amod")}
    return relabelled(sentence, changes)


def join_seat(sentence: Sentence) -> Sentence:
    """`Er leitet die Firma mit Sitz in Bonn.`  ->  Sitz nmod of Firma, where a parser hung it on leitet"""
    changes = {}
    for token in sentence.tokens:
        verb = token.head if token.deprel == "obl" and token.head >= 0 else -1
        if verb < 0 or sentence.tokens[verb].upos not in VERBAL or not _is_seat(sentence, token):
            continue
        before = _before(sentence, min(tree.subtree(sentence, token.index)) - 1, verb)
        if before >= 0:
            changes[token.index] = (before, "nmod")
    return relabelled(sentence, changes)


def _is_seat(sentence: Sentence, token: Token) -> bool:
    """mit Sitz in Bonn: a frame that speaks of no verb."""
    if token.upos != "NOUN" or tree.preposition(sentence, token.index) != WITH or tree.has_child(sentence, token.index, "det", "det:poss"):
        return False
    readings = dict(frames.find(WITH, tree.lemma(sentence, token.index)))
    return SEAT in readings.values() and tree.has_child(sentence, token.index, "nmod")


def _before(sentence: Sentence, end: int, verb: int) -> int:
    """The participant of a verb that ends with a word, by its name where it has one; -1 for none."""
    found = (c for c in tree.children(sentence, verb, *ARGUMENTS) if c <= end == max(tree.subtree(sentence, c)))
    return next(found, -1)


def lower_apposition(sentence: Sentence) -> Sentence:
    """`Otto Kern und Eva Roth, Ärztin in Ulm, schwiegen.`  ->  Ärztin appos of Eva, where a parser hung it on Otto"""
    changes = {}
    for noun in sentence.tokens:
        before = min(tree.subtree(sentence, noun.index)) if noun.deprel == "appos" and noun.upos == "NOUN" else 0
        start = next((t.index for t in sentence.tokens[before : noun.index] if t.text != COMMA), noun.index)
        comma = start - 1
        if noun.deprel != "appos" or comma < 1 or sentence.tokens[comma].text != COMMA:
            continue
        beside = tree.children(sentence, noun.head, "conj")
        person = next((c for c in beside if sentence.tokens[c].entity == "B-PER" and _ends_at(sentence, c, comma)), -1)
        if person > noun.head:
            changes[noun.index] = (person, "appos")
    return relabelled(sentence, changes)


def lower_second_role(sentence: Sentence) -> Sentence:
    """`Otto Kern, Gründer und Chef der Bank, schwieg.`  ->  Chef beside Gründer, where a parser put him beside Otto"""
    changes: Changes = {}
    for noun in sentence.tokens:
        first = _role_before(sentence, noun) if noun.deprel == "conj" and noun.upos == "NOUN" else -1
        if first >= 0 and _is_second_role(sentence, noun):
            changes |= {noun.index: (first, "conj"), first: (noun.head, "appos")}
    return relabelled(sentence, changes)


def _role_before(sentence: Sentence, noun: Token) -> int:
    """The role that stands as an apposition behind the one person whom the noun was put beside; -1 for none."""
    if form.number_of(sentence, noun.head) == "Plur" or not words.is_person(noun):
        return -1
    beside = [c for c in tree.children(sentence, noun.head, "appos", "conj") if noun.head < c < noun.index]
    found = next((c for c in beside if words.is_person(sentence.tokens[c]) and sentence.tokens[c].upos == "NOUN"), -1)
    told = found >= 0 and (sentence.tokens[found].deprel == "appos" or (len(beside) == 1 and _is_alone(sentence, noun.head, found)))
    return found if told else -1


def _is_alone(sentence: Sentence, name: int, role: int) -> bool:
    """Otto Kern, | Richter und Autor, schwieg: a bare role behind one person whose verb is of one, whom a parser made the first of several"""
    person, verb = sentence.tokens[name], sentence.tokens[max(sentence.tokens[name].head, 0)]
    carriers = (verb, *tree.words(sentence, tree.children(sentence, verb.index, "aux", "aux:pass", "cop")))
    one = person.entity == "B-PER" and person.deprel in tree.NOUN_SUBJECTS and any(t.feat("Number") == "Sing" for t in carriers)
    bare = form.determination(sentence, role) == "bare" and names.close_name(sentence, role) < 0
    return one and bare and sentence.tokens[role - 1].text == COMMA


def _is_second_role(sentence: Sentence, noun: Token) -> bool:
    """Behind `und` without comma or name: … und (ein) früherer Minister,; not … und Minister Otto Roth, … und die Minister."""
    joined = next(iter(tree.children(sentence, noun.index, "cc")), -1)
    one = form.number_of(sentence, noun.index) != "Plur" and form.determination(sentence, noun.index) in ("bare", "indefinite")
    return joined > 0 and one and sentence.tokens[joined - 1].text != COMMA and names.close_name(sentence, noun.index) < 0


def _ends_at(sentence: Sentence, person: int, comma: int) -> bool:
    """Whether a name, without what else hangs on it, stands right before a comma."""
    return max((person, *tree.children(sentence, person, "flat"))) == comma - 1


def hang_relative(sentence: Sentence) -> Sentence:
    """`Beteiligt ist Osram, das Lampen liefert.`  ->  liefert acl:relcl of Osram, where a parser hung it on beteiligt

    `Die Marine hat im Mai den Tanker gestoppt, der Öl lud.`  ->  lud acl:relcl of Tanker, where a parser hung it on the month
    """
    changes = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head] if clause.deprel == "acl:relcl" and clause.head >= 0 else clause
        if times.month(verb.text) and verb.deprel == "obl" and verb.head > verb.index:
            verb = sentence.tokens[verb.head]
        if verb is clause or verb.upos not in VERBAL:
            continue
        noun = _antecedent(sentence, verb.index, tree.first_word(sentence, clause.index))
        if noun >= 0:
            changes[clause.index] = (noun, "acl:relcl")
    return relabelled(sentence, changes)


def _antecedent(sentence: Sentence, verb: int, pronoun: int) -> int:
    """The last participant of the verb before the clause that the pronoun agrees with; none for was, wer, and for wo only a place; -1 for none."""
    word = sentence.tokens[pronoun]
    if word.text == SITE:
        return next(
            (c for c in reversed(tree.children(sentence, verb, "obl")) if c < pronoun and sentence.tokens[c].entity.endswith("LOC")), -1
        )
    if word.upos not in ("PRON", "DET") or word.feat("PronType") == "Int" or not word.text.startswith("d"):
        return -1
    before = [c for c in tree.children(sentence, verb, *ARGUMENTS) if c < pronoun and sentence.tokens[c].upos in ("NOUN", "PROPN")]
    fitting = [c for c in before if _agrees(sentence, c, pronoun)]
    return fitting[-1] if fitting and fitting[-1] == before[-1] else -1


def _agrees(sentence: Sentence, noun: int, pronoun: int) -> bool:
    """In number and gender, where they are told."""
    return bool(sentence.tokens[noun].feat("Gender")) and agree(sentence, noun, pronoun)
