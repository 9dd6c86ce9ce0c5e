"""Konjunktiv in five folds. In: GSD and PUD, train and dev part. Out: precision and recall of `Mood=Sub` on gold trees and on a model's.

The detector (kgbuild/parse/mood.py) goes by form and learns nothing, so a fold is a fifth of the sentences: the folds show how far the scores vary.
On a model's trees the training parts were seen by the model; the line `dev` is what it has not seen.

    python training/evaluate_mood.py --corpora ../shared/corpora --model kgbuild/parse/model
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kgbuild.model import Token
from kgbuild.parse import Model, load_model
from kgbuild.parse.mood import with_mood
from training.evaluate_model import raw_units
from training.treebank import Tree, read_treebank

FOLDS = 5
SOURCES = ("gsd", "pud")
TOLD = frozenset({"Mood", "Tense"})  # what the detector must find out itself


@dataclass(frozen=True, slots=True)
class Ratio:
    """Counts of subjunctives: `Ratio(9, 10, 12)` -> precision .9, recall .75."""

    right: int
    found: int
    known: int

    def __str__(self) -> str:
        return f"P {self.right / max(self.found, 1):.3f}  R {self.right / max(self.known, 1):.3f}  ({self.right} of {self.found} found, {self.known} known)"


def gold_ratio(trees: Sequence[Tree]) -> Ratio:
    """The detector on gold trees, Mood and Tense taken away before."""
    right = found = known = 0
    for tree in trees:
        gold = [i for i, feats in enumerate(tree.feats or ()) if "Mood=Sub" in (feats or "")]
        answer = [token.index for token in with_mood(_tokens(tree)) if token.feat("Mood") == "Sub"]
        right, found, known = right + len(set(gold) & set(answer)), found + len(answer), known + len(gold)
    return Ratio(right, found, known)


def _tokens(tree: Tree) -> tuple[Token, ...]:
    columns = zip(tree.words, tree.lemmas or (), tree.upos or (), tree.heads or (), tree.deps or (), tree.feats or (), strict=True)
    return tuple(
        Token(i, word, lemma or word, upos, -1 if head == i else head, "root" if head == i else dep, 0, len(word), _feats(feats or "_"))
        for i, (word, lemma, upos, head, dep, feats) in enumerate(columns)
    )


def _feats(column: str) -> tuple[tuple[str, str], ...]:
    feats = dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)
    finite = {"VerbForm": "Fin"} if "Mood" in feats else {}  # PUD leaves it out
    return tuple((key, value) for key, value in {**feats, **finite}.items() if key not in TOLD)


def model_ratio(model: Model, trees: Sequence[Tree]) -> Ratio:
    """The detector on the model's trees, from running text."""
    total: Counter[str] = Counter()
    for unit in raw_units(model, trees):
        total.update(unit)
    return Ratio(total["sub"], total["sub_found"], total["sub_known"])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--model", default="kgbuild/parse/model")
    args = parser.parse_args()
    model = load_model(args.model)
    parts = {part: [t for name in SOURCES for t in read_treebank(args.corpora, name, part, as_is=True)] for part in ("train", "dev")}
    trees = [*parts["train"], *parts["dev"]]
    random.Random(1).shuffle(trees)
    folds = [trees[i::FOLDS] for i in range(FOLDS)]
    for name, chosen in (*((f"fold {i + 1}", fold) for i, fold in enumerate(folds)), ("all", trees), ("dev", parts["dev"])):
        print(name, "gold trees:", gold_ratio(chosen), "model's trees:", model_ratio(model, chosen), sep="\t")


if __name__ == "__main__":
    main()
