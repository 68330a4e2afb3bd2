"""The application that calls and parsers are measured with: the specification's fullest one, as compact JSON."""

import json
from typing import Any

from .measuring import ROOT

DOCUMENT: dict[str, Any] = json.loads((ROOT / "mock/kyb_mock/openapi/dakota.json").read_bytes())
FULL: dict[str, Any] = DOCUMENT["components"]["examples"]["FullApplication"]["value"]
FULL_ID: str = FULL["application_id"]
FULL_BODY = json.dumps(FULL, separators=(",", ":"), ensure_ascii=False).encode()
