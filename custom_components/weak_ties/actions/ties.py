"""What each action does, once it is known on which network and that the caller may."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..const import IMPORT_FOLDER
from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.assessment.listing import Wanted, select_ties
from ..network.editing.ties import TieFields
from ..network.errors import TieAmbiguousError
from ..network.identity.mentions import mentioned_in
from ..network.model import ImportId, InteractionId, Tie, TieId
from ..responses import reach as replies_reach
from ..responses import ties as replies
from .import_folder import file_in
from .schemas import REFERENCES

_NOT_OF_THE_TIE = frozenset({"network", "tie", "device_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A validated call: on which network, and the typed values that the action's schema left.

    `language` is the reader's, where somebody reads the answer; None is the house's. `tell` sends something ahead of
    the answer to whoever waits for it, where the way back allows that.
    """

    hass: HomeAssistant
    coordinator: WeakTiesCoordinator
    values: Mapping[str, Any]
    language: str | None = None
    tell: Callable[[JsonObjectType], object] = lambda _: None


async def log_interaction(request: Request) -> JsonObjectType:
    """Log one interaction with everybody named; nobody is logged unless all of them are known."""
    coordinator, values = request.coordinator, request.values
    interaction = await coordinator.interactions.async_log(
        tie_ids=the_ties(request),
        kind=values["kind"],
        at=values.get("at"),
        direction=values["direction"],
        reached=values["reached"],
        minutes=values.get("minutes"),
        note=values["note"],
        gathering_id=values.get("gathering"),
    )
    ties = [coordinator.network.ties[tie_id] for tie_id in interaction.tie_ids]
    return replies.logged(interaction, ties, coordinator.data)


async def delete_interaction(request: Request) -> JsonObjectType:
    """Take back one interaction, the one logged last unless an id says which."""
    interaction_id = request.values.get("interaction_id")
    wanted = InteractionId(interaction_id) if interaction_id else None
    deleted = await request.coordinator.interactions.async_delete(wanted)
    return {"interaction_id": deleted.id, "tie_ids": list(deleted.tie_ids)}


async def add_tie(request: Request) -> JsonObjectType:
    """Add somebody."""
    return whole(request, await request.coordinator.ties.async_add(_fields(request)))


async def update_tie(request: Request) -> JsonObjectType:
    """Change what is known of somebody."""
    tie_id = the_tie(request, fields=("tie", "device_id"))
    return whole(request, await request.coordinator.ties.async_update(tie_id, _fields(request)))


async def archive_tie(request: Request) -> JsonObjectType:
    """Put somebody aside."""
    return whole(request, await request.coordinator.ties.async_archive(the_tie(request)))


async def restore_tie(request: Request) -> JsonObjectType:
    """Bring somebody back who was put aside."""
    return whole(request, await request.coordinator.ties.async_restore(the_tie(request, archived=True)))


async def forget_tie(request: Request) -> JsonObjectType:
    """Delete somebody for good."""
    forgotten = await request.coordinator.ties.async_forget(the_tie(request, archived=True))
    return {"tie": {"id": forgotten.id, "name": forgotten.name}}


async def merge_ties(request: Request) -> JsonObjectType:
    """Make one tie of two that are the same person."""
    keep, into_it = (named(request, request.values[field]) for field in ("keep", "into_it"))
    return whole(request, await request.coordinator.merges.async_merge(keep, into_it))


async def undo_merge(request: Request) -> JsonObjectType:
    """Make two of the one whom a merge made."""
    kept, restored = await request.coordinator.merges.async_undo(the_tie(request, archived=True))
    return {**whole(request, kept), "restored": whole(request, restored)["tie"]}


async def snooze(request: Request) -> JsonObjectType:
    """Let somebody rest for some days, or until a day."""
    values = request.values
    until: date = values.get("until") or dt_util.now().date() + timedelta(days=values["days"])
    return whole(request, await request.coordinator.ties.async_snooze(the_tie(request), until))


async def get_ties(request: Request) -> JsonObjectType:
    """List ties. Thirty thousand are worth an executor; what is read there is frozen."""
    return await request.hass.async_add_executor_job(_list_ties, request.coordinator, request.values)


def _list_ties(coordinator: WeakTiesCoordinator, values: Mapping[str, Any]) -> JsonObjectType:
    network, assessment = coordinator.network, coordinator.data
    wanted = Wanted(
        standings=values["standing"],
        reaches=values["reach"],
        strengths=values["strength"],
        tags=values["tag"],
        starred=values.get("starred"),
        about_to_slip=values.get("about_to_slip"),
    )
    ties = select_ties(network, assessment, wanted, sort=values.get("sort"), found=_found(coordinator, values))
    shown = [replies.tie_in_list(tie, assessment, coordinator.tz) for tie in ties[: values["limit"]]]
    return {"ties": list(shown), "total": len(ties)}


def _found(coordinator: WeakTiesCoordinator, values: Mapping[str, Any]) -> tuple[TieId, ...] | None:
    """Whom the values that look for somebody find, each of them all; None when nobody is looked for.

    A number or an address that is empty finds nobody, not everybody: an automation passes on what it was given.
    """
    network, directory = coordinator.network, coordinator.directory
    searches: dict[str, Callable[[str], tuple[TieId, ...]]] = {
        "phone": directory.by_phone,
        "email": directory.by_email,
        "mentioned_in": partial(mentioned_in, directory=directory, ties=network.ties),
    }
    hits = [
        search(values[field]) if values[field].strip() else () for field, search in searches.items() if field in values
    ]
    if values.get("search", "").strip():
        hits.insert(0, directory.search(values["search"], len(network.ties)))
    if not hits:
        return None
    return tuple(tie_id for tie_id in hits[0] if all(tie_id in each for each in hits))


async def get_tie(request: Request) -> JsonObjectType:
    """All that is known of somebody, with the newest of their history."""
    coordinator, tie_id = request.coordinator, the_tie(request, archived=True)
    history = await coordinator.interactions.async_history(tie_id)
    tie = replies.whole_tie(coordinator.network.ties[tie_id], coordinator.data, coordinator.tz)
    trace = coordinator.reach.trace_of(tie_id)
    return {
        "tie": {
            **tie,
            "trace": replies_reach.trace(trace, coordinator.network, coordinator.tz) if trace else None,
            "history": [replies.in_history(interaction, coordinator.tz) for interaction in history],
        }
    }


async def import_file(request: Request) -> JsonObjectType:
    """Take in a file from the import folder."""
    values, folder = request.values, Path(request.hass.config.path(IMPORT_FOLDER))
    path = await request.hass.async_add_executor_job(partial(file_in, folder, values["path"]))
    outcome = await request.coordinator.files.async_import(
        path,
        file_format=values["format"],
        strength=values["strength"],
        dry_run=values["dry_run"],
        encoding=None if values["encoding"] == "auto" else values["encoding"],
    )
    return replies.imported(outcome)


async def undo_import(request: Request) -> JsonObjectType:
    """Take an import back."""
    return replies.undone(await request.coordinator.files.async_undo_import(ImportId(request.values["import_id"])))


async def export(request: Request) -> JsonObjectType:
    """Write the network into the export folder."""
    path = await request.coordinator.files.async_export(request.values["format"])
    return {"path": path.relative_to(request.hass.config.config_dir).as_posix()}


def whole(request: Request, tie: Tie) -> JsonObjectType:
    """Answer a change with all that is now known of the tie."""
    return {"tie": replies.whole_tie(tie, request.coordinator.data, request.coordinator.tz)}


def _fields(request: Request) -> TieFields:
    return cast("TieFields", {field: value for field, value in request.values.items() if field not in _NOT_OF_THE_TIE})


def the_tie(
    request: Request,
    *,
    archived: bool = False,
    fields: tuple[str, ...] = REFERENCES,
) -> TieId:
    """The one tie that is meant; two names for two people are no answer to "whom?"."""
    meant = the_ties(request, archived=archived, fields=fields)
    if len(meant) > 1:
        names = [request.coordinator.network.ties[tie_id].name for tie_id in meant]
        raise TieAmbiguousError(name=" + ".join(names), candidates=", ".join(names))
    return meant[0]


def the_ties(
    request: Request,
    *,
    archived: bool = False,
    fields: tuple[str, ...] = REFERENCES,
) -> tuple[TieId, ...]:
    """Everybody who is meant, each once, in the order of naming."""
    values, coordinator = request.values, request.coordinator
    meant = [named(request, name, archived=archived) for name in values.get("tie", ())]
    if "phone" in fields and "phone" in values:
        meant.append(coordinator.ties.resolve(phone=values["phone"]))
    if "email" in fields and "email" in values:
        meant.append(coordinator.ties.resolve(email=values["email"]))
    meant.extend(coordinator.ties.resolve(device_id=device_id) for device_id in values.get("device_id", ()))
    return tuple(dict.fromkeys(meant))


def named(request: Request, name: str, *, archived: bool = False) -> TieId:
    """Who is called that, by id, name, alias or reading; archived ties only where they can be meant."""
    return request.coordinator.directory.resolve(name, include_archived=archived)
