"""One definition of each call, and the ways it can be made.

A resource's method is a flow, written once under `@call` or `@listing`. What calling it gives depends on the face
that the resource was made with, and type checkers see it, because the face is the resource's type parameter:

    Customers[Sync].get(id)      → Customer
    Customers[Async].get(id)     → Coroutine[…, Customer]
    Customers[SyncRaw].get(id)   → Reply[Customer]
    Customers[Flows].get(id)     → Flow[Reply[Customer]], a part of a longer flow

So there is no second copy of a signature that could drift.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from types import MethodType
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeVar, overload

from ._answers import Reply
from ._caller import Terms
from ._effects import Flow
from ._pages import AsyncDrive, AsyncPages, Drive, Listing, Pages

P = ParamSpec("P")
T = TypeVar("T")
ALONE = Terms()


class Face:
    """A way of making calls."""

    terms = ALONE

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        """Return the function that makes a call this way."""
        raise NotImplementedError

    def list(self, define: Callable[..., Listing[Any]]) -> Callable[..., Any]:
        """Return the function that gives a list this way."""
        raise NotImplementedError


class Sync(Face):
    """In the calling thread; the value is returned."""

    def __init__(self, drive: Drive) -> None:
        self._drive = drive

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        return lambda *args, **kwargs: self._drive(define(*args, **kwargs)).value

    def list(self, define: Callable[..., Listing[Any]]) -> Callable[..., Any]:
        return lambda *args, **kwargs: Pages(define(*args, **kwargs), self._drive)


class SyncRaw(Sync):
    """In the calling thread; the whole reply is returned: status, headers, body and value."""

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        return lambda *args, **kwargs: self._drive(define(*args, **kwargs))


class Async(Face):
    """In the event loop; the value is awaited."""

    def __init__(self, drive: AsyncDrive) -> None:
        self._drive = drive

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        async def awaited(*args: Any, **kwargs: Any) -> Any:
            return (await self._drive(define(*args, **kwargs))).value

        return awaited

    def list(self, define: Callable[..., Listing[Any]]) -> Callable[..., Any]:
        return lambda *args, **kwargs: AsyncPages(define(*args, **kwargs), self._drive)


class AsyncRaw(Async):
    """In the event loop; the whole reply is awaited."""

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        async def awaited(*args: Any, **kwargs: Any) -> Any:
            return await self._drive(define(*args, **kwargs))

        return awaited


class Flows(Face):
    """As a part of a longer flow, on that flow's terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    def call(self, define: Callable[..., Flow[Reply[Any]]]) -> Callable[..., Any]:
        return define

    def list(self, define: Callable[..., Listing[Any]]) -> Callable[..., Any]:
        return define


F = TypeVar("F", bound=Face)


class Resource(Generic[F]):
    """A group of calls, made in one way."""

    def __init__(self, face: F) -> None:
        self._face = face


class call(Generic[P, T]):
    """Define a call. The function returns the flow of it, and gives the signature and the docstring."""

    def __init__(self, define: Callable[Concatenate[Any, P], Flow[Reply[T]]]) -> None:
        self._define = define
        self.__doc__ = define.__doc__

    def __set_name__(self, owner: type[Resource[Any]], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, resource: None, owner: type[Resource[Any]]) -> Self: ...
    @overload
    def __get__(self, resource: Resource[Sync], owner: type[Resource[Any]]) -> Callable[P, T]: ...
    @overload
    def __get__(self, resource: Resource[SyncRaw], owner: type[Resource[Any]]) -> Callable[P, Reply[T]]: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type[Resource[Any]]) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type[Resource[Any]]
    ) -> Callable[P, Coroutine[Any, Any, Reply[T]]]: ...
    @overload
    def __get__(self, resource: Resource[Flows], owner: type[Resource[Any]]) -> Callable[P, Flow[Reply[T]]]: ...
    def __get__(self, resource: Resource[Any] | None, owner: type[Resource[Any]]) -> Any:
        return self if resource is None else _bound(resource, self._name, self._define, resource._face.call)


class listing(Generic[P, T]):
    """Define a list, as `call` defines a call."""

    def __init__(self, define: Callable[Concatenate[Any, P], Listing[T]]) -> None:
        self._define = define
        self.__doc__ = define.__doc__

    def __set_name__(self, owner: type[Resource[Any]], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, resource: None, owner: type[Resource[Any]]) -> Self: ...
    @overload
    def __get__(
        self, resource: Resource[Sync] | Resource[SyncRaw], owner: type[Resource[Any]]
    ) -> Callable[P, Pages[T]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async] | Resource[AsyncRaw], owner: type[Resource[Any]]
    ) -> Callable[P, AsyncPages[T]]: ...
    @overload
    def __get__(self, resource: Resource[Flows], owner: type[Resource[Any]]) -> Callable[P, Listing[T]]: ...
    def __get__(self, resource: Resource[Any] | None, owner: type[Resource[Any]]) -> Any:
        return self if resource is None else _bound(resource, self._name, self._define, resource._face.list)


def _bound(resource: Resource[Any], name: str, define: Callable[..., Any], make: Callable[..., Any]) -> Any:
    """Bind a definition to a resource, once: the result stands in the resource's own attributes from then on."""
    method = MethodType(define, resource)
    bound = make(method)
    if bound is not method:
        functools.update_wrapper(bound, method)
    vars(resource)[name] = bound
    return bound
