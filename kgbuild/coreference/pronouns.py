"""Pronouns and possessives. In: clusters, from left to right. Out: joins with who is meant.

Hard filters first (`fitting`), then weights (`weighing`). Two equally good candidates are no answer.
"""

from __future__ import annotations

from kgbuild.coreference.clusters import Cluster, Clusters
from kgbuild.coreference.fitting import ANIMATE, REACH, TAKING_PART, allowed, genders, of_persons
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import distance
from kgbuild.coreference.weighing import score
from kgbuild.lexicon import joining, noun_prepositions, speech, succession
from kgbuild.lexicon import pronouns as words
from kgbuild.lexicon.pronouns import Pronoun
from kgbuild.model import Mention

ORDINAL, FIRST = "ordinal", "ersterer"
FULL = ("name", "nominal")
OWN_ACTS = ("confirms", "announces")  # what one tells of oneself: gestand, kündigte an
UNLIKELY = -3.0  # not even the only candidate
MARGINS = {"personal": 0.4, "possessive": 0.4, "demonstrative": 0.1}


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Joins one pronoun with who is meant, if that is clear."""
    entry = _entry(mention)
    if entry is not None and entry.person == "1":
        _join_speaker(clusters, position, mention, entry)
    elif entry is not None and entry.kind == ORDINAL:
        _join_in_order(clusters, position, mention, entry)
    elif entry is not None and entry.kind in MARGINS:
        _join_best(clusters, position, mention, entry)


def _entry(mention: Mention) -> Pronoun | None:
    return words.possessive(mention.text) if mention.attribute("pronoun") == "possessive" else words.pronoun(mention.text)


def _join_speaker(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    """ich in a quotation is the one who speaks it."""
    place = clusters.reading.speaker(mention) if entry.lemma == "ich" else None
    found = (
        [i for i in clusters.reading.at_head.get(place, ()) if clusters.reading.mentions[i].type in ("Person", "Entity")] if place else []
    )
    if found and found[0] != position:
        clusters.join(position, found[0], "speaker", 0.9)


def _join_in_order(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    """Blau traf Kern. Letzterer schwieg.  ->  Kern: of those the sentence before names, in the order of the words"""
    reading = clusters.reading
    places = [i for i in range(position) if reading.mentions[i].sentence == mention.sentence - 1 and reading.mentions[i].kind in FULL]
    named = [i for i in places if clusters.of(i).family in ANIMATE and allowed(reading, position, mention, entry, clusters.of(i))]
    if len({clusters.of(i).members[0] for i in named}) > 1:
        clusters.join(position, named[0] if entry.lemma == FIRST else named[-1], entry.kind, 0.85)


def _subject_ahead(clusters: Clusters, mention: Mention, entry: Pronoun) -> int | None:
    """`In ihrer Rede lobte Ida Kern den Plan.`: the subject by name behind a circumstance that opens the clause; of `nach seinem Tod` never"""
    reading = clusters.reading
    possessed = next(iter(reading.right_behind(mention)), None) if entry.kind == "possessive" else None
    if possessed is None or not _is_own(reading, possessed) or of_persons(reading, mention, entry):
        return None
    clause = reading.clause(possessed)
    behind = (i for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and m.start > possessed.start and m.kind in FULL)
    subject = next((i for i in behind if (reading.function(m := reading.mentions[i]), reading.clause(m)) == ("agent", clause)), None)
    cluster = clusters.of(subject) if subject is not None else None
    wanted = {mention.gender} if mention.gender else set(entry.genders)
    fits = cluster is not None and cluster.named and cluster.family in ANIMATE and bool(genders(reading, cluster) & wanted)
    return subject if fits and not _is_told_before(reading, possessed, clause) else None


def _right_before_and(clusters: Clusters, mention: Mention, entry: Pronoun, fitting: list[Cluster]) -> int | None:
    """Blau warnte Kern und seine Anhänger.  ->  Kern: the person right before `und`, where the possessive can be his"""
    reading = clusters.reading
    before = reading.tokens(mention)[mention.head - 1] if entry.kind == "possessive" and mention.head > 1 else None
    if before is None or not joining.before_owner(before.text.lower()):
        return None
    there = reading.covering(mention.sentence, before.index - 1)
    people = (
        i for i in there if clusters.of(i).type == "Person" and reading.mentions[i].kind in FULL and reading.mentions[i].end < before.start
    )
    return next((i for i in people if any(clusters.of(i) is cluster for cluster in fitting)), None)


def _speaker_behind(clusters: Clusters, position: int, mention: Mention, entry: Pronoun, best: Cluster | None) -> int | None:
    """`Er wisse nichts, beteuerte der 43-Jährige.`  ->  der 43-Jährige: who speaks of himself, or where nobody else was spoken of"""
    reading = clusters.reading
    place = reading.speaker(mention) if entry.kind == "personal" and reading.function(mention) == "agent" else None
    if place is None or place[0] != mention.sentence or place[1] < mention.head or mention.number == "Plur":
        return None
    told = next((i for i in reading.at_head.get(place, ()) if reading.mentions[i].kind in FULL and clusters.of(i).somebody), None)
    speaker = reading.mentions[told] if told is not None else mention
    if told is None or speaker.number == "Plur" or reading.determination(speaker) == "possessive":
        return None  # Er sei krank, sagte sein Anwalt.
    fits = bool(genders(reading, clusters.of(told)) & ({mention.gender} if mention.gender else set(entry.genders)))
    of_himself = _of_oneself(reading.verb(speaker)) or best is None or not best.somebody
    return told if fits and of_himself else None


def _of_oneself(verb: str) -> bool:
    """Whether one says it of what one did or will do: gestehen, ankündigen, beteuern; not sagen."""
    cue = speech.verb(verb)
    return speech.swears(verb) or (cue is not None and cue.act in OWN_ACTS)


def _is_own(reading: Reading, possessed: Mention) -> bool:
    """A circumstance of the one who acts: in ihrer Rede, mit seinem Sohn, seinen Rücktritt kündigte er an; not nach seinem Tod, unter seiner Leitung"""
    opens = noun_prepositions.opens(reading.function(possessed).partition("+")[0], "own")
    leaves = succession.kind(reading.bare(possessed)) == "leaves"
    return _is_announced(reading, possessed) if leaves else opens


def _is_announced(reading: Reading, possessed: Mention) -> bool:
    """Seinen Rücktritt kündigte Kern an."""
    said = (p for p in reading.analyses[possessed.sentence].predications if p.kind == "verb" and speech.verb(p.lemma) is not None)
    return any(a.head == possessed.head for p in said for a in p.having("patient"))


def _is_told_before(reading: Reading, possessed: Mention, clause: tuple[int, int]) -> bool:
    """Whether the verb's subject stands already before the circumstance."""
    before = (m for m in reading.of_sentence(possessed.sentence) if m.start < possessed.start and reading.function(m) in TAKING_PART)
    return any(reading.clause(m) == clause for m in before)


def _goes_on(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Kern sei müde, sagte Sprecher Blau. Er …  ->  Blau: who by name was the subject of the sentence before, and lives, before whom all is about"""
    last = cluster.latest(position)
    near = cluster.named and cluster.type == "Person" and distance(reading, position, cluster) == 1
    return near and cluster.leads_before(position) and not reading.dies(last)


def _join_best(clusters: Clusters, position: int, mention: Mention, entry: Pronoun) -> None:
    reading = clusters.reading
    fitting = [cluster for cluster in clusters.before(position, REACH[entry.kind]) if allowed(reading, position, mention, entry, cluster)]
    theme = clusters.theme(position)
    theme = None if any(_goes_on(reading, position, cluster) for cluster in fitting if cluster is not theme) else theme
    scored = [(score(reading, position, mention, cluster, theme), cluster) for cluster in fitting]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    beside = _right_before_and(clusters, mention, entry, fitting)
    if beside is not None:
        clusters.join(position, beside, "beside", 0.85)
        return
    ahead = _subject_ahead(clusters, mention, entry)
    if ahead is not None and (not ranked or clusters.of(ahead).members[0] < position):
        clusters.join(position, ahead, "ahead", 0.8)
        return
    behind = _speaker_behind(clusters, position, mention, entry, ranked[0][1] if ranked else None)
    if behind is not None:
        clusters.join(position, behind, "speaker", 0.8)
        return
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGINS[entry.kind]):
        return
    if entry.kind == "personal" and ranked[0][0] < UNLIKELY:
        return
    antecedent = ranked[0][1].last_before(position)
    if antecedent is not None:
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 3.0
        clusters.join(position, antecedent, entry.kind, round(min(0.92, 0.65 + 0.09 * margin), 2))
