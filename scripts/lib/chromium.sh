# Find Chromium for the tests of what people see, or install the system's own.
# Sourced by scripts/setup, which has `say`. The one thing that is installed outside the project's folder, and only
# where it is missing: a browser brings a hundred libraries that cannot live in a folder.

install_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then return; fi
  done
  local apt=(apt-get)
  [ "$(id -u)" = 0 ] || apt=(sudo -n apt-get)
  if command -v apt-get >/dev/null; then
    say "installing Chromium with apt"
    # fonts-noto-cjk: without it Japanese is shown as boxes, and measured as such.
    if DEBIAN_FRONTEND=noninteractive "${apt[@]}" -qq update >&2 &&
      DEBIAN_FRONTEND=noninteractive "${apt[@]}" -qq -y --no-install-recommends install chromium fonts-noto-cjk >&2; then return; fi
  fi
  say "Chromium is needed for the tests in tests/browser and could not be had. Please install it and run this again."
  return 1
}
