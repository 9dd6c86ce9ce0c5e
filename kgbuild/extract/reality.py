"""Whether an event is one already. In: a Reading and a finding about an event. Out: the status that the verbs around it lend it.

`Er kündigte an, bei der Wahl im Herbst anzutreten.`  The election is as planned as the standing for it; a war that somebody plans to end is real.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kgbuild import relations
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import certainty, endings, nouns, resuming, succession
from kgbuild.model import Mention, NounPhrase, Polarity, Predication, Source, Status

ABOUT = {"occurredIn": "subject", "occurredOn": "subject", "participatesIn": "object"}  # which end is the event
CAUSES, ACTOR = "causes", "Actor"
HAPPENING = ("occurredOn.verb", "causes.verb")  # patterns whose verbs bring events about
LASTING = ("locatedIn", "partOf", "owner", "headquarters", "capital")  # what a noun phrase says of a thing that exists
KNOWN = ("definite", "possessive", "demonstrative")
BESIDE = ("bei", "an", "auf")
BEGUN = ("bis", "seit")
PUNCTUAL = ("Election", "Meeting", "Ceremony", "Trial")
DAY = len("2006-06-09")
UNREAL = (Status.PLANNED, Status.POSSIBLE)
DEEDS = ("attacks", "kills", "causes", "expels")
SUSPECT = "Suspect"  # of resuming.tsv: whom nobody has convicted yet
LEAVING = "Leaving"  # likewise: who is in office until another one is
HEARSAY = "hearsay"
SUCCEEDS, TAKES, NEAR = "succeeds", "takes", 4  # words before a name
IDENTIFIES, IDENTIFIED, APPOSITION = "sich handeln", "um", "apposition"
BROUGHT_IN = ("agent", "patient", "content")  # functions in which a clause brings somebody in: no apposition, nobody's words
KEPT = ("nationality", "age")  # what a doubting adjective of somebody's role leaves as it is
WORDED = ("position",)


def act(said: Predication) -> Predication:
    """Wer etwas fordert, sagt, sucht: that he does is so, whatever becomes of it; who reports that he does stays."""
    return replace(said, status=Status.ASSERTED, polarity=Polarity.POSITIVE, sources=said.sources[1:])


def undoubted(reading: Reading, finding: Finding) -> Finding:
    """Der mutmaßliche irakische Täter: that he is an Iraqi nobody doubts; `mutmaßlicher Täter` as what he is says the doubt itself."""
    said = finding.predication
    words = (finding.value or "").lower() if finding.predicate in WORDED else ""
    doubts = [source for source in said.sources if (doubt := _doubt(reading, source)) and (finding.predicate in KEPT or doubt in words)]
    if not doubts:
        return finding
    rest = tuple(source for source in said.sources if source not in doubts)
    status = Status.ASSERTED if said.status is Status.CLAIMED and not rest else said.status
    return replace(finding, predication=replace(said, sources=rest, status=status))


def introduced(reading: Reading, finding: Finding) -> Finding:
    """Unter den Toten sei ein 36 Jahre alter Koch, teilte die Polizei mit: how old he is, is her word too; of a known one (der Koch) the author says it."""
    said = finding.predication
    if said.kind == "verb" or finding.predicate in LASTING or said.status is not Status.ASSERTED or said.sources:
        return finding
    phrase = reading.phrase(said.sentence, said.trigger)
    if phrase is None or not _is_new(reading, phrase) or reading.at(phrase.sentence, phrase.head) not in (finding.subject, finding.object):
        return finding
    around = reading.by_trigger.get((phrase.sentence, phrase.clause), ())
    told = next((p for p in around if p.status is Status.CLAIMED and any(source.speaker for source in p.sources)), None)
    return finding if told is None else replace(finding, predication=replace(said, status=told.status, sources=told.sources))


def _is_new(reading: Reading, phrase: NounPhrase) -> bool:
    """ein Koch, drei polnische Spieler, (es handele sich um) den Polen | Otto Kern | und dessen Frau: whom the clause itself brings in"""
    if _carrier(reading, phrase).function == IDENTIFIED:
        return any(p.lemma == IDENTIFIES for p in reading.by_trigger.get((phrase.sentence, phrase.clause), ()))
    if phrase.function not in BROUGHT_IN:
        return False
    several = phrase.determination == "bare" and phrase.number == "Plur" and reading.token(phrase.sentence, phrase.head).upos == "NOUN"
    return phrase.determination == "indefinite" or several


def _carrier(reading: Reading, phrase: NounPhrase) -> NounPhrase:
    """den Polen | Otto Kern: the phrase that one stands at; itself where it stands at none"""
    around = reading.phrases_of(phrase.sentence)
    return next((p for p in around if any(m.role == APPOSITION and m.head == phrase.head for m in p.modifiers)), phrase)


def _doubt(reading: Reading, source: Source) -> str:
    """mutmaßlich, angeblich: the adjective that makes something hearsay, without its ending; "" for any other word"""
    if source.speaker is not None or source.trigger is None:
        return ""
    stem = endings.bare(reading.token(source.trigger.sentence, source.trigger.token).text.lower())
    return stem if certainty.adjective(stem) == HEARSAY else ""


def reality(reading: Reading, types: Types, finding: Finding, ahead: frozenset[int]) -> Status:
    """The strongest of the finding's own status, that of the verbs that bring its event about, and of its date."""
    found = [_own_status(reading, finding), *([finding.status] if finding.status else [])]
    event = _event(reading, types, finding)
    if finding.predicate == SUCCEEDS:
        found += _handover(reading, finding)
    if _is_suspected(reading, finding):
        found.append(Status.CLAIMED)
    if lies_ahead(reading, finding.predication) or (event is not None and reading.chain(event).index in ahead):
        found.append(Status.PLANNED)
    if event is not None:
        found += [own.status for own in _told_by_noun(reading, finding.predication.sentence, event) if own.status in UNREAL]
        punctual = types.fits(reading.type(event), *PUNCTUAL)
        found += [p.status for p in _verbs(reading, event) if p.status in UNREAL and _lends(reading, p, event, punctual)]
    return max(found, key=lambda status: status.strength)


def _event(reading: Reading, types: Types, finding: Finding) -> int | None:
    """The event that it is about; what somebody causes, who calls for it or files it, is his deed whatever becomes of it."""
    if finding.predicate == CAUSES and not types.fits(reading.type(finding.subject), ACTOR):
        return finding.object
    found: int | None = getattr(finding, ABOUT[finding.predicate]) if finding.predicate in ABOUT else None
    return found


def _handover(reading: Reading, finding: Finding) -> Iterator[Status]:
    """Kern wird seinen Vorgänger Blau ablösen; Kern wurde zum Nachfolger des amtierenden Präsidenten Blau gewählt  ->  Blau is still there"""
    said = finding.predication
    for verb in reading.analyses[said.sentence].predications:
        told = (
            verb.kind == "verb"
            and succession.kind(verb.lemma) == TAKES
            and any(reading.mention(verb, a) == finding.object for a in verb.arguments)
        )
        if told and (verb.status in UNREAL or lies_ahead(reading, verb)):
            yield Status.PLANNED
    if finding.object is not None and reading.mentions[finding.object].sentence == said.sentence:
        before = reading.document.sentences[said.sentence].tokens[: reading.mentions[finding.object].head + 1]
        if any(resuming.resumes(endings.bare(token.text.lower()), LEAVING) for token in before[-NEAR:]):
            yield Status.PLANNED


def _own_status(reading: Reading, finding: Finding) -> Status:
    """That of its words; where a known thing lies and whose it is is no plan: Osram will sein Werk in Graz schließen."""
    said = finding.predication
    phrase = reading.phrase(said.sentence, said.trigger) if finding.predicate in LASTING and said.kind == "noun" else None
    known = phrase is not None and phrase.determination in KNOWN
    return Status.ASSERTED if known and said.status in UNREAL else said.status


def _is_suspected(reading: Reading, finding: Finding) -> bool:
    """Der mutmaßliche Täter stach auf ihn ein; die Angeklagte vergiftete ihn: that it was they is what is said of them."""
    if finding.predicate not in DEEDS or finding.predication.kind != "verb":
        return False
    here = (m for m in reading.chain(finding.subject).mentions if reading.mentions[m].sentence == finding.predication.sentence)
    return any(_is_doubted(reading, reading.mentions[m]) for m in here)


def _is_doubted(reading: Reading, mention: Mention) -> bool:
    """der mutmaßliche Täter, angebliche Agenten, der Tatverdächtige"""
    phrase = reading.phrase(mention.sentence, mention.head) if mention.kind in ("nominal", "thing") else None
    if phrase is None:
        return False
    before = (endings.bare(reading.token(mention.sentence, i).text.lower()) for i in phrase.tokens if i < phrase.head)
    entry = nouns.find("roles", reading.token(mention.sentence, mention.head).lemma)
    suspect = entry is not None and resuming.resumes(entry.lemma, SUSPECT)
    return suspect or any(certainty.adjective(word) == HEARSAY for word in before)


def coming(reading: Reading, findings: Iterable[Finding]) -> frozenset[int]:
    """The chains of events whose own date lies ahead: die Wahl im kommenden Juni; die Spiele 2040."""
    dated = (f for f in findings if f.predicate == "occurredOn")
    return frozenset(reading.chain(f.subject).index for f in dated if _is_ahead(reading, f.object, f.value or ""))


def lies_ahead(reading: Reading, said: Predication) -> bool:
    """Er trifft sie am Montag  ->  a present tense whose time has not come yet; `bis Montag` holds already"""
    if said.tense == "past":
        return False
    times = (reading.mention(said, a) for a in said.arguments if a.role not in BEGUN)
    return any(
        m is not None and reading.mentions[m].kind == "time" and (_is_ahead(reading, m, "") or _is_announced(reading, said, m))
        for m in times
    )


def _is_announced(reading: Reading, said: Predication, time: int) -> bool:
    """`Das Spiel findet am 9. Juni 2006 statt`: a day told in the present tense is to come, where the article does not say its own."""
    day = reading.mentions[time].attribute("value")
    return not reading.document.article.date and said.kind == "verb" and said.tense == "present" and len(day) == DAY and day[:1].isdigit()


def _is_ahead(reading: Reading, time: int | None, words: str) -> bool:
    today = reading.document.article.date or ""
    value = reading.mentions[time].attribute("value") if time is not None else words
    if today and value[:1].isdigit() and "W" not in value:
        return value.split("/")[0] > today[: len(value.split("/")[0])]
    return time is not None and bool(reading.mentions[time].attribute("ahead"))


def _told_by_noun(reading: Reading, sentence: int, event: int) -> tuple[Predication, ...]:
    """Rom genehmigte einen Besuch in Riga: what grammar says of the event's own word"""
    own = reading.own_noun(event) if reading.mentions[event].sentence == sentence else None
    return (own,) if own else ()


def _verbs(reading: Reading, event: int) -> list[Predication]:
    sentence = reading.mentions[event].sentence
    return [p for p in reading.analyses[sentence].predications if p.kind == "verb"]


def _lends(reading: Reading, verb: Predication, event: int, punctual: bool) -> bool:
    roles = {a.role for a in verb.arguments if reading.mention(verb, a) == event}
    return (bool(roles & {"agent", "patient"}) and verb.lemma in _happening()) or (punctual and bool(roles & set(BESIDE)))


@cache
def _happening() -> frozenset[str]:
    patterns = (p for relation in relations.load() for p in relation.patterns)
    return frozenset(word for p in patterns if p.id in HAPPENING for word in p.words)
