"""Makes the shipped model. In: the corpora folder. Out: the model folder and scores. Rule: fixed seeds; every knob stands in a .cfg file or here.

    python training/train.py --corpora ../shared/corpora --out kgbuild/parse/model

A first syntactic half tags raw text; both halves are pretrained on it; three recognisers agree on silver names; the shipped one learns from all.
"""

# ruff: noqa: E402  the project need not be installed to be trained
from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

import kgbuild.parse
import training.reader  # noqa: F401  registers the corpus readers
from training.assemble import assemble
from training.evaluate_model import evaluate
from training.lexicon import form_lexicon
from training.pretrain import first_layers, pretrain
from training.raw import raw_trees
from training.silver import silver_trees
from training.treebank import Tree
from training.vectors import train_vectors, write_text

VECTORS = {"dim": 128, "buckets": 50_000, "epochs": 3}
BLAS = NumpyOps(use_blis=False)  # twice as fast as spaCy's own on processors of today
COMPONENT = {"config": "tok2vec", "names": "ner"}  # whose first layers are pretrained
STEPS = {"config": (1_750, 1_750), "names": (2_300, 4_000)}  # of pretraining, and after how many the rate would be 0
FIRST = {"training.max_steps": 1_600}
TEACHERS: dict[str, dict[str, object]] = {
    "plain": {"system.seed": 17},
    "pretrained": {"system.seed": 23, "paths.pretrained": "names.bin"},
    "other": {"system.seed": 29, "paths.pretrained": "names.bin"},
}


@dataclass(frozen=True, slots=True)
class Work:
    """Where things lie: `Work(corpora, folder).at("vectors")`. Finished parts are not made again."""

    corpora: Path
    folder: Path

    def at(self, name: str) -> Path:
        """A file or folder made on the way."""
        return self.folder / name

    def overrides(self, more: dict[str, object]) -> dict[str, object]:
        """What a configuration file leaves open; paths in `more` are names of the work folder."""
        paths = {"corpora": self.corpora, "vectors": self.at("vectors"), "lexicon": self.at("lexicon")}
        own = {key: str(self.at(str(value))) if key.startswith("paths.") else value for key, value in more.items()}
        return {f"paths.{name}": str(path) for name, path in paths.items()} | own


def make_vectors(work: Work, threads: int) -> None:
    """The floret table."""
    if not work.at("vectors").exists():
        write_text(work.corpora, work.at("text.txt"))
        train_vectors(work.at("text.txt"), work.at("vectors"), threads=threads, **VECTORS)


def make_lexicon(work: Work) -> None:
    """The form lexicon and the lemma dictionary."""
    if not work.at("lexicon").exists():
        form_lexicon(work.corpora, work.at("text.txt")).to_disk(work.at("lexicon"))


def train_half(config: str, name: str, work: Work, more: dict[str, object]) -> Path:
    """Train `<config>.cfg` into `<work>/<name>`.

    Args:
        config: `config` or `names`.
        name: of the folder.
        work: where things lie.
        more: values for the configuration besides.

    Returns:
        The pipeline that was best on dev.
    """
    best = work.at(name) / "model-best"
    if not best.exists():
        nlp = _initialised(config, work, more)
        nlp.config["training"]["max_epochs"] = -1  # from here on each epoch is drawn anew
        work.at(name).mkdir(parents=True, exist_ok=True)
        train(nlp, work.at(name), stdout=sys.stdout, stderr=sys.stderr)
    return best


def _initialised(config: str, work: Work, more: dict[str, object]) -> Language:
    """Reads the whole corpus: all labels are known."""
    return init_nlp(load_config(HERE / f"{config}.cfg", overrides=work.overrides(more), interpolate=False))


def pretrain_half(config: str, work: Work, raw: Sequence[Tree]) -> None:
    """Pretrain the first layers of `<config>.cfg` into `<work>/<config>.bin`."""
    if not work.at(f"{config}.bin").exists():
        nlp = _initialised(config, work, {})
        steps, planned = STEPS[config]
        layers = first_layers(nlp, COMPONENT[config])
        pretrain(nlp, layers, raw, work.at(f"{config}.bin"), steps=steps, planned=planned, seed=7)


def make_model(work: Work, first: Path | None, out: Path) -> None:
    """Everything after vectors and lexicon.

    Args:
        work: where things lie.
        first: a pipeline that tags raw text; None trains one.
        out: the model folder.
    """
    tagger = first or train_half("config", "first", work, FIRST)
    raw = raw_trees(work.corpora, tagger, work.at("raw.pickle"))
    for config in STEPS:
        pretrain_half(config, work, raw)
    syntax = train_half("config", "syntax", work, {"paths.pretrained": "config.bin"})
    teachers = [train_half("names", f"teacher-{name}", work, {"paths.tagger": tagger, **more}) for name, more in TEACHERS.items()]
    silver_trees(raw, teachers, work.at("silver.pickle"))
    more: dict[str, object] = {"paths.tagger": syntax, "paths.pretrained": "names.bin", "paths.silver": "silver.pickle"}
    names = train_half("names", "names", work, {**more, "training.max_steps": 6_000})
    assemble(syntax, names, work.at("lexicon"), out)


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
    parser.add_argument("--first", type=Path, help="a pipeline that tags raw text, instead of training one")
    args = parser.parse_args()
    set_current_ops(BLAS)
    work = Work(args.corpora, args.work.resolve())
    make_vectors(work, args.threads)
    make_lexicon(work)
    make_model(work, args.first and args.first.resolve(), args.out)
    write_scores(args.corpora, args.out)


if __name__ == "__main__":
    main()
