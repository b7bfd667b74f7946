-- Sessions of the desk that somebody ended before their time, until they would have run out (ms since 1970): a cookie that
-- was kept opens nothing, also after a restart.
CREATE TABLE ended_sessions (
  id TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;
