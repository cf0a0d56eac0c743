ALTER TABLE conflicts RENAME TO conflicts_before;

CREATE TABLE conflicts (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  "between" TEXT NOT NULL,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO conflicts SELECT *, 1 FROM conflicts_before;

DROP TABLE conflicts_before;

DELETE FROM receipts;
