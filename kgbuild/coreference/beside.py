"""A name and its description side by side, which no tree has as an apposition. In: clusters. Out: joins.

`der Leiter der Bank in Bonn, Otto Kern, ging`; `Otto Kern, ein Physiker aus Ulm, ging`; `der Politiker und frühere Minister Otto Kern`.
The rule: the second of the two is closed, and what opens a list is none.
"""

from __future__ import annotations

from kgbuild.coreference.appositions import compatible, is_inner, two_people
from kgbuild.coreference.clusters import Clusters
from kgbuild.coreference.families import PLACES, family
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import signs
from kgbuild.model import Mention, Token

LONGEST, TELLING_WHERE = 4, ("ADP", "DET", "ADJ", "NOUN", "PROPN")  # words behind a description that still belong to it: im Norden des Irak
NAMED = frozenset({"Person", "Organization", *PLACES})


def join(clusters: Clusters) -> None:
    """Every description that is still without a name and stands beside one."""
    mentions = clusters.reading.mentions
    for position, mention in enumerate(mentions):
        if mention.kind == "nominal" and family(mention.type) in NAMED and not clusters.of(position).named:
            found = _name_before(clusters.reading, mention)
            found = _name_behind(clusters.reading, mention) if found is None else found
            found = _name_of_both(clusters, mention) if found is None else found
            found = _own_body(clusters.reading, mention) if found is None else found
            if found is not None and compatible(mention, mentions[found]) and not two_people(clusters, position, found):
                clusters.join(max(position, found), min(position, found), "apposition", 0.88)


def _name_before(reading: Reading, mention: Mention) -> int | None:
    """Otto Kern, | ein Physiker aus Ulm,"""
    tokens = reading.tokens(mention)
    first, last = _tokens(tokens, mention)
    start = first - 1 if first and tokens[first - 1].upos == "DET" else first
    if not _is_told(reading, mention, tokens[first]) or not _closed(reading, mention, tokens[last + 1 : last + 2]):
        return None
    dashed = start > 1 and tokens[start - 1].text in signs.DASHES and start < first
    return _name_ending(reading, mention, start - 2 if dashed else _before_comma(tokens, start))


def _is_told(reading: Reading, mention: Mention, first: Token) -> bool:
    """Whether it says more than one word that a list may hold: eine Behörde, der Leiter der Bank; of persons also a bare role."""
    determination = reading.determination(mention)
    more = len(mention.text) > len(reading.word(mention)) and first.upos != "NUM"
    return determination == "indefinite" or more or (determination == "bare" and mention.type == "Person")


def _closed(reading: Reading, mention: Mention, following: tuple[Token, ...]) -> bool:
    """Whether nothing goes on behind it: a comma, a bracket, the end; behind `ein` anything but `und`."""
    if not following or following[0].text in signs.CLOSING:
        return True
    return reading.determination(mention) == "indefinite" and following[0].upos in ("VERB", "AUX")


def _name_behind(reading: Reading, mention: Mention) -> int | None:
    """Der Leiter der Bank in Bonn, | Otto Kern, ging."""
    if mention.type != "Person" or is_inner(reading, mention):
        return None
    tokens = reading.tokens(mention)
    for position, name in enumerate(reading.mentions):
        if name.sentence != mention.sentence or name.kind != "name" or name.type != "Person" or " " not in name.name:
            continue
        first, last = _tokens(tokens, name)
        behind = tokens[last + 1 : last + 2]
        before = _before_comma(tokens, _titles(reading, name, tokens, first))
        if before >= 0 and _ends_there(reading, mention, tokens[before]) and (not behind or behind[0].text in signs.CLOSING):
            return None if _opens_list(reading, name, tokens[last + 2 : last + 3]) else position
    return None


def _own_body(reading: Reading, mention: Mention) -> int | None:
    """seiner Partei, der | SPD.; ihr Heimatland, die | Türkei, verließ sie"""
    tokens = reading.tokens(mention)
    _, last = _tokens(tokens, mention)
    behind = tokens[last + 1 : last + 3]
    if reading.determination(mention) != "possessive" or [t.text for t in behind[:1]] != [","] or behind[-1].upos != "DET":
        return None
    named = (
        i for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and m.kind == "name" and m.start == behind[-1].end + 1
    )
    found = next(named, None)
    following = tokens[_tokens(tokens, reading.mentions[found])[1] + 1 :][:1] if found is not None else ()
    return found if not following or following[0].text in signs.CLOSING else None


def _titles(reading: Reading, name: Mention, tokens: tuple[Token, ...], first: int) -> int:
    """Where what stands before the name as its title begins: , | General | Otto Kern"""
    title = next(
        (m for m in reading.of_sentence(name.sentence) if m.kind == "nominal" and m.type == "Person" and m.end == name.start - 1), None
    )
    return first if title is None or reading.determination(title) != "bare" or tokens[first - 1].end != title.end else first - 1


def _ends_there(reading: Reading, mention: Mention, last: Token) -> bool:
    """Whether the description ends with the token, or what belongs to it: General der Streitkräfte | im Irak"""
    behind = [t for t in reading.tokens(mention) if mention.end <= t.start and t.end <= last.end]
    told = len(behind) <= LONGEST and all(t.upos in TELLING_WHERE for t in behind) and behind[:1] and behind[0].upos == "ADP"
    phrase = reading.phrase(mention)
    inside = phrase is not None and last.end > mention.end and last.index == max(phrase.tokens)
    return last.end == mention.end or bool(told) or inside


def _name_of_both(clusters: Clusters, mention: Mention) -> int | None:
    """Der Politiker | und frühere Minister Otto Kern: two roles with one article are one person's."""
    reading = clusters.reading
    tokens = reading.tokens(mention)
    _, last = _tokens(tokens, mention)
    if mention.type != "Person" or last + 2 >= len(tokens) or tokens[last + 1].upos != "CCONJ":
        return None
    for position, role in enumerate(reading.mentions):
        if (
            role.kind == "nominal"
            and role.type == "Person"
            and role.start == tokens[last + 2].start
            and reading.determination(role) == "bare"
        ):
            return position if clusters.of(position).named and role.gender == mention.gender else None
    return None


def _opens_list(reading: Reading, name: Mention, following: tuple[Token, ...]) -> bool:
    """Whether one more name follows the comma: der Leiter der Bank, Otto Kern, Eva Roth und …"""
    return any(m.kind == "name" and following and m.start == following[0].start for m in reading.of_sentence(name.sentence))


def _before_comma(tokens: tuple[Token, ...], start: int) -> int:
    """The last token of what stands before the comma at `start - 1`, over a bracket; -1 where there is no comma."""
    if start < 2 or tokens[start - 1].text != ",":
        return -1
    at = start - 2
    if tokens[at].text == ")":
        at = max((i for i in range(at) if tokens[i].text == "("), default=0) - 1
    return at


def _name_ending(reading: Reading, mention: Mention, at: int) -> int | None:
    """The name that ends with the token."""
    end = reading.tokens(mention)[at].end if at >= 0 else -1
    here = (i for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and m.kind == "name" and m.end == end)
    return next(here, None)


def _tokens(tokens: tuple[Token, ...], mention: Mention) -> tuple[int, int]:
    """Its first and its last token."""
    inside = [token.index for token in tokens if mention.start <= token.start < mention.end]
    return inside[0], inside[-1]
