"""What Schemathesis must know of the mock: who may open what, and that a key is used once.

The run's server holds one customer (KYB_CONTRACT_APPLICATION, KYB_CONTRACT_TOKEN), so that the operations of an
application have one to find.
"""

import os
import uuid

import schemathesis
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import negated_parameters

API_KEY = "contract-key"
APPLICATION = os.environ["KYB_CONTRACT_APPLICATION"]
TOKENS = {APPLICATION: os.environ["KYB_CONTRACT_TOKEN"]}
# The operations into which the sandbox headers inject errors on demand.
INJECTABLE = ("POST /customers", "POST /sandbox/simulate/onboarding")
FAULT_HEADERS = ("X-Sandbox-Scenario", "X-Sandbox-Error-Step", "X-Sandbox-Error-Status", "X-Sandbox-Error-Message")
SUB_CLIENT = os.environ["KYB_CONTRACT_SUB_CLIENT"]


@schemathesis.auth(refresh_interval=None).apply_to(path_regex="^/(customers|sandbox)")
class ApiKey:
    """The API key, on the operations that take it."""

    def get(self, case, context):
        return API_KEY

    def set(self, case, data, context):
        case.headers["x-api-key"] = data


@schemathesis.auth(refresh_interval=None).apply_to(path_regex="^/applications/")
class ApplicationToken:
    """The application's own token, on the operations that take it."""

    def get(self, case, context):
        return TOKENS.get(str((case.path_parameters or {}).get("application_id")), TOKENS[APPLICATION])

    def set(self, case, data, context):
        case.headers["X-Application-Token"] = data


@schemathesis.hook
def filter_case(context, case) -> bool:
    """Drop cases that are wrong by a sandbox header: the documents say that such values are ignored."""
    return not any(name.lower().startswith("x-sandbox-") for name, _ in negated_parameters(case.meta))


@schemathesis.hook
def before_call(context, case, kwargs) -> None:
    """Make the case one that the specification alone judges: a fresh key, ids that exist, no faults."""
    _give_a_fresh_idempotency_key(case)
    if case.operation.label in INJECTABLE:
        for name in FAULT_HEADERS:
            case.headers.pop(name, None)
    if _is_valid(case):
        _use_what_exists(case)


def _use_what_exists(case) -> None:
    """Put in what no schema can state: ids of resources that exist, and parameters that exclude each other."""
    if "application_id" in (case.path_parameters or {}):
        case.path_parameters["application_id"] = APPLICATION
        case.headers["X-Application-Token"] = TOKENS[APPLICATION]
    cursors = [name for name in ("starting_after", "ending_before") if name in (case.query or {})]
    for name in cursors[:1]:
        case.query[name] = SUB_CLIENT
    for name in cursors[1:]:
        del case.query[name]
    if isinstance(case.body, dict) and "sub_client_id" in case.body:
        case.body["sub_client_id"] = SUB_CLIENT
        case.body.pop("is_sub_client", None)


def _is_valid(case) -> bool:
    return case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE


def _give_a_fresh_idempotency_key(case) -> None:
    """Replace a well-formed key, for one is reused for all cases of a phase; leave a malformed or missing one."""
    try:
        uuid.UUID(str((case.headers or {}).get("x-idempotency-key")))
    except ValueError:
        return
    case.headers["x-idempotency-key"] = str(uuid.uuid4())


@schemathesis.hook
def after_call(context, case, response) -> None:
    """Remember the token of each application that the run itself creates."""
    if case.operation.label == "POST /customers" and response.status_code == 201:
        created = response.json()
        TOKENS[created["application_id"]] = created["application_url"].partition("token=")[2]
