-- What each record has (model/source-guards.ts: two bits a fact), so that the guards need not read every record again.
-- Before json, as a value behind a long text costs a walk over its pages.
CREATE TABLE records_with_facts (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part TEXT NOT NULL,
  provider TEXT NOT NULL,
  edited TEXT NOT NULL,
  hash TEXT NOT NULL,
  facts INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (kind, key)
);
INSERT INTO records_with_facts SELECT source, kind, key, part, provider, edited, hash, 0, json FROM records;
DROP TABLE records;
ALTER TABLE records_with_facts RENAME TO records;
CREATE INDEX records_by_part ON records (source, part);
CREATE INDEX records_by_provider ON records (source, kind, provider, facts);

-- Nothing of a delivery that is coming in outlives its process.
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
  json TEXT NOT NULL,
  PRIMARY KEY (kind, key)
);
CREATE INDEX staged_by_part ON staged (source, part);
CREATE INDEX staged_by_provider ON staged (source, kind, provider, facts);

-- The parts and files of a run, as JSON; NULL once the run is old.
ALTER TABLE runs ADD COLUMN parts TEXT;
