"""The routes, as a table read from the specification, and which of them a request takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from jsonschema_rs import Draft202012Validator

from ._problems import ProblemError
from ._spec import Schema, Spec, child
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
    schema: Schema = field(repr=False)


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
    body: Schema | None = field(repr=False)
    body_required: bool = field(repr=False)
    answers: dict[str, dict[str, str]] = field(repr=False)
    checked: dict[tuple[int, str], Draft202012Validator | None] = field(repr=False, default_factory=dict)

    @property
    def takes_idempotency_key(self) -> bool:
        """Whether the specification declares the idempotency header."""
        return "x-idempotency-key" in self.headers


# The route of a request whose path or method no specification has.
NOWHERE = Route("", "", "", (), 0, (), frozenset(), None, False, {})


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
        body=Schema(spec, body) if body else None,
        body_required=bool(body) and bool(spec.resolve(child(pointer, "requestBody"))[0].get("required")),
        answers=answers,
    )


def _parameters(spec: Spec, owner: str) -> Iterator[Parameter]:
    for number in range(len(spec.resolve(owner)[0].get("parameters", ()))):
        node, pointer = spec.resolve(child(owner, "parameters", str(number)))
        schema, place = spec.resolve(child(pointer, "schema"))
        yield Parameter(
            name=node["name"],
            where=node["in"],
            required=node.get("required", False),
            kind=schema.get("type", "string"),
            schema=Schema(spec, place),
        )


def _schemas(spec: Spec, owner: str) -> dict[str, str]:
    """Return where the schemas of a request body or a response are, by media type."""
    node, pointer = spec.resolve(owner)
    return {media_type: child(pointer, "content", media_type, "schema") for media_type in node.get("content", ())}


class Shape(NamedTuple):
    """The paths of one template: which parts must be what (the first one has been found by), which are parameters,
    and the routes by method."""

    texts: tuple[tuple[int, str], ...]
    names: tuple[tuple[int, str], ...]
    methods: dict[str, Route]


class Router:
    """Find the route of a request. A path without parameters goes before one with them."""

    def __init__(self, routes: list[Route]) -> None:
        self._fixed: dict[str, dict[str, Route]] = {}
        # By the number of parts and the first of them.
        self._open: dict[tuple[int, str], list[Shape]] = {}
        for route in routes:
            self._methods(route.template)[route.method] = route

    def _methods(self, template: str) -> dict[str, Route]:
        if "{" not in template:
            return self._fixed.setdefault(template, {})
        parts = template.split("/")
        shape = Shape(
            tuple((place, part) for place, part in enumerate(parts) if place != 1 and not part.startswith("{")),
            tuple((place, part[1:-1]) for place, part in enumerate(parts) if part.startswith("{")),
            {},
        )
        siblings = self._open.setdefault((len(parts), parts[1]), [])
        for known in siblings:
            if known[:2] == shape[:2]:
                return known.methods
        siblings.append(shape)
        return shape.methods

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
        for texts, names, methods in self._open.get((len(parts), parts[1] if len(parts) > 1 else ""), ()):
            for place, text in texts:
                if parts[place] != text:
                    break
            else:
                values = {name: parts[place] for place, name in names}
                if "" not in values.values():
                    return methods, values
        raise ProblemError(404, "There is no such path.")
