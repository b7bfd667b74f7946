-- Every course that ever had a page, as it was when last published: an address outlives its course.
-- vanished_on: first day it was no longer offered; NULL while it is. moved_to: the course it has become part of.
CREATE TABLE courses (
  program_id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  provider TEXT NOT NULL,
  paths TEXT NOT NULL,
  vanished_on TEXT,
  moved_to TEXT
) WITHOUT ROWID;
CREATE INDEX courses_by_vanished_on ON courses (vanished_on) WHERE vanished_on IS NOT NULL;
