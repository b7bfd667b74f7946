-- What each merge found, as JSON: the newest rows are the trend that maintainers see.
CREATE TABLE merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  report TEXT NOT NULL
);

-- Which course a record went from and to, and when that was published. from_id NULL: it was new; to_id NULL: it is gone.
CREATE TABLE moves (
  day TEXT NOT NULL,
  record_key TEXT NOT NULL,
  from_id TEXT,
  to_id TEXT,
  PRIMARY KEY (record_key, day)
) WITHOUT ROWID;
CREATE INDEX moves_by_from ON moves (from_id, day);

-- What people said of merged pairs that were drawn at random.
CREATE TABLE judgements (
  kind TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  verdict TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, a, b)
) WITHOUT ROWID;
