"""Both directions are checked: what comes in, and what the mock itself answers."""

import tracemalloc
from urllib.parse import parse_qsl

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kyb_mock import Request, World, handle
from kyb_mock._operations import OPERATIONS
from kyb_mock._routes import read_routes
from kyb_mock._spec import Spec
from kyb_mock._validation import _query
from kyb_mock._wire import Answer

from .sandbox import ACME, Sandbox, code_of, token_of

MIB = 1 << 20
DOCUMENT = Spec.load("dakota").document


@pytest.fixture
def sandbox():
    return Sandbox()


def test_every_operation_of_the_specification_is_served():
    assert {route.operation for route in read_routes(Spec.load("dakota"))} == OPERATIONS.keys()


def walk(sandbox):
    """Make each kind of answer once; yield the schema it must have, and the answer."""
    made = sandbox.create()
    yield "CustomerCreateResponse", sandbox.send("POST", "/customers", ACME)
    yield "Customer", sandbox.send("GET", f"/customers/{made['id']}")
    yield "CustomerList", sandbox.send("GET", "/customers")
    yield "Application", sandbox.application(made)
    yield "Application", sandbox.application(made, "all")
    yield "ApplicationNotReadyError", sandbox.submit(made)
    sandbox.world.applications[made["application_id"]].ready = True
    yield "Application", sandbox.submit(made, "submit")
    yield "SimulateOnboardingResponse", sandbox.simulate("kyb_approve", made)
    yield "Application", sandbox.application(made, "all")
    yield "Customer", sandbox.send("GET", f"/customers/{made['id']}")
    yield "SandboxScenarioList", sandbox.send("GET", "/sandbox/scenarios")
    for path in ("/nowhere", "//x:y", "/customers/ä b", "/customers/" + "0" * 27):
        yield "ProblemDetails", sandbox.send("GET", path)
    yield "ProblemDetails", sandbox.send("POST", "/customers", {})
    yield "ProblemDetails", sandbox.send("POST", "/customers", ACME, x_sandbox_error_status="599")


def test_every_kind_of_answer_is_valid_to_another_validator(sandbox):
    for name, answer in walk(sandbox):
        schema = {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}
        jsonschema.Draft202012Validator(schema).validate(answer.json())


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (Answer(200, {}), '"id" is a required property'),
        (Answer(200, {}, "text/html"), "getCustomer does not document 200 with text/html"),
        (Answer(204, None), "getCustomer does not document 204 with application/json"),
    ],
)
def test_an_answer_that_breaks_the_specification_is_a_500_naming_the_rule(sandbox, monkeypatch, broken, says):
    made = sandbox.create()
    monkeypatch.setitem(OPERATIONS, "getCustomer", lambda _: broken)
    answer = sandbox.send("GET", f"/customers/{made['id']}")
    assert (answer.status, code_of(answer)) == (500, "internal-error")
    assert says in answer.json()["detail"]


def test_the_place_of_the_flaw_is_named_but_not_its_value(sandbox):
    made = sandbox.create()
    sandbox.world.customers[made["id"]].name = 7
    detail = sandbox.send("GET", "/customers").json()["detail"]
    assert "listCustomers 200: data/0/name breaks" in detail
    assert "/components/schemas/Customer/properties/name/type" in detail
    assert 'the value is not of type "string"' in detail


def test_a_broken_answer_is_not_given_again(sandbox, monkeypatch):
    whole = OPERATIONS["createCustomer"]
    monkeypatch.setitem(OPERATIONS, "createCustomer", lambda _: Answer(201, {"name": "secret"}))
    key = "7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"
    broken = sandbox.send("POST", "/customers", ACME, idempotency_key=key)
    monkeypatch.setitem(OPERATIONS, "createCustomer", whole)
    assert broken.status == 500
    assert b"secret" not in broken.body
    assert sandbox.send("POST", "/customers", ACME, idempotency_key=key).status == 201


def test_an_operation_without_a_function_is_501(sandbox, monkeypatch):
    monkeypatch.delitem(OPERATIONS, "listCustomers")
    assert sandbox.send("GET", "/customers").status == 501


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b"NaN",
        b'{"name": "\\ud800"}',
        b"[" * 100_000,
        b'{"name": 1e999}',
        b"\xef\xbb\xbf{}",
    ],
)
def test_a_body_that_is_no_json_object_is_400(sandbox, body):
    answer = sandbox.send("POST", "/customers", body)
    assert answer.status == 400
    assert answer.json()["errors"][0]["field"] == "body"


@pytest.mark.parametrize(
    ("media_type", "status"),
    [
        ("application/json", 201),
        ("application/json; charset=utf-8", 201),
        ("APPLICATION/JSON", 201),
        ("application/vnd.acme+json", 201),
        ("text/plain", 400),
        ("application/x-www-form-urlencoded", 400),
        ("application/jsonx", 400),
        ("", 400),
    ],
)
def test_the_body_is_json_by_name_too(sandbox, media_type, status):
    assert sandbox.send("POST", "/customers", ACME, content_type=media_type).status == status


@pytest.mark.parametrize(("size", "status"), [(MIB, 201), (MIB + 1, 413)])
def test_a_body_has_at_most_1_mib(sandbox, size, status):
    padding = size - len(b'{"name":"Acme","customer_type":"business","external_id":""}')
    body = b'{"name":"Acme","customer_type":"business","external_id":"%s"}' % (b"x" * padding)
    assert len(body) == size
    assert sandbox.send("POST", "/customers", body).status == status


@pytest.mark.parametrize(
    "path", ["/", "", "/nowhere", "/customers/", "//customers", "/Customers", "/applications/x/y", "/customers/a/b"]
)
def test_an_unknown_path_is_404(sandbox, path):
    answer = sandbox.send("GET", path)
    assert (answer.status, code_of(answer)) == (404, "not-found")


@pytest.mark.parametrize(
    ("path", "allow"),
    [
        ("/customers", "GET, POST"),
        ("/customers/" + "0" * 27 + "/capabilities", "GET"),
        ("/applications/x/submissions", "POST"),
        ("/sandbox/scenarios", "GET"),
    ],
)
@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_a_method_that_is_not_there_is_405(sandbox, path, allow, method):
    answer = sandbox.send(method, path)
    assert (answer.status, answer.header(b"allow")) == (405, allow)


def test_unknown_members_are_accepted(sandbox):
    assert sandbox.create(colour="blue")


PATHS = [
    "/customers",
    "/sandbox/scenarios",
    "/sandbox/simulate/onboarding",
    "/applications/{}",
    "/applications/{}/submit",
]
HEADER_NAMES = [b"x-api-key", b"x-application-token", b"x-idempotency-key", b"content-type", b"x-sandbox-scenario"]


@given(
    method=st.sampled_from(["GET", "POST", "DELETE", "HEAD"]),
    path=st.sampled_from(PATHS) | st.text(max_size=20),
    query=st.binary(max_size=40) | st.sampled_from([b"limit=-1", b"limit", b"search=%ff", b"created_at_to=\xb2"]),
    headers=st.dictionaries(st.sampled_from(HEADER_NAMES), st.binary(max_size=40), max_size=5),
    body=st.binary(max_size=60) | st.sampled_from([b"{}", b'{"name":[{}],"customer_type":{}}']),
    known=st.booleans(),
)
def test_no_request_breaks_the_mock(method, path, query, headers, body, known):
    world = World(seed=1)
    if known:
        headers = headers | {b"x-api-key": b"key", b"x-idempotency-key": b"7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41"}
    answer = handle(world, Request(method, path.replace("{}", "0" * 27), query, headers, body), 1.8e9)
    assert answer.status < 500
    assert answer.json()
    assert world.log[-1].status == answer.status


QUERIES = st.text(alphabet="ab=&+%c3B4ä", max_size=20)


@given(QUERIES)
def test_a_query_is_read_as_forms_are(text):
    given = parse_qsl(text.encode().decode("latin-1"), keep_blank_values=True)
    names = [name for name, _ in given]
    again = [name for number, name in enumerate(names) if name in names[:number]]
    assert _query(text.encode()) == (dict(given), again)


def test_nothing_of_a_query_stays(sandbox):
    tracemalloc.start()
    try:
        for number in range(5):
            sandbox.send("GET", "/customers", query={"search": f"{number}" + "x" * MIB})
        assert tracemalloc.get_traced_memory()[0] < MIB
    finally:
        tracemalloc.stop()


def test_a_token_operation_survives_any_token(sandbox):
    made = sandbox.create()
    for token in ("", "ä", token_of(made) + " ", "\x00"):
        assert sandbox.send("GET", f"/applications/{made['application_id']}", token=token).status in (200, 401, 403)
