"""The specification as the mock reads it: its JSON copy, references resolved, and compiled validators."""

from __future__ import annotations

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
        self._registry = Registry([(self._uri, document)], draft=Draft202012)
        self._validators: dict[str, Draft202012Validator] = {}

    @classmethod
    def load(cls, name: str) -> Spec:
        """Read the specification that `make generate` copied here as JSON."""
        return cls(orjson.loads((FOLDER / f"{name}.json").read_bytes()), name)

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


def child(pointer: str, *names: str) -> str:
    """Return the pointer to a member below another one."""
    return pointer + "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)
