"""The catalogue's tables: every report, line and name of one state of a record, ready to be asked for.

A catalogue is derived and thrown away: a new state of the record gets a new one. `lines.n` counts statements
in the order of the coverage and is also the row of the line's words, so that a search in the order of the
coverage can stop at the end of its page.
"""

SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE reports (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin INTEGER NOT NULL, day INTEGER NOT NULL,
  mark BLOB NOT NULL, report BLOB NOT NULL);
CREATE TABLE lines (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, sub TEXT, mode TEXT, speaker TEXT,
  issue TEXT, object TEXT, report TEXT, origin INTEGER, lane TEXT, shape TEXT, sure INTEGER NOT NULL,
  first INTEGER, last INTEGER, happened INTEGER, happened_last INTEGER, printed INTEGER, printed_last INTEGER,
  noun BLOB NOT NULL);
CREATE TABLE named (actor TEXT NOT NULL, kind TEXT NOT NULL, n INTEGER NOT NULL, part TEXT NOT NULL,
  PRIMARY KEY (actor, kind, n, part)) WITHOUT ROWID;
CREATE TABLE marks (report TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, n INTEGER NOT NULL,
  kind TEXT NOT NULL, PRIMARY KEY (report, start, end, n)) WITHOUT ROWID;
CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL, actor BLOB NOT NULL);
CREATE TABLE held (party TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (party, actor)) WITHOUT ROWID;
CREATE TABLE forms (form TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (form, actor)) WITHOUT ROWID;
CREATE TABLE links (a TEXT NOT NULL, b TEXT NOT NULL, origin INTEGER NOT NULL, link BLOB NOT NULL,
  PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE judgements (left TEXT NOT NULL, right TEXT NOT NULL, judgement BLOB NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
  text, names, content='', tokenize="porter unicode61 remove_diacritics 2", prefix='2 3');
CREATE TABLE spellings (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
"""
# made when the tables are full: a third of the time of keeping them while rows come in
INDEXES = """
CREATE INDEX reports_origin ON reports (origin, day);
CREATE INDEX reports_day ON reports (day);
CREATE INDEX lines_kind ON lines (kind, n);
CREATE INDEX lines_sub ON lines (kind, sub, n);
CREATE INDEX lines_speaker ON lines (speaker, kind, n);
CREATE INDEX lines_issue ON lines (issue, kind) WHERE issue IS NOT NULL;
CREATE INDEX lines_object ON lines (object, kind) WHERE object IS NOT NULL;
CREATE INDEX lines_report ON lines (report, n);
CREATE INDEX lines_origin ON lines (origin, kind, n);
CREATE INDEX lines_time ON lines (shape, first, last, lane) WHERE first IS NOT NULL;
CREATE INDEX lines_first ON lines (kind, first, last);
CREATE INDEX lines_printed ON lines (kind, printed, n);
CREATE INDEX actors_weight ON actors (weight DESC, name);
CREATE INDEX links_b ON links (b);
CREATE INDEX links_origin ON links (origin);
CREATE INDEX judgements_left ON judgements (left);
CREATE INDEX judgements_right ON judgements (right);
"""
