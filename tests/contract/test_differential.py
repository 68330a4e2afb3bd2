"""Prism and the mock answer the same valid requests with the same class of status, by the same schemas."""

from __future__ import annotations

import json
from typing import Any

import httpx

from ..support.contract import Contract
from .fixtures import KEY, served
from .models.planting import answer, without
from .valid_requests import GENERATED, valid_requests


class Differ:
    """Sends each request to both, and says what differs."""

    def __init__(self, mock: str, prism: str, fixtures: dict[str, str]) -> None:
        self.contract = Contract("dakota", mock)
        self.operations: set[str] = set()
        self.count = 0
        self._sides = {"mock": mock, "prism": prism}
        self._fixtures = fixtures

    def differences(self, *only: str) -> list[str]:
        """Return one line for each difference and each answer that breaks its schema."""
        found: list[str] = []
        with httpx.Client() as client:
            for request in valid_requests(self._fixtures):
                if not only or request.operation in only:
                    found += self._compared(client, request)
        return found

    def _compared(self, client: httpx.Client, request: Any) -> list[str]:
        self.count += 1
        self.operations.add(request.operation)
        of_person = self._fixtures["individual_application_id"] in request.path
        token = self._fixtures["individual_token" if of_person else "token"]
        headers = request.headers(KEY, token, self.count)
        answers = {}
        for side, url in self._sides.items():
            sent = client.build_request(
                request.method, url + request.path, params=request.query, json=request.body, headers=headers
            )
            answers[side] = client.send(sent)
        classes = {side: answer.status_code // 100 for side, answer in answers.items()}
        found = [] if set(classes.values()) == {2} else [f"{request.operation}: {_told(answers)}"]
        return found + [
            f"{request.operation}: {side}'s {answer.status_code} breaks its schema"
            for side, answer in answers.items()
            if not self._is_documented(request.operation, answer)
        ]

    def _is_documented(self, operation: str, answer: httpx.Response) -> bool:
        response = self.contract.response(operation, answer.status_code)
        content = response.get("content", {})
        if not content:
            return not answer.content
        kind = answer.headers.get("content-type", "").partition(";")[0]
        if kind not in content:
            return False
        return "json" not in kind or self.contract.is_valid(content[kind]["schema"], answer.json())


def _told(answers: dict[str, httpx.Response]) -> str:
    return ", ".join(f"{side} {answer.status_code} {answer.text[:200]}" for side, answer in answers.items())


def differ(server, env, prism):
    return Differ(server.url, prism, json.loads(env["KYB_CONTRACT_FIXTURES"]))


def test_the_mock_and_prism_answer_alike(dakota_prism):
    with served() as (server, env):
        run = differ(server, env, dakota_prism)
        assert run.differences() == []
    assert run.operations == run.contract.names()
    assert run.count >= len(run.operations) + 3 * GENERATED


def test_an_answer_without_a_required_member_is_found(dakota_prism, monkeypatch):
    answer("getCustomer", without("kyb_status"))(monkeypatch)
    with served() as (server, env):
        found = differ(server, env, dakota_prism).differences("getCustomer", "listEvents")
    assert found == ["getCustomer: mock's 200 breaks its schema"]


def test_a_refused_valid_request_is_found(dakota_prism):
    with served() as (server, env):
        run = differ(server, env, dakota_prism)
        server.world.customers.clear()
        found = run.differences("getCustomer")
    assert [line.partition(" {")[0] for line in found] == ["getCustomer: mock 404"]
