-- Courses of which a line of the catalogue or of the open data differs from what was last written, or is gone.
CREATE TABLE unwritten (program_id TEXT PRIMARY KEY) WITHOUT ROWID;
