-- What of a step that both sides tell comes from our telling alone: keys of fields and ids of people, parted by blanks. Null
-- where the two were not made one, or before this was noted.

ALTER TABLE telling ADD COLUMN filled TEXT CHECK (filled NOT GLOB '*[^a-z0-9 -]*');
