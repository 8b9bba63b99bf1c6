-- Why a claim stands where it does: a reason for each standing, so that none is taken for that of another. Notes stay as
-- they are. Both reasons are searched.

ALTER TABLE claim ADD COLUMN why_supported TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN why_refuted TEXT NOT NULL DEFAULT '';

DROP TRIGGER claim_search_insert;
DROP TRIGGER claim_search_delete;
DROP TRIGGER claim_search_update;

CREATE TRIGGER claim_search_insert AFTER INSERT ON claim
WHEN new.text || new.why_supported || new.why_refuted || new.notes <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 9,
        replace(replace(new.text || ' ' || new.why_supported || ' ' || new.why_refuted || ' ' || new.notes, 'ß', 'ss'),
            'ẞ', 'SS'));
END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claim
WHEN old.text || old.why_supported || old.why_refuted || old.notes <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 9;
END;
CREATE TRIGGER claim_search_update AFTER UPDATE OF n, text, why_supported, why_refuted, notes ON claim BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 9
        AND old.text || old.why_supported || old.why_refuted || old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 9,
        replace(replace(new.text || ' ' || new.why_supported || ' ' || new.why_refuted || ' ' || new.notes, 'ß', 'ss'),
            'ẞ', 'SS')
        WHERE new.text || new.why_supported || new.why_refuted || new.notes <> '';
END;

-- One row per reason that somebody gives; number 1 is the stated reason. why is that of where it stands.
DROP VIEW v_claims;
CREATE VIEW v_claims AS
SELECT c.id, c.deal AS deal_id, d.customer, d.title AS deal, d.outcome,
    row_number() OVER (PARTITION BY c.deal ORDER BY c.id) AS number,
    c.text, c.kind, c.rival, c.made_by, c.status,
    CASE c.status WHEN 'supported' THEN c.why_supported WHEN 'refuted' THEN c.why_refuted ELSE '' END AS why,
    c.notes,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = c.id AND e.weight = 'for') AS evidence_for,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = c.id AND e.weight = 'against') AS evidence_against
FROM claim c JOIN deal d ON d.id = c.deal;

-- Answers across deals read who told a step and who took part from the index alone: the rows hold all the words.
DROP INDEX telling_deal;
CREATE INDEX telling_deal ON telling (deal, source, step);
DROP INDEX step_participant_deal;
CREATE INDEX step_participant_deal ON step_participant (deal, step, participant);
