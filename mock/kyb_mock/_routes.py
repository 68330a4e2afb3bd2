"""The routes, as a table read from the specification, and which of them a request takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jsonschema_rs import Draft202012Validator

from ._problems import ProblemError
from ._spec import Spec, child
from ._wire import JSON

METHODS = ("get", "put", "post", "patch", "delete")
# The name by which the shells' verdicts know it.
PROBLEM_SCHEMA = "/components/schemas/ProblemDetails"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation: `where` is path, query or header, `kind` the JSON type of its text."""

    name: str
    where: str
    required: bool
    kind: str
    validator: Draft202012Validator = field(repr=False)


@dataclass(frozen=True, slots=True)
class Route:
    """One operation. `security` names the schemes of which one is needed; `answers` the places of the schemas, by
    status and media type; `checked` the validators found so far, None where there is nothing to validate."""

    method: str
    template: str
    operation: str
    security: tuple[str, ...]
    success: int
    parameters: tuple[Parameter, ...] = field(repr=False)
    headers: frozenset[str] = field(repr=False)
    body: Draft202012Validator | None = field(repr=False)
    body_required: bool = field(repr=False)
    answers: dict[str, dict[str, str]] = field(repr=False)
    checked: dict[tuple[int, str], Draft202012Validator | None] = field(repr=False, default_factory=dict)

    @property
    def takes_idempotency_key(self) -> bool:
        """Whether the specification declares the idempotency header."""
        return "x-idempotency-key" in self.headers


def read_routes(spec: Spec) -> Iterator[Route]:
    """Yield a route for every operation of a specification."""
    for path, item in spec.document["paths"].items():
        for method in METHODS:
            if method in item:
                yield _read_route(spec, path, method)


def _read_route(spec: Spec, path: str, method: str) -> Route:
    operation, pointer = spec.resolve(child("/paths", path, method))
    parameters = [*_parameters(spec, child("/paths", path)), *_parameters(spec, pointer)]
    answers = {status: _schemas(spec, child(pointer, "responses", status)) for status in operation["responses"]}
    body = _schemas(spec, child(pointer, "requestBody")).get(JSON) if "requestBody" in operation else None
    return Route(
        method=method.upper(),
        template=path,
        operation=operation["operationId"],
        security=tuple(name for choice in operation.get("security", ()) for name in choice),
        success=min(int(status) for status in answers if status.startswith("2")),
        # The sandbox's headers are not checked: what is wrong with them is ignored (S1).
        parameters=tuple(p for p in parameters if not p.name.lower().startswith("x-sandbox-")),
        headers=frozenset(p.name.lower() for p in parameters if p.where == "header"),
        body=spec.validator(body) if body else None,
        body_required=bool(body) and bool(spec.resolve(child(pointer, "requestBody"))[0].get("required")),
        answers=answers,
    )


def _parameters(spec: Spec, owner: str) -> Iterator[Parameter]:
    for number in range(len(spec.resolve(owner)[0].get("parameters", ()))):
        node, pointer = spec.resolve(child(owner, "parameters", str(number)))
        schema, _ = spec.resolve(child(pointer, "schema"))
        yield Parameter(
            name=node["name"],
            where=node["in"],
            required=node.get("required", False),
            kind=schema.get("type", "string"),
            validator=spec.validator(child(pointer, "schema")),
        )


def _schemas(spec: Spec, owner: str) -> dict[str, str]:
    """Return where the schemas of a request body or a response are, by media type."""
    node, pointer = spec.resolve(owner)
    return {media_type: child(pointer, "content", media_type, "schema") for media_type in node.get("content", ())}


class Router:
    """Find the route of a request. A path without parameters goes before one with them."""

    def __init__(self, routes: list[Route]) -> None:
        self._fixed: dict[str, dict[str, Route]] = {}
        self._open: dict[tuple[int, str], list[tuple[list[str], dict[str, Route]]]] = {}
        for route in routes:
            self._methods(route.template)[route.method] = route

    def _methods(self, template: str) -> dict[str, Route]:
        if "{" not in template:
            return self._fixed.setdefault(template, {})
        parts = template.split("/")
        siblings = self._open.setdefault((len(parts), parts[1]), [])
        found = next((methods for known, methods in siblings if known == parts), None)
        if found is None:
            found = {}
            siblings.append((parts, found))
        return found

    def match(self, method: str, path: str) -> tuple[Route, dict[str, str]]:
        """Return the route and its path parameters.

        Raises:
            ProblemError: 404 for a path, 405 with `Allow` for a method that the specification does not have.
        """
        methods, values = self._find(path)
        route = methods.get(method)
        if route is None:
            allow = ", ".join(sorted(methods))
            raise ProblemError(405, f"This path takes {allow}.", headers=[(b"allow", allow.encode())])
        return route, values

    def _find(self, path: str) -> tuple[dict[str, Route], dict[str, str]]:
        fixed = self._fixed.get(path)
        if fixed is not None:
            return fixed, {}
        parts = path.split("/")
        for known, methods in self._open.get((len(parts), parts[1] if len(parts) > 1 else ""), ()):
            values = _values(known, parts)
            if values is not None:
                return methods, values
        raise ProblemError(404, "There is no such path.")


def _values(known: list[str], parts: list[str]) -> dict[str, str] | None:
    values = {}
    for name, part in zip(known, parts, strict=True):
        if name.startswith("{") and part:
            values[name[1:-1]] = part
        elif name != part:
            return None
    return values
