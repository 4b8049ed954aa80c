-- What merges did, for as long as they can be taken back.

-- No foreign keys: the one who is gone is not there, and the one who stayed may have gone into somebody else since.
CREATE TABLE merge (
  id TEXT NOT NULL PRIMARY KEY,
  gone_id TEXT NOT NULL,
  -- Of the one who is gone; it is kept for as long as they may come back.
  picture TEXT,
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX merge_picture ON merge (picture) WHERE picture IS NOT NULL;
