-- Parts of deliveries that were taken, with the hash of their raw bytes.
CREATE TABLE parts (
  source TEXT NOT NULL,
  part TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  PRIMARY KEY (source, part)
) WITHOUT ROWID;

-- Last good data: what each source says, untouched after mapping. kind: program, step, unit.
CREATE TABLE records (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part TEXT NOT NULL,
  provider TEXT NOT NULL,
  edited TEXT NOT NULL,
  hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (kind, key)
);
CREATE INDEX records_by_part ON records (source, part);
CREATE INDEX records_by_provider ON records (source, kind, provider);

-- The delivery that is coming in; becomes `records` in one transaction, or is dropped.
CREATE TABLE staged (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part TEXT NOT NULL,
  provider TEXT NOT NULL,
  edited TEXT NOT NULL,
  hash TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (kind, key)
);
CREATE INDEX staged_by_part ON staged (source, part);
CREATE INDEX staged_by_provider ON staged (source, kind, provider);

CREATE TABLE issues (
  source TEXT NOT NULL,
  part TEXT NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  record_key TEXT,
  field TEXT,
  value TEXT,
  message TEXT NOT NULL
);
CREATE INDEX issues_by_part ON issues (source, part);

-- One row per source and run.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  state TEXT NOT NULL,
  message TEXT,
  counters TEXT NOT NULL
);
CREATE INDEX runs_by_source ON runs (source, id);

-- The clusters of the last merge: which records are one program, and on what evidence.
CREATE TABLE clusters (
  program_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  provider TEXT NOT NULL,
  records TEXT NOT NULL,
  edges TEXT NOT NULL
) WITHOUT ROWID;

-- What the search index holds, by hash, and what is on its way to it (json NULL: to be removed).
CREATE TABLE published (
  index_name TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (index_name, id)
) WITHOUT ROWID;
CREATE TABLE outgoing (
  index_name TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  json TEXT,
  PRIMARY KEY (index_name, id)
);

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
