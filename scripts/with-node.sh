#!/bin/sh
# Runs a command on a Node that Milepost can use: `sh scripts/with-node.sh node scripts/up.mjs`.
# better-sqlite3 13 needs Node 22.14 or newer and crashes the process on Node 20, so where the machine's own
# Node is older, Node 24 is brought from the npm package `node` into a cache folder, once.
set -eu

WANTED_NODE=24.21.0

node_is_new_enough() {
  version=$("$1" -v 2>/dev/null) || return 1
  version=${version#v}
  major=${version%%.*}
  rest=${version#*.}
  minor=${rest%%.*}
  [ "$major" -gt 22 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 14 ]; }
}

cache_folder() {
  if [ -n "${MILEPOST_CACHE:-}" ]; then echo "$MILEPOST_CACHE"
  elif [ -n "${XDG_CACHE_HOME:-}" ]; then echo "$XDG_CACHE_HOME/milepost"
  elif [ -n "${HOME:-}" ]; then echo "$HOME/.cache/milepost"
  else echo "${TMPDIR:-/tmp}/milepost-$(id -u)"
  fi
}

# Installs beside the final place and moves it there when it works, so that two commands started at once
# never see half an installation. The package's own install script is called by hand: npm 11 may refuse it.
bring_node() {
  echo "This machine's Node is $(node -v); Milepost needs 22.14 or newer. Bringing Node $WANTED_NODE into $1 …" >&2
  fresh="$1.new.$$"
  trap 'rm -rf "$fresh"' EXIT
  mkdir -p "$fresh"
  if ! (
    npm install --prefix "$fresh" --global=false --ignore-scripts --no-audit --no-fund --loglevel=error "node@$WANTED_NODE" &&
      cd "$fresh/node_modules/node" &&
      npm_config_ignore_scripts=false node installArchSpecificPackage.js
  ) >"$fresh/install.log" 2>&1 || ! node_is_new_enough "$fresh/node_modules/node/bin/node"; then
    tail -n 5 "$fresh/install.log" >&2
    echo "Could not bring Node $WANTED_NODE from the npm registry. Check that npm reaches its registry (npm ping)," >&2
    echo "or install Node 22.14 or newer yourself, then run the command again." >&2
    exit 1
  fi
  if ! node_is_new_enough "$1/node_modules/node/bin/node"; then
    rm -rf "$1"
    mv "$fresh" "$1"
  fi
  rm -rf "$fresh"
  trap - EXIT
}

if ! node_is_new_enough node; then
  cached="$(cache_folder)/node"
  node_is_new_enough "$cached/node_modules/node/bin/node" || bring_node "$cached"
  PATH="$cached/node_modules/node/bin:$PATH"
  export PATH
fi

exec "$@"
