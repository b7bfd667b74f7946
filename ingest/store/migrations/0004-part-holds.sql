-- Days for which the mapping of a part holds: from, inclusive, until, exclusive; NULL: the day does not matter.
ALTER TABLE parts ADD COLUMN holds_from TEXT;
ALTER TABLE parts ADD COLUMN holds_until TEXT;
