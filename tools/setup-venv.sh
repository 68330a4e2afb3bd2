#!/usr/bin/env bash
# Make .venv hold exactly what requirements.lock names, and this project in editable form.
# Installs with uv: the machine's, else the locked one fetched by pip, else pip does all of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly lock=requirements.lock python=.venv/bin/python
readonly new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

fail() {
  printf 'error: %s\n' "$@" >&2
  exit 1
}

find_python() {
  local candidate candidates=(python3 python3.13 python3.12 python3.11)
  [[ -z ${PYTHON:-} ]] || candidates=("$PYTHON")
  for candidate in "${candidates[@]}"; do
    if "$candidate" -c "$new_enough" 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  fail "no Python 3.11 or newer among: ${candidates[*]}" "install one, or name it: make setup PYTHON=/path/to/python3"
}

create_venv() {
  local base
  base=$(find_python)
  echo "Creating .venv with $("$base" --version)"
  rm -rf .venv
  if command -v uv >/dev/null; then
    uv venv --quiet --python "$base" .venv
  elif "$base" -c 'import ensurepip, venv' 2>/dev/null; then
    "$base" -m venv .venv
  else
    # Debian and Ubuntu ship the venv module in a package of its own.
    fail "$base cannot create virtual environments" "install uv, or on Debian and Ubuntu: apt-get install python3-venv"
  fi
}

# Print the lines of one package of the lock (`only`), or all the others (`without`).
locked() {
  awk -v mode="$1" -v start="$2==" \
    '/^[^ #]/ {inside = index($0, start) == 1} inside == (mode == "only")' "$lock"
}

pip_install() {
  "$python" -I -m pip install --quiet --disable-pip-version-check "$@"
}

find_uv() {
  command -v uv || { [[ -x .venv/bin/uv ]] && echo .venv/bin/uv; } || true
}

install_uv() {
  locked only uv >.venv/uv.txt
  pip_install --require-hashes --no-deps -r .venv/uv.txt || echo "uv is not available here; going on with pip, which is slower" >&2
}

"$python" -c "$new_enough" 2>/dev/null || create_venv
[[ -n $(find_uv) ]] || install_uv
uv=$(find_uv)

echo "Installing the locked packages into .venv${uv:+ with uv}"
if [[ -n $uv ]]; then
  "$uv" pip sync --quiet --python "$python" --require-hashes "$lock"
  "$uv" pip install --quiet --python "$python" --no-deps --no-build-isolation --editable .
else
  locked without uv >.venv/without-uv.txt
  pip_install --require-hashes -r .venv/without-uv.txt
  pip_install --no-deps --no-build-isolation --editable .
fi
