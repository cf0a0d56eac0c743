CREATE TABLE known_gathered (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_linked (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_sourced (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);
