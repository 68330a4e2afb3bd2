"""What an applicant has handed in: everything that fills an application, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from ._times import Deadline, Moment


@dataclass(slots=True, eq=False)
class Individual:
    """A person of an application. `details` has the members of SPEC's IndividualRequest."""

    id: str
    details: dict[str, Any] = field(repr=False)

    @property
    def first_name(self) -> str:
        """The first name."""
        return str(self.details["name"]["first"])

    @property
    def last_name(self) -> str:
        """The last name."""
        return str(self.details["name"]["last"])

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


@dataclass(slots=True, eq=False)
class Document:
    """A file, or a link that waits for one: then `content` is None, and `signature` opens the link.

    Times are Unix seconds; `category` is business, identity or edd.
    """

    id: str
    category: str
    type: str
    file_type: str
    created_at: Moment
    individual_id: str | None = None
    filename: str | None = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)
    verified: bool = True
    signature: str | None = field(default=None, repr=False)
    link_expires_at: Deadline | None = None

    @property
    def status(self) -> str:
        """Whether the file is there and known to be (SPEC, UploadedDocumentMetadata)."""
        return "uploaded" if self.verified else "pending_verification"


@dataclass(slots=True, eq=False)
class Edd:
    """The enhanced due diligence. `details` has the members of SPEC's EDDRequest; times are Unix seconds."""

    id: str
    details: dict[str, Any] = field(repr=False)
    created_at: Moment
    updated_at: Moment


@dataclass(slots=True, eq=False)
class Attestation:
    """One attestation: when (Unix seconds), in whose name, and of which version of the legal document."""

    type: str
    at: int
    by: str = field(repr=False)
    version: str | None = None


@dataclass(slots=True, eq=False)
class Dossier:
    """All that was handed in for one application. `business` has the members of SPEC's
    BusinessApplicationCreateRequest; `primary` is the person of an individual application."""

    business_id: str | None = None
    business: dict[str, Any] | None = field(default=None, repr=False)
    primary: Individual | None = None
    individuals: dict[str, Individual] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    edd: Edd | None = None
    attestations: dict[str, Attestation] = field(default_factory=dict)

    def person(self, individual_id: str) -> Individual | None:
        """Return a person of the application, whichever kind it is of."""
        if self.primary is not None and self.primary.id == individual_id:
            return self.primary
        return self.individuals.get(individual_id)

    def people(self) -> list[Individual]:
        """Return everybody, the primary individual first."""
        return [*([self.primary] if self.primary else []), *self.individuals.values()]

    def documents_of(self, category: str, individual_id: str | None = None) -> list[Document]:
        """Return the documents of the business, of its enhanced due diligence, or of one person."""
        return [
            document
            for document in self.documents.values()
            if document.category == category and document.individual_id == individual_id
        ]


class _Nothing(Dossier):
    """A dossier that stays empty: what is put into it is an error."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(individuals=_EMPTY, documents=_EMPTY, attestations=_EMPTY)

    def __setattr__(self, name: str, value: Any) -> None:
        if value is not None and value is not _EMPTY:
            raise TypeError("nothing was handed in for this application: only `to_fill` makes room for it")
        object.__setattr__(self, name, value)


_EMPTY: Any = MappingProxyType({})
# What was handed in for all the applications for which nothing was.
NOTHING = _Nothing()
