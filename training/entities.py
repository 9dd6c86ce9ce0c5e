"""Name corpora as training records. In: GermEval 2014 and UNER-PUD files. Out: `Tree`s that carry IOB2 tags only. Rule: what a corpus does not annotate is `-`.

GermEval 2014: Benikova et al. 2014 (CC BY 4.0); its OTH is our MISC, its deriv and part labels are no entities here. UNER: Mayhew et al. 2024.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from training.treebank import Tree

OPENING = frozenset("([„‚«")
CLOSING = frozenset(".,;:!?)]%“’»")
PARTS = {"train": "germeval2014-test-part.tsv", "dev": "germeval2014-dev.tsv"}
OFTEN, TWICE, NEARLY = 3, 2, 0.8  # how often a corpus must say so before it is a convention
CHANGING = re.compile(
    r"(?i)(am|im|zu[mr]?|vom?n?|beim?|ins?|ans?|aufs?|fürs?|ums?|durchs?|übers?|hinter[ms]?|unter[ms]?|vor[ms]?|de[mrn]|das)$"
)


def read_germeval(corpora: Path, part: str) -> tuple[Tree, ...]:
    """Outer entities of GermEval 2014, four types.

    Args:
        corpora: the corpora folder.
        part: `train` or `dev`.
    """
    rows = _rows(corpora / "ner" / PARTS[part], word=1, tag=2)
    return tuple(_germeval_tree(words, tags) for words, tags in rows)


def read_uner(corpora: Path, trees: Sequence[Tree]) -> tuple[Tree, ...]:
    """The PUD trees with UNER's entities. UNER has no MISC: capitalised words outside its entities are unknown, not outside.

    Args:
        corpora: the corpora folder.
        trees: PUD sentences; those without a counterpart are left out.
    """
    annotated = {_key(words): (words, tags) for words, tags in _rows(corpora / "ner" / "uner-pud.iob2", word=1, tag=2)}
    pairs = ((tree, annotated.get(_key(tree.words))) for tree in trees)
    return tuple(_uner_tree(tree, *found) for tree, found in pairs if found)


def as_in(standard: Sequence[Tree], others: Sequence[Tree]) -> tuple[Tree, ...]:
    """Entities of one corpus nearer to another's conventions, for training only.

    `Euro` is a name in GermEval and none in Wikinews: none here. `Bundesregierung` is one in Wikinews and none in GermEval: unknown here.
    """
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for tree in standard:
        for word, tag in zip(tree.words, tree.entities or (), strict=True):
            tags[word][tag[0]] += 1
    ordinary = frozenset(word for word, seen in tags.items() if not seen["B"] and seen["O"] >= max(OFTEN, NEARLY * seen.total()))
    names = frozenset(
        word for word, seen in tags.items() if word[0].isupper() and seen["B"] >= TWICE and seen["B"] >= NEARLY * seen.total()
    )
    return tuple(replace(tree, entities=tuple(_conventional(tree, ordinary, names))) for tree in others)


def _conventional(tree: Tree, ordinary: frozenset[str], names: frozenset[str]) -> Iterator[str]:
    tags = tree.entities or ()
    for word, tag, after in zip(tree.words, tags, (*tags[1:], "O"), strict=True):
        if tag.startswith("B-") and not after.startswith("I-") and word in ordinary:
            yield "O"
        else:
            yield "-" if tag == "O" and word in names else tag


def _rows(path: Path, word: int, tag: int) -> Iterator[tuple[list[str], list[str]]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line.split("\t")[0].isdigit()]
        yield [row[word] for row in rows], [row[tag] for row in rows]


def _germeval_tree(words: list[str], tags: list[str]) -> Tree:
    clean = ["O" if tag.endswith(("deriv", "part")) else tag.replace("OTH", "MISC") for tag in tags]
    return Tree(source="germeval", words=tuple(words), spaces=guess_spaces(words), entities=tuple(clean))


def guess_spaces(words: Sequence[str]) -> tuple[bool, ...]:
    """Whether a blank follows each word, for corpora that do not say."""
    inside = False
    spaces = [True] * len(words)
    for i, word in enumerate(words):
        if word == '"':
            inside = not inside
        closes = word in CLOSING or (word == '"' and not inside)
        if closes and i:
            spaces[i - 1] = False
        if word in OPENING or (word == '"' and inside):
            spaces[i] = False
    return tuple(spaces)


def _key(words: Sequence[str]) -> str:
    """A sentence's letters without what contraction and hyphens change."""
    kept = (w for w in words if not CHANGING.match(w))
    return "".join(c for w in kept for c in w if c.isalnum())


def _uner_tree(tree: Tree, words: list[str], tags: list[str]) -> Tree:
    moved = ["O"] * len(tree.words)
    matcher = SequenceMatcher(None, tree.words, words, autojunk=False)
    for here, there, size in matcher.get_matching_blocks():
        moved[here : here + size] = tags[there : there + size]
    known = [
        "-" if tag == "O" and word[:1].isupper() and i else tag
        for i, (tag, word) in enumerate(zip(_repaired(moved), tree.words, strict=True))
    ]
    return Tree(source="uner", words=tree.words, spaces=tree.spaces, entities=tuple(known))


def _repaired(tags: list[str]) -> list[str]:
    """IOB tags whose I- always continues an entity of its type."""
    before = ["O", *tags[:-1]]
    return ["B" + tag[1:] if tag[0] == "I" and old[2:] != tag[2:] else tag for old, tag in zip(before, tags, strict=True)]
