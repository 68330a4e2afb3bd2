# Generated from openapi/dollarpe.yaml (sha256 f44ec4c69b2973caf084fcdd29d21ce4d89adf651db51e01038b0e0307a9591c);
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
