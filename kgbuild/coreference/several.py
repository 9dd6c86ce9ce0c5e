"""Several that were named before. In: clusters, when all other joins are made. Out: for `beide Länder`, `beide`, `alle drei`, `sie` of two subjects: whom it means.

The rule: exactly as many as it says, of one class, nearest before it; a participant of its own clause is none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kgbuild.coreference.clusters import DESCRIBING, Cluster, Clusters
from kgbuild.coreference.families import PLACES, family
from kgbuild.coreference.fitting import ANIMATE, TAKING_PART
from kgbuild.coreference.kinds import Fits, kinds_of, of_any, of_land, of_person, of_state
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import several, speech
from kgbuild.model import Mention, Predication

REACH, FAR = 2, 4  # sentences back
WHOLE = ("name", "nominal", "thing", "pronoun")  # kinds of mentions that stand by themselves, no parts of words
TOGETHER = ("agent", "patient", "recipient", "mit", "zwischen", "gegen", "an")  # roles of those who do something together
OPENING = 2  # title and first sentence
HEARER, SAYS = "recipient", "says"
DEFINITE, PLURAL = ("definite", "demonstrative"), "Plur"
LANDS = frozenset({"Country"})
Find = Callable[[Clusters, int, Mention, int, Fits], tuple[int, ...]]


def join(clusters: Clusters) -> None:
    """Every description and pronoun that speaks of a number of things named before."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.kind not in (*DESCRIBING, "pronoun") or clusters.of(position).named:
            continue
        tries = (_listed, _counted, _of_subjects, _own_subjects)
        members = next((some for find in tries if (some := find(clusters, position, mention))), ())
        if members:
            clusters.mean(position, members)


def _listed(clusters: Clusters, position: int, mention: Mention) -> tuple[int, ...]:
    """Die Verbände Nordlicht und Halt rufen auf. … Die Verbände fordern …  ->  Nordlicht, Halt: those that were named with the same noun last"""
    reading = clusters.reading
    phrase = reading.phrase(mention)
    owned = phrase is not None and any(m.role in ("genitive", "von") for m in phrase.modifiers)
    if mention.kind not in DESCRIBING or owned or reading.determination(mention) not in DEFINITE:
        return ()
    if all(_row(clusters, i) for i in clusters.of(position).members):
        return ()
    word = reading.bare(mention)
    alike = [i for i in range(position + 1) if reading.mentions[i].kind in DESCRIBING and reading.bare(reading.mentions[i]) == word]
    row = next((some for i in reversed(alike) if len(some := _row(clusters, i)) > 1), ())
    count = several.count(_before(reading, mention))
    return row if reading.form(mention)[0] == PLURAL and count in (0, len(row)) else ()


def _row(clusters: Clusters, position: int) -> tuple[int, ...]:
    """The names right behind a noun: die Verbände | Nordlicht und Halt."""
    reading = clusters.reading
    mention = reading.mentions[position]
    said = (p for p in reading.analyses[mention.sentence].predications if p.kind == "noun" and p.trigger == mention.head)
    heads = [a.head for p in said for a in p.having("apposition") if a.sentence is None]
    return tuple(i for head in heads for i in reading.at_head.get((mention.sentence, head), ()) if reading.mentions[i].kind == "name")


def _counted(clusters: Clusters, position: int, mention: Mention) -> tuple[int, ...]:
    """Iran und Peru verhandeln. Beide Länder …  ->  Iran, Peru"""
    reading = clusters.reading
    count = 0 if _told_whose(reading, mention) else several.count(_before(reading, mention))
    tries = kinds_of(reading, mention) if count else ()
    headed = _headed(clusters, position, mention, count) if count else ()
    found = (find(clusters, position, mention, count, fits) for fits in tries for find in _ways(fits))
    members = headed or next((some for some in found if some), ())
    return members if mention.kind != "pronoun" or _alike(clusters, position, members) else ()


def _alike(clusters: Clusters, position: int, members: tuple[int, ...]) -> bool:
    """Whether a bare `beide` can mean them: somebody is among them or all are countries, and no crowd was counted lately: zwei Männer … die beiden"""
    found = [clusters.of(i) for i in members]
    counted = any(_crowd(c) and any(clusters.reading.counted(m) for m in c.mentions) for c in clusters.before(position, REACH))
    return not counted and (any(c.somebody for c in found) or all(c.type in LANDS for c in found))


def _told_whose(reading: Reading, mention: Mention) -> bool:
    """seine beiden Söhne, die beiden Söhne des Ministers: those need not have been named"""
    phrase = reading.phrase(mention)
    owned = phrase is not None and any(m.role in ("genitive", "von", "apposition") for m in phrase.modifiers)
    return owned or reading.determination(mention) == "possessive"


def _before(reading: Reading, mention: Mention) -> list[str]:
    """The words that count: in the phrase before its noun, or the pronoun itself with the word before it: alle drei."""
    tokens = reading.tokens(mention)
    phrase = reading.phrase(mention)
    first = min(phrase.tokens) if phrase else mention.head
    if mention.kind == "pronoun":
        return [token.text for token in tokens[max(0, mention.head - 1) : mention.head + 1]]
    return [token.text for token in tokens[max(0, min(first, mention.head - 2)) : mention.head]]


def _ways(fits: Fits) -> tuple[Find, ...]:
    """How they are looked for; whose governments or armies they are, only the opening tells."""
    return (_opening,) if fits is of_state else (_nearest, _opening, _only)


def _nearest(clusters: Clusters, position: int, mention: Mention, count: int, fits: Fits) -> tuple[int, ...]:
    """The nearest clusters before it, sentence by sentence, until there are enough; too many are no answer, unless just so many act together."""
    gathered: dict[int, Cluster] = {}
    for sentence in range(mention.sentence, max(-1, mention.sentence - _reach(fits) - 1), -1):
        known = _known(clusters, position, sentence, count)
        if known:
            return known
        here = _of_sentence(clusters, position, mention, sentence, fits)
        both = here | gathered
        together = _acting(clusters.reading, sentence, here)
        tries = (together,) if _are_sides(clusters.reading, mention) else (both, here, together)
        chosen = next((some for some in tries if len(some) == count), None)
        if chosen is not None:
            return tuple(sorted(_last(clusters.reading, cluster, position) for cluster in chosen.values()))
        if len(here) >= count:
            return ()
        gathered = both
    return ()


def _are_sides(reading: Reading, mention: Mention) -> bool:
    """beide Seiten, beide Partner: not just any two, but two of whom it was told what they have to do with each other"""
    return mention.kind != "pronoun" and several.is_side(reading.bare(mention))


def _only(clusters: Clusters, position: int, mention: Mention, count: int, fits: Fits) -> tuple[int, ...]:
    """Those of the kind that the article has named so far, where there are just so many: Die beiden Vereine, far behind the names of both."""
    fitting = [c for c in clusters.before(position) if (_is_named(c) or (c.named and fits is of_land)) and not _crowd(c) and fits(c)]
    alike = mention.kind != "pronoun" and fits is not of_any and len(fitting) == count
    return (
        tuple(sorted(_last(clusters.reading, c, position) for c in fitting)) if alike and not _is_here(clusters, mention, fitting) else ()
    )


def _is_here(clusters: Clusters, mention: Mention, found: Iterable[Cluster]) -> bool:
    """Chile lobte beide Länder: somebody of the clause itself is none of them."""
    here = clusters.reading.clause(mention)
    return any(clusters.reading.clause(m) == here for c in found for m in c.mentions)


def _opening(clusters: Clusters, position: int, mention: Mention, count: int, fits: Fits) -> tuple[int, ...]:
    """Wien rügt Prag. … Nach Oslo will sie im Mai. Beide Länder …  ->  the countries that an article opens with, where there are just so many
    and the sentence before does not name as many others."""
    reading = clusters.reading
    told = (i for i, m in enumerate(reading.mentions[:position]) if m.kind != "part" or _is_of_somebody(reading, m))
    early = (clusters.of(i) for i in told if reading.mentions[i].sentence < OPENING and reading.mentions[i].kind != "pronoun")
    found = {c.members[0]: c for c in early if fits(c) and not _crowd(c)} if fits in (of_land, of_state) else {}
    others = _of_sentence(clusters, position, mention, mention.sentence - 1, fits).keys() - found.keys()
    just = len(found) == count and len(others) < count and not _is_here(clusters, mention, found.values())
    return tuple(sorted(_last(reading, c, position) for c in found.values())) if just else ()


def _headed(clusters: Clusters, position: int, mention: Mention, count: int) -> tuple[int, ...]:
    """Iran und Peru streiten | … Der Emir rief den Papst an. Beide Seiten …  ->  Iran, Peru: those of whom the title tells that they do something together"""
    reading = clusters.reading
    if not (reading.titled and mention.kind != "pronoun" and several.is_side(reading.bare(mention)) and mention.sentence):
        return ()
    found = _acting(reading, 0, _of_sentence(clusters, position, mention, 0, of_any))
    return tuple(sorted(_last(reading, c, position) for c in found.values())) if len(found) == count else ()


def _is_named(cluster: Cluster) -> bool:
    """Karl Berg; not only ein Mann, er."""
    return any(m.kind == "name" for m in cluster.mentions)


def _reach(fits: Fits) -> int:
    """How many sentences back they may stand: persons and countries are remembered, of bodies only those of the sentence before."""
    return FAR if fits is of_land else REACH if fits is of_person else 1


def _known(clusters: Clusters, position: int, sentence: int, count: int) -> tuple[int, ...]:
    """Beide Länder schwiegen. Beide Seiten …  ->  whom the one before means"""
    found = (clusters.meant(i) for i in range(position - 1, -1, -1) if clusters.reading.mentions[i].sentence == sentence)
    return next((members for members in found if len(members) == count), ())


def _of_sentence(clusters: Clusters, position: int, mention: Mention, sentence: int, fits: Fits) -> dict[int, Cluster]:
    """The clusters of one sentence before the mention that can be meant."""
    reading, here = clusters.reading, clusters.reading.clause(mention)
    found = {}
    for other in range(position):
        m = reading.mentions[other]
        cluster = clusters.of(other)
        whole = m.kind in WHOLE or (fits is of_land and (m.kind == "demonym" or _is_of_somebody(reading, m)))
        if (
            m.sentence == sentence
            and whole
            and not _crowd(cluster)
            and fits(cluster)
            and not any(reading.clause(x) == here for x in cluster.mentions)
        ):
            found[cluster.members[0]] = cluster
    return found


def _is_of_somebody(reading: Reading, part: Mention) -> bool:
    """US in US-Präsident; not in US-Dollar"""
    here = (reading.mentions[i] for i in reading.at_head.get((part.sentence, part.head), ()))
    return part.kind == "part" and any(m.kind in ("nominal", "name") and family(m.type) in ("Person", "Organization") for m in here)


def _crowd(cluster: Cluster) -> bool:
    """Whether it is many itself, and no country or body with a plural for a name."""
    return cluster.plural and not cluster.named


def _acting(reading: Reading, sentence: int, found: dict[int, Cluster]) -> dict[int, Cluster]:
    """Those who do something together: of Iran, Peru and Kuba in `Iran und Peru verhandeln auf Kuba` the first two.

    What the main verb tells counts; where it tells nothing and other verbs tell different things, nobody is sure.
    """
    verbs = [said for said in reading.analyses[sentence].predications if said.kind == "verb"]
    told = [(said, some) for said in verbs if len(some := _taking_part(said, sentence, found)) > 1]
    main = [some for said, some in told if reading.document.sentences[sentence].tokens[said.trigger].head < 0]
    sets = {frozenset(some) for _, some in told}
    return main[0] if main else told[0][1] if len(sets) == 1 else {}


def _taking_part(said: Predication, sentence: int, found: dict[int, Cluster]) -> dict[int, Cluster]:
    """Who has part in what a verb tells; whoever is only told something has not: Der Sprecher sagte der BBC, …"""
    cue = speech.verb(said.lemma)
    roles = [role for role in TOGETHER if role != HEARER or cue is None or cue.act != SAYS]
    heads = {argument.head for argument in said.arguments if argument.role in roles and argument.sentence is None}
    return {key: c for key, c in found.items() if any(m.sentence == sentence and m.head in heads for m in c.mentions)}


def _last(reading: Reading, cluster: Cluster, position: int) -> int:
    """The mention that stands for a member: its last name or description before, rather than a part of a word."""
    before = [i for i in cluster.members if i < position and reading.mentions[i].kind != "pronoun"]
    full = [i for i in before if reading.mentions[i].kind in ("name", "nominal", "thing")]
    return (full or before or list(cluster.members))[-1]


def _of_subjects(clusters: Clusters, position: int, mention: Mention) -> tuple[int, ...]:
    """Iran und Peru verhandeln. Sie wollen …  ->  Iran, Peru: the subjects of the sentence before, where there are several"""
    reading = clusters.reading
    if mention.name != "sie" or mention.number != "Plur" or mention.attribute("pronoun") != "personal" or not mention.sentence:
        return ()
    rows = [row for row in _subjects(clusters, mention.sentence - 1) if len(row) > 1]
    kinds = {family(c.type) for row in rows for c in row}
    if any(_crowd(c) for c in clusters.before(position, 1)):
        return ()
    fitting = len(rows) == 1 and len(kinds) == 1 and kinds <= (ANIMATE - {"Group"}) | (PLACES & LANDS)
    return tuple(sorted(_last(reading, c, position) for c in rows[0])) if fitting else ()


def _own_subjects(clusters: Clusters, position: int, mention: Mention) -> tuple[int, ...]:
    """Bei | ihrem Treffen lobten Karl Berg und Eva Roth Peru.  ->  Karl Berg, Eva Roth: the persons who are the subjects of its own clause"""
    reading = clusters.reading
    if mention.name != "ihr" or mention.attribute("pronoun") != "possessive":
        return ()
    verbs = (p for p in reading.analyses[mention.sentence].predications if p.kind == "verb" and p.trigger == reading.clause(mention)[1])
    row = next((row for said in verbs if len(row := _in_role(clusters, said, "agent")) > 1), ())
    owned = reading.right_behind(mention)  # Ida Grün und ihr | Mann lobten Peru.
    fitting = all(c.somebody and not any(m in owned for m in c.mentions) for c in row)
    return tuple(sorted(_last(reading, c, len(reading.mentions)) for c in row)) if fitting else ()


def _subjects(clusters: Clusters, sentence: int) -> Iterator[tuple[Cluster, ...]]:
    """The subjects of each main clause's verb; where that is one, its objects: Polizei und Armee stattete er aus. Sie …"""
    for said in clusters.reading.analyses[sentence].predications:
        if said.kind == "verb":
            rows = (_in_role(clusters, said, role) for role in TAKING_PART)
            subjects, *objects = rows
            yield subjects if len(subjects) != 1 else next((row for row in objects if len(row) > 1), subjects)


def _in_role(clusters: Clusters, said: Predication, role: str) -> tuple[Cluster, ...]:
    """Who stands in a role of a verb, by name or description."""
    reading = clusters.reading
    heads = [a.head for a in said.having(role) if a.sentence is None]
    placed = (
        i for head in heads for i in reading.at_head.get((said.sentence, head), ()) if reading.mentions[i].kind in ("name", "nominal")
    )
    return tuple({clusters.of(i).members[0]: clusters.of(i) for i in placed}.values())
