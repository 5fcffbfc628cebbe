-- Tables of records. Offsets are UTF-16 code units of the article's text; dates are ISO 8601 or EDTF text; the rest as in the
-- output contract. Incidents with an article_id are as one article tells them, those without are fused from several.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    title TEXT, published TEXT, source TEXT);

CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    entity TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mention_count INTEGER NOT NULL);

CREATE TABLE aliases (
    entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    alias TEXT NOT NULL);

CREATE TABLE attributes (
    entity_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL);

CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entities ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    value TEXT,
    earliest TEXT, latest TEXT, utc TEXT,
    bound TEXT,
    kilograms REAL, min_kilograms REAL, max_kilograms REAL,
    of TEXT,
    rule TEXT, confidence REAL);

CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    article_id INTEGER REFERENCES articles ON DELETE CASCADE,
    incident TEXT NOT NULL,
    type TEXT NOT NULL,
    background INTEGER NOT NULL,
    title TEXT,
    date TEXT, time TEXT,
    site TEXT, pad TEXT, country TEXT,
    killed INTEGER, injured INTEGER,
    confidence REAL);

CREATE TABLE incident_sources (
    incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
    article TEXT NOT NULL,
    PRIMARY KEY (incident_id, article)) WITHOUT ROWID;

-- Every field of an incident, one row a value: type, date, time, site, vehicle, person, organization, mass, casualties, cause,
-- consequence, statement.
CREATE TABLE fields (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT,
    role TEXT,
    class TEXT,
    title TEXT, affiliation TEXT,
    certainty TEXT, attributed_to TEXT,
    date TEXT, duration TEXT,
    bound TEXT,
    kilograms REAL);

CREATE TABLE conflicts (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
    field TEXT NOT NULL,
    note TEXT NOT NULL);

CREATE TABLE conflict_values (
    id INTEGER PRIMARY KEY,
    conflict_id INTEGER NOT NULL REFERENCES conflicts ON DELETE CASCADE,
    value TEXT NOT NULL);

-- Where a field, or one side of a conflict, was read.
CREATE TABLE evidence (
    field_id INTEGER REFERENCES fields ON DELETE CASCADE,
    conflict_value_id INTEGER REFERENCES conflict_values ON DELETE CASCADE,
    article TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT);

CREATE TABLE diagnostics (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    message TEXT NOT NULL);

-- One row an incident, with what belongs to it in one cell each.
CREATE VIEW incident_overview AS
SELECT i.id, i.incident, a.article, a.published, i.type, i.background, i.date, i.time, i.site, i.pad, i.country, i.killed, i.injured,
    (SELECT group_concat(value, '; ') FROM fields f WHERE f.incident_id = i.id AND f.field = 'vehicle') AS vehicles,
    (SELECT group_concat(value, '; ') FROM fields f WHERE f.incident_id = i.id AND f.field = 'cause') AS causes,
    (SELECT count(*) FROM incident_sources s WHERE s.incident_id = i.id) AS sources,
    (SELECT count(*) FROM conflicts c WHERE c.incident_id = i.id) AS conflicts,
    i.title, i.confidence
FROM incidents i LEFT JOIN articles a ON a.id = i.article_id;

-- The incidents fused from all articles; empty until the output of “fuse” is added.
CREATE VIEW fused_incidents AS SELECT * FROM incident_overview WHERE article IS NULL;

-- Who and what is written about, over all articles.
CREATE VIEW entity_counts AS
SELECT entity, kind, min(name) AS name, count(*) AS articles, sum(mention_count) AS mentions
FROM entities GROUP BY entity, kind;

-- Which vehicle had which incident, and how often articles tell it.
CREATE VIEW vehicle_incidents AS
SELECT f.value AS vehicle, f.class, f.role, i.type, i.date, i.site, i.article_id IS NULL AS fused, i.id AS incident_id
FROM fields f JOIN incidents i ON i.id = f.incident_id WHERE f.field = 'vehicle';

-- Both sides of every disagreement, with the article that says so.
CREATE VIEW disagreements AS
SELECT i.incident, c.field, v.value, e.article, e.text, c.note
FROM conflicts c JOIN incidents i ON i.id = c.incident_id JOIN conflict_values v ON v.conflict_id = c.id JOIN evidence e ON e.conflict_value_id = v.id;
