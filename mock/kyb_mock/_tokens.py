"""Applications' tokens: which opens which application, and until when.

An application's first token begins with its id, and the rest can only be told by its world (`World.token_of`): so
nothing need be kept of it, which is a tenth of the memory of a world with many customers. Later tokens, and those of a
seed's choice, are kept.
"""

from __future__ import annotations

from ._ids import KSUID_LENGTH, TOKEN_LENGTH
from ._world import Application, Renewal, World

# How many of an application's earlier tokens stay valid; the oldest end first.
FORMER_TOKENS = 100


def expires_at(application: Application) -> float:
    """Return when an application's newest token expires, in Unix seconds."""
    renewal = application.renewal
    return application.customer.created_at + application.token_ttl_s if renewal is None else renewal.expires_at


def find_opened(world: World, token: str) -> Application | None:
    """Return the application that a token opens, or would if it had not expired; None if nobody gave this token, or it
    was revoked."""
    known = world.tokens.get(token)
    if known is not None:
        return known
    # The cheapest first: of many worlds only one has the application, and any text may be given for a token.
    if len(token) != TOKEN_LENGTH:
        return None
    told = token[:KSUID_LENGTH]
    application = world.find_application(told)
    if application is None or token != world.ids.first_token(told):
        return None
    renewal = application.renewal
    return application if renewal is None or token in renewal.former else None


def renew(world: World, application: Application, now: float) -> None:
    """Give an application a fresh token; whether the old one stays valid until it expires is a setting."""
    old = {} if application.renewal is None else dict(application.renewal.former)
    old[world.token_of(application)] = expires_at(application)
    kept = 0 if world.settings.re_engagement_revokes else FORMER_TOKENS
    for token in list(old)[: max(0, len(old) - kept)]:
        del old[token]
        world.tokens.pop(token, None)
    _give(world, application, Renewal(world.ids.token(), now + world.settings.token_ttl_s, old))
    world.token_windows.pop(application.customer.id, None)


def pin(world: World, application: Application) -> None:
    """Keep the id and the token that an application has, so that they may be any."""
    if application.renewal is None:
        _give(world, application, Renewal(world.token_of(application), expires_at(application)))
    application.own_id = application.id
    world.of_own_id[application.own_id] = application


def _give(world: World, application: Application, renewal: Renewal) -> None:
    application.renewal = renewal
    world.tokens[renewal.token] = application
