-- Last parts of addresses that a course had before its title changed.
CREATE TABLE old_slugs (
  slug TEXT PRIMARY KEY,
  program_id TEXT NOT NULL
) WITHOUT ROWID;
