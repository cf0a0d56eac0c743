CREATE TABLE known_readings (
  "key" TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY ("key")
);
