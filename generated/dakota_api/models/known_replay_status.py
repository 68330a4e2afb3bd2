# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
from typing import Literal

KnownReplayStatus = Literal["queued"]

KNOWN_REPLAY_STATUS_VALUES: set[KnownReplayStatus] = {
    "queued",
}


def check_known_replay_status(value: str) -> KnownReplayStatus:
    if value in KNOWN_REPLAY_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_REPLAY_STATUS_VALUES!r}")
