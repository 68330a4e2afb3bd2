# What people and CI run. `make` alone lists the targets; each sets up what it needs, once.
.DEFAULT_GOAL := help
# One target after another, also under -j: `check` ends with the tests' own last line, and nothing installs twice at once.
.NOTPARALLEL:
.DELETE_ON_ERROR:

BIN := .venv/bin
VENV := .venv/.installed
NODE_MODULES := mock/node_modules/.installed
PRISM := mock/node_modules/@stoplight/prism-cli/dist/index.js
PYRIGHT := mock/node_modules/pyright/index.js

WORKERS ?= 2
MOCK_PORT ?= 4011
PRISM_PORT ?= 4010
# More arguments for pytest: make test ARGS='-k journal -x'
ARGS ?=
# make lock UPGRADE=--upgrade takes the newest versions instead of keeping those already locked.
UPGRADE ?=

# The top folders are containers, not packages: the root must never get onto the import path.
export PYTHONSAFEPATH := 1
unexport PYTHONPATH PYTHONHOME

.PHONY: help
help:  ## List the targets
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

$(VENV): requirements.lock pyproject.toml tools/setup-venv.sh
	@tools/setup-venv.sh
	@touch $@

$(NODE_MODULES): mock/package-lock.json mock/package.json mock/.npmrc tools/node.lock | $(VENV)
	@echo "Installing the Node tools into mock/node_modules"
	@cd mock && ../tools/node.sh npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: setup
setup: $(VENV) $(NODE_MODULES)  ## Install everything: .venv and mock/node_modules (the other targets do this themselves)

.PHONY: demo
demo: $(VENV)  ## Onboard Acme Corporation against the local mock, and show what happens
	@$(BIN)/kyb demo

.PHONY: test
test: $(VENV) $(NODE_MODULES)  ## Run the tests (ARGS='...' goes to pytest)
	@$(BIN)/python -Im pytest -n $(WORKERS) --dist worksteal $(ARGS)

.PHONY: lint
lint: $(VENV)  ## Check style and formatting
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

.PHONY: types
types: $(VENV) $(NODE_MODULES)  ## Check types with mypy --strict and pyright
	@$(BIN)/mypy
	@tools/node.sh node $(PYRIGHT) --pythonpath $(BIN)/python

.PHONY: generate
generate: $(VENV)  ## Generate the low-level clients from openapi/*.yaml
	@$(BIN)/python -I openapi/generator/generate.py

.PHONY: check-generated
check-generated: $(VENV)  ## Fail if generated/ is not what `make generate` would write
	@$(BIN)/python -I openapi/generator/generate.py --check

.PHONY: prism
prism: $(NODE_MODULES)  ## Serve the specification's examples with Prism (PRISM_PORT, default 4010)
	@tools/node.sh node $(PRISM) mock --port $(PRISM_PORT) openapi/dakota.yaml

.PHONY: mock
mock: $(VENV)  ## Serve the stateful mock (MOCK_PORT, default 4011)
	@$(BIN)/kyb mock --port $(MOCK_PORT)

.PHONY: coverage-page
coverage-page: $(VENV) $(NODE_MODULES)  ## Write mock/COVERAGE.md: what the mock has been seen to answer
	@$(BIN)/python -I tests/mock/coverage_page.py

.PHONY: contract
contract: $(VENV) $(NODE_MODULES)  ## Run the contract tests in their full, slow profile
	@KYB_CONTRACT_PROFILE=full $(BIN)/python -Im pytest tests/contract tests/mock/test_coverage_page.py $(ARGS)

.PHONY: proofs
proofs: $(VENV)  ## Prove durability at length: 1,000 kills and 1,000 power losses per store, 30,000 simulated histories
	@KYB_PROOFS=full $(BIN)/python -Im pytest -n $(WORKERS) --dist worksteal tests/durability tests/simulation tests/fleet $(ARGS)

.PHONY: bench
bench: $(VENV) $(NODE_MODULES)  ## Measure imports, cold start, calls, parsing, throughput, kills and the mock, beside the peers
	@$(BIN)/python -I tests/bench/run.py

.PHONY: check
check: lint types check-generated test  ## Run all that CI runs, the tests last

.PHONY: lock
lock: $(VENV)  ## Resolve the lock files again (UPGRADE=--upgrade for the newest versions)
	@tools/lock.sh $(UPGRADE)

.PHONY: clean
clean:  ## Remove .venv, mock/node_modules, caches and the demo's journals
	@rm -rf .venv mock/node_modules build dist .demo .bench
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .schemathesis schemathesis-report
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
