"""The fastest provider that still speaks HTTP: canned answers on a raw protocol, so that the client is measured.

Run as a script: prints its URL and serves until it is ended.
"""

import asyncio
import itertools
import json
import sys
from pathlib import Path
from typing import Any

import uvloop

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.application import FULL_BODY, FULL_ID

NUMBERS = itertools.count(1)
HEAD = b"HTTP/1.1 %b\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b"
FULL_TARGET = f"/applications/{FULL_ID}".encode()
FULL_ANSWER = HEAD % (b"200 OK", len(FULL_BODY), FULL_BODY)


def answer(head: bytes) -> bytes:
    """Return the answer to a request by its first line: a new id for a POST, else the id of the path."""
    method, target, _ = head.split(b" ", 2)
    if target == FULL_TARGET:
        return FULL_ANSWER
    name = f"{next(NUMBERS):027d}" if method == b"POST" else target.decode().rpartition("/")[2]
    url = f"https://apply.dakota.com/applications/{name}?token=token{name}"
    if method == b"POST":
        body: dict[str, Any] = {"id": name, "kyb_links": [], "application_id": name, "application_url": url}
        body["application_expires_at"] = 1893456000000000000
    elif target.startswith(b"/customers/"):
        body = {"id": name, "name": "Acme Corporation", "customer_type": "business", "created_at": 1, "updated_at": 1}
        body |= {"kyb_status": "pending", "kyc_status": "pending", "application_id": name, "application_url": url}
    else:
        body = {"application_id": name, "application_type": "business", "application_status": "pending"}
        body |= dict.fromkeys(("application_created_at", "application_updated_at"), "2024-01-15T10:30:00Z")
    content = json.dumps(body).encode()
    return HEAD % (b"201 Created" if method == b"POST" else b"200 OK", len(content), content)


class Provider(asyncio.Protocol):
    """One connection; requests may come in pieces."""

    def connection_made(self, transport: Any) -> None:
        self.transport, self.unread = transport, b""

    def data_received(self, data: bytes) -> None:
        self.unread += data
        while b"\r\n\r\n" in self.unread:
            head, _, rest = self.unread.partition(b"\r\n\r\n")
            length = next(
                (int(line[15:]) for line in head.lower().split(b"\r\n") if line[:15] == b"content-length:"), 0
            )
            if len(rest) < length:
                return
            self.unread = rest[length:]
            self.transport.write(answer(head))


async def serve() -> None:
    """Listen on a free port until the process ends."""
    server = await asyncio.get_running_loop().create_server(Provider, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
