-- One owner's network. Moments are UTC in ISO 8601 with microseconds, which sorts as text; days are ISO dates;
-- booleans are 0 and 1. A word that the code does not know cannot get in, and a new word needs a migration: so an
-- older version refuses the file by its number instead of taking it for damaged.

CREATE TABLE tie (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  reading TEXT NOT NULL,
  family_reading TEXT NOT NULL,
  given_reading TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 5),
  cadence_days INTEGER,
  starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
  met_on TEXT,
  met_how TEXT NOT NULL,
  introduced_by TEXT REFERENCES tie (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  birth_year INTEGER,
  birth_month INTEGER,
  birth_day INTEGER,
  kin INTEGER NOT NULL CHECK (kin IN (0, 1)),
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  note TEXT NOT NULL,
  snoozed_until TEXT,
  archived_at TEXT,
  do_not_suggest INTEGER NOT NULL CHECK (do_not_suggest IN (0, 1)),
  added_at TEXT NOT NULL,
  last_any TEXT,
  last_light TEXT,
  last_medium TEXT,
  last_full TEXT,
  interaction_count INTEGER NOT NULL
) STRICT;
CREATE INDEX tie_introduced_by ON tie (introduced_by) WHERE introduced_by IS NOT NULL;

-- The parts of a tie lie beside each other, in the order that the owner sees.

CREATE TABLE channel (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('phone', 'email', 'post', 'linkedin', 'facebook', 'line', 'x', 'website', 'other')),
  value TEXT NOT NULL,
  normalized TEXT NOT NULL,
  owner TEXT NOT NULL CHECK (owner IN ('tie', 'employer', 'platform')),
  label TEXT NOT NULL,
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  postal_code TEXT,
  country TEXT,
  region TEXT,
  locality TEXT,
  street TEXT,
  extended TEXT,
  proven_at TEXT,
  failed_at TEXT,
  added_at TEXT NOT NULL,
  PRIMARY KEY (tie_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE affiliation (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('work', 'school', 'community')),
  organization TEXT NOT NULL,
  department TEXT NOT NULL,
  title TEXT NOT NULL,
  industry TEXT NOT NULL,
  rank TEXT NOT NULL,
  started TEXT NOT NULL,
  ended TEXT NOT NULL,
  seen_on TEXT,
  PRIMARY KEY (tie_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_key (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  PRIMARY KEY (tie_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE gathering (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  at TEXT NOT NULL,
  place TEXT NOT NULL,
  host_id TEXT REFERENCES tie (id) ON DELETE SET NULL,
  answer TEXT NOT NULL CHECK (answer IN ('open', 'accepted', 'declined')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX gathering_host ON gathering (host_id) WHERE host_id IS NOT NULL;

CREATE TABLE attendance (
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
  answer TEXT NOT NULL CHECK (answer IN ('open', 'accepted', 'declined')),
  present INTEGER CHECK (present IN (0, 1)),
  PRIMARY KEY (gathering_id, tie_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_tie ON attendance (tie_id);

CREATE TABLE import_batch (
  id TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;

-- No foreign key on the tie: an undone import may tell of a tie that is gone.
CREATE TABLE import_change (
  import_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tie_id TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT;
CREATE INDEX import_change_tie ON import_change (tie_id);

CREATE TABLE interaction (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('call', 'meeting', 'meal', 'message', 'email', 'letter', 'card', 'event', 'social')),
  at TEXT NOT NULL,
  logged_at TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'both')),
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  minutes INTEGER,
  note TEXT NOT NULL,
  gathering_id TEXT REFERENCES gathering (id) ON DELETE SET NULL,
  import_id TEXT REFERENCES import_batch (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX interaction_at ON interaction (at);
CREATE INDEX interaction_gathering ON interaction (gathering_id) WHERE gathering_id IS NOT NULL;
CREATE INDEX interaction_import ON interaction (import_id) WHERE import_id IS NOT NULL;

-- `at` is repeated from the interaction, so that a tie's newest are one short walk along the key.
CREATE TABLE interaction_tie (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  interaction_id TEXT NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (tie_id, at, interaction_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX interaction_tie_position ON interaction_tie (interaction_id, position);

CREATE TABLE greeting (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  season INTEGER NOT NULL,
  sent_on TEXT,
  received_on TEXT,
  returned_on TEXT,
  PRIMARY KEY (tie_id, season)
) STRICT, WITHOUT ROWID;

CREATE TABLE mourning (
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  PRIMARY KEY (tie_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE trace (
  id TEXT NOT NULL PRIMARY KEY,
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  opened_at TEXT NOT NULL,
  closed_at TEXT
) STRICT;
CREATE INDEX trace_tie ON trace (tie_id);

CREATE TABLE trace_step (
  trace_id TEXT NOT NULL REFERENCES trace (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  lead_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  tried_at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (trace_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX trace_step_lead ON trace_step (lead_id);

CREATE TABLE nudge (
  week TEXT NOT NULL,
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (week, tie_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX nudge_tie ON nudge (tie_id);

CREATE TABLE merge_suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  tie_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES tie (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  made_at TEXT NOT NULL,
  dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1))
) STRICT;
CREATE INDEX merge_suggestion_tie ON merge_suggestion (tie_id);
CREATE INDEX merge_suggestion_other ON merge_suggestion (other_id);

CREATE TABLE ego (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  industry TEXT NOT NULL,
  rank TEXT NOT NULL
) STRICT;
INSERT INTO ego VALUES (1, '', '');

CREATE TABLE ego_employer (
  position INTEGER PRIMARY KEY,
  organization TEXT NOT NULL,
  started TEXT NOT NULL,
  ended TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  last_logged TEXT REFERENCES interaction (id) ON DELETE SET NULL
) STRICT;
INSERT INTO meta VALUES (1, NULL);
