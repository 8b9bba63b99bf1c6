-- A deal that belongs to a study and was not debriefed: why, and whatever else there is to say of it. It is not compared.

ALTER TABLE study_deal ADD COLUMN unheard TEXT
    CHECK (unheard IN ('customer_refused', 'we_refused', 'too_long_ago', 'no_contact', 'not_asked'));
ALTER TABLE study_deal ADD COLUMN remark TEXT NOT NULL DEFAULT '';
