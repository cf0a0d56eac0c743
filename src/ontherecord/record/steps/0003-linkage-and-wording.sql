ALTER TABLE positions RENAME TO positions_before;

CREATE TABLE positions (
  id TEXT NOT NULL,
  party TEXT NOT NULL,
  issue TEXT NOT NULL,
  stance TEXT NOT NULL,
  day TEXT,
  "on" JSON,
  "by" TEXT,
  condition TEXT,
  sure BOOLEAN NOT NULL,
  since JSON,
  PRIMARY KEY (id)
);

INSERT INTO positions SELECT *, NULL FROM positions_before;

DROP TABLE positions_before;

CREATE INDEX ix_positions_day ON positions (day);

CREATE INDEX ix_positions_issue ON positions (issue);

CREATE INDEX ix_positions_party ON positions (party);

CREATE TABLE linkages (
  id TEXT NOT NULL,
  party TEXT NOT NULL,
  tie TEXT NOT NULL,
  day TEXT,
  "on" JSON,
  "by" TEXT,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_linkages_day ON linkages (day);

CREATE INDEX ix_linkages_party ON linkages (party);

CREATE TABLE provisions (
  id TEXT NOT NULL,
  document TEXT,
  number TEXT NOT NULL,
  words TEXT NOT NULL,
  issue TEXT,
  PRIMARY KEY (id)
);

CREATE INDEX ix_provisions_document ON provisions (document);

CREATE INDEX ix_provisions_issue ON provisions (issue);

ALTER TABLE conflicts RENAME TO conflicts_before;

CREATE TABLE conflicts (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  "between" TEXT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO conflicts SELECT *, 'origins' FROM conflicts_before;

DROP TABLE conflicts_before;

ALTER TABLE sides RENAME TO sides_before;

CREATE TABLE sides (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  reading TEXT NOT NULL,
  origins JSON NOT NULL,
  "by" JSON NOT NULL,
  PRIMARY KEY (owner, item)
);

INSERT INTO sides SELECT *, '[]', '[]' FROM sides_before;

DROP TABLE sides_before;

CREATE TABLE later (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "on" JSON,
  "by" TEXT,
  PRIMARY KEY (owner, item)
);

CREATE INDEX ix_later_by ON later ("by");

CREATE TABLE checks (
  id TEXT NOT NULL,
  claimed TEXT NOT NULL,
  counted TEXT NOT NULL,
  holds BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE wording (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  words TEXT NOT NULL,
  plain TEXT NOT NULL,
  side TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE uses (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  outlet TEXT,
  side TEXT,
  speaker TEXT,
  quoted BOOLEAN NOT NULL,
  about TEXT,
  PRIMARY KEY (owner, item)
);

DELETE FROM receipts;
