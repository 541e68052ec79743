-- Until when a letter is worth reading, such as one with a code that works for a while. Once it is settled, or too late for it, nothing of it
-- stays; NULL for all others, which are kept.
ALTER TABLE outbox ADD COLUMN valid_until INTEGER;
CREATE INDEX outbox_passing ON outbox (valid_until) WHERE valid_until IS NOT NULL;
DELETE FROM outbox WHERE message_id LIKE '%.code@%' AND status <> 1;
