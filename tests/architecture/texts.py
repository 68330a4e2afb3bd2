"""Check the committed texts: they must say the same on every machine."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

# A path from somebody's machine. What precedes tells it from the path of a URL.
ABSOLUTE_PATH = re.compile(r"(?<![\w.:/~{}$)*-])/(?:home|root|Users|work|mnt|opt|tmp)/\w")
REGISTRY = re.compile(
    r"(?:pypi|pythonhosted|npmjs|yarnpkg)\.(?:org|com|io)\b|\b(?:registry|artifactory|nexus)\.[a-z]+\.[a-z]+\b", re.I
)
LOCKS = ("requirements.lock", "tests/bench/peers.lock", "tools/node.lock", "mock/package-lock.json")
LOCAL = frozenset({".git", ".venv", "node_modules", "__pycache__", "build", "dist"})


def committed_files(root: Path) -> list[Path]:
    """List the files that are, or would be, committed; outside a repository all but the usual local folders."""
    if (root / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
        paths = [root / name for name in listed.split("\0") if name]
    else:
        paths = [path for path in root.rglob("*") if LOCAL.isdisjoint(path.relative_to(root).parts)]
    return sorted(path for path in paths if path.is_file())


def check_texts(root: Path) -> list[str]:
    """Find absolute paths and package registries in committed files."""
    return [
        f"{path.relative_to(root)}:{number} names {what}: {match.group()}"
        for path in committed_files(root)
        for number, line in _lines(path)
        for what, pattern in (("a path of one machine", ABSOLUTE_PATH), ("a package registry", REGISTRY))
        if (match := pattern.search(line))
    ]


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    return enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)


def check_locks(root: Path) -> list[str]:
    """Find addresses in the lock files: the machine knows where packages come from, the hash what they are."""
    return [
        f"{name}:{number} holds an address" for name in LOCKS for number, line in _lines(root / name) if "://" in line
    ]
