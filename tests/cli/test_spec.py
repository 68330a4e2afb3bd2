"""`kyb spec diff`: what it prints, and what it exits with."""

import json
import subprocess
import sys

import pytest
from kyb_onboarding._cli.commands import run
from kyb_onboarding._contract import PROVIDERS, read

FIELDS = ["operation", "path", "place", "kind", "what", "ours", "theirs", "breaking"]


@pytest.fixture
def diff(tmp_path, capsys):
    """Compare a document with ours; give the exit code and what was printed."""

    def command(document, *options):
        path = tmp_path / "vendor.json"
        path.write_text(json.dumps(document))
        code = run(["spec", "diff", str(path), *options])
        return code, *capsys.readouterr()

    return command


@pytest.fixture
def vendors():
    """Our document with one change that breaks, one that does not, and one operation more."""
    document = read.ours("dakota")
    schemas = document["components"]["schemas"]
    schemas["CustomerCreateRequest"]["properties"]["name"]["maxLength"] = 50
    schemas["CustomerCreateResponse"]["properties"]["note"] = {"type": "string"}
    document["paths"]["/new"] = {"get": {"operationId": "getNew", "responses": {}}}
    return document


@pytest.mark.parametrize("provider", PROVIDERS)
def test_our_own_document_has_not_changed(diff, provider):
    assert diff(read.ours(provider), "--provider", provider) == (0, "no differences\n", "")
    assert diff(read.ours(provider), "--provider", provider, "--json") == (0, "", "kyb: no differences\n")


def test_a_person_reads_lines_what_breaks_first(diff, vendors):
    code, out, err = diff(vendors)
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "BREAKING  createCustomer  request.name: maxLength changed: 100 → 50",
        "ok        createCustomer  answer 201.note: field added: string",
        "1 breaking change, 1 other; 1 operation of the vendor's is not ours (--all lists them)",
    ]


def test_a_script_reads_one_object_a_line(diff, vendors):
    code, out, err = diff(vendors, "--json")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [list(row) for row in rows] == [FIELDS, FIELDS]
    assert {row["breaking"] for row in rows} == {True, False}
    assert "1 breaking change" in err


def test_the_last_line_counts_the_lines_above_it(diff, vendors):
    vendors["components"]["schemas"]["ProblemDetails"]["required"].remove("title")
    _, out, _ = diff(vendors)
    *lines, last = out.splitlines()
    assert sum("(and at" in line for line in lines) == 1
    assert last.startswith("2 breaking changes, 1 other;")
    assert [line.startswith("BREAKING") for line in lines] == [True, True, False]
    _, out, err = diff(vendors, "--json")
    breaking = sum(json.loads(line)["breaking"] for line in out.splitlines())
    assert err.startswith(f"kyb: {breaking} breaking changes, 1 other;")


def test_operations_of_the_vendors_alone_are_listed_with_all(diff, vendors):
    assert "getNew: operation added: GET /new\n" in diff(vendors, "--all")[1]
    assert '"operation": "getNew"' in diff(vendors, "--all", "--json")[1]


def test_what_breaks_nothing_is_0(diff, vendors):
    vendors["components"]["schemas"]["CustomerCreateRequest"]["properties"]["name"]["maxLength"] = 100
    assert diff(vendors)[0] == 0


def test_any_two_documents_can_be_compared(diff, vendors, tmp_path):
    (tmp_path / "earlier.json").write_text(json.dumps(vendors))
    assert diff(vendors, "--ours", str(tmp_path / "earlier.json"))[:2] == (0, "no differences\n")


@pytest.mark.parametrize("options", [["--ours", "none.yaml"], ["--provider", "acme"], ["--nonsense"]])
def test_wrong_use_is_2(diff, vendors, options):
    code, out, err = diff(vendors, *options)
    assert (code, out) == (2, "")
    assert options[-1] in err


def test_standard_input_cannot_be_both(capsys):
    assert run(["spec", "diff", "-", "--ours", "-"]) == 2
    assert "cannot be both" in capsys.readouterr().err


def test_what_is_no_document_is_2_and_one_line(capsys, tmp_path):
    assert run(["spec", "diff", str(tmp_path / "none.yaml")]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("kyb: ")


@pytest.mark.parametrize("package", ["yaml", "referencing"])
def test_without_its_extra_it_says_what_to_install(package):
    without = f"import sys; sys.modules[{package!r}] = None; from kyb_onboarding.cli import main; main()"
    command = [sys.executable, "-Ic", without, "spec", "diff", "vendor.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    [line] = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (3, "")
    assert line == f"kyb: spec diff needs {package}: install it with  pip install 'kyb-onboarding[spec]'"
