-- The search index over what people typed: one row for each searched row that has any text.
-- Its rowid is n * 16 + the number of the table, in the order of the program's Table (deal 0 ... study_deal 15).
-- It holds no copy of the texts (contentless); a hit is read from its table by n.
-- Diacritics are folded, and ß is written ss on both sides, so that Größe, Grösse and grosse are one word.

CREATE VIRTUAL TABLE search USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);

CREATE TRIGGER deal_search_insert AFTER INSERT ON deal WHEN new.customer || new.title || new.division || new.segment
    || new.country || new.winner || new.finding || new.crm_id || new.notes <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 0,
        replace(replace(new.customer || ' ' || new.title || ' ' || new.division || ' ' || new.segment || ' ' ||
            new.country || ' ' || new.winner || ' ' || new.finding || ' ' || new.crm_id || ' ' || new.notes, 'ß',
            'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER deal_search_delete AFTER DELETE ON deal WHEN old.customer || old.title || old.division || old.segment
    || old.country || old.winner || old.finding || old.crm_id || old.notes <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 0;
END;
CREATE TRIGGER deal_search_update AFTER UPDATE OF n, customer, title, division, segment, country, winner, finding,
    crm_id, notes ON deal BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 0 AND old.customer || old.title || old.division || old.segment ||
        old.country || old.winner || old.finding || old.crm_id || old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 0,
        replace(replace(new.customer || ' ' || new.title || ' ' || new.division || ' ' || new.segment || ' ' ||
            new.country || ' ' || new.winner || ' ' || new.finding || ' ' || new.crm_id || ' ' || new.notes, 'ß',
            'ss'), 'ẞ', 'SS')
        WHERE new.customer || new.title || new.division || new.segment || new.country || new.winner || new.finding ||
            new.crm_id || new.notes <> '';
END;

CREATE TRIGGER sitting_search_insert AFTER INSERT ON sitting WHEN new.facilitator || new.attended || new.notes <> ''
    BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 1,
        replace(replace(new.facilitator || ' ' || new.attended || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER sitting_search_delete AFTER DELETE ON sitting WHEN old.facilitator || old.attended || old.notes <> ''
    BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 1;
END;
CREATE TRIGGER sitting_search_update AFTER UPDATE OF n, facilitator, attended, notes ON sitting BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 1 AND old.facilitator || old.attended || old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 1,
        replace(replace(new.facilitator || ' ' || new.attended || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.facilitator || new.attended || new.notes <> '';
END;

CREATE TRIGGER participant_search_insert AFTER INSERT ON participant WHEN new.name || new.job || new.site ||
    new.personal_goal || new.notes <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 2,
        replace(replace(new.name || ' ' || new.job || ' ' || new.site || ' ' || new.personal_goal || ' ' || new.notes,
            'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER participant_search_delete AFTER DELETE ON participant WHEN old.name || old.job || old.site ||
    old.personal_goal || old.notes <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 2;
END;
CREATE TRIGGER participant_search_update AFTER UPDATE OF n, name, job, site, personal_goal, notes ON participant BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 2 AND old.name || old.job || old.site || old.personal_goal ||
        old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 2,
        replace(replace(new.name || ' ' || new.job || ' ' || new.site || ' ' || new.personal_goal || ' ' || new.notes,
            'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.name || new.job || new.site || new.personal_goal || new.notes <> '';
END;

CREATE TRIGGER landmark_search_insert AFTER INSERT ON landmark WHEN new.label <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 3,
        replace(replace(new.label, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER landmark_search_delete AFTER DELETE ON landmark WHEN old.label <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 3;
END;
CREATE TRIGGER landmark_search_update AFTER UPDATE OF n, label ON landmark BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 3 AND old.label <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 3,
        replace(replace(new.label, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.label <> '';
END;

CREATE TRIGGER step_search_insert AFTER INSERT ON step WHEN new.title <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 4,
        replace(replace(new.title, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER step_search_delete AFTER DELETE ON step WHEN old.title <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 4;
END;
CREATE TRIGGER step_search_update AFTER UPDATE OF n, title ON step BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 4 AND old.title <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 4,
        replace(replace(new.title, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.title <> '';
END;

CREATE TRIGGER telling_search_insert AFTER INSERT ON telling WHEN new.words <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 6,
        replace(replace(new.words, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER telling_search_delete AFTER DELETE ON telling WHEN old.words <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 6;
END;
CREATE TRIGGER telling_search_update AFTER UPDATE OF n, words ON telling BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 6 AND old.words <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 6,
        replace(replace(new.words, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.words <> '';
END;

CREATE TRIGGER incident_search_insert AFTER INSERT ON incident WHEN new.what || new.behaviour || new.consequence ||
    new.quote <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 7,
        replace(replace(new.what || ' ' || new.behaviour || ' ' || new.consequence || ' ' || new.quote, 'ß', 'ss'),
            'ẞ', 'SS'));
END;
CREATE TRIGGER incident_search_delete AFTER DELETE ON incident WHEN old.what || old.behaviour || old.consequence ||
    old.quote <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 7;
END;
CREATE TRIGGER incident_search_update AFTER UPDATE OF n, what, behaviour, consequence, quote ON incident BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 7 AND old.what || old.behaviour || old.consequence || old.quote <>
        '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 7,
        replace(replace(new.what || ' ' || new.behaviour || ' ' || new.consequence || ' ' || new.quote, 'ß', 'ss'),
            'ẞ', 'SS')
        WHERE new.what || new.behaviour || new.consequence || new.quote <> '';
END;

CREATE TRIGGER claim_search_insert AFTER INSERT ON claim WHEN new.text || new.notes <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 9,
        replace(replace(new.text || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claim WHEN old.text || old.notes <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 9;
END;
CREATE TRIGGER claim_search_update AFTER UPDATE OF n, text, notes ON claim BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 9 AND old.text || old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 9,
        replace(replace(new.text || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.text || new.notes <> '';
END;

CREATE TRIGGER score_search_insert AFTER INSERT ON score WHEN new.rationale <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 10,
        replace(replace(new.rationale, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER score_search_delete AFTER DELETE ON score WHEN old.rationale <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 10;
END;
CREATE TRIGGER score_search_update AFTER UPDATE OF n, rationale ON score BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 10 AND old.rationale <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 10,
        replace(replace(new.rationale, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.rationale <> '';
END;

CREATE TRIGGER lever_search_insert AFTER INSERT ON lever WHEN new.title || new.change || new.owner_person || new.notes
    <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 11,
        replace(replace(new.title || ' ' || new.change || ' ' || new.owner_person || ' ' || new.notes, 'ß', 'ss'),
            'ẞ', 'SS'));
END;
CREATE TRIGGER lever_search_delete AFTER DELETE ON lever WHEN old.title || old.change || old.owner_person || old.notes
    <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 11;
END;
CREATE TRIGGER lever_search_update AFTER UPDATE OF n, title, change, owner_person, notes ON lever BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 11 AND old.title || old.change || old.owner_person || old.notes <>
        '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 11,
        replace(replace(new.title || ' ' || new.change || ' ' || new.owner_person || ' ' || new.notes, 'ß', 'ss'),
            'ẞ', 'SS')
        WHERE new.title || new.change || new.owner_person || new.notes <> '';
END;

CREATE TRIGGER study_search_insert AFTER INSERT ON study WHEN new.name || new.question || new.notes <> '' BEGIN
    INSERT INTO search (rowid, text) VALUES (new.n * 16 + 14,
        replace(replace(new.name || ' ' || new.question || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS'));
END;
CREATE TRIGGER study_search_delete AFTER DELETE ON study WHEN old.name || old.question || old.notes <> '' BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 14;
END;
CREATE TRIGGER study_search_update AFTER UPDATE OF n, name, question, notes ON study BEGIN
    DELETE FROM search WHERE rowid = old.n * 16 + 14 AND old.name || old.question || old.notes <> '';
    INSERT INTO search (rowid, text) SELECT new.n * 16 + 14,
        replace(replace(new.name || ' ' || new.question || ' ' || new.notes, 'ß', 'ss'), 'ẞ', 'SS')
        WHERE new.name || new.question || new.notes <> '';
END;
