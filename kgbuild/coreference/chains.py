"""Chains out of clusters. In: clusters. Out: Chains: fullest name, most specific class, aliases, what their mentions tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kgbuild import gazetteer
from kgbuild.coreference import sites
from kgbuild.coreference.clusters import NAMING, Cluster, Clusters
from kgbuild.coreference.families import ORGANIZATIONS, family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import determiners, persons
from kgbuild.model import Chain, Mention, NounPhrase

LONGEST_ACRONYM = 6
WRITTEN_OUT = ("Organization", "Group")  # families of what letters are short for
TELLING = ("possessive", "demonstrative", "indefinite")  # determiners that say more than der, die, das
OWNED = ("Event", "Organization", "Group", "Person", "Work", "Place")
COUNTING = ("NUM", "DET", "PRON")  # what carries zwei der Angreifer, and names nothing alone
JOINING = ("ADP", "CCONJ")  # before what a shorter name leaves out
TOLD = ("age", "country", "role", "party", "known_role", "known_party", "metonym")


def build(clusters: Clusters) -> tuple[Chain, ...]:
    """Every cluster as a Chain, in order of first mention."""
    return tuple(_chain(clusters, cluster, index) for index, cluster in enumerate(clusters.all()))


def _chain(clusters: Clusters, cluster: Cluster, index: int) -> Chain:
    name = _possessed(clusters, cluster, _name(cluster))
    return Chain(
        index=index,
        mentions=cluster.members,
        name=name,
        type=_type(cluster),
        qid=_qid(cluster),
        aliases=_aliases(clusters.reading, cluster, name),
        attributes=tuple((key, "|".join(values)) for key in TOLD if (values := cluster.values(key))),
        links=clusters.links(cluster.members),
        several=clusters.several(cluster),
    )


def _naming(cluster: Cluster) -> tuple[Mention, ...]:
    """The mentions that may give the name: names, else descriptions, else what there is."""
    for kinds in (("name",), ("part", "demonym"), ("nominal",), ("thing",)):
        found = tuple(mention for mention in cluster.mentions if mention.kind in kinds)
        if found:
            return found
    return cluster.mentions


def _name(cluster: Cluster) -> str:
    found = _naming(cluster)
    if capital := _capital(cluster):
        return capital
    if found[0].type == "Person" and found[0].kind in NAMING:
        return max(found, key=lambda m: (len(m.name.split()), m.qid is not None)).name
    if found[0].kind in NAMING:
        return _written_out(cluster, found) or _fullest(found)
    return next((m.name for m in found if " " in m.name), found[0].name)


def _capital(cluster: Cluster) -> str:
    """Wien trauert um ihn. Er starb in der österreichischen Hauptstadt.  ->  Wien, which the article names for the country"""
    reading = cluster.reading
    lands = (
        {m.attribute("country") for m in cluster.mentions if m.type == "Place" and sites.is_capital(reading, m)}
        if not cluster.named
        else set()
    )
    seats = (m.attribute("place") for m in reading.mentions if lands and m.kind == "name" and m.attribute("place"))
    return next((seat for seat in seats if sites.capital_of(seat) in lands), "")


def _written_out(cluster: Cluster, found: tuple[Mention, ...]) -> str:
    """What an acronym was given for, where that was a description: Gewerkschaft der Fischer (GdF); not der russische Militärgeheimdienst GRU."""
    short = all(len(m.name) <= LONGEST_ACRONYM and not m.qid and sum(letter.isupper() for letter in m.name) > 1 for m in found)
    described = (m for m in cluster.mentions if m.kind == "nominal" and " " in m.name and family(m.type) in WRITTEN_OUT) if short else ()
    text = cluster.reading.document.article.text
    return next((m.name for m in described if any(text[m.end : given.start].strip() == "(" for given in found)), "")


def _possessed(clusters: Clusters, cluster: Cluster, name: str) -> str:
    """`seinen Rücktritt` -> Rücktritt von Jan Peter Balkenende, `ihre Mutter` -> Mutter von Ute Kern: what one word calls is somebody's."""
    if cluster.named:
        return name
    if " " in name:
        return _with_owner_inside(clusters, cluster, name)
    if cluster.family not in OWNED:
        return name
    own = (
        m for m in cluster.mentions if m.name == name and clusters.reading.determination(m) == "possessive"
    )  # not der Mann … sein Mandant
    owners = (_owner(clusters, mention) for mention in own)
    owner = next((found for found in owners if found), "")
    return f"{name} von {owner}" if owner else name


def _with_owner_inside(clusters: Clusters, cluster: Cluster, name: str) -> str:
    """`Erkrankung seiner Frau` -> Erkrankung der Frau von Otto Kern; where nobody known is meant: der Frau."""
    words = name.split()
    at = next((i for i, word in enumerate(words) if i and determiners.article_for(word)), 0)
    if not at:
        return name
    told = next((m for m in cluster.mentions if m.name == name), None)
    owner = _owner_inside(clusters, told, words[at]) if told and at == len(words) - 2 else ""
    words[at] = determiners.article_for(words[at])
    return " ".join(words) + (f" von {owner}" if owner else "")


def _owner_inside(clusters: Clusters, mention: Mention, word: str) -> str:
    """The name of whom a possessive among the words of a mention means."""
    inside = (
        position
        for position, other in enumerate(clusters.reading.mentions)
        if other.kind == "pronoun"
        and other.text == word
        and other.sentence == mention.sentence
        and mention.start < other.start < mention.end
    )
    cluster = next((clusters.of(position) for position in inside), None)
    return _name(cluster) if cluster is not None and cluster.named else ""


def _owner(clusters: Clusters, mention: Mention) -> str:
    """The name of whom the word before the mention means: a possessive, or a genitive in front."""
    for position, other in enumerate(clusters.reading.mentions):
        beside = other.sentence == mention.sentence and 0 <= mention.start - other.end <= 1
        if beside and other.kind in ("pronoun", "name"):
            cluster = clusters.of(position)
            return _name(cluster) if cluster.named else ""
    return ""


def _fullest(found: tuple[Mention, ...]) -> str:
    """A name the gazetteer vouches for; else the longest written-out one, acronyms last."""
    vouched = next((m.name for m in found if m.qid), None)
    return vouched or max(found, key=lambda m: (not m.name.isupper(), len(m.name))).name


def _type(cluster: Cluster) -> str:
    """The class of the names; where that is only Organization, Event or Place, what a description adds."""
    found = _naming(cluster)
    type_ = found[0].type
    if type_ == "Thing":
        return _of_thing(cluster)
    vouched = next((m for m in found if m.qid), None)
    if vouched:
        return gazetteer.exact_type(vouched.qid or "", vouched.type)
    if type_ in ("Organization", "Event", "Place", "Work", "Entity"):
        finer = (m.type for m in cluster.mentions if m.type != type_ and _refines(m.type, type_))
        return next(finer, type_)
    return type_


def _of_thing(cluster: Cluster) -> str:
    """What a noun that no table has is: der Pfleger a person, Gitarristen a group, anything else a topic."""
    if cluster.somebody:
        return "Person"
    things = (mention for mention in cluster.mentions if mention.kind == "thing")
    return "Group" if any(persons.noun_gender(cluster.reading.bare(mention)) for mention in things) else "Topic"


def _refines(finer: str, coarse: str) -> bool:
    if coarse == "Organization":
        return finer in ORGANIZATIONS
    return coarse != "Place" and (family(finer) == coarse or coarse == "Entity") and finer not in ("Entity", "Time")


def _qid(cluster: Cluster) -> str | None:
    """The one id its names have; of persons that of the full name, if there is one."""
    names = [m for m in cluster.mentions if m.kind in NAMING]
    full = [m for m in names if " " in m.name]
    deciding = full if full and names[0].type == "Person" else names
    ids = {m.qid for m in deciding if m.qid}
    if not ids and (capital := _capital(cluster)):
        return next((entry.qid for entry in gazetteer.lookup(capital) if entry.kind == "capital"), None)
    return next(iter(ids)) if len(ids) == 1 else None


def _aliases(reading: Reading, cluster: Cluster, name: str) -> tuple[str, ...]:
    """The other words it goes by, as in the text and in the nominative; without pronouns."""
    words = (form for mention in cluster.mentions if mention.kind not in ("pronoun", "time") for form in _forms(reading, mention))
    return tuple(form for form in dict.fromkeys(words) if form and form != name)


def _forms(reading: Reading, mention: Mention) -> Iterator[str]:
    yield mention.text
    if mention.kind != "part" and mention.kind != "demonym":
        yield mention.name
    if mention.kind == "nominal":
        head = reading.token(mention)
        if head.upos not in COUNTING:
            yield reading.document.article.text[mention.start : head.end]
            yield reading.document.article.text[head.start : mention.end]
            yield head.text
            yield from _shorter(reading, mention)
    if mention.kind in ("nominal", "name", "thing"):
        yield from _with_phrase(reading, mention)


def _shorter(reading: Reading, mention: Mention) -> Iterator[str]:
    """`278 illegale Einwanderer` without the number, `neue braune Netzwerke` without the first adjective; `Proteste in Kiew gegen den Rat` up to `gegen`."""
    tokens = reading.tokens(mention)
    inside = [t for t in tokens if mention.start <= t.start < mention.end]
    text, head = reading.document.article.text, tokens[mention.head]
    first = next(t for t in inside if t.upos != "NUM" or t.index == mention.head)
    for start in (t for t in inside if first.index <= t.index < mention.head):
        yield text[start.start : mention.end]
        yield text[start.start : head.end]
    for before, joining in pairwise(inside):
        if joining.upos in JOINING and joining.index > mention.head + 1:
            yield text[first.start : before.end]


def _with_phrase(reading: Reading, mention: Mention) -> Iterator[str]:
    """`seine Familie`, `mehrere Bewohner`, `norwegisches Nobelkomitee`; `Landkreis Wesel`: with what its phrase has before it, and behind."""
    phrase = reading.phrase(mention)
    if phrase is None or (mention.kind == "name" and mention.type in ("Person", "Country")):
        return
    tokens = reading.tokens(mention)
    inside = [tokens[i] for i in _unbroken(phrase) if tokens[i].upos != "DET" or reading.determination(mention) in TELLING]
    text = reading.document.article.text
    yield text[inside[0].start : mention.end] if inside and inside[0].start < mention.start else ""
    if inside and inside[-1].end > mention.end:
        yield text[mention.start : inside[-1].end]
        yield text[tokens[mention.head].start : inside[-1].end]


def _unbroken(phrase: NounPhrase) -> list[int]:
    """The tokens of a phrase on both sides of its head, up to the first gap."""
    inside, first, last = set(phrase.tokens), phrase.head, phrase.head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return list(range(first, last + 1))
