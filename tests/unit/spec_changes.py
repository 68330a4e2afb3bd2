"""Changes of our own specification, each with what is told of it and whether it breaks us."""

import copy
from collections.abc import Callable
from typing import Any

from kyb_onboarding._contract import read

from ..support import altered
from ..support.altered import Document, at

OURS = altered.only(
    read.ours("dakota"), "createCustomer", "listCustomers", "getApplication", "createApplicationSubmission"
)
CREATE = ("paths", "/customers", "post")
LIST = ("paths", "/customers", "get")

Row = tuple[str, bool, Callable[[Document], Any]]
"""The line without its mark, whether it breaks, and the edit of a copy."""


def edited(edit: Callable[[Document], Any]) -> Document:
    """Return an edited copy of our document."""
    document = copy.deepcopy(OURS)
    edit(document)
    return document


def line(told: str, breaking: bool) -> str:
    """Return the line that a person reads."""
    return f"{'BREAKING' if breaking else 'ok      '}  {told}"


def schema(document: Document, name: str) -> Any:
    """Return a component."""
    return at(document, "components", "schemas", name)


def sent(document: Document) -> Any:
    """Return a schema that only we send."""
    return schema(document, "CustomerCreateRequest")


def received(document: Document) -> Any:
    """Return a schema that only we read."""
    return schema(document, "CustomerCreateResponse")


def query(document: Document, name: str) -> Any:
    """Return a query parameter of listCustomers."""
    return next(each for each in at(document, *LIST, "parameters") if each.get("name") == name)


def put(part: Any, **changes: Any) -> None:
    """Set members of a part; None takes one away."""
    part.update(changes)
    for key in [key for key, value in changes.items() if value is None]:
        del part[key]


def _member(of: Callable[[Document], Any], place: str, member: str, told: str, breaking: bool, **changes: Any) -> Row:
    def edit(document: Document) -> None:
        put(of(document)["properties"][member], **changes)

    return f"createCustomer  {place}.{member}: {told}", breaking, edit


def _sent(member: str, told: str, breaking: bool, **changes: Any) -> Row:
    return _member(sent, "request", member, told, breaking, **changes)


def _received(member: str, told: str, breaking: bool, **changes: Any) -> Row:
    return _member(received, "answer 201", member, told, breaking, **changes)


OPEN = [{"enum": ["a"]}, {"type": "string"}]
EXTRA = {"type": "string"}

MEMBERS: list[Row] = [
    _sent("name", "maxLength changed: 100 → 50", True, maxLength=50),
    _sent("name", "maxLength removed: 100", False, maxLength=None),
    _sent("name", "minLength changed: 3 → 4", True, minLength=4),
    _sent("name", "pattern changed: .*\\S.* → x", True, pattern="x"),
    _sent("external_id", "pattern added: x", True, pattern="x"),
    _sent("external_id", "format added: uuid", True, format="uuid"),
    _sent("external_id", "type changed: string → integer", True, type="integer"),
    _sent("external_id", "type changed: string → integer or string", False, type=["string", "integer"]),
    _sent("external_id", "type changed: string → anything", False, type=None),
    _sent("external_id", "type added: null", False, type=["string", "null"]),
    _sent("external_id", 'enum added: ["a", "b"]', True, enum=["a", "b"]),
    _sent("external_id", 'enum added: ["a"]', False, anyOf=OPEN),
    _sent("external_id", "default added: usr_1", False, default="usr_1"),
    _sent("external_id", "deprecated added: true", False, deprecated=True),
    _sent("external_id", "field removed: string", True, readOnly=True),
    _sent("external_id", 'not added: [{"const": "x"}]', True, **{"not": {"const": "x"}}),
    _received("application_expires_at", "type changed: integer → string", True, type="string"),
    _received("application_expires_at", "type changed: integer → number", True, type="number"),
    _received("application_expires_at", "format added: int64", False, format="int64"),
    _received("application_url", "type added: null", True, type=["string", "null"]),
    _received("application_url", "format removed: uri", False, format=None),
    _received("application_url", "maxLength added: 9", False, maxLength=9),
    _received("application_url", 'enum added: ["a"]', False, enum=["a"]),
    _received("application_url", "field removed: string, required", True, writeOnly=True),
    _received("kyb_links", "minItems added: 1", False, minItems=1),
    _received("kyb_links", "type added: null", True, type=["array", "null"]),
]


def _create(told: str, breaking: bool, edit: Callable[[Document], Any]) -> Row:
    return f"createCustomer  {told}", breaking, edit


def _list(told: str, breaking: bool, edit: Callable[[Document], Any]) -> Row:
    return f"listCustomers  {told}", breaking, edit


OBJECTS: list[Row] = [
    _create("request.name: required changed: true → false", False, lambda d: sent(d)["required"].remove("name")),
    _create(
        "request.is_sub_client: required changed: false → true",
        True,
        lambda d: sent(d)["required"].append("is_sub_client"),
    ),
    _create(
        "request.is_sub_client: field removed: boolean", True, lambda d: sent(d)["properties"].pop("is_sub_client")
    ),
    _create("request.extra: field added: string", False, lambda d: sent(d)["properties"].update(extra=EXTRA)),
    _create(
        "request.extra: field added: string, required",
        True,
        lambda d: (sent(d)["properties"].update(extra=EXTRA), sent(d)["required"].append("extra")),
    ),
    _create("request: other fields changed: true → false", False, lambda d: put(sent(d), additionalProperties=False)),
    _create("request: minProperties added: 3", True, lambda d: put(sent(d), minProperties=3)),
    _create(
        'request: alternatives added: ["object", "object"]',
        True,
        lambda d: put(sent(d), anyOf=[{"required": ["name"]}, {"required": []}]),
    ),
    _create("answer 201.id: required changed: true → false", True, lambda d: received(d)["required"].remove("id")),
    _create("answer 201.extra: field added: string", False, lambda d: received(d)["properties"].update(extra=EXTRA)),
    _create(
        "answer 201.application_expires_at: type changed: integer → anything",
        True,
        lambda d: received(d)["properties"].pop("application_expires_at"),
    ),
    _create(
        "answer 201.kyb_links[].link_type: enum value added: x",
        False,
        lambda d: schema(d, "KnownKybLinkType")["enum"].append("x"),
    ),
    _create(
        "answer 201.kyb_links[].link_type: enum value removed: tos",
        False,
        lambda d: schema(d, "KnownKybLinkType")["enum"].remove("tos"),
    ),
    _create(
        "answer 201.kyb_links[].expires_at: field removed: integer",
        True,
        lambda d: schema(d, "KybLink")["properties"].pop("expires_at"),
    ),
    _list(
        "query parameter sort_by: enum value added: age",
        False,
        lambda d: schema(d, "CustomerSortKey")["enum"].append("age"),
    ),
    _list(
        "query parameter sort_by: enum value removed: name",
        True,
        lambda d: schema(d, "CustomerSortKey")["enum"].remove("name"),
    ),
    _list(
        "query parameter sort_by: enum changed: no other value → any other value",
        False,
        lambda d: put(
            schema(d, "CustomerSortKey"), enum=None, anyOf=[{"enum": schema(d, "CustomerSortKey")["enum"]}, EXTRA]
        ),
    ),
]

OPERATIONS: list[Row] = [
    ("createCustomer: operation removed: POST /customers", True, lambda d: d["paths"]["/customers"].pop("post")),
    (
        "createCustomer: path changed: POST /customers → POST /new",
        True,
        lambda d: put(d["paths"], **{"/new": {"post": d["paths"]["/customers"].pop("post")}}),
    ),
    (
        "createCustomer: path changed: POST /customers → PUT /customers",
        True,
        lambda d: put(d["paths"]["/customers"], put=d["paths"]["/customers"].pop("post")),
    ),
    ("createCustomer: security added: none", False, lambda d: at(d, *CREATE, "security").append({})),
    ("createCustomer: deprecated added: true", False, lambda d: put(at(d, *CREATE), deprecated=True)),
    ("GET /new: operation added: GET /new", False, lambda d: put(d["paths"], **{"/new": {"get": {"responses": {}}}})),
    (
        "-  servers: server added: https://example.com",
        False,
        lambda d: d["servers"].append({"url": "https://example.com/"}),
    ),
    _list(
        "query parameter search: parameter removed: optional",
        True,
        lambda d: at(d, *LIST, "parameters").remove(query(d, "search")),
    ),
    _list(
        "query parameter search: required changed: false → true", True, lambda d: put(query(d, "search"), required=True)
    ),
    _list("query parameter search: deprecated added: true", False, lambda d: put(query(d, "search"), deprecated=True)),
    _list(
        "query parameter more: parameter added: optional",
        False,
        lambda d: at(d, *LIST, "parameters").append({"in": "query", "name": "more"}),
    ),
    _list(
        "query parameter more: parameter added: required",
        True,
        lambda d: at(d, *LIST, "parameters").append({"in": "query", "name": "more", "required": True}),
    ),
    _list(
        "answer 200: media type removed: application/json",
        True,
        lambda d: put(at(d, *LIST, "responses", "200"), content={}),
    ),
    _list("answer 200: answer removed: application/json", True, lambda d: at(d, *LIST, "responses").pop("200")),
    _create("request: request body removed: application/json", True, lambda d: at(d, *CREATE).pop("requestBody")),
    _create("request: required changed: true → false", False, lambda d: at(d, *CREATE, "requestBody").pop("required")),
    _create(
        "request (text/csv): media type added: text/csv",
        False,
        lambda d: put(at(d, *CREATE, "requestBody", "content"), **{"text/csv": {}}),
    ),
    _create(
        "request: media type removed: application/json", True, lambda d: put(at(d, *CREATE, "requestBody"), content={})
    ),
    _create(
        "answer 201 header x-request-id: header removed: optional",
        False,
        lambda d: at(d, *CREATE, "responses", "201", "headers").pop("X-Request-Id"),
    ),
    _create(
        "answer 202: answer added: no content",
        False,
        lambda d: put(at(d, *CREATE, "responses"), **{"202": {}}),
    ),
    _create(
        "answer 409: answer added: no content",
        False,
        lambda d: put(at(d, *CREATE, "responses"), **{"409": {}}),
    ),
    _create(
        "answer 401: answer removed: application/problem+json", False, lambda d: at(d, *CREATE, "responses").pop("401")
    ),
]
