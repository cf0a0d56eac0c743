CREATE TABLE known_drafts (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_settled (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);

CREATE TABLE known_traces (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);
