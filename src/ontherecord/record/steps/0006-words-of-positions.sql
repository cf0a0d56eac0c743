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
  words TEXT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO positions SELECT *, '' FROM positions_before;

DROP TABLE positions_before;

CREATE INDEX ix_positions_day ON positions (day);

CREATE INDEX ix_positions_issue ON positions (issue);

CREATE INDEX ix_positions_party ON positions (party);

DELETE FROM receipts;
