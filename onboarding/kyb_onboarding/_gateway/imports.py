"""`dakota.customers.imports`. All take the API key."""

from __future__ import annotations

from collections.abc import Sequence

from .._answers import Reply, reader
from .._effects import Flow
from .._faces import F, call, listing
from .._pages import Listing
from ..models import ImportJobId
from ..options import DEFAULT, CallOptions
from ._calls import key_of, opt, segment, several
from ._edge import DakotaResource
from .customer_values import PersonaImportJob, PersonaImportJobSummary, PersonaTokenImport, SumsubTokenImport


class Imports(DakotaResource[F]):
    """Imports of customers that other providers have verified."""

    @call
    def sumsub(self, tokens: Sequence[str], *, options: CallOptions = DEFAULT) -> Flow[Reply[SumsubTokenImport]]:
        """Import customers by 1 to 100 Sumsub tokens; a token may fail while others succeed.

        Source: bulkImportFromSumsubTokens.
        """
        from dakota_api.api.customers import bulk_import_from_sumsub_tokens as endpoint
        from dakota_api.models import SumsubTokenImportRequest

        body = SumsubTokenImportRequest(tokens=several("tokens", tokens))
        kwargs = endpoint._get_kwargs(body=body, x_idempotency_key=key_of(options))
        return self._call("bulkImportFromSumsubTokens", kwargs, reader(SumsubTokenImport), options)

    @call
    def persona(self, tokens: Sequence[str], *, options: CallOptions = DEFAULT) -> Flow[Reply[PersonaTokenImport]]:
        """Begin to import customers by Persona tokens; `get_job` tells how far it is.

        Source: importPersonaTokens.
        """
        from dakota_api.api.customers import import_persona_tokens as endpoint
        from dakota_api.models import PersonaTokenImportRequest

        body = PersonaTokenImportRequest(tokens=several("tokens", tokens))
        kwargs = endpoint._get_kwargs(body=body, x_idempotency_key=key_of(options))
        return self._call("importPersonaTokens", kwargs, reader(PersonaTokenImport), options)

    @listing
    def jobs(
        self,
        *,
        limit: int | None = None,
        starting_after: ImportJobId | None = None,
        options: CallOptions = DEFAULT,
    ) -> Listing[PersonaImportJobSummary]:
        """List the import jobs. Source: listPersonaImportJobs."""
        from dakota_api.api.customers import list_persona_import_jobs as endpoint

        kwargs = endpoint._get_kwargs(limit=opt(limit), starting_after=opt(starting_after))
        return self._list("listPersonaImportJobs", kwargs, PersonaImportJobSummary, options)

    @call
    def get_job(
        self,
        job_id: ImportJobId,
        *,
        results_limit: int | None = None,
        results_after_index: int | None = None,
        options: CallOptions = DEFAULT,
    ) -> Flow[Reply[PersonaImportJob]]:
        """Read one import job, with its results after an index. Source: getPersonaImportJob."""
        from dakota_api.api.customers import get_persona_import_job as endpoint

        kwargs = endpoint._get_kwargs(
            segment("job_id", job_id), results_limit=opt(results_limit), results_after_index=opt(results_after_index)
        )
        return self._call("getPersonaImportJob", kwargs, reader(PersonaImportJob), options)
