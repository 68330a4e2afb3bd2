"""Check both directions against the specification: requests before the work, answers after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote_plus

import orjson
from jsonschema_rs import Draft202012Validator, ValidationError

from ._call import Call
from ._flaws import Flaw, plain, read_flaw
from ._problems import ProblemError, field_error
from ._routes import NOWHERE, Parameter, Route
from ._spec import Spec
from ._wire import JSON, Answer

# What an error is called in `errors[].code`, by JSON Schema keyword. The vendor documents `invalid_format` only.
CODES = {
    "required": "required",
    "pattern": "invalid_format",
    "format": "invalid_format",
    "type": "invalid_type",
    "minLength": "invalid_length",
    "maxLength": "invalid_length",
}
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,99})")
BOOLEANS = {"true": True, "false": False}
JSON_TYPE = re.compile(r"application/(?:[\w.+-]+\+)?json\s*(?:;.*)?", re.IGNORECASE)

MISSING: Any = object()

Errors = list[dict[str, str]]


def check_request(call: Call) -> None:
    """Read parameters and body into the call.

    Raises:
        ProblemError: 400 naming every wrong member. Source: the vendor documents 400, not 422, for all of them.
    """
    route = call.route
    errors: Errors = []
    query: dict[str, str] = {}
    if call.request.query:
        query, twice = _query(call.request.query)
        errors += [field_error(name, "is given more than once", "invalid_value") for name in twice]
    for parameter in route.parameters:
        _read_parameter(call, parameter, query, errors)
    if route.body is not None:
        errors.extend(_read_body(call, route.body.validator, route.body_required))
    if errors:
        raise ProblemError(400, "The request is not valid; see errors.", errors=errors)


def _query(query: bytes) -> tuple[dict[str, str], list[str]]:
    """Return the query's parameters by name, and the names of those that are given more than once.

    It is read anew each time, for what is searched for may be personal, and by hand, in half of `parse_qsl`'s time.
    """
    found: dict[str, str] = {}
    again = []
    text = query.decode("latin-1")
    read = unquote_plus if "%" in text or "+" in text else str
    for pair in filter(None, text.split("&")):
        name, _, value = pair.partition("=")
        name = read(name)
        if name in found:
            again.append(name)
        found[name] = read(value)
    return found, again


def _read_parameter(call: Call, parameter: Parameter, query: dict[str, str], errors: Errors) -> None:
    name = parameter.name
    if parameter.where == "path":
        _check(call, parameter, call.path[name], errors)
    elif parameter.where == "header":
        text = call.request.header(name.lower().encode())
        if _check(call, parameter, text, errors) and name == "x-idempotency-key" and text is not None:
            # UUIDs are the same in either case.
            call.idempotency_key = text.lower()
    else:
        value = _typed(query.get(name), parameter.kind)
        if _check(call, parameter, value, errors) and value is not None:
            call.query[name] = value


def _check(call: Call, parameter: Parameter, value: Any, errors: Errors) -> bool:
    """Note what is wrong with a parameter; return whether nothing is."""
    if value is None:
        if parameter.required:
            errors.append(_note(call, parameter.name, f"the {parameter.where} parameter is required", "required"))
        return not parameter.required
    if parameter.schema.validator.is_valid(value):
        return True
    errors.extend(_errors(call, parameter.schema.validator, value, parameter.name))
    return False


def _typed(text: str | None, kind: str) -> Any:
    """Return a query parameter's value; what is not of its kind stays text, for the schema to refuse."""
    if text is None:
        return None
    if kind == "integer" and INTEGER.fullmatch(text):
        return int(text)
    return BOOLEANS.get(text, text) if kind == "boolean" else text


def _read_body(call: Call, validator: Draft202012Validator, required: bool) -> Iterable[dict[str, str]]:
    request = call.request
    if not request.body:
        return [_note(call, "body", "a JSON body is required", "required")] if required else []
    media_type = request.header(b"content-type")
    if media_type is not None and not JSON_TYPE.fullmatch(media_type):
        return [_note(call, "content-type", f"must be {JSON}", "invalid_value")]
    try:
        call.body = orjson.loads(request.body)
    except orjson.JSONDecodeError as error:
        return [_note(call, "body", f"is not JSON: {error}", "invalid_format")]
    return [] if validator.is_valid(call.body) else _errors(call, validator, call.body)


def _note(call: Call, field: str, message: str, code: str) -> dict[str, str]:
    """Return what is wrong where no schema says it, and note it as a flaw of the request."""
    call.flaws.append(Flaw("request", code, field, message, "missing" if code == "required" else "something else"))
    return field_error(field, message, code)


def _errors(call: Call, validator: Draft202012Validator, value: Any, *prefix: str) -> Iterator[dict[str, str]]:
    for error in validator.iter_errors(value):
        call.flaws.append(read_flaw("request", error, *prefix))
        path = [*prefix, *map(str, error.instance_path)]
        if error.kind.name == "required":
            path.append(error.kind.as_dict()["property"])
        yield field_error(".".join(path) or "body", _message(error), CODES.get(error.kind.name, "invalid_value"))


def _message(error: ValidationError) -> str:
    """Return what is wrong, without the value, which may be personal."""
    return "is required" if error.kind.name == "required" else plain(error.message)


def find_flaw(spec: Spec, route: Route, answer: Answer) -> Flaw | None:
    """Return how an answer breaks the specification, or None if it keeps it. Of a file only its kind is checked."""
    if route is NOWHERE:
        return _flaw(spec.validator(spec.error_schema), "an unknown path", answer)
    found = route.checked.get((answer.status, answer.media_type), MISSING)
    if found is MISSING:
        documented = route.answers.get(str(answer.status)) or route.answers.get("default") or {}
        if answer.media_type == "":
            found = None if not route.answers.get(str(answer.status), {JSON: ""}) else MISSING
        elif answer.media_type in documented:
            found = None if answer.raw is not None else spec.validator(documented[answer.media_type])
        if found is MISSING:
            place = f"{answer.status} with {answer.media_type or 'no body'}"
            return Flaw("answer", "responses", route.operation, f"{route.operation} does not document {place}", place)
        route.checked[answer.status, answer.media_type] = found
    return None if found is None else _flaw(found, route.operation, answer)


def _flaw(validator: Draft202012Validator, where: str, answer: Answer) -> Flaw | None:
    if validator.is_valid(answer.body):
        return None
    flaw = read_flaw("answer", next(validator.iter_errors(answer.body)))
    return flaw._replace(location=f"{where} {answer.status}: {flaw.location}")
