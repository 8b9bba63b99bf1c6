-- Two accounts of one purchase: sittings that can be interrupted, pairs of steps that are not the same, blind scores,
-- questions asked, predictions. None of these texts is searched: a search may be seen by the customer.

-- The minutes planned, and whether what the other side told is hidden while this sitting runs.
ALTER TABLE sitting ADD COLUMN planned_minutes INTEGER CHECK (planned_minutes BETWEEN 1 AND 1440);
ALTER TABLE sitting ADD COLUMN blind INTEGER NOT NULL DEFAULT 0 CHECK (blind IN (0, 1));

-- Whether the two sides' scores are seen beside each other.
ALTER TABLE deal ADD COLUMN scoring TEXT NOT NULL DEFAULT 'open' CHECK (scoring IN ('open', 'blind', 'revealed'));
-- Whether whoever scored could see the other side's score; none where that is not known.
ALTER TABLE score ADD COLUMN knew_other INTEGER CHECK (knew_other IN (0, 1));

-- The seconds that a sitting has spent in each of its phases. A clock is no edit: it is not journalled.
CREATE TABLE sitting_clock (
    sitting TEXT NOT NULL, -- no foreign key: the time comes back with a sitting that is deleted and brought back
    phase TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (sitting, phase)
) STRICT, WITHOUT ROWID;

-- A question of the workbook's own, beside those of the guide.
CREATE TABLE own_question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    stage TEXT NOT NULL CHECK (stage IN ('frame', 'people', 'steps', 'incidents', 'checklist', 'levers', 'review')),
    kind TEXT NOT NULL CHECK (kind IN ('open', 'gap', 'people', 'incident', 'price', 'counterfactual', 'future')),
    text TEXT NOT NULL
) STRICT;

-- Two steps, told by one side each, of which somebody said that they are not one.
CREATE TABLE rejected_pair (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    customer_step TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    vendor_step TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (customer_step, vendor_step)
) STRICT;
CREATE INDEX rejected_pair_deal ON rejected_pair (deal);
CREATE INDEX rejected_pair_vendor ON rejected_pair (vendor_step);

-- A question that has been asked: its key in the guide, or the id of one of the workbook's own.
CREATE TABLE asked_question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 64),
    sitting TEXT REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (deal, question)
) STRICT;
CREATE INDEX asked_question_sitting ON asked_question (sitting) WHERE sitting IS NOT NULL;

-- What our own people expect before the customer is heard.
CREATE TABLE prediction (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL UNIQUE REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    made_by TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('price', 'product', 'relationship', 'process', 'competitor', 'our_doing',
        'customer_doing', 'other')),
    reasons TEXT NOT NULL,
    chance INTEGER CHECK (chance BETWEEN 0 AND 100), -- that the customer orders from us, in per cent
    state TEXT NOT NULL CHECK (state IN ('draft', 'locked', 'opened')),
    locked_on TEXT CHECK (ltrim(locked_on, '~') GLOB '[12][0-9][0-9][0-9]*'),
    surprise TEXT NOT NULL
) STRICT;

CREATE TABLE predicted_score (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    prediction TEXT NOT NULL REFERENCES prediction (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 64),
    rating TEXT NOT NULL CHECK (rating IN ('clear_failing', 'failing', 'neutral', 'strength', 'clear_strength')),
    UNIQUE (prediction, criterion)
) STRICT;
CREATE INDEX predicted_score_deal ON predicted_score (deal);
