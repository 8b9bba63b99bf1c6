-- Answers across deals: what is one thing under two names, when a lever was done, how the deals of a study were chosen.
-- Nothing of it is searched.

ALTER TABLE lever ADD COLUMN done_on TEXT CHECK (ltrim(done_on, '~') GLOB '[12][0-9][0-9][0-9]*');

-- Who chose the deals of a study, and which customers did not want to talk.
ALTER TABLE study ADD COLUMN selection TEXT NOT NULL DEFAULT '';

-- Two levers of which somebody said that they are one, or that they are not. The one made first stands first.
CREATE TABLE lever_match (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    lever TEXT NOT NULL REFERENCES lever (id) DEFERRABLE INITIALLY DEFERRED,
    other TEXT NOT NULL REFERENCES lever (id) DEFERRABLE INITIALLY DEFERRED,
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    UNIQUE (lever, other)
) STRICT;
CREATE INDEX lever_match_other ON lever_match (other);

-- A name for what was done (an activity's key, or the title of steps without an activity), and an activity of which
-- somebody said that it is the same, or that it is not.
CREATE TABLE synonym (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    label TEXT NOT NULL CHECK (length(label) > 0),
    is_title INTEGER NOT NULL CHECK (is_title IN (0, 1)),
    means TEXT NOT NULL CHECK (length(means) BETWEEN 1 AND 64),
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    UNIQUE (label, is_title, means)
) STRICT;
