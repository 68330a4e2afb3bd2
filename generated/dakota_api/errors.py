# Generated from openapi/dakota.yaml (sha256 7a62949953098b67d109dc22110d81b5c45764575c43f5dd3c11ceb9b944d374);
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
