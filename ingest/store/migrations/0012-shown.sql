-- Every course in the catalogue as it was last made: its line without what is like it (`similar`), its line
-- of the open data if any (`open`), what others need of it
-- (`traits`), and the first day on which the same records would give something else. The catalogue and all counts are
-- made of these rows, so that only courses that changed are merged again.
CREATE TABLE shown (
  id INTEGER PRIMARY KEY,
  program_id TEXT NOT NULL UNIQUE,
  changes_on TEXT,
  traits TEXT NOT NULL,
  similar TEXT NOT NULL,
  draft TEXT NOT NULL,
  open TEXT
);
CREATE INDEX shown_by_changes_on ON shown (changes_on) WHERE changes_on IS NOT NULL;
