# Generated from openapi/dakota.yaml (sha256 493aef7b3b8e691ed4729ec77db2e6907d6c60031f3b7096bcb9f84c85477bb1);
# do not edit; run make generate
from typing import Literal

InboundSimulationType = Literal[
    "ach_inbound",
    "ach_outbound_failed",
    "ach_outbound_rejected",
    "ach_outbound_returned",
    "ach_outbound_settled",
    "ach_reversal",
    "crypto_inbound",
    "fednow_inbound",
    "fedwire_inbound",
    "fedwire_outbound_failed",
    "fedwire_outbound_rejected",
    "fedwire_outbound_returned",
    "fedwire_outbound_settled",
    "fedwire_reversal",
    "wire_inbound",
    "wire_outbound_failed",
    "wire_outbound_rejected",
    "wire_outbound_returned",
    "wire_outbound_settled",
    "wire_reversal",
]

INBOUND_SIMULATION_TYPE_VALUES: set[InboundSimulationType] = {
    "ach_inbound",
    "ach_outbound_failed",
    "ach_outbound_rejected",
    "ach_outbound_returned",
    "ach_outbound_settled",
    "ach_reversal",
    "crypto_inbound",
    "fednow_inbound",
    "fedwire_inbound",
    "fedwire_outbound_failed",
    "fedwire_outbound_rejected",
    "fedwire_outbound_returned",
    "fedwire_outbound_settled",
    "fedwire_reversal",
    "wire_inbound",
    "wire_outbound_failed",
    "wire_outbound_rejected",
    "wire_outbound_returned",
    "wire_outbound_settled",
    "wire_reversal",
}


def check_inbound_simulation_type(value: str) -> InboundSimulationType:
    if value in INBOUND_SIMULATION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INBOUND_SIMULATION_TYPE_VALUES!r}")
