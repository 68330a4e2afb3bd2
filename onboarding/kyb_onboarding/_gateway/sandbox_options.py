"""The six X-Sandbox-* headers as one value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from ..errors import InvalidInputError

if TYPE_CHECKING:
    from dakota_api.models import SandboxErrorStep, SandboxScenarioName

STATUSES = range(100, 600)
MESSAGE_MAX = 500


@attrs.frozen(kw_only=True)
class SandboxOptions:
    """How the sandbox is to behave for one call. Refused on any other host, before anything is sent.

    Args:
        scenario: a preset behaviour, such as `kyb_rejected`.
        error_step, error_status, error_message: fail at a step, with a status of 100 to 599 (from 400 on it ends
            the request at once) and a message of up to 500 printable ASCII characters.
        instant_completion: finish simulations at once; not on creating a customer.
        skip_auto_approval: keep a new customer pending; not on simulating money coming in.

    Raises:
        InvalidInputError: the sandbox would ignore a value.

    Source: the X-Sandbox-* headers of POST /customers and POST /sandbox/simulate/….
    """

    scenario: SandboxScenarioName | None = None
    error_step: SandboxErrorStep | None = None
    error_status: int | None = None
    error_message: str | None = attrs.field(default=None, repr=False)
    instant_completion: bool | None = None
    skip_auto_approval: bool | None = None

    def __attrs_post_init__(self) -> None:
        from dakota_api.models.sandbox_error_step import SANDBOX_ERROR_STEP_VALUES as STEPS
        from dakota_api.models.sandbox_scenario_name import SANDBOX_SCENARIO_NAME_VALUES as SCENARIOS

        _one_of("scenario", self.scenario, SCENARIOS)
        _one_of("error_step", self.error_step, STEPS)
        if self.error_status is not None and not (type(self.error_status) is int and self.error_status in STATUSES):
            raise InvalidInputError(f"error_status is {self.error_status!r:.40}: give 100 to 599", field="error_status")
        message = self.error_message
        if message is not None and not (isinstance(message, str) and _is_sendable(message)):
            raise InvalidInputError("error_message: give up to 500 printable ASCII characters", field="error_message")
        for name in ("instant_completion", "skip_auto_approval"):
            if (given := getattr(self, name)) is not None and not isinstance(given, bool):
                raise InvalidInputError(f"{name} is {given!r:.40}: give True or False", field=name)

    def arguments(self) -> dict[str, Any]:
        """Return the generated client's arguments for what is set; a boolean is sent as `true` or `false`."""
        values = attrs.asdict(self)
        words = {name: str(value).lower() if isinstance(value, bool) else value for name, value in values.items()}
        return {f"x_sandbox_{name}": value for name, value in words.items() if value is not None}


def _is_sendable(message: str) -> bool:
    return len(message) <= MESSAGE_MAX and message.isascii() and message.isprintable()


def _one_of(name: str, value: object, known: set[Any]) -> None:
    if value is not None and not (isinstance(value, str) and value in known):
        raise InvalidInputError(
            f"{name} {str(value)[:40]!r} is unknown: use one of {', '.join(sorted(known))}", field=name
        )
