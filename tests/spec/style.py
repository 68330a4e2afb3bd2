"""Check the style that lets the generator, Prism and Schemathesis read a specification alike.

Every check takes a specification and returns one line for each violation.
"""

from collections.abc import Iterator

from .walk import NAMED, Spec, children, nodes, operations, parameters, request_schemas, resolve, response_schemas

KSUID = "^[0-9A-Za-z]{27}$"


def _every_schema(spec: Spec) -> Iterator[tuple[str, Spec]]:
    """Yield every schema of requests and answers; a component may come twice."""
    yield from request_schemas(spec)
    yield from response_schemas(spec)


def _violations(lines: Iterator[str]) -> list[str]:
    """List the lines in order, each once."""
    return list(dict.fromkeys(lines))


def check_response_enums(spec: Spec) -> list[str]:
    """Find an enumeration in an answer that has no `string` beside it: a new value would break the client."""
    return _violations(_closed_in_answers(spec))


def _closed_in_answers(spec: Spec) -> Iterator[str]:
    for place, schema in response_schemas(spec):
        is_open = {"type": "string"} in schema.get("anyOf", [])
        for step, child in children(schema):
            if "enum" in resolve(spec, child) and not (is_open and step.startswith(".anyOf")):
                yield f"{place}{step} is a closed enumeration in an answer"


def check_request_enums(spec: Spec) -> list[str]:
    """Find an enumeration in a request that lets any string through: a mistake would reach the vendor."""
    return _violations(
        f"{place} is an open enumeration in a request"
        for place, schema in request_schemas(spec)
        if {"type": "string"} in schema.get("anyOf", [])
    )


def check_enum_values(spec: Spec) -> list[str]:
    """Find an enumeration with a value that is not a string; null is said by a second type."""
    return _violations(
        f"{place} has the value {value!r} in its enumeration"
        for place, schema in _every_schema(spec)
        for value in schema.get("enum", [])
        if not isinstance(value, str)
    )


def check_request_defaults(spec: Spec) -> list[str]:
    """Find a `default` in a request: the generated client would send it always, in production too."""
    return _violations(f"{place} has a default" for place, schema in request_schemas(spec) if "default" in schema)


def check_integers(spec: Spec) -> list[str]:
    """Find `format: int64`: Prism takes it for at most 2^53 - 1, and nanoseconds are more."""
    return _violations(f"{place} is int64" for place, schema in _every_schema(spec) if schema.get("format") == "int64")


def check_identifiers(spec: Spec) -> list[str]:
    """Find an identifier with more than its pattern: Schemathesis takes seconds to make one."""
    return _violations(
        f"{place} has {keyword} beside its pattern"
        for place, schema in _every_schema(spec)
        for keyword in ("minLength", "maxLength", "format")
        if schema.get("pattern") == KSUID and keyword in schema
    )


def check_formats(spec: Spec) -> list[str]:
    """Find a UUID with a pattern too, which is as slow."""
    return _violations(
        f"{place} is a uuid with a pattern"
        for place, schema in _every_schema(spec)
        if schema.get("format") == "uuid" and "pattern" in schema
    )


def check_headers(spec: Spec) -> list[str]:
    """Find a date-time header, whose operation the generator drops, and a boolean one: Prism knows two spellings."""
    return [
        f"{operation.name} has the {kind} header {parameter['name']}"
        for operation in operations(spec)
        for parameter in parameters(spec, operation)
        for kind in ("date-time", "boolean")
        if parameter["in"] == "header" and kind in resolve(spec, parameter["schema"]).values()
    ]


def check_members(spec: Spec) -> list[str]:
    """Find a member named `d`, which breaks the generated `from_dict`, and one without a description."""
    return _violations(_bad_members(spec))


def _bad_members(spec: Spec) -> Iterator[str]:
    for place, schema in _every_schema(spec):
        for name, child in schema.get("properties", {}).items():
            if name == "d":
                yield f"{place} has a member d"
            if "description" not in child:
                yield f"{place}.{name} has no description"


def check_objects(spec: Spec) -> list[str]:
    """Find an object that refuses members it does not list: vendors add some without notice."""
    return _violations(
        f"{place} is closed"
        for place, schema in _every_schema(spec)
        if schema.get("additionalProperties") is False or schema.get("unevaluatedProperties") is False
    )


def check_keywords(spec: Spec) -> list[str]:
    """Find `oneOf`, which fails where two alternatives match, and inline objects, which the generator names badly."""
    return _violations(_bad_keywords(spec))


def _bad_keywords(spec: Spec) -> Iterator[str]:
    for place, schema in _every_schema(spec):
        if "oneOf" in schema:
            yield f"{place} has oneOf"
        for step, child in children(schema):
            if any(key in child for key in NAMED) and not step.startswith(".allOf"):
                yield f"{place}{step} is an inline object"


def check_references(spec: Spec) -> list[str]:
    """Find a reference to nothing, or out of the file, which the generator drops with a mere warning."""
    known = {f"#/components/{kind}/{name}" for kind, group in spec["components"].items() for name in group}
    return [
        f"{place} leads {'nowhere' if node.startswith('#') else 'out of the file'}"
        for place, node in nodes(spec)
        if place.endswith("/$ref") and node not in known
    ]


def check_reachable(spec: Spec) -> list[str]:
    """Find a component that nothing refers to."""
    used = {node for place, node in nodes(spec) if place.endswith("/$ref")}
    return [
        f"{kind}/{name} is used nowhere"
        for kind, components in spec["components"].items()
        for name in components
        if kind != "securitySchemes" and f"#/components/{kind}/{name}" not in used
    ]
