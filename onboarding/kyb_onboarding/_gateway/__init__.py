"""The edge to the providers: the one package that imports the generated clients.

Each module holds one group of the providers' calls, and each call is defined once: see `_faces`. The durable flow
makes the same calls, as parts of its own flows, through `Gateway`.
"""

from ._durable import NEVER, CreatedIds, Found, Gateway, request_body
from ._edge import token_of

__all__ = ["NEVER", "CreatedIds", "Found", "Gateway", "request_body", "token_of"]
