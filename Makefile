# The commands of the README are `make demo`, `make survey-demo` and `make test`; they make their own virtual environment.
# Needs: Python 3.11 or later and make. `make test` also looks at the pages in Chromium, and runs the tests of the
# register on a PostgreSQL server that it starts itself.

PYTHON ?= python3
PORT ?= 8000
RUN := .venv/run
DEV := .venv/dev
PIP := -m pip --disable-pip-version-check --quiet

.PHONY: help demo survey-demo test lint bench bench-web bench-cluster docs messages screenshots lock clean

help:
	@echo "make demo        a made-up region: checked, counted, reported (build/demo), and served on 127.0.0.1:8000"
	@echo "make survey-demo a made-up wave of the yearly survey: filled in, estimated and reported (build/survey-demo)"
	@echo "make test        all tests on SQLite, those of the register also on PostgreSQL, lint and types"
	@echo "make bench       speed and memory on a million people, of dividing places, of learning what helps; writes docs/performance.md"
	@echo "make bench-web   speed of the pages with twenty users at once; writes its section in docs/performance.md"
	@echo "make bench-cluster  one to twenty million people on a Dask cluster; writes its section in docs/performance.md"
	@echo "make docs        the pages that follow from the definitions"
	@echo "make messages    collects the texts of the pages for translation"
	@echo "make screenshots the pictures of the README, from the demo in build/demo"
	@echo "make lock        newer versions of the dependencies into the lock files"

demo: $(RUN)/ready
	$(RUN)/bin/inbeeld demo --output build/demo --serve --port $(PORT)

survey-demo: $(RUN)/ready
	$(RUN)/bin/inbeeld survey demo --output build/survey-demo

# Each core has a test of its own, and several threads on small tables would wait for each other.
test: export OMP_NUM_THREADS = 1
test: $(DEV)/ready $(RUN)/ready lint
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
		echo "Chromium is missing, so the browser tests are skipped. On Debian or Ubuntu: sudo apt-get install chromium"
	$(DEV)/bin/pytest -n auto
	$(DEV)/bin/python -m tests.postgres $(DEV)/bin/pytest -n auto $(ON_POSTGRES)

# What writes, and pages with queries of their own. What the others do with the same rows, SQLite has shown.
ON_POSTGRES := tests/register tests/databases $(addprefix tests/web/,division evidence offers people privacy survey/test_two_at_once.py)

lint: $(DEV)/ready
	$(DEV)/bin/ruff check .
	$(DEV)/bin/ruff format --check .
	$(DEV)/bin/mypy

bench: $(DEV)/ready
	$(DEV)/bin/python -m bench
	$(DEV)/bin/python -m bench.following
	$(DEV)/bin/python -m bench.division
	$(DEV)/bin/python -m bench.matching
	$(DEV)/bin/python -m bench.learning

bench-web: $(DEV)/ready
	$(DEV)/bin/python -m bench.web

bench-cluster: $(DEV)/ready
	$(DEV)/bin/python -m bench.spread

docs: $(DEV)/ready
	$(DEV)/bin/python docs/generate.py

# What is new in the texts of the pages goes to locale/nl of its group, to be translated. Needs gettext.
messages: $(DEV)/ready
	@command -v xgettext >/dev/null || { echo "gettext is missing. On Debian or Ubuntu: sudo apt-get install gettext"; exit 1; }
	cd src/inbeeld/register && $(MESSAGES)
	for group in $(GROUPS); do (cd src/inbeeld/web/$$group && $(MESSAGES)); done
	cd src/inbeeld/web && $(MESSAGES) $(addprefix --ignore ,$(GROUPS))

GROUPS := $(notdir $(patsubst %/locale,%,$(wildcard src/inbeeld/web/*/locale)))
MESSAGES := $(CURDIR)/$(DEV)/bin/django-admin makemessages --locale nl --no-location --no-obsolete --no-wrap --verbosity 0

# The pictures of the README, from the demo as `make demo` leaves it in build/demo.
screenshots: $(DEV)/ready
	$(DEV)/bin/python docs/screenshots.py

lock: $(DEV)/ready
	$(DEV)/bin/python $(PIP) install uv
	$(DEV)/bin/uv pip compile pyproject.toml --extra web --upgrade $(COMPILE) --output-file requirements.lock
	$(DEV)/bin/uv pip compile pyproject.toml --extra web --group dev --upgrade --constraints requirements.lock \
		$(COMPILE) --output-file requirements-dev.lock

COMPILE := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet

clean:
	rm -rf .venv build dist

TRANSLATIONS := $(shell find src -name '*.po')
SOURCES := $(shell find src -type f -not -name '*.pyc' -not -name '*.mo' -not -path '*/static/nlds/*')

# The program as its users have it: from the wheel, without development packages.
$(RUN)/ready: requirements.lock pyproject.toml hatch_build.py package-lock.json $(SOURCES)
	@$(MAKE) --no-print-directory $(RUN)/bin/python
	$(RUN)/bin/python $(PIP) install --require-hashes -r requirements.lock
	$(RUN)/bin/python $(PIP) install --no-deps --force-reinstall .
	@touch $@

$(DEV)/ready: requirements-dev.lock pyproject.toml hatch_build.py package-lock.json $(TRANSLATIONS)
	@$(MAKE) --no-print-directory $(DEV)/bin/python
	$(DEV)/bin/python $(PIP) install --require-hashes -r requirements-dev.lock
	$(DEV)/bin/python $(PIP) install --no-deps --editable .  # this also compiles the translations
	@touch $@

.venv/%/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "InBeeld needs Python 3.11 or later; make PYTHON=python3.12 demo chooses another one."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python cannot make virtual environments. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv/$*
