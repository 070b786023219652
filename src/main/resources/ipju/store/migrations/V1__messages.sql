-- Times are milliseconds since 1970, bodies are JSON, ids are those of the channel or random text: one dialect for SQLite
-- and PostgreSQL. What is live has no done_at.

-- The order of one chat. Whoever owns a lane answers its messages, one after another.
CREATE TABLE lane (
  lane BIGINT PRIMARY KEY,
  in_seq BIGINT NOT NULL DEFAULT 0,
  out_seq BIGINT NOT NULL DEFAULT 0,
  owner TEXT,
  owned_until BIGINT NOT NULL DEFAULT 0
);

-- What came in, each once by its key.
CREATE TABLE inbox (
  event_key TEXT PRIMARY KEY,
  lane BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('tenant', 'staff', 'timer')),
  received_at BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
  done_at BIGINT,
  problem TEXT,
  body TEXT NOT NULL,
  UNIQUE (lane, seq)
);
CREATE INDEX inbox_live ON inbox (lane, seq) WHERE done_at IS NULL;
CREATE INDEX inbox_old ON inbox (done_at) WHERE done_at IS NOT NULL;

-- What is remembered of a chat. The version counts its turns.
CREATE TABLE dialogue (
  chat_id BIGINT PRIMARY KEY,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,
  updated_at BIGINT NOT NULL
);

-- What must go out, in the order of each chat.
CREATE TABLE outbox (
  chat_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  dedupe_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  lead_id TEXT,
  source_id BIGINT,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  expires_at BIGINT,
  attempts INTEGER NOT NULL DEFAULT 0,
  unsure INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'sending', 'sent', 'dead', 'dropped')),
  owner TEXT,
  owned_until BIGINT,
  message_id BIGINT,
  done_at BIGINT,
  problem TEXT,
  PRIMARY KEY (chat_id, seq)
);
CREATE INDEX outbox_live ON outbox (chat_id, seq) WHERE done_at IS NULL;
CREATE INDEX outbox_due ON outbox (next_at) WHERE done_at IS NULL;
CREATE INDEX outbox_msg ON outbox (chat_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX outbox_old ON outbox (done_at) WHERE done_at IS NOT NULL;

-- What a button does: its data is the key and says nothing by itself.
CREATE TABLE action (
  action_key TEXT PRIMARY KEY,
  chat_id BIGINT NOT NULL,
  verb TEXT NOT NULL,
  detail TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX action_old ON action (expires_at);

-- What the folder did not answer, masked and counted.
CREATE TABLE gap (
  gap_key TEXT PRIMARY KEY,
  lang TEXT NOT NULL,
  question TEXT NOT NULL,
  reason TEXT NOT NULL,
  edition TEXT NOT NULL,
  times INTEGER NOT NULL DEFAULT 1,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'
);
