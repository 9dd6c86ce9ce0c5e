"""The words of an argument of an open triple. In: a Sentence and the token that carries it. Out: positions in the order they are to be read.

The rule: an argument is what stands there, without leading article, clauses, loose appositions and what is coordinated with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, names, relative, tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import certainty, contrast, determiners, pronouns, times
from kgbuild.model import Sentence, Token

Positions = tuple[int, ...]

CLAUSES = ("acl", "acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "vocative", "dep", "orphan")
PREDICATE = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "obl", "obl:arg", "obl:agent", "obj", "xcomp", "expl", "expl:pv", "mark")
OUTSIDE = (*CLAUSES, *PREDICATE, "case", "conj", "cc", "punct")
ARTICLES = ("definite", "indefinite")
QUOTES = ('"', "„", "“", "”", "»", "«")
OPENING, CLOSING = ("(", "["), (")", "]")
JOINT = "zwischen"
AMONG = "darunter"
GRADED = ("ADJ", "ADV", "NUM")


def items(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    """Each coordinated part as an argument of its own, the preposition repeated: `in Rom und Bern`  ->  in Rom, in Bern; `zwischen` needs both"""
    found = _items(sentence, i)
    if found and _is_one_person(sentence, i):
        return (tuple(sorted(whole(sentence, i))),)
    together = tree.preposition(sentence, i) == JOINT or any(_is_cut(sentence, words) for words in found)
    return (whole(sentence, i),) if found and together else found


def _is_one_person(sentence: Sentence, i: int) -> bool:
    """`der Sänger und Gitarrist Ole Brandt`: one article, and one name behind both"""
    beside = others(sentence, i)
    if not beside or sentence.tokens[i].upos != "NOUN" or not tree.has_child(sentence, i, "det"):
        return False
    named = names.close_name(sentence, i) if tree.has_child(sentence, i, "appos") else names.close_name(sentence, beside[-1])
    return named > beside[-1] and not any(tree.has_child(sentence, c, "det", "det:poss", "case") for c in beside)


def _items(sentence: Sentence, i: int) -> tuple[Positions, ...]:
    heads = (i, *others(sentence, i))
    return tuple(found for head in heads if (found := item(sentence, head, tree.prepositions_of(sentence, i))))


def _is_cut(sentence: Sentence, words: Positions) -> bool:
    """`Druck- und Verlagswesen`: half a compound cannot stand alone."""
    return sentence.tokens[words[-1]].text.endswith("-")


def others(sentence: Sentence, i: int) -> Positions:
    """What is coordinated with an argument and no clause: `Sie kaufte Brot und ging.`, `über Kunst und darüber, wie …`  ->  nothing"""
    joined = (c for c in _until_among(sentence, i) if sentence.tokens[c].upos != "ADV" and not is_aside(sentence, i, c))
    return tuple(c for c in joined if not is_clause(sentence, c))


def _until_among(sentence: Sentence, i: int) -> Positions:
    """`zwanzig Bücher, darunter zwei Romane`: the novels are among the books, not beside them"""
    parts = tree.children(sentence, i, "conj")
    among = next(
        (c for c in parts if any(sentence.tokens[a].text.lower() == AMONG for a in tree.children(sentence, c, "advmod", "cc"))), -1
    )
    return tuple(c for c in parts if c < among) if among >= 0 else parts


def is_clause(sentence: Sentence, i: int) -> bool:
    """Whether a verb or a predicate with copula or subject stands there."""
    return sentence.tokens[i].upos in ("VERB", "AUX") or tree.has_child(sentence, i, "cop", "nsubj", "nsubj:pass")


def item(sentence: Sentence, i: int, shared: Positions) -> Positions:
    """One part of an argument: without its own preposition it takes that of the first; without any it drops its article."""
    before = tree.prepositions_of(sentence, i) or shared
    words = noun(sentence, i)
    plain = bool(before) or words[:1] == (i,)
    return around(before, words if plain else bare(sentence, words), i) if words else ()


def around(prepositions: Positions, words: Positions, head: int) -> Positions:
    """`um des Friedens willen`: prepositions in front, postpositions behind."""
    front = tuple(p for p in prepositions if p < head)
    return (*front, *words, *(p for p in prepositions if p > head))


def whole(sentence: Sentence, i: int) -> Positions:
    """The argument as it stands in a relation, coordination unsplit: `traf Merkel und Macron | in Rom`"""
    first, *rest = _items(sentence, i) or ((),)
    joints = (p for c in others(sentence, i) for p in (*tree.children(sentence, c, "cc"), *noun(sentence, c)))
    return (*first, *joints) if rest else first


def noun(sentence: Sentence, i: int) -> Positions:
    """The noun with its attributes; of a relative pronoun what it stands for: `das Buch, das er schrieb`  ->  Buch"""
    if tree.is_relative(sentence, i):
        found = relative.antecedent(sentence, tree.relative_clause(sentence, i), i)
        found = _with_title(sentence, found)
        return bare(sentence, noun(sentence, found)) if 0 <= found != i else ()
    return trimmed(sentence, tuple(sorted(t for t in _tokens(sentence, i) if t == i or not _is_whose(sentence, t))))


def _with_title(sentence: Sentence, i: int) -> int:
    """`Ministerin Klara Voss, die`  ->  Ministerin, who carries the whole phrase"""
    beside = i >= 0 and sentence.tokens[i].deprel == "appos" and tree.close(sentence, i, sentence.tokens[i].head)
    return sentence.tokens[i].head if beside else i


def _is_whose(sentence: Sentence, i: int) -> bool:
    """`eine Oper, deren Text fehlt`  ->  Text: deren does an article's work"""
    return is_possessive(sentence, i) and tree.is_relative(sentence, i)


def is_possessive(sentence: Sentence, i: int) -> bool:
    """deren, dessen before a noun"""
    found = pronouns.pronoun(sentence.tokens[i].text)
    return found is not None and found.kind == "demonstrative" and sentence.tokens[i].deprel in ("det", "det:poss", "nmod")


def without(sentence: Sentence, i: int, *parts: int) -> Positions:
    """A phrase without some of its parts: `1920 gegründete Firma` without the participle  ->  Firma"""
    gone = {t for part in parts for t in tree.subtree(sentence, part)}
    return trimmed(sentence, tuple(t for t in noun(sentence, i) if t not in gone))


def _tokens(sentence: Sentence, i: int) -> Iterator[int]:
    yield i
    for c in sentence.children[i]:
        if _belongs(sentence, i, c):
            yield from _inner(sentence, c)


def _belongs(sentence: Sentence, i: int, c: int) -> bool:
    label = sentence.tokens[c].deprel
    if is_aside(sentence, i, c):
        return False
    if label == "advmod":
        return _is_degree(sentence, i, c) or _is_counted_on(sentence, i, c)
    if label == "obl":
        return _is_measure(sentence, i, c)
    if label == "obl:arg":
        return is_partitive(sentence, i, c)
    return label not in OUTSIDE and not is_loose(sentence, i, c)


def _is_degree(sentence: Sentence, i: int, c: int) -> bool:
    """sehr gefährlich; not: auch gefährlich, heute gefährlich"""
    word = sentence.tokens[c].text
    graded = sentence.tokens[i].upos in GRADED and c == i - 1
    return graded and not (certainty.adverb(word.lower()) or contrast.kind(word) or times.day(word) is not None)


def _is_counted_on(sentence: Sentence, i: int, c: int) -> bool:
    """zwei Jahre später"""
    return c == i + 1 and bool(times.unit(sentence.tokens[i].text)) and times.later(sentence.tokens[c].text)


def _is_measure(sentence: Sentence, i: int, c: int) -> bool:
    """drei Meter lang, wenige Monate später"""
    counted = tree.has_child(sentence, c, "nummod") or bool(times.unit(sentence.tokens[c].text))
    return counted and sentence.tokens[i].upos in ("ADJ", "ADV") and c == i - 1 and not tree.has_child(sentence, c, "case")


def measure(sentence: Sentence, i: int) -> int:
    """What an adverb is measured by: `zwei Jahre später`  ->  Jahre, or -1."""
    return next((c for c in tree.children(sentence, i, "obl", "nmod") if _is_measure(sentence, i, c)), -1)


def is_aside(sentence: Sentence, i: int, c: int) -> bool:
    """Whether a part stands in brackets and its head does not: `Genf (französisch Genève) wächst.`"""
    spans = bracketed(sentence, 0)
    return spans[c] >= 0 and spans[c] != spans[i]


@remembered
def bracketed(sentence: Sentence, _: int) -> tuple[int, ...]:
    """For each token the bracket it stands in, by its opening mark; -1 outside."""
    found, open_ = [], [-1]
    for token in sentence.tokens:
        if token.text in OPENING:
            open_.append(token.index)
        found.append(open_[-1])
        if token.text in CLOSING and len(open_) > 1:
            open_.pop()
    return tuple(found) if len(open_) == 1 else (-1,) * len(found)


def is_partitive(sentence: Sentence, i: int, c: int) -> bool:
    """die kleinste aller Arten"""
    return sentence.tokens[i].upos == "ADJ" and c > i and form.is_genitive(sentence, c) and tree.has_child(sentence, i, "det")


def _inner(sentence: Sentence, i: int) -> Iterator[int]:
    """What belongs to a part of a phrase: prepositions, commas and coordination inside it belong to it."""
    yield i
    for c in sentence.children[i]:
        if _belongs_inside(sentence, i, c):
            yield from _inner(sentence, c)


def _belongs_inside(sentence: Sentence, i: int, c: int) -> bool:
    if is_loose(sentence, i, c) or is_aside(sentence, i, c):
        return False
    label = sentence.tokens[c].deprel
    return label not in CLAUSES and (label != "conj" or c in _until_among(sentence, i))


def is_loose(sentence: Sentence, i: int, c: int) -> bool:
    """An apposition between commas or in brackets: `Falk, Sprecher der Feuerwehr,`"""
    return sentence.tokens[c].deprel == "appos" and not tree.close(sentence, i, c)


def trimmed(sentence: Sentence, positions: Positions) -> Positions:
    """No marks at the edges; quotation marks only in pairs within: `Film „Die Insel“`, but Insel of `„Insel“`"""
    quotes = tuple(i for i in positions if sentence.tokens[i].text in QUOTES)
    around_all = len(quotes) == 2 and (quotes[0], quotes[1]) == (positions[0], positions[-1])
    words = tuple(i for i in positions if i not in quotes) if len(quotes) % 2 or around_all else positions
    kept = [k for k, i in enumerate(words) if sentence.tokens[i].upos != "PUNCT" or i in quotes]
    return words[kept[0] : kept[-1] + 1] if kept else ()


def bare(sentence: Sentence, positions: Positions) -> Positions:
    """Without the article in front: `der Stadtrat`  ->  Stadtrat; kein and this stay, for they say something."""
    if len(positions) < 2:
        return positions
    first = sentence.tokens[positions[0]]
    return trimmed(sentence, positions[1:]) if is_article(first) else positions


def is_article(token: Token) -> bool:
    """der, ein; not: einige, viele, dieser"""
    kind = token.feat("PronType")
    return token.upos == "DET" and (kind == "Art" or (not kind and determiners.determination(token.text) in ARTICLES))


def links(sentence: Sentence, i: int) -> Positions:
    """All prepositional attributes within a phrase, one inside the other: `Abteilung für Kunst im Amt`  ->  Kunst, Amt"""
    return tuple(sorted(_links(sentence, i)))


def _links(sentence: Sentence, i: int) -> Iterator[int]:
    inner = tree.children(sentence, i, "nmod") if sentence.tokens[i].upos != "NUM" else ()
    for c in inner:
        if c > i and not is_aside(sentence, i, c):
            yield from (c,) if tree.preposition(sentence, c) and min(tree.prepositions_of(sentence, c)) > i else ()
            yield from _links(sentence, c)


def before_link(sentence: Sentence, words: Positions, link: int) -> Positions:
    """The words of a phrase in front of one of its prepositional attributes."""
    start = tree.subtree(sentence, link)[0]
    return trimmed(sentence, tuple(t for t in words if t < start))


def written(sentence: Sentence, positions: Positions) -> str:
    """The words with their own spacing where they stand side by side, one space elsewhere."""
    parts: list[str] = []
    for before, i in zip((-2, *positions), positions, strict=False):
        joined = i == before + 1 and sentence.tokens[before].end == sentence.tokens[i].start
        parts.append(f"{'' if joined or not parts else ' '}{_word(sentence, i)}")
    return " ".join("".join(parts).split())


def _word(sentence: Sentence, i: int) -> str:
    """`bis 1933.` at the end of a sentence: the stop is the sentence's, where a tokeniser left it with the number."""
    word = sentence.printed(i)
    return word.removesuffix(".") if i == len(sentence.tokens) - 1 and word[:-1].isdecimal() else word
