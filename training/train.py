"""Makes the shipped model. In: the corpora folder. Out: the model folder and scores. Rule: fixed seeds; every knob stands in a .cfg file or here.

python training/train.py --corpora ../shared/corpora --out kgbuild/parse/model
"""

# ruff: noqa: E402  the project need not be installed to be trained
from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import kgbuild.parse  # noqa: F401  registers the networks
import training.reader  # noqa: F401  registers the corpus readers
from training.assemble import assemble
from training.lexicon import form_lexicon
from training.vectors import train_vectors, write_text

VECTORS = {"dim": 128, "buckets": 50_000, "epochs": 3}


def make_vectors(corpora: Path, work: Path, threads: int) -> Path:
    """The floret table, made once and kept in the work folder."""
    out = work / "vectors"
    if not out.exists():
        write_text(corpora, work / "text.txt")
        train_vectors(work / "text.txt", out, threads=threads, **VECTORS)
    return out


def make_lexicon(corpora: Path, work: Path) -> Path:
    """The form lexicon, made once and kept in the work folder."""
    out = work / "lexicon"
    if not out.exists():
        form_lexicon(corpora, work / "text.txt").to_disk(out)
    return out


def train_pipeline(name: str, corpora: Path, work: Path, steps: int | None) -> Path:
    """Train `<name>.cfg` and return the folder of the best pipeline on dev."""
    overrides: dict[str, object] = {
        "paths.corpora": str(corpora),
        "paths.vectors": str(work / "vectors"),
        "paths.lexicon": str(work / "lexicon"),
    }
    if name == "names":
        overrides["paths.tagger"] = str(work / "config" / "model-best")
    if steps:
        overrides |= {"training.max_steps": steps, "training.eval_frequency": max(50, steps // 10)}
    config = load_config(HERE / f"{name}.cfg", overrides=overrides, interpolate=False)
    nlp: Language = init_nlp(config)  # reads the whole corpus once, so that every label is known
    nlp.config["training"]["max_epochs"] = -1  # from here on each epoch is drawn anew
    out = work / name
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-best"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("kgbuild/parse/model"))
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--steps", type=int, help="shorter training, to try things")
    parser.add_argument("--threads", type=int, default=1, help="for the word vectors; 1 gives the same bytes twice")
    parser.add_argument(
        "--only", choices=("vectors", "config", "names", "assemble"), help="one stage, the others as they lie in the work folder"
    )
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    make_vectors(args.corpora, args.work, args.threads)
    make_lexicon(args.corpora, args.work)
    for name in ("config", "names"):
        if args.only in (None, name):
            train_pipeline(name, args.corpora, args.work, args.steps)
    if args.only in (None, "assemble"):
        assemble(args.work / "config" / "model-best", args.work / "names" / "model-best", args.work / "lexicon", args.out)
    if args.only is None:
        write_scores(args.corpora, args.out)


def write_scores(corpora: Path, model: Path) -> None:
    """scores.json beside this file."""
    from kgbuild.parse import load_model
    from training.evaluate_model import evaluate

    scores = evaluate(corpora, load_model(str(model)))
    (HERE / "scores.json").write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
