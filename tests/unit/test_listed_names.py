"""Names listed by article, as training/listed.py puts them into the text."""

import spacy

from training.listed import Listed, tree_of


def entities(text: str, *names: Listed) -> list[tuple[str, str]]:
    tree = tree_of(spacy.blank("de").make_doc(text), names)
    return [(word, tag) for word, tag in zip(tree.words, tree.entities or (), strict=True) if tag != "O"]


def test_a_form_is_a_name_wherever_it_stands_as_whole_words() -> None:
    found = entities("Die EU lud zum EU-Gipfel. Die EU schwieg.", Listed("ORG", "EU"))
    assert found == [("EU", "B-ORG"), ("EU", "B-ORG")]


def test_the_longest_form_counts() -> None:
    found = entities("Anna Kurz kam, Kurz sprach.", Listed("PER", "Kurz"), Listed("PER", "Anna Kurz"))
    assert found == [("Anna", "B-PER"), ("Kurz", "I-PER"), ("Kurz", "B-PER")]


def test_a_form_with_words_around_it_is_a_name_there_only() -> None:
    found = entities("Das Essen kam aus Essen.", Listed("LOC", "Essen", "aus Essen"))
    assert found == [("Essen", "B-LOC")]
