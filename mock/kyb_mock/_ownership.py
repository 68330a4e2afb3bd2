"""Whose is it? Finding what a path names, and refusing what is not there."""

from __future__ import annotations

from ._call import Call
from ._dossier import Document, Individual
from ._problems import ProblemError
from ._world import Application, Customer


def wanted_customer(call: Call) -> Customer:
    """Return the customer that the path names.

    Raises:
        ProblemError: 404 if there is none, or none any more.
    """
    customer = call.world.customers.get(call.path["customer_id"])
    if customer is None or customer.deleted_at is not None:
        raise ProblemError(404, "There is no customer with this identifier.")
    return customer


def wanted_application(call: Call) -> Application:
    """Return the application that the path names.

    Raises:
        ProblemError: 404 if there is none, or its customer was deleted.
    """
    application = call.opened or call.world.find_application(call.path["application_id"])
    if application is None or application.customer.deleted_at is not None:
        raise ProblemError(404, "There is no application with this identifier.")
    return application


def wanted_individual(call: Call, application: Application) -> Individual:
    """Return the person that the path names.

    Raises:
        ProblemError: 404 if the application has no such person.
    """
    person = application.dossier.person(call.path["individual_id"])
    if person is None:
        raise ProblemError(404, "The application has no individual with this identifier.")
    return person


def wanted_document(call: Call, application: Application) -> Document:
    """Return the document that the path names.

    Raises:
        ProblemError: 404 if the application has no such document.
    """
    document = application.dossier.documents.get(call.path["document_id"])
    if document is None:
        raise ProblemError(404, "The application has no document with this identifier.")
    return document
