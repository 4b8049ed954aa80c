"""Names that several modules share."""

from typing import Final

DOMAIN: Final = "weak_ties"
DEFAULT_NAME: Final = "Weak Ties"

CONF_OWNER: Final = "owner"
CONF_ABOUT_YOU: Final = "about_you"
CONF_ORGANIZATION: Final = "organization"
CONF_INDUSTRY: Final = "industry"
CONF_RANK: Final = "rank"
CONF_CADENCES: Final = "cadences"
CONF_KEEP_NAMES_PRIVATE: Final = "keep_names_private"
CONF_LLM: Final = "people_for_agents"
CONF_SUBSIDIARIES: Final = "subsidiaries"
CONF_FORMER: Final = "former_employers"
CONF_HOME: Final = "home"
CONF_GREETING_SEASON: Final = "greeting_season"
CONF_NUDGES_PER_WEEK: Final = "nudges_per_week"

# Below the config folder. Imports are read from, and exports written to, nowhere else.
IMPORT_FOLDER: Final = "weak_ties/import"
EXPORT_FOLDER: Final = "weak_ties/export"
