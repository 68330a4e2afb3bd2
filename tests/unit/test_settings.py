"""Settings from arguments and environment: one clear error, before anything is sent."""

from datetime import timedelta

import pytest
from kyb_onboarding import ConfigurationError, DollarPeSettings, Settings

KEY = {"DAKOTA_API_KEY": "key-123"}


def test_defaults_are_the_vendors_sandbox_and_limits():
    settings = Settings.from_env(KEY)
    assert settings.base_url == "https://api.platform.sandbox.dakota.xyz"
    assert (settings.requests_per_minute, settings.max_attempts, settings.account) == (60, 3, "default")
    assert settings.idempotency_window == timedelta(hours=24)
    assert settings.poll_interval == timedelta(seconds=5)


def test_every_variable_is_read():
    env = KEY | {
        "DAKOTA_BASE_URL": "https://api.example/",
        "KYB_JOURNAL": "runs.db",
        "KYB_DURABILITY": "normal",
        "KYB_ACCOUNT": "live-eu",
        "KYB_POLL_INTERVAL_S": "0.5",
        "KYB_REQUESTS_PER_MINUTE": "0",
        "KYB_MAX_ATTEMPTS": "5",
        "KYB_IDEMPOTENCY_WINDOW_S": "1800",
        "KYB_LOOKUP_FIRST": "yes",
    }
    settings = Settings.from_env(env)
    assert (settings.base_url, settings.journal, settings.account) == ("https://api.example", "runs.db", "live-eu")
    assert settings.durability == "normal"
    assert (settings.poll_interval, settings.idempotency_window) == (timedelta(seconds=0.5), timedelta(minutes=30))
    assert (settings.requests_per_minute, settings.max_attempts, settings.lookup_first) == (0, 5, True)


def test_an_argument_goes_before_the_environment():
    assert Settings.from_env(KEY | {"KYB_ACCOUNT": "env"}, account="given").account == "given"
    assert Settings.from_env(KEY | {"KYB_ACCOUNT": "env"}, account=None).account == "env"


@pytest.mark.parametrize(
    ("given", "path"), [("sqlite:///runs.db", "runs.db"), ("sqlite:////var/runs.db", "/var/runs.db")]
)
def test_the_journal_may_be_a_url(given, path):
    assert Settings.from_env(KEY | {"KYB_JOURNAL": given}).journal == path


def test_the_key_may_come_from_a_file(tmp_path):
    (tmp_path / "key").write_text("from-file\n")
    assert Settings.from_env({"DAKOTA_API_KEY_FILE": str(tmp_path / "key")}).api_key == "from-file"


@pytest.mark.parametrize(
    ("env", "says"),
    [
        ({}, "DAKOTA_API_KEY"),
        ({"DAKOTA_API_KEY": "   "}, "missing or blank"),
        ({"DAKOTA_API_KEY": "two words"}, "no header can carry"),
        ({"DAKOTA_API_KEY": "schlüssel"}, "no header can carry"),
        ({"DAKOTA_API_KEY_FILE": "/nonexistent/key"}, "cannot be read"),
        (KEY | {"DAKOTA_BASE_URL": "nonsense"}, "'nonsense'"),
        (KEY | {"KYB_POLL_INTERVAL_S": "soon"}, "KYB_POLL_INTERVAL_S is 'soon'"),
        (KEY | {"KYB_POLL_INTERVAL_S": "0"}, "poll_interval is 0 s"),
        (KEY | {"KYB_POLL_INTERVAL_S": "nan"}, "KYB_POLL_INTERVAL_S is 'nan'"),
        (KEY | {"KYB_REQUESTS_PER_MINUTE": "-1"}, "requests_per_minute -1"),
        (KEY | {"KYB_REQUESTS_PER_MINUTE": "many"}, "whole number"),
        (KEY | {"KYB_MAX_ATTEMPTS": "0"}, "max_attempts 0"),
        (KEY | {"KYB_IDEMPOTENCY_WINDOW_S": "-5"}, "idempotency_window is -5 s"),
        (KEY | {"KYB_LOOKUP_FIRST": "perhaps"}, "'perhaps'"),
        (KEY | {"KYB_JOURNAL": "mysql://db"}, "mysql://… is not supported"),
        (KEY | {"KYB_JOURNAL": "sqlite://runs.db"}, "sqlite:///PATH"),
        (KEY | {"KYB_JOURNAL": ":memory:"}, "would lose every id .* give the path of a file"),
        (KEY | {"KYB_JOURNAL": "sqlite:///:memory:"}, "would lose every id"),
        (KEY | {"KYB_JOURNAL": "sqlite:///"}, "would lose every id"),
        (KEY | {"KYB_ACCOUNT": " "}, None),
    ],
)
def test_a_bad_setting_is_refused_with_the_remedy(env, says):
    if says is None:  # a blank variable is as good as none
        assert Settings.from_env(env).account == "default"
        return
    with pytest.raises(ConfigurationError, match=says) as caught:
        Settings.from_env(env)
    assert "two words" not in str(caught.value)


@pytest.mark.parametrize(("account", "says"), [("  ", "blank"), ("a\x1b", "plain name"), ("\udcff", "plain name")])
def test_an_account_is_a_plain_name(account, says):
    with pytest.raises(ConfigurationError, match=says):
        Settings.from_env(KEY, account=account)


def test_an_account_is_the_same_with_space_around_it():
    # It is part of every key: another spelling would be another customer.
    assert Settings.from_env(KEY, account=" live ") == Settings.from_env(KEY | {"KYB_ACCOUNT": "live"})


@pytest.mark.parametrize("name", ["poll_interval", "idempotency_window", "read_timeout"])
def test_a_time_that_no_clock_can_add_is_refused(name):
    with pytest.raises(ConfigurationError, match=f"{name} is .* at most ten years"):
        Settings.from_env(KEY, **{name: timedelta.max})


def test_a_blank_key_file_is_named(tmp_path):
    (tmp_path / "key").write_text("\n")
    with pytest.raises(ConfigurationError, match="key' holds no key"):
        Settings.from_env({"DAKOTA_API_KEY_FILE": str(tmp_path / "key")})


def test_without_a_home_folder_the_journal_must_be_given(monkeypatch):
    def homeless():
        raise RuntimeError

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr("pathlib.Path.home", homeless)
    with pytest.raises(ConfigurationError, match="set KYB_JOURNAL"):
        Settings.from_env(KEY)
    assert Settings.from_env(KEY, journal="runs.db").journal == "runs.db"


def test_the_key_is_in_no_repr():
    assert "key-123" not in repr(Settings.from_env(KEY))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("base_url", None), ("journal", 5), ("account", None), ("max_attempts", "3"), ("max_attempts", True)),
        *(("requests_per_minute", None), ("lookup_first", "no"), ("read_timeout", 5), ("settle", 1.5)),
    ],
)
def test_a_setting_of_another_kind_is_refused_by_its_name(name, value):
    with pytest.raises(ConfigurationError, match=f"^{name} is a {type(value).__name__}: give a "):
        Settings(**{"api_key": "key-123", name: value})


@pytest.mark.parametrize(("name", "value"), [("api_secret", None), ("max_attempts", "3"), ("deadline", 60)])
def test_a_setting_of_dollarpes_of_another_kind_is_refused_by_its_name(name, value):
    with pytest.raises(ConfigurationError, match=f"^{name} is a "):
        DollarPeSettings(**{"api_key": "key-123", "api_secret": "s", name: value})
