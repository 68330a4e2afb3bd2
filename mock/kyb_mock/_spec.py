"""The specification as the mock reads it: its JSON copy, references resolved, and compiled validators."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, unquote

import orjson
from jsonschema_rs import Draft202012, Draft202012Validator, Registry

FOLDER = Path(__file__).with_name("openapi")
# What stands in messages for the value at fault: it may be personal.
MASK = "the value"
ERROR_SCHEMAS = ("ProblemDetails", "ErrorEnvelope")


class Spec:
    """One OpenAPI 3.1 document. Places in it are JSON pointers, such as `/components/schemas/KSUID`."""

    def __init__(self, document: dict[str, Any], name: str) -> None:
        self.document = document
        # What every refusal looks like, also that of an unknown path.
        schemas = document.get("components", {}).get("schemas", {})
        self.error_schema = next((f"/components/schemas/{name}" for name in ERROR_SCHEMAS if name in schemas), "")
        self._uri = f"urn:kyb-mock:{name}"
        self._validators: dict[str, Draft202012Validator] = {}

    @classmethod
    def load(cls, name: str, *, whole: bool = False) -> Spec:
        """Read the specification that `make generate` copied here as JSON; its examples only if it is to be `whole`."""
        document = orjson.loads((FOLDER / f"{name}.json").read_bytes())
        return cls(document if whole else bare(document), name)

    @cached_property
    def _registry(self) -> Registry:
        return Registry([(self._uri, self.document)], draft=Draft202012)

    def resolve(self, pointer: str) -> tuple[dict[str, Any], str]:
        """Return the object at a pointer and where it really is, with references followed."""
        node: Any = self.document
        for token in pointer.split("/")[1:]:
            name = token.replace("~1", "/").replace("~0", "~")
            node = node[int(name)] if isinstance(node, list) else node[name]
        if isinstance(node.get("$ref"), str):
            return self.resolve(unquote(node["$ref"]).removeprefix("#"))
        return cast(dict[str, Any], node), pointer

    def validator(self, pointer: str) -> Draft202012Validator:
        """Return the validator of the schema at a pointer, compiled on first use; formats are checked."""
        found = self._validators.get(pointer)
        if found is None:
            schema = {"$ref": f"{self._uri}#{quote(pointer, safe='/~')}"}
            found = Draft202012Validator(schema, registry=self._registry, validate_formats=True, mask=MASK)
            self._validators[pointer] = found
        return found


class Schema:
    """The schema at a place of a specification, compiled when it is first needed: no test needs them all."""

    __slots__ = ("_pointer", "_spec", "_validator")

    def __init__(self, spec: Spec, pointer: str) -> None:
        self._spec = spec
        self._pointer = pointer
        self._validator: Draft202012Validator | None = None

    @property
    def validator(self) -> Draft202012Validator:
        """The schema's validator."""
        if self._validator is None:
            self._validator = self._spec.validator(self._pointer)
        return self._validator


# What says nothing about whether a message is right: the one where it is text, the other always.
PROSE = ("description", "summary", "title")
BESIDE = ("example", "examples", "headers", "links", "tags", "webhooks")


def bare(node: Any, *, names: bool = False) -> Any:
    """Return a part of a specification without what nobody is judged by; in a map of `names` nothing is a keyword."""
    if isinstance(node, list):
        return [bare(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {
        key: bare(value, names=not names and key in ("properties", "schemas"))
        for key, value in node.items()
        if names or not (key in BESIDE or (key in PROSE and isinstance(value, str)))
    }


def child(pointer: str, *names: str) -> str:
    """Return the pointer to a member below another one."""
    return pointer + "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)
