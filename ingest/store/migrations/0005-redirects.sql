-- Ids of courses that were published and are no longer, and the course that has most of their records now.
CREATE TABLE redirects (
  old_id TEXT PRIMARY KEY,
  new_id TEXT NOT NULL
) WITHOUT ROWID;
