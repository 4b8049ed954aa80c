-- What people look like. A picture is known by a hash of its bytes, so the same one of two ties lies here once.

CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576)
) STRICT;

-- No foreign key: what takes something back may name a picture that went meanwhile. Then there is none, which is read as
-- such, and no reason to refuse the rest.
ALTER TABLE tie ADD COLUMN picture TEXT;
CREATE INDEX tie_picture ON tie (picture) WHERE picture IS NOT NULL;
