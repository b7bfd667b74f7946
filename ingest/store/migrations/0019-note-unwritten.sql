-- Notes a course that is put, changed or gone as unwritten. With ON CONFLICT: within a trigger the statement that set it
-- off decides what OR IGNORE would do.
CREATE TRIGGER shown_added AFTER INSERT ON shown BEGIN
  INSERT INTO unwritten VALUES (new.program_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER shown_changed AFTER UPDATE ON shown
WHEN old.draft IS NOT new.draft OR old.open IS NOT new.open BEGIN
  INSERT INTO unwritten VALUES (new.program_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER shown_gone AFTER DELETE ON shown BEGIN
  INSERT INTO unwritten VALUES (old.program_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER similar_added AFTER INSERT ON similar BEGIN
  INSERT INTO unwritten VALUES (new.program_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER similar_changed AFTER UPDATE ON similar
WHEN old.similar IS NOT new.similar BEGIN
  INSERT INTO unwritten VALUES (new.program_id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER similar_gone AFTER DELETE ON similar BEGIN
  INSERT INTO unwritten VALUES (old.program_id) ON CONFLICT DO NOTHING;
END;
