# The two commands of the README are `make demo` and `make test`; both make their own virtual environment.
# Needs: Python 3.11 or later and make. `make test` also looks at the report in Chromium.

PYTHON ?= python3
RUN := .venv/run
DEV := .venv/dev
PIP := -m pip --disable-pip-version-check --quiet

.PHONY: help demo test lint bench docs lock clean

help:
	@echo "make demo    made-up caseloads of a region: checked, counted, reported (build/demo)"
	@echo "make test    all tests, lint and types"
	@echo "make bench   speed and memory on a million people; writes docs/performance.md"
	@echo "make docs    the pages that follow from the definitions"
	@echo "make lock    newer versions of the dependencies into the lock files"

demo: $(RUN)/ready
	$(RUN)/bin/inbeeld demo --output build/demo

test: $(DEV)/ready $(RUN)/ready lint
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
		echo "Chromium is missing, so the browser tests are skipped. On Debian or Ubuntu: sudo apt-get install chromium"
	$(DEV)/bin/pytest -n auto

lint: $(DEV)/ready
	$(DEV)/bin/ruff check .
	$(DEV)/bin/ruff format --check .
	$(DEV)/bin/mypy

bench: $(DEV)/ready
	$(DEV)/bin/python -m bench

docs: $(DEV)/ready
	$(DEV)/bin/python docs/generate.py

lock: $(DEV)/ready
	$(DEV)/bin/python $(PIP) install uv
	$(DEV)/bin/uv pip compile pyproject.toml --upgrade $(COMPILE) --output-file requirements.lock
	$(DEV)/bin/uv pip compile pyproject.toml --upgrade --group dev --constraints requirements.lock $(COMPILE) \
		--output-file requirements-dev.lock

COMPILE := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

clean:
	rm -rf .venv build dist

# The program as its users have it: from the wheel, without development packages.
$(RUN)/ready: requirements.lock pyproject.toml $(shell find src -type f -not -name '*.pyc')
	@$(MAKE) --no-print-directory $(RUN)/bin/python
	$(RUN)/bin/python $(PIP) install --require-hashes -r requirements.lock
	$(RUN)/bin/python $(PIP) install --no-deps --force-reinstall .
	@touch $@

$(DEV)/ready: requirements-dev.lock pyproject.toml
	@$(MAKE) --no-print-directory $(DEV)/bin/python
	$(DEV)/bin/python $(PIP) install --require-hashes -r requirements-dev.lock
	$(DEV)/bin/python $(PIP) install --no-deps --editable .
	@touch $@

.venv/%/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "InBeeld needs Python 3.11 or later; make PYTHON=python3.12 demo chooses another one."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python cannot make virtual environments. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv/$*
