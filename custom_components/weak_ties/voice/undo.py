"""Takes back what a sentence did. Nothing is taken back that somebody has built upon since."""

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.merging.references import is_named_elsewhere
from ..network.model import Tie
from .conversation import Done


async def async_undo(coordinator: WeakTiesCoordinator, done: Done) -> bool:
    """Take a deed back; False when it was changed since. Raises InteractionNotFoundError for a log that is gone."""
    if done.logged:
        await coordinator.interactions.async_delete(done.logged)
        return True
    return await _async_wake(coordinator, done) if done.snoozed else await _async_forget(coordinator, done)


async def _async_wake(coordinator: WeakTiesCoordinator, done: Done) -> bool:
    ties = coordinator.network.ties
    asleep = [tie_id for tie_id in done.snoozed if tie_id in ties and ties[tie_id].snoozed_until == done.until]
    for tie_id in asleep:
        await coordinator.ties.async_wake(tie_id)
    return bool(asleep)


async def _async_forget(coordinator: WeakTiesCoordinator, done: Done) -> bool:
    """Forget whom a sentence added: all or none, so that nobody has to guess who is left."""
    if not all(_is_as_added(coordinator, tie) for tie in done.added):
        return False
    for tie in done.added:
        await coordinator.ties.async_forget(tie.id)
    return True


def _is_as_added(coordinator: WeakTiesCoordinator, added: Tie) -> bool:
    network = coordinator.network
    return network.ties.get(added.id) == added and not is_named_elsewhere(network, added.id)
