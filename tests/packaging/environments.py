"""Make virtual environments that hold a built wheel and nothing of this tree."""

import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"


@dataclass(frozen=True)
class Environment:
    """A virtual environment in `folder`; commands run beside it, far from the project root."""

    folder: Path

    def command(self, name: str) -> Path:
        """Return the path of an installed command."""
        return self.folder / "bin" / name

    def run(self, name: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run an installed command with more environment variables; the caller judges its exit code."""
        return subprocess.run(
            [self.command(name), *arguments],
            cwd=self.folder.parent,
            env=os.environ | variables,
            capture_output=True,
            text=True,
            check=False,
        )


def build_wheel(folder: Path) -> Path:
    """Build the wheel of this tree into `folder`."""
    command = [sys.executable, "-Im", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path, extras: str = "") -> Environment:
    """Install a wheel with `extras`, such as `[cli,mock]`, at the locked versions, into a new virtual environment."""
    environment = Environment(folder)
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    venv.create(folder, with_pip=uv is None)
    python = str(environment.command("python"))
    tool = [uv, "pip", "install", "--python", python] if uv else [python, "-Im", "pip", "install"]
    constraints = folder / "constraints.txt"
    constraints.write_text(_versions(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    command = [*tool, "--quiet", "--constraint", str(constraints), f"kyb-onboarding{extras} @ {wheel.as_uri()}"]
    subprocess.run(command, check=True, capture_output=True)
    return environment


def _versions(lock: str) -> str:
    """Drop the hashes: pip refuses them as soon as one package, here the wheel, has none."""
    return "\n".join(line.removesuffix("\\") for line in lock.splitlines() if not line.startswith(" "))
