"""Where the browser is that tests, benchmarks and pictures look with."""

import shutil

# By these names Debian, Ubuntu, Fedora and Google install it.
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The path of the first one there is; `scripts/setup browser` installs one, or says how to."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)
