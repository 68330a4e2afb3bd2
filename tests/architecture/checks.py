"""Check a project tree against the rules of its architecture.

Every check takes the root of a tree and returns one line for each violation,
so that it can be shown to fail on a planted one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .imports import imports_of

CONTAINERS = ("openapi", "generated", "onboarding", "mock")
OURS = frozenset({"dakota_api", "dollarpe_api", "kyb_onboarding", "kyb_mock"})
CLIENTS = frozenset({"dakota_api", "dollarpe_api"})
MAX_LINES = 500


@dataclass(frozen=True)
class Arrow:
    """What the modules of a folder must not import; those in `except_in` may (`lazily`: inside functions)."""

    folder: str
    forbidden: frozenset[str]
    except_in: frozenset[str] = frozenset()
    lazily: bool = False


ARROWS = (
    Arrow("openapi/generator", OURS),
    Arrow("generated/dakota_api", OURS - {"dakota_api"}),
    Arrow("generated/dollarpe_api", OURS - {"dollarpe_api"}),
    Arrow("mock/kyb_mock", OURS - {"kyb_mock"}),
    # The edge to the providers: whoever replaces a client changes one place.
    Arrow("onboarding/kyb_onboarding", CLIENTS, except_in=frozenset({"_gateway"})),
    # The mock is an extra: only a command may need it, and only once it is asked for.
    Arrow(
        "onboarding/kyb_onboarding",
        frozenset({"kyb_mock"}),
        except_in=frozenset({"cli", "_cli", "demo", "_demo"}),
        lazily=True,
    ),
)


def check_arrows(root: Path) -> list[str]:
    """Find imports that go against the arrows openapi → generated → onboarding and openapi → mock."""
    return [violation for arrow in ARROWS for violation in _against(root, arrow)]


def _against(root: Path, arrow: Arrow) -> Iterator[str]:
    folder = root / arrow.folder
    for path in sorted(folder.rglob("*.py")):
        module = path.relative_to(folder).parts[0].removesuffix(".py")
        for found in imports_of(path):
            allowed = module in arrow.except_in and (found.lazy or not arrow.lazily)
            if found.package in arrow.forbidden and not allowed:
                yield f"{path.relative_to(root)}:{found.line} imports {found.package}"


def check_containers(root: Path) -> list[str]:
    """Find modules directly in a top folder: `mock/__init__.py` would hide another distribution's `mock`."""
    return [
        f"{path.relative_to(root)} is a module in a container"
        for name in CONTAINERS
        for path in sorted((root / name).glob("*.py"))
    ]


def check_lengths(root: Path) -> list[str]:
    """Find hand-written modules longer than a reader keeps in mind."""
    paths = [path for name in ("onboarding", "mock/kyb_mock") for path in sorted((root / name).rglob("*.py"))]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [
        f"{path.relative_to(root)} has {count} lines, over {MAX_LINES}"
        for path, count in lengths.items()
        if count > MAX_LINES
    ]
