PRAGMA foreign_keys = ON;

CREATE TABLE IF NOT EXISTS doc (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT NOT NULL,  -- a day, or empty
  body TEXT NOT NULL,       -- as it came
  folded TEXT NOT NULL      -- arabic.Search.Fold(body), what is searched
) STRICT;

-- Offsets are UTF-8 bytes of body. Dates are TIMEX3, days ISO 8601 or empty.
CREATE TABLE IF NOT EXISTS date (
  doc INTEGER NOT NULL REFERENCES doc ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  value TEXT, earliest TEXT NOT NULL, latest TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS name (
  doc INTEGER NOT NULL REFERENCES doc ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  kind TEXT NOT NULL, name_ar TEXT NOT NULL, entity TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS event (
  doc INTEGER NOT NULL REFERENCES doc ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  date TEXT, earliest TEXT NOT NULL, latest TEXT NOT NULL,
  status TEXT NOT NULL, title TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS date_doc ON date (doc);
CREATE INDEX IF NOT EXISTS name_doc ON name (doc);
CREATE INDEX IF NOT EXISTS event_doc ON event (doc);
CREATE INDEX IF NOT EXISTS event_day ON event (earliest, latest);

-- The index holds no text of its own; the triggers keep it in step with doc.
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
  folded, content = 'doc', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER IF NOT EXISTS doc_in AFTER INSERT ON doc BEGIN
  INSERT INTO search (rowid, folded) VALUES (new.id, new.folded);
END;
CREATE TRIGGER IF NOT EXISTS doc_out AFTER DELETE ON doc BEGIN
  INSERT INTO search (search, rowid, folded) VALUES ('delete', old.id, old.folded);
END;
