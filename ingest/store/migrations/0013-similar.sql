-- What is like each course, apart from what is shown of it: found for all courses when all are known, and then only for
-- those that it can have changed for. looked: how far was looked (publish/similar-courses.ts).
CREATE TABLE similar (
  program_id TEXT PRIMARY KEY,
  looked INTEGER NOT NULL,
  similar TEXT NOT NULL
) WITHOUT ROWID;
ALTER TABLE shown DROP COLUMN similar;
INSERT OR REPLACE INTO facts (name, value) VALUES ('similar is stale', '1');

-- The traits that courses had when that was last found, of those that have others now or are gone; NULL for a new one.
CREATE TABLE compared (
  program_id TEXT PRIMARY KEY,
  traits TEXT
) WITHOUT ROWID;
