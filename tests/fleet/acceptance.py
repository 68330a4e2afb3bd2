"""What every fleet is asked for: so many runs, and so long after a worker died."""

import os

from kyb_onboarding import NewCustomer

# KYB_PROOFS=full takes 1,000 runs instead of 60.
RUNS = 1000 if os.environ.get("KYB_PROOFS") == "full" else 60
HEARTBEAT_S, GRACE_S = 3.0, 5.0


def customer(n: int) -> NewCustomer:
    """Return the input of one run."""
    return NewCustomer(name=f"Customer {n}", customer_type="business", external_id=f"usr_{n}")
