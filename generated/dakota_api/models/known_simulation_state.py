# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
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
