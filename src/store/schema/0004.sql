-- How many deals of each kind a study aims at; nothing while five do, and six as soon as a sixth is there.

ALTER TABLE study ADD COLUMN target INTEGER CHECK (target BETWEEN 5 AND 50);
