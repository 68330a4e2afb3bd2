"""Import of the layer against `import httpx`, in fresh processes taken in turns."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

ROUNDS = 15
TIMED = "import sys, time; t = time.process_time(); import {0}; print(time.process_time() - t, len(sys.modules))"


def cost(module: str) -> tuple[float, int]:
    """Return CPU seconds and modules of one import in a fresh process."""
    seconds, modules = subprocess.check_output([sys.executable, "-Ic", TIMED.format(module)], text=True).split()
    return float(seconds), int(modules)


def measure() -> Iterator[tuple[str, str, str, bool]]:
    pairs = [(cost("httpx"), cost("kyb_onboarding")) for _ in range(ROUNDS)]
    ratio = median(ours[0] / theirs[0] for theirs, ours in pairs)
    ours, theirs = median(pair[1][0] for pair in pairs), median(pair[0][0] for pair in pairs)
    figure = f"{ratio:.2f} × ({ours * 1e3:.0f} ms / {theirs * 1e3:.0f} ms CPU)"
    yield "import kyb_onboarding / import httpx", figure, "≤ 1.3 ×", ratio <= 1.3
    yield "modules after import kyb_onboarding", f"{pairs[0][1][1]} (httpx {pairs[0][0][1]})", "", True
