PRAGMA application_id = 1330926129;

CREATE TABLE actors (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE acts (
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  plover TEXT,
  object TEXT,
  day TEXT,
  date JSON,
  place TEXT,
  modality TEXT NOT NULL,
  condition TEXT,
  corroboration TEXT NOT NULL,
  fulfils TEXT,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_acts_day ON acts (day);

CREATE TABLE attestations (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  "by" TEXT,
  via TEXT,
  sure BOOLEAN NOT NULL,
  finding TEXT NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (owner, item)
);

CREATE INDEX ix_attestations_by ON attestations ("by");

CREATE TABLE conflicts (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE documents (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  answers TEXT,
  day TEXT,
  delivered JSON,
  public BOOLEAN,
  sure BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX ix_documents_day ON documents (day);

CREATE TABLE exchanges (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE inputs (
  reading INTEGER NOT NULL,
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  reason TEXT,
  current BOOLEAN NOT NULL,
  shown TEXT,
  PRIMARY KEY (reading),
  UNIQUE (name, fingerprint)
);

CREATE INDEX ix_inputs_place ON inputs (place);

CREATE TABLE issues (
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  exchange TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE judgements (
  number INTEGER NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  verdict TEXT NOT NULL,
  "by" TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (number)
);

CREATE INDEX ix_judgements_left ON judgements ("left");

CREATE INDEX ix_judgements_right ON judgements ("right");

CREATE TABLE lineage (
  number INTEGER NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  relation TEXT NOT NULL,
  direction TEXT NOT NULL,
  share FLOAT NOT NULL,
  aligned JSON NOT NULL,
  reasons JSON NOT NULL,
  PRIMARY KEY (number)
);

CREATE INDEX ix_lineage_a ON lineage (a);

CREATE INDEX ix_lineage_b ON lineage (b);

CREATE TABLE members (
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  part TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (kind, owner, part, ordinal)
)
 WITHOUT ROWID;

CREATE INDEX ix_members_value ON members (value);

CREATE TABLE migrations (
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (ordinal),
  UNIQUE (name)
);

CREATE TABLE origins (
  report TEXT NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (report)
);

CREATE INDEX ix_origins_origin ON origins (origin);

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
  PRIMARY KEY (id)
);

CREATE INDEX ix_positions_day ON positions (day);

CREATE INDEX ix_positions_issue ON positions (issue);

CREATE INDEX ix_positions_party ON positions (party);

CREATE TABLE receipts (
  step TEXT NOT NULL,
  "key" TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (step)
);

CREATE TABLE report_dates (
  report TEXT NOT NULL,
  day TEXT,
  published JSON NOT NULL,
  PRIMARY KEY (report)
);

CREATE TABLE roles (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  title TEXT NOT NULL,
  "of" TEXT,
  PRIMARY KEY (owner, item)
);

CREATE INDEX ix_roles_of ON roles ("of");

CREATE TABLE sides (
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (owner, item)
);

CREATE TABLE spans (
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  item INTEGER NOT NULL,
  part TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  report TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (kind, owner, item, part, ordinal)
)
 WITHOUT ROWID;

CREATE INDEX ix_spans_report ON spans (report, start);

CREATE TABLE statements (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  speaker TEXT,
  sure BOOLEAN NOT NULL,
  content TEXT NOT NULL,
  cue TEXT,
  addressee TEXT,
  channel TEXT,
  day TEXT,
  said_on JSON,
  within TEXT,
  PRIMARY KEY (id)
);

CREATE INDEX ix_statements_day ON statements (day);

CREATE INDEX ix_statements_speaker ON statements (speaker);

CREATE TABLE findings (
  reading INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  payload BLOB,
  reason TEXT,
  PRIMARY KEY (reading),
  FOREIGN KEY(reading) REFERENCES inputs (reading) ON DELETE CASCADE
);

CREATE TABLE passages (
  reading INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  reason TEXT NOT NULL,
  repeats_start INTEGER,
  repeats_end INTEGER,
  PRIMARY KEY (reading, ordinal),
  FOREIGN KEY(reading) REFERENCES inputs (reading) ON DELETE CASCADE
);

CREATE TABLE reports (
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  path TEXT,
  url TEXT,
  outlet TEXT,
  title TEXT,
  author TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  published JSON,
  PRIMARY KEY (reading),
  FOREIGN KEY(reading) REFERENCES inputs (reading) ON DELETE CASCADE
);

CREATE INDEX ix_reports_id ON reports (id);
