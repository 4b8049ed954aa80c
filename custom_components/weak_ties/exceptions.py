"""The one place where an error of ours becomes Home Assistant's, with words in the owner's language.

The words stand under `exceptions` in the translation files. A request that was wrong is a ServiceValidationError
(no traceback in the log: nothing is broken); a disk that did not take the change is a HomeAssistantError.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .network.errors import WeakTiesError

# What the one who asked could not have known or done otherwise.
OPERATIONAL_KEYS = frozenset({"database_damaged", "database_too_new", "storage_failed"})

# A placeholder cannot be translated, so these reasons have sentences of their own under `<key>_<reason>`.
EXPLAINED_REASONS: Mapping[str, frozenset[str]] = {
    "file_unreadable": frozenset(
        {"damaged", "empty", "encrypted", "missing", "no_known_header", "not_text", "replaced_characters", "truncated"}
    ),
    "storage_failed": frozenset({"busy", "closed", "disk_full", "input_output", "read_only"}),
}


class NoNetworkError(WeakTiesError):
    """No network has been set up."""

    key = "no_network"


class NetworkNotFoundError(WeakTiesError):
    """No network is called `network` or has that entry id."""

    key = "network_not_found"


class NetworkAmbiguousError(WeakTiesError):
    """There are several `networks`, and the request does not say which is meant."""

    key = "network_ambiguous"


class NotLoadedError(WeakTiesError):
    """`network` is set up but not running: disabled, failed, or still starting."""

    key = "not_loaded"


class NotYourNetworkError(WeakTiesError):
    """Somebody who is neither an administrator nor the owner asked for `network`."""

    key = "not_your_network"


class UploadMissingError(WeakTiesError):
    """The file that was uploaded is not there any more, or never was."""

    key = "upload_missing"


class PhonesUnreachableError(WeakTiesError):
    """Nothing can be shown on `phones`: each is gone, without notifications, or its push service refuses."""

    key = "phones_unreachable"


def translated(error: WeakTiesError) -> HomeAssistantError:
    """Home Assistant's error for ours, with the same key and placeholders."""
    kind = HomeAssistantError if error.key in OPERATIONAL_KEYS else ServiceValidationError
    return kind(
        translation_domain=DOMAIN,
        translation_key=_translation_key(error),
        translation_placeholders=error.placeholders,
    )


def _translation_key(error: WeakTiesError) -> str:
    reason = error.placeholders.get("reason", "")
    return f"{error.key}_{reason}" if reason in EXPLAINED_REASONS.get(error.key, ()) else error.key


@contextmanager
def translating() -> Iterator[None]:
    """Let our errors leave this block as Home Assistant's."""
    try:
        yield
    except WeakTiesError as error:
        raise translated(error) from error
