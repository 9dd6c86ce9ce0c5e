"""Makes the shipped model. In: the corpora folder. Out: the model folder and scores. Rule: fixed seeds; every knob stands in a .cfg file or here.

    python training/train.py --corpora ../shared/corpora --out kgbuild/parse/model

A first syntactic half reads raw text; both halves are pretrained on it, then learn from annotated text and from what two parsers or three recognisers agree on.
At last the syntactic half learns from annotated sentences said in another order. A second parser learns from the same trees, read from their ends.
"""

# ruff: noqa: E402  the project need not be installed to be trained
from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import Config, NumpyOps, set_current_ops

import kgbuild.parse
import training.reader  # noqa: F401  registers the corpus readers
from training.assemble import assemble, assemble_second, averaged
from training.evaluate_model import both, evaluate
from training.lexicon import form_lexicon
from training.own import own_trees
from training.pretrain import first_layers, pretrain
from training.raw import raw_trees
from training.rearranged import rearranged
from training.silver import KEPT_WORDS, silver_syntax, silver_trees
from training.treebank import TREEBANKS, Tree, read_treebank
from training.vectors import train_vectors, write_text

VECTORS = {"dim": 128, "buckets": 50_000, "epochs": 3}
BLAS = NumpyOps(use_blis=False)  # twice as fast as spaCy's own on processors of today
COMPONENT = {"config": "tok2vec", "names": "ner"}  # whose first layers are pretrained
PRETRAINING = {"config": (1_750, 1_750), "names": (2_300, 4_000)}  # steps, and after how many the rate would be 0
RATE = "training.optimizer.learn_rate.initial_rate"
START = "training.batcher.size.start"
Values = dict[str, object]

SYNTAX_GOLD = "syntax-gold"
FIRST: Values = {"training.max_steps": 1_600}
SYNTAX: Values = {"paths.pretrained": "config.bin", "training.max_steps": 2_800}
SYNTAX_ON: Values = {
    "paths.silver": "silver-trees.pickle", "training.max_steps": 1_100, START: 1_500, "training.dropout": 0.3, RATE: 0.001,
    "training.eval_frequency": 275, "system.seed": 41,
}  # fmt: skip
REARRANGED: tuple[Values, ...] = (
    {"training.max_steps": 1_000, "training.eval_frequency": 250, "corpora.train.gold": 3, "system.seed": 53},
    {"training.max_steps": 1_200, "training.eval_frequency": 300, "corpora.train.gold": 4, "system.seed": 59},
)  # one run after the other, each with other sentences
REARRANGED_ON: Values = {START: 1_500, "training.dropout": 0.3, RATE: 0.001}
OF_TREEBANKS, OF_OWN = 8_000, 4_000  # sentences said in another order
SECOND: Values = {
    **SYNTAX, "paths.pretrained": "second.bin", "corpora.train.backwards": True, "corpora.dev.backwards": True, "corpora.train.longest": 1,
    "system.seed": 61,
}  # fmt: skip
TEACHERS: dict[str, Values] = {
    "plain": {"system.seed": 17},
    "as-is": {"system.seed": 17, "corpora.train.harmonise": False},
    "pretrained": {"system.seed": 23, "paths.pretrained": "names.bin", RATE: 0.0015},
}
STUDENT: Values = {
    "paths.pretrained": "names.bin", "paths.silver": "silver.pickle", "training.max_steps": 4_500, "training.dropout": 0.25, RATE: 0.0015,
    "training.eval_frequency": 500, "system.seed": 31,
}  # fmt: skip
GOLD_ON: Values = {
    "training.max_steps": 700, "training.dropout": 0.3, RATE: 0.0005, "training.eval_frequency": 100, START: 1_000,
    "corpora.train.wikinews": 3, "system.seed": 37,
}  # fmt: skip
SILVER_ON: Values = {
    "paths.silver": "silver-2.pickle", "training.max_steps": 2_000, START: 1_500, "training.dropout": 0.3, RATE: 0.001,
    "training.eval_frequency": 500, "corpora.train.wikinews": 3, "corpora.train.gold": 2, "system.seed": 43,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """Where things lie: `Work(corpora, folder).at("vectors")`. Finished parts are not made again."""

    corpora: Path
    folder: Path

    def at(self, name: str) -> Path:
        """A file or folder made on the way."""
        return self.folder / name

    def best(self, name: str) -> Path:
        """The pipeline of a training that was best on dev."""
        return self.at(name) / "model-best"

    def raw(self, tagger: Path) -> list[Tree]:
        """Raw text with guessed tags."""
        return raw_trees(self.corpora, tagger, self.at("raw.pickle"))

    def overrides(self, more: Values) -> Values:
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


def train_half(config: str, name: str, work: Work, more: Values) -> Path:
    """Train `<config>.cfg` into `<work>/<name>`.

    Args:
        config: `config` or `names`.
        name: of the folder.
        work: where things lie.
        more: values for the configuration besides.

    Returns:
        The pipeline that was best on dev.
    """
    if not work.best(name).exists():
        _train(_initialised(config, work, more), work.at(name))
    return work.best(name)


def go_on(config: str, name: str, work: Work, before: Path, more: Values) -> Path:
    """Like `train_half`, from the pipeline `before` on."""
    if not work.best(name).exists():
        nlp = spacy.load(before)
        nlp.config = Config(nlp.config).merge(_configuration(config, work, more))
        if nlp.has_pipe("lemmatizer"):
            lemmatizer: Any = nlp.get_pipe("lemmatizer")
            lemmatizer.tree2label = {tree: i for i, tree in enumerate(lemmatizer.labels)}  # spaCy does not save it
        _train(nlp, work.at(name))
    return work.best(name)


def _train(nlp: Language, out: Path) -> None:
    nlp.config["training"]["max_epochs"] = -1  # each epoch is drawn anew
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)


def _configuration(config: str, work: Work, more: Values) -> Config:
    return load_config(HERE / f"{config}.cfg", overrides=work.overrides(more), interpolate=False)


def _initialised(config: str, work: Work, more: Values) -> Language:
    """Reads the whole corpus: all labels are known."""
    return init_nlp(_configuration(config, work, more))


def side_by_side(*calls: tuple[Callable[..., Path], *tuple[object, ...]]) -> list[Path]:
    """What each call gives, each made by a process of its own."""
    with ProcessPoolExecutor(len(calls), mp_context=get_context("spawn"), initializer=_quick) as pool:
        return [job.result() for job in [pool.submit(*call) for call in calls]]


def _quick() -> None:
    set_current_ops(BLAS)


def pretrain_half(config: str, work: Work, raw: Sequence[Tree], name: str | None = None) -> None:
    """Pretrain the first layers of `<config>.cfg` into `<work>/<name>.bin`; the name is the configuration's unless given."""
    made = work.at(f"{name or config}.bin")
    if not made.exists():
        nlp = _initialised(config, work, {})
        steps, planned = PRETRAINING[config]
        layers = first_layers(nlp, COMPONENT[config])
        pretrain(nlp, layers, raw, made, steps=steps, planned=planned, seed=7)


def make_syntax(work: Work, first: Path) -> Path:
    """The syntactic half: the mean of `syntax-gold`, learnt from annotated trees, and of what it became by silver trees."""
    raw = work.raw(first)
    pretrain_half("config", work, raw)
    gold = train_half("config", SYNTAX_GOLD, work, SYNTAX)
    silver_syntax(raw, [first, gold], work.at("silver-trees.pickle"))
    silver = go_on("config", "syntax-silver", work, gold, SYNTAX_ON)
    return averaged([gold, silver], work.at("syntax"))


def make_second(work: Work, first: Path) -> Path:
    """The second parser: it learns from annotated trees read from their ends. Silver trees would only make it read like the first one."""
    pretrain_half("config", work, [tree.backwards() for tree in work.raw(first)], "second")
    return train_half("config", "second", work, SECOND)


def make_student(work: Work, first: Path) -> Path:
    """A recogniser taught by three."""
    raw = work.raw(first)
    pretrain_half("names", work, raw)
    tags: Values = {"paths.tagger": first}
    plain, as_is, pretrained = (train_half("names", f"teacher-{name}", work, {**tags, **more}) for name, more in TEACHERS.items())
    silver_trees(raw, [plain, as_is, pretrained], work.at("silver.pickle"))
    student = train_half("names", "student", work, {**tags, **STUDENT})
    silver_trees(raw, [student, pretrained, as_is], work.at("silver-2.pickle"), second=True)
    return student


def make_names(work: Work, student: Path) -> Path:
    """The recogniser: the mean of the student and of what it became where it went on to learn, with the tags of `syntax-gold`."""
    tags: Values = {"paths.tagger": work.best(SYNTAX_GOLD)}
    runs = {"gold": GOLD_ON, "silver": SILVER_ON}
    ends = [go_on("names", f"student-{name}", work, student, {**tags, **more}) for name, more in runs.items()]
    return averaged([student, *ends], work.at("names"))


def rearrange(work: Work, first: Path, syntax: Path, student: Path) -> Path:
    """The syntactic half after it has read annotated and own sentences in other orders, besides what it reads already in raw text."""
    if not work.at("before").exists():
        assemble(syntax, student, work.at("lexicon"), work.at("before"))
    own = own_trees(kgbuild.parse.load_model(str(work.at("before"))))
    annotated = [tree for name in TREEBANKS for tree in read_treebank(work.corpora, name, "train")]
    kept = silver_syntax(work.raw(first), [syntax], work.at("kept-trees.pickle"), KEPT_WORDS)
    for i, values in enumerate(REARRANGED, start=1):
        other = [*rearranged(annotated, 2 * i - 1, OF_TREEBANKS), *own, *rearranged(own, 2 * i, OF_OWN), *kept]
        work.at(f"rearranged-{i}.pickle").write_bytes(pickle.dumps(other))
        syntax = go_on(
            "config", f"syntax-rearranged-{i}", work, syntax, {**REARRANGED_ON, **values, "paths.silver": f"rearranged-{i}.pickle"}
        )
    return syntax


def make_model(work: Work, out: Path) -> None:
    """Everything after vectors and lexicon.

    Args:
        work: where things lie.
        out: the model folder; the second parser's stands beside it.
    """
    first = train_half("config", "first", work, FIRST)
    work.raw(first)
    before, student = side_by_side((make_syntax, work, first), (make_student, work, first))
    syntax, names, second = side_by_side((rearrange, work, first, before, student), (make_names, work, student), (make_second, work, first))
    assemble(syntax, names, work.at("lexicon"), out)
    assemble_second(second, out.with_name("second"))


def write_scores(corpora: Path, model: Path) -> None:
    """scores.json beside this file."""
    scores = evaluate(corpora, both(str(model), model.with_name("second")))
    (HERE / "scores.json").write_text(json.dumps(scores, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("kgbuild/parse/model"))
    parser.add_argument("--work", type=Path, default=HERE / "work", help="what is made on the way; finished parts are not made again")
    parser.add_argument("--threads", type=int, default=1, help="for the word vectors; 1 gives the same bytes twice")
    args = parser.parse_args()
    set_current_ops(BLAS)
    work = Work(args.corpora, args.work.resolve())
    work.folder.mkdir(parents=True, exist_ok=True)
    make_vectors(work, args.threads)
    make_lexicon(work)
    make_model(work, args.out)
    write_scores(args.corpora, args.out)


if __name__ == "__main__":
    main()
