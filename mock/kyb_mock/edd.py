"""The enhanced due diligence of a business: read, and create or replace."""

from __future__ import annotations

from ._call import Call
from ._dossier import Edd
from ._gates import check_gate
from ._members import known
from ._ownership import wanted_application
from ._problems import ProblemError
from ._rules import EDD, check_rules
from ._shown import edd, head
from ._wire import Answer
from .details import require_kind, touch


def get(call: Call) -> Answer:
    """Return the record; there is none until it was first set. Source: SPEC, getEDD."""
    application = wanted_application(call)
    record = application.dossier.edd
    if record is None:
        raise ProblemError(404, "The application has no enhanced due diligence yet.")
    return Answer(200, head(application) | {"edd": edd(application, record)})


def put(call: Call) -> Answer:
    """Create or replace the record. Source: SPEC, createOrUpdateEDD."""
    application = wanted_application(call)
    require_kind(application, "business")
    check_gate(call.route.operation, application)
    check_rules(call.body, EDD, call.now)
    details = known("EDDRequest", call.body)
    record = application.dossier.edd
    if record is None:
        record = Edd(call.world.ids.ksuid(call.now), details, call.now, call.now)
        application.to_fill().edd = record
    else:
        record.details, record.updated_at = details, call.now
    touch(call, application)
    return Answer(200, head(application) | {"edd": edd(application, record)})
