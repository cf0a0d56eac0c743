# The commands a newcomer needs. `make demo` and `make test` work on a fresh clone with Python 3.11+.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
WORKERS ?= 2

.PHONY: env demo test check bench docs clean lock

env: $(STAMP)

# Everything is pinned with hashes in requirements.lock; the project itself is installed from this folder.
$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or later is needed, this is ' + sys.version.split()[0])"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $(STAMP)

demo: env  ## build the bundled coverage, show what is in it, write the dossier page
	$(BIN)/ontherecord demo --out demo-out

test: check
	$(BIN)/python -m pytest -n $(WORKERS)

check: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m docs.cli_reference --check

docs: env  ## write again what is generated in docs/
	$(BIN)/python -m docs.cli_reference

bench: env  ## the README's figures; paths of the public sets are given as BENCH_DATA=...
	$(BIN)/python -m bench.table $(if $(BENCH_DATA),--data $(BENCH_DATA),)

lock:  ## pin again after a change of pyproject.toml
	$(BIN)/python -m pip install --quiet uv==0.13.9
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-header --python-version 3.11 -o requirements.lock

clean:
	rm -rf $(VENV) demo-out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
