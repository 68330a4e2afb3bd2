"""Run by the peers' Python: time the parsers in turns, and print the CPU seconds of one parse of each as JSON.

parse_worker.py FOLDER     the folder that holds `stock_api`
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, sys.argv[1])

import msgspec  # type: ignore[import-not-found]  # a peer
from dakota_api.models import Application
from kyb_onboarding._effects import Answer, Request
from kyb_onboarding._gateway.application_values import application_reader
from stock_api.models import Application as StockApplication  # type: ignore[import-not-found]  # made for this run

from tests.bench.application import DOCUMENT, FULL, FULL_BODY, FULL_ID
from tests.bench.measuring import cpu_seconds, in_turns
from tests.bench.shapes import Shapes, msgspec_struct, pydantic_model

ROUNDS, PARSES = 15, 300

model = Shapes(DOCUMENT, pydantic_model).named("Application")
struct = Shapes(DOCUMENT, msgspec_struct).named("Application")
decoder = msgspec.json.Decoder(struct)
request, answer = Request("getApplication", "GET", "", {}), Answer(200, {}, FULL_BODY)
value = application_reader(FULL_ID)

VARIANTS = {
    "json.loads": lambda: json.loads(FULL_BODY),
    "ours, dict": lambda: Application.from_dict(FULL),
    "ours, bytes": lambda: Application.from_dict(json.loads(FULL_BODY)),
    "value, bytes": lambda: value(request, answer),
    "stock, dict": lambda: StockApplication.from_dict(FULL),
    "stock, bytes": lambda: StockApplication.from_dict(json.loads(FULL_BODY)),
    "pydantic, dict": lambda: model.model_validate(FULL),
    "pydantic, bytes": lambda: model.model_validate_json(FULL_BODY),
    "msgspec, dict": lambda: msgspec.convert(FULL, struct),
    "msgspec, bytes": lambda: decoder.decode(FULL_BODY),
}

if __name__ == "__main__":
    print(json.dumps(in_turns({name: cpu_seconds(call, PARSES) for name, call in VARIANTS.items()}, ROUNDS)))
