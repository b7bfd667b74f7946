-- Courses of which a line of the catalogue or of the open data differs from what was last written, or is gone.
CREATE TABLE unwritten (program_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER shown_added AFTER INSERT ON shown BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (new.program_id);
END;
CREATE TRIGGER shown_changed AFTER UPDATE ON shown
WHEN old.draft IS NOT new.draft OR old.open IS NOT new.open BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (new.program_id);
END;
CREATE TRIGGER shown_gone AFTER DELETE ON shown BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (old.program_id);
END;
CREATE TRIGGER similar_added AFTER INSERT ON similar BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (new.program_id);
END;
CREATE TRIGGER similar_changed AFTER UPDATE ON similar
WHEN old.similar IS NOT new.similar BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (new.program_id);
END;
CREATE TRIGGER similar_gone AFTER DELETE ON similar BEGIN
  INSERT OR IGNORE INTO unwritten VALUES (old.program_id);
END;
