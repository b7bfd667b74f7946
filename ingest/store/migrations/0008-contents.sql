-- What records say, apart from which record says it: a delivery that comes in again writes small rows only. A text that
-- no record or staged row refers to is removed.
CREATE TABLE contents (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
);
INSERT OR IGNORE INTO contents (hash, json) SELECT hash, json FROM records ORDER BY kind, key;

CREATE TABLE records_without_json (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part TEXT NOT NULL,
  provider TEXT NOT NULL,
  edited TEXT NOT NULL,
  hash TEXT NOT NULL,
  facts INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
INSERT INTO records_without_json
  SELECT source, kind, key, part, provider, edited, hash, facts FROM records ORDER BY kind, key;
DROP TABLE records;
ALTER TABLE records_without_json RENAME TO records;
CREATE INDEX records_by_part ON records (source, part);
CREATE INDEX records_by_provider ON records (source, kind, provider, facts);

DROP TABLE staged;
CREATE TABLE staged (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part TEXT NOT NULL,
  provider TEXT NOT NULL,
  edited TEXT NOT NULL,
  hash TEXT NOT NULL,
  facts INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX staged_by_part ON staged (source, part);
CREATE INDEX staged_by_provider ON staged (source, kind, provider, facts);
