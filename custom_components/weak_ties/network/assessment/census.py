"""How many ties of each strength stand where: the owner's network at one glance."""

from collections import Counter
from collections.abc import Mapping

from ..model import Network, Strength
from .assessment import Assessment
from .cadence import Standing

type Census = Mapping[tuple[Strength, Standing], int]


def census(network: Network, assessment: Assessment) -> Census:
    """The ties of each strength and standing; archived ones are out of every list, and out of this one."""
    views = (view for view in assessment.views.values() if not view.archived and view.tie_id in network.ties)
    return Counter((network.ties[view.tie_id].strength, view.standing) for view in views)
