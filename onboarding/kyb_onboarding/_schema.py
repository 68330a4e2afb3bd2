"""The journal's tables, in words that every database takes. Moments are microseconds since 1970."""

from __future__ import annotations

from ._sqlite import Format

RUNS = """
CREATE TABLE runs (
  base_url TEXT NOT NULL,
  account TEXT NOT NULL,
  external_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('planned', 'sending', 'created', 'tracking', 'decided', 'rejected', 'in_doubt', 'conflict', 'forgotten')),
  generation INTEGER NOT NULL,
  request TEXT,
  digests TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  first_sent_at BIGINT,
  last_sent_at BIGINT,
  unresolved_sends INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  customer_id TEXT,
  application_id TEXT,
  application_url TEXT,
  application_expires_at BIGINT,
  token_paused_until BIGINT,
  kyb_status TEXT,
  application_status TEXT,
  decision TEXT,
  problem TEXT,
  polls INTEGER NOT NULL,
  next_at BIGINT,
  owner TEXT,
  fence INTEGER NOT NULL,
  lease_until BIGINT,
  history TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (base_url, account, external_id)
)
"""

# One row for each account: `_budget`.
BUDGETS = """
CREATE TABLE budgets (
  base_url TEXT NOT NULL,
  account TEXT NOT NULL,
  full_at BIGINT NOT NULL,
  tail_at BIGINT NOT NULL,
  PRIMARY KEY (base_url, account)
)
"""

BY_CUSTOMER = "CREATE INDEX runs_by_customer ON runs (customer_id)"

# "KYBJ" in the file's header.
JOURNAL_FORMAT = Format(0x4B59424A, 1, (f"{RUNS} WITHOUT ROWID", BY_CUSTOMER, BUDGETS))

# A row is rewritten a few times: room on its page spares the indexes. Keys sort by their bytes, as in SQLite.
BY_BYTES = "ALTER TABLE runs " + ", ".join(
    f'ALTER COLUMN {name} TYPE TEXT COLLATE "C"' for name in ("base_url", "account", "external_id")
)
POSTGRES_FORMAT = Format(0x4B59424A, 1, (f"{RUNS} WITH (fillfactor = 70)", BY_BYTES, BY_CUSTOMER, BUDGETS))
