"""What Schemathesis must know of Prism: two answers of its own, and what it does not check.

Each rule is a property of Prism 5.14.2, not of the specification: against the mock none of them holds.
"""

import schemathesis
from schemathesis.specs.openapi.coverage._schema import UNKNOWN_PROPERTY_KEY

INVALID_JSON = b'"code":"invalid_json"'


@schemathesis.hook
def filter_case(context, case) -> bool:
    """Drop what is wrong only by an unknown header, or an empty value of query or header: Prism takes both."""
    headers, query = case.headers or {}, case.query or {}
    unknown = any(name.lower() == UNKNOWN_PROPERTY_KEY for name in headers)
    return not unknown and "" not in (*query.values(), *headers.values())


# The media type and body that stand for malformed JSON in each specification, by the first part of the path.
DOLLARPE = ("application/json", b'{"status": false, "message": "Invalid JSON"}')
MALFORMED = {
    "customer": DOLLARPE,
    "kyc": DOLLARPE,
    "": ("application/problem+json", b'{"type": "about:blank", "title": "Invalid JSON", "status": 400}'),
}


@schemathesis.hook
def after_call(context, case, response) -> None:
    """Read Prism's own envelope of malformed JSON as the error that it stands for."""
    if response.status_code == 400 and INVALID_JSON in response.content:
        media_type, body = MALFORMED.get(case.path.split("/")[1], MALFORMED[""])
        response.headers["content-type"] = [media_type]
        response.content = body
