-- Notes a course that is put, changed or gone as unwritten. Not with OR IGNORE: within a trigger the statement that set
-- it off decides what a conflict does.
DROP TRIGGER IF EXISTS shown_added;
DROP TRIGGER IF EXISTS shown_changed;
DROP TRIGGER IF EXISTS shown_gone;
DROP TRIGGER IF EXISTS similar_added;
DROP TRIGGER IF EXISTS similar_changed;
DROP TRIGGER IF EXISTS similar_gone;
CREATE TRIGGER shown_added AFTER INSERT ON shown BEGIN
  INSERT INTO unwritten SELECT new.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = new.program_id);
END;
CREATE TRIGGER shown_changed AFTER UPDATE ON shown
WHEN old.draft IS NOT new.draft OR old.open IS NOT new.open BEGIN
  INSERT INTO unwritten SELECT new.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = new.program_id);
END;
CREATE TRIGGER shown_gone AFTER DELETE ON shown BEGIN
  INSERT INTO unwritten SELECT old.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = old.program_id);
END;
CREATE TRIGGER similar_added AFTER INSERT ON similar BEGIN
  INSERT INTO unwritten SELECT new.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = new.program_id);
END;
CREATE TRIGGER similar_changed AFTER UPDATE ON similar
WHEN old.similar IS NOT new.similar BEGIN
  INSERT INTO unwritten SELECT new.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = new.program_id);
END;
CREATE TRIGGER similar_gone AFTER DELETE ON similar BEGIN
  INSERT INTO unwritten SELECT old.program_id
    WHERE NOT EXISTS (SELECT 1 FROM unwritten WHERE program_id = old.program_id);
END;
