-- What an answer, an attempt, a snooze and a new job mean for a tie.

ALTER TABLE tie ADD COLUMN snoozes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN new_job_on TEXT;
ALTER TABLE tie ADD COLUMN last_answer TEXT;
ALTER TABLE tie ADD COLUMN last_in TEXT;
ALTER TABLE tie ADD COLUMN last_out TEXT;
ALTER TABLE tie ADD COLUMN attempts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(attempts));

-- As the code of this version counts: what is reached and not only sent is an answer, unless it is a like or a card.
UPDATE tie SET (last_answer, last_in, last_out) = (
  SELECT
    max(i.at) FILTER (WHERE i.reached AND i.direction <> 'out' AND i.kind NOT IN ('card', 'social')),
    max(i.at) FILTER (WHERE i.reached AND i.direction = 'in'),
    max(i.at) FILTER (WHERE i.direction <> 'in')
  FROM interaction_tie AS t JOIN interaction AS i ON i.id = t.interaction_id
  WHERE t.tie_id = tie.id);

-- The newest three that nobody has answered since, oldest first.
UPDATE tie SET attempts = (
  SELECT json_group_array(at) FROM (
    SELECT at FROM (
      SELECT DISTINCT i.at AS at
      FROM interaction_tie AS t JOIN interaction AS i ON i.id = t.interaction_id
      WHERE t.tie_id = tie.id
        AND (tie.last_answer IS NULL OR i.at > tie.last_answer)
        AND i.direction <> 'in'
        AND iif(i.reached, i.kind IN ('message', 'email') AND i.direction = 'out', i.kind <> 'card')
      ORDER BY i.at DESC LIMIT 3)
    ORDER BY at))
WHERE last_out IS NOT NULL;
