"""Build the values of a YAML document from its events, by the rules that OpenAPI sets.

They are JSON's types alone, so that `no` and `2024-01-15` stay strings. Nothing but mappings, lists and scalars comes
out, and no alias can make the document larger than MAX_VALUES.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

MAX_VALUES = 2_000_000
MAX_DEPTH = 100

# libyaml reads ten times as fast; some builds of PyYAML lack it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_WORDS |= {word: word.lower() == "true" for name in ("true", "false") for word in (name, name.title(), name.upper())}
_STRING = "tag:yaml.org,2002:str"
_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "null", "map", "seq")}

# A value, and how many values are in it, those behind aliases counted again.
_Sized = tuple[Any, int]


class YamlError(ValueError):
    """The text is not one YAML document of JSON's types; the message says where and why."""


def parse_yaml(data: bytes) -> Any:
    """Return the value of a YAML document, None of an empty one. Raises: YamlError."""
    try:
        return _Builder(yaml.parse(data, Loader=_LOADER)).document()
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "unreadable characters"
        raise YamlError(f"{_line(getattr(error, 'problem_mark', None))}{problem}") from None


def real(text: str) -> float | str:
    """Return a number, or the text of one that JSON could not hold again."""
    value = float(text)
    return value if math.isfinite(value) else text


def _line(mark: Any) -> str:
    return f"line {mark.line + 1}: " if mark is not None else ""


class _Builder:
    """The values of a stream of YAML events. libyaml's own composer overflows the stack on deep nesting."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._anchors: dict[str, _Sized] = {}

    def document(self) -> Any:
        """Return the one document of the stream."""
        found: list[Any] = []
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if found:
                    _refuse(event, "a second document begins")
                found.append(self._value(next(self._events), 0)[0])
        return found[0] if found else None

    def _value(self, event: Any, depth: int) -> _Sized:
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in self._anchors:
                _refuse(event, f"the alias *{event.anchor} stands inside the part it names, or names none")
            return self._anchors[event.anchor]
        if depth > MAX_DEPTH:
            _refuse(event, "is nested too deeply")
        if isinstance(event, yaml.MappingStartEvent):
            found = self._mapping(depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            found = self._sequence(depth)
        else:
            found = self._scalar(event), 1
        if found[1] > MAX_VALUES:
            _refuse(event, f"expands to more than {MAX_VALUES:,} values")
        if event.tag is not None and event.tag not in _TAGS and event.tag != _STRING:
            _refuse(event, f"the tag {event.tag} is none of JSON's types")
        if event.anchor is not None:
            self._anchors[event.anchor] = found
        return found

    def _mapping(self, depth: int) -> _Sized:
        mapping: dict[str, Any] = {}
        size = 1
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, _ = self._value(event, depth + 1)
            if not isinstance(key, str):
                _refuse(event, f"the key {str(key)[:40]} is no string: put it in quotes")
            if key == "<<":
                _refuse(event, "a merge key (<<) is not OpenAPI's YAML: convert it to JSON first")
            if key in mapping:  # which of the two is meant nobody knows; tools differ in the one they take
                _refuse(event, f"the key {key[:40]!r} stands there twice")
            mapping[key], more = self._value(next(self._events), depth + 1)
            size += more + 1
        return mapping, size

    def _sequence(self, depth: int) -> _Sized:
        sequence: list[Any] = []
        size = 1
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value, more = self._value(event, depth + 1)
            sequence.append(value)
            size += more
        return sequence, size

    def _scalar(self, event: Any) -> Any:
        text: str = event.value
        if not (event.implicit[0] or event.tag in _TAGS):
            return text
        if text in _WORDS:
            return _WORDS[text]
        try:
            if _INTEGER.fullmatch(text):
                return int(text, 0 if text[:2] in ("0o", "0x") else 10)
            return real(text) if _NUMBER.fullmatch(text) else text
        except ValueError:
            _refuse(event, "a number is too long")


def _refuse(event: Any, problem: str) -> NoReturn:
    raise YamlError(_line(event.start_mark) + problem)
