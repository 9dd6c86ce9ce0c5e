"""Scores of a pipeline. In: a model folder and the dev parts of the corpora. Out: scores.json, each score with a 95 % bootstrap interval.

`gold`: trees on given tokens and given sentence ends, as treebank scores are usually told. `raw`: through `kgbuild.parse` from running text,
sentences of a treebank joined by blanks in runs of five; a token counts as right only where its boundaries are found too.

    python training/evaluate_model.py --corpora ../shared/corpora --model kgbuild/parse/model --out training/scores.json
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from spacy.language import Language
from spacy.tokens import Doc

from kgbuild.model import Article, Document
from kgbuild.parse import Model, backwards, load_model
from training.entities import read_germeval, read_uner
from training.listed import read_listed
from training.treebank import TREEBANKS, Tree, read_treebank

Counts = Counter[str]
SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Score:
    """A ratio of counts: accuracy when `found` is None, else F1."""

    right: str
    known: str
    found: str | None = None

    def of(self, counts: Counts) -> float:
        total = counts[self.known] + counts[self.found or self.known]
        return 200 * counts[self.right] / total if total else float("nan")


SCORES = {
    "upos": Score("upos", "upos_known"),
    "feats": Score("feats", "feats_known"),
    "lemma": Score("lemma", "lemma_known"),
    "upos_as_is": Score("upos_as_is", "upos_as_is_known"),
    "lemma_as_is": Score("lemma_as_is", "lemma_as_is_known"),
    "feats_as_is": Score("feats_as_is", "feats_as_is_known"),
    "subjunctive": Score("sub", "sub_known", "sub_found"),
    "uas": Score("uas", "arcs"),
    "las": Score("las", "arcs"),
    "sentences": Score("sentence", "sentences_known", "sentences_found"),
    "tokens": Score("token", "tokens_known", "tokens_found"),
    "las_f": Score("las", "arcs", "arcs_found"),
    "entities": Score("entity", "entities_known", "entities_found"),
    **{t: Score(f"{t}_right", f"{t}_known", f"{t}_found") for t in ("PER", "LOC", "ORG", "MISC")},
}


def interval(units: Sequence[Counts], score: Score) -> list[float]:
    """[value, lower, upper] by resampling the units (sentences or runs), seed fixed."""
    rng = random.Random(1)
    value = score.of(_sum(units))
    keys = [k for k in (score.right, score.known, score.found) if k]
    rows = [Counter({k: u[k] for k in keys}) for u in units]
    samples = sorted(score.of(_sum(rng.choices(rows, k=len(rows)))) for _ in range(SAMPLES))
    return [round(v, 2) for v in (value, samples[SAMPLES // 40], samples[-SAMPLES // 40])]


def _sum(units: Iterable[Counts]) -> Counts:
    total: Counts = Counter()
    for unit in units:
        for key, number in unit.items():
            total[key] += number
    return total


def gold_docs(nlp: Language, trees: Sequence[Tree]) -> list[Doc]:
    """The pipeline's answer on given tokens and sentences."""
    docs = [Doc(nlp.vocab, words=list(t.words), spaces=list(t.spaces), sent_starts=[i == 0 for i in range(len(t.words))]) for t in trees]
    return list(nlp.pipe(docs, batch_size=64))


def tree_counts(tree: Tree, doc: Doc) -> Counts:
    """What is right in one sentence."""
    counts: Counts = Counter()
    for i, token in enumerate(doc):
        if tree.upos:
            counts["upos_known"] += 1
            counts["upos"] += token.pos_ == tree.upos[i]
        if tree.lemmas and tree.lemmas[i] is not None:
            counts["lemma_known"] += 1
            counts["lemma"] += token.lemma_ == tree.lemmas[i]
        if tree.feats and tree.feats[i] is not None:
            counts["feats_known"] += 1
            counts["feats"] += (str(token.morph) or "_") == tree.feats[i]
        if tree.heads and tree.deps and tree.upos and tree.upos[i] != "PUNCT":
            counts["arcs"] += 1
            counts["uas"] += token.head.i == tree.heads[i]
            counts["las"] += token.head.i == tree.heads[i] and _label(token.dep_) == _label(tree.deps[i])
    return counts


def as_is_counts(tree: Tree, doc: Doc) -> Counts:
    """Parts of speech, lemmas and features against the treebank's own spelling, quirks included."""
    counts: Counts = Counter(
        upos_as_is_known=len(doc), upos_as_is=sum(t.pos_ == upos for t, upos in zip(doc, tree.upos or (), strict=True))
    )
    for token, lemma, feats in zip(doc, tree.lemmas or (), tree.feats or (), strict=bool(tree.lemmas)):
        counts["lemma_as_is_known"] += 1
        counts["lemma_as_is"] += token.lemma_ == lemma
        counts["feats_as_is_known"] += 1
        counts["feats_as_is"] += (str(token.morph) or "_") == feats
    return counts


def _label(dep: str) -> str:
    return "root" if dep == "ROOT" else dep


def entity_counts(tree: Tree, doc: Doc) -> Counts:
    """Right, known and found entities of one sentence."""
    known, found = set(spans(tree.entities or ())), {(e.start, e.end, e.label_) for e in doc.ents}
    counts = Counter({"entity": len(known & found), "entities_known": len(known), "entities_found": len(found)})
    for suffix, entities in (("right", known & found), ("known", known), ("found", found)):
        counts.update(f"{label}_{suffix}" for _, _, label in entities)
    return counts


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """IOB2 tags as (start, end, type)."""
    starts = [i for i, tag in enumerate(tags) if tag.startswith("B-")]
    return [(i, _end(tags, i), tags[i][2:]) for i in starts]


def _end(tags: Sequence[str], start: int) -> int:
    return next((j for j in range(start + 1, len(tags)) if not tags[j].startswith("I-")), len(tags))


def raw_counts(run: Sequence[Tree], document: Document) -> Counts:
    """What is right in a run of sentences read from text, units matched by their offsets."""
    gold, sentences = _located(run)
    known = {span: (upos, head, dep) for span, upos, head, dep in gold}
    moods, answered = _subjunctives(run), {(t.start, t.end) for s in document.sentences for t in s.tokens if t.feat("Mood") == "Sub"}
    answer = {(t.start, t.end): (t.upos, _governor(s.tokens, t.head), t.deprel) for s in document.sentences for t in s.tokens}
    found = {(s.start, s.end) for s in document.sentences}
    counts: Counts = Counter(sentence=len(found & sentences), sentences_known=len(sentences), sentences_found=len(found))
    counts.update(tokens_known=len(known), tokens_found=len(answer), token=len(known.keys() & answer.keys()))
    counts.update(sub=len(moods & answered), sub_known=len(moods), sub_found=len(answered))
    counts["arcs_found"] = sum(upos != "PUNCT" for upos, _, _ in answer.values())
    for span, (upos, head, dep) in known.items():
        counts["arcs"] += upos != "PUNCT"
        counts["upos_known"] += 1
        if span in answer:
            counts["upos"] += answer[span][0] == upos
            counts["las"] += upos != "PUNCT" and answer[span][1:] == (head, dep)
    return counts


def _governor(tokens: Sequence[object], head: int) -> tuple[int, int] | None:
    return (tokens[head].start, tokens[head].end) if head >= 0 else None  # type: ignore[attr-defined]


def _located(run: Sequence[Tree]) -> tuple[list[tuple[tuple[int, int], str, tuple[int, int] | None, str]], set[tuple[int, int]]]:
    rows, sentences, start = [], set(), 0
    for tree in run:
        places = []
        at = start
        for word, space in zip(tree.words, tree.spaces, strict=True):
            places.append((at, at + len(word)))
            at += len(word) + space
        for i, place in enumerate(places):
            head = (tree.heads or ())[i]
            rows.append((place, (tree.upos or ())[i], None if head == i else places[head], _label((tree.deps or ())[i])))
        sentences.add((places[0][0], places[-1][1]))
        start += len(tree.text) + 1
    return rows, sentences


def _subjunctives(run: Sequence[Tree]) -> set[tuple[int, int]]:
    feats = [feats or "" for tree in run for feats in (tree.feats or ("",) * len(tree.words))]
    return {place for (place, *_), value in zip(_located(run)[0], feats, strict=True) if "Mood=Sub" in value}


def raw_units(model: Model, trees: Sequence[Tree]) -> list[Counts]:
    """Counts of runs of five sentences through the room's own parser."""
    runs = [trees[i : i + 5] for i in range(0, len(trees), 5)]
    articles = [Article(id=str(i), text=" ".join(t.text for t in run)) for i, run in enumerate(runs)]
    return [raw_counts(run, doc) for run, doc in zip(runs, model.parse_many(articles), strict=True)]


def article_counts(folder: Path, model: Model) -> list[Counts]:
    """Sentence ends of the open gold articles, one unit an article."""
    units = []
    for path in sorted(folder.glob("*.sentences")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        gold = [_squeeze(line.split("\t")[-1].split("]", 1)[-1]) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        document = model.parse(Article(id=path.stem, text=text))
        found = [_squeeze(s.text) for s in document.sentences]
        right = sum((Counter(gold) & Counter(found)).values())
        units.append(Counter(sentence=right, sentences_known=len(gold), sentences_found=len(found)))
    return units


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def evaluate(corpora: Path, model: Model) -> dict[str, dict[str, list[float]]]:
    """All scores: {test set: {score: [value, lower, upper]}}."""
    result: dict[str, dict[str, list[float]]] = {}
    trees = {name: read_treebank(corpora, name, "dev") for name in TREEBANKS}
    for name, sentences in trees.items():
        docs = gold_docs(model.nlp, sentences)
        units = [tree_counts(t, d) for t, d in zip(sentences, docs, strict=True)]
        exact = read_treebank(corpora, name, "dev", as_is=True)
        quirks = [as_is_counts(t, d) for t, d in zip(exact, docs, strict=True)]
        result[f"{name}.gold"] = _table(units, ("upos", "feats", "lemma", "uas", "las")) | _table(
            quirks, ("upos_as_is", "lemma_as_is", "feats_as_is")
        )
        if model.second:
            again = [tree_counts(t, d) for t, d in zip(sentences, model.second.read(docs), strict=True)]
            result[f"{name}.second"] = _table(again, ("upos", "uas", "las"))
        result[f"{name}.raw"] = _table(raw_units(model, exact), ("sentences", "tokens", "upos", "las_f", "subjunctive"))
    names = {
        "wikinews": trees["wikinews"],
        "germeval": read_germeval(corpora, "dev"),
        "uner-pud": read_uner(corpora, trees["pud"]),
        "wikinews-listed": read_listed(corpora),
    }
    for name, sentences in names.items():
        units = [entity_counts(t, d) for t, d in zip(sentences, gold_docs(model.nlp, sentences), strict=True)]
        result[f"{name}.names"] = _table(units, ("entities", "PER", "LOC", "ORG", "MISC"))
    result["gold-articles"] = _table(article_counts(corpora / "gold", model), ("sentences",))
    result["macro"] = _macro(result)
    return result


def _table(units: Sequence[Counts], names: Sequence[str]) -> dict[str, list[float]]:
    total = _sum(units)
    return {name: interval(units, SCORES[name]) for name in names if total[SCORES[name].known]}


def _macro(result: dict[str, dict[str, list[float]]]) -> dict[str, list[float]]:
    def pick(score: str) -> list[float]:
        return [t[score][0] for name, t in result.items() if name.endswith(".gold") and score in t]

    return {
        score: [round(sum(pick(score)) / len(pick(score)), 2)]
        for score in ("upos", "upos_as_is", "feats", "lemma", "lemma_as_is", "uas", "las")
    }


def speed(model: Model, corpora: Path) -> float:
    """Words a second over the training part of wikinews, articles of twenty sentences."""
    trees = read_treebank(corpora, "wikinews", "train")[:1000]
    articles = [Article(id=str(i), text=" ".join(t.text for t in trees[i : i + 20])) for i in range(0, len(trees), 20)]
    model.parse(articles[0])
    start = time.perf_counter()
    words = sum(len(s.tokens) for d in model.parse_many(articles) for s in d.sentences)
    return round(words / (time.perf_counter() - start))


def both(model: str, second: Path) -> Model:
    """The pipeline of a folder with the second parser of another."""
    first = load_model(model)
    return replace(first, second=backwards.load(second, first.nlp))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--model", default="kgbuild/parse/model")
    parser.add_argument("--second", type=Path, default=Path("kgbuild/parse/second"))
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    model = both(args.model, args.second)
    scores = evaluate(args.corpora, model)
    text = json.dumps(scores, indent=1, sort_keys=True)
    if args.out:
        args.out.write_text(text + "\n", encoding="utf-8")
    for name, table in scores.items():
        print(name, " ".join(f"{k} {v[0]:.1f}" for k, v in table.items()))
    print("words a second", speed(model, args.corpora))


if __name__ == "__main__":
    main()
