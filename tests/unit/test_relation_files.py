"""relations.load: what a relation file may say, and how a wrong one is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kgbuild import ontology, relations
from kgbuild.errors import RelationError
from kgbuild.extract.special import RULES
from kgbuild.lexicon.table import rows
from kgbuild.relations import word_fields

GOOD = '[verb]\nwords = ["kaufen"]\nsubject = ["agent"]\nobject = ["patient"]\nyes = ["[s AMS] kauft [o Osram]."]\n'


def load(folder: Path, text: str) -> tuple[relations.Relation, ...]:
    (folder / "acquires.toml").write_text(text, "utf-8")
    return relations.load(folder)


def test_a_table_is_a_pattern(tmp_path: Path) -> None:
    (relation,) = load(tmp_path, GOOD)
    assert relation.name == "acquires"
    assert relation.patterns[0].id == "acquires.verb"
    assert relation.patterns[0].words == ("kaufen",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD + 'wrods = ["x"]\n', "unknown key 'wrods'"),
        (GOOD.replace('["kaufen"]', '"kaufen"'), "words is 'kaufen'"),
        (GOOD.replace('yes = ["[s AMS] kauft [o Osram]."]\n', ""), "no yes sentence"),
        (GOOD.replace('object = ["patient"]\n', ""), "needs words, subject and object"),
        (GOOD + 'status = "Maybe"\n', "unknown status 'Maybe'"),
        (GOOD + 'kinds = ["verbs"]\n', "unknown kind"),
        ("words = [", "is no TOML"),
        ('words = ["kaufen"]\n', "'words' stands outside a table"),
        ("", "has no pattern"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RelationError, match=r"acquires\.toml") as caught:
        load(tmp_path, text)
    assert told in str(caught.value)


def test_a_relation_may_have_files_by_field(tmp_path: Path) -> None:
    (tmp_path / "acquires.stakes.toml").write_text(GOOD.replace("[verb]", "[stake]"), "utf-8")
    (relation,) = load(tmp_path, GOOD)
    assert [pattern.id for pattern in relation.patterns] == ["acquires.verb", "acquires.stake"]


def test_a_pattern_that_stands_in_two_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "acquires.stakes.toml").write_text(GOOD, "utf-8")
    with pytest.raises(RelationError, match=r"acquires\.stakes\.toml \[verb\]: the name stands twice"):
        load(tmp_path, GOOD)


def test_a_word_field_is_written_out(tmp_path: Path) -> None:
    (tmp_path / "fields.toml").write_text('buying = ["kaufen", "erwerben"]\nfirms = ["Firma", "Bank"]\n', "utf-8")
    text = GOOD.replace('["kaufen"]', '["#buying", "pachten"]') + 'having = ["patient=#firms|Werft", "mit"]\n'
    pattern = load(tmp_path, text)[0].patterns[0]
    assert (pattern.words, pattern.having) == (("kaufen", "erwerben", "pachten"), ("patient=Firma|Bank|Werft", "mit"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", r"acquires\.toml \[verb\]: unknown word field '#buying'"),
        ("buying = [", r"fields\.toml: is no TOML"),
        ('buying = "kaufen"\n', r"fields\.toml: buying is 'kaufen'"),
        ('buying = ["kaufen", "kaufen"]\n', r"fields\.toml: buying is"),
    ],
)
def test_a_wrong_word_field_is_told(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "fields.toml").write_text(content, "utf-8")
    with pytest.raises(RelationError, match=told):
        load(tmp_path, GOOD.replace('["kaufen"]', '["#buying"]'))


def test_every_word_field_is_shared() -> None:
    text = "".join(path.read_text("utf-8") for path in relations.FOLDER.glob("*.toml") if path.name != "fields.toml")
    for name in word_fields.load(relations.FOLDER).words:
        assert len(re.findall(rf"#{name}\b", text)) > 1, name


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(RelationError, match="no relation files"):
        relations.load(tmp_path)


def test_every_relation_is_declared_and_every_relation_of_the_ontology_has_a_file() -> None:
    declared = {name for name, found in ontology.load().properties.items() if not found.speech and name != "relatedTo"}
    assert {relation.name for relation in relations.load()} == declared


def test_every_class_that_a_pattern_names_exists() -> None:
    classes = {*ontology.load().classes, *(row["class"] for table in ("roles", "places") for row in rows(table))}
    for pattern in (p for relation in relations.load() for p in relation.patterns):
        for name in (*(w[1:] for w in pattern.words if w.startswith("@")), *pattern.subject_type, *pattern.object_type):
            assert name in classes, f"{pattern.id}: {name}"


def test_every_rule_that_a_pattern_names_exists() -> None:
    for pattern in (p for relation in relations.load() for p in relation.patterns if p.rule):
        assert pattern.rule in RULES, pattern.id


def test_every_phrase_of_a_pattern_is_what_a_verb_can_be_read_as() -> None:
    """`zur Welt kommen`, not `ums Leben kommen`, which grammar reads as umkommen."""
    tables = (("light_verbs", "lemma"), ("manners", "means"), ("nominal", "verb"))
    readings = {row[column] for table, column in tables for row in rows(table)}
    listed = {(p.id, w) for r in relations.load() for p in r.patterns for w in (*p.words, *p.except_words, *p.unnegated)}
    phrases = {(where, word) for where, word in listed if word.rpartition(" ")[2][:1].islower() and " " in word.removeprefix("sich ")}
    assert sorted((where, word) for where, word in phrases if not {word, word.removeprefix("sich ")} & readings) == []
