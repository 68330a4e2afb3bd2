"""Read an OpenAPI document, JSON or YAML, whoever wrote it. Whatever is wrong with it is one InvalidInputError."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

from ..errors import InvalidInputError
from .builder import YamlError, parse_yaml, real
from .changes import printable

VERSIONS = ("3.0", "3.1")
MAX_BYTES = 32 * 2**20


def ours(provider: str) -> dict[str, Any]:
    """Return our own document of a provider: the copy that `make generate` put into this package."""
    document: dict[str, Any] = json.loads(
        (files("kyb_onboarding._contract") / "ours" / f"{provider}.json").read_bytes()
    )
    return document


def read(path: str) -> dict[str, Any]:
    """Return the document of a file; `-` is standard input.

    Raises: InvalidInputError: there is none, or it is not OpenAPI 3.0 or 3.1.
    """

    def fail(problem: str) -> NoReturn:
        raise InvalidInputError(printable(f"{named(path)} {problem}"), field="document") from None

    try:
        document = _parsed(_bytes(path, fail))
    except RecursionError:
        fail("is nested too deeply")
    except YamlError as error:
        fail(f"is not the JSON or YAML of an OpenAPI document: {error}")
    return _checked(document, fail)


def named(path: str) -> str:
    """Return what a message calls the document of a path."""
    return "standard input" if path == "-" else path


def _bytes(path: str, fail: Callable[[str], NoReturn]) -> bytes:
    try:
        if path == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        fail(f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if len(data) > MAX_BYTES:
        fail(f"is larger than {MAX_BYTES // 2**20} MiB")
    return data


def _parsed(data: bytes) -> Any:
    if data.lstrip()[:1] == b"{":
        try:
            return json.loads(data, parse_float=real, parse_constant=str, object_pairs_hook=_once)
        except ValueError:
            pass  # YAML may begin with a brace, too, and its reader knows the line of what is wrong
    return parse_yaml(data)


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(members)
    if len(found) < len(members):
        raise ValueError("a key stands there twice")
    return found


def _checked(document: Any, fail: Callable[[str], NoReturn]) -> dict[str, Any]:
    if isinstance(document, dict) and "swagger" in document:
        fail(f"is Swagger {str(document['swagger'])[:20]}: convert it to OpenAPI 3 first")
    if not isinstance(document, dict) or "openapi" not in document:
        fail("is not an OpenAPI document: it has no field `openapi`")
    version = str(document["openapi"])
    if not version.startswith(VERSIONS) or version[3:4] not in ("", ".", "-"):
        fail(f"is OpenAPI {version[:20]!r}: only {' and '.join(VERSIONS)} can be compared")
    if not isinstance(document.get("paths"), dict):
        fail("is not an OpenAPI document: it has no mapping `paths`")
    return document
