"""Uploads to a link: ask for it, PUT the file to it, report that it is there.

The link leads to the mock itself, `PUT /uploads/{upload_id}?signature=…`, and takes no credential but its signature,
as presigned links do.
"""

from __future__ import annotations

import hmac
from urllib.parse import parse_qs, quote

from ._call import Call
from ._gates import check_gate
from ._ownership import wanted_application, wanted_document
from ._problems import ProblemError
from ._times import iso
from ._wire import EMPTY, Answer, Request
from ._world import World
from .documents import arrived, keep, new_document

PATH = "/uploads/"


def create_link(call: Call) -> Answer:
    """Return where to put a file. Source: SPEC, the document-uploads."""
    application, document = new_document(call)
    world = call.world
    document.verified = False
    document.signature = world.ids.token()
    document.link_expires_at = call.now + world.settings.upload_ttl_s
    application.to_fill().documents[document.id] = document
    world.uploads[document.id] = document
    host = call.request.header(b"host") or "localhost"
    return Answer(
        200,
        {
            "upload_url": f"http://{quote(host, safe=':[]')}{PATH}{document.id}?signature={document.signature}",
            "upload_id": document.id,
            "object_path": f"applications/{application.id}/{document.id}.{document.file_type}",
            "expires_at": iso(int(document.link_expires_at)),
        },
    )


def receive(world: World, request: Request, now: float) -> Answer:
    """Take the file that is put to a link; a second one replaces the first until the upload is verified.

    Raises:
        ProblemError: 404, 405 or 403 for a link that is not there, not put to, or not valid.
    """
    document = world.uploads.get(request.path.removeprefix(PATH))
    if document is None:
        raise ProblemError(404, "There is no such link.")
    if request.method != "PUT":
        raise ProblemError(405, "A link takes PUT.", headers=[(b"allow", b"PUT")])
    signature = parse_qs(request.query.decode("latin-1")).get("signature", [""])[0]
    if not hmac.compare_digest(signature.encode(), (document.signature or "").encode()):
        raise ProblemError(403, "The signature of this link is wrong.")
    if now >= (document.link_expires_at or 0) or document.verified:
        raise ProblemError(403, "This link is not valid any more.")
    keep(world, document, request.body)
    return EMPTY


def verify(call: Call) -> Answer:
    """Turn an upload into a document; again for one that is, which changes nothing. Source: SPEC."""
    application = wanted_application(call)
    check_gate(call.route.operation, application)
    document = wanted_document(call, application)
    if document.content is None:
        raise ProblemError(404, "The file of this upload has not arrived.")
    if not document.verified:
        document.verified = True
        call.world.uploads.pop(document.id, None)
        arrived(call, application, document)
    return Answer(201, {"document_id": document.id})
