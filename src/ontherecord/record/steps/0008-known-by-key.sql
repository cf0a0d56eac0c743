DROP TABLE known;

DROP TABLE parts;

CREATE TABLE known (
  step TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (step)
);

CREATE TABLE known_outcomes (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_relayed (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_provenances (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_carriers (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);
