"""docs/glossary.md names every noun of model.py and nothing else."""

import inspect
import re
from pathlib import Path

from kgbuild import model

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def test_glossary_is_the_model() -> None:
    written = set(re.findall(r"^\| (\w+) \|", GLOSSARY.read_text("utf-8"), re.M)) - {"noun"}
    defined = {name for name, thing in inspect.getmembers(model, inspect.isclass) if thing.__module__ == "kgbuild.model"}
    assert written == defined
