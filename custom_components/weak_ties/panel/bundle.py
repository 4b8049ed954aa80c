"""Which build of the frontend this version brings. A page that still runs another asks to be reloaded."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent.parent / "www"
CARD: Final = "weak-ties-card.js"
PANEL: Final = "weak-ties-panel.js"
ADDRESS: Final = "/weak_ties_static"

# Enough to tell any two builds apart, and short enough for an address that people see.
_LENGTH = 12


@cache
def bundle_id() -> str:
    """The id of the build, made of its files' content. Reads the disk, but only when it is called first."""
    digest = sha256()
    for path in sorted(FOLDER.glob("*.js")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:_LENGTH]
