# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""Shared types: UNSET, the base of all models, and what an endpoint returns"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Generic, Literal, TypeVar
from uuid import UUID

if TYPE_CHECKING:
    import httpx


class Unset:
    """The type of UNSET, which stands for a member that is absent; false in a condition"""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        # The name of the global: copies and pickles are UNSET itself.
        return "UNSET"


UNSET: Unset = Unset()

Take = Callable[[str, Unset], Any]
""" dict.pop, typed so that the value may go into an attribute of any type """

ABSENT: Any = UNSET
""" UNSET, typed so that an attribute of any type may be compared with it """


class Model:
    """The base of all models

    Constructors are strict: they and the attributes have the types that the specification states. `from_dict` is
    lenient: it reads any mapping without raising, since one odd member must not lose a whole answer. So in a model
    that was read, an attribute may hold, against its annotation, UNSET (the member was absent), None (it was null) or
    the value as it came (it has another type, or a text that is no date, time or UUID). `to_dict` gives back what came:
    absent members stay absent, null stays null, unknown members (`additional_properties`) and odd values survive, and
    a time is the same instant (UTC is written as Z).

    Equality compares class and members. The repr names the members that are set, and shows no values: some are
    secrets, most are personal data.
    """

    __slots__ = ("__weakref__", "additional_properties")

    additional_properties: dict[str, Any]
    """ The members that the specification does not name """

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON types, without the members that are UNSET"""
        raise NotImplementedError

    @classmethod
    def _attributes(cls) -> tuple[str, ...]:
        return cls.__slots__

    @property
    def additional_keys(self) -> list[str]:
        """The names of the members that the specification does not name"""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        attributes = ("additional_properties", *self._attributes())
        return all(getattr(self, attribute) == getattr(other, attribute) for attribute in attributes)

    __hash__ = None  # type: ignore[assignment]  # as for any mutable value

    def __repr__(self) -> str:
        shown = [f"{attribute}=..." for attribute in self._attributes() if getattr(self, attribute) is not UNSET]
        if self.additional_properties:
            shown.append(f"and {len(self.additional_properties)} more")
        return f"{type(self).__name__}({', '.join(shown)})"


def members_of(source: object) -> dict[str, Any]:
    """Return a copy of a mapping, for from_dict; TypeError for anything else"""
    if not isinstance(source, Mapping):
        raise TypeError(f"from_dict takes a mapping, not {type(source).__name__}")
    return dict(source)


# RFC 3339 with no more digits than a datetime holds.
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6}0*)?(?:Z|[+-]\d\d:\d\d)", re.ASCII)


def to_datetime(value: Any) -> Any:
    """Return the aware datetime of an RFC 3339 text; other values, and what a datetime cannot hold, as they are"""
    if isinstance(value, str) and _DATE_TIME.fullmatch(value):
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            pass
    return value


def to_date(value: Any) -> Any:
    """Return the date of a YYYY-MM-DD text, and other values as they are"""
    if isinstance(value, str):
        try:
            date = datetime.date.fromisoformat(value)
        except ValueError:
            return value
        # The parser takes more forms than isoformat() writes.
        return date if date.isoformat() == value else value
    return value


def to_uuid(value: Any) -> Any:
    """Return the UUID of a text in the canonical form, and other values as they are"""
    if isinstance(value, str):
        try:
            uuid = UUID(value)
        except ValueError:
            return value
        return uuid if str(uuid) == value else value
    return value


def to_json(value: Any) -> Any:
    """Return a member's value as JSON types"""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, datetime.datetime):
        text = value.isoformat()
        return text[:-6] + "Z" if text.endswith("+00:00") else text
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def json_of(response: httpx.Response) -> Any:
    """Return the JSON of an answer's body, or None if it is empty or not JSON, as that of a proxy may be"""
    try:
        return response.json()
    except (ValueError, RecursionError):
        return None


# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


class File:
    """Contains information for file uploads"""

    def __init__(self, payload: BinaryIO, file_name: str | None = None, mime_type: str | None = None) -> None:
        self.payload = payload
        self.file_name = file_name
        self.mime_type = mime_type

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


class Response(Generic[T]):
    """A response from an endpoint

    `status_code` is a plain int, whatever the server sends. `parsed` is None where the body is not what the
    specification states for that status. The repr shows the status only.
    """

    def __init__(self, status_code: int, content: bytes, headers: Mapping[str, str], parsed: T | None) -> None:
        self.status_code = status_code
        self.content = content
        self.headers = headers
        self.parsed = parsed

    def __repr__(self) -> str:
        return f"{type(self).__name__}(status_code={self.status_code})"


__all__ = ["UNSET", "File", "FileTypes", "Model", "RequestFiles", "Response", "Unset"]
