"""Files that somebody uploaded: taken out of the common folder at once, and gone when they have been read."""

import shutil
import tempfile
from pathlib import Path

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.core import HomeAssistant

from ..const import DOMAIN


def take_upload(hass: HomeAssistant, file_id: str) -> Path:
    """Move an upload to a folder of its own. Raises ValueError when it is gone, OSError when it cannot be moved."""
    with process_uploaded_file(hass, file_id) as uploaded:
        folder = Path(tempfile.mkdtemp(prefix=f"{DOMAIN}_"))
        try:
            return Path(shutil.move(uploaded, folder / uploaded.name))
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise


def discard_upload(upload: Path) -> None:
    """Remove what `take_upload` took."""
    shutil.rmtree(upload.parent, ignore_errors=True)
