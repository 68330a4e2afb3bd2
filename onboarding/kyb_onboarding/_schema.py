"""The journal's one table, as SQLite has it."""

from __future__ import annotations

from ._sqlite import Format

RUNS = """
CREATE TABLE runs (
  base_url TEXT NOT NULL,
  account TEXT NOT NULL,
  external_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('planned', 'sending', 'created', 'tracking', 'decided', 'rejected', 'in_doubt', 'conflict')),
  generation INTEGER NOT NULL,
  request TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  first_sent_at TEXT,
  last_sent_at TEXT,
  unresolved_sends INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  customer_id TEXT,
  application_id TEXT,
  application_url TEXT,
  application_expires_at TEXT,
  token_paused_until TEXT,
  kyb_status TEXT,
  application_status TEXT,
  decision TEXT,
  problem TEXT,
  polls INTEGER NOT NULL,
  next_at TEXT,
  owner TEXT,
  fence INTEGER NOT NULL,
  lease_until TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (base_url, account, external_id)
) WITHOUT ROWID
"""

BY_CUSTOMER = "CREATE INDEX runs_by_customer ON runs (customer_id)"

# "KYBJ" in the file's header.
JOURNAL_FORMAT = Format(0x4B59424A, 1, (RUNS, BY_CUSTOMER))
