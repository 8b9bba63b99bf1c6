-- Rows that a long edit, an import, has added to a deal, packed: the names of the columns but the deal's once, and each row as
-- an array of its values, the id first. A pack says the same as as many rows of journal_row, numbered from seq on, and is laid out as
-- those where they are needed one by one: to forget somebody, to recover a damaged file.

CREATE TABLE journal_pack (
    n INTEGER PRIMARY KEY,
    journal INTEGER NOT NULL REFERENCES journal (n),
    seq INTEGER NOT NULL,
    deal TEXT NOT NULL, -- no foreign key: the journal outlives the deal
    table_name TEXT NOT NULL,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    row_count INTEGER NOT NULL,
    rows TEXT NOT NULL CHECK (json_valid(rows)),
    UNIQUE (journal, seq),
    CHECK (columns ->> 0 IS 'id' AND row_count > 0 AND row_count = json_array_length(rows))
) STRICT;
