"""Give the demo a first page worth opening: whom to call, and how the network is doing. Built-in cards only."""

from .client import Json
from .house import House

# The panel has `weak-ties`.
PAGE = "losing-touch"
STARRED = {"Margaret Oduya": "margaret_oduya", "森 拓也": "mori_takuya", "Tom Pellegrini": "tom_pellegrini"}

# A sentence, not a debt: one picks up the phone for "it has been seven months" sooner than for "120 days overdue".
_WHOM_TO_CALL = """\
{%- set usual = {5: 'every month', 4: 'every three months', 3: 'twice a year', 2: 'once a year'} -%}
{%- set words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'] -%}
{%- macro ago(days) -%}
{%- set months = (days / 30.4) | round | int -%}
{%- set years = (days / 365.25) | round | int -%}
{%- if months < 2 -%}{{ (days / 7) | round | int }} weeks
{%- elif months < 12 -%}{{ words[months] }} months
{%- elif years < 2 -%}about a year
{%- else -%}about {{ words[years] if years < 12 else years }} years
{%- endif -%}
{%- endmacro -%}
{%- set ties = state_attr('sensor.weak_ties_overdue', 'ties') or [] -%}
{%- for tie in ties | selectattr('last_interaction') | selectattr('name', 'defined') -%}
{%- if loop.index <= 5 %}
**{{ tie.name }}**
It has been {{ ago((now() - as_datetime(tie.last_interaction)).days) }}; \
you usually talk {{ usual.get(tie.strength, 'now and then') }}.
{% endif -%}
{%- else -%}
You are in touch with everybody. Enjoy the day.
{%- endfor -%}
"""

_WHY_NEXT = """\
{%- set reason = state_attr('sensor.weak_ties_next_nudge', 'reason') -%}
{%- if reason -%}
**{{ states('sensor.weak_ties_next_nudge') }}**
{{ reason }}
{%- else -%}
Nobody this week: you are in touch with everyone you keep.
{%- endif %}
{% for one in state_attr('sensor.weak_ties_open_invitations', 'invitations') or [] %}
**{{ one.title }}**, {{ as_datetime(one.at).strftime('%d %B') }}
Waits for your answer.
{% endfor %}
"""
# The number alone would be believed.
_PARTS = """\
{%- set parts = states.sensor.weak_ties_survivability.attributes -%}
{{ parts.outside_reachable }} people outside your company can be reached, {{ parts.outside_live }} of them lately in \
touch, {{ parts.outside_fragile }} by one thin thread only.

They would help most:
{% for one in parts.raises or [] %}
* **{{ one.name }}:** {{ one.reason }}
{%- endfor %}
"""


def save_dashboard(house: House) -> None:
    """Make it the page that the browser opens first."""
    house.client.command(
        {
            "type": "lovelace/dashboards/create",
            "url_path": PAGE,
            "title": "Weak Ties",
            "icon": "mdi:account-group-outline",
            "show_in_sidebar": True,
        },
        {"type": "lovelace/config/save", "url_path": PAGE, "config": {"views": [_view()]}},
        {"type": "frontend/set_system_data", "key": "core", "value": {"default_panel": PAGE}},
    )


def _view() -> Json:
    margaret, mori, tom = (_starred(name, slug) for name, slug in STARRED.items())
    left = [*_this_week(), _heading("Worth a call", "mdi:phone-outline"), _markdown(_WHOM_TO_CALL), *tom]
    right = [*_network(), *_without_the_job(), *margaret, *mori]
    sections: list[Json] = [{"type": "grid", "cards": left}, {"type": "grid", "cards": right}]
    return {"title": "Weak Ties", "path": "people", "type": "sections", "max_columns": 2, "sections": sections}


def _this_week() -> list[Json]:
    return [
        _heading("This week", "mdi:calendar-heart"),
        _tile("sensor.weak_ties_next_nudge", "Begin with"),
        _tile("sensor.weak_ties_open_invitations", "Invitations"),
        _markdown(_WHY_NEXT),
    ]


def _network() -> list[Json]:
    return [
        _heading("Your network", "mdi:account-group-outline"),
        _tile("sensor.weak_ties_overdue", "Overdue"),
        _tile("sensor.weak_ties_due_soon", "Due soon"),
        _tile("sensor.weak_ties_kept", "Kept"),
        _tile("sensor.weak_ties_interactions_30_days", "Last 30 days"),
        _tile("sensor.weak_ties_hard_to_reach", "Hard to reach"),
        _tile("sensor.weak_ties_cards_to_send", "Cards to send"),
        _tile("sensor.weak_ties_next_due", "Next due", columns=12),
    ]


def _without_the_job() -> list[Json]:
    return [
        _heading("If your job were gone", "mdi:lifebuoy"),
        _tile("sensor.weak_ties_survivability", "What would be left", columns=12),
        _markdown(_PARTS),
    ]


def _starred(name: str, slug: str) -> list[Json]:
    return [
        _heading(name, "mdi:star-outline"),
        _tile(f"sensor.weak_ties_{slug}_standing", "Standing"),
        _tile(f"sensor.weak_ties_{slug}_last_interaction", "Last contact"),
        _tile(f"sensor.weak_ties_{slug}_due", "Due"),
        _log_a_call(f"button.weak_ties_{slug}_log_call"),
    ]


def _markdown(content: str) -> Json:
    return {"type": "markdown", "content": content}


def _heading(text: str, icon: str) -> Json:
    return {"type": "heading", "heading": text, "icon": icon}


def _tile(entity_id: str, name: str, *, columns: int = 6) -> Json:
    return {"type": "tile", "entity": entity_id, "name": name, "grid_options": {"columns": columns, "rows": 1}}


def _log_a_call(entity_id: str) -> Json:
    press: Json = {"action": "perform-action", "perform_action": "button.press", "target": {"entity_id": entity_id}}
    look: dict[str, Json] = {"name": "Log a call", "icon": "mdi:phone-plus", "color": "teal", "hide_state": True}
    grid: Json = {"columns": 6, "rows": 1}
    return {
        "type": "tile",
        "entity": entity_id,
        **look,
        "tap_action": press,
        "icon_tap_action": press,
        "grid_options": grid,
    }
