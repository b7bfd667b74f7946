-- Which provider the records of a BRIN have, without reading all of them.
CREATE INDEX resolved_by_provider ON resolved (brin, kvk) WHERE brin IS NOT NULL;
