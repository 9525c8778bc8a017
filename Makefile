# Everything lives in .venv/. `make brief` and `make test` need nothing but Python 3.11-3.13.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
EXAMPLE := examples/japan-north-korea-2023

.PHONY: brief test check format bench docs pictures lock clean

brief: $(READY)  ## the worked example, as an HTML brief
	@mkdir -p out
	$(BIN)/tightrope brief $(EXAMPLE) -o out/brief.html

test: $(READY) $(VENV)/dev  ## all tests
	$(BIN)/python -m pytest -n auto

check: $(READY) $(VENV)/dev  ## formatting, lint, types
	$(BIN)/ruff format --check src tests bench
	$(BIN)/ruff check src tests bench
	$(BIN)/mypy

format: $(VENV)/dev
	$(BIN)/ruff format src tests bench
	$(BIN)/ruff check --fix src tests bench

bench: $(READY)  ## every figure that the documentation quotes
	@for file in bench/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

docs: $(READY) $(VENV)/dev  ## the documentation site, in site/
	$(BIN)/mkdocs build --strict

$(READY): pyproject.toml requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: $(READY) requirements-dev.lock
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	@touch $@

pictures: brief  ## the pictures of README and site, from real output (needs chromium)
	$(BIN)/tightrope brief $(EXAMPLE) --format json -o out/brief.json
	$(BIN)/python docs/hooks/pictures.py

lock:  ## pin what is tested, with hashes
	bash bench/lock.sh

clean:
	rm -rf $(VENV) out site
