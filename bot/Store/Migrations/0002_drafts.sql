-- When the customer last spoke in a conversation of which something expires, and whether a letter is to remind of it. Whether
-- that holds for conversations of earlier releases their next turn says, or the first look at them after the time for keeping.
ALTER TABLE conversations ADD COLUMN idle_since INTEGER;
ALTER TABLE conversations ADD COLUMN remind INTEGER NOT NULL DEFAULT 0;
UPDATE conversations SET idle_since = changed_at;
CREATE INDEX conversations_idle ON conversations (remind, idle_since) WHERE idle_since IS NOT NULL;

-- A letter that belongs to a conversation and to no complaint goes with the conversation.
ALTER TABLE outbox ADD COLUMN conversation TEXT;
CREATE INDEX outbox_by_conversation ON outbox (conversation) WHERE conversation IS NOT NULL;
