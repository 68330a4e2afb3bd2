"""`dakota.applications.individuals`. All take the application's own token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._answers import Reply, nothing, reader
from .._effects import Flow
from .._faces import F, call
from ..models import ApplicationId, IndividualId
from ..options import DEFAULT, CallOptions
from ._calls import given, key_of, segment
from ._edge import DakotaResource, given_token
from .application_values import AddedIndividual, AssociatedIndividual

if TYPE_CHECKING:
    from dakota_api.models import IndividualRequest


class Individuals(DakotaResource[F]):
    """Individuals associated with a business application. `token` as in `Applications`."""

    @call
    def add(
        self,
        application_id: ApplicationId,
        individual: IndividualRequest,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[AddedIndividual]]:
        """Add an individual. First and last name are unique within an application.

        A name that is there already is refused with 400 or 409. Source: addAssociatedIndividual.
        """
        from dakota_api.api.applications import add_associated_individual as endpoint
        from dakota_api.models import IndividualRequest

        given("individual", individual, IndividualRequest)
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), body=individual, x_idempotency_key=key_of(options)
        )
        return self._call("addAssociatedIndividual", kwargs, reader(AddedIndividual), options, given_token(token))

    @call
    def update(
        self,
        application_id: ApplicationId,
        individual_id: IndividualId,
        individual: IndividualRequest,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[AssociatedIndividual]]:
        """Replace all that is known of an individual. Source: updateAssociatedIndividual."""
        from dakota_api.api.applications import update_associated_individual as endpoint
        from dakota_api.models import IndividualRequest

        given("individual", individual, IndividualRequest)
        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id),
            segment("individual_id", individual_id),
            body=individual,
            x_idempotency_key=key_of(options),
        )
        read = reader(AssociatedIndividual)
        return self._call("updateAssociatedIndividual", kwargs, read, options, given_token(token))

    @call
    def delete(
        self,
        application_id: ApplicationId,
        individual_id: IndividualId,
        *,
        token: str,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[None]]:
        """Remove an individual; the last one cannot be. Source: deleteAssociatedIndividual."""
        from dakota_api.api.applications import delete_associated_individual as endpoint

        kwargs = endpoint._get_kwargs(
            segment("application_id", application_id), segment("individual_id", individual_id)
        )
        return self._call("deleteAssociatedIndividual", kwargs, nothing, options, given_token(token))
