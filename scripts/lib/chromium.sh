# Find Chromium for the tests of what people see, or install the system's own.
# Sourced by scripts/setup, which has `say`. The one thing that is installed outside the project's folder, and only
# where it is missing: a browser brings a hundred libraries that cannot live in a folder.

install_chromium() {
  local missing=()
  has_chromium || missing+=(chromium)
  # Without it Japanese is shown as boxes, and measured as such.
  has_japanese_font || missing+=(fonts-noto-cjk)
  if [ ${#missing[@]} = 0 ]; then return; fi
  local apt=(apt-get)
  [ "$(id -u)" = 0 ] || apt=(sudo -n apt-get)
  if command -v apt-get >/dev/null; then
    say "installing ${missing[*]} with apt"
    if DEBIAN_FRONTEND=noninteractive "${apt[@]}" -qq update >&2 &&
      DEBIAN_FRONTEND=noninteractive "${apt[@]}" -qq -y --no-install-recommends install "${missing[@]}" >&2; then return; fi
  fi
  has_chromium && return # the pictures may look poor, the tests are as good
  say "Chromium is needed for the tests in tests/browser and could not be installed from here. Please install it:
    Debian      sudo apt-get install chromium fonts-noto-cjk
    Ubuntu      Google Chrome's own package, as a snap cannot read temporary folders
    Fedora      sudo dnf install chromium google-noto-sans-cjk-fonts
  It is looked for as chromium, chromium-browser or google-chrome. Then run this again."
  return 1
}

has_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then return; fi
  done
  return 1
}

has_japanese_font() {
  ! command -v fc-list >/dev/null || [ -n "$(fc-list :lang=ja family | head -1)" ]
}
