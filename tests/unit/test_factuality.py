"""How real a predication is: one own sentence per phenomenon, from reviewed parses."""

import pytest
from told import told
from trees import by_text

from kgbuild.grammar import analyse
from kgbuild.model import Polarity, Status
from tests.pipe import model_missing, through

CASES = [
    # what the clause itself says
    ("Vielleicht trifft Holm den Wirt.", "treffen", "Possible +"),
    ("Angeblich traf Holm den Wirt.", "treffen", "Claimed + somebody says"),
    ("Holm traf den Wirt nicht.", "treffen", "Asserted -"),
    ("Rom soll Bern angegriffen haben.", "angreifen", "Claimed + somebody says"),
    ("Rom will Bern angreifen.", "angreifen", "Planned + Rom wants"),
    ("Holm will Rom besuchen und Berg treffen.", "treffen", "Planned + Holm wants"),
    ("Holm will den Papst getroffen haben.", "treffen", "Claimed + Holm claims"),
    ("Rom könnte Bern angreifen.", "angreifen", "Possible +"),
    ("Rom wird Bern angreifen.", "angreifen", "Planned +"),
    ("Die Polizei konnte den Täter festnehmen.", "festnehmen", "Asserted +"),
    ("Die Polizei konnte den Täter nicht festnehmen.", "festnehmen", "Asserted -"),
    ("Rom hätte Bern beinahe angegriffen.", "angreifen", "Possible -"),
    ("Holm ist kein Minister.", "Minister", "Asserted -"),
    ("Holm wurde nicht Präsident.", "Präsident", "Asserted -"),
    # conditions, purposes, circumstances
    ("Wenn Rom Bern angreift, hilft Wien der Stadt.", "angreifen", "Possible +"),
    ("Wenn Rom Bern angreift, hilft Wien der Stadt.", "helfen", "Possible +"),
    ("Sollte Rom Bern angreifen, hilft Wien der Stadt.", "angreifen", "Possible +"),
    ("Falls Holm anriefe, nähme Rom den Hörer ab, heißt es aus dem Palast.", "abnehmen", "Possible + Palast says"),
    ("Er reiste nach Rom, um den Papst zu treffen.", "treffen", "Planned +"),
    ("Er reiste ab, ohne den Papst zu treffen.", "treffen", "Asserted -"),
    ("Rom kritisierte Bern nicht, weil Bern Wien angegriffen hatte.", "kritisieren", "Asserted -"),
    ("Rom kritisierte Bern nicht, weil Bern Wien angegriffen hatte.", "angreifen", "Asserted +"),
    # words that embed
    ("Rom versuchte, Bern anzugreifen.", "angreifen", "Possible +"),
    ("Rom weigerte sich, Bern anzugreifen.", "angreifen", "Asserted -"),
    ("Es gelang Rom, Bern zu erobern.", "erobern", "Asserted +"),
    ("Es ist bekannt, dass Rom Bern angegriffen hat.", "angreifen", "Asserted +"),
    ("Es stellte sich heraus, dass Rom Bern angegriffen hatte.", "angreifen", "Asserted +"),
    ("Holm lehnt es ab, Rom zu helfen.", "helfen", "Planned - Holm wants"),
    ("Holm glaubt nicht, dass Rom Bern angegriffen hat.", "angreifen", "Claimed - Holm believes"),
    ("Wien bestritt, Rom angegriffen zu haben.", "angreifen", "Claimed - Wien denies"),
    ("Rom droht, Bern anzugreifen.", "angreifen", "Planned + Rom announces"),
    ("Rom warf Bern vor, Wien angegriffen zu haben.", "angreifen", "Claimed + Rom claims"),
    ("Holm gab bekannt, dass er nach Rom reisen werde.", "reisen", "Planned + Holm announces"),
    ("Holm sagte nicht, ob Rom Bern angegriffen hat.", "angreifen", "Possible + Holm says"),
    ("Der Vorwurf, Rom habe Bern angegriffen, ist alt.", "angreifen", "Claimed + somebody claims"),
    # nouns
    ("Wien verhinderte einen Angriff auf Bern.", "Angriff", "Asserted -"),
    ("Wien fordert Sanktionen gegen Rom.", "Sanktion", "Planned + Wien demands"),
    ("Wien bestätigte den Angriff auf Rom.", "Angriff", "Claimed + Wien confirms"),
    ("Wien kündigte einen Besuch in Rom an.", "Besuch", "Planned + Wien announces"),
    ("Wien drohte mit einem Angriff auf Rom.", "Angriff", "Planned + Wien announces"),
    ("Die Forderung nach Sanktionen gegen Rom wächst.", "Sanktion", "Planned + somebody demands"),
    ("Rom plant einen Angriff auf Bern.", "Angriff", "Planned + Rom wants"),
    ("Rom lehnt Verhandlungen mit Bern ab.", "Verhandlung", "Planned - Rom wants"),
    ("Es gibt keine Kontakte zwischen Rom und Bern.", "Kontakt", "Asserted -"),
    ("Angriffe auf Rom gab es nicht.", "Angriff", "Asserted -"),
    ("Der mutmaßliche Angriff auf Bern ist alt.", "Angriff", "Claimed + somebody says"),
    ("Der geplante Besuch in Rom wurde abgesagt.", "Besuch", "Planned -"),
    ("Holm ist offen für ein Treffen mit Berg.", "Treffen", "Possible +"),
    # what is presupposed stays the author's
    ("Holm forderte, den Krieg gegen Bern zu beenden.", "Krieg", "Asserted +"),
    ("Viele erwarten, dass Holm das von Rom angegriffene Land verlässt.", "angreifen", "Asserted +"),
    ("Viele erwarten, dass Holm das von Rom angegriffene Land verlässt.", "verlassen", "Possible + Viele believes"),
    ("Wien drohte mit einem Angriff auf Rom.", "drohen", "Asserted +"),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), CASES)
def test_status(text: str, lemma: str, expected: str) -> None:
    assert set(told(by_text("fact-sentences")[text], lemma)) == {expected}


def test_tense() -> None:
    wanted = {"Rom wird Bern angreifen.": "future", "Holm traf den Wirt nicht.": "past", "Rom soll Bern angegriffen haben.": "past"}
    for text, tense in wanted.items():
        (predication,) = (p for a in analyse(by_text("fact-sentences")[text]) for p in a.predications if p.kind == "verb")
        assert predication.tense == tense, text


def test_nothing_is_lost() -> None:
    for document in by_text("fact-sentences").values():
        analyses = analyse(document)
        assert [a.sentence for a in analyses] == [s.index for s in document.sentences]
        assert all(len(a.quoted) == len(s.tokens) for a, s in zip(analyses, document.sentences, strict=True))


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_hearsay_whatever_a_tagger_makes_of_the_participle() -> None:
    (claim,) = through("Peter Lang soll die SPD unterstützt haben.").claims
    assert (claim.predicate, claim.status) == ("supports", Status.CLAIMED)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("sentence", "status", "polarity"),
    [
        ("Polen und Ungarn wollen in Gespräche mit der Ukraine eintreten.", "Planned", "positive"),
        ("Peter Lang ist nicht mehr Mitglied der SPD.", "Asserted", "negative"),
        ("Alstom gehört nicht mehr Siemens.", "Asserted", "negative"),
        ("Polen brach die Verhandlungen mit Kuba nicht ab.", "Asserted", "positive"),
        ("Polen bestritt, Verhandlungen mit Kuba abgebrochen zu haben.", "Claimed", "positive"),
        ("Nicht alle Minister der Regierung unterstützen Peter Lang.", "Possible", "positive"),
        ("Peter Lang, angeblich Mitglied der SPD, schweigt.", "Claimed", "positive"),
        ("Der Minister versichere gegenüber Reuters, dass alles gut sei.", "Claimed", "positive"),
        ("Bevor Polen die Ukraine unterstützt, berät das Parlament.", "Possible", "positive"),
        ("Bevor Polen die Ukraine unterstützte, beriet das Parlament.", "Asserted", "positive"),
        ("Sobald Polen die Ukraine unterstützt hat, berät das Parlament.", "Possible", "positive"),
        ("Es gilt als sicher, dass Polen die Ukraine unterstützt.", "Claimed", "positive"),
        ("Rom nannte es eine Lüge, dass Polen die Ukraine unterstützt.", "Claimed", "negative"),
        ("Es ist nicht bekannt ob die Männer Mitglieder der SPD waren.", "Possible", "positive"),
        ("Eva Roth wird Chefin von Siemens.", "Planned", "positive"),
        ("Eva Roth ist Chefin von Siemens geworden.", "Asserted", "positive"),
        ("Eva Roth sollte zur Chefin von Siemens gewählt werden.", "Planned", "positive"),
        ("Eva Roth wurde nicht zur Chefin von Siemens gewählt.", "Asserted", "negative"),
        ("Eva Roth gilt als mögliche Nachfolgerin von Peter Lang.", "Possible", "positive"),
        ("Rom bedauert die fehlende Unterstützung von Polen für die Ukraine.", "Asserted", "negative"),
        ("Rom stimmte gegen eine Übernahme von Alstom durch Siemens.", "Planned", "negative"),
        ("Rom hält eine Übernahme von Alstom durch Siemens für möglich.", "Possible", "positive"),
        ("Das Ziel ist eine Übernahme von Alstom durch Siemens.", "Planned", "positive"),
        ("Die Übernahme von Alstom durch Siemens fand nicht statt.", "Asserted", "negative"),
        ("Die Übernahme von Alstom durch Siemens wurde auf Mai verschoben.", "Planned", "positive"),
        ("Nach einer Übernahme von Alstom durch Siemens will Rom verhandeln.", "Asserted", "positive"),
        ("Bei einer Übernahme von Alstom durch Siemens würde Rom verhandeln.", "Possible", "positive"),
        ("Für die Opposition steht fest, dass Siemens den Konkurrenten Alstom übernommen hat.", "Claimed", "positive"),
        ("Für Montag steht fest, dass Siemens den Konkurrenten Alstom übernommen hat.", "Asserted", "positive"),
        ("Rom schweigt, es sei denn, Siemens übernimmt Alstom.", "Possible", "positive"),
        ("Siemens übernimmt Alstom unter der Bedingung, dass Rom zahlt.", "Possible", "positive"),
        ("Siemens übernahm Alstom unter der Bedingung, dass Rom zahlt.", "Asserted", "positive"),
        ("Siemens ist weit davon entfernt, Alstom zu übernehmen.", "Asserted", "negative"),
        ("Im Roman übernimmt Siemens den Konkurrenten Alstom.", "Claimed", "positive"),
        ("Stahlwerk Aue: Siemens übernimmt Alstom.", "Asserted", "positive"),
        ("Der Film erzählt von einem Mann, der die SPD unterstützt.", "Claimed", "positive"),
        ("In seinem Roman unterstützt Peter Lang die SPD.", "Asserted", "positive"),
        ("In seinem Roman tötet Otto Kern den Bürgermeister Peter Lang.", "Claimed", "positive"),
        ("In der letzten Folge tötet Otto Kern den Bürgermeister Peter Lang.", "Claimed", "positive"),
        ("In der Folge tötete Otto Kern den Bürgermeister Peter Lang.", "Asserted", "positive"),
        ("Am Ende des Films tötet Otto Kern den Bürgermeister Peter Lang.", "Claimed", "positive"),
        ("Auf einem gefälschten Foto tötet Otto Kern den Bürgermeister Peter Lang.", "Claimed", "positive"),
        ("Auf einem Dach tötet Otto Kern den Bürgermeister Peter Lang.", "Asserted", "positive"),
        ("Im Planspiel greift Polen die Ukraine an.", "Possible", "positive"),
        ("Dem Kreml nach unterstützt Polen die Ukraine.", "Claimed", "positive"),
        ("Peter Lang unterstützt die SPD. Das stimmt nicht.", "Asserted", "negative"),
        ("Peter Lang unterstützt die SPD. Das ist falsch.", "Claimed", "positive"),
        ("Peter Lang unterstützt die SPD – das behauptet jedenfalls der Kreml.", "Claimed", "positive"),
        ("Wie diese Zeitung erfuhr, unterstützt Peter Lang die SPD.", "Claimed", "positive"),
        ("Im schlimmsten Fall greift Polen die Ukraine an.", "Possible", "positive"),
        ("Eva Roth erlog sich, dass Siemens den Konkurrenten Alstom übernommen hat.", "Claimed", "positive"),
        ("Eva Roth gewann dadurch, dass Siemens den Konkurrenten Alstom übernommen hat.", "Asserted", "positive"),
        ("Eva Roth vergaß, dass Siemens den Konkurrenten Alstom übernommen hat.", "Asserted", "positive"),
        ("Eva Roth vergaß, die SPD zu unterstützen.", "Asserted", "negative"),
        ("Eva Roth verschwieg, dass Siemens den Konkurrenten Alstom übernommen hat.", "Asserted", "positive"),
        ("Das Mantra, dass Siemens den Konkurrenten Alstom übernommen hat, ist alt.", "Claimed", "positive"),
        ("Der Vorteil, dass Siemens den Konkurrenten Alstom übernommen hat, ist groß.", "Asserted", "positive"),
        ("Siemens übernimmt den Konkurrenten Alstom, simste die Sprecherin Anna Kurz.", "Claimed", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. So sieht es die Opposition.", "Claimed", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. Diese Meldung war falsch.", "Claimed", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. Das ist die These des Buches.", "Claimed", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. Das ist keine Meldung.", "Asserted", "positive"),
        ("Siemens übernimmt den Konkurrenten Alstom. Das wäre die Folge.", "Possible", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. Belege dafür fehlen.", "Possible", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen. Belege für den Mord fehlen.", "Asserted", "positive"),
        ("Nach den Plänen der Stadt übernimmt Siemens den Konkurrenten Alstom.", "Planned", "positive"),
        ("Nach dem Treffen übernahm Siemens den Konkurrenten Alstom.", "Asserted", "positive"),
        ("Sein Traum: Siemens übernimmt Alstom.", "Possible", "positive"),
        ("Eva Roth wurde doch nicht Chefin von Siemens.", "Asserted", "negative"),
        ("Eva Roth, nicht mehr Chefin von Siemens, schwieg.", "Asserted", "negative"),
        ("Eva Roth, beinahe Chefin von Siemens, schwieg.", "Asserted", "negative"),
        ("Bosch oder Siemens hat den Konkurrenten Alstom übernommen.", "Possible", "positive"),
        ("Entweder Peter Lang oder Eva Roth unterstützte die SPD.", "Possible", "positive"),
        ("Peter Lang unterstützte die SPD ebenso wenig wie die CDU.", "Asserted", "negative"),
        ("Peter Lang unterstützte die SPD, nicht aber die CDU.", "Asserted", "positive"),
        ("Eva Roth, demnächst Chefin von Siemens, schwieg.", "Planned", "positive"),
        ("Weder Rom noch Bern bestätigte, dass Siemens den Konkurrenten Alstom übernommen hat.", "Possible", "positive"),
        ("Eva Roth weiß nichts davon, dass Siemens den Konkurrenten Alstom übernommen hat.", "Possible", "positive"),
        ("Siemens hat den Konkurrenten Alstom übernommen – das berichtet die „Bild“.", "Claimed", "positive"),
        ("Die ideale Chefin von Siemens wäre Eva Roth.", "Possible", "positive"),
        ("Sie gingen nicht gegen die Mitglieder der SPD vor.", "Asserted", "positive"),
        ("Szenario: Polen greift die Ukraine an.", "Possible", "positive"),
        ("Es heißt, dass Siemens Alstom unterstützt.", "Claimed", "positive"),
    ],
)
def test_from_text(sentence: str, status: str, polarity: str) -> None:
    asked = {"supports", "member", "owner", "contacts", "negotiatesWith", "leader", "succeeds", "acquires", "attacks", "kills"}
    found = {
        (str(c.status), str(c.polarity)) for c in through(sentence).claims if c.predicate in asked and "Minister" not in (c.value or "")
    }
    assert (status, polarity) in found
    assert ("Asserted", "positive") not in found or (status, polarity) == ("Asserted", "positive") or sentence.startswith("Nicht alle")


DENIED = [
    ("Peter Lang soll Siemens unterstützt haben. Die Regierung bestritt das.", True),
    ("Nach Angaben der Opposition unterstützt Polen die Rebellen. Die Regierung nannte das eine dreiste Lüge.", True),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Regierung dementierte.", True),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Lage ist ernst. Die Regierung wies die Vorwürfe zurück.", True),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Regierung sprach von haltlosen Vorwürfen.", True),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Regierung tat den Bericht als Märchen ab.", True),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Regierung bestritt das nicht.", False),
    ("Laut Reuters unterstützt Polen die Rebellen. Die Regierung bestritt, Waffen zu liefern.", False),
    ("Polen unterstützt die Rebellen. Die Regierung bestritt das.", False),
]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_what_is_denied_afterwards(text: str, denied: bool) -> None:
    found = [c for c in through(text).claims if c.predicate == "supports" and str(c.polarity) == "negative"]
    assert bool(found) == denied
    assert all(c.status is Status.CLAIMED and c.sources for c in found)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    "text",
    [
        "Der Kreml wies Berichte über ein Treffen zwischen Putin und Selenskyj zurück.",
        "Berichte über ein Treffen zwischen Putin und Selenskyj nannte der Kreml frei erfunden.",
    ],
)
def test_denied_reports_are_no_meetings(text: str) -> None:
    met = [c for c in through(text).claims if c.predicate == "meets"]
    assert met and all((str(c.status), str(c.polarity)) == ("Claimed", "negative") for c in met)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("headline", "predicate", "told"),
    [
        ("Otto Kern neuer Chef von Siemens", "leader", "Asserted positive"),
        ("Otto Kern nicht mehr Chef von Siemens", "leader", "Asserted negative"),
        ("Otto Kern bald Chef von Siemens", "leader", "Planned positive"),
        ("Übernahme von Alstom durch Siemens vom Tisch", "acquires", "Asserted negative"),
        ("Übernahme von Alstom durch Siemens fraglich", "acquires", "Possible positive"),
        ("Aus für Übernahme von Alstom durch Siemens", "acquires", "Asserted negative"),
        ("Besuch von Merz in Moskau: Kanzleramt dementiert", "visits", "Claimed negative"),
        ("Merz gegen Treffen mit Putin", "participatesIn", "Planned negative"),
    ],
)
def test_headlines_without_a_verb(headline: str, predicate: str, told: str) -> None:
    claims = through(f"{headline}\n\nMehr in Kürze.").claims
    assert {f"{c.status.value} {c.polarity.value}" for c in claims if c.predicate == predicate} == {told}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Sébastien Lecornu wird als Nachfolger von Michel Barnier gehandelt.", "Possible"),
        ("Als Nachfolger von Michel Barnier ist Sébastien Lecornu im Gespräch.", "Possible"),
        ("Sébastien Lecornu wurde als Nachfolger von Michel Barnier vorgeschlagen.", "Planned"),
        ("Macron kommt nächste Woche nach Kiew.", "Planned"),
        ("Macron reist an diesem Dienstag nach Kiew.", "Planned"),
        ("Macron kam vorige Woche nach Kiew.", "Asserted"),
        ("Wie das Magazin berichtet, plant Macron einen Besuch in Kiew.", "Planned"),
    ],
)
def test_what_is_only_talked_of_or_to_come(text: str, status: str) -> None:
    found = {str(c.status) for c in through(text).claims if c.predicate in ("succeeds", "visits")}
    assert found == {status}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Laut Anklage traf Kern in Ulm Eva Roth. Dann tötete er Eva Roth.", "Anklage"),
        ("Holm sagte, er gehe.\n\nDie Grünen kritisierten den Plan. Polen habe die Ukraine angegriffen.", "Grünen"),
        ("Holm: Polen ist groß. Polen hat die Ukraine angegriffen.\n\nBerg: Wien hilft.", "Holm"),
        ("Polen hat die Ukraine angegriffen. Das berichtet der Spiegel unter Berufung auf Holm.", "Spiegel"),
    ],
)
def test_whose_words(text: str, speaker: str) -> None:
    claims = [c for c in through(f"Titel\n\n{text}").claims if c.predicate in ("attacks", "kills")]
    assert claims
    assert all(speaker in {source.text for source in c.sources} for c in claims)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_what_is_said_in_an_interview() -> None:
    answer = "Polen hat die Ukraine angegriffen."
    asked = f"Titel\n\nWie geht es Ihnen?\n\nIch bin müde. {answer}\n\nUnd jetzt?\n\nIch gehe."
    faq = f"Titel\n\nWas ist geschehen?\n\n{answer}\n\nUnd jetzt?\n\nPolen schweigt."
    assert {c.status for c in through(asked).claims if c.predicate == "attacks"} == {Status.CLAIMED}
    assert {c.status for c in through(faq).claims if c.predicate == "attacks"} == {Status.ASSERTED}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize("opening", ["Bolt: Gut.", "Bolt: Das weise ich zurück.", "Bolt: Nein. Nein."])
def test_all_that_follows_in_a_turn_is_its_speakers(opening: str) -> None:
    asked = (
        f"Titel\n\nSPIEGEL: Wie geht es Ihnen?\n\n{opening} Polen hat die Ukraine angegriffen.\n\nSPIEGEL: Und jetzt?\n\nBolt: Ich gehe."
    )
    told = [c for c in through(asked).claims if c.predicate == "attacks"]
    assert [[source.text for source in c.sources] for c in told] == [["Bolt"]]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_who_says_i_in_a_turn() -> None:
    asked = "Titel\n\nKennen Sie ihn?\n\nAnna Bolt: Ja. Ich habe Otto Kern getroffen.\n\nUnd jetzt?\n\nBolt: Er schweigt."
    found = through(asked)
    assert [found.words(c.subject_chain)[0] for c in found.claims if c.predicate == "meets"] == ["Anna Bolt"]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    "text",
    [
        "Glaubt man dem Spiegel, kritisiert Otto Kern die FDP.",
        "Es wäre ein Fehler, wenn Anna Roth die FDP kritisierte.",
        "Wenn Anna Roth die FDP kritisierte, gilt der Vertrag.",
        "Ein Video soll zeigen, wie Anna Roth die FDP kritisierte.",
        "Anna Roth kritisierte die Haltung der FDP im Streit um den Bahnhof, das ist gelogen.",
    ],
)
def test_what_a_condition_or_a_verdict_takes_back(text: str) -> None:
    told = [c for c in through(text).claims if c.predicate == "criticizes"]
    assert told
    assert not [c for c in told if c.status is Status.ASSERTED and c.polarity is Polarity.POSITIVE]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_whenever_is_a_fact() -> None:
    told = [c for c in through("Anna Roth schwieg, wenn Otto Kern die FDP kritisierte.").claims if c.predicate == "criticizes"]
    assert [c.status for c in told] == [Status.ASSERTED]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    "verb", ["prüft die Einleitung eines Verfahrens gegen Otto Kern", "lehnt die Einleitung eines Verfahrens gegen Otto Kern ab"]
)
def test_what_is_only_examined_or_refused_is_no_fact(verb: str) -> None:
    told = [c for c in through(f"Das Landgericht {verb}.").claims if c.predicate == "participatesIn"]
    assert told
    assert not [c for c in told if c.status is Status.ASSERTED and c.polarity is Polarity.POSITIVE]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_what_one_is_said_to_make_of_oneself_is_said() -> None:
    told = [
        c
        for c in through("Die Opposition warf ihm vor, sich zum Handlanger des Kremls zu machen.").claims
        if c.predicate == "cooperatesWith"
    ]
    assert [c.status for c in told] == [Status.CLAIMED]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_who_stops_a_deed_does_not_do_it() -> None:
    read = through("Die EU stoppte die Übernahme von Alstom durch Siemens.")
    assert {read.mentions[c.subject].name for c in read.claims if c.predicate == "acquires"} == {"Siemens"}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_what_somebody_stands_before_is_to_come() -> None:
    claims = through("Siemens steht vor dem Verkauf seiner Sparte an den Konkurrenten Alstom.").claims
    assert {c.status for c in claims if c.predicate == "acquires"} == {Status.PLANNED}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize("text", ["Peter Lang lobte Siemens, nicht aber Alstom.", "Peter Lang lobte Siemens, aber nicht Alstom."])
def test_one_but_not_the_other(text: str) -> None:
    read = through(text)
    told = {(read.mentions[c.object].name, str(c.polarity)) for c in read.claims if c.predicate == "praises" and c.object is not None}
    assert told == {("Siemens", "positive"), ("Alstom", "negative")}
