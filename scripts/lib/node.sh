# Install what builds the frontend into frontend/node_modules, exactly as package-lock.json has it.
# Sourced by scripts/setup, with the project's folder as the current one.

install_node_modules() {
  local stamp=frontend/node_modules/.weak-ties-setup wanted
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+(a < 20 || (a == 20 && b < 19)))' 2>/dev/null ||
    ! command -v npm >/dev/null; then
    say "Node.js 20.19 or newer with npm is needed for the frontend. Please install it and run this again:"
    say "on Debian and Ubuntu 'apt-get install nodejs npm', on a Mac 'brew install node'."
    return 1
  fi
  wanted=$(sha256sum frontend/package-lock.json | cut -d' ' -f1)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return; fi
  say "installing what builds the frontend"
  (cd frontend && npm ci --silent --ignore-scripts --no-audit --no-fund)
  echo "$wanted" >"$stamp"
}
