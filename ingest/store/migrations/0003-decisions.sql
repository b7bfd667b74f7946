-- What people decided about records, as JSON; a withdrawn decision stays, with who withdrew it.
CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  json TEXT NOT NULL
) WITHOUT ROWID;

-- What the last merge found to be looked at.
CREATE TABLE conflicts (
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  records TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX conflicts_by_code ON conflicts (code);

-- Which course each record was in when last published: what the next merge is compared with.
CREATE TABLE memberships (
  record_key TEXT PRIMARY KEY,
  program_id TEXT NOT NULL
) WITHOUT ROWID;
