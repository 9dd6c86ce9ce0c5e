# `make demo` builds the sample article into output/, `make check` runs everything CI runs. Both set up .venv by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[test]'
	@touch $@

setup: $(VENV)/.installed  ## virtual environment with everything pinned

demo: setup  ## build the sample article into output/
	$(BIN)/kgbuild build examples/*.txt -o output

check: setup browser lint types floors test  ## everything CI runs

browser:
	@bash tests/e2e/install-browser.sh

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

floors: setup
	$(BIN)/lint-imports --no-cache

test: setup
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest

docs: setup  ## write the generated pages (docs/german.md, docs/cli.md, docs/relations.md)
	$(BIN)/python docs/generate.py

bench: setup  ## run the benchmarks and write their tables
	$(BIN)/python benchmarks/quality.py
	$(BIN)/python benchmarks/coverage.py
	$(BIN)/python benchmarks/pipeline.py
	$(BIN)/python benchmarks/page.py

clean:
	rm -rf output/graph.* output/*.jsonl output/*.csv output/report.md output/run.json dist build

.PHONY: help setup demo check browser lint types floors test docs bench clean
