"""Our own specification as a judge of requests, and as a source of answers."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import jsonschema_rs

FOLDER = Path(__file__).parents[2] / "mock/kyb_mock/openapi"
Document = dict[str, Any]


@cache
def document(api: str) -> Document:
    """Return one specification, as JSON."""
    read: Document = json.loads((FOLDER / f"{api}.json").read_bytes())
    return read


class Contract:
    """The specification of one API, served at a base URL."""

    def __init__(self, api: str, base_url: str) -> None:
        self.document = document(api)
        self._base = httpx.URL(base_url).path.rstrip("/")
        self._operations = {
            operation["operationId"]: (method.upper(), path, operation)
            for path, item in self.document["paths"].items()
            for method, operation in item.items()
            if isinstance(operation, dict) and "operationId" in operation
        }

    def names(self) -> set[str]:
        """Return the names of all operations."""
        return set(self._operations)

    def operation_of(self, request: httpx.Request) -> str:
        """Return the name of the operation that a request is for; a fixed path goes before a template."""
        path = request.url.raw_path.decode().partition("?")[0].removeprefix(self._base)
        found = sorted(
            (template.count("{"), name)
            for name, (method, template, _) in self._operations.items()
            if method == request.method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path)
        )
        assert found, f"{request.method} {path} is no operation"
        return str(found[0][1])

    def response(self, operation: str, status: int) -> Document:
        """Return what an operation documents for a status, its default where it names none."""
        documented = self._operations[operation][2]["responses"]
        return self._resolved(documented.get(str(status)) or documented["default"])

    def faults(self, request: httpx.Request) -> list[str]:
        """Return what is wrong with a request, by the specification: parameters, body and credentials."""
        _, template, operation = self._operations[self.operation_of(request)]
        path = request.url.raw_path.decode().partition("?")[0].removeprefix(self._base)
        inside = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template), path)
        assert inside is not None
        given = {
            "path": {name: unquote(value) for name, value in inside.groupdict().items()},
            "query": dict(request.url.params),
            "header": {name.lower(): value for name, value in request.headers.items()},
        }
        faults = [fault for row in self._parameters(template, operation) for fault in self._parameter(row, given)]
        known = {row["name"] for row in self._parameters(template, operation) if row["in"] == "query"}
        faults += [f"query {name} is unknown" for name in given["query"].keys() - known]
        return faults + self._body(operation, request) + self._credentials(operation, given["header"])

    def _parameters(self, template: str, operation: Document) -> list[Document]:
        rows = [*self.document["paths"][template].get("parameters", []), *operation.get("parameters", [])]
        return [self._resolved(row) for row in rows]

    def _resolved(self, node: Document) -> Document:
        while "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def _parameter(self, row: Document, given: dict[str, dict[str, str]]) -> list[str]:
        name = row["name"].lower() if row["in"] == "header" else row["name"]
        value = given[row["in"]].get(name)
        if value is None:
            return [f"{row['in']} {name} is missing"] if row.get("required") else []
        # Parameters are texts: what is a number or a boolean in the schema is read first.
        candidates: list[Any] = [value]
        if re.fullmatch(r"-?\d+|true|false", value):
            candidates.append(json.loads(value))
        valid = any(self.is_valid(row["schema"], candidate) for candidate in candidates)
        return [] if valid else [f"{row['in']} {name} is {value!r}"]

    def _body(self, operation: Document, request: httpx.Request) -> list[str]:
        body = self._resolved(operation.get("requestBody", {}))
        if not body:
            return ["a body where there is none"] if request.content else []
        if request.headers.get("content-type") != "application/json":
            return ["a body that is not application/json"]
        schema = body["content"]["application/json"]["schema"]
        return [] if self.is_valid(schema, json.loads(request.content)) else [f"body {request.content!r}"]

    def _credentials(self, operation: Document, headers: dict[str, str]) -> list[str]:
        schemes = self.document["components"]["securitySchemes"]
        names = {name: scheme["name"].lower() for name, scheme in schemes.items()}
        alternatives = operation.get("security", self.document.get("security", []))
        wanted = [{names[scheme] for scheme in alternative} for alternative in alternatives] or [set()]
        sent = headers.keys() & set(names.values())
        return [] if sent in wanted else [f"credentials {sorted(sent)}, wanted one of {wanted}"]

    def is_valid(self, schema: Document, value: Any) -> bool:
        """Tell whether a value is what a schema asks for."""
        whole = {**schema, "components": self.document["components"]}
        return jsonschema_rs.validator_for(whole, validate_formats=True).is_valid(value)

    def answer_to(self, request: httpx.Request) -> httpx.Response:
        """Return the first example of the operation's success."""
        _, _, operation = self._operations[self.operation_of(request)]
        status, response = next(item for item in operation["responses"].items() if item[0].startswith("2"))
        content = self._resolved(response).get("content", {})
        if not content:
            return httpx.Response(int(status))
        kind, media = next(iter(content.items()))
        if kind != "application/json":
            return httpx.Response(int(status), headers={"content-type": kind}, content=b"%PDF-1.7 \xff\x00")
        example = self._resolved(next(iter(media["examples"].values())))["value"]
        return httpx.Response(int(status), json=example)
