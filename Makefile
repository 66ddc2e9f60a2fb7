# make demo: set everything up and run the main job on the example articles.
# make test: set everything up and pass the tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint types docs bench clean prerequisites

help:
	@echo "make demo   set up, then make the story page of the example articles"
	@echo "make test   set up, then run linter, type checker and tests"
	@echo "make bench  speed and memory of check and report, beside trafilatura"
	@echo "make docs   rewrite the generated documentation"
	@echo "make clean  remove what make has made"

prerequisites:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "consilience needs Python 3.11 or later: '$(PYTHON)' was not found (set PYTHON=...)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "consilience needs Python 3.11 or later: '$(PYTHON)' is $$($(PYTHON) -V 2>&1)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "consilience needs Python's venv module (Debian: apt-get install python3-venv)"; exit 1; }

$(READY): requirements.lock pyproject.toml | prerequisites
	@echo "setting up $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)
	@mkdir -p demo
	@$(BIN)/consilience report examples/harbour/*.html --knowledge examples/harbour/knowledge.jsonl --output demo/story.html --output demo/story.json --quiet || test $$? -eq 3
	@$(BIN)/consilience report examples/harbour/*.html --knowledge examples/harbour/knowledge.jsonl || test $$? -eq 3
	@echo
	@echo "The story page is demo/story.html"

test: $(READY)
	@$(BIN)/ruff check --quiet src tests tools training
	@$(BIN)/ruff format --check --quiet src tests tools training
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/python -m pytest

docs: $(READY)
	@$(BIN)/python -m consilience.publish.schema
	@$(BIN)/python tools/write_command_line_docs.py
	@$(BIN)/python tools/write_checks_docs.py

bench: $(READY)
	@$(BIN)/python tools/bench.py

clean:
	rm -rf $(VENV) demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
