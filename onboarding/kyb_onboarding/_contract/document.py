"""An OpenAPI document as its operations: what each takes and gives, with every reference followed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from ..errors import InvalidInputError
from .changes import printable

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PARAMETER = re.compile(r"\{([^}]*)\}")
# OpenAPI ignores parameters of these names: content negotiation and security describe them.
_RESERVED = ("accept", "content-type", "authorization")

Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation or webhook. `key` is method and path with nameless parameters: how two documents name the same."""

    name: str
    path: str
    key: str
    item: Part
    content: Part
    is_webhook: bool = False


class Document:
    """A document and its references. They are resolved inside the document alone: nothing is fetched.

    Raises: InvalidInputError: from every method, when the part asked for has not the form that OpenAPI sets.
    """

    def __init__(self, content: Part, name: str) -> None:
        self.name = name
        self._content = content
        self._resolver = Registry().with_resource("", DRAFT202012.create_resource(content)).resolver()
        self._targets: dict[str, Any] = {}

    def fail(self, problem: str, within: Any = None) -> NoReturn:
        """Raise the error about a part of this document, and say where that part is."""
        place = _pointer_to(within, self._content) if within is not None else None
        raise InvalidInputError(
            printable(f"{self.name}: {f'{place}: ' if place else ''}{problem}"), field="document"
        ) from None

    def mapping(self, value: Any, what: str, within: Any = None) -> Part:
        """Return a mapping."""
        if not isinstance(value, Mapping):
            self.fail(f"{what} is not a mapping but {json.dumps(value)[:40]}", within)
        return value

    def sequence(self, value: Any, what: str, within: Any = None) -> list[Any]:
        """Return a list."""
        if not isinstance(value, list):
            self.fail(f"{what} is not a list but {json.dumps(value)[:40]}", within)
        return value

    def target(self, reference: str) -> Any:
        """Return what a reference names; the same object each time."""
        if reference not in self._targets:
            try:
                self._targets[reference] = self._resolver.lookup(reference).contents
            except (Unresolvable, LookupError, TypeError, ValueError):
                outside = "" if reference.startswith("#") else ": bundle the document into one file first"
                self.fail(f"the reference {reference!r} names nothing in this document{outside}")
        return self._targets[reference]

    def resolved(self, part: Any, what: str) -> Part:
        """Return a part that may be written as a reference."""
        seen = set()
        while isinstance(part, Mapping) and isinstance(reference := part.get("$ref"), str):
            if reference in seen:
                self.fail(f"the reference {reference!r} leads back to itself")
            seen.add(reference)
            part = self.target(reference)
        return self.mapping(part, what)

    def operations(self) -> dict[str, Operation]:
        """Return the operations and webhooks by key, in the order of the document."""
        found = [*self._operations("paths"), *self._operations("webhooks")]
        return {operation.key: operation for operation in found}

    def _operations(self, section: str) -> Iterator[Operation]:
        is_webhook = section == "webhooks"
        for path, item in self.mapping(self._content.get(section, {}), section).items():
            if path.startswith("x-"):
                continue
            item = {**self.resolved(item, path), **self.mapping(item, path)}
            for method in item:
                if method in METHODS:
                    content = self.mapping(item[method], f"{method} {path}")
                    shown = f"{'webhook ' if is_webhook else ''}{method.upper()} {path}"
                    key = shown if is_webhook else _PARAMETER.sub("{}", shown)
                    yield Operation(str(content.get("operationId", shown)), shown, key, item, content, is_webhook)

    def parameters(self, operation: Operation) -> dict[str, Part]:
        """Return the parameters by place and name: a header's name in small letters, a path's as its position."""
        found = {}
        names = _PARAMETER.findall(operation.path)
        for parts in (operation.item, operation.content):
            for part in self.sequence(parts.get("parameters", []), f"{operation.path}: parameters"):
                parameter = self.resolved(part, f"{operation.path}: a parameter")
                place, name = str(parameter.get("in")), str(parameter.get("name"))
                if place == "path" and name in names:
                    name = str(names.index(name) + 1)
                elif place == "header":
                    name = name.lower()
                if place != "header" or name not in _RESERVED:
                    found[f"{place} parameter {name}"] = parameter
        return found

    def answers(self, operation: Operation) -> dict[str, Part]:
        """Return the answers by status."""
        answers = self.mapping(operation.content.get("responses", {}), f"{operation.path}: responses")
        return {
            status.upper() if status != "default" else status: self.resolved(part, f"{operation.path}: answer {status}")
            for status, part in answers.items()
            if not status.startswith("x-")
        }

    def headers(self, answer: Part) -> dict[str, Part]:
        """Return the headers of an answer, their names in small letters."""
        headers = self.mapping(answer.get("headers", {}), "headers", answer).items()
        return {name.lower(): self.resolved(part, f"header {name}") for name, part in headers}

    def contents(self, part: Part) -> dict[str, Part]:
        """Return the contents of a body by media type, without its parameters such as `charset`."""
        contents = self.mapping(part.get("content", {}), "content", part).items()
        return {name.partition(";")[0].strip().lower(): self.mapping(media, name) for name, media in contents}

    def security(self, operation: Operation) -> set[str]:
        """Return the ways in: where each secret goes, since documents differ in the names of their schemes."""
        default = self._content.get("security", [])
        ways = self.sequence(operation.content.get("security", default), f"{operation.path}: security")
        return {self._way(self.mapping(way, f"{operation.path}: security")) for way in ways} or {"none"}

    def _way(self, way: Part) -> str:
        return " and ".join(sorted(self._scheme(name, scopes) for name, scopes in way.items())) or "none"

    def _scheme(self, name: str, scopes: Any) -> str:
        components = self.mapping(self._content.get("components", {}), "components")
        schemes = self.mapping(components.get("securitySchemes", {}), "components: securitySchemes")
        scheme = self.resolved(schemes.get(name, {}), f"security scheme {name}")
        if scheme.get("type") == "apiKey":
            return f"{scheme.get('in', '?')} {scheme.get('name', '?')}".lower()
        if scheme.get("type") == "http":
            return f"HTTP {scheme.get('scheme', '?')}".lower()
        granted = ", ".join(sorted(map(str, self.sequence(scopes, f"security scheme {name}"))))
        return f"{scheme.get('type', 'unknown scheme')} {name}{f' with {granted}' if granted else ''}"

    def servers(self) -> list[str]:
        """Return the URLs of the servers."""
        servers = self.sequence(self._content.get("servers", []), "servers")
        return [str(self.mapping(server, "a server").get("url", "")).rstrip("/") for server in servers]


def _pointer_to(part: Any, content: Any) -> str | None:
    """Return the JSON pointer of the very object, for a message; None for a scalar, or what we put together."""
    if not isinstance(part, (Mapping, list)):
        return None
    waiting: list[tuple[str, Any]] = [("", content)]
    seen = set()
    while waiting:
        place, value = waiting.pop()
        if value is part:
            return place
        if id(value) not in seen and isinstance(value, (Mapping, list)):
            seen.add(id(value))
            steps = value.items() if isinstance(value, Mapping) else enumerate(value)
            waiting += [(f"{place}/{str(step).replace('~', '~0').replace('/', '~1')}", below) for step, below in steps]
    return None
