-- What came into a conversation for one matter; filed, it is the complaint's. Whoever destroys its key has erased its documents, wherever
-- copies of their files lie.
CREATE TABLE dossiers (
    no           INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    company      TEXT,
    conversation TEXT    NOT NULL,
    complaint    TEXT,
    sealed_key   BLOB    NOT NULL,
    at           INTEGER NOT NULL
);
CREATE INDEX dossiers_open ON dossiers (conversation) WHERE complaint IS NULL;
CREATE INDEX dossiers_open_by_company ON dossiers (company) WHERE complaint IS NULL;
CREATE INDEX dossiers_by_complaint ON dossiers (complaint) WHERE complaint IS NOT NULL;

CREATE TABLE documents (
    no         INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT    NOT NULL UNIQUE,
    dossier    INTEGER NOT NULL REFERENCES dossiers (no),
    place      TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    bytes      INTEGER NOT NULL,
    sha256     TEXT    NOT NULL,
    sealed_key BLOB    NOT NULL,
    source     TEXT,
    at         INTEGER NOT NULL
);
CREATE INDEX documents_by_dossier ON documents (dossier, no);
CREATE INDEX documents_by_source ON documents (source) WHERE source IS NOT NULL;

-- Files whose documents are gone, until they are gone too.
CREATE TABLE document_remains (place TEXT PRIMARY KEY) WITHOUT ROWID;
