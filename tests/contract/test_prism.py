"""Prism agrees with the specifications: requests, answers and examples mean the same to both."""

import pytest
import yaml

from ..support import schemathesis_run
from ..support.prism import ROOT, prism

KEYS = ("-H", "x-api-key: key", "-H", "X-Application-Token: token")
DOLLARPE_KEYS = ("-H", "X-API-KEY: key", "-H", "X-SIGNATURE: c2ln", "-H", "X-TIMESTAMP: 1700000000")


@pytest.mark.parametrize(("spec", "headers"), [("openapi/dakota.yaml", KEYS), ("openapi/dollarpe.yaml", DOLLARPE_KEYS)])
def test_schemathesis_finds_no_disagreement(spec, headers):
    with prism(spec) as url:
        report = schemathesis_run.run("prism", url, *headers, spec=spec)
    assert report.code == 0, report.text
    paths = yaml.safe_load((ROOT / spec).read_text())["paths"]
    assert report.operations == sum(
        "operationId" in operation for path in paths.values() for operation in path.values()
    )
    assert report.cases > 50


def test_a_specification_that_prism_does_not_serve_is_caught(tmp_path):
    """The run above can fail: Prism serves the specification with one required field more than the tester knows."""
    planted = tmp_path / "planted.yaml"
    text = (ROOT / "openapi" / "dakota.yaml").read_text()
    planted.write_text(text.replace("required: [name, customer_type]", "required: [name, customer_type, external_id]"))
    assert planted.read_text() != text
    with prism(str(planted)) as url:
        report = schemathesis_run.run("prism", url, *KEYS, examples=15)
    assert report.code == 1, report.text
    assert "POST /customers" in report.text
