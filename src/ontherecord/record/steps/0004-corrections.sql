CREATE TABLE corrections (
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  other TEXT,
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  value TEXT,
  was TEXT NOT NULL,
  entered JSON,
  PRIMARY KEY (id)
);

CREATE INDEX ix_corrections_target ON corrections (target);

CREATE TABLE lines_made (
  number INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (number)
);
