"""Names and what describes them side by side, how many a description means, and whose somebody is: what chains come of it."""

from __future__ import annotations

import pytest
from pipe import edges, model_missing, through
from trees import labels
from trees import written as tree

from kgbuild.grammar.repair import possessors

needs_model = pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")


def chain_of(text: str, word: str) -> str:
    """What the chain of the first mention with these words is called."""
    read = through(text)
    position = next(i for i, mention in enumerate(read.mentions) if mention.text == word)
    return next(chain.name for chain in read.chains if position in chain.mentions)


@needs_model
@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Briefe an die frühere Ministerin in Hessen, Dora Henkel, blieben liegen.", "frühere Ministerin in Hessen", "Dora Henkel"),
        ("Stefan Singer, ein Experte vom WWF, erklärte den Bericht.", "Experte vom WWF", "Stefan Singer"),
        ("Paula Pauli, SPD-Abgeordnete, spricht darüber.", "SPD-Abgeordnete", "Paula Pauli"),
        ("Der Präsident der Afrikanischen Union (AU), Alpha Kante, kam.", "Präsident der Afrikanischen Union", "Alpha Kante"),
        ("Es kam der FDP-Politiker und frühere Minister Gerd Bauer.", "FDP-Politiker", "Gerd Bauer"),
        ("Bundeskanzlerin und CDU-Vorsitzende Anna Merz sprach.", "CDU-Vorsitzende", "Anna Merz"),
    ],
)
def test_a_description_beside_a_name_is_that_person(text: str, word: str, name: str) -> None:
    assert chain_of(text, word) == name


@needs_model
@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Der Präsident und der Minister Otto Kern kamen.", "Präsident", "Otto Kern"),
        ("Einer der Kritiker des Ministers, Otto Kern, wies darauf hin.", "Ministers", "Otto Kern"),
        ("Der Sprecher der Grünen, Otto Kern, und Eva Roth, Leiterin des Amts, kamen.", "Leiterin des Amts", "Otto Kern"),
        ("Der Wasserfall Yolanda (USA) ist hoch.", "USA", "Yolanda"),
    ],
)
def test_a_list_and_somebody_else_is_not(text: str, word: str, name: str) -> None:
    assert chain_of(text, word) != name


@needs_model
@pytest.mark.parametrize(
    ("text", "word", "number"),
    [
        ("In der ARD zeigt sich der Bundestrainer zufrieden.", "Bundestrainer", "Sing"),
        ("Der Versuch des amtierenden Präsidenten scheiterte.", "amtierenden Präsidenten", "Sing"),
        ("Die Verleihung des Preises an den US-Präsidenten überraschte.", "US-Präsidenten", "Sing"),
        ("Er sprach mit den Präsidenten.", "Präsidenten", "Plur"),
        ("Die Kritik der Minister war scharf.", "Minister", "Plur"),
        ("Mehrere CDU-Abgeordnete stimmten dagegen.", "CDU-Abgeordnete", "Plur"),
    ],
)
def test_article_and_place_in_the_clause_tell_how_many(text: str, word: str, number: str) -> None:
    assert next(m.number for m in through(text).mentions if m.text == word) == number


@needs_model
def test_a_place_is_called_by_the_noun_in_its_name() -> None:
    assert (
        chain_of("Das Flugzeug landete auf dem Flughafen Düsseldorf. Der Flughafen wurde gesperrt.", "Flughafen") == "Flughafen Düsseldorf"
    )
    islands = "Auf der indonesischen Insel Java bebte die Erde. Auch die indonesische Insel Bali war betroffen."
    assert chain_of(islands, "Java") == "Java"
    assert chain_of(islands, "Bali") == "Bali"


@needs_model
def test_a_minister_is_not_his_deputy() -> None:
    text = "Der Stellvertreter Otto Kern führt die Geschäfte. Er sprach lange über den Ministerpräsidenten."
    assert chain_of(text, "Ministerpräsidenten") == "Ministerpräsident"


@needs_model
def test_shorter_forms_are_aliases() -> None:
    chains = through("Die Polizei fand 278 illegale Einwanderer. Es gab Proteste in Kiew gegen den Rat.").chains
    assert "illegale Einwanderer" in next(chain.aliases for chain in chains if "Einwanderer" in chain.name)
    assert "Proteste in Kiew" in {form for chain in chains for form in (chain.name, *chain.aliases)}


@needs_model
def test_whose_mother_she_is_belongs_to_her_name() -> None:
    assert "Mutter von Ute Kern criticizes Rat" in edges("Ute Kern wohnt in Ulm. Ihre Mutter kritisierte den Rat.")
    assert "Mutter von Ute Kern criticizes Rat" in edges("Ute Kerns Mutter kritisierte den Rat.")
    assert "Ute Kern criticizes Rat" not in edges("Ute Kerns Mutter kritisierte den Rat.")


def test_a_noun_behind_a_full_name_in_s_is_owned() -> None:
    rows = ("Eva PROPN 3 nsubj PER", "Roths PROPN 0 flat PER", "Bruder NOUN 0 flat -", "schwieg VERB -1 root -")
    assert labels(possessors.part_full_owner(tree(*rows))).startswith("Eva:nmod Roths:flat Bruder:nsubj")


def test_a_title_behind_a_name_without_s_is_not() -> None:
    rows = ("Eva PROPN 3 nsubj PER", "Roth PROPN 0 flat PER", "Bruder NOUN 0 flat -", "schwieg VERB -1 root -")
    sentence = tree(*rows)
    assert possessors.part_full_owner(sentence) is sentence


@needs_model
def test_likened_behind_a_relative_pronoun() -> None:
    """Die wie Kern ablehnt: both do."""
    found = edges("Eva Roth, die wie Otto Kern die Reform ablehnt, schwieg.")
    assert {"Eva Roth opposes Reform", "Otto Kern opposes Reform"} <= set(found), found
