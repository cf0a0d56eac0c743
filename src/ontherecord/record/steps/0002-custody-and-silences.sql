ALTER TABLE documents RENAME TO documents_before;

CREATE TABLE documents (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  answers TEXT,
  day TEXT,
  delivered JSON,
  public BOOLEAN,
  sure BOOLEAN NOT NULL,
  version_of TEXT,
  PRIMARY KEY (id)
);

INSERT INTO documents SELECT *, NULL FROM documents_before;

DROP TABLE documents_before;

CREATE INDEX ix_documents_day ON documents (day);

CREATE TABLE custody (
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  step TEXT NOT NULL,
  place TEXT,
  day TEXT,
  "on" JSON,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_custody_document ON custody (document);

CREATE INDEX ix_custody_day ON custody (day);

CREATE TABLE silences (
  id TEXT NOT NULL,
  about TEXT NOT NULL,
  what TEXT NOT NULL,
  day TEXT,
  since JSON NOT NULL,
  until TEXT NOT NULL,
  answered_by TEXT,
  answered_on JSON,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_silences_about ON silences (about);

CREATE INDEX ix_silences_day ON silences (day);

CREATE TABLE threads (
  id TEXT NOT NULL,
  exchange TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_threads_exchange ON threads (exchange);

DELETE FROM receipts;
