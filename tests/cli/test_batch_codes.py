"""The one code that stands for all lines of a file, and all runs of a resume."""

import json

import pytest


def line(n):
    return json.dumps({"name": f"Customer {n}", "customer_type": "business", "external_id": f"usr_{n}"}).encode()


@pytest.fixture
def variables():
    return {"KYB_MAX_ATTEMPTS": "1"}


def states(out):
    return [json.loads(text)["state"] for text in out.splitlines()]


@pytest.mark.parametrize(("lines", "code"), [([], 0), ([line(1)], 0), ([line(1), b"?"], 4), ([b"?", line(1)], 4)])
def test_the_code_of_a_file_is_that_of_its_worst_line(tmp_path, kyb, lines, code):
    path = tmp_path / "customers.jsonl"
    path.write_bytes(b"\n".join(lines))
    found, out, _ = kyb("onboard", "--file", path, "--json")
    assert (found, states(out)) == (code, ["created"] * lines.count(line(1)))


@pytest.mark.parametrize(("options", "code"), [([], 0), (["--wait", "0.01"], 5)])
def test_the_code_of_a_resume_is_that_of_its_worst_run(tmp_path, kyb, options, code):
    path = tmp_path / "customers.jsonl"
    path.write_bytes(b"\n".join([line(1), line(2)]))
    assert kyb("onboard", "--file", path)[0] == 0
    found, out, _ = kyb("resume", *options, "--json")
    assert (found, states(out)) == (code, ["tracking", "tracking"])
