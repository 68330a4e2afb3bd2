"""Find the examples of a specification, each with the name of the schema that it is an example of."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import dakota_api.models
import dollarpe_api.models

ROOT = Path(__file__).resolve().parents[2]
MODELS = {"dakota": dakota_api.models, "dollarpe": dollarpe_api.models}


class Example(NamedTuple):
    """One example of one schema."""

    api: str
    schema: str
    value: Any

    @property
    def model(self) -> Any:
        """The generated class of the schema."""
        return getattr(MODELS[self.api], self.schema)


def examples_of(api: str) -> list[Example]:
    """Return all examples of one specification whose schema has a generated model."""
    # The JSON copy says what the YAML says (see test_generate.py) and is read faster.
    document = json.loads((ROOT / f"mock/kyb_mock/openapi/{api}.json").read_bytes())
    names = {name for name, schema in document["components"]["schemas"].items() if is_model(MODELS[api], name)}
    found = [*_of_media_types(document, document), *_of_schemas(document)]
    return [Example(api, name, value) for name, value in found if name in names]


def is_model(models: ModuleType, name: str) -> bool:
    """Tell whether a schema has a class of its own, not an alias of string types."""
    return hasattr(getattr(models, name, None), "from_dict")


def _of_media_types(document: dict[str, Any], node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict) and isinstance(node.get("schema"), dict) and isinstance(node.get("examples"), dict):
        examples = [_resolved(document, example)["value"] for example in node["examples"].values()]
        yield from ((name, example) for name in _names(node["schema"]) for example in examples)
    items = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    for item in items:
        yield from _of_media_types(document, item)


def _resolved(document: dict[str, Any], example: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in example:
        return example
    named: dict[str, Any] = document["components"]["examples"][example["$ref"].rpartition("/")[2]]
    return named


def _of_schemas(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, schema in document["components"]["schemas"].items():
        yield from ((name, value) for value in schema.get("examples", []))


def _names(schema: dict[str, Any]) -> list[str]:
    references = [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]
    return [reference["$ref"].rpartition("/")[2] for reference in references if "$ref" in reference]


def same(one: Any, other: Any) -> bool:
    """Compare JSON values with their types: 1, 1.0 and true differ, and texts of one instant are alike."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other) or (
        isinstance(one, str) and _instant(one) is not None and _instant(one) == _instant(other)
    )


def _instant(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
