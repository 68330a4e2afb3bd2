"""A proxy or certificate of the environment that cannot be used is a ConfigurationError, whoever makes the client."""

import asyncio

import pytest
from kyb_onboarding import AsyncDakota, AsyncDollarPe, ConfigurationError, Dakota, DollarPe, DollarPeSettings, Settings

VARIABLES = [
    ("ALL_PROXY", "socks5://127.0.0.1:9", "ImportError"),
    ("ALL_PROXY", "foo://user:hunter2@127.0.0.1", "ValueError"),
    ("HTTPS_PROXY", "http://[::1", "InvalidURL"),
    ("SSL_CERT_FILE", "no-such-file.pem", "FileNotFoundError"),
]


@pytest.mark.parametrize(("variable", "value", "kind"), VARIABLES)
@pytest.mark.parametrize("face", [Dakota, AsyncDakota])
def test_dakota_says_what_to_check_and_opens_no_journal(face, variable, value, kind, monkeypatch, tmp_path):
    monkeypatch.setenv(variable, value)
    journal = tmp_path / "journal.db"
    with pytest.raises(ConfigurationError, match=f"{kind}.*check ALL_PROXY.*SSL_CERT_FILE") as told:
        face(Settings(api_key="key", base_url="https://localhost:9", journal=str(journal)))
    assert "hunter2" not in str(told.value)
    assert told.value.__suppress_context__
    assert not journal.exists()


@pytest.mark.parametrize(("variable", "value", "kind"), VARIABLES)
@pytest.mark.parametrize("face", [DollarPe, AsyncDollarPe])
def test_dollarpe_says_what_to_check(face, variable, value, kind, monkeypatch):
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=f"{kind}.*check ALL_PROXY.*SSL_CERT_FILE"):
        face(DollarPeSettings(api_key="key", api_secret="secret", base_url="https://localhost:9"))


def test_a_host_of_this_machine_needs_neither(monkeypatch, tmp_path):
    monkeypatch.setenv("ALL_PROXY", "foo://127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", "no-such-file.pem")
    settings = Settings(api_key="key", base_url="http://localhost:9", journal=str(tmp_path / "journal.db"))
    with Dakota(settings):
        pass
    asyncio.run(AsyncDakota(settings).close())
