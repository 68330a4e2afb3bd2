"""Who may do what: API keys, application tokens, and how many requests each may make."""

from __future__ import annotations

from ._call import Call
from ._limits import HOUR_S, KEY_LIMIT, MINUTE_S, TOKEN_LIMIT, Quota, Window, refusal, take, untouched
from ._problems import ProblemError
from ._texts import one_text
from ._tokens import expires_at, find_opened
from ._world import Application

KEY_SCHEME = "ApiKeyAuth"
TOKEN_SCHEME = "ApplicationToken"
# Where those who show no key are counted together; no key is blank.
ANYBODY = ""


def authenticate(call: Call) -> None:
    """Find out who asks and count the request.

    Raises:
        ProblemError: 401 without a valid credential, 403 with one that is not for this, 429 with none left.
    """
    security = call.route.security
    key = call.request.header(b"x-api-key")
    token = call.request.header(b"x-application-token")
    if TOKEN_SCHEME in security and token is not None:
        _open(call, token)
    elif KEY_SCHEME in security or (TOKEN_SCHEME in security and key and call.world.settings.lenient_application_auth):
        _admit(call, key)
    elif TOKEN_SCHEME in security:
        raise _not_a_token(key)
    else:
        _let_in(call)


def _let_in(call: Call) -> None:
    """Count a request that needs no credential, where the settings limit those."""
    limit = call.world.settings.anonymous_limit_per_minute
    if limit is not None:
        _count_minute(call, ANYBODY, limit)


def _admit(call: Call, key: str | None) -> None:
    settings = call.world.settings
    if not key:
        raise _not_a_key(call)
    if settings.keys is not None and key not in settings.keys:
        raise ProblemError(401, "This API key is not known.")
    # It is kept with many answers.
    call.principal = one_text(f"key {key}")
    limit = settings.key_limit_per_minute
    if limit is None:
        call.quota = untouched(KEY_LIMIT, call.now)
        return
    _count_minute(call, key, limit)


def _open(call: Call, token: str) -> None:
    """Admit the holder of a token. Source: the token opens one application until it expires (S1, S2)."""
    application = find_opened(call.world, token)
    if application is None:
        raise ProblemError(401, "This application token is not known.")
    if call.now >= _expires_at(application, token):
        raise ProblemError(401, "This application token has expired.")
    call.opened = _named(call, application)
    call.principal = f"token {token}"
    limit = call.world.settings.token_limit_per_hour
    if limit is None:
        call.quota = untouched(TOKEN_LIMIT, call.now)
        return
    window = _window(call.world.token_windows, application.customer.id)
    _count(call, take(window, limit, HOUR_S, call.now))


def _expires_at(application: Application, token: str) -> float:
    """Return when a token expires; one from before a re-engagement keeps its own time."""
    newest = expires_at(application)
    return newest if application.renewal is None else application.renewal.former.get(token, newest)


def _named(call: Call, opened: Application) -> Application | None:
    """Return the application that the path names; for one that does not exist the operation answers 404.

    Raises:
        ProblemError: 403 if the token opens another one.
    """
    named = call.world.find_application(call.path["application_id"])
    if named is not None and named is not opened:
        raise ProblemError(403, "This token does not open this application.")
    return named


def _count_minute(call: Call, key: str, limit: int) -> None:
    window = _window(call.world.key_windows, key)
    _count(call, take(window, limit, MINUTE_S, call.now))


def _window(windows: dict[str, Window], name: str) -> Window:
    """Return where the requests of somebody are counted."""
    window = windows.get(name)
    if window is None:
        window = windows[name] = Window()
    return window


def _count(call: Call, quota: Quota) -> None:
    if quota.remaining < 0:
        call.quota = Quota(quota.limit, 0, quota.reset)
        raise refusal(quota, call.now)
    call.quota = quota


def _not_a_key(call: Call) -> ProblemError:
    """Return the refusal of a request without an API key. A token gets what a key gets where a token is asked for."""
    token = call.request.header(b"x-application-token")
    if token is not None and find_opened(call.world, token) is not None:
        return ProblemError(403, "This operation takes an API key, not an application's token.")
    return ProblemError(401, "The header x-api-key is missing or blank.")


def _not_a_token(key: str | None) -> ProblemError:
    """Return the refusal of a request without a token. The vendor was seen to answer 403 to an API key."""
    if key:
        return ProblemError(403, "This operation takes the application's token, not an API key.")
    return ProblemError(401, "The header X-Application-Token is missing.")
