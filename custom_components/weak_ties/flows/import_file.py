"""Importing a file by hand: upload, look at what would happen, import, see what happened.

The upload is moved to a private folder that nobody but Home Assistant can read, and that goes as soon as the
import is done, refused or abandoned.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    FileSelector,
    FileSelectorConfig,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.helpers.translation import async_get_translations

from ..const import DOMAIN
from ..coordinator.coordinator import WeakTiesCoordinator
from ..coordinator.transfers import ImportOutcome
from ..exceptions import translated
from ..importers.intake import silently
from ..network.errors import WeakTiesError
from ..network.model import Strength
from ..websocket.uploads import discard_upload, take_upload
from .loaded import coordinator_of

CONF_FILE = "file"
CONF_STRENGTH = "strength"
CONF_ENCODING = "encoding"

# The owner's word is only needed where the ladder guessed wrong; these are what address books were written in.
_AUTOMATIC = "auto"
_ENCODINGS = (_AUTOMATIC, "utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "cp1252")

# Enough rows to find the trouble in the file; the count beside them is complete.
_ROWS_SHOWN = 5
_LONGEST_NAME = 60
_MARKUP = str.maketrans({character: f"\\{character}" for character in "\\`*_{}[]()<>#+-.!|~&:"})

UPLOAD_SCHEMA = vol.Schema(
    {vol.Required(CONF_FILE): FileSelector(FileSelectorConfig(accept=".csv,.txt,.zip,.vcf,.vcard,.json"))}
)


def _choice(name: str, options: Sequence[str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(options=list(options), translation_key=name, mode=SelectSelectorMode.DROPDOWN)
    )


PREVIEW_SCHEMA = vol.Schema(
    {
        vol.Required(CONF_STRENGTH, default=Strength.ACQUAINTANCE.name.lower()): _choice(
            CONF_STRENGTH, [strength.name.lower() for strength in Strength]
        ),
        vol.Required(CONF_ENCODING, default=_AUTOMATIC): _choice(CONF_ENCODING, _ENCODINGS),
    }
)


class ImportSteps:
    """The steps of the options menu that import a file."""

    def __init__(self, flow: OptionsFlow) -> None:
        """Show forms in the flow."""
        self._flow = flow
        self._upload: Path | None = None
        self._preview: ImportOutcome | None = None
        self._outcome: ImportOutcome | None = None
        self._failure: WeakTiesError | None = None
        self._work: asyncio.Task[None] | None = None
        self._waiting: asyncio.Task[None] | None = None
        self._encoding = _AUTOMATIC
        self._strength = Strength.ACQUAINTANCE

    async def async_step_import_file(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Take a file, and read it to its end before anything is asked."""
        errors: dict[str, str] = {}
        failure, self._failure = self._failure, None
        if user_input is not None:
            failure, errors = None, await self._async_take(user_input[CONF_FILE])
            if not errors and (failure := await self._async_look()) is None:
                return await self.async_step_import_preview()
            await self._async_discard()
        if failure is not None:
            errors = {CONF_FILE: error_key(failure)}
        return self._flow.async_show_form(
            step_id="import_file",
            data_schema=UPLOAD_SCHEMA,
            errors=errors,
            description_placeholders=failure.placeholders if failure else {},
        )

    async def async_step_import_preview(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show what would happen. Another encoding is looked at again before anything is imported."""
        errors: dict[str, str] = {}
        if user_input is not None:
            self._strength = Strength[user_input[CONF_STRENGTH].upper()]
            changed, self._encoding = user_input[CONF_ENCODING] != self._encoding, user_input[CONF_ENCODING]
            failure = await self._async_look() if changed or self._preview is None else None
            if failure is not None:
                self._preview = None
                errors = {CONF_ENCODING: error_key(failure)}
            elif not changed:
                return await self.async_step_importing()
        return self._flow.async_show_form(
            step_id="import_preview",
            data_schema=self._flow.add_suggested_values_to_schema(PREVIEW_SCHEMA, user_input),
            errors=errors,
            description_placeholders=await self._async_describe(self._preview),
        )

    async def async_step_importing(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Import, while the dialog shows that something is going on."""
        if self._work is None or self._waiting is None:
            self._work = self._flow.hass.async_create_task(self._async_import(coordinator_of(self._flow)))
            self._waiting = self._flow.hass.async_create_task(_async_until_done(self._work))
        if not self._waiting.done():
            return self._flow.async_show_progress(
                step_id="importing", progress_action="importing", progress_task=self._waiting
            )
        self._work = self._waiting = None
        return self._flow.async_show_progress_done(next_step_id="import_result" if self._outcome else "import_file")

    async def async_step_import_result(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say what was done, and by which id it can be undone."""
        if user_input is not None:
            return self._flow.async_create_entry(data=dict(self._flow.config_entry.options))
        return self._flow.async_show_form(
            step_id="import_result",
            data_schema=vol.Schema({}),
            description_placeholders=await self._async_describe(self._outcome),
            last_step=True,
        )

    @callback
    def discard_unused_upload(self) -> None:
        """Leave nothing behind when the dialog is closed; a running import cleans up after itself."""
        if self._work is None and self._upload is not None:
            self._flow.hass.async_add_executor_job(discard_upload, self._upload)

    async def _async_take(self, file_id: str) -> dict[str, str]:
        await self._async_discard()
        self._encoding = _AUTOMATIC
        try:
            self._upload = await self._flow.hass.async_add_executor_job(take_upload, self._flow.hass, file_id)
        except ValueError:
            return {CONF_FILE: "upload_missing"}
        except OSError:
            return {CONF_FILE: "upload_failed"}
        return {}

    async def _async_look(self) -> WeakTiesError | None:
        """Read the upload and remember what would happen. Returns what is wrong with it, if anything."""
        try:
            self._preview = await self._async_run(coordinator_of(self._flow), dry_run=True)
        except WeakTiesError as error:
            return error
        return None

    async def _async_import(self, coordinator: WeakTiesCoordinator) -> None:
        """Import to the end, whether or not somebody is still looking."""
        try:
            self._outcome = await self._async_run(coordinator, dry_run=False)
        except WeakTiesError as error:
            self._failure = error
        finally:
            await self._async_discard()

    async def _async_run(self, coordinator: WeakTiesCoordinator, *, dry_run: bool) -> ImportOutcome:
        return await coordinator.files.async_import(
            self._upload or Path(),  # an upload that is gone is a missing file, and the reader says so
            strength=self._strength,
            dry_run=dry_run,
            encoding=None if self._encoding == _AUTOMATIC else self._encoding,
            report=silently if dry_run else self._flow.async_update_progress,
        )

    async def _async_discard(self) -> None:
        upload, self._upload = self._upload, None
        if upload is not None:
            await self._flow.hass.async_add_executor_job(discard_upload, upload)

    async def _async_describe(self, outcome: ImportOutcome | None) -> Mapping[str, str]:
        """Put the counts, some names, and why records were skipped into text for a dialog."""
        counts = ("added", "updated", "unchanged", "merged", "suggested", "skipped")
        if outcome is None:
            return dict.fromkeys((*counts, "names", "reasons", "import_id"), "–")
        texts = await async_get_translations(self._flow.hass, self._flow.hass.config.language, "selector", {DOMAIN})
        return {
            **{count: str(outcome.counts.get(count, 0)) for count in counts},
            "names": "\n".join(f"- {_as_plain(name)}" for name in outcome.sample) or "–",
            "reasons": _reasons((*outcome.skipped, *outcome.left_out), texts) or "–",
            "import_id": outcome.import_id or "–",
        }


async def _async_until_done(work: asyncio.Task[None]) -> None:
    """Wait for an import without being it: closing the dialog cancels the waiting, never the import."""
    await asyncio.wait((work,))


def error_key(error: WeakTiesError) -> str:
    """Name the sentence of an error: dialogs and actions use the same keys."""
    return translated(error).translation_key or error.key


def _reasons(skipped: Sequence[Mapping[str, object]], texts: Mapping[str, str]) -> str:
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for record in skipped:
        rows[str(record["reason"])].append(str(record["row"]))
    describe = partial(_reason, texts=texts)
    return "\n".join(describe(reason, numbers) for reason, numbers in rows.items())


def _reason(reason: str, rows: Sequence[str], *, texts: Mapping[str, str]) -> str:
    text = texts.get(f"component.{DOMAIN}.selector.skip_reason.options.{reason}", reason)
    more = " …" if len(rows) > _ROWS_SHOWN else ""
    return f"- {text}: {len(rows)} ({', '.join(rows[:_ROWS_SHOWN])}{more})"


def _as_plain(name: str) -> str:
    """Keep a name text: the dialog renders Markdown, and a name must not become a link or a heading."""
    return (name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…").translate(_MARKUP)
