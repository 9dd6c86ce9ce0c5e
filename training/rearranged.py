"""Annotated sentences said in another order and of other people, with their trees. In: treebank trees. Out: further `Tree`s. Rule: what is right stays right.

News puts bare names side by side (*Am Montag lobte Anna Kurz Peter Lang*; *übernimmt nach Angaben der Polizei Osram*), treebanks of six thousand sentences hardly
ever do, and a parser that has not seen it makes one name of two. Three changes, each of which leaves the other arcs as they are: subjects and objects become
names, the phrase before the verb changes places with the one behind it, and a time, a place or a source comes between verb and object.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kgbuild.gazetteer import table
from kgbuild.lexicon.table import rows
from training.treebank import Tree

PARTICIPANTS = ("nsubj", "nsubj:pass", "obj", "obl:arg")
AGENT = "obl:agent"
CLAUSES = ("ccomp", "csubj", "advcl", "acl", "acl:relcl", "parataxis", "xcomp")
FIXED = (*CLAUSES, "expl", "expl:pv", "compound:prt", "punct", "conj", "aux", "obj")  # stays behind the verb
OPENING = ("DET", "ADP", "ADJ", "ADV", "SCONJ", "NUM")  # loses its capital
FINITE = ("VERB", "AUX")
PLURAL = ("en", "sind")
INSERTED = (
    (("am", "ADP", 1, "case"), ("Dienstag", "NOUN", -1, "obl")),
    (("am", "ADP", 1, "case"), ("Donnerstag", "NOUN", -1, "obl")),
    (("im", "ADP", 1, "case"), ("März", "NOUN", -1, "obl")),
    (("in", "ADP", 1, "case"), ("Genf", "PROPN", -1, "obl")),
    (("in", "ADP", 1, "case"), ("New", "PROPN", -1, "obl"), ("York", "PROPN", 1, "flat")),
    (("am", "ADP", 1, "case"), ("Sonntag", "NOUN", -1, "obl"), ("in", "ADP", 3, "case"), ("Wien", "PROPN", -1, "obl")),
    (("im", "ADP", 1, "case"), ("Finale", "NOUN", -1, "obl")),
    (("nach", "ADP", 1, "case"), ("Angaben", "NOUN", -1, "obl"), ("der", "DET", 3, "det"), ("Polizei", "NOUN", 1, "nmod")),
    (("nach", "ADP", 1, "case"), ("Angaben", "NOUN", -1, "obl"), ("des", "DET", 3, "det"), ("Ministeriums", "NOUN", 1, "nmod")),
    (("nach", "ADP", 2, "case"), ("eigenen", "ADJ", 2, "amod"), ("Angaben", "NOUN", -1, "obl")),
    (("laut", "ADP", 1, "case"), ("Polizei", "NOUN", -1, "obl")),
    (
        ("laut", "ADP", 2, "case"),
        ("einem", "DET", 2, "det"),
        ("Bericht", "NOUN", -1, "obl"),
        ("der", "DET", 4, "det"),
        ("Zeitung", "NOUN", 2, "nmod"),
    ),
    (("unterdessen", "ADV", -1, "advmod"),),
)  # words with part of speech, head (-1: the clause's) and label


@dataclass(slots=True, eq=False)
class Node:
    """A word on its way to another place; `head` None for the root."""

    word: str
    upos: str
    label: str
    space: bool = True
    head: Node | None = None


def rearranged(trees: Sequence[Tree], seed: int, count: int) -> list[Tree]:
    """`count` sentences made of `trees`, each at most twice; the same for the same seed.

    Args:
        trees: annotated sentences with heads and UPOS.
        seed: of what is chosen.
        count: how many at most.
    """
    rng = random.Random(seed)
    names = _Names.load()
    order = [tree for tree in trees if tree.heads is not None] * 2
    rng.shuffle(order)
    found: list[Tree] = []
    for tree in order:
        made = _changed(tree, names, rng)
        found += [made] if made is not None else []
        if len(found) == count:
            break
    return found


@dataclass(frozen=True)
class _Names:
    """Names as news uses them: of people, firms and parties, countries and towns."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]

    @classmethod
    def load(cls) -> _Names:
        people = [row["name"].split() for row in table.read("persons.tsv.gz")]
        last = [p[1] for p in people if len(p) == 2 and p[1].isalpha() and p[1][0].isupper()]
        first = (row["name"] for row in rows("first_names"))
        return cls(tuple(first), tuple(last), _of_one_word("organizations", "parties"), _of_one_word("countries", "towns"))

    def one(self, rng: random.Random) -> tuple[str, ...]:
        kind = rng.random()
        if kind < 0.45:
            return rng.choice(self.first), rng.choice(self.last)
        if kind < 0.6:
            return (rng.choice(self.last),)
        return (rng.choice(self.bodies if kind < 0.8 else self.places),)


def _of_one_word(*names: str) -> tuple[str, ...]:
    """The names of some tables of the gazetteer that are one word."""
    return tuple(row["name"] for name in names for row in table.read(f"{name}.tsv") if " " not in row["name"])


def _changed(tree: Tree, names: _Names, rng: random.Random) -> Tree | None:
    """The sentence with names, in another order or with something between; None where nothing can be changed."""
    nodes = _nodes(tree)
    named = _name_participants(nodes, names, rng)
    nodes = named or nodes
    ways = rng.sample((_turned, _fronted, _fronted, _inserted), 4)
    moved = next((made for way in ways if (made := way(nodes, rng)) is not None), None) if rng.random() < 0.8 else None
    return _tree(tree, moved or nodes) if named or moved else None


def _nodes(tree: Tree) -> list[Node]:
    columns = zip(tree.words, tree.upos or (), tree.deps or (), tree.spaces, strict=True)
    nodes = [Node(word, upos, label, space) for word, upos, label, space in columns]
    for i, head in enumerate(tree.heads or ()):
        nodes[i].head = nodes[head] if head != i else None
    return nodes


def _tree(tree: Tree, nodes: Sequence[Node]) -> Tree:
    place = {id(node): i for i, node in enumerate(nodes)}
    words = [node.word for node in nodes]
    words[0] = words[0][:1].upper() + words[0][1:]
    return replace(
        tree,
        words=tuple(words),
        spaces=tuple(node.space for node in nodes),
        upos=tuple(node.upos for node in nodes),
        heads=tuple(i if node.head is None else place[id(node.head)] for i, node in enumerate(nodes)),
        deps=tuple(node.label for node in nodes),
        feats=None,
        lemmas=None,
        entities=None,
    )


def _is_below(node: Node, top: Node) -> bool:
    """Whether a word is another or hangs on it, at any depth."""
    step: Node | None = node
    while step is not None and step is not top:
        step = step.head
    return step is top


def _span(nodes: Sequence[Node], top: Node) -> range | None:
    """Where a phrase stands; None where it is torn apart."""
    places = [i for i, node in enumerate(nodes) if _is_below(node, top)]
    span = range(places[0], places[-1] + 1)
    return span if len(span) == len(places) else None


def _name_participants(nodes: list[Node], names: _Names, rng: random.Random) -> list[Node] | None:
    """`Die Partei wählte den Minister` -> `Siemens wählte Vera Roth`: each noun phrase that is a participant, three times of four."""
    changed = False
    for top in list(nodes):
        if top.upos == "NOUN" and top.label in (*PARTICIPANTS, AGENT) and top in nodes and _is_simple(nodes, top) and rng.random() < 0.75:
            nodes = _with_name(nodes, top, names, rng)
            changed = True
    return nodes if changed else None


def _is_simple(nodes: Sequence[Node], top: Node) -> bool:
    """A phrase in one piece, without clauses, punctuation or a preposition before a subject or object."""
    inside = [node for node in nodes if node is not top and _is_below(node, top)]
    plain = not any(node.label in (*CLAUSES, "conj", "appos") or node.upos in ("PUNCT", "PRON") for node in inside)
    cases = [node for node in inside if node.head is top and node.label == "case"]
    article = any(node.head is top and node.label == "det" and node.word.lower().startswith("kein") for node in inside)
    return plain and not article and (_span(nodes, top) is not None) and (bool(cases) == (top.label == AGENT))


def _with_name(nodes: list[Node], top: Node, names: _Names, rng: random.Random) -> list[Node]:
    span = _span(nodes, top) or range(0)
    kept = [node for node in nodes[span.start : span.stop] if node.label == "case" and node.head is top]
    parts = names.one(rng)
    head = Node(parts[0], "PROPN", top.label, True, top.head)
    new = [head, *(Node(word, "PROPN", "flat", True, head) for word in parts[1:])]
    if top.label in PARTICIPANTS[:2] and _is_plural(nodes, top):
        second = names.one(rng)
        other = Node(second[0], "PROPN", "conj", True, head)
        new += [Node("und", "CCONJ", "cc", True, other), other, *(Node(word, "PROPN", "flat", True, other) for word in second[1:])]
    new[-1].space = nodes[span.stop - 1].space
    for node in kept:
        node.head = head
    return [*nodes[: span.start], *kept, *new, *nodes[span.stop :]]


def _is_plural(nodes: Sequence[Node], top: Node) -> bool:
    verbs = [node for node in nodes if (node is top.head or node.head is top.head) and node.upos in FINITE]
    finite = next((node for node in verbs if node.label in ("aux", "aux:pass", "cop")), top.head)
    return finite is not None and finite.word.lower().endswith(PLURAL)


def _second(nodes: Sequence[Node]) -> tuple[Node, int] | None:
    """The head of a main clause whose finite verb is its second phrase, and where that verb stands."""
    root = next(node for node in nodes if node.head is None)
    finite = next((i for i, node in enumerate(nodes) if node.upos in FINITE and (node is root or node.head is root)), -1)
    front = next((node for node in nodes if node.head is root and node is not nodes[finite] and nodes.index(node) < finite), None)
    if finite <= 0 or front is None or _span(nodes, front) != range(finite):
        return None
    return root, finite


def _turned(nodes: list[Node], rng: random.Random) -> list[Node] | None:
    """`Anna lobte am Montag Peter` -> `Am Montag lobte Anna Peter`."""
    found = _second(nodes)
    if found is None or not _can_move(nodes[: found[1]]):
        return None
    root, finite = found
    behind = next((node for node in nodes[finite + 1 :] if node.head is root and _starts(nodes, node, finite + 1)), None)
    span = _span(nodes, behind) if behind is not None else None
    if behind is None or span is None or behind.label in FIXED or not _can_move(nodes[span.start : span.stop]):
        return None
    if _is_weak(nodes, span.stop):
        return None
    return [*nodes[span.start : span.stop], nodes[finite], *_lowered(nodes[:finite]), *nodes[span.stop :]]


def _fronted(nodes: list[Node], rng: random.Random) -> list[Node] | None:
    """`Anna lobte Peter` -> `Am Dienstag lobte Anna Peter`."""
    found = _second(nodes)
    if found is None or not _can_move(nodes[: found[1] + 1]) or _is_weak(nodes, found[1] + 1):
        return None
    root, finite = found
    return [*_something(root, rng), nodes[finite], *_lowered(nodes[:finite]), *nodes[finite + 1 :]]


def _inserted(nodes: list[Node], rng: random.Random) -> list[Node] | None:
    """`Anna lobte Peter` -> `Anna lobte nach Angaben der Polizei Peter`."""
    found = _second(nodes)
    if found is None or _is_weak(nodes, found[1] + 1):
        return None
    root, finite = found
    return [*nodes[: finite + 1], *_something(root, rng), *nodes[finite + 1 :]]


def _something(root: Node, rng: random.Random) -> list[Node]:
    """A time, a place or a source of the clause."""
    words = rng.choice(INSERTED)
    new = [Node(word, upos, label) for word, upos, _, label in words]
    for node, (_, _, head, _) in zip(new, words, strict=True):
        node.head = root if head < 0 else new[head]
    return new


def _can_move(phrase: Sequence[Node]) -> bool:
    """Neither a pronoun, which stands where it must, nor anything with a clause in it."""
    return all(node.upos not in ("PUNCT", "PRON") and node.label not in CLAUSES and node.space for node in phrase)


def _is_weak(nodes: Sequence[Node], at: int) -> bool:
    """Whether a pronoun or the sentence's end is next: there nothing comes between."""
    return at >= len(nodes) or nodes[at].upos in ("PRON", "PUNCT")


def _lowered(phrase: Sequence[Node]) -> Sequence[Node]:
    """What opened the sentence and does so no more."""
    if phrase[0].upos in OPENING:
        phrase[0].word = phrase[0].word[:1].lower() + phrase[0].word[1:]
    return phrase


def _starts(nodes: Sequence[Node], top: Node, at: int) -> bool:
    span = _span(nodes, top)
    return span is not None and span.start == at
