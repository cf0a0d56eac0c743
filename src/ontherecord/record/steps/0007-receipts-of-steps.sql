CREATE TABLE steps (
  number INTEGER NOT NULL,
  step TEXT NOT NULL,
  version TEXT NOT NULL,
  configuration TEXT NOT NULL,
  inputs TEXT NOT NULL,
  done INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (number)
);

CREATE INDEX ix_steps_step ON steps (step);

CREATE TABLE parts (
  number INTEGER NOT NULL,
  step TEXT NOT NULL,
  code TEXT NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (number)
);
