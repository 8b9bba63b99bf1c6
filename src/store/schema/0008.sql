-- What answers across deals count of a deal, packed into a few bytes: made from its rows, beside the work, where there are very
-- many deals. Nothing rests on it: what is missing or out of date is read from the rows. The setting "digests" says up to
-- which edit they hold. No foreign key: it may outlive its deal until it is renewed.

CREATE TABLE digest (
    n INTEGER PRIMARY KEY,
    deal TEXT NOT NULL UNIQUE CHECK (length(deal) = 36),
    packed BLOB NOT NULL
) STRICT;

-- When an entry was last undone or redone, counted in all entries together: what has been made from the rows before then is
-- out of date.
ALTER TABLE journal ADD COLUMN turned INTEGER;
CREATE INDEX journal_turned ON journal (turned) WHERE turned IS NOT NULL;
