"""Makes the shipped model. In: the corpora folder. Out: the model folder and scores. Rule: fixed seeds; every knob stands in a .cfg file or here.

    python training/train.py --corpora ../shared/corpora --out kgbuild/parse/model

The syntactic half is trained first; the name recogniser sees its tags and vectors.
"""

# ruff: noqa: E402  the project need not be installed to be trained
from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import kgbuild.parse
import training.reader  # noqa: F401  registers the corpus readers
from training.assemble import assemble
from training.evaluate_model import evaluate
from training.lexicon import form_lexicon
from training.vectors import train_vectors, write_text

VECTORS = {"dim": 128, "buckets": 50_000, "epochs": 3}
HALVES = ("config", "names")


def make_vectors(corpora: Path, work: Path, threads: int) -> None:
    """The floret table, made once and kept in the work folder."""
    if not (work / "vectors").exists():
        write_text(corpora, work / "text.txt")
        train_vectors(work / "text.txt", work / "vectors", threads=threads, **VECTORS)


def make_lexicon(corpora: Path, work: Path) -> None:
    """The form lexicon and the lemma dictionary, made once."""
    if not (work / "lexicon").exists():
        form_lexicon(corpora, work / "text.txt").to_disk(work / "lexicon")


def train_half(name: str, corpora: Path, work: Path) -> None:
    """Train `<name>.cfg`, unless it is there; the best pipeline on dev is `<work>/<name>/model-best`."""
    if (work / name / "model-best").exists():
        return
    overrides = {"paths.corpora": str(corpora), "paths.vectors": str(work / "vectors"), "paths.lexicon": str(work / "lexicon")}
    if name == "names":
        overrides["paths.tagger"] = str(work / "config" / "model-best")
    nlp = init_nlp(
        load_config(HERE / f"{name}.cfg", overrides=overrides, interpolate=False)
    )  # reads the whole corpus: all labels are known
    nlp.config["training"]["max_epochs"] = -1  # from here on each epoch is drawn anew
    (work / name).mkdir(parents=True, exist_ok=True)
    train(nlp, work / name, stdout=sys.stdout, stderr=sys.stderr)


def write_scores(corpora: Path, model: Path) -> None:
    """scores.json beside this file."""
    scores = evaluate(corpora, kgbuild.parse.load_model(str(model)))
    (HERE / "scores.json").write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("kgbuild/parse/model"))
    parser.add_argument("--work", type=Path, default=HERE / "work", help="what is made on the way; finished parts are not made again")
    parser.add_argument("--threads", type=int, default=1, help="for the word vectors; 1 gives the same bytes twice")
    args = parser.parse_args()
    make_vectors(args.corpora, args.work, args.threads)
    make_lexicon(args.corpora, args.work)
    for half in HALVES:
        train_half(half, args.corpora, args.work)
    assemble(args.work / "config" / "model-best", args.work / "names" / "model-best", args.work / "lexicon", args.out)
    write_scores(args.corpora, args.out)


if __name__ == "__main__":
    main()
