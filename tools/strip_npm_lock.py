"""Take every address out of an npm lock file: `npm ci` needs the names, versions and hashes only."""

import json
import sys
from pathlib import Path

ADDRESSES = ("resolved", "funding")


def strip(path: Path) -> None:
    """Rewrite the lock file at `path` without its addresses, in npm's own layout."""
    lock = json.loads(path.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        for field in ADDRESSES:
            package.pop(field, None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    strip(Path(sys.argv[1]))
