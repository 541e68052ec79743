-- Conversations are looked up by their id from outside and joined by their number inside.
CREATE TABLE conversations (
    no            INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    company       TEXT,
    user_id       TEXT    NOT NULL,
    version       INTEGER NOT NULL,
    state         BLOB    NOT NULL,
    last_sequence INTEGER NOT NULL,
    resume_hash   BLOB,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL
);

-- A row per turn with all its activities, appended at the end of the table whatever the conversation is, so that the turns
-- of one group share pages: the pages written are what a turn costs. Clustered by conversation, or with a row per activity,
-- a turn took 1.7 times the processor and a third of the throughput.
CREATE TABLE turns (
    id             INTEGER PRIMARY KEY,
    conversation   INTEGER NOT NULL REFERENCES conversations (no) ON DELETE CASCADE,
    first_sequence INTEGER NOT NULL,
    count          INTEGER NOT NULL,
    incoming_key   TEXT,
    at             INTEGER NOT NULL,
    activities     BLOB    NOT NULL
);
CREATE INDEX turns_in_order ON turns (conversation, first_sequence);
CREATE UNIQUE INDEX turns_by_key ON turns (conversation, incoming_key) WHERE incoming_key IS NOT NULL;

CREATE TABLE complaints (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT    NOT NULL UNIQUE,
    company      TEXT    NOT NULL,
    status       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    conversation TEXT,
    events       INTEGER NOT NULL,
    chain_head   BLOB    NOT NULL,
    filed_at     INTEGER NOT NULL,
    json         BLOB    NOT NULL
);
CREATE INDEX complaints_by_company ON complaints (company, position);

CREATE TABLE events (
    complaint    INTEGER NOT NULL REFERENCES complaints (position),
    number       INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    facts        TEXT    NOT NULL,
    salt         BLOB    NOT NULL,
    words_digest BLOB    NOT NULL,
    previous     BLOB    NOT NULL,
    hash         BLOB    NOT NULL,
    PRIMARY KEY (complaint, number)
) WITHOUT ROWID;

-- Words lie apart from the chain over their digests, so that they can be erased and the chain still holds.
CREATE TABLE event_words (
    complaint INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    words     TEXT    NOT NULL,
    PRIMARY KEY (complaint, number),
    FOREIGN KEY (complaint, number) REFERENCES events (complaint, number)
) WITHOUT ROWID;

-- status: 0 queued, 1 sending, 2 sent, 3 uncertain, 4 failed
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT    NOT NULL UNIQUE,
    company    TEXT    NOT NULL,
    reference  TEXT,
    order_key  TEXT    NOT NULL,
    recipient  TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    html       TEXT,
    language   TEXT    NOT NULL,
    status     INTEGER NOT NULL DEFAULT 0,
    attempts   INTEGER NOT NULL DEFAULT 0,
    error      TEXT,
    due_at     INTEGER NOT NULL,
    settled_at INTEGER,
    taken_by   TEXT
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE status = 0;
CREATE INDEX outbox_open ON outbox (order_key, id) WHERE status < 2;
CREATE INDEX outbox_by_reference ON outbox (reference, id) WHERE reference IS NOT NULL;

CREATE TABLE staff (
    name          TEXT    PRIMARY KEY,
    password_hash TEXT    NOT NULL,
    companies     TEXT    NOT NULL,
    changed_at    INTEGER NOT NULL
) WITHOUT ROWID;

-- One row, written by the readiness check to prove that the disk takes what it is given.
CREATE TABLE heartbeat (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    beat INTEGER NOT NULL
);
INSERT INTO heartbeat (id, beat) VALUES (1, 0);
