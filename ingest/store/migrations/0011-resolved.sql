-- Records as they were last resolved: what they said (hash), what ties them to others (numbers of 8 bytes, see
-- merge/blocking-values.ts), and the course they are in.
CREATE TABLE resolved (
  key TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  brin TEXT,
  kvk TEXT,
  blocking BLOB NOT NULL,
  program_id TEXT NOT NULL
) WITHOUT ROWID;

-- Courses to be published again: of which anything may have changed since they were.
CREATE TABLE due (program_id TEXT PRIMARY KEY) WITHOUT ROWID;

-- Whose a conflict is: a record, when the resolver found it, or a course, when its records were merged. They are found
-- anew when that is looked at again.
DROP TABLE conflicts;
CREATE TABLE conflicts (
  owner TEXT NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  records TEXT NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX conflicts_by_code ON conflicts (code);
CREATE INDEX conflicts_by_owner ON conflicts (owner);
