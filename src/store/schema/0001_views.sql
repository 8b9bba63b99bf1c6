-- Readings for other programs (DB Browser, Datasette, DuckDB, Excel). The names and meanings of their columns are kept
-- from version to version; the tables below them may change. They are written so that SQLite 3.37 of 2021 reads them:
-- one view that an older program cannot parse would lock it out of the whole file.

-- One row per deal. value_minor counts the currency's minor units (Rappen, cents).
CREATE VIEW v_deals AS
SELECT d.id, d.customer, d.title, d.outcome, d.decided_on, d.opened_on, d.value AS value_minor, d.currency,
    d.margin_percent, d.division, d.segment, d.country, d.business_type, d.customer_kind, d.offering_kind, d.winner,
    d.finding, d.effort_days, d.crm_source, d.crm_id, d.notes, d.archived,
    (SELECT count(*) FROM step s WHERE s.deal = d.id) AS steps,
    (SELECT count(*) FROM incident i WHERE i.deal = d.id) AS incidents,
    (SELECT count(DISTINCT criterion) FROM score s WHERE s.deal = d.id AND s.rating IS NOT NULL) AS criteria_rated
FROM deal d;

-- One row per person or body that took part in a deal.
CREATE VIEW v_people AS
SELECT p.id, p.deal AS deal_id, d.customer, d.title AS deal, p.name, p.side, p.job, p.site, p.buying_roles,
    p.lead_informant, p.stance, p.personal_goal, p.consent, p.notes,
    (SELECT count(*) FROM step s WHERE s.actor = p.id) AS steps_as_actor
FROM participant p JOIN deal d ON d.id = p.deal;

-- One row per step, numbered within its deal from 1. told_by lists the sources that tell it; emotion is the customer's,
-- else ours, else the document's.
CREATE VIEW v_steps AS
SELECT s.id, s.deal AS deal_id, d.customer, d.title AS deal,
    row_number() OVER (PARTITION BY s.deal ORDER BY s.rank, s.id) AS number,
    s.title, a.name AS actor, coalesce(a.side, s.actor_side) AS actor_side,
    (SELECT group_concat(name, ', ') FROM (SELECT p.name FROM step_participant l JOIN participant p
        ON p.id = l.participant WHERE l.step = s.id ORDER BY l.id)) AS people,
    s.date, s.gap_before_days, s.channel, s.activity, s.milestone, s.owner, s.course, s.exit_to, s.commitment,
    s.effort_hours, s.is_lever,
    (SELECT group_concat(source, ' ') FROM (SELECT t.source FROM telling t WHERE t.step = s.id ORDER BY t.source))
        AS told_by,
    coalesce(c.emotion, v.emotion, w.emotion) AS emotion,
    c.emotion AS customer_emotion, v.emotion AS vendor_emotion,
    c.words AS customer_words, v.words AS vendor_words, w.words AS document_words
FROM step s
JOIN deal d ON d.id = s.deal
LEFT JOIN participant a ON a.id = s.actor
LEFT JOIN telling c ON c.step = s.id AND c.source = 'customer'
LEFT JOIN telling v ON v.step = s.id AND v.source = 'vendor'
LEFT JOIN telling w ON w.step = s.id AND w.source = 'document';

-- One row per critical incident.
CREATE VIEW v_incidents AS
SELECT i.id, i.deal AS deal_id, d.customer, d.title AS deal, i.kind, i.strength, i.felt_by, p.name AS person, i.what,
    i.behaviour, i.consequence, i.quote, i.told_by, i.step AS step_id, s.title AS step,
    (SELECT group_concat(criterion, ' ') FROM (SELECT c.criterion FROM incident_criterion c WHERE c.incident = i.id
        ORDER BY c.id)) AS criteria
FROM incident i
JOIN deal d ON d.id = i.deal
LEFT JOIN step s ON s.id = i.step
LEFT JOIN participant p ON p.id = i.person;

-- One row per judgement. rating runs from -2 (clear failing) to 2 (clear strength); it is null where there is no
-- judgement, and rating_key says why.
CREATE VIEW v_scores AS
SELECT s.id, s.deal AS deal_id, d.customer, d.title AS deal, d.outcome, s.criterion, s.side,
    CASE s.rating WHEN 'clear_failing' THEN -2 WHEN 'failing' THEN -1 WHEN 'neutral' THEN 0 WHEN 'strength' THEN 1
        WHEN 'clear_strength' THEN 2 END AS rating,
    s.rating AS rating_key, s.decisive, s.rationale,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = s.id) AS evidence
FROM score s JOIN deal d ON d.id = s.deal;

-- One row per reason that somebody gives; number 1 is the stated reason.
CREATE VIEW v_claims AS
SELECT c.id, c.deal AS deal_id, d.customer, d.title AS deal, d.outcome,
    row_number() OVER (PARTITION BY c.deal ORDER BY c.id) AS number,
    c.text, c.kind, c.rival, c.made_by, c.status, c.notes,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = c.id AND e.weight = 'for') AS evidence_for,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = c.id AND e.weight = 'against') AS evidence_against
FROM claim c JOIN deal d ON d.id = c.deal;

-- One row per change to make; deals counts those that its evidence lies in.
CREATE VIEW v_levers AS
SELECT l.id, l.deal AS deal_id, d.customer, d.title AS deal, l.title, l.change, l.activity, l.criterion, l.owner,
    l.owner_person, l.effort, l.impact, l.state, l.due, l.notes,
    (SELECT count(*) FROM evidence e WHERE e.subject_id = l.id) AS evidence,
    (SELECT count(DISTINCT e.deal) FROM evidence e WHERE e.subject_id = l.id) AS deals
FROM lever l LEFT JOIN deal d ON d.id = l.deal;
