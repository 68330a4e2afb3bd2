# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownSimulationState = Literal["accepted", "delivered", "failed", "rejected", "returned", "settled"]

KNOWN_SIMULATION_STATE_VALUES: set[KnownSimulationState] = {
    "accepted",
    "delivered",
    "failed",
    "rejected",
    "returned",
    "settled",
}


def check_known_simulation_state(value: str) -> KnownSimulationState:
    if value in KNOWN_SIMULATION_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_SIMULATION_STATE_VALUES!r}")
