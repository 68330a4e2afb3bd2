"""Check the examples: each is there, fits its schema, and the source documents' own JSON is among them.

Every check takes a specification and returns one line for each violation.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema_rs

from . import sources
from .walk import (
    Operation,
    Spec,
    is_dakota,
    members,
    operations,
    parameters,
    request_schemas,
    resolve,
    response_schemas,
    responses,
    webhooks,
)


def media_types(spec: Spec) -> Iterator[tuple[str, str, Spec]]:
    """Yield operation, place (`body` or a status) and media type object."""
    for operation in (*operations(spec), *webhooks(spec)):
        body = resolve(spec, operation.item.get("requestBody", {}))
        for media in body.get("content", {}).values():
            yield operation.name, "body", media
        for status, response in responses(spec, operation).items():
            for media in response.get("content", {}).values():
                yield operation.name, status, media


def _headers_and_parameters(spec: Spec) -> Iterator[tuple[str, Spec]]:
    for operation in (*operations(spec), *webhooks(spec)):
        for parameter in parameters(spec, operation):
            yield f"{operation.name} {parameter['name']}", parameter
        for status, response in responses(spec, operation).items():
            for name, header in response.get("headers", {}).items():
                yield f"{operation.name} {status} {name}", resolve(spec, header)


def examples_of(spec: Spec, holder: Spec) -> list[Any]:
    """List the values of a parameter's, header's or media type's examples."""
    values = [resolve(spec, example)["value"] for example in holder.get("examples", {}).values()]
    return [*values, holder["example"]] if "example" in holder else values


def bodies_of(spec: Spec, operation: Operation) -> list[Any]:
    """List the examples of what an operation takes as JSON; there are none if it takes no such body."""
    body = resolve(spec, operation.item.get("requestBody", {}))
    return examples_of(spec, body.get("content", {}).get("application/json", {}))


def _holders(spec: Spec) -> list[tuple[str, Spec]]:
    """List what has examples, with its first place: most answers and headers are shared by all operations."""
    media = [(f"{name} {place}", media) for name, place, media in media_types(spec)]
    return _once([*media, *_headers_and_parameters(spec)])


def _once(places: Iterable[tuple[str, Spec]]) -> list[tuple[str, Spec]]:
    first: dict[int, tuple[str, Spec]] = {}
    for place, node in places:
        first.setdefault(id(node), (place, node))
    return list(first.values())


def check_presence(spec: Spec) -> list[str]:
    """Find a body, an answer, a header or a parameter without an example: Prism answers with them."""
    return [f"{place} has no example" for place, holder in _holders(spec) if not examples_of(spec, holder)]


def check_validity(spec: Spec) -> list[str]:
    """Find an example that does not fit its schema, formats included."""
    lines = [
        line
        for place, holder in _holders(spec)
        for value in examples_of(spec, holder)
        for line in _misfits(spec, place, holder["schema"], value)
    ]
    for place, schema in _once((*request_schemas(spec), *response_schemas(spec))):
        for value in schema.get("examples", []):
            lines += _misfits(spec, place, schema, value)
    return list(dict.fromkeys(lines))


def _misfits(spec: Spec, place: str, schema: Spec, value: Any) -> Iterator[str]:
    # `components` is no keyword of JSON Schema; it is there for the references to lead to.
    root = {"allOf": [schema], "components": spec["components"]}
    validator = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    for error in validator.iter_errors(value):
        yield f"{place}: {error.message}"


def check_sources(spec: Spec) -> list[str]:
    """Find JSON of a source document that is no longer an example, unchanged."""
    expected = sources.DAKOTA if is_dakota(spec) else sources.DOLLARPE
    found = [(name, place, value) for name, place, media in media_types(spec) for value in examples_of(spec, media)]
    return [
        f"{name} {place} lacks its source's JSON"
        for name, place, value in expected
        if (name, place, value) not in found
    ]


def check_application_source(spec: Spec) -> list[str]:
    """Find an answer about an application that does not show document S2's JSON, unchanged."""
    return [
        f"{name} lacks its source's JSON"
        for name, place, media in media_types(spec)
        if place == "200" and media["schema"] == {"$ref": "#/components/schemas/Application"}
        if sources.APPLICATION_SHA256 not in [_digest(value) for value in examples_of(spec, media)]
    ]


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def check_members_known(spec: Spec) -> list[str]:
    """Find a member of an example that its schema does not list: the client would not offer it."""
    lines = [
        line
        for name, place, media in media_types(spec)
        for value in examples_of(spec, media)
        for line in _unknown(spec, f"{name} {place}", media["schema"], value)
    ]
    return list(dict.fromkeys(lines))


def _unknown(spec: Spec, place: str, schema: Spec, value: Any) -> Iterator[str]:
    schema = resolve(spec, schema)
    if isinstance(value, list):
        for item in value:
            yield from _unknown(spec, f"{place}[]", schema.get("items", {}), item)
    elif isinstance(value, dict) and schema.get("additionalProperties") is not True:
        known = members(spec, schema)
        for name, child in value.items():
            if name in known:
                yield from _unknown(spec, f"{place}.{name}", known[name], child)
            else:
                yield f"{place}.{name} is not in the schema"
