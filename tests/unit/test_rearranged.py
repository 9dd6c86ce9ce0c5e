"""Annotated sentences said in another order: words move, arcs stay."""

from __future__ import annotations

from training.rearranged import rearranged
from training.treebank import Tree

SENTENCE = Tree(
    source="own",
    words=("Der", "Rat", "lobte", "am", "Montag", "den", "Plan", "."),
    spaces=(True, True, True, True, True, True, False, False),
    upos=("DET", "NOUN", "VERB", "ADP", "NOUN", "DET", "NOUN", "PUNCT"),
    heads=(1, 2, 2, 4, 2, 6, 2, 2),
    deps=("det", "nsubj", "ROOT", "case", "obl", "det", "obj", "punct"),
)


def _arcs(tree: Tree) -> set[tuple[str, str]]:
    heads, deps = tree.heads or (), tree.deps or ()
    return {(dep, tree.words[head]) for dep, head in zip(deps, heads, strict=True)}


def test_the_verb_keeps_its_participants() -> None:
    made = rearranged([SENTENCE] * 30, seed=1, count=40)
    assert len(made) == 40
    assert len({tree.words for tree in made}) > 20
    for tree in made:
        assert {("nsubj", "lobte"), ("obj", "lobte"), ("ROOT", "lobte")} <= _arcs(tree)
        assert len(tree.words) == len(tree.spaces) == len(tree.heads or ()) == len(tree.deps or ()) == len(tree.upos or ())


def test_one_phrase_stands_before_the_verb() -> None:
    for tree in rearranged([SENTENCE] * 30, seed=2, count=40):
        heads = tree.heads or ()
        verb = tree.words.index("lobte")
        front = {i for i in range(verb) if heads[i] == verb}
        assert len(front) == 1 or tree.text.startswith("Am Sonntag in Wien lobte"), tree.text
        assert tree.words[0][:1].isupper()


def test_the_same_seed_makes_the_same() -> None:
    assert rearranged([SENTENCE], seed=3, count=2) == rearranged([SENTENCE], seed=3, count=2)


def test_what_is_not_annotated_is_left_out() -> None:
    assert rearranged([Tree("own", ("Ulm",), (False,))], seed=1, count=1) == []
