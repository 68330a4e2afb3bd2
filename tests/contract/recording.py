"""What a run of Schemathesis did, written down for the gates: coverage as TraceCov counts it, and the links followed.

The hooks import it if KYB_CONTRACT_RECORD names the folder that gets `counts` and `links.json` when the run ends.
"""

import json
import os
from pathlib import Path
from typing import Any

from schemathesis import cli
from schemathesis.engine import events
from tracecov import CoverageMap
from tracecov.schemathesis import group_interactions_by_method_path, to_http_interaction

FOLDER = Path(os.environ["KYB_CONTRACT_RECORD"])


class Recorder(cli.EventHandler):
    """Listens to the run's events; TraceCov's own handler writes reports, and no figures."""

    def __init__(self, *args: object, **options: object) -> None:
        self.links: set[str] = set()
        self.coverage: CoverageMap | None = None

    def handle_event(self, ctx: cli.ExecutionContext, event: events.EngineEvent) -> None:
        if isinstance(event, cli.LoadingFinished):
            self.coverage = CoverageMap.from_dict(event.schema)
        elif isinstance(event, events.ScenarioFinished):
            self._add(event.recorder)
        elif isinstance(event, events.EngineFinished):
            self._write()

    def _add(self, recorder: Any) -> None:
        assert self.coverage is not None
        self.links |= {
            case.transition.id
            for case in recorder.cases.values()
            if case.transition is not None and case.is_transition_applied
        }
        for (method, path), interactions in group_interactions_by_method_path(recorder).items():
            batch = [to_http_interaction(method, interaction) for interaction in interactions]
            self.coverage.record_schemathesis_interactions(method, path, batch, events=False)

    def _write(self) -> None:
        assert self.coverage is not None
        (FOLDER / "counts").write_bytes(self.coverage.export_counts())
        (FOLDER / "links.json").write_text(json.dumps(sorted(self.links)))


cli.handler()(Recorder)
