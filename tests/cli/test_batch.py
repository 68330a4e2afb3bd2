"""The workers of a batch: what stops them, and that they end."""

import io
import json
import os

import pytest
from kyb_onboarding import CredentialsError, Dakota, InvalidInputError, JournalError
from kyb_onboarding._cli import batch
from kyb_onboarding._cli.batch import Batch, read_file


class Fake(Dakota):
    """Keeps what it is asked, and fails."""

    def __init__(self, error):
        self.error = error
        self.asked = []

    def onboard(self, customer):
        self.asked.append(customer.external_id)
        raise self.error


STOPPING = [CredentialsError("no", operation="createCustomer", status=401), JournalError("no")]


def line(n):
    return json.dumps({"name": "Acme", "customer_type": "business", "external_id": f"usr_{n}"}).encode() + b"\n"


@pytest.mark.parametrize("workers", [1, 4])
@pytest.mark.parametrize("error", STOPPING, ids=lambda error: type(error).__name__)
def test_a_failure_of_all_ends_the_batch_at_once_though_the_file_may_give_more(error, workers):
    read, write = os.pipe()
    with os.fdopen(read, "rb") as file, os.fdopen(write, "wb", buffering=0) as writer:
        writer.write(line(1))
        with pytest.raises(type(error)):
            list(Batch(Fake(error), workers).run(file))
        writer.write(b"\n")


@pytest.mark.parametrize("error", STOPPING, ids=lambda error: type(error).__name__)
def test_no_line_is_begun_after_it(error):
    fake = Fake(error)
    with pytest.raises(type(error)):
        list(Batch(fake, 1).run(io.BytesIO(b"".join(map(line, range(500))))))
    assert fake.asked == ["usr_0"]


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_lines_are_whole_however_they_come(monkeypatch, size):
    monkeypatch.setattr(batch, "CHUNK", size)
    assert list(read_file(io.BytesIO(b"one\r\n\ntwo\n\n \nthree"))) == [(1, b"one\r"), (3, b"two"), (6, b"three")]


def test_a_line_is_cut_and_the_next_is_whole(monkeypatch):
    monkeypatch.setattr(batch, "CHUNK", 4)
    monkeypatch.setattr(batch, "LINE_LIMIT", 8)
    assert list(read_file(io.BytesIO(b"x" * 99 + b"\ngood\n"))) == [(1, b"x" * 9), (2, b"good")]


def test_a_line_without_end_ends_the_reading(monkeypatch):
    monkeypatch.setattr(batch, "SKIP_LIMIT", 1 << 20)
    with (
        open("/dev/zero", "rb") as endless,
        pytest.raises(InvalidInputError, match="the next line does not end"),
    ):
        list(read_file(endless))
