# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""Errors that the functions of endpoints raise"""


class UnexpectedStatus(Exception):
    """The status is not documented, and the client was told to raise then; `content` is the body"""

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(f"Unexpected status code: {status_code}")
        self.status_code = status_code
        self.content = content

    def __reduce__(self) -> tuple[type["UnexpectedStatus"], tuple[int, bytes]]:
        return type(self), (self.status_code, self.content)


__all__ = ["UnexpectedStatus"]
