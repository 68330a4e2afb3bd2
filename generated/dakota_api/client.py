# Generated from openapi/dakota.yaml (sha256 454d17e16c77ea5bb062275a1323028cb4877148a20382b4de4f00f0b205fb1d);
# do not edit; run make generate
"""Settings of a connection, and the httpx clients made from them"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    import httpx


class Client:
    """A connection without authentication

    Args:
        base_url: The base URL of the API; all requests go to paths relative to it.
        cookies: Sent with every request.
        headers: Sent with every request.
        timeout: Seconds (or httpx.Timeout) for each phase of a request; httpx.TimeoutException when exceeded.
            None waits for ever.
        verify_ssl: Whether to check the server's certificate, or the SSL context to check it with.
        follow_redirects: Whether to follow redirects.
        httpx_args: More arguments for httpx.Client and httpx.AsyncClient, such as a transport.
        raise_on_unexpected_status: Whether an undocumented status raises errors.UnexpectedStatus.
    """

    def __init__(
        self,
        base_url: str,
        *,
        cookies: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
        timeout: httpx.Timeout | float | None = 15.0,
        verify_ssl: str | bool | ssl.SSLContext = True,
        follow_redirects: bool = False,
        httpx_args: dict[str, Any] | None = None,
        raise_on_unexpected_status: bool = False,
    ) -> None:
        self.raise_on_unexpected_status = raise_on_unexpected_status
        self._base_url = base_url
        self._cookies = dict(cookies or {})
        self._headers = dict(headers or {})
        self._timeout = timeout
        self._verify_ssl = verify_ssl
        self._follow_redirects = follow_redirects
        self._httpx_args = dict(httpx_args or {})
        self._client: httpx.Client | None = None
        self._async_client: httpx.AsyncClient | None = None

    def __repr__(self) -> str:
        # Headers, cookies, a token, and the user and query of a URL are secrets.
        return f"{type(self).__name__}(base_url={re.sub(r'(?<=//)[^/?#]*@|[?#].*', '', self._base_url)!r})"

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a new client with additional headers"""
        return self._evolved(_headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a new client with additional cookies"""
        return self._evolved(_cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout | float | None) -> Self:
        """Return a new client with another timeout"""
        return self._evolved(_timeout=timeout)

    def _evolved(self, **changes: Any) -> Self:
        client = copy.copy(self)
        vars(client).update(changes, _client=None, _async_client=None)
        return client

    def _arguments(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": self._headers,
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this httpx.Client as it is: headers, cookies, timeout and token of this object are not added to it"""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Return the underlying httpx.Client, made at the first call"""
        if self._client is None:
            import httpx

            self._client = httpx.Client(**self._arguments())
        return self._client

    def __enter__(self) -> Self:
        """Enter the underlying httpx.Client; possible once (see httpx)"""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """Close the underlying httpx.Client"""
        self.get_httpx_client().__exit__(exc_type, exc_value, traceback)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use this httpx.AsyncClient as it is: headers, cookies, timeout and token of this object are not added to it"""
        self._async_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the underlying httpx.AsyncClient, made at the first call"""
        if self._async_client is None:
            import httpx

            self._async_client = httpx.AsyncClient(**self._arguments())
        return self._async_client

    async def __aenter__(self) -> Self:
        """Enter the underlying httpx.AsyncClient; possible once (see httpx)"""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """Close the underlying httpx.AsyncClient"""
        await self.get_async_httpx_client().__aexit__(exc_type, exc_value, traceback)


class AuthenticatedClient(Client):
    """A connection that sends one secret in one header with every request

    Args:
        base_url: As for Client, as are the other keyword arguments.
        token: The secret.
        auth_header_name: The header that carries it; operations.SECURITY_SCHEMES lists them.
        prefix: A word before the token, such as "Bearer".
    """

    def __init__(self, base_url: str, token: str, *, auth_header_name: str, prefix: str = "", **settings: Any) -> None:
        super().__init__(base_url, **settings)
        self.token = token
        self.auth_header_name = auth_header_name
        self.prefix = prefix

    def _arguments(self) -> dict[str, Any]:
        arguments = super()._arguments()
        secret = f"{self.prefix} {self.token}" if self.prefix else self.token
        return {**arguments, "headers": {**arguments["headers"], self.auth_header_name: secret}}
