-- What the delivery that is coming in no longer has. The rest of the last good data stays without being written again.
CREATE TABLE leaving (
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;

-- What a source wrote down about a part when it was taken, to read the next delivery of it as a difference.
CREATE TABLE memos (
  source TEXT NOT NULL,
  part TEXT NOT NULL,
  memo BLOB NOT NULL,
  PRIMARY KEY (source, part)
);

-- A delivery that is coming in is counted once and written a hundred thousand times.
DROP INDEX staged_by_part;
DROP INDEX staged_by_provider;
