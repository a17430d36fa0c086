# `make check` checks everything; it is what has to be clean before a change lands.
# PYTHON may name another interpreter: make check PYTHON=python3.12
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)

.PHONY: check static scenarios test coverage bench format stems gates train

check: static scenarios test

static:
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as lint; lint()"

scenarios:
	$(PYTHON) -m simulator.cli.main check --strict

test:
	$(PYTHON) -m pytest

coverage:
	$(PYTHON) -m pytest --cov --cov-branch --cov-report=term-missing:skip-covered -m "not speech"

bench:
	$(PYTHON) -m benchmarks.turns
	$(PYTHON) -m benchmarks.loading
	$(PYTHON) -m benchmarks.authoring
	$(PYTHON) -m benchmarks.hearing
	$(PYTHON) -m benchmarks.app

format:
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

stems:
	$(PYTHON) corpus/stems.py

# After changing a rule of hearing.
gates:
	$(PYTHON) -m corpus.gates

# Rebuilds the weights of hearing, byte for byte where the versions are those of constraints.txt.
train:
	$(PYTHON) -m corpus.train
