"""Room read: what comes of files, and what is said of bad ones."""

from __future__ import annotations

import gzip
import io
import json
import textwrap
from pathlib import Path

import pytest

from kgbuild.errors import InputError
from kgbuild.read import load
from kgbuild.settings import WRITTEN

TEXT = "Die Bürgermeisterin von Neustadt hat am Montag den Umbau des Rathauses eröffnet. Das Gebäude war zwei Jahre lang geschlossen. " * 3
ENGLISH = (
    "The mayor of the town opened the rebuilt town hall on Monday, and everybody who was there said that it had been worth the wait. " * 3
)
PAGE = f"""<!doctype html><html><head><title>Rathaus eröffnet</title><meta property="og:site_name" content="Neustädter Bote">
<meta property="article:published_time" content="2024-03-04T08:00:00+01:00"><link rel="canonical" href="https://example.org/rathaus"></head>
<body><nav><a href="/">Start</a></nav><article><h1>Rathaus eröffnet</h1><p>{TEXT}</p><p>{TEXT.replace("Montag", "Dienstag")}</p></article></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_text_file_with_a_title_line(tmp_path: Path) -> None:
    article = load([write(tmp_path, "rathaus.txt", f"Rathaus eröffnet\n\n{TEXT}")]).articles[0]
    assert (article.id, article.title) == ("rathaus", "Rathaus eröffnet")
    assert article.text.startswith("Rathaus eröffnet\n\nDie Bürgermeisterin")


@pytest.mark.parametrize("first", ["Das Rathaus ist eröffnet.", "x" * 121])
def test_a_first_line_that_is_no_title(tmp_path: Path, first: str) -> None:
    assert load([write(tmp_path, "a.txt", f"{first}\n\n{TEXT}")]).articles[0].title is None


def test_a_title_right_before_a_paragraph_in_one_line(tmp_path: Path) -> None:
    paragraph = " ".join([TEXT, TEXT])
    assert len(paragraph) > 120
    assert load([write(tmp_path, "a.txt", f"Rathaus eröffnet\n{paragraph}")]).articles[0].title == "Rathaus eröffnet"


def test_lines_broken_at_a_width_have_no_title(tmp_path: Path) -> None:
    broken = textwrap.fill(f"{TEXT} {TEXT}", 60)
    assert load([write(tmp_path, "a.txt", broken)]).articles[0].title is None


def test_front_matter(tmp_path: Path) -> None:
    matter = '---\ntitle: "Rathaus eröffnet"\ndate: 4.3.2024\nurl: https://example.org/a\npublisher: Bote\n---\n'
    article = load([write(tmp_path, "a.txt", matter + TEXT)]).articles[0]
    assert (article.title, article.date, article.url, article.publisher) == (
        "Rathaus eröffnet",
        "2024-03-04",
        "https://example.org/a",
        "Bote",
    )
    assert article.text.startswith("Rathaus eröffnet\n\nDie Bürgermeisterin")


def test_nearer_metadata_count_first(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"---\ndate: 2024-03-04\n---\n{TEXT}")
    write(tmp_path, "a.meta.json", json.dumps({"date": "2020-01-01", "publisher": "Bote"}))
    article = load([path], date="2019-01-01", publisher="Andere", url="https://example.org").articles[0]
    assert (article.date, article.publisher, article.url) == ("2024-03-04", "Bote", "https://example.org")


def test_web_page(tmp_path: Path) -> None:
    article = load([write(tmp_path, "a.html", PAGE)]).articles[0]
    assert article.title == "Rathaus eröffnet"
    assert (article.date, article.publisher, article.url) == ("2024-03-04", "Neustädter Bote", "https://example.org/rathaus")
    assert "Start" not in article.text
    assert "\n\nDie Bürgermeisterin" in article.text


DECLARED = {
    '<meta name="DC.date" content="1923-01-12">': "1923-01-12",
    '<meta name="DC.date.issued" content="1923">': "1923",
    '<meta name="date" content="12. Januar 1923">': "1923-01-12",
    '<meta name="citation_date" content="1923/01/12">': "1923-01-12",
    '<meta name="date" content="heute"><meta name="DC.date" content="1923-01-12">': "1923-01-12",
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "1923-01-12T08:00:00Z"}</script>': "1923-01-12",
    "<time datetime='1923-01-12'>": "1923-01-12",
}


@pytest.mark.parametrize("declaration", DECLARED)
def test_the_date_that_a_page_declares_comes_before_others_on_it(tmp_path: Path, declaration: str) -> None:
    head, body = ("", declaration) if declaration.startswith("<time") else (declaration, "")
    page = f"<html><head><title>Rathaus</title>{head}</head><body><article>{body}<p>{TEXT}</p></article><footer>Stand 3.4.2021</footer></body></html>"
    assert load([write(tmp_path, "a.html", page)]).articles[0].date == DECLARED[declaration]


def test_web_page_without_an_article(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article text"):
        load([write(tmp_path, "a.html", "<html><body><nav><a href='/'>Start</a></nav></body></html>")])


def test_lines_of_json_and_a_broken_one(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "n1", "title": "Rathaus", "text": TEXT, "date": "2024-03-04"}),
        '{"text": ',
        json.dumps({"text": TEXT + "Ende."}),
    ]
    loaded = load([write(tmp_path, "n.jsonl", "\n".join(lines))])
    assert [article.id for article in loaded.articles] == ["n1", "n-3"]
    assert [failure.where.rsplit(":", 1)[1] for failure in loaded.failed] == ["2"]


@pytest.mark.parametrize("name", ["n.json", "n.jsonl"])
def test_a_list_of_json(tmp_path: Path, name: str) -> None:
    values = [{"id": "n1", "text": TEXT}, {"id": "n2"}, {"text": TEXT + "Ende."}]
    loaded = load([write(tmp_path, name, json.dumps(values, indent=1))])
    assert [article.id for article in loaded.articles] == ["n1", "n-3"]
    assert [failure.where.rsplit(":", 1)[1] for failure in loaded.failed] == ["2"]


@pytest.mark.parametrize(("name", "mark"), [("n.csv", ","), ("n.csv", ";"), ("n.tsv", "\t")])
def test_a_table_has_an_article_a_row(tmp_path: Path, name: str, mark: str) -> None:
    """Cells may hold line breaks, columns other things, rows no text."""
    cells = [
        ("id", "Title", "note", "date", "TEXT"),
        ("n1", "Rathaus", "x", "4.3.2024", f"{TEXT}\n\n{TEXT}"),
        ("n2",),
        (),
        ("", "", "", "", TEXT),
    ]
    table = "\r\n".join(mark.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells)
    loaded = load([write(tmp_path, name, table)])
    assert [(article.id, article.title, article.date) for article in loaded.articles] == [
        ("n1", "Rathaus", "2024-03-04"),
        ("n-5", None, None),
    ]
    assert [failure.where.rsplit(":", 1)[1] for failure in loaded.failed] == ["3"]


def test_a_graph_built_into_the_folder_is_not_read(tmp_path: Path) -> None:
    """`kgbuild build .` twice: what the first wrote is no article for the second, what lies beside it is."""
    for name in WRITTEN:
        write(tmp_path, f"output/{name}", TEXT)
    write(tmp_path, "output/notiz.txt", TEXT)
    write(tmp_path, "report.md", TEXT + "Ende.")
    loaded = load([tmp_path])
    assert ([article.id for article in loaded.articles], loaded.failed) == (["notiz", "report"], ())
    assert [(warning.where, warning.message) for warning in loaded.warnings if warning.kind == "skipped-file"] == [
        (str(tmp_path / "output"), "the graph that kgbuild wrote there")
    ]


def test_a_table_without_texts(tmp_path: Path) -> None:
    """Named it is an error; in a folder it is no article, as a picture is none."""
    table = write(tmp_path, "meta.csv", "file,date\na.txt,2024-03-04\n")
    with pytest.raises(InputError, match="no column 'text'"):
        load([table])
    write(tmp_path, "a.txt", TEXT)
    loaded = load([tmp_path])
    assert (len(loaded.articles), loaded.failed, [warning.kind for warning in loaded.warnings]) == (1, (), ["skipped-file", "undated"])


def test_one_article_of_json_with_its_sidecar(tmp_path: Path) -> None:
    write(tmp_path, "n.json", json.dumps({"text": TEXT}))
    write(tmp_path, "n.meta.json", json.dumps({"publisher": "Bote"}))
    assert [(article.id, article.publisher) for article in load([tmp_path]).articles] == [("n", "Bote")]


def test_broken_json_says_where(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"broken JSON.*line 2, column"):
        load([write(tmp_path, "n.json", "[\n{]")])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert load([write(tmp_path, "a.txt", TEXT.encode(encoding))]).articles[0].text == TEXT.strip()


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO8859-1", "latin1", "us-ascii", "windows-1252", "unsinn"])
def test_a_page_keeps_its_quotation_marks(tmp_path: Path, label: str) -> None:
    """„ “ – € are in cp1252, which is what pages mean that say iso-8859-1."""
    page = PAGE.replace("<head>", f'<head><meta charset="{label}">').replace("<p>", "<p>„Gut“ – sagte Groß, für 5 €. ", 1)
    loaded = load([write(tmp_path, "a.html", page.encode("cp1252"))])
    assert "„Gut“ – sagte Groß, für 5 €." in loaded.articles[0].text


def test_newlines_and_control_characters_are_settled_once(tmp_path: Path) -> None:
    article = load([write(tmp_path, "a.txt", f"Titel\r\n\r\nEin\x07 Satz\rnoch einer. {TEXT}")]).articles[0]
    assert article.text.startswith("Titel\n\nEin Satz\nnoch einer.")


def test_gzip(tmp_path: Path) -> None:
    article = load([write(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode()))]).articles[0]
    assert (article.id, article.text) == ("a", TEXT.strip())


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin())
    assert load(["-"]).articles[0].id == "stdin"


def test_equal_stems_get_their_folders_names(tmp_path: Path) -> None:
    write(tmp_path, "mo/a.txt", TEXT)
    write(tmp_path, "di/a.txt", TEXT + "Mehr.")
    write(tmp_path, "di/b.txt", TEXT + "Noch mehr.")
    assert [article.id for article in load([tmp_path]).articles] == ["di-a", "b", "mo-a"]


def test_same_text_twice_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.txt", TEXT)
    warnings = load([tmp_path], date="2024-03-04").warnings
    assert [(w.kind, w.where) for w in warnings] == [("duplicate-text", "b")]


def test_english_is_named_and_skipped(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ENGLISH)
    with pytest.raises(InputError, match="English"):
        load([path])
    assert load([path], force=True).articles[0].language == "en"


BAD = {
    "missing.txt": (None, "no such file"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n \n", "nothing in it"),
    "binary.txt": (bytes(range(256)) * 20, "binary|encoding"),
    "paper.pdf": (b"%PDF-1.7 ...", "PDF"),
    "paper.rtf": (rb"{\rtf1\ansi Der Kanzler", "RTF"),
    "broken.txt.gz": (b"\x1f\x8bnonsense", "gzip"),
    "broken.csv": (b'id,text\n1,"Es beginnt', "broken table"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_alone_is_an_error_that_says_where(tmp_path: Path, name: str) -> None:
    content, message = BAD[name]
    path = write(tmp_path, name, content) if content is not None else tmp_path / name
    with pytest.raises(InputError, match=message) as error:
        load([path])
    assert name in error.value.where
    assert error.value.hint


def test_bad_input_among_others_is_a_value(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", TEXT)
    bad = [write(tmp_path, name, content) if content is not None else tmp_path / name for name, (content, _) in BAD.items()]
    loaded = load([good, *bad])
    assert [article.id for article in loaded.articles] == ["good"]
    assert len(loaded.failed) == len(BAD)


def test_broken_sidecar(tmp_path: Path) -> None:
    write(tmp_path, "a.meta.json", "{")
    loaded = load([write(tmp_path, "a.txt", TEXT)], date="2024-03-04")
    assert [(w.kind, Path(w.where).name, w.message.split(":")[0]) for w in loaded.warnings] == [("metadata", "a.meta.json", "broken JSON")]


def test_wrong_option(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no date") as error:
        load([write(tmp_path, "a.txt", TEXT)], date="heute")
    assert error.value.where == "date"


def test_large_text_and_long_words_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT + "x" * 10_000 + " " + "Rathaus " * 30_000)
    assert len(load([path]).articles[0].text) > 240_000


def test_five_megabytes_are_no_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT + "Rathaus " * 650_000)
    with pytest.raises(InputError, match=r"characters are no article.*file or a JSON line"):
        load([path])


def test_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, "picture.png", b"\x89PNG")
    with pytest.raises(InputError, match="no articles in this folder"):
        load([tmp_path])


def test_what_nobody_sees_is_left_out_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Der Kreml\u00adsprecher lobte die Bu\u0308rgermeisterin von Graz am Montag.\u200b\n", encoding="utf-8")
    loaded = load([path], date="2024-03-04")
    assert loaded.articles[0].text.strip() == "Der Kremlsprecher lobte die Bürgermeisterin von Graz am Montag."
    assert [(w.kind, w.message.split()[0]) for w in loaded.warnings] == [("invisible-characters", "2")]


DATES = {
    "2024-12-02T08:00:00Z": "2024-12-02",
    "20241202": "2024-12-02",
    "2. 12. 2024": "2024-12-02",
    "12. Januar 1923": "1923-01-12",
    "Freitag, den 12. Januar 1923, Abendausgabe": "1923-01-12",
    "Fri, 12 Jan 1923 10:00:00 GMT": "1923-01-12",
    "Januar 1923": "1923-01",
    "1923-01": "1923-01",
    "1923": "1923",
    "31. Februar 1923": None,
    "Fri, 31 Feb 1923 10:00:00 GMT": None,
    "1709640000": None,
    "gestern": None,
}


@pytest.mark.parametrize("words", DATES)
def test_dates(tmp_path: Path, words: str) -> None:
    assert load([write(tmp_path, "a.txt", f"---\ndate: {words}\n---\n{TEXT}")]).articles[0].date == DATES[words]


def test_what_cannot_be_read_of_the_metadata_costs_no_article(tmp_path: Path) -> None:
    line = json.dumps({"id": "n1", "text": TEXT, "date": "gestern", "publisher": ["Bote", "Kurier"]})
    loaded = load([write(tmp_path, "n.jsonl", line)])
    assert [(article.id, article.date, article.publisher) for article in loaded.articles] == [("n1", None, None)]
    told = [(w.kind, w.where.rsplit("/", 1)[-1], w.message.split(" is ")[0]) for w in loaded.warnings]
    assert told == [
        ("metadata", "n.jsonl:1", "'gestern'"),
        ("metadata", "n.jsonl:1", "publisher ['Bote', 'Kurier']"),
        ("undated", "n1", "no date; words like gestern get no day"),
    ]


def test_an_article_of_which_only_the_year_is_known_is_told(tmp_path: Path) -> None:
    loaded = load([write(tmp_path, "a.txt", TEXT)], date="1923")
    assert [(w.kind, w.where, w.message.partition(";")[0]) for w in loaded.warnings] == [("undated", "a", "no day, only 1923")]


def test_front_matter_with_lists_remarks_and_a_blank_line_before_it(tmp_path: Path) -> None:
    matter = "\n---\ntitle: Kiel: Werft brennt\n# geprüft\ntags:\n  - Feuer\n- Hafen\npub-type: Meldung\ndate: 2024-03-05\n---\n"
    article = load([write(tmp_path, "a.txt", matter + TEXT)]).articles[0]
    assert (article.title, article.date) == ("Kiel: Werft brennt", "2024-03-05")
    assert article.text == f"Kiel: Werft brennt\n\n{TEXT.strip()}"


PRINT = {
    "Der Reichs-\nkanzler ging.": "Der Reichskanzler ging.",
    "Der Reichs¬\nkanzler ging.": "Der Reichskanzler ging.",
    "Der Reichs⸗ \n kanzler ging.": "Der Reichskanzler ging.",
    "Der Reichs\u00ad\nkanzler ging.": "Der Reichskanzler ging.",
    "Die CDU-\nPolitiker gingen.": "Die CDU-Politiker gingen.",
    "Die EU-\nweite Regel gilt.": "Die EU-weite Regel gilt.",
    "Die Ein-\nund Ausfuhr ruht.": "Die Ein-\nund Ausfuhr ruht.",
    "Das Spiel endete 3:2-\ndann kam Regen.": "Das Spiel endete 3:2-\ndann kam Regen.",
    "Kiel -\nDer Rat tagt.": "Kiel -\nDer Rat tagt.",
    "Der Miniſter iſt fort.": "Der Minister ist fort.",
}


@pytest.mark.parametrize("printed", PRINT)
def test_print_becomes_running_text(tmp_path: Path, printed: str) -> None:
    assert load([write(tmp_path, "a.txt", printed)]).articles[0].text == PRINT[printed]


def test_print_is_read_before_a_title_is_looked_for(tmp_path: Path) -> None:
    lines = "Der Kaiſer empfing den Reichs-\nkanzler und fuhr danach mit ihm über " + "Ulm, " * 12 + "nach Wien.\n\nDort regnete es."
    article = load([write(tmp_path, "a.txt", lines)]).articles[0]
    assert article.title is None
    named = load([write(tmp_path, "b.txt", "---\ntitle: Der Kaiſer reiſt\n---\nDer Kaiſer reiſt.")]).articles[0]
    assert (named.title, named.text) == ("Der Kaiser reist", "Der Kaiser reist.")


def test_what_print_lost_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Der Reichs-\nkanzler iſt mit Sol¬\ndaten da, die Ein-\nund Ausfuhr ruht.")
    told = [(w.kind, w.message.split()[0]) for w in load([path], date="1923-01-12").warnings]
    assert told == [("broken-words", "2"), ("long-s", "1")]


def test_a_bad_byte_does_not_change_the_encoding(tmp_path: Path) -> None:
    loaded = load([write(tmp_path, "a.txt", "Größe und Übermut".encode() + b"\xff")], date="2024-03-04")
    assert loaded.articles[0].text == "Größe und Übermut\ufffd"
    assert [(w.kind, w.message.split(",")[0]) for w in loaded.warnings] == [("encoding", "read as utf-8")]


@pytest.mark.parametrize("text", ["Münchens Bürgermeister öffnete „die Straße“ – außen.", "Der Käse kostet 3 €."])
def test_what_was_encoded_twice_is_decoded_twice(tmp_path: Path, text: str) -> None:
    twice = "".join(map(_seen_as_cp1252, text.encode()))
    loaded = load([write(tmp_path, "a.txt", twice)], date="2024-03-04")
    assert loaded.articles[0].text == text
    assert [w.message for w in loaded.warnings] == ["read as utf-8, encoded twice"]


def _seen_as_cp1252(byte: int) -> str:
    """The letter of cp1252, and where it has none the control character of that number."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
