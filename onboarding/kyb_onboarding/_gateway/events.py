"""`dakota.events` and `dakota.legal`."""

from __future__ import annotations

from .._answers import Reply, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..models import EventId
from ..options import DEFAULT, CallOptions
from ._calls import opt, segment
from ._edge import DakotaResource
from .application_values import LegalDocument
from .sandbox_values import Event


class Events(DakotaResource[F]):
    """What has happened, as webhooks tell it. Takes the API key."""

    @listing
    def list(
        self,
        *,
        limit: int | None = None,
        starting_after: EventId | None = None,
        ending_before: EventId | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[Event]:
        """List events. One request a page of `limit` rows (1 to 100, else 20). Source: listEvents."""
        from dakota_api.api.events import list_events as endpoint

        kwargs = endpoint._get_kwargs(
            limit=opt(limit), starting_after=opt(starting_after), ending_before=opt(ending_before)
        )
        return self._list("listEvents", kwargs, Event, options)


class Legal(DakotaResource[F]):
    """Legal documents. They are public: no credential is sent."""

    @listing
    def documents(self, *, options: CallOptions = DEFAULT) -> Listing[LegalDocument]:
        """List the legal documents in force. One request. Source: listLegalDocuments."""
        from dakota_api.api.legal import list_legal_documents as endpoint

        return self._list("listLegalDocuments", endpoint._get_kwargs(), LegalDocument, options)

    @call
    def get_document(
        self, key: str, *, version: str | None = None, options: CallOptions = DEFAULT
    ) -> Flow[Reply[LegalDocument]]:
        """Read a legal document with its text, in the version in force or another. Source: getLegalDocument."""
        from dakota_api.api.legal import get_legal_document as endpoint

        kwargs = endpoint._get_kwargs(segment("key", key), version=opt(version))
        return self._call("getLegalDocument", kwargs, reader(LegalDocument), options)
