"""What hangs on the wrong neighbour in a tree goes to the right one; trees without a mistake stay as they are."""

from __future__ import annotations

import pytest

from kgbuild.grammar.repair import becoming, cases, finite, misplaced, participants
from kgbuild.grammar.repair import clause as clause_repair
from kgbuild.grammar.repair import name as name_repair
from kgbuild.grammar.repair import verb as verb_repair
from kgbuild.model import Sentence, Token

Change = tuple[str, str, str]  # a word, its new label and governor


def tree(lines: str) -> Sentence:
    """One token each: word, lemma, class, label, governor from 0, features, entity; separated by semicolons."""
    tokens, at = [], 0
    for index, line in enumerate(lines.split(";")):
        word, lemma, upos, label, head, *more = line.split()
        feats = tuple(tuple(pair.split("=")) for part in more if "=" in part for pair in part.split("|"))
        entity = next((part for part in more if part[:2] in ("B-", "I-")), "")
        tokens.append(Token(index, word, lemma, upos, int(head), label, at, at + len(word), feats, entity))  # type: ignore[arg-type]
        at += len(word) + 1
    return Sentence(0, 0, at, " ".join(token.text for token in tokens), tuple(tokens))


def changes(before: Sentence, after: Sentence) -> set[Change]:
    pairs = zip(before.tokens, after.tokens, strict=True)
    return {
        (new.text, new.deprel, after.tokens[new.head].text if new.head >= 0 else "")
        for old, new in pairs
        if (old.head, old.deprel) != (new.head, new.deprel)
    }


MASC, NEUT, FEM = "Gender=Masc|Number=Sing", "Gender=Neut|Number=Sing", "Gender=Fem|Number=Sing"
FOUNDED = (
    "Das der DET {} ;2010 2010 NUM obl 4;von von ADP case 3;Blau Blau PROPN obl:agent 4;"
    "gegründete gründen ADJ amod 5;Amt Amt NOUN nsubj 6;schweigt schweigen VERB root -1"
)
CRITICIZED = (
    "Das der DET {} ;von von ADP case 2;Blau Blau PROPN obl:agent 3;kritisierte kritisieren VERB amod 4;Gesetz Gesetz NOUN nsubj 5;"
    "gilt gelten VERB root -1"
)
ASKED = (
    "Sie sie PRON nsubj 1;baten bitten VERB root -1;Rom Rom PROPN obj 1;{0};Tore Tor NOUN obj 7;nicht nicht PART advmod {1};"
    "zu zu PART mark 7;sperren sperren VERB xcomp 1"
)
SEATED = (
    "Er er PRON nsubj 1;leitet leiten VERB root -1;die der DET det 3;Firma Firma NOUN obj 1;mit mit ADP case 5;"
    "{0} {0} NOUN {1} ;in in ADP case 7;Bonn Bonn PROPN nmod 5"
)
INVOLVED = (
    f"Beteiligt beteiligt ADJ root -1;ist sein AUX cop 0;{{}} PROPN nsubj 0 {{}};, , PUNCT punct 5;"
    f"das der PRON nsubj 5 {NEUT};liefert liefern VERB acl:relcl {{}}"
)
CHIEF = "Bahnchef Bahnchef NOUN nsubj 3;Igor Igor PROPN appos 0 B-PER;Blau Blau NOUN flat {};kam kommen VERB root -1"
BELONGS = (
    f"Osram Osram PROPN nsubj 1;gehört {{0}} VERB root -1;zu zu ADP case 4;zehn zehn NUM nummod 4;"
    f"Prozent Prozent NOUN obl 1;der der DET det 6 Case=Dat;Bank Bank NOUN nmod 4 {FEM}"
)
BECOMES = (
    "Chef Chef NOUN nsubj 4;der der DET det 2;Bahn Bahn NOUN nmod 0;wird werden AUX {} ;Ökonom Ökonom NOUN root -1;"
    "Igor Igor PROPN appos 4 B-PER"
)
REPORTED = (
    "Bei bei ADP case 1;Wahl Wahl NOUN obl 4;{} ( PUNCT punct 4;dpa dpa PROPN nsubj 4;berichtete berichten VERB root -1;{} ) PUNCT punct 4;"
    "kaufte kaufen VERB ccomp 4;Osram Osram PROPN nsubj 6"
)
FINAL = "Eva Eva PROPN nsubj 1 B-PER;besiegte besiegen VERB root -1;im in ADP case 3;{} NOUN {} 1;Ida Ida PROPN appos 3 B-PER;Grün Grün PROPN flat 4"
MARRIED = "Eva Eva PROPN nsubj:pass 4;{} AUX aux:pass 4;mit mit ADP case 3;Igor Igor PROPN obl 4;{} root -1"


@pytest.mark.parametrize(
    ("repair", "lines", "expected"),
    [
        (misplaced.lift_article, FOUNDED.format("dep 1"), {("Das", "det", "Amt")}),
        (misplaced.lift_article, FOUNDED.format("det 5"), set()),
        (misplaced.lift_article_of_participle, CRITICIZED.format("obj 3"), {("Das", "det", "Gesetz")}),
        (misplaced.lift_article_of_participle, CRITICIZED.format("det 4"), set()),
        (clause_repair.lower_not, ASKED.format(", , PUNCT punct 7", 1), {("nicht", "advmod", "sperren")}),
        (clause_repair.lower_not, ASKED.format(", , PUNCT punct 7", 7), set()),
        (clause_repair.lower_not, ASKED.format("doch doch ADV advmod 1", 1), set()),
        (misplaced.join_seat, SEATED.format("Sitz", "obl 1"), {("Sitz", "nmod", "Firma")}),
        (misplaced.join_seat, SEATED.format("Erfolg", "obl 1"), set()),
        (misplaced.join_seat, SEATED.format("Sitz", "nmod 3"), set()),
        (misplaced.hang_relative, INVOLVED.format("Osram Osram", NEUT, 0), {("liefert", "acl:relcl", "Osram")}),
        (misplaced.hang_relative, INVOLVED.format("Osram Osram", FEM, 0), set()),
        (misplaced.hang_relative, INVOLVED.format("Osram Osram", NEUT, 2), set()),
        (name_repair.join_surname, CHIEF.format(0), {("Blau", "flat", "Igor")}),
        (name_repair.join_surname, CHIEF.format(1), set()),
        (participants.part_from_event, FINAL.format("Finale Finale", "obl"), {("Ida", "obj", "besiegte")}),
        (participants.part_from_event, FINAL.format("Hafen Hafen", "obl"), set()),
        (participants.part_from_event, FINAL.format("Finale Finale", "obj"), set()),
        (
            clause_repair.lower_bracketed,
            REPORTED.format("(", ")"),
            {("kaufte", "root", ""), ("berichtete", "parataxis", "kaufte"), ("Wahl", "obl", "kaufte")},
        ),
        (clause_repair.lower_bracketed, REPORTED.format(",", ","), set()),
        (cases.part_share, BELONGS.format("gehören"), {("Bank", "obl:arg", "gehört")}),
        (cases.part_share, BELONGS.format("steigen"), set()),
        (
            becoming.find_become,
            BECOMES.format("aux:pass 0"),
            {("Chef", "root", ""), ("wird", "cop", "Chef"), ("Ökonom", "nsubj", "Chef")},
        ),
        (becoming.find_become, BECOMES.format("cop 4"), set()),
        (
            verb_repair.find_state,
            MARRIED.format("ist sein", "verheiratet verheiratet ADJ"),
            {("ist", "cop", "verheiratet"), ("Eva", "nsubj", "verheiratet")},
        ),
        (verb_repair.find_state, MARRIED.format("ist sein", "verletzt verletzen VERB"), set()),
        (verb_repair.find_state, MARRIED.format("wird werden", "bekannt bekannt ADJ"), set()),
    ],
)
def test_repairs(repair, lines: str, expected: set[Change]) -> None:
    before = tree(lines)
    assert changes(before, repair(before)) == expected


def test_a_strong_verb_read_as_a_preposition_is_a_verb() -> None:
    lines = "Igor Igor PROPN nsubj 2;Blau Blau PROPN obj 2;{} ADP root -1"
    found = finite.find_verb(tree(lines.format("bezwang bezwang"))).tokens[2]
    assert (found.upos, found.lemma, found.feat("VerbForm")) == ("VERB", "bezwingen", "Fin")
    assert finite.find_verb(tree(lines.format("trotz trotz"))).tokens[2].upos == "ADP"


def test_where_clause_goes_to_the_place() -> None:
    lines = (
        "Er er PRON nsubj 1;sprach sprechen VERB root -1;in in ADP case 3;Bonn Bonn PROPN obl 1 B-LOC;"
        ", , PUNCT punct 7;wo wo ADV advmod 7;er er PRON nsubj 7;lebt leben VERB acl:relcl 1"
    )
    before = tree(lines)
    assert changes(before, misplaced.hang_relative(before)) == {("lebt", "acl:relcl", "Bonn")}
