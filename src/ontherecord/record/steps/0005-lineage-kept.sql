CREATE TABLE known (
  step TEXT NOT NULL,
  code TEXT NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (step)
);

CREATE TABLE relays (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (owner, item)
);

ALTER TABLE lineage RENAME TO lineage_before;

DROP INDEX ix_lineage_a;

DROP INDEX ix_lineage_b;

CREATE TABLE lineage (
  number INTEGER NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  relation TEXT NOT NULL,
  direction TEXT NOT NULL,
  share FLOAT NOT NULL,
  aligned JSON NOT NULL,
  reasons JSON NOT NULL,
  changes JSON NOT NULL,
  PRIMARY KEY (number)
);

INSERT INTO lineage SELECT *, '[]' FROM lineage_before;

DROP TABLE lineage_before;

CREATE INDEX ix_lineage_a ON lineage (a);

CREATE INDEX ix_lineage_b ON lineage (b);

ALTER TABLE acts RENAME TO acts_before;

DROP INDEX ix_acts_day;

CREATE TABLE acts (
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  plover TEXT,
  object TEXT,
  day TEXT,
  date JSON,
  place TEXT,
  modality TEXT NOT NULL,
  condition TEXT,
  corroboration TEXT NOT NULL,
  fulfils TEXT,
  sure BOOLEAN NOT NULL,
  independence TEXT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO acts SELECT *, 'not-established' FROM acts_before;

DROP TABLE acts_before;

CREATE INDEX ix_acts_day ON acts (day);

ALTER TABLE statements RENAME TO statements_before;

DROP INDEX ix_statements_day;

DROP INDEX ix_statements_speaker;

CREATE TABLE statements (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  speaker TEXT,
  sure BOOLEAN NOT NULL,
  content TEXT NOT NULL,
  cue TEXT,
  addressee TEXT,
  channel TEXT,
  day TEXT,
  said_on JSON,
  within TEXT,
  origin TEXT,
  PRIMARY KEY (id)
);

INSERT INTO statements SELECT *, NULL FROM statements_before;

DROP TABLE statements_before;

CREATE INDEX ix_statements_day ON statements (day);

CREATE INDEX ix_statements_speaker ON statements (speaker);

DELETE FROM receipts;
