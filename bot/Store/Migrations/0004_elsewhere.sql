-- By which somebody finds his conversations on another device: a keyed digest of the company and the e-mail address, never the address.
-- A conversation has that of its answers as they stand, a complaint the one under which it was filed.
ALTER TABLE conversations ADD COLUMN contact BLOB;
CREATE INDEX conversations_by_contact ON conversations (contact) WHERE contact IS NOT NULL;
ALTER TABLE complaints ADD COLUMN contact BLOB;
CREATE INDEX complaints_by_contact ON complaints (contact) WHERE contact IS NOT NULL;

-- Codes by e-mail. A row stands for every request, whether anything was found or not (conversation NULL), so that nobody learns which;
-- it stays for a day after it is worth nothing any more, because it counts against the next ones of the same contact.
CREATE TABLE resume_codes (
    ticket       BLOB    PRIMARY KEY,
    contact      BLOB    NOT NULL,
    conversation TEXT,
    code         BLOB    NOT NULL,
    wrong        INTEGER NOT NULL DEFAULT 0,
    used         INTEGER NOT NULL DEFAULT 0,
    at           INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX resume_codes_by_contact ON resume_codes (contact, at);
CREATE INDEX resume_codes_by_age ON resume_codes (at);
