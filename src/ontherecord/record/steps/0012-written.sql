CREATE TABLE written (
  kind TEXT NOT NULL,
  "key" TEXT NOT NULL,
  digest BLOB NOT NULL,
  "row" INTEGER,
  PRIMARY KEY (kind, "key")
) WITHOUT ROWID;

CREATE TABLE totals (
  kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  digests BLOB NOT NULL,
  PRIMARY KEY (kind)
);

CREATE TABLE made (
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  line BLOB NOT NULL,
  PRIMARY KEY (number)
);

DELETE FROM receipts;
