"""The recipes of docs/recipes run: Celery with a real worker and a broker in memory, Temporal in its environment."""

import asyncio
import time
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from celery.contrib.testing.worker import start_worker
from kyb_mock import MockServer
from kyb_onboarding import Dakota, NewCustomer, RunNotFoundError, Settings
from temporalio.testing import ActivityEnvironment
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner
from temporalio.workflow import _Definition

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"
ACME = NewCustomer(name="Acme Corporation", customer_type="business", external_id="usr_1")


@pytest.fixture
def recipe(tmp_path, request, monkeypatch):
    """The recipe that the test names, with a client of the mock."""
    monkeypatch.syspath_prepend(str(RECIPES))
    module = import_module(request.param)
    with MockServer(auto_approve_s=0.2) as server:
        settings = Settings(
            api_key="key",
            base_url=server.url,
            journal=str(tmp_path / "j.db"),
            requests_per_minute=0,
            poll_interval=timedelta(seconds=0.3),
        )
        with Dakota(settings) as dakota:
            monkeypatch.setattr(module, "dakota", lambda: dakota)
            yield module


def until_decided(dakota):
    end = time.monotonic() + 60
    while not dakota.get("usr_1").is_final:
        assert time.monotonic() < end
        time.sleep(0.05)
    return dakota.get("usr_1")


@pytest.mark.parametrize("recipe", ["with_celery"], indirect=True)
def test_celery_onboards_a_customer_to_its_decision(recipe):
    recipe.app.conf.update(broker_url="memory://", result_backend="cache+memory://")
    with start_worker(recipe.app, pool="threads", concurrency=2, perform_ping_check=False, shutdown_timeout=30):
        recipe.submit(ACME)
        assert until_decided(recipe.dakota()).decision == "approved"


@pytest.mark.parametrize("recipe", ["with_celery"], indirect=True)
def test_celerys_sweep_submits_a_run_whose_task_was_lost(recipe, monkeypatch):
    recipe.app.conf.update(broker_url="memory://", result_backend="cache+memory://")
    monkeypatch.setattr(recipe, "LOST_AFTER", timedelta(0))
    recipe.dakota().plan(ACME)
    with start_worker(recipe.app, pool="threads", concurrency=2, perform_ping_check=False, shutdown_timeout=30):
        recipe.sweep.delay()
        assert until_decided(recipe.dakota()).state == "decided"


@pytest.mark.parametrize("recipe", ["with_temporal"], indirect=True)
def test_temporals_activity_tells_when_to_come_back_and_then_that_it_is_done(recipe):
    recipe.dakota().plan(ACME)
    environment = ActivityEnvironment()
    state, until = asyncio.run(environment.run(recipe.advance, "usr_1"))
    assert state == "tracking"
    assert datetime.fromisoformat(until).tzinfo is not None
    while until is not None:
        state, until = asyncio.run(environment.run(recipe.advance, "usr_1"))
    assert state == "decided"
    with pytest.raises(RunNotFoundError):
        asyncio.run(environment.run(recipe.advance, "unknown"))


@pytest.mark.parametrize("recipe", ["with_temporal"], indirect=True)
def test_temporals_workflow_is_one_that_its_sandbox_accepts(recipe):
    definition = _Definition.must_from_class(recipe.Onboarding)

    async def prepared():
        SandboxedWorkflowRunner().prepare_workflow(definition)

    asyncio.run(prepared())
    assert definition.name == "Onboarding"
