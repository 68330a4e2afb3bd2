# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
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
