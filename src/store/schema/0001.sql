-- A debrief workbook. Ids are UUIDs (version 7, so that they sort as they were made). Dates are texts that carry their
-- precision: 2026-03-12, 2026-03, 2026-Q1, 2026, with ~ in front for "about". Amounts are minor units. Keys of
-- enumerations are those of the program and never translated.
--
-- Foreign keys are checked at the end of a transaction and never cascade: the program deletes what hangs on a row
-- itself, row by row, so that the journal can bring everything back.
--
-- Tables that are searched carry a whole number n, which the search index refers to; it means nothing else.

PRAGMA application_id = 1684173414; -- "dbrf"

CREATE TABLE deal (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    title TEXT NOT NULL,
    customer TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost', 'postponed', 'stopped')),
    decided_on TEXT CHECK (ltrim(decided_on, '~') GLOB '[12][0-9][0-9][0-9]*'),
    opened_on TEXT CHECK (ltrim(opened_on, '~') GLOB '[12][0-9][0-9][0-9]*'),
    value INTEGER,
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    margin_percent INTEGER CHECK (margin_percent BETWEEN -100 AND 100),
    division TEXT NOT NULL,
    segment TEXT NOT NULL,
    country TEXT NOT NULL,
    business_type TEXT CHECK (business_type IN ('product', 'mostly_product', 'mixed', 'mostly_solution', 'solution')),
    customer_kind TEXT CHECK (customer_kind IN ('existing', 'new')),
    offering_kind TEXT CHECK (offering_kind IN ('existing', 'new')),
    winner TEXT NOT NULL,
    finding TEXT NOT NULL,
    effort_days REAL,
    crm_source TEXT NOT NULL,
    crm_id TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE sitting (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    held_on TEXT CHECK (ltrim(held_on, '~') GLOB '[12][0-9][0-9][0-9]*'),
    facilitator TEXT NOT NULL,
    "with" TEXT NOT NULL CHECK ("with" IN ('customer', 'vendor', 'joint')),
    attended TEXT NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX sitting_deal ON sitting (deal);

CREATE TABLE participant (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('customer', 'vendor', 'partner', 'competitor', 'other')),
    job TEXT NOT NULL,
    site TEXT NOT NULL,
    buying_roles TEXT NOT NULL, -- keys with spaces between
    lead_informant INTEGER NOT NULL CHECK (lead_informant IN (0, 1)),
    stance INTEGER CHECK (stance BETWEEN -2 AND 2),
    personal_goal TEXT NOT NULL,
    consent TEXT CHECK (consent IN ('attributable', 'anonymous', 'internal')),
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX participant_deal ON participant (deal);

CREATE TABLE landmark (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (ltrim(date, '~') GLOB '[12][0-9][0-9][0-9]*'),
    label TEXT NOT NULL
) STRICT;
CREATE INDEX landmark_deal ON landmark (deal);

CREATE TABLE step (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    rank INTEGER NOT NULL, -- orders the steps of a deal; its distances mean nothing
    title TEXT NOT NULL,
    actor TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    actor_side TEXT CHECK (actor_side IN ('customer', 'vendor', 'partner', 'competitor', 'other')),
    activity TEXT NOT NULL,
    channel TEXT CHECK (channel IN ('phone', 'video', 'mail', 'letter', 'chat', 'meeting', 'visit', 'event', 'meal',
        'document', 'portal', 'internal', 'press', 'speech', 'vote', 'hearing', 'other')),
    date TEXT CHECK (ltrim(date, '~') GLOB '[12][0-9][0-9][0-9]*'),
    gap_before_days INTEGER CHECK (gap_before_days >= 0),
    owner TEXT CHECK (owner IN ('marketing', 'sales', 'technical', 'service', 'management', 'partner')),
    course TEXT NOT NULL CHECK (course IN ('advance', 'loop_back', 'wait', 'side_track', 'exit')),
    exit_to TEXT CHECK (exit_to IN ('competitor', 'postponed', 'stopped')),
    milestone TEXT CHECK (milestone IN ('trigger', 'contact', 'need', 'shortlist', 'offer', 'negotiation', 'decision',
        'contract', 'delivery', 'follow_on')),
    commitment INTEGER CHECK (commitment BETWEEN 0 AND 4),
    effort_hours REAL,
    is_lever INTEGER NOT NULL CHECK (is_lever IN (0, 1)),
    CHECK (exit_to IS NULL OR course = 'exit')
) STRICT;
CREATE INDEX step_deal ON step (deal, rank);
CREATE INDEX step_actor ON step (actor) WHERE actor IS NOT NULL;

CREATE TABLE step_participant (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    participant TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (step, participant)
) STRICT;
CREATE INDEX step_participant_deal ON step_participant (deal);
CREATE INDEX step_participant_participant ON step_participant (participant);

CREATE TABLE telling (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL CHECK (source IN ('customer', 'vendor', 'document')),
    told_by TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    told_order INTEGER CHECK (told_order >= 0),
    date TEXT CHECK (ltrim(date, '~') GLOB '[12][0-9][0-9][0-9]*'),
    emotion INTEGER CHECK (emotion BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    certainty TEXT CHECK (certainty IN ('observed', 'recalled', 'inferred')),
    sitting TEXT REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (step, source)
) STRICT;
CREATE INDEX telling_deal ON telling (deal, source);
CREATE INDEX telling_told_by ON telling (told_by) WHERE told_by IS NOT NULL;
CREATE INDEX telling_sitting ON telling (sitting) WHERE sitting IS NOT NULL;

CREATE TABLE incident (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('delighted', 'annoyed')),
    felt_by TEXT NOT NULL CHECK (felt_by IN ('customer', 'vendor', 'partner', 'competitor', 'other')),
    person TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
    strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
    what TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    consequence TEXT NOT NULL,
    quote TEXT NOT NULL,
    told_by TEXT CHECK (told_by IN ('customer', 'vendor', 'document'))
) STRICT;
CREATE INDEX incident_deal ON incident (deal);
CREATE INDEX incident_step ON incident (step) WHERE step IS NOT NULL;
CREATE INDEX incident_person ON incident (person) WHERE person IS NOT NULL;

CREATE TABLE incident_criterion (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    incident TEXT NOT NULL REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 64),
    UNIQUE (incident, criterion)
) STRICT;
CREATE INDEX incident_criterion_deal ON incident_criterion (deal);

CREATE TABLE claim (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('price', 'product', 'relationship', 'process', 'competitor', 'our_doing',
        'customer_doing', 'other')),
    rival TEXT NOT NULL,
    made_by TEXT NOT NULL CHECK (made_by IN ('customer', 'vendor', 'partner', 'competitor', 'other')),
    status TEXT NOT NULL CHECK (status IN ('untested', 'supported', 'refuted')),
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX claim_deal ON claim (deal);

CREATE TABLE score (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL CHECK (length(criterion) BETWEEN 1 AND 64),
    side TEXT NOT NULL CHECK (side IN ('customer', 'vendor')),
    rating TEXT CHECK (rating IN ('clear_failing', 'failing', 'neutral', 'strength', 'clear_strength', 'not_observed',
        'not_relevant')),
    decisive TEXT NOT NULL CHECK (decisive IN ('no', 'partly', 'yes')),
    rationale TEXT NOT NULL,
    UNIQUE (deal, criterion, side)
) STRICT;
CREATE INDEX score_rated ON score (deal, criterion) WHERE rating IS NOT NULL;

CREATE TABLE lever (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    deal TEXT REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    change TEXT NOT NULL,
    activity TEXT NOT NULL,
    criterion TEXT CHECK (length(criterion) BETWEEN 1 AND 64),
    owner TEXT CHECK (owner IN ('marketing', 'sales', 'technical', 'service', 'management', 'partner')),
    owner_person TEXT NOT NULL,
    effort INTEGER CHECK (effort BETWEEN 1 AND 5),
    impact INTEGER CHECK (impact BETWEEN 1 AND 5),
    state TEXT NOT NULL CHECK (state IN ('idea', 'chosen', 'doing', 'done', 'dropped')),
    due TEXT CHECK (ltrim(due, '~') GLOB '[12][0-9][0-9][0-9]*'),
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX lever_deal ON lever (deal, id) WHERE deal IS NOT NULL;

CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL CHECK (subject IN ('score', 'claim', 'lever')),
    subject_id TEXT NOT NULL CHECK (length(subject_id) = 36), -- of the table that subject names
    weight TEXT NOT NULL CHECK (weight IN ('for', 'against')),
    step TEXT REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    incident TEXT REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((step IS NULL) <> (incident IS NULL))
) STRICT;
CREATE INDEX evidence_deal ON evidence (deal, subject, subject_id);
CREATE INDEX evidence_subject ON evidence (subject_id, deal);
CREATE UNIQUE INDEX evidence_step ON evidence (step, subject_id) WHERE step IS NOT NULL;
CREATE UNIQUE INDEX evidence_incident ON evidence (incident, subject_id) WHERE incident IS NOT NULL;

CREATE TABLE finding_waiver (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL,
    target TEXT CHECK (length(target) = 36), -- a row of any table of the deal; none for the deal as a whole
    reason TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX finding_waiver_deal ON finding_waiver (deal, rule, ifnull(target, ''));
CREATE INDEX finding_waiver_target ON finding_waiver (target) WHERE target IS NOT NULL;

CREATE TABLE study (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    notes TEXT NOT NULL
) STRICT;

CREATE TABLE study_deal (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    study TEXT NOT NULL REFERENCES study (id) DEFERRABLE INITIALLY DEFERRED,
    deal TEXT NOT NULL REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (study, deal)
) STRICT;
CREATE INDEX study_deal_deal ON study_deal (deal);

-- Every edit, with the images of the rows that it changed. An entry is done, undone, or undone and then discarded
-- because something else was edited.
CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    label TEXT NOT NULL,
    args TEXT NOT NULL CHECK (json_valid(args)),
    at TEXT NOT NULL, -- RFC 3339, UTC
    deal TEXT, -- no foreign key: the journal outlives the deal
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))
) STRICT;
CREATE INDEX journal_state ON journal (state, n);
CREATE INDEX journal_deal ON journal (deal, n) WHERE deal IS NOT NULL;

CREATE TABLE journal_row (
    journal INTEGER NOT NULL REFERENCES journal (n),
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after)),
    PRIMARY KEY (journal, seq),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- What stands in an editor and is not committed yet, of each running program its own. Neither drafts nor settings are
-- journalled.
CREATE TABLE draft (
    place TEXT NOT NULL,
    instance TEXT NOT NULL CHECK (length(instance) = 36),
    text TEXT NOT NULL,
    at TEXT NOT NULL, -- RFC 3339, UTC
    PRIMARY KEY (place, instance)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
