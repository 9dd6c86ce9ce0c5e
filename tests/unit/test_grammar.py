"""Grammar undone: every tree of parses/grammar-*.conllu says what stands in its `# says` lines, and every step has its German example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kgbuild import grammar
from kgbuild.grammar import roles, steps
from kgbuild.grammar.documentation import document_steps
from kgbuild.grammar.normalise import NORMALISATIONS
from kgbuild.grammar.repair import REPAIRS
from kgbuild.model import Document, Polarity, Predication, Sentence
from tests.trees import documents

PARSES = Path(__file__).parents[1] / "parses"
FILES = sorted(path.stem for path in PARSES.glob("grammar-*.conllu"))
HIDDEN = ("compound",)


def said(sentence: Sentence, predication: Predication) -> str:
    """`not verb kündigen(agent Polen, patient Vertrag)`"""
    roles_ = sorted(f"{a.role} {sentence.tokens[a.head].text}" for a in predication.arguments if a.role not in HIDDEN)
    sign = "not " if predication.polarity is Polarity.NEGATIVE else ""
    return f"{sign}{predication.kind} {predication.lemma}({', '.join(roles_)})"


def expected(file: str) -> dict[str, list[str]]:
    """The `# says` lines of a file, by document."""
    blocks = (PARSES / f"{file}.conllu").read_text("utf-8").split("# newdoc id = ")[1:]
    return {block.partition("\n")[0].strip(): re.findall(r"^# says = (.*)$", block, re.M) for block in blocks}


CASES = [(file, name) for file in FILES for name in expected(file)]


def analysed(document: Document) -> list[str]:
    analyses = grammar.analyse(document)
    return [said(document.sentences[a.sentence], p) for a in analyses for p in a.predications]


@pytest.mark.parametrize(("file", "name"), CASES)
def test_a_tree_says(file: str, name: str) -> None:
    document = documents(file)[name]
    found = analysed(document)
    for line in expected(file)[name]:
        if line.startswith("! "):
            assert line[2:] not in found, f"{document.article.text}\n" + "\n".join(found)
        else:
            assert line in found, f"{document.article.text}\n" + "\n".join(found)


@pytest.mark.parametrize("function", [*steps.STEPS, *roles.READERS, *NORMALISATIONS, *REPAIRS], ids=lambda f: f.__name__)
def test_every_step_has_a_german_example(function: object) -> None:
    assert re.search(r"`[^`]+`  ->  \S", function.__doc__ or ""), function


def test_the_page_names_every_step() -> None:
    page = document_steps()
    assert all(f"`{step.__name__}`" in page for step in steps.STEPS)


def test_steps_are_told() -> None:
    document = documents("grammar-voice")["grammar-voice-02"]
    predications = grammar.analyse(document)[0].predications
    assert next(p for p in predications if p.lemma == "angreifen").steps[:1] == ("undo_passive",)


def test_arguments_are_in_text_order() -> None:
    for file in FILES:
        for document in documents(file).values():
            for predication in (p for a in grammar.analyse(document) for p in a.predications):
                assert [a.head for a in predication.arguments] == sorted(a.head for a in predication.arguments)
