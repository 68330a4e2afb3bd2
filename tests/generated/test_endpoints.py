"""Does an endpoint send what httpx accepts, and survive whatever a server answers? One test for each trap."""

import asyncio
import datetime
import pickle
import uuid
from types import ModuleType
from typing import Any

import httpx
import pytest

KEY = uuid.UUID("7f9c24e8-3b12-4fef-91e0-5c5a2d8b6a41")
BASE = "https://traps.example.com"


def client_for(traps: ModuleType, answer: httpx.Response, **settings: Any) -> Any:
    transport = httpx.MockTransport(lambda request: answer)
    arguments: dict[str, Any] = {"auth_header_name": "x-key", "httpx_args": {"transport": transport}, **settings}
    return traps.AuthenticatedClient(BASE, "secret", **arguments)


def create(traps: ModuleType, answer: httpx.Response, **settings: Any) -> Any:
    """Call the endpoint that has all the traps."""
    request = traps.models.ThingRequest(name="n", colour="red", key=KEY)
    with client_for(traps, answer, **settings) as client:
        return traps.api.things.create_thing.sync_detailed("a/b", client=client, body=request, x_idempotency_key=KEY)


def kwargs_of(traps: ModuleType, **optional: Any) -> dict[str, Any]:
    request = traps.models.ThingRequest(name="n", colour="red", key=KEY)
    arguments: dict[str, Any] = {"body": request, "x_idempotency_key": KEY, **optional}
    kwargs: dict[str, Any] = traps.api.things.create_thing._get_kwargs("a/b", **arguments)
    return kwargs


def test_a_uuid_header_is_sent_as_text(traps: ModuleType):
    headers = kwargs_of(traps, x_parent=KEY, x_status=503, x_flag="true")["headers"]
    sent = httpx.Request("POST", BASE, headers=headers).headers
    assert sent["x-idempotency-key"] == sent["x-parent"] == str(KEY)
    assert (sent["x-status"], sent["x-flag"]) == ("503", "true")


def test_what_is_unset_is_not_sent(traps: ModuleType):
    kwargs = kwargs_of(traps)
    assert kwargs["params"] == {}
    assert kwargs["headers"].keys() == {"x-idempotency-key", "Content-Type"}
    assert kwargs["json"].keys() == {"name", "colour", "key"}


def test_query_parameters_are_texts_that_httpx_encodes(traps: ModuleType):
    since = datetime.datetime(2024, 1, 15, tzinfo=datetime.UTC)
    params = kwargs_of(traps, since=since, colour="1_to_10", open_=False)["params"]
    query = httpx.Request("GET", BASE, params=params).url.query
    assert query == b"colour=1_to_10&since=2024-01-15T00%3A00%3A00%2B00%3A00&open=false"


def test_a_path_parameter_stays_one_segment(traps: ModuleType):
    assert kwargs_of(traps)["url"] == "/things/a%2Fb"


@pytest.mark.parametrize("status", [200, 299, 404, 499, 520, 599])
def test_any_status_is_a_plain_int(traps: ModuleType, status: int):
    response = create(traps, httpx.Response(status, json={"title": "t"}))
    assert response.status_code == status
    assert type(response.status_code) is int
    assert response.parsed == traps.models.Problem(title="t")


@pytest.mark.parametrize("status", [201, 202, 204, 400, 502])
@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b"null", b"7", b'"text"'])
def test_a_body_that_is_not_what_is_documented_is_parsed_to_none(traps: ModuleType, status: int, body: bytes):
    response = create(traps, httpx.Response(status, content=body, headers={"content-type": "application/json"}))
    assert response.parsed is None
    assert response.content == body


def test_lists_and_objects_are_parsed(traps: ModuleType):
    thing = traps.models.Thing.from_dict({"id": "1"})
    assert create(traps, httpx.Response(201, json={"id": "1"})).parsed == thing
    assert create(traps, httpx.Response(202, json=[{"id": "1"}, 7])).parsed == [thing, 7]


@pytest.mark.parametrize(("status", "parsed"), [(404, "Problem"), (409, "Part"), (500, "Problem")])
def test_a_range_of_statuses_comes_after_a_status_and_before_the_default(traps: ModuleType, status: int, parsed: str):
    client = client_for(traps, httpx.Response(status, json={}))
    assert type(traps.api.things.delete_thing.sync("1", client=client)).__name__ == parsed


def test_an_undocumented_status_is_none_or_an_error_that_hides_the_body(traps: ModuleType):
    answer = httpx.Response(599, content=b"secret")
    assert traps.api.things.get_thing.sync("1", client=client_for(traps, answer)) is None
    with pytest.raises(traps.errors.UnexpectedStatus, match=r"^Unexpected status code: 599$") as caught:
        traps.api.things.get_thing.sync("1", client=client_for(traps, answer, raise_on_unexpected_status=True))
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.status_code, again.content) == (599, b"secret")


def test_the_asynchronous_functions_do_the_same(traps: ModuleType):
    async def get() -> Any:
        async with client_for(traps, httpx.Response(299, content=b"")) as client:
            return await traps.api.things.get_thing.asyncio_detailed("1", client=client)

    assert asyncio.run(get()).status_code == 299


def test_a_response_shows_its_status_only(traps: ModuleType):
    assert repr(create(traps, httpx.Response(400, content=b"secret"))) == "Response(status_code=400)"


def test_operations_tell_method_path_and_secrets(traps: ModuleType):
    assert traps.operations.SECURITY_SCHEMES == {"Key": "x-key", "Token": "X-Token"}
    assert traps.operations.OPERATIONS == {
        "createThing": ("POST", "/things/{thing_id}", (("Key",), ("Token",))),
        "getThing": ("GET", "/things/{thing_id}", ()),
        "deleteThing": ("DELETE", "/things/{thing_id}", ()),
    }
